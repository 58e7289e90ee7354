/// A mail that somebody passes on: the header of the mail within it, as the mail program wrote it into the text.
///
/// What stands above that header is the note of whoever passed it on, and no part of the release; what the header says is
/// said of the release.
public struct ForwardedMail {
    /// The marks on the text: its surroundings, what the inner header says, and the signs of quoting.
    public private(set) var marks: [SourceMark] = []

    private let text: String
    private let lines: [Line]

    private struct Line {
        /// In bytes of the text, the signs of quoting in front of the words aside.
        let words: Range<Int>
        let start: Int
        /// Without white space at its ends.
        let text: String
        var isBlank: Bool { text.isEmpty }
        var isQuoted: Bool { words.lowerBound > start }
    }

    /// The lines of one inner header.
    private struct Header {
        /// The rule above it, if there is one, included.
        var lines: Range<Int>
        var first: Int
        /// How much text stands below it, up to the next header, in bytes.
        var size = 0
    }

    /// More headers than that are no mail that somebody passes on.
    private static let most = 64

    /// Nil where no mail stands in the text. Where what is written above it is the greater part, the mail is an older one below
    /// the release.
    public init?(_ text: String) {
        guard text.utf8.contains(UInt8(ascii: ":")), text.utf8.count <= 4_000_000 else { return nil }
        self.text = text
        lines = ForwardedMail.lines(text)
        let headers = headers()
        guard var release = headers.max(by: { ($0.size, -$0.first) < ($1.size, -$1.first) }),
            let top = lines.firstIndex(where: { !$0.isBlank }), release.lines.lowerBound > top
        else { return nil }
        let above = headers.first.map { size(of: stretch(0, $0.lines.lowerBound)) } ?? 0
        if release.size <= above, let first = headers.first { release = first }
        guard release.size > above else {
            add(.surroundings, stretch(release.lines.lowerBound, lines.count), source: nil)
            return
        }
        let end = headers.first { $0.lines.lowerBound > release.lines.lowerBound }?.lines.lowerBound ?? lines.count
        add(.surroundings, stretch(top, release.lines.lowerBound), source: nil)
        addParticulars(release)
        for line in lines[stretch(release.first, end)] where line.isQuoted {
            marks.append(SourceMark(.syntax, line.start..<line.words.lowerBound))
        }
        if let next = lines[stretch(end, lines.count)].indices.first(where: { !lines[$0].isBlank }) {
            add(.surroundings, stretch(next, lines.count), source: nil)
        }
    }

    private mutating func add(_ meaning: SourceMark.Meaning, _ range: Range<Int>, source: String?) {
        guard let last = range.last(where: { !lines[$0].isBlank }), let first = range.first else { return }
        marks.append(SourceMark(meaning, lines[first].start..<lines[last].words.upperBound, source: source))
    }

    private mutating func addParticulars(_ header: Header) {
        if header.lines.lowerBound < header.first {
            add(.particular(.other), stretch(header.lines.lowerBound, header.first), source: nil)
        }
        for index in stretch(header.first, header.lines.upperBound) where !lines[index].isBlank {
            guard let name = MailLabels.name(of: lines[index].text), let value = value(of: lines[index]) else {
                add(.particular(.other), stretch(index, index + 1), source: nil)
                continue
            }
            let label = stretch(lines[index].words.lowerBound, value.lowerBound)
            if !label.isEmpty { marks.append(SourceMark(.particular(.other), label)) }
            let source = "the header of the mail that was passed on (\(name))"
            marks.append(SourceMark(.particular(MailLabels.particular(of: name)), value, source: source))
        }
    }

    /// What stands behind the colon.
    private func value(of line: Line) -> Range<Int>? {
        let bytes = text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: line.words.lowerBound)
        let end = bytes.index(bytes.startIndex, offsetBy: line.words.upperBound)
        guard let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")) else { return nil }
        var lower = bytes.distance(from: bytes.startIndex, to: colon) + 1
        for byte in bytes[colon..<end].dropFirst() {
            guard byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: "*") else { break }
            lower += 1
        }
        return lower < line.words.upperBound ? lower..<line.words.upperBound : nil
    }

    // MARK: Headers

    private func headers() -> [Header] {
        var found: [Header] = []
        var index = 0
        while index < lines.count, found.count < ForwardedMail.most {
            guard let header = header(from: index) else {
                index += 1
                continue
            }
            found.append(header)
            index = header.lines.upperBound
        }
        for place in found.indices {
            let end = place + 1 < found.count ? found[place + 1].lines.lowerBound : lines.count
            found[place].size = size(of: stretch(found[place].lines.upperBound, end))
        }
        return found
    }

    /// "From:", and beneath it two more of a header's labels; one where a rule announces the mail.
    private func header(from first: Int) -> Header? {
        guard let name = MailLabels.name(of: lines[first].text), MailLabels.beginsHeader(name) else { return nil }
        var names: Set<String> = [name]
        var end = first + 1
        while end < lines.count, end - first < 16 {
            if let next = MailLabels.name(of: lines[end].text) {
                names.insert(next)
            } else if lines[end].isBlank || !isContinued(end) {
                break
            }
            end += 1
        }
        let kinds = Set(names.map(MailLabels.particular))
        guard kinds.contains(.sender), kinds.contains(.title) || kinds.contains(.published) else { return nil }
        var start = first
        if let above = stretch(max(0, first - 4), first).last(where: { !lines[$0].isBlank }), isRule(lines[above]) {
            start = above
        }
        // A letterhead may have "From" and "To" too, and an address as people write it: a mail program puts brackets
        // around it.
        let isOfMail = lines[stretch(first, end)].contains { line in
            line.text.contains("@") && ["<", "[mailto:", "(mailto:"].contains(where: line.text.contains)
        }
        guard names.count >= 3 && isOfMail || start < first && names.count >= 2 else { return nil }
        return Header(lines: stretch(start, end), first: first)
    }

    /// A line that is set in, as the rest of many recipients is.
    private func isContinued(_ line: Int) -> Bool {
        let bytes = text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: lines[line].words.lowerBound)
        return bytes[start] == 0x20 || bytes[start] == 0x09
    }

    /// `-----Original Message-----`, `---------- Forwarded message ---------`, `________`, `Begin forwarded message:`.
    private func isRule(_ line: Line) -> Bool {
        line.text.utf8.count < 80
            && (line.text.hasPrefix("--") || line.text.hasPrefix("__") || line.text.hasSuffix(":"))
    }

    private func size(of range: Range<Int>) -> Int { lines[range].reduce(0) { $0 + $1.text.utf8.count } }

    private static func lines(_ text: String) -> [Line] {
        let bytes = Array(text.utf8)
        var found: [Line] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
            var (lower, upper) = (start, end)
            while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
            while lower < upper, bytes[lower] == UInt8(ascii: ">") {
                lower += 1
                if lower < upper, bytes[lower] == 0x20 { lower += 1 }
            }
            let words = String(decoding: bytes[stretch(lower, min(upper, lower + 400))], as: UTF8.self)
            found.append(Line(words: stretch(lower, upper), start: start, text: words.trimmingMarks(" \t")))
            start = end + 1
        }
        return found
    }
}
