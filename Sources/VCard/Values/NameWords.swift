/// The words that tell one part of a name from another.
enum NameWords {
    /// Before a name, without their full stop.
    private static let prefixes: Set<String> = [
        "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady", "rev", "reverend",
        "hon", "fr", "herr", "frau", "mme", "mlle", "sr", "sra", "srta", "dott", "ing", "capt", "captain", "col",
        "colonel", "gen", "general", "lt", "maj", "major", "sgt", "amb", "ambassador", "sen", "senator",
    ]
    /// Prefixes that are also names, and count only with a full stop (Gen Sato, Ing Lind).
    private static let givenToo: Set<String> = ["gen", "hon", "ing", "col", "sen", "fr", "amb"]
    private static let suffixes: Set<String> = [
        "jr", "sr", "ii", "iii", "iv", "mp", "msp", "ms", "mep", "obe", "mbe", "cbe", "qc", "kc", "phd", "dphil", "md",
        "esq", "frs", "frcp", "ma", "ba", "msc", "bsc", "llb", "llm", "mba", "cpa", "rn", "sj", "osb",
    ]
    /// Suffixes that are also names, and count only in capitals or with full stops (Ma Jian, Ana Ba).
    private static let namesToo: Set<String> = ["ma", "ba", "ms", "rn", "md"]
    private static let particles: Set<String> = [
        "van", "der", "den", "de", "del", "della", "delle", "di", "da", "do", "dos", "das", "du", "des", "la", "le",
        "von", "vom", "zu", "zur", "zum", "ten", "ter", "te", "'t", "bin", "bint", "ibn", "ben", "al", "el", "af", "av",
        "st",
    ]
    /// Between the two halves of a family name, in lower case only.
    static let joins: Set<String> = ["y", "i", "e"]

    static func isPrefix(_ word: String) -> Bool {
        let letters = bare(word)
        return prefixes.contains(letters) && (word.hasSuffix(".") || !givenToo.contains(letters))
    }

    /// Whether the prefix goes with a given name (Dame Ana) and not with a family name (Dr Lind).
    static func goesWithGiven(_ prefix: String) -> Bool { ["sir", "dame"].contains(bare(prefix)) }

    static func isSuffix(_ word: String) -> Bool {
        let letters = bare(word)
        guard suffixes.contains(letters) else { return false }
        return !namesToo.contains(letters) || word.utf8.contains(UInt8(ascii: "."))
            || word.utf8.allSatisfy { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }

    static func isParticle(_ word: String) -> Bool { word.utf8.count <= 5 && particles.contains(word.lowercased()) }

    /// In lower case, without full stops and commas; empty where it is too long to be one of these words.
    private static func bare(_ word: String) -> String {
        guard word.utf8.count <= 12 else { return "" }
        return String(decoding: word.utf8.filter { $0 != 0x2E && $0 != 0x2C }.map(lowerCased), as: UTF8.self)
    }
}

/// A name with the family name first: Chinese, Japanese or Korean.
struct EasternName {
    let family: String
    let given: String

    init?(_ words: [String]) {
        guard let first = words.first, let last = words.last, words.count <= 2 else { return nil }
        if words.count == 2 {
            let isKorean = EasternName.isHyphenatedGiven(last) && EasternName.koreanFamilies.contains(first)
            guard isKorean || (EasternName.isEastern(first) && EasternName.isEastern(last)) else { return nil }
            (family, given) = (first, last)
        } else if EasternName.isEastern(first) {
            let length = EasternName.familyLength(first)
            (family, given) = (String(first.prefix(length)), String(first.dropFirst(length)))
        } else {
            return nil
        }
    }

    private static func familyLength(_ name: String) -> Int {
        guard (2...4).contains(name.count), !name.unicodeScalars.contains(where: isKanaOrDot) else { return name.count }
        if compounds.contains(String(name.prefix(2))), name.count > 2 { return 2 }
        let isHangul = name.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
        return name.count == 4 && !isHangul ? 2 : 1
    }

    /// `In-ho`, and not `Smith-Jones`.
    private static func isHyphenatedGiven(_ word: String) -> Bool {
        let halves = word.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard halves.count == 2, let second = halves.last?.first else { return false }
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(second)
    }

    private static func isEastern(_ word: String) -> Bool {
        word.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x3005, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x323AF: true
            default: isKanaOrDot(scalar)
            }
        }
    }

    private static func isKanaOrDot(_ scalar: Unicode.Scalar) -> Bool {
        (0x3040...0x30FF).contains(scalar.value) || scalar.value == 0xB7
    }

    private static let compounds: Set<String> = [
        "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "東方", "夏侯", "皇甫", "尉迟", "尉遲",
        "남궁", "황보", "제갈", "선우", "독고", "사공", "서문",
    ]
    private static let koreanFamilies: Set<String> = [
        "Kim", "Lee", "Yi", "Rhee", "Park", "Pak", "Bak", "Choi", "Choe", "Jung", "Jeong", "Chung", "Kang", "Gang",
        "Cho",
        "Jo", "Yoon", "Yun", "Jang", "Chang", "Lim", "Im", "Han", "Oh", "O", "Seo", "Suh", "Shin", "Sin", "Kwon",
        "Gwon",
        "Hwang", "Ahn", "An", "Song", "Ryu", "Yoo", "Yu", "Hong", "Jeon", "Ko", "Go", "Moon", "Mun", "Son", "Yang",
        "Bae",
        "Baek", "Paik", "Heo", "Hur", "Nam", "Shim", "Noh", "Roh", "Ha", "Joo", "Ju", "Koo", "Gu", "Min", "Ban", "Ri",
    ]
}
