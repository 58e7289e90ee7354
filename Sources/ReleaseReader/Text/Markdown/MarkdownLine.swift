/// The signs within one line of Markdown.
struct MarkdownLine {
    let bytes: [UInt8]
    let range: Range<Int>
    private(set) var marks: [SourceMark] = []
    private(set) var evidence = 0
    /// Where a run of `*` or `_` opened, by its byte and length.
    private var open: [(sign: UInt8, range: Range<Int>)] = []
    /// Brackets that may yet be the words of a link.
    private var brackets: [(start: Int, isImage: Bool)] = []
    /// An `<h2>` that is open.
    private var heading: (level: Int, start: Int)?
    /// An `<a href="…">` that is open.
    private var anchor: (address: String, start: Int)?
    private var nextTagEnd = NextPlace()
    private var nextStrike = NextPlace()
    private var nextShortcodeEnd = NextPlace()
    /// The closing bracket of each round one that stands behind a square one; nil until it is asked for.
    private var closings: [Int: Int]?
    /// In bytes: what is longer is no address, tag or shortcode.
    private static let longest = 4096

    init(bytes: [UInt8], range: Range<Int>) { (self.bytes, self.range) = (bytes, range) }

    private func byte(_ index: Int) -> UInt8 { range.contains(index) ? bytes[index] : newline }
    private mutating func sign(_ range: Range<Int>) { marks.append(SourceMark(.syntax, range)) }

    mutating func read() {
        var index = range.lowerBound
        while index < range.upperBound { index = step(index) }
    }

    /// Reads what stands at a byte; returns the place behind it.
    private mutating func step(_ index: Int) -> Int {
        switch byte(index) {
        case UInt8(ascii: "\\") where isMark(byte(index + 1)):
            sign(stretch(index, index + 1))
            return index + 2
        case UInt8(ascii: "*"), UInt8(ascii: "_"):
            return emphasis(index)
        case UInt8(ascii: "~") where byte(index + 1) == UInt8(ascii: "~"):
            return struckOut(index)
        case UInt8(ascii: "!") where byte(index + 1) == UInt8(ascii: "["):
            brackets.append((index, true))
            return index + 2
        case UInt8(ascii: "["):
            brackets.append((index, false))
            return index + 1
        case UInt8(ascii: "]"):
            return closeBracket(index)
        case UInt8(ascii: "<"):
            return tag(index)
        case UInt8(ascii: "{") where byte(index + 1) == UInt8(ascii: "{") || byte(index + 1) == UInt8(ascii: "%"):
            return shortcode(index)
        case UInt8(ascii: "h") where startsAddress(index):
            return addressEnd(index)
        default:
            return index + 1
        }
    }

