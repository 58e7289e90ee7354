/// The simhash of a text: 64 bits of which few differ where few words do (Charikar 2002).
///
/// Of the pairs of neighbouring words of its main text, without numbers, which count visitors and days: single words
/// are mostly those that every text of a language has.
struct TextFingerprint: Hashable {
    let bits: UInt64

    /// A text of fewer words has none.
    static let fewestWords = 12

    init?(_ words: [PageWord]) {
        var planes = [UInt64](repeating: 0, count: 17)
        var count = 0
        var before: UInt64 = 0
        for word in words where !word.isMark && word.number == nil && count < 65_536 {
            count += 1
            // Counts 64 sums at once: each plane holds one binary digit of all of them.
            var carry = PageWord(hash: before &* 31 &+ word.bits).bits
            // The top bit of a word's hash says that it is a number.
            carry = carry << 1 ^ carry >> 32
            before = word.bits
            for plane in planes.indices where carry != 0 {
                (planes[plane], carry) = (planes[plane] ^ carry, planes[plane] & carry)
            }
        }
        guard count >= TextFingerprint.fewestWords else { return nil }
        var bits: UInt64 = 0
        for bit in 0..<64 {
            let sum = planes.enumerated().reduce(0) { $0 + (Int($1.element >> UInt64(bit) & 1) << $1.offset) }
            if sum * 2 > count { bits |= 1 << UInt64(bit) }
        }
        self.bits = bits
    }

    /// From 16 hexadecimal digits.
    init?(_ text: String) {
        guard text.utf8.count == 16, let bits = UInt64(text, radix: 16) else { return nil }
        self.bits = bits
    }

    var text: String {
        let digits = String(bits, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// How many of the 64 bits differ: 0 for the same words, about 32 for two texts that have nothing in common.
    func distance(to other: TextFingerprint) -> Int { (bits ^ other.bits).nonzeroBitCount }
}
