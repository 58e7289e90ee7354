/// Markdown as releases use it: what its signs say, and the signs themselves, as marks on the text as it stands in the file.
///
/// Headings, links, pictures, quotations, emphasis, tables, HTML tags (CommonMark 0.31) and the front matter of site generators.
struct Markdown {
    let bytes: [UInt8]
    private(set) var marks: [SourceMark] = []
    /// Signs that plain text hardly has.
    private(set) var evidence = 0

    /// The marks of a text; nil where it is plain text.
    static func marks(of text: String) -> [SourceMark]? {
        var markdown = Markdown(bytes: Array(text.utf8))
        markdown.read()
        return markdown.evidence >= 2 ? markdown.marks : nil
    }

    /// The marks of what stands from a byte on, where something else says that it is Markdown.
    static func marks(of text: String, from start: Int) -> [SourceMark] {
        var markdown = Markdown(bytes: Array(text.utf8))
        markdown.read(from: start)
        return markdown.marks
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func read() {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if let matter = FrontMatter(bytes, from: start) {
            marks += matter.marks
            evidence += 2
            start = matter.end
        }
        read(from: start)
    }

    private mutating func read(from start: Int) {
        var start = start
        var quotation: Range<Int>?
        var previous: Range<Int>?
        while start < bytes.count {
            let end = BrokenSigns.lineEnd(in: bytes, from: start)
            let content = line(stretch(start, end), quotation: &quotation)
            underline(content, below: previous)
            previous = content
            start = end + 1
        }
        if let quotation { add(.quotation, quotation) }
    }

    mutating func add(_ meaning: SourceMark.Meaning, _ range: Range<Int>) { marks.append(SourceMark(meaning, range)) }
    mutating func sign(_ range: Range<Int>) { if !range.isEmpty { marks.append(SourceMark(.syntax, range)) } }
    mutating func count(_ weight: Int) { evidence += weight }

    func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : newline }

    /// Reads the signs of one line; returns what is left between those at its ends.
    private mutating func line(_ whole: Range<Int>, quotation: inout Range<Int>?) -> Range<Int> {
        let end = byte(whole.upperBound - 1) == 0x0D ? whole.upperBound - 1 : whole.upperBound
        var range = stretch(whole.lowerBound, end)
        var isQuoted = false
        while let inner = quoted(range) {
            sign(stretch(range.lowerBound, inner))
            range = stretch(inner, range.upperBound)
            isQuoted = true
        }
        if isQuoted, !range.isEmpty {
            quotation = stretch(quotation?.lowerBound ?? range.lowerBound, range.upperBound)
        } else if !isQuoted, let open = quotation {
            add(.quotation, open)
            quotation = nil
        }
        range = heading(range)
        if isRule(range) { sign(range) }
        if byte(range.upperBound - 1) == UInt8(ascii: "\\"), !range.isEmpty {
            sign(stretch(range.upperBound - 1, range.upperBound))
            range = stretch(range.lowerBound, range.upperBound - 1)
        }
        var inline = MarkdownLine(bytes: bytes, range: range)
        inline.read()
        marks += inline.marks
        evidence += inline.evidence
        return range
    }

    /// Behind the sign of a quotation.
    private func quoted(_ range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound, index - range.lowerBound < 4, byte(index) == 0x20 { index += 1 }
        guard index < range.upperBound, byte(index) == UInt8(ascii: ">") else { return nil }
        return index + 1 < range.upperBound && byte(index + 1) == 0x20 ? index + 2 : index + 1
    }

    /// `## Notes to editors ##`.
    private mutating func heading(_ range: Range<Int>) -> Range<Int> {
        var index = range.lowerBound
        while index < range.upperBound, byte(index) == UInt8(ascii: "#") { index += 1 }
        let level = index - range.lowerBound
        guard (1...6).contains(level), index < range.upperBound, byte(index) == 0x20 || byte(index) == 0x09 else {
            return range
        }
        while index < range.upperBound, byte(index) == 0x20 || byte(index) == 0x09 { index += 1 }
        var end = range.upperBound
        while end > index, byte(end - 1) == 0x20 || byte(end - 1) == UInt8(ascii: "#") { end -= 1 }
        guard end > index else { return range }
        sign(stretch(range.lowerBound, index))
        sign(stretch(end, range.upperBound))
        add(.heading(level: level), stretch(index, end))
        evidence += 2
        return stretch(index, end)
    }

    /// `---`, `***`, and the line that stands between a table's head and its rows.
    private func isRule(_ range: Range<Int>) -> Bool {
        guard range.count >= 3 else { return false }
        let signs = bytes[range].filter { $0 != 0x20 }
        guard let first = signs.first, signs.count >= 3 else { return false }
        if "-*_".utf8.contains(first), signs.allSatisfy({ $0 == first }) { return true }
        return first == UInt8(ascii: "|") && signs.allSatisfy { "|-:".utf8.contains($0) }
    }

    /// `=====` below a line makes it a heading.
    private mutating func underline(_ range: Range<Int>, below title: Range<Int>?) {
        guard range.count >= 3, let title, !title.isEmpty,
            bytes[range].allSatisfy({ $0 == UInt8(ascii: "=") }) || bytes[range].allSatisfy({ $0 == UInt8(ascii: "-") })
        else { return }
        let isFirst = byte(range.lowerBound) == UInt8(ascii: "=")
        sign(range)
        add(.heading(level: isFirst ? 1 : 2), title)
        evidence += 1
    }
}
