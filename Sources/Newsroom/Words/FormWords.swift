import Catalogue
import Synchronization

/// The words of forms in the language of whoever fills them in: where somebody asks, sees what becomes of it, opens a personal link
/// or logs in. Each language is a file in `forms`, a line a sentence, with its name before a colon.
struct FormWords: Sendable {
    /// BCP 47, such as `de`.
    let language: String
    /// By their names.
    let sentences: [String: String]

    private init(_ language: String, _ file: [UInt8]) {
        self.language = language
        var sentences: [String: String] = [:]
        for line in file.split(separator: UInt8(ascii: "\n")) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = String(decoding: line[..<colon], as: UTF8.self)
            let sentence = line[(colon + 1)...].drop { $0 == UInt8(ascii: " ") }
            sentences[name] = String(decoding: sentence, as: UTF8.self)
        }
        self.sentences = sentences
    }

    private static let files: [(language: String, file: @Sendable () -> [UInt8])] = [
        ("en", { PackageResources.forms_en_txt }), ("de", { PackageResources.forms_de_txt }),
        ("fr", { PackageResources.forms_fr_txt }), ("es", { PackageResources.forms_es_txt }),
        ("it", { PackageResources.forms_it_txt }), ("pt", { PackageResources.forms_pt_txt }),
        ("nl", { PackageResources.forms_nl_txt }),
    ]
    /// Each is read when somebody is spoken to in it.
    private static let read = Mutex<[String: FormWords]>([:])

    /// Of a language, where there are words for it.
    init?(in language: String) {
        let words = FormWords.read.withLock { read -> FormWords? in
            if let known = read[language] { return known }
            guard let file = FormWords.files.first(where: { $0.language == language })?.file else { return nil }
            let words = FormWords(language, file())
            read[language] = words
            return words
        }
        guard let words else { return nil }
        self = words
    }

    static let english = FormWords("en", PackageResources.forms_en_txt)

    static let languages = files.map(\.language)

    subscript(_ name: String) -> String { sentences[name] ?? FormWords.english.sentences[name] ?? "" }
}

extension FormWords {
    /// The one that was chosen, else the first of those that the browser asks for, else the office's, else English.
    static func of(_ chosen: String?, wanted: String?, office: String?) -> FormWords {
        let tags = [chosen].compactMap(\.self) + preferences(wanted) + [office].compactMap(\.self)
        return tags.lazy.compactMap(known).first.flatMap { FormWords(in: $0) } ?? english
    }

    /// The language of a tag (`de-AT`) where there are words for it.
    static func known(_ tag: String) -> String? {
        let code = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init)
        return languages.first { $0 == code }
    }

    /// `de-AT,de;q=0.9,en;q=0.5`: what is wanted most first; what is not wanted at all (`q=0`) is not there.
    static func preferences(_ header: String?) -> [String] {
        let wishes = (header ?? "").prefix(500).split(separator: ",").prefix(20).map {
            wish -> (tag: String, weight: Double) in
            let parts = wish.split(separator: ";").map { String($0).trimmingBlanks }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            return (parts.first ?? "", weight ?? 1)
        }
        // The order stands where the weights are the same.
        return wishes.enumerated().filter { $0.element.weight > 0 }
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element.tag)
    }

    func sentence(_ fault: AskingFault) -> String {
        switch fault {
        case .missing: self["missing"]
        case .tooLong(let most): self["tooLong"].replacing("{most}", with: String(most))
        case .noTime: self["noTime"]
        case .past: self["past"]
        case .unreadable: self["unreadable"]
        }
    }

    func sentence(_ refusal: AskingRefusal) -> String { self["refusal.\(refusal.rawValue)"] }
    func sentence(_ state: PressRequest.State) -> String { self["state.\(state.rawValue)"] }
}
