/// Labels and their values that a page sets in two columns, bullets and their words: poppler reads one column and then the
/// other.
enum PDFColumns {
    /// The blocks, and in them each label ("Phone:", "•") with what stands to the right of it on its line.
    static func joined(_ blocks: [[PDFPage.Line]]) -> [[PDFPage.Line]] {
        guard blocks.count < 1000 else { return blocks }
        var blocks = blocks
        var index = 1
        while index < blocks.count {
            // A column of values follows its labels closely, or stands just before the last of them.
            let near = max(0, index - 8)..<min(blocks.count, index + 3)
            let labels = near.filter {
                $0 != index && blocks[$0].count <= 50 && blocks[$0].allSatisfy { $0.isRow || isLabel($0) }
            }
            if let (joined, used) = join(blocks[index], to: labels, in: blocks) {
                blocks = joined
                blocks[index] = []
                // What had its values in one block is one block.
                for other in used.dropFirst() {
                    blocks[used[0]] += blocks[other]
                    blocks[other] = []
                }
                let before = blocks[..<index].count(where: \.isEmpty)
                blocks.removeAll(where: \.isEmpty)
                index = max(1, index - before)
            } else {
                index += 1
            }
        }
        return blocks
    }

    /// The blocks with the values put beside their labels, and which those were; nil where they are none, as the first stands beside no label,
    /// or too much of them does not.
    private static func join(
        _ values: [PDFPage.Line], to labels: [Int], in blocks: [[PDFPage.Line]]
    ) -> (blocks: [[PDFPage.Line]], used: [Int])? {
        var blocks = blocks
        var used: Set<Int> = []
        var current: (block: Int, line: Int)?
        var linesOfOne = 0
        for value in values {
            if let place = place(beside: value, in: labels, of: blocks) {
                blocks[place.block][place.line].text += " " + value.text
                blocks[place.block][place.line].box.right = value.box.right
                blocks[place.block][place.line].isRow = true
                (current, linesOfOne) = (place, 0)
                used.insert(place.block)
            } else if let place = current, linesOfOne < 4 {
                linesOfOne += 1
                current = (place.block, place.line + 1)
                var value = value
                value.isRow = true
                blocks[place.block].insert(value, at: place.line + 1)
            } else {
                return nil
            }
        }
        return (blocks, used.sorted())
    }

    private static func place(
        beside value: PDFPage.Line, in labels: [Int], of blocks: [[PDFPage.Line]]
    ) -> (block: Int, line: Int)? {
        for block in labels {
            if let line = blocks[block].firstIndex(where: { isLabel($0) && isBeside($0, value) }) {
                return (block, line)
            }
        }
        return nil
    }

    private static func isLabel(_ line: PDFPage.Line) -> Bool { line.text.hasSuffix(":") || isMarker(line) }

    /// A bullet, a dash or a number with its full stop or bracket, alone.
    private static func isMarker(_ line: PDFPage.Line) -> Bool {
        let text = line.text
        if text.count == 1 { return ["•", "–", "-", "*", "▪", "◦", "●", "■", "‣", "·"].contains(text) }
        return text.utf8.count <= 4 && (text.last == "." || text.last == ")") && text.contains(where: \.isNumber)
    }

    private static func isBeside(_ label: PDFPage.Line, _ value: PDFPage.Line) -> Bool {
        let middle = (value.box.top + value.box.bottom) / 2
        let gap = value.box.left - label.box.right
        return label.box.top < middle && middle < label.box.bottom && gap >= 0 && gap < 250
    }
}
