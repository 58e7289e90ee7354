/// Contacts that stand side by side: lines of cells, parted by tabs or wide gaps, each column one contact.
extension Page {
    struct Table {
        let range: Range<Int>
        /// The cells of each column, from the top.
        let columns: [[Range<Int>]]
    }

    /// The tables of a passage: from a line in which two people or more stand side by side to the last line of cells.
    func tables(in passage: Range<Int>) -> [Table] {
        let lines = lines(of: passage)
        var tables: [Table] = []
        var index = 0
        while index < lines.count {
            let head = cells(of: lines[index])
            guard isHead(head) else {
                index += 1
                continue
            }
            var rows = [head]
            var next = index + 1
            while next < lines.count, let row = row(lines[next], below: head) {
                rows.append(row)
                next += 1
            }
            if let table = table(rows) { tables.append(table) }
            index = next
        }
        return tables
    }

    private func lines(of passage: Range<Int>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = passage.lowerBound
        for index in passage.dropFirst() where tokens[index].breaksBefore > 0 {
            lines.append(stretch(start, index))
            start = index
        }
        if start < passage.upperBound { lines.append(stretch(start, passage.upperBound)) }
        return lines
    }

    private func cells(of line: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        for index in line.dropFirst() where tokens[index].gapBefore {
            cells.append(stretch(start, index))
            start = index
        }
        return cells + [stretch(start, line.upperBound)]
    }

    /// Two names or more, and nothing but names and what people are.
    private func isHead(_ cells: [Range<Int>]) -> Bool {
        guard (2...4).contains(cells.count) else { return false }
        return cells.allSatisfy { cell in
            guard numbers(in: bytes(of: cell)).isEmpty, links(in: bytes(of: cell)).isEmpty else { return false }
            guard let name = personName(at: cell.lowerBound, before: cell.upperBound) else { return false }
            return name.tokens.upperBound == cell.upperBound || tokens[name.tokens.upperBound].text == ","
        }
    }

    /// The cells of a line below the head, or nil where the table has ended: each stands below one of the head's.
    private func row(_ line: Range<Int>, below head: [Range<Int>]) -> [Range<Int>]? {
        let cells = cells(of: line)
        guard cells.count <= head.count, cells.count > 1 || tokens[line.lowerBound].breaksBefore == 1 else {
            return nil
        }
        if cells.count == head.count { return cells }
        let starts = head.map { indent(of: $0.lowerBound) }
        var row = head.map { _ in stretch(line.lowerBound, line.lowerBound) }
        for cell in cells {
            let place = starts.lastIndex { $0 <= indent(of: cell.lowerBound) + 2 } ?? 0
            guard row[place].isEmpty else { return nil }
            row[place] = cell
        }
        return row
    }

    /// Bytes between the start of its line and a token.
    private func indent(of token: Int) -> Int {
        let start = tokens[token].range.lowerBound
        return start - text.lines[line(containing: start)].range.lowerBound + text.lines[line(containing: start)].indent
    }

    /// A table where at least two columns have a way to reach somebody.
    private func table(_ rows: [[Range<Int>]]) -> Table? {
        guard let head = rows.first, let first = head.first, let last = rows.last?.last(where: { !$0.isEmpty }) else {
            return nil
        }
        let columns = head.indices.map { column in rows.map { $0[column] }.filter { !$0.isEmpty } }
        let reached = columns.count { cells in
            cells.contains { cell in
                let bytes = bytes(of: cell)
                return links(in: bytes).contains { $0.kind == .email } || !numbers(in: bytes).isEmpty
            }
        }
        return reached >= 2 ? Table(range: stretch(first.lowerBound, last.upperBound), columns: columns) : nil
    }
}
