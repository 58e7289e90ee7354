/// Outside text made safe to show: what could move the cursor, colour the screen or turn the reading direction becomes a
/// visible sign.
///
/// C0 controls and DEL become their control pictures (U+2400 to U+2421), C1 controls and bidi overrides (U+202A to
/// U+202E) the replacement character; bidi isolates (U+2066 to U+2069), which are allowed in names, are left out, for a
/// cut may part them. Line ends become line feeds where `keepingLines`, else
/// every run of white space becomes one space.
func harmless(_ text: String, keepingLines: Bool = false) -> String {
    if isHarmless(text.utf8, keepingLines: keepingLines) { return text }
    var made = String.UnicodeScalarView()
    var endsInSpace = true
    for character in text {
        if character.isNewline || character == "\t" || (!keepingLines && character.isWhitespace) {
            if keepingLines {
                made.append(character.isNewline ? "\n" : " ")
            } else if !endsInSpace {
                made.append(" ")
            }
            endsInSpace = true
            continue
        }
        for scalar in character.unicodeScalars where !(0x2066...0x2069).contains(scalar.value) {
            made.append(harmless(scalar))
        }
        endsInSpace = false
    }
    if !keepingLines, made.last == " " { made.removeLast() }
    return String(made)
}

/// Whether a text is what most are: signs that stand for themselves, and single spaces between them.
private func isHarmless(_ bytes: String.UTF8View, keepingLines: Bool) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in bytes {
        if keepingLines {
            guard (0x20...0x7E).contains(byte) || byte == UInt8(ascii: "\n") else { return false }
        } else {
            guard (0x20...0x7E).contains(byte), byte != 0x20 || last != 0x20 else { return false }
        }
        last = byte
    }
    return keepingLines || last != 0x20
}

/// The same for a text of lines that ``Ink`` may have coloured: its colours stay.
func harmless(inked text: String) -> String {
    var parts = text.split(separator: "\u{1B}", omittingEmptySubsequences: false)[...]
    let plain = parts.popFirst().map { harmless(String($0), keepingLines: true) } ?? ""
    return parts.reduce(into: plain) { shown, part in
        let isColour = Ink.Style.allCases.contains { part.hasPrefix("[\($0.rawValue)m") }
        shown += (isColour ? "\u{1B}" : "\u{241B}") + harmless(String(part), keepingLines: true)
    }
}

/// Whether a character may act on a terminal instead of showing on it.
func actsOnTerminals(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
}

private func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard actsOnTerminals(scalar) else { return scalar }
    switch scalar.value {
    case 0...0x1F: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: return "\u{2421}"
    default: return "\u{FFFD}"
    }
}
