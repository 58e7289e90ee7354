import Catalogue

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
        for line in String(decoding: file, as: UTF8.self).split(separator: "\n") {
            let sides = line.split(separator: ":", maxSplits: 1)
            if sides.count == 2 { sentences[String(sides[0])] = String(sides[1]).trimmingBlanks }
        }
        self.sentences = sentences
    }

    static let english = FormWords("en", PackageResources.forms_en_txt)

    static let all: [FormWords] = [
        english, FormWords("de", PackageResources.forms_de_txt), FormWords("fr", PackageResources.forms_fr_txt),
        FormWords("es", PackageResources.forms_es_txt), FormWords("it", PackageResources.forms_it_txt),
        FormWords("pt", PackageResources.forms_pt_txt), FormWords("nl", PackageResources.forms_nl_txt),
    ]

    subscript(_ name: String) -> String { sentences[name] ?? FormWords.english.sentences[name] ?? "" }
}

extension FormWords {
    /// The one that was chosen, else the first of those that the browser asks for, else the office's, else English.
    static func of(_ chosen: String?, wanted: String?, office: String?) -> FormWords {
        let tags = [chosen].compactMap(\.self) + preferences(wanted) + [office].compactMap(\.self)
        return tags.lazy.compactMap(known).first.flatMap { tag in all.first { $0.language == tag } } ?? english
    }

    /// The language of a tag (`de-AT`) where there are words for it.
    static func known(_ tag: String) -> String? {
        let code = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init)
        return all.first { $0.language == code }?.language
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
