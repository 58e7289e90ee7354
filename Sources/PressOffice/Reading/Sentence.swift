import Catalogue
import Foundation

/// The sentence of a text that a span lies in, the span marked: at most some 200 bytes on either side of it and 400 of
/// it, `…` for what is cut. A span that is not in the text gives nothing.
func sentence(around span: Span, in text: String) -> [PassagePiece] {
    let bytes = Array(text.utf8)
    guard span.start >= 0, span.start <= span.end, span.end <= bytes.count else { return [] }
    let lower = bytes.startOfSentence(at: span.start)
    let upper = bytes.endOfSentence(at: span.end)
    var before = readable(bytes[max(lower, bytes.wordStart(near: span.start - 200))..<span.start])
    var after = readable(bytes[span.end..<min(upper, bytes.wordEnd(near: span.end + 200))])
    before = String(before.drop(while: \.isWhitespace))
    while after.last?.isWhitespace == true { after.removeLast() }
    if lower < span.start - 200 { before = "…" + before }
    if upper > span.end + 200 { after += "…" }
    let pieces = [
        PassagePiece(before), PassagePiece(marked(bytes[span.start..<span.end]), isMarked: true), PassagePiece(after),
    ]
    return pieces.filter { !$0.text.isEmpty }
}

private func marked(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.count > 400 else { return readable(bytes) }
    let all = Array(bytes)
    let head = all[..<all.wordEnd(near: 200)]
    let tail = all[all.wordStart(near: all.count - 200)...]
    return readable(head) + " … " + readable(tail)
}

/// For a terminal: line breaks are `\n`, without the spaces around them; no other control characters, no bidi overrides.
private func readable(_ bytes: ArraySlice<UInt8>) -> String {
    var made = ""
    for character in String(decoding: bytes, as: UTF8.self) {
        if character.isNewline {
            while made.last == " " { made.removeLast() }
            made.append("\n")
        } else if character.isWhitespace || character.unicodeScalars.contains(where: isControl) {
            if made.last != "\n" { made.append(" ") }
        } else {
            made.unicodeScalars.append(contentsOf: character.unicodeScalars.filter { !isBidiOverride($0) })
        }
    }
    return made
}

extension [UInt8] {
    private func isSpace(_ index: Int) -> Bool { indices.contains(index) && [9, 10, 13, 32].contains(self[index]) }
    private func isClosing(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ")") }

    /// After the full stop, or the empty line, before `place`.
    fileprivate func startOfSentence(at place: Int) -> Int {
        var index = place
        while index > 0 {
            if isSpace(index - 1), isEmptyLine(before: index) { return index }
            if isSpace(index - 1), endsSentence(at: index - 2) { return index }
            index -= 1
        }
        return 0
    }

    /// After the full stop at or behind `place`, or before the empty line.
    fileprivate func endOfSentence(at place: Int) -> Int {
        var index = place
        if index > 0, endsSentence(at: index - 1), isSpace(index) || index == count { return index }
        while index < count {
            if self[index] == 10 || self[index] == 13, isEmptyLine(after: index) { return index }
            if endsSentence(at: index), isSpace(index + 1) || index + 1 == count { return index + 1 }
            index += 1
        }
        return count
    }

    /// Whether there is `.`, `!` or `?` at `place`, perhaps with a quotation mark or a bracket behind it, that is not an
    /// abbreviation's.
    private func endsSentence(at place: Int) -> Bool {
        var place = place
        while indices.contains(place), isClosing(self[place]) { place -= 1 }
        guard indices.contains(place), [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(self[place])
        else {
            return false
        }
        var start = place
        while start > 0, !isSpace(start - 1) { start -= 1 }
        let word = String(decoding: self[start..<place], as: UTF8.self)
        let isInitial = word.count == 1 && word.first?.isUppercase == true
        return !isInitial
            && !["Mr", "Mrs", "Ms", "Dr", "Prof", "St", "No", "Tel", "e.g", "i.e", "Rev", "Hon"].contains(word)
    }

    private func isEmptyLine(before index: Int) -> Bool {
        var (place, breaks) = (index - 1, 0)
        while place >= 0, isSpace(place) {
            if self[place] == 10 || (self[place] == 13 && !(indices.contains(place + 1) && self[place + 1] == 10)) {
                breaks += 1
            }
            place -= 1
        }
        return breaks >= 2
    }

    private func isEmptyLine(after index: Int) -> Bool {
        var (place, breaks) = (index, 0)
        while isSpace(place) {
            if self[place] == 10 || (self[place] == 13 && !(indices.contains(place + 1) && self[place + 1] == 10)) {
                breaks += 1
            }
            place += 1
        }
        return breaks >= 2
    }

    /// The start of the word at or behind `place`.
    fileprivate func wordStart(near place: Int) -> Int {
        guard place > 0 else { return 0 }
        var index = Swift.min(place, count)
        while index < count, !isSpace(index - 1) { index += 1 }
        return index
    }

    /// The end of the word at or before `place`.
    fileprivate func wordEnd(near place: Int) -> Int {
        guard place < count else { return count }
        var index = Swift.max(place, 0)
        while index > 0, !isSpace(index) { index -= 1 }
        return index
    }
}
