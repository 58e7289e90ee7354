import Catalogue
import Foundation

/// Text from outside, brought to the form in which it is kept: NFC, on one line, without control
/// characters and bidi overrides. The document that it came from keeps it as it was.
func oneLine(_ text: String, longest: Int = 1000) -> String? {
    // A control character parts words here: nothing of a document runs together.
    let scalars = text.precomposedStringWithCanonicalMapping.unicodeScalars.map { isControl($0) ? " " : $0 }
    let line = onOneLine(String(String.UnicodeScalarView(scalars)))
    if line.isEmpty { return nil }
    return line.count > longest ? line.prefix(longest - 1) + "…" : line
}

/// The same for text of several lines: line breaks become `\n` and are kept.
func severalLines(_ text: String) -> String? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { oneLine(String($0), longest: .max) ?? "" }
    let whole = lines.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    return whole.isEmpty ? nil : whole
}

func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .control }
func isBidiOverride(_ scalar: Unicode.Scalar) -> Bool { (0x202A...0x202E).contains(scalar.value) }
