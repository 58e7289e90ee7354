@testable import Exchange

/// CSV of strangers: in pieces as in one; what is written is read back, and no spreadsheet runs any of it.
extension Fuzz {
    static func csv(_ bytes: [UInt8]) {
        var limits = CSVLimits()
        (limits.field, limits.row, limits.columns, limits.sample) = (200, 1000, 40, 64)
        let whole = rows(bytes, [bytes.indices], limits)
        check(rows(bytes, pieces(of: bytes), limits) == whole, "pieces give other rows")
        // The first rows: what holds for them holds for others.
        for row in whole.prefix(12) where row.fault == nil {
            check(row.fields.count <= limits.columns, "more columns than the bound")
            check(row.fields.allSatisfy { $0.utf8.count <= 3 * limits.field }, "a field longer than the bound")
            for field in row.fields { check(unguarded(guarded(field)) == field, "the guard loses something") }
            // An empty row is passed over.
            let cells = ["Name"] + row.fields
            let written = Array(csvRow(cells).utf8)
            var reader = CSVReader(delimiter: UInt8(ascii: ","), limits: CSVLimits())
            let again = reader.readAll(written).last
            check(again?.fault == nil && again?.fields.map(unguarded) == cells, "written and read, a row differs")
            checkRunsNothing(written)
        }
    }

    private static func rows(_ bytes: [UInt8], _ pieces: [Range<Int>], _ limits: CSVLimits) -> [CSVRow] {
        var reader = CSVReader(limits: limits)
        var rows: [CSVRow] = []
        for piece in pieces {
            reader.feed(Array(bytes[piece]))
            while let row = reader.next() { rows.append(row) }
        }
        reader.finish()
        while let row = reader.next() { rows.append(row) }
        return rows
    }

    /// Neither in a program that knows quotation marks nor, where it parts fields at semicolons or tabs, in one that does not.
    private static func checkRunsNothing(_ written: [UInt8]) {
        var cells: [String] = []
        for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
            var reader = CSVReader(delimiter: delimiter, limits: CSVLimits())
            cells += reader.readAll(written).flatMap(\.fields)
        }
        cells += written.split { [UInt8(ascii: ";"), 0x09, 0x0A, 0x0D].contains($0) }.map {
            String(decoding: $0, as: UTF8.self)
        }
        for cell in cells {
            let first = cell.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\"" }
            check(
                first.map { !"=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } ?? true, "a cell runs"
            )
        }
    }
}
