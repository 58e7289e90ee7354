// Character sets told by what bytes can only be in one of them. What may be two of them, or Windows-1252, is not guessed.

extension TextEncoding {
    /// What text that is not UTF-8 is written in for sure; nil where that cannot be told, or is Windows-1252.
    public init?(guessing bytes: [UInt8]) {
        let words = HighWords(bytes)
        let alphabet = words.greekOrCyrillic ?? words.hebrew ?? words.arabic
        guard let name = alphabet ?? words.polish ?? SingleLetters(bytes).name ?? PairedBytes.name(of: bytes) else {
            return nil
        }
        self.init(named: name)
    }
}

/// Runs of bytes above ASCII: words where an alphabet stands there, one letter a byte.
private struct HighWords {
    private let words: [ArraySlice<UInt8>]
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        words = bytes.split { $0 < 0x80 }.filter { $0.count >= 3 }
    }

    /// Greek and Cyrillic, by words of a capital and small letters: a letter that is a capital in one set of them is a small
    /// one in another. Words of one case fit both.
    var greekOrCyrillic: String? {
        guard words.count >= 2 else { return nil }
        // The accent of Greek stands on a small letter, where a capital stands in Windows-1251.
        let greek = Cased(words, .greek)
        let accented = words.count { $0.dropFirst().contains { (0xDC...0xDF).contains($0) || $0 >= 0xFC } }
        if greek.capitalised >= 2, isMost(greek.fitting), accented * 2 >= words.count { return "windows-1253" }
        let (windows, koi) = (Cased(words, .windowsCyrillic), Cased(words, .koi))
        let (more, less) = windows.capitalised > koi.capitalised ? (windows, koi) : (koi, windows)
        guard more.capitalised >= 2, less.capitalised * 10 <= more.capitalised, isMost(more.fitting) else { return nil }
        return windows.capitalised > koi.capitalised ? "windows-1251" : "koi8-u"
    }

    /// How many words of an alphabet begin with a capital alone, and how many are of one case or that.
    private struct Cased {
        private(set) var capitalised = 0
        private(set) var fitting = 0

        init(_ words: [ArraySlice<UInt8>], _ alphabet: Alphabet) {
            for word in words {
                let isCapitalised = alphabet.isCapital(word.first) && word.dropFirst().allSatisfy(alphabet.isSmall)
                if isCapitalised { capitalised += 1 }
                if isCapitalised || word.allSatisfy(alphabet.isSmall) || word.allSatisfy(alphabet.isCapital) {
                    fitting += 1
                }
            }
        }
    }

    private func isMost(_ count: Int) -> Bool { count * 5 >= words.count * 4 }

    /// Hebrew, which has no capitals, by the five letters that end words alone.
    var hebrew: String? {
        let finals: Set<UInt8> = [0xEA, 0xED, 0xEF, 0xF3, 0xF5]
        guard words.count >= 8, isMost(words.count { $0.allSatisfy { (0xE0...0xFA).contains($0) } }) else { return nil }
        return stand(atTheEnd: finals) ? "windows-1255" : nil
    }

    /// Arabic, by its article and the letter that ends words alone.
    var arabic: String? {
        func share(_ article: [UInt8], _ letters: (UInt8) -> Bool) -> Bool {
            isMost(words.count { $0.allSatisfy(letters) })
                && words.count { $0.starts(with: article) } * 10 >= words.count
        }
        guard words.count >= 8, stand(atTheEnd: [0xC9]) else { return nil }
        let inBoth: (UInt8) -> Bool = { (0xC0...0xDA).contains($0) && $0 != 0xD7 }
        let own: Set<UInt8> = [
            0x81, 0x8D, 0x8E, 0x90, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF, 0xE1, 0xE3, 0xE4, 0xE5, 0xE6, 0xEC, 0xED,
        ]
        if share([0xC7, 0xE1], { inBoth($0) || own.contains($0) || $0 >= 0xF0 }) { return "windows-1256" }
        return share([0xC7, 0xE4], { inBoth($0) || $0 == 0xD7 || (0xE0...0xF2).contains($0) }) ? "iso-8859-6" : nil
    }

    /// Whether letters are at the ends of words nine times in ten, and not by chance.
    private func stand(atTheEnd letters: Set<UInt8>) -> Bool {
        let all = words.reduce(0) { $0 + $1.count(where: letters.contains) }
        let last = words.count { $0.last.map(letters.contains) == true }
        return last >= 3 && last * 10 >= all * 9
    }

    /// Letters of Polish that are signs in Windows-1252, between letters: `Wac³aw`.
    var polish: String? {
        func isLetter(_ index: Int) -> Bool {
            bytes.indices.contains(index) && (0x41...0x5A).contains(bytes[index] & 0xDF) && bytes[index] < 0x80
        }
        // ł and ż are the same in both; ą, ś and ź are not.
        var (both, windows, latin) = (0, 0, 0)
        for index in bytes.indices where bytes[index] >= 0x80 && isLetter(index - 1) && isLetter(index + 1) {
            switch bytes[index] {
            case 0xB3, 0xBF: both += 1
            case 0xB9, 0x9F: windows += 1
            case 0xB1, 0xB6, 0xBC: latin += 1
            default: break
            }
        }
        guard both + windows + latin >= 2, windows == 0 || latin == 0 else { return nil }
        return latin > 0 ? "iso-8859-2" : "windows-1250"
    }
}

