/// Labels and their values that a page sets in two columns: poppler reads one column and then the other.
enum PDFColumns {
    /// The blocks, and in them each label ("Phone:") with what stands to the right of it on its line.
    static func joined(_ blocks: [[PDFPage.Line]]) -> [[PDFPage.Line]] {
        var blocks = blocks
        var index = 0
        while index < blocks.count {
            // A column of values follows its column of labels closely.
            let following = blocks.indices.dropFirst(index + 1).prefix(3)
            if let values = following.first(where: { areLabels(blocks[index], for: blocks[$0]) }) {
                blocks[index] = row(blocks[index], blocks[values])
                blocks.remove(at: values)
            }
            index += 1
        }
        return blocks
    }

    /// Whether every value stands beside a line, at its right, and most of the lines that have one end in a colon.
    private static func areLabels(_ labels: [PDFPage.Line], for values: [PDFPage.Line]) -> Bool {
        guard labels.count < 200, values.count < 200, let last = labels.last, last.text.hasSuffix(":") else {
            return false
        }
        let named = values.map { value in labels.last { isBeside($0, value) } }
        let found = named.compactMap { $0 }
        return found.count == values.count && found.allSatisfy { $0.text.hasSuffix(":") }
    }

    private static func isBeside(_ label: PDFPage.Line, _ value: PDFPage.Line) -> Bool {
        let middle = (value.box.top + value.box.bottom) / 2
        return label.box.top < middle && middle < label.box.bottom && value.box.left >= label.box.right
    }

    private static func row(_ labels: [PDFPage.Line], _ values: [PDFPage.Line]) -> [PDFPage.Line] {
        labels.map { label in
            values.filter { isBeside(label, $0) }.reduce(label) { line, value in
                var line = line
                line.text += " " + value.text
                line.box.right = max(line.box.right, value.box.right)
                return line
            }
        }
    }
}
