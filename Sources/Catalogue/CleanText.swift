import Foundation

/// Text that cannot fool a reader or a terminal: control characters and bidirectional overrides (U+202A to U+202E) left
/// out, isolates too where they are not balanced. Line breaks of every kind become "\n".
public func cleaned(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    let hasBalancedIsolates = isolatesAreBalanced(text)
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x0A where previous == "\r": break
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: clean.append("\n")
        case 0x09: clean.append(" ")
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E: break
        case 0x2066...0x2069 where !hasBalancedIsolates: break
        default: clean.append(scalar)
        }
        previous = scalar
    }
    return String(clean)
}

/// The same on one line: line breaks and runs of blanks are one blank, none at the ends.
public func onOneLine(_ text: String) -> String {
    if isOneLine(text) { return text }
    return cleaned(text).unicodeScalars.split { $0.properties.isWhitespace }.map(String.init).joined(separator: " ")
}

/// Whether the text is certainly as `onOneLine` would make it.
private func isOneLine(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
        guard isPlain(byte), byte != 0xE1, byte != 0xE3, byte != 0x20 || previous != 0x20 else { return false }
        previous = byte
    }
    return previous != 0x20
}

/// Whether the byte begins no control character, no line break and nothing that turns the direction of text.
private func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2 }

private func isolatesAreBalanced(_ text: String) -> Bool {
    var depth = 0
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x2066...0x2068: depth += 1
        case 0x2069: depth -= 1
        case 0x0A, 0x0D, 0x85, 0x2029: if depth != 0 { return false }
        default: break
        }
        if depth < 0 { return false }
    }
    return depth == 0
}