    private func isMark(_ byte: UInt8) -> Bool {
        (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
            || (0x7B...0x7E).contains(byte)
    }

    /// An address keeps its underscores.
    private func startsAddress(_ index: Int) -> Bool {
        let near = bytes[stretch(index, min(range.upperBound, index + 8))]
        return near.starts(with: "http://".utf8) || near.starts(with: "https://".utf8)
    }

    private func addressEnd(_ start: Int) -> Int {
        var index = start
        while index < range.upperBound, byte(index) > 0x20, !"<>)]*".utf8.contains(byte(index)) { index += 1 }
        return index
    }

    // MARK: Emphasis

    private mutating func emphasis(_ start: Int) -> Int {
        let mark = byte(start)
        var end = start
        while end < range.upperBound, byte(end) == mark { end += 1 }
        let run = stretch(start, end)
        let before = start > range.lowerBound ? byte(start - 1) : 0x20
        let after = byte(end)
        let (opens, closes) = (after > 0x20, before > 0x20)
        // `snake_case` and `2 * 3` are no emphasis.
        let isWithin = mark == UInt8(ascii: "_") && isWord(before) && isWord(after)
        guard run.count <= 3, opens || closes, !isWithin else { return end }
        if closes, let match = open.lastIndex(where: { $0.sign == mark && $0.range.count == run.count }) {
            sign(open[match].range)
            sign(run)
            open.removeSubrange(match...)
            evidence += run.count > 1 ? 1 : 0
        } else if opens, open.count < 64 {
            open.append((mark, run))
        }
        return end
    }

    /// `~~what no longer holds~~`: no text.
    private mutating func struckOut(_ start: Int) -> Int {
        let tilde = UInt8(ascii: "~")
        let close = nextStrike.place(from: start + 2, in: bytes[range]) { line, index in
            line[index] == tilde && index + 1 < line.endIndex && line[index + 1] == tilde
        }
        guard let close, close > start + 2, byte(start + 2) > 0x20, close - start < MarkdownLine.longest else {
            return start + 2
        }
        sign(stretch(start, close + 2))
        evidence += 1
        return close + 2
    }

    private func isWord(_ byte: UInt8) -> Bool { isASCIILetter(byte) || isDigit(byte) || byte >= 0x80 }

    // MARK: Links and pictures

    /// `[words](address "title")`, `![words](address)`.
    private mutating func closeBracket(_ index: Int) -> Int {
        guard let bracket = brackets.popLast() else { return index + 1 }
        let words = stretch((bracket.start + (bracket.isImage ? 2 : 1)), index)
        guard byte(index + 1) == UInt8(ascii: "("), let target = target(from: index + 2) else {
            if byte(index + 1) == UInt8(ascii: ":"), bracket.start == range.lowerBound { return index + 2 }
            return index + 1
        }
        sign(stretch(bracket.start, words.lowerBound))
        sign(stretch(index, target.end))
        let address = target.address
        // A picture without words is where its signs are.
        let place = words.isEmpty ? stretch(bracket.start, target.end) : words
        marks.append(SourceMark(bracket.isImage ? .image(address: address) : .link(address: address), place))
        evidence += 2
        return target.end
    }

    /// The address between round brackets, and the place behind them.
    private mutating func target(from start: Int) -> (address: String, end: Int)? {
        let closings = self.closings ?? matchedBrackets()
        self.closings = closings
        guard let end = closings[start - 1], end - start < MarkdownLine.longest else { return nil }
        // A title in quotation marks may follow; a file's name may have spaces, whatever the standard says.
        let addressEnd =
            bytes[min(start + 1, end)..<end].indices.first { index in
                bytes[index] == 0x20 && "\"'(".utf8.contains(byte(index + 1))
            } ?? end
        return (String(decoding: bytes[start..<addressEnd], as: UTF8.self).trimmingMarks("<> \t\n\r"), end + 1)
    }

    /// All of the line's at once: to look for each by itself costs what the line's length is, for each.
    private func matchedBrackets() -> [Int: Int] {
        var closings: [Int: Int] = [:]
        var open: [Int] = []
        for index in range {
            if bytes[index] == UInt8(ascii: "(") { open.append(index) }
            guard bytes[index] == UInt8(ascii: ")"), let start = open.popLast() else { continue }
            if start > range.lowerBound, bytes[start - 1] == UInt8(ascii: "]") { closings[start] = index }
        }
        return closings
    }

    // MARK: HTML and templates

    /// `<br>`, `<a href="…">`, `<img src="…">`: the tag is a sign.
    private mutating func tag(_ start: Int) -> Int {
        let name = start + (byte(start + 1) == UInt8(ascii: "/") ? 2 : 1)
        guard isASCIILetter(byte(name)) || byte(name) == UInt8(ascii: "!") else { return start + 1 }
        let close = nextTagEnd.place(from: start, in: bytes[range]) { $0[$1] == UInt8(ascii: ">") }
        guard let close, close - start < MarkdownLine.longest else { return start + 1 }
        var nameEnd = name
        while isASCIILetter(byte(nameEnd)) || isDigit(byte(nameEnd)) { nameEnd += 1 }
        let word = String(decoding: bytes[stretch(name, nameEnd)], as: UTF8.self).lowercased()
        guard MarkdownLine.tags.contains(word) || byte(name) == UInt8(ascii: "!") else { return start + 1 }
        let whole = stretch(start, close + 1)
        sign(whole)
        let isEnd = name == start + 2
        if word == "a", !isEnd, let address = attribute("href", in: whole) {
            anchor = (address, whole.upperBound)
        } else if word == "a", let open = anchor {
            marks.append(SourceMark(.link(address: open.address), stretch(open.start, start)))
            anchor = nil
        } else if word == "img", let address = attribute("src", in: whole) {
            marks.append(SourceMark(.image(address: address), whole))
        } else if MarkdownLine.recordings.contains(word), !isEnd,
            let address = attribute("src", in: whole)
        {
            marks.append(SourceMark(.link(address: address), whole))
        }
        if word.count == 2, word.first == "h", let level = word.last?.wholeNumberValue {
            if !isEnd {
                heading = (level, whole.upperBound)
            } else if let open = heading, open.level == level, open.start < start {
                marks.append(SourceMark(.heading(level: level), withoutSpace(stretch(open.start, start))))
                heading = nil
            }
        }
        evidence += 1
        return whole.upperBound
    }

    /// Films, sounds and pages within the page.
    private static let recordings: Set<String> = ["video", "audio", "source", "iframe", "embed"]

    static let tags: Set<String> = [
        "a", "abbr", "audio", "b", "blockquote", "br", "center", "cite", "code", "div", "em", "embed", "figcaption",
        "figure", "font",
        "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "iframe", "img", "li", "ol", "p", "q", "s", "section", "small",
        "source", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul", "video",
    ]

    private func withoutSpace(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, byte(start) <= 0x20 { start += 1 }
        while end > start, byte(end - 1) <= 0x20 { end -= 1 }
        return stretch(start, end)
    }

    private func attribute(_ name: String, in tag: Range<Int>) -> String? {
        let text = String(decoding: bytes[tag], as: UTF8.self)
        guard let key = text.firstRange(of: name + "=") else { return nil }
        let rest = text[key.upperBound...]
        guard let quote = rest.first, quote == "\"" || quote == "'" else {
            return String(rest.prefix { !$0.isWhitespace && $0 != ">" })
        }
        return String(rest.dropFirst().prefix { $0 != quote })
    }

    /// `{{< figure … >}}`, `{% include … %}`.
    private mutating func shortcode(_ start: Int) -> Int {
        let end = nextShortcodeEnd.place(from: start + 2, in: bytes[range]) { line, index in
            "}%".utf8.contains(line[index]) && index + 1 < line.endIndex && line[index + 1] == UInt8(ascii: "}")
        }
        guard let end, end - start < MarkdownLine.longest else { return start + 2 }
        sign(start..<(end + 2))
        evidence += 1
        return end + 2
    }
}

/// The next place of a sign in a line, looked for once for all the places before it.
private struct NextPlace {
    private var known: Int?

    mutating func place(
        from start: Int, in line: ArraySlice<UInt8>, where isIt: (ArraySlice<UInt8>, Int) -> Bool
    ) -> Int? {
        let end = line.endIndex
        if known.map({ $0 < start }) ?? true { known = (min(start, end)..<end).first { isIt(line, $0) } ?? end }
        return known.flatMap { $0 < end ? $0 : nil }
    }
}

extension String {
    /// Without any of the characters at its ends.
    func trimmingMarks(_ marks: String) -> String {
        var rest = self[...]
        while let first = rest.first, marks.contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, marks.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
