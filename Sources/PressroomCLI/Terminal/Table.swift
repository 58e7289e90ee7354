/// Rows of cells under titles: fitted to a terminal's width, whole and aligned in a pipe.
struct Table {
    struct Column {
        let title: String
        /// Whether people type what stands here: it is shortened last.
        var isName = false
    }

    struct Cell {
        let text: String
        let style: Ink.Style

        /// A cell of outside text; nothing shows as a hyphen, so that columns can be counted.
        init(_ text: String?, _ style: Ink.Style = .plain) {
            let shown = harmless(text ?? "")
            (self.text, self.style) = (shown.isEmpty ? "-" : shown, style)
        }
    }

    let columns: [Column]
    var rows: [[Cell]]

    init(_ columns: [Column], rows: [[Cell]] = []) {
        (self.columns, self.rows) = (columns, rows)
    }

    /// The table as lines with line feeds; `width` in cells, nil where nothing limits it.
    func text(width: Int?, ink: Ink) -> String {
        let widths = fitted(to: width)
        var lines = ""
        let titles = columns.map { Cell($0.title.uppercased(), .dim) }
        for row in [titles] + rows { lines += line(row, widths: widths, width: width, ink: ink) + "\n" }
        return lines
    }

    private static let gap = 2

    private func line(_ row: [Cell], widths: [Int], width: Int?, ink: Ink) -> String {
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

    /// How wide each column becomes: the widest give way first, columns of names last.
    private func fitted(to width: Int?) -> [Int] {
        var widths = columns.enumerated().map { index, column in
            rows.reduce(displayWidth(column.title)) { widest, row in
                index < row.count ? max(widest, displayWidth(row[index].text)) : widest
            }
        }
        guard let width else { return widths }
        let room = width - Table.gap * (columns.count - 1)
        shrink(&widths, to: room, floor: 8) { !columns[$0].isName }
        shrink(&widths, to: room, floor: 12) { columns[$0].isName }
        shrink(&widths, to: room, floor: 3) { _ in true }
        return widths
    }

    private func shrink(_ widths: inout [Int], to room: Int, floor: Int, where mayShrink: (Int) -> Bool) {
        var excess = widths.reduce(0, +) - room
        while excess > 0 {
            let candidates = widths.indices.filter { mayShrink($0) && widths[$0] > floor }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
            // Down to the second widest at once, so that a very long cell costs no loop over its length.
            let next = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? floor
            let cut = max(1, min(excess, widths[widest] - max(next, floor)))
            widths[widest] -= cut
            excess -= cut
        }
    }
}
