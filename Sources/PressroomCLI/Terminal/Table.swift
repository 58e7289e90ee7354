import Catalogue
import Exchange

/// Rows of cells under titles: fitted to a terminal's width, whole and aligned in a pipe.
struct Table {
    struct Column {
        let title: String
        /// Whether people type what stands here: it is shortened after the others.
        var isName = false
        /// Whether people know the row by what stands here, as by a headline: it is the last to be shortened.
        var isHeadline = false
        /// The least width of the column on a narrow terminal, where it is not the usual one: most words are guessed from
        /// ten letters, and a date has ten cells.
        var least: Int?
        /// Whether it is left out on a terminal where no row has something in it.
        var isShownEmpty = true

        /// A column of times, which are not cut: half a time is another one.
        static func instant(_ title: String) -> Column {
            Column(title: title, least: "2026-11-25 12:00 UTC".count, isShownEmpty: false)
        }

        /// A column of slugs beside headlines that say the same: the beginning of a slug names its record, too.
        static func name(_ title: String) -> Column { Column(title: title, isName: true, least: 18) }

        static func headline(_ title: String) -> Column { Column(title: title, isHeadline: true, least: 26) }
    }

    struct Cell {
        static let nothing = "-"
        let text: String
        let style: Ink.Style

        /// A cell of outside text; nothing shows as a hyphen, so that columns can be counted.
        init(_ text: String?, _ style: Ink.Style = .plain) {
            let shown = harmless(text ?? "")
            self.text = shown.isEmpty ? Cell.nothing : shown
            self.style = style
        }
    }

    let columns: [Column]
    var rows: [[Cell]]

    init(_ columns: [Column], rows: [[Cell]] = []) {
        self.columns = columns
        self.rows = rows
    }

    /// The table as lines with line feeds; `width` in cells, nil where nothing limits it.
    ///
    /// On a narrow terminal the last columns are left out before the others become too narrow to be read.
    func text(width: Int?, ink: Ink) -> String {
        let empty = columns.indices.filter { index in
            width != nil && !columns[index].isShownEmpty && rows.allSatisfy { $0[index].text == Cell.nothing }
        }
        guard empty.isEmpty else { return without(empty).text(width: width, ink: ink) }
        let natural = columns.enumerated().map { index, column in
            rows.reduce(displayWidth(column.title)) { widest, row in
                index < row.count ? max(widest, displayWidth(row[index].text)) : widest
            }
        }
        let shown = width.map { columnsThatFit($0, natural) } ?? columns.count
        let widths = fitted(Array(natural.prefix(shown)), to: width)
        var lines = ""
        let titles = columns.map { Cell($0.title.uppercased(), .dim) }
        for row in [titles] + rows { lines += line(row.prefix(shown), widths: widths, width: width, ink: ink) + "\n" }
        return lines
    }

    private func without(_ left: [Int]) -> Table {
        func kept<Value>(_ values: [Value]) -> [Value] {
            values.enumerated().filter { !left.contains($0.offset) }.map(\.element)
        }
        return Table(kept(columns), rows: rows.map(kept))
    }

    private static let gap = 2

    private func line(_ row: ArraySlice<Cell>, widths: [Int], width: Int?, ink: Ink) -> String {
        var line = ""
        var room = width ?? Int.max
        for (index, cell) in row.enumerated() where index < widths.count && room > 0 {
            let isLast = index == row.count - 1
            let shown = truncated(cell.text, to: min(widths[index], room))
            let used = displayWidth(shown)
            line += ink(shown, cell.style)
            if !isLast { line += String(repeating: " ", count: max(0, widths[index] - used) + Table.gap) }
            room -= widths[index] + Table.gap
        }
        return line
    }

    /// How many columns there is room for, two at the least.
    private func columnsThatFit(_ width: Int, _ natural: [Int]) -> Int {
        var count = columns.count
        while count > 2 {
            let least = zip(columns, natural).prefix(count).reduce(0) { $0 + min($1.1, Table.floor($1.0)) }
            if least + Table.gap * (count - 1) <= width { break }
            count -= 1
        }
        return count
    }

    private static func floor(_ column: Column) -> Int {
        column.least ?? (column.isName ? 24 : 10)
    }

    /// How wide each column becomes: the widest give way first, then columns of names, and headlines last.
    private func fitted(_ natural: [Int], to width: Int?) -> [Int] {
        guard let width else { return natural }
        var widths = natural
        let room = width - Table.gap * (widths.count - 1)
        shrink(&widths, to: room) {
            columns[$0].isName || columns[$0].isHeadline ? nil : Table.floor(columns[$0])
        }
        shrink(&widths, to: room) { columns[$0].isName ? Table.floor(columns[$0]) : nil }
        shrink(&widths, to: room) { columns[$0].isHeadline ? Table.floor(columns[$0]) : nil }
        shrink(&widths, to: room) { _ in 3 }
        return widths
    }

    /// Takes from the widest column until they fit; `floor` is the least width of a column, nil where it may not shrink.
    private func shrink(_ widths: inout [Int], to room: Int, floor: (Int) -> Int?) {
        var excess = widths.reduce(0, +) - room
        while excess > 0 {
            let candidates = widths.indices.filter { index in floor(index).map { widths[index] > $0 } ?? false }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
            // Down to the second widest at once, so that a very long cell costs no loop over its length.
            let next = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
            let cut = max(1, min(excess, widths[widest] - max(next, floor(widest) ?? 0)))
            widths[widest] -= cut
            excess -= cut
        }
    }
}

extension Table.Cell {
    /// A list is looked through for a day: `2026-11-25 12:00 UTC`, which sorts and is as wide as the next.
    init(_ instant: Instant?) {
        self.init(instant.map { "\($0.day) \($0.description.dropFirst(11).prefix(5)) UTC" })
    }
}
