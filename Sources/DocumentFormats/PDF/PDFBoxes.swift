/// Two boxes that a page sets side by side, as two contacts are: poppler reads them line by line, from one to the other, where
/// their lines stand far apart.
struct PDFBoxes {
    private(set) var left: [PDFPage.Line] = []
    private(set) var right: [PDFPage.Line] = []
    /// How many lines they are made of.
    private(set) var count = 0
    private var rows = 0
    /// Rows that have an address, or a number, on either side: in a table the columns have different things.
    private var alike = 0
    private var unlike = 0

    /// In rows: what is longer is a table.
    private static let longest = 24

    /// The blocks, and in place of the lines of two boxes the one box and then the other.
    static func parted(_ blocks: [[PDFPage.Line]]) -> [[PDFPage.Line]] {
        let lines = blocks.flatMap { $0 }
        let owners = blocks.indices.flatMap { block in blocks[block].map { _ in block } }
        var parted: [[PDFPage.Line]] = []
        var last: Int?
        var index = 0
        while index < lines.count {
            if let boxes = PDFBoxes(lines[index...].prefix(2 * longest)) {
                parted += [boxes.left, boxes.right]
                index += boxes.count
                last = nil
            } else if let (boxes, count) = cut(lines[index...].prefix(2 * longest)) {
                parted += [boxes.left, boxes.right]
                index += count
                last = nil
            } else {
                if last == owners[index] {
                    parted[parted.count - 1].append(lines[index])
                } else {
                    parted.append([lines[index]])
                }
                last = owners[index]
                index += 1
            }
        }
        return parted
    }

    /// Two boxes that nearly touch, so that poppler takes a line of each for one line: they are cut where the lines have a gap that
    /// ends at one place. Nil where that makes no two boxes; else with how many lines they were.
    private static func cut(_ lines: ArraySlice<PDFPage.Line>) -> (boxes: PDFBoxes, count: Int)? {
        guard let first = lines.first else { return nil }
        for gap in first.gaps {
            var pieces: [PDFPage.Line] = []
            // How many pieces there are behind each line.
            var ends: [Int] = []
            for line in lines {
                if let own = line.gaps.first(where: { abs($0.right - gap.right) < 3 }) {
                    pieces += line.cut(at: own)
                } else if line.box.left > gap.right - 3 || line.box.right < gap.right - 3 {
                    pieces.append(line)
                } else {
                    break
                }
                ends.append(pieces.count)
            }
            if let boxes = PDFBoxes(pieces[...]), let last = ends.firstIndex(of: boxes.count) {
                return (boxes, last + 1)
            }
        }
        return nil
    }

    /// Nil where the lines do not begin with two boxes.
    private init?(_ lines: ArraySlice<PDFPage.Line>) {
        guard let first = lines.first, let second = lines.dropFirst().first, PDFBoxes.isRow(first, second) else {
            return nil
        }
        var rest = lines
        while let line = rest.first {
            let next = rest.dropFirst().first
            if PDFBoxes.isAligned(line, first), let next, PDFBoxes.isAligned(next, second), PDFBoxes.isRow(line, next) {
                take(line, next)
                rest = rest.dropFirst(2)
            } else if PDFBoxes.isAligned(line, second), follows(line, right) {
                right.append(line)
                rest = rest.dropFirst()
            } else if PDFBoxes.isAligned(line, first), line.box.right < second.box.left, follows(line, left) {
                left.append(line)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        count = rest.startIndex - lines.startIndex
        guard rows >= 2, alike > unlike, !left.contains(where: { $0.text.hasSuffix(":") }) else { return nil }
    }

    private mutating func take(_ one: PDFPage.Line, _ other: PDFPage.Line) {
        left.append(one)
        right.append(other)
        rows += 1
        let kinds = (PDFBoxes.kind(of: one), PDFBoxes.kind(of: other))
        if let kind = kinds.0, kind == kinds.1 { alike += 1 } else if kinds.0 != kinds.1 { unlike += 1 }
    }

    private enum Kind {
        case address, number
    }

    private static func kind(of line: PDFPage.Line) -> Kind? {
        if line.text.contains("@") { return .address }
        return line.text.count(where: \.isNumber) >= 6 ? .number : nil
    }

    private static func isRow(_ left: PDFPage.Line, _ right: PDFPage.Line) -> Bool {
        let height = max(left.box.height, right.box.height)
        return abs(left.box.top - right.box.top) < 0.5 * height && right.box.left > left.box.right + 0.3 * height
    }

    private static func isAligned(_ one: PDFPage.Line, _ other: PDFPage.Line) -> Bool {
        abs(one.box.left - other.box.left) < 3
    }

    /// Whether a line of one side goes on with it: no further below the last than that is below the one before.
    private func follows(_ line: PDFPage.Line, _ side: [PDFPage.Line]) -> Bool {
        guard let last = side.last, side.count >= 2 else { return false }
        let step = line.box.top - last.box.top
        return step > 0 && step < 1.3 * (last.box.top - side[side.count - 2].box.top)
    }
}

extension PDFPage.Line {
    /// What stands before a gap, and what stands behind it.
    fileprivate func cut(at gap: PDFPage.Gap) -> [PDFPage.Line] {
        var (before, behind) = (self, self)
        before.text = String(decoding: text.utf8.prefix(gap.place), as: UTF8.self).trimmingSuffix(while: \.isWhitespace)
        behind.text = String(decoding: text.utf8.dropFirst(gap.place), as: UTF8.self)
        (before.box.right, behind.box.left) = (gap.left, gap.right)
        (before.gaps, behind.gaps) = ([], [])
        return [before, behind]
    }
}

extension String {
    fileprivate func trimmingSuffix(while isSuch: (Character) -> Bool) -> String {
        String(self[..<(lastIndex { !isSuch($0) }.map(index(after:)) ?? startIndex)])
    }
}
