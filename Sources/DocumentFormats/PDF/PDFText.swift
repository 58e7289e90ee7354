import ReleaseReader

/// The pages of a PDF file as one text with marks: blocks and pages parted by blank lines, lines as they are printed.
///
/// Line ends and the hyphens before them stay as on the page: an address that goes on in the next line keeps its hyphen.
struct PDFText {
    private(set) var text = ""
    private(set) var marks: [SourceMark] = []
    /// The height in which most of the letters stand; 0 where there are none.
    private var usual = 0.0
    /// Each line's page and place on it, and where it stands in the text.
    private(set) var lines: [(page: Int, line: PDFPage.Line, range: Range<Int>)] = []

    init(_ pages: [PDFPage], links: [PDFLink] = []) {
        let pages = PDFParagraphs.joined(pages).map { page in
            var page = page
            page.blocks = PDFBoxes.parted(PDFColumns.joined(page.blocks.filter { !$0.isEmpty }))
            return page
        }
        usual = PDFText.usualHeight(pages)
        for (number, page) in pages.enumerated() {
            for block in page.blocks { append(block.filter { !isRaised($0) }, page: number) }
        }
        if !text.isEmpty { text += "\n" }
        let (heads, first) = runningHeads(pages)
        marks = headings(without: heads) + heads.map { SourceMark(.surroundings, lines[$0].range) }
        marks += first.map { SourceMark(.runningHead, lines[$0].range) }
        marks += PDFLink.marks(for: links, on: lines, heights: pages.map(\.height), in: text)
    }

    private mutating func append(_ block: [PDFPage.Line], page: Int) {
        var before: PDFPage.Line?
        var usualStep = Double.infinity
        for line in block {
            if let last = lines.last, last.page == page, isOneHeading(last.line, line) {
                text += "\n"
            } else if let before {
                let step = line.box.top - before.box.top
                let isNewSize = !PDFText.isSameSize(line.size, before.size)
                text += step > usualStep * 1.3 || isNewSize ? "\n\n" : "\n"
                if step > 0.5 * line.box.height { usualStep = min(usualStep, step) }
            } else if !text.isEmpty {
                text += "\n\n"
            }
            let start = text.utf8.count
            text += line.text
            lines.append((page, line, start..<text.utf8.count))
            before = line
        }
    }

    /// The small end of "1st" above its line: a sign of the day, and no line.
    private func isRaised(_ line: PDFPage.Line) -> Bool {
        usual > 0 && line.size < 0.8 * usual && PDFText.raised.contains(line.text)
    }

    private static let raised: Set<String> = ["st", "nd", "rd", "th", "er", "re", "e", "ème", "º", "ª", "TM", "®"]

    /// Lines of a large size that follow each other closely are one heading, in whatever blocks they stand.
    private func isOneHeading(_ above: PDFPage.Line, _ below: PDFPage.Line) -> Bool {
        let step = below.box.top - above.box.top
        return usual > 0 && above.size >= 1.25 * usual && PDFText.isSameSize(above.size, below.size)
            && step > 0.5 * above.box.height && step < 1.7 * max(above.box.height, below.box.height)
            && above.box.left < below.box.right && below.box.left < above.box.right
    }

    private static func isSameSize(_ one: Double, _ other: Double) -> Bool {
        max(one, other) < 1.15 * min(one, other)
    }

    // MARK: headings

    /// Lines in larger letters than most of the text: the largest are of level 1, the rest of 2 and 3. Lines of one size
    /// that follow each other are one heading.
    private func headings(without heads: Set<Int>) -> [SourceMark] {
        guard usual > 0 else { return [] }
        var found: [(height: Double, range: Range<Int>)] = []
        for (index, (_, line, range)) in lines.enumerated() where line.size >= 1.25 * usual && !heads.contains(index) {
            guard line.text.contains(where: \.isLetter) else { continue }
            if let last = found.last, PDFText.isSameSize(last.height, line.size), range.count < 200,
                last.range.upperBound + 1 == range.lowerBound
            {
                found[found.count - 1].range = last.range.lowerBound..<range.upperBound
            } else {
                found.append((line.size, range))
            }
        }
        let sizes = PDFText.distinct(found.map(\.height))
        return found.compactMap { height, range in
            guard range.count <= 500 else { return nil }
            let level = sizes.firstIndex { PDFText.isSameSize($0, height) } ?? 0
            return SourceMark(.heading(level: min(level + 1, 3)), range)
        }
    }

    private static func usualHeight(_ pages: [PDFPage]) -> Double {
        var letters: [Double: Int] = [:]
        for line in pages.lazy.flatMap(\.blocks).joined() {
            letters[(line.size * 2).rounded() / 2, default: 0] += line.text.utf8.count
        }
        return letters.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    }

    private static func distinct(_ heights: [Double]) -> [Double] {
        var sizes: [Double] = []
        for height in heights.sorted(by: >) where !(sizes.last.map { isSameSize($0, height) } ?? false) {
            sizes.append(height)
        }
        return sizes
    }

    // MARK: running heads

    /// Lines that stand at the top or at the bottom of three pages or more, or of both pages where there are two, numbers
    /// aside. The first of them is read as part of the release, as a letterhead is, unless it is a page's number.
    private func runningHeads(_ pages: [PDFPage]) -> (heads: Set<Int>, first: Set<Int>) {
        guard pages.count >= 2 else { return ([], []) }
        var seen: [String: [Int]] = [:]
        for (index, (page, line, _)) in lines.enumerated() {
            let height = pages[page].height
            guard line.box.bottom < 0.12 * height || line.box.top > 0.88 * height else { continue }
            seen[PDFText.withoutNumbers(line.text), default: []].append(index)
        }
        var (heads, first): (Set<Int>, Set<Int>) = ([], [])
        for indices in seen.values where Set(indices.map { lines[$0].page }).count >= min(3, pages.count) {
            let isTheSame = Set(indices.map { lines[$0].line.text }).count == 1
            // Of two lines that differ in more than the number of a page, each may be somebody's telephone.
            let isNumbered = indices.allSatisfy { lines[$0].line.text.count(where: \.isNumber) <= 4 }
            guard isTheSame || pages.count >= 3 || isNumbered else { continue }
            heads.formUnion(indices.dropFirst(isTheSame ? 1 : 0))
            if isTheSame { first.formUnion(indices.prefix(1)) }
        }
        return (heads, first)
    }

    private static func withoutNumbers(_ text: String) -> String {
        String(text.filter { !$0.isNumber && !$0.isWhitespace })
    }
}
