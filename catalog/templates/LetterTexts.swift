/// What the office writes to who was given a kit without asking, or holds an old one, in the languages that a kit's page is in. They
/// are made as `AnswerTexts` are.
public enum LetterTexts {
    /// By language, as BCP 47 names them, English first: an issue goes to somebody.
    public static let deliveries: [(language: String, text: String)] = [
        ("en", text(PackageResources.delivery_en_txt)),
        ("de", text(PackageResources.delivery_de_txt)),
        ("fr", text(PackageResources.delivery_fr_txt)),
        ("es", text(PackageResources.delivery_es_txt)),
        ("it", text(PackageResources.delivery_it_txt)),
        ("pt", text(PackageResources.delivery_pt_txt)),
        ("nl", text(PackageResources.delivery_nl_txt)),
    ]

    /// The next issue goes to who holds an old one.
    public static let corrections: [(language: String, text: String)] = [
        ("en", text(PackageResources.correction_en_txt)),
        ("de", text(PackageResources.correction_de_txt)),
        ("fr", text(PackageResources.correction_fr_txt)),
        ("es", text(PackageResources.correction_es_txt)),
        ("it", text(PackageResources.correction_it_txt)),
        ("pt", text(PackageResources.correction_pt_txt)),
        ("nl", text(PackageResources.correction_nl_txt)),
    ]

    /// A kit was withdrawn.
    public static let withdrawals: [(language: String, text: String)] = [
        ("en", text(PackageResources.withdrawal_en_txt)),
        ("de", text(PackageResources.withdrawal_de_txt)),
        ("fr", text(PackageResources.withdrawal_fr_txt)),
        ("es", text(PackageResources.withdrawal_es_txt)),
        ("it", text(PackageResources.withdrawal_it_txt)),
        ("pt", text(PackageResources.withdrawal_pt_txt)),
        ("nl", text(PackageResources.withdrawal_nl_txt)),
    ]

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
