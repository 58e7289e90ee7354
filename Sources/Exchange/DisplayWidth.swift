/// How many cells of a terminal a text takes: 0 for combining marks, 2 for wide East Asian characters and emoji, else 1.
///
/// Unicode Standard Annex 11; control characters are expected to be gone.
public func displayWidth(_ text: String) -> Int { displayWidth(text[...]) }

public func displayWidth(_ text: Substring) -> Int {
    // Not for any kind of text: a table asks for each of its cells, and text of a kind that is not known here takes 30 times as long.
    let isPlain = text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 < 0x80 } } ?? false
    return isPlain ? text.utf8.count : text.reduce(0) { $0 + displayWidth($1) }
}

public func displayWidth(_ character: Character) -> Int {
    var cells = 0
    for scalar in character.unicodeScalars {
        // An emoji of many parts is one picture; variation selector 16 asks for the picture of the character before it.
        if scalar.value == 0xFE0F || scalar.properties.isEmojiPresentation { return 2 }
        cells += displayWidth(scalar)
    }
    return cells
}

/// The text cut to `width` cells, with an ellipsis for what was cut; never more than `width` cells.
public func truncated(_ text: String, to width: Int) -> String {
    guard displayWidth(text) > width else { return text }
    guard width > 0 else { return "" }
    var kept = ""
    var cells = 0
    for character in text {
        let next = displayWidth(character)
        if cells + next > width - 1 { break }
        kept.append(character)
        cells += next
    }
    while kept.hasSuffix(" ") { kept.removeLast() }
    return kept + "…"
}

/// The text followed by as many spaces as make it `width` cells wide.
public func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - displayWidth(text)))
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // The vowels and final consonants of Hangul written as separate jamo join the consonant before them.
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    return wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
}

/// East Asian Wide and Fullwidth (EastAsianWidth.txt, Unicode 15), emoji left out.
private let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
]
