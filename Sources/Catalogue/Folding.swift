import Foundation

/// A text as it is compared: without case, diacritics, widths and surplus spaces.
public func folded(_ text: String) -> String {
    if let plain = foldedASCII(text) { return plain }
    return text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// The same for ASCII without surplus spaces, as most names and addresses are; nil for any other text.
private func foldedASCII(_ text: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
        guard (0x20..<0x7F).contains(byte), byte != 0x20 || previous != 0x20 else { return nil }
        bytes.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
        previous = byte
    }
    return previous == 0x20 ? nil : String(decoding: bytes, as: UTF8.self)
}

/// Letters that are no other letter with an accent, and that people write as these where their keyboard has no such key.
/// All are small.
public let plainLetters: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t", "ı": "i",
    "ŋ": "n", "ĸ": "k", "ə": "e", "ƀ": "b", "ɓ": "b", "ƈ": "c", "ȼ": "c", "ɖ": "d", "ɗ": "d", "ɇ": "e", "ɛ": "e",
    "ǥ": "g", "ɠ": "g", "ɨ": "i", "ɉ": "j", "ƙ": "k", "ƚ": "l", "ɲ": "n", "ɔ": "o", "ɵ": "o", "ƥ": "p", "ɍ": "r",
    "ȿ": "s", "ƭ": "t", "ʉ": "u", "ʋ": "v", "ƴ": "y", "ɏ": "y", "ƶ": "z", "ς": "σ",
]
