import Foundation

/// A text as it is searched: its words folded, each with where it stands.
///
/// Of a script without spaces, every two letters that stand together are a word, and the last letter is one of its own, so
/// that a word which begins so finds any single letter.
struct SearchText {
    struct Word: Hashable {
        enum Part { case whole, pair, last, alone, dialled }

        var text: String
        /// In the UTF-8 of `SearchText.text`.
        var bytes: Range<Int>
        var part = Part.whole
    }

    /// In the composed form, which is how people type.
    let text: String
    private(set) var words: [Word]

    /// - Parameter dialled: whether telephone numbers are also found as they are dialled in their own country.
    init(_ text: String, dialled: Bool = true) {
        if text.utf8.allSatisfy(SearchText.isPlain) {
            self.text = text
            words = SearchText.plainWords(text)
        } else {
            // Before U+0300, where the marks begin that stand behind a letter, every text is composed.
            let isComposed = text.utf8.allSatisfy { $0 < 0xCC }
            self.text = isComposed ? text : text.precomposedStringWithCanonicalMapping
            var cutter = Cutter()
            words = cutter.words(of: self.text)
        }
        if dialled { words = SearchText.dialled(words, in: self.text) }
    }

    /// What the index is given in the place of the text.
    static func indexed(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy(isPlain)
        if isPlain || text.utf8.allSatisfy(SearchLetters.isPlainOrLatin), !mayHoldNumber(text) {
            // FTS5 cuts a text as we do, and folds ASCII.
            return isPlain ? text : SearchLetters.foldedLatin(text)
        }
        let words = SearchText(text).words
        guard isPlain else { return words.map(\.text).joined(separator: " ") }
        // Only what is dialled comes in between.
        let bytes = Array(text.utf8)
        var (indexed, end) = ([UInt8](), 0)
        for word in words where word.part == .dialled {
            indexed += bytes[end..<word.bytes.upperBound]
            indexed += " \(word.text)".utf8
            end = word.bytes.upperBound
        }
        return String(decoding: indexed + bytes[end...], as: UTF8.self)
    }

    /// Whether a byte is of ASCII, or of the dot at half height (U+00B7) that stands between what a field holds: it parts words as a blank
    /// does, where no script without spaces is near.
    private static func isPlain(_ byte: UInt8) -> Bool { byte < 0x80 || byte == 0xC2 || byte == 0xB7 }

    private static func plainWords(_ text: String) -> [Word] {
        var words: [Word] = []
        var (letters, start) = ([UInt8](), 0)
        func close(at end: Int) {
            if !letters.isEmpty {
                words.append(Word(text: String(decoding: letters, as: UTF8.self), bytes: start..<end))
            }
            letters.removeAll(keepingCapacity: true)
        }
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x30...0x39, 0x61...0x7A, 0x41...0x5A:
                if letters.isEmpty { start = index }
                letters.append(byte < 0x41 ? byte : byte | 0x20)
            default: close(at: index)
            }
        }
        close(at: text.utf8.count)
        return words
    }
}

/// Cuts a text into words, letter by letter.
private struct Cutter {
    private var letters = SearchLetters()
    private var words: [SearchText.Word] = []
    private var word = String.UnicodeScalarView()
    private var wordBytes = 0..<0
    /// Letters of a script without spaces that stand together.
    private var signs: [(scalar: Unicode.Scalar, bytes: Range<Int>)] = []

    mutating func words(of text: String) -> [SearchText.Word] {
        var start = 0
        for scalar in text.unicodeScalars {
            let bytes = start..<start + UTF8.width(scalar)
            start = bytes.upperBound
            for folded in letters.folded(scalar) { take(folded, bytes, of: scalar) }
        }
        closeWord()
        closeSigns()
        return words
    }

    private mutating func take(_ folded: Unicode.Scalar, _ bytes: Range<Int>, of scalar: Unicode.Scalar) {
        if folded == " " {
            closeWord()
            if SearchLetters.parts(scalar) { closeSigns() }
        } else if (0x3099...0x309A).contains(folded.value) {
            sound(folded, bytes)
        } else if SearchLetters.isUnspaced(folded) {
            closeWord()
            signs.append((folded, bytes))
        } else {
            closeSigns()
            if word.isEmpty { wordBytes = bytes }
            word.append(folded)
            wordBytes = wordBytes.lowerBound..<bytes.upperBound
        }
    }

    /// The mark of a kana in half width stands alone, and belongs to the kana before it.
    private mutating func sound(_ mark: Unicode.Scalar, _ bytes: Range<Int>) {
        guard let last = signs.last else { return }
        var pair = String(last.scalar)
        pair.unicodeScalars.append(mark)
        let composed = pair.precomposedStringWithCanonicalMapping.unicodeScalars
        guard composed.count == 1, let scalar = composed.first else { return }
        signs[signs.count - 1] = (scalar, last.bytes.lowerBound..<bytes.upperBound)
    }

    private mutating func closeWord() {
        if !word.isEmpty { words.append(SearchText.Word(text: String(word), bytes: wordBytes)) }
        word = String.UnicodeScalarView()
    }

    private mutating func closeSigns() {
        for (index, sign) in signs.enumerated() {
            var (text, bytes) = (String(sign.scalar), sign.bytes)
            var part: SearchText.Word.Part = signs.count == 1 ? .alone : .last
            if index + 1 < signs.count {
                text.unicodeScalars.append(signs[index + 1].scalar)
                bytes = bytes.lowerBound..<signs[index + 1].bytes.upperBound
                part = .pair
            }
            words.append(SearchText.Word(text: text, bytes: bytes, part: part))
        }
        signs = []
    }
}
