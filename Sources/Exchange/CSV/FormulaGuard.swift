// Spreadsheets take a cell that begins with = + - @, a tab or a carriage return for a formula, and run it; OWASP's "CSV
// injection" has the cases. An apostrophe before it makes it a text (docs/decisions/0010-csv.md).

/// The text as it may stand in a cell of a CSV file: an apostrophe before whatever would begin a formula.
///
/// Also behind quotation marks and blanks, in full-width letters, and where a program that parts the fields at semicolons,
/// tabs or line ends would begin a cell. `unguarded` gives back exactly what was there.
func guarded(_ text: String) -> String {
    guard text.utf8.contains(where: mayBeginFormula) else { return text }
    var safe = String.UnicodeScalarView()
    var isAtStart = true
    let scalars = text.unicodeScalars
    for index in scalars.indices {
        if isAtStart, beginsFormula(scalars[index...]) { safe.append("'") }
        safe.append(scalars[index])
        isAtStart = endsCell(scalars[index])
    }
    return String(safe)
}

/// The text of a cell without the apostrophes that `guarded`, or another careful program, put into it.
func unguarded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "'")) else { return text }
    var plain = String.UnicodeScalarView()
    var isAtStart = true
    let scalars = text.unicodeScalars
    for index in scalars.indices {
        if isAtStart, scalars[index] == "'", beginsFormula(scalars[scalars.index(after: index)...]) {
            isAtStart = false
            continue
        }
        plain.append(scalars[index])
        isAtStart = endsCell(scalars[index])
    }
    return String(plain)
}

/// Whether a cell that begins so may be a formula; one that was guarded already counts, so that it is guarded again.
private func beginsFormula(_ scalars: Substring.UnicodeScalarView) -> Bool {
    for scalar in scalars {
        switch scalar {
        case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}": return true
        case "'", "\"", "\u{FF07}", "\u{FF02}": continue
        // What stands behind it is looked at where it begins.
        case "\n": return false
        case _ where scalar.properties.isWhitespace: continue
        default: return false
        }
    }
    return false
}

private func endsCell(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ";" || scalar == "\t" || scalar == "\n" || scalar == "\r"
}

private func mayBeginFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, 0xEF, 0xE2: true
    default: false
    }
}
