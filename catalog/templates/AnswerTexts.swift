/// What the office writes to who asked for a kit, in the languages that a kit's page is in.
///
/// A text has its subject on the first line, an empty line, and the body. `{kit}` and its like stand for what is known of
/// the request; a paragraph in which one of them stands for nothing is left out.
public enum AnswerTexts {
    /// By language, as BCP 47 names them, English first.
    public static let all: [(language: String, text: String)] = [
        ("en", text(PackageResources.answer_en_txt)), ("de", text(PackageResources.answer_de_txt)),
        ("fr", text(PackageResources.answer_fr_txt)), ("es", text(PackageResources.answer_es_txt)),
        ("it", text(PackageResources.answer_it_txt)), ("pt", text(PackageResources.answer_pt_txt)),
        ("nl", text(PackageResources.answer_nl_txt)),
    ]

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
