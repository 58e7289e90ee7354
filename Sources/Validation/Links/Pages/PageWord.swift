/// A word of a page, as it is compared: a number by its value, any other word by a hash of its letters without case and
/// accents, and the marks between words that matter.
///
/// The hashes are kept in catalogues as part of fingerprints: they never change.
struct PageWord: Hashable {
    let bits: UInt64

    static let block = PageWord(bits: 1)
    static let sentence = PageWord(bits: 2)
    static let quote = PageWord(bits: 3)
    /// A bar or a dash, which parts a title.
    static let separator = PageWord(bits: 4)
    static let colon = PageWord(bits: 5)
    /// The end of a sentence that asks.
    static let question = PageWord(bits: 6)

    private static let numberBit: UInt64 = 1 << 63

    private init(bits: UInt64) { self.bits = bits }

    init(number: UInt64) { bits = PageWord.numberBit | (number & (PageWord.numberBit - 1)) }

    /// Of a hash as ``PageWords`` makes it.
    init(hash: UInt64) {
        var mixed = hash
        mixed ^= mixed >> 33
        mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
        mixed ^= mixed >> 33
        mixed = mixed &* 0xC4CE_B9FE_1A85_EC53
        mixed ^= mixed >> 33
        bits = (mixed & (PageWord.numberBit - 1)) | 16
    }

    var isMark: Bool { bits < 16 }
    var number: UInt64? { bits & PageWord.numberBit == 0 ? nil : bits & (PageWord.numberBit - 1) }

    func hash(into hasher: inout Hasher) { hasher.combine(bits) }
}

extension [PageWord] {
    /// The words of a phrase of our own, as a page's are read.
    init(_ phrase: some StringProtocol) {
        var reader = PageWords()
        for byte in phrase.utf8 { reader.take(byte) }
        reader.endWord()
        self = reader.words.filter { !$0.isMark }
    }
}
