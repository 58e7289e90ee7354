import Catalogue
import Foundation

/// The letters of a text as they are compared by a search: small, without accents, widths and ligatures, and the letters
/// of `plainLetters` as they are written without them. İ, I and ı are one.
///
/// What it looked up it remembers: a text has few letters and many of each.
struct SearchLetters {
    private var known: [Unicode.Scalar: [Unicode.Scalar]] = [:]

    /// What stands for a scalar: none for what is not heard (a soft hyphen, a vowel sign of Arabic), a space for what
    /// parts words.
    mutating func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if scalar.value < SearchLetters.latin.count { return SearchLetters.latin[Int(scalar.value)] }
        if SearchLetters.standsForItself(scalar) { return [scalar] }
        if let known = known[scalar] { return known }
        let folded = SearchLetters.lookUp(scalar)
        known[scalar] = folded
        return folded
    }

    /// ASCII and the Latin letters of Europe, once for the process: most texts have no others, and are short.
    private static let latin: [[Unicode.Scalar]] = (0..<0x250).map { value in
        Unicode.Scalar(UInt32(value)).map(lookUp) ?? []
    }

    /// Whether a byte is of ASCII, or of a letter of U+00C0 to U+023F: none of those parts a number, stands alone for a sound,
    /// or is a mark.
    static func isPlainOrLatin(_ byte: UInt8) -> Bool { byte < 0xC0 || (0xC3...0xC8).contains(byte) }

    /// A text of such letters, folded; what stands between words stays.
    static func foldedLatin(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: folded.append(Unicode.Scalar(UInt8(scalar.value | 0x20)))
            case 0..<0x80: folded.append(scalar)
            default: folded += latin[Int(scalar.value)]
            }
        }
        return String(folded)
    }

    /// Whether a letter belongs to a script that is written without spaces, or, as Korean, with words in one piece with
    /// what follows them: such texts are searched by their pairs of letters.
    static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Chinese and Japanese, bopomofo, Korean.
        case 0x3005...0x3007, 0x3031...0x3035, 0x3040...0x30FA, 0x30FC...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF,
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        // Thai and Lao, Burmese, Khmer.
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: !isNumber(scalar)
        default: false
        }
    }

    /// What may stand between two letters of such a script without parting them: 山田 太郎 is 山田太郎.
    static func parts(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.properties.isWhitespace && scalar.value != 0x30FB && scalar.value != 0xFF65 && scalar.value != 0xB7
    }

    /// The most letters: ideographs and syllables of Korean.
    private static func standsForItself(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
        default: false
        }
    }

    private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: true
        default: false
        }
    }

    private static func lookUp(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        var folded: [Unicode.Scalar] = []
        for part in String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars {
            for small in part.properties.lowercaseMapping.unicodeScalars {
                if let plain = plainLetters[small] {
                    folded += plain.unicodeScalars
                } else {
                    folded += kept(small)
                }
            }
        }
        return folded
    }

    /// FTS5's unicode61 takes letters, numbers and private use for parts of words, and nothing else.
    private static func kept(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        switch scalar.properties.generalCategory {
        case .modifierLetter where isUnheard(scalar): []
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            [scalar]
        case .nonspacingMark, .spacingMark, .enclosingMark: mark(scalar)
        // Soft hyphens and marks of direction stand within words; a space of no width does not.
        case .format: scalar.value == 0x200B ? [" "] : []
        default: [" "]
        }
    }

    /// An apostrophe that is a letter, as in Hawaiian, and the stretching of Arabic.
    private static func isUnheard(_ scalar: Unicode.Scalar) -> Bool {
        (0x2B9...0x2BF).contains(scalar.value) || scalar.value == 0x640
    }

    /// Accents and vowel signs are left out, but for the sounds of kana (combining class 8) and the vowels of the scripts
    /// of India (0, and 7 and 9 of theirs), without which one would find every word.
    private static func mark(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if (0x3099...0x309A).contains(scalar.value) { return [scalar] }
        if isUnspaced(scalar) { return [] }
        switch scalar.properties.canonicalCombiningClass.rawValue {
        case 0, 7, 9: return [" "]
        default: return []
        }
    }
}
