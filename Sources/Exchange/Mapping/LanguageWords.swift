import Foundation

/// Languages as people call them, in the seven languages that releases are read in and in the language itself: `English`,
/// `Deutsch`, `Anglais (Royaume-Uni)`; the tags of programs too, such as `en_GB`.
enum LanguageWords {
    /// The tags that a text names, in its order and each once, and whether all of it was understood.
    static func tags(in text: String) -> (tags: [String], isWhole: Bool) {
        if let whole = tag(text) { return ([whole], true) }
        var (tags, isWhole): ([String], Bool) = ([], true)
        for part in parts(of: text) {
            guard let tag = tag(part) else {
                isWhole = false
                continue
            }
            if !tags.contains(tag) { tags.append(tag) }
        }
        return (tags, isWhole)
    }

    private static func parts(of text: String) -> [String] {
        text.replacing(" & ", with: ",").split { ",;/|+\u{060C}\u{3001}\u{FF0C}".contains($0) || $0.isNewline }
            .flatMap { part -> [String] in
                let words = part.split(separator: " ")
                let places = words.indices.filter { joints.contains(words[$0].lowercased()) }
                var (parts, start): ([String], Int) = ([], 0)
                for joint in places + [words.count] {
                    parts.append(words[start..<joint].joined(separator: " "))
                    start = joint + 1
                }
                return parts
            }
            .filter { !$0.isEmpty }
    }

    private static let joints: Set<String> = ["and", "und", "et", "y", "e", "en"]

    /// One language; nil where the text is none.
    private static func tag(_ text: String) -> String? {
        let text = trimmed(text, and: ".*")
        if let tag = spelled(text) { return tag }
        let halves = text.split { "()[]".contains($0) }.map { trimmed(String($0)) }
        if let whole = languages[plain(text)] { return whole }
        guard let first = halves.first, let language = languages[plain(first)] else { return nil }
        // "English (native)" is English.
        guard halves.count == 2 else { return halves.count == 1 ? language : nil }
        return regions[plain(halves[1])].map { "\(language)-\($0)" } ?? language
    }

    /// `en`, `en_GB`, `EN-gb`, `zh_Hant_TW.UTF-8` as tags are written.
    private static func spelled(_ text: String) -> String? {
        let parts = text.prefix { $0 != "." && $0 != "@" }.split { $0 == "-" || $0 == "_" }.map(String.init)
        guard let first = parts.first?.lowercased(), codes.contains(first), parts.count <= 4,
            parts.dropFirst().allSatisfy({
                (2...8).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isLetter || $0.isNumber }
            })
        else { return nil }
        let rest = parts.dropFirst().map { part in
            part.count == 2 ? part.uppercased() : part.count == 4 ? part.capitalized : part.lowercased()
        }
        return ([first] + rest).joined(separator: "-")
    }

    private static func plain(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .filter { $0.isLetter || $0.isNumber }
    }

    private static let codes = Set(
        Locale.LanguageCode.isoLanguageCodes.map(\.identifier).filter { (2...3).contains($0.count) })

    private static let tongues = ["en", "de", "fr", "es", "it", "pt", "nl"]

    /// By what people call them. Names of one language in seven, and each in itself.
    private static let languages: [String: String] = {
        var names: [String: String] = [
            "mandarin": "zh", "mandarinchinese": "zh", "castellano": "es", "castilian": "es", "flemish": "nl-BE",
            "vlaams": "nl-BE",
            "flamisch": "nl-BE", "farsi": "fa", "britishenglish": "en-GB", "ukenglish": "en-GB",
            "americanenglish": "en-US",
            "usenglish": "en-US", "swissgerman": "gsw", "brazilianportuguese": "pt-BR", "serbocroatian": "sh",
        ]
        let short = codes.filter { $0.count == 2 }.sorted()
        for code in short {
            for tongue in tongues + [code] {
                guard let name = Locale(identifier: tongue).localizedString(forLanguageCode: code) else { continue }
                let plain = plain(name)
                if plain != code, !plain.isEmpty, names[plain] == nil { names[plain] = code }
            }
        }
        return names
    }()

    private static let regions: [String: String] = {
        var names = [
            "uk": "GB", "us": "US", "usa": "US", "british": "GB", "american": "US", "gb": "GB", "brasil": "BR",
        ]
        for region in Locale.Region.isoRegions.map(\.identifier) where region.count == 2 {
            names[region.lowercased()] = region
            for tongue in tongues {
                guard let name = Locale(identifier: tongue).localizedString(forRegionCode: region) else { continue }
                names[plain(name)] = region
            }
        }
        return names
    }()
}