/// The capitals and the small letters of a set, by their bytes.
private struct Alphabet {
    private var kinds = [UInt8](repeating: 0, count: 256)

    private init(
        capitals: ClosedRange<UInt8>, _ moreCapitals: [UInt8], small: ClosedRange<UInt8>, _ moreSmall: [UInt8]
    ) {
        for byte in Array(capitals) + moreCapitals { kinds[Int(byte)] |= 1 }
        for byte in Array(small) + moreSmall { kinds[Int(byte)] |= 2 }
    }

    func isCapital(_ byte: UInt8?) -> Bool { byte.map(isCapital) ?? false }
    func isCapital(_ byte: UInt8) -> Bool { kinds[Int(byte)] & 1 != 0 }
    func isSmall(_ byte: UInt8) -> Bool { kinds[Int(byte)] & 2 != 0 }

    static let greek = Alphabet(
        capitals: 0xC1...0xD9, [0xA2, 0xB8, 0xB9, 0xBA, 0xBC, 0xBE, 0xBF], small: 0xDC...0xFE, [0xC0])
    static let windowsCyrillic = Alphabet(
        capitals: 0xC0...0xDF, [0xA1, 0xA3, 0xA5, 0xA8, 0xAA, 0xAF, 0xB2], small: 0xE0...0xFF,
        [0x9A, 0x9C, 0x9D, 0x9E, 0xA2, 0xB3, 0xB4, 0xB8, 0xBA, 0xBF])
    static let koi = Alphabet(
        capitals: 0xE0...0xFF, [0xB3, 0xB4, 0xB6, 0xB7, 0xBD], small: 0xC0...0xDF, [0xA3, 0xA4, 0xA6, 0xA7, 0xAD])
}

/// Two bytes a character, the first of them always above ASCII.
private struct PairedBytes {
    private var pairs: [(first: UInt8, second: UInt8)] = []
    /// Whether what stands there fits the set.
    private var isWhole = true

    /// `leads` begin a pair, `singles` are characters by themselves.
    private init(_ bytes: [UInt8], leads: [ClosedRange<UInt8>], singles: ClosedRange<UInt8>?) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte < 0x80 || singles?.contains(byte) == true { continue }
            guard index < bytes.count, leads.contains(where: { $0.contains(byte) }) else {
                isWhole = false
                return
            }
            pairs.append((byte, bytes[index]))
            index += 1
        }
    }

    private func share(_ fits: (UInt8, UInt8) -> Bool) -> Double {
        pairs.isEmpty ? 0 : Double(pairs.count { fits($0.first, $0.second) }) / Double(pairs.count)
    }

    /// Each set has ranges where nearly all that is written stands, and that others leave to rare signs.
    static func name(of bytes: [UInt8]) -> String? {
        let japanese = PairedBytes(bytes, leads: [0x81...0x9F, 0xE0...0xFC], singles: 0xA1...0xDF)
        if japanese.isWhole, japanese.pairs.count >= 4, japanese.share(isUsualShiftJIS) >= 0.9,
            japanese.share(isKana) >= 0.1 || japanese.areOftenHigh
        {
            return "shift_jis"
        }
        let paired = PairedBytes(bytes, leads: [0x81...0xFE], singles: nil)
        guard paired.isWhole, paired.pairs.count >= 4 else { return nil }
        let lowSeconds = paired.share { _, second in second < 0x80 }
        if lowSeconds >= 0.15 {
            let isUsual = paired.share { first, second in
                (0xA4...0xC6).contains(first) && ((0x40...0x7E).contains(second) || second >= 0xA1)
            }
            return isUsual >= 0.9 && paired.areOftenHigh ? "big5" : nil
        }
        guard paired.share({ $1 >= 0xA1 }) == 1 else { return nil }
        let kana = paired.share { first, _ in first == 0xA4 || first == 0xA5 }
        let kanji = paired.share { first, _ in (0xB0...0xCF).contains(first) }
        if kana >= 0.1, kana + kanji >= 0.8 { return "euc-jp" }
        if paired.pairs.count >= 8, paired.share({ first, _ in (0xB0...0xC8).contains(first) }) >= 0.95 {
            return "euc-kr"
        }
        let usual = paired.share { first, _ in (0xB0...0xD7).contains(first) }
        let own = paired.share { first, _ in (0xD0...0xD7).contains(first) }
        return kana == 0 && usual >= 0.9 && own >= 0.05 ? "gb18030" : nil
    }

    /// Whether the second bytes are above ASCII as often as chance has it: those behind the accents and quotation marks of
    /// Windows-1252 (`Ángel`, `Men’s`) hardly ever are.
    private var areOftenHigh: Bool { share { _, second in second >= 0x80 } >= 0.3 }

    private static func isKana(_ first: UInt8, _ second: UInt8) -> Bool {
        first == 0x82 && (0x9F...0xF1).contains(second) || first == 0x83 && (0x40...0x96).contains(second)
    }

    /// Kana, full-width letters, and kanji of the first level.
    private static func isUsualShiftJIS(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case 0x81: (0x40...0x7E).contains(second)
        case 0x82: (0x4F...0x9A).contains(second) || (0x9F...0xF1).contains(second)
        case 0x83: (0x40...0x96).contains(second)
        default: (0x88...0x97).contains(first) && second >= 0x40
        }
    }
}
