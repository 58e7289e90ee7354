// What parts the fields of a CSV file: spreadsheets of most of Europe write semicolons, copies from them tabs.

/// The first line `sep=;` by which Excel is told, with its length in bytes; nil where there is none.
func toldDelimiter(_ text: [UInt8]) -> (delimiter: UInt8, length: Int)? {
    guard text.count >= 5, text.prefix(4).elementsEqual("sep=".utf8) else { return nil }
    var length = 5
    if length < text.count, text[length] == 0x0D { length += 1 }
    if length < text.count, text[length] == 0x0A { length += 1 }
    guard length > 5 || length == text.count else { return nil }
    return (text[4], length)
}

/// The sign by which most of the first rows have the same number of fields, and the most of them; a comma where none does.
func guessedDelimiter(_ sample: [UInt8], _ limits: CSVLimits, isWhole: Bool) -> UInt8 {
    var best = (delimiter: UInt8(ascii: ","), agreeing: 0, columns: 1)
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")] {
        var reader = CSVReader(delimiter: delimiter, limits: limits)
        var counts = reader.readAll(sample).prefix(50).map(\.fields.count)
        // The sample may end inside a row.
        if !isWhole, counts.count > 1, counts.count < 50 { counts.removeLast() }
        let often = Dictionary(counts.filter { $0 > 1 }.map { ($0, 1) }, uniquingKeysWith: +)
        guard let most = often.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
        if (most.value, most.key) > (best.agreeing, best.columns) { best = (delimiter, most.value, most.key) }
    }
    return best.delimiter
}
