import Foundation
import Synchronization

/// What languages are called in the language of a text, and in English beside it (CLDR, through ICU).
struct LanguageNames {
    /// BCP 47 tags by the names in lower case.
    private var tags: [String: String] = [:]
    /// The same by their first three letters, for languages whose names end otherwise in a sentence.
    private var tagsByStart: [String: String] = [:]
    private let endings: [String]
    private let prefixes: [String]
    private let joiningPrefixes: [String]
    private let isUnspaced: Bool

    private init(_ language: String?) {
        endings = Vocabulary.words(.languageEnding, in: language)
        prefixes = Vocabulary.words(.languagePrefix, in: language)
        joiningPrefixes = Vocabulary.words(.joiningPrefix, in: language)
        isUnspaced = Vocabulary.all.first { $0.language == language }?.isUnspaced ?? false
        for tongue in Set([language ?? "en", "en"]) {
            let locale = Locale(identifier: tongue)
            for tag in LanguageNames.spoken {
                guard let name = locale.localizedString(forLanguageCode: tag)?.lowercased() else { continue }
                tags[name] = tag
                let start = String(name.prefix(3))
                if tongue == language, !endings.isEmpty, tagsByStart[start] == nil { tagsByStart[start] = tag }
            }
        }
    }

    /// The language that a word names, and whether the word itself says that it is spoken.
    func language(_ word: String) -> (tag: String, isLed: Bool)? {
        let last = word.split(separator: "-").last.map(String.init) ?? word
        if endings.contains(where: { last.hasSuffix($0) }), let tag = tagsByStart[String(last.prefix(3))] {
            return (tag, true)
        }
        if let tag = tags[word] { return (tag, false) }
        for joint in [""] + joiningPrefixes where word.hasPrefix(joint) && !prefixes.isEmpty {
            let rest = word.dropFirst(joint.count)
            for prefix in prefixes where rest.hasPrefix(prefix) {
                if let tag = tags[String(rest.dropFirst(prefix.count))] { return (tag, true) }
            }
            if !joint.isEmpty, let tag = tags[String(rest)] { return (tag, false) }
        }
        return nil
    }

    /// Those that stand in a run of words without spaces, in their order.
    func languages(within text: String) -> [String] {
        guard isUnspaced else { return [] }
        return tags.compactMap { name, tag in
            name.utf8.first.map { $0 >= 0x80 } == true ? text.range(of: name).map { ($0.lowerBound, tag) } : nil
        }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Those of a text's language; each is made once.
    static func of(_ language: String?) -> LanguageNames {
        made.withLock { made in
            if let names = made[language ?? ""] { return names }
            let names = LanguageNames(language)
            made[language ?? ""] = names
            return names
        }
    }

    private static let made = Mutex<[String: LanguageNames]>([:])

    /// Those that the press is spoken to in, ISO 639.
    private static let spoken = [
        "en", "fr", "de", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "no", "fi", "el", "tr", "ru", "uk", "ar",
        "he", "ja", "zh", "ko", "ca", "hu", "ro", "bg", "sk", "sl", "hr", "sr", "bs", "mk", "sq", "et", "lv", "lt",
        "ga", "gd", "cy", "mt", "eu", "gl", "is", "lb", "rm", "be", "hy", "ka", "az", "kk", "fa", "ku", "ps", "ur",
        "hi", "bn", "pa", "ta", "te", "ne", "si", "sw", "am", "so", "ti", "ha", "yo", "zu", "xh", "af", "vi", "th",
        "id", "ms", "tl", "km", "my", "mn", "mi", "eo", "la",
    ]
}
