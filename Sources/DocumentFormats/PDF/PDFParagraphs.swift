/// Texts that are set with wide spaces between their lines: poppler takes each line for a block of its own.
struct PDFParagraphs {
    /// From the top of a line to that of the next, in most of the text.
    private let step: Double
    /// How far lines reach, by the place where they begin.
    private let widths: [Int: Double]

    /// The same pages, the lines of a paragraph in one block; as they are where poppler found its paragraphs.
    static func joined(_ pages: [PDFPage]) -> [PDFPage] {
        guard let paragraphs = PDFParagraphs(pages) else { return pages }
        return pages.map { page in
            var joined = page
            joined.blocks = page.blocks.reduce(into: []) { blocks, block in
                if let last = blocks.last, paragraphs.goesOn(last, block) {
                    blocks[blocks.count - 1] += block
                } else {
                    blocks.append(block)
                }
            }
            return joined
        }
    }

    /// Nil where most lines stand together with others.
    private init?(_ pages: [PDFPage]) {
        var steps: [Double] = []
        var (alone, together) = (0, 0)
        var widths: [Int: Double] = [:]
        for page in pages {
            for block in page.blocks {
                together += max(0, block.count - 1)
                for line in block { widths[PDFParagraphs.place(line), default: 0].raise(to: line.box.right) }
            }
            for (above, below) in zip(page.blocks, page.blocks.dropFirst()) {
                guard let last = above.last, let first = below.first, let step = PDFParagraphs.step(last, first)
                else { continue }
                alone += 1
                steps.append(step)
            }
        }
        guard alone > together, let usual = PDFParagraphs.usual(steps) else { return nil }
        step = usual
        self.widths = widths
    }

    /// The distance that most have, a twentieth more or less; nil where fewer than half have one, or only a few.
    private static func usual(_ steps: [Double]) -> Double? {
        let sorted = steps.sorted()
        var best: Range<Int> = 0..<0
        var end = 0
        for start in sorted.indices {
            while end < sorted.count, sorted[end] <= sorted[start] * 1.05 { end += 1 }
            if end - start > best.count { best = start..<end }
        }
        guard best.count >= 6, best.count * 2 >= steps.count else { return nil }
        return sorted[best.lowerBound + best.count / 2]
    }

    /// How far a line stands below another that begins at the same place and has letters of the same height.
    private static func step(_ above: PDFPage.Line, _ below: PDFPage.Line) -> Double? {
        let step = below.box.top - above.box.top
        guard abs(above.box.left - below.box.left) < 3,
            max(above.size, below.size) < 1.15 * min(above.size, below.size),
            step > 0.5 * above.box.height, step < 3 * above.box.height
        else { return nil }
        return step
    }

    private static func place(_ line: PDFPage.Line) -> Int { Int((line.box.left / 6).rounded()) }

    private func goesOn(_ above: [PDFPage.Line], _ below: [PDFPage.Line]) -> Bool {
        guard let last = above.last, let first = below.first, let step = PDFParagraphs.step(last, first) else {
            return false
        }
        // Lines that stand together stand closer than the paragraphs that they make.
        let inner = above.count > 1 ? last.box.top - above[above.count - 2].box.top : self.step
        guard step <= min(self.step, inner) * 1.12 else { return false }
        // Behind a short line a long one begins a paragraph; of two short ones both may be of an address.
        return !isShort(last) || isShort(first)
    }

    private func isShort(_ line: PDFPage.Line) -> Bool {
        let width = (widths[PDFParagraphs.place(line)] ?? line.box.right) - line.box.left
        return line.box.right - line.box.left < 0.7 * width
    }
}

extension Double {
    fileprivate mutating func raise(to other: Double) { self = max(self, other) }
}
