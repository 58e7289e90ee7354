import Catalogue

/// A mark of the format, on the clean text.
struct TextMark {
    let meaning: SourceMark.Meaning
    let range: Range<Int>
    /// In the text as it was read: a picture without words has no clean text.
    let original: Range<Int>
    let source: String?
    /// The address as the document has it, where that is not the whole one.
    let printed: String?
    /// Of a picture on a page.
    var standing: PictureStanding?
}

/// What the document's format says: headings, the addresses behind words, what the file says of itself.
extension Page {
    /// The printed addresses, and those that stand behind words. An address that is printed and linked leads where the link
    /// leads.
    static func links(printed: [LinkMark], marks: [TextMark]) -> [LinkMark] {
        var links = printed
        var behind: [LinkMark] = []
        for mark in marks {
            guard case .link(let address) = mark.meaning, !mark.range.isEmpty else { continue }
            let targets = LinkTarget.all(in: address)
            let first = links.partitioned { $0.range.upperBound <= mark.range.lowerBound }
            if targets.count == 1, first < links.count, links[first].range.lowerBound < mark.range.upperBound,
                !targets[0].kind.isNumber
            {
                guard links[first].kind == targets[0].kind, !isPlaceholder(targets[0].address) else { continue }
                links[first] =
                    targets[0].kind == .web
                    ? links[first].leading(to: targets[0].address) : links[first].writing(to: targets[0].address)
                continue
            }
            for target in targets {
                var link = LinkMark(
                    kind: target.kind, range: mark.range, address: target.address, joined: target.inferred,
                    isBehindWords: true)
                if target.kind == .web { link.given = mark.printed }
                behind.append(link)
            }
        }
        guard !behind.isEmpty else { return links }
        return (links + behind).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// "someone@example.com" behind a printed address: what a program's example had, and nobody put right (RFC 2606).
    private static func isPlaceholder(_ address: String) -> Bool {
        guard let host = address.split(separator: "@").last, host.count < address.count else { return false }
        return ["example.com", "example.org", "example.net", "domain.com", "yourdomain.com"].contains(host.lowercased())
    }

    /// The first value that the file gives for a particular.
    func particular(_ particular: SourceMark.Particular) -> TextMark? {
        text.marks.first { $0.meaning == .particular(particular) && !$0.range.isEmpty }
    }

    func particulars(_ particular: SourceMark.Particular) -> [TextMark] {
        text.marks.filter { $0.meaning == .particular(particular) && !$0.range.isEmpty }
    }

    /// Why a value that only the file's particulars give is taken.
    func reason(_ mark: TextMark) -> String {
        "not printed in the text: taken from \(mark.source ?? "what the file says of itself")"
    }

    /// The day in a particular such as `2025-03-04T09:00:00+01:00`, `20250304T090000`, `Tue, 4 Mar 2025 09:00:00 +0000`.
    func day(_ mark: TextMark) -> CalendarDate? {
        let value = text.flow(mark.range)
        if let day = CalendarDate(String(value.prefix(10))) { return day }
        let digits = value.utf8.prefix { isDigit($0) }
        if digits.count >= 8, let number = Int(value.prefix(8)) {
            return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        let range = tokenRange(of: mark.range)
        return dates(in: range).lazy.compactMap(\.date).first ?? shortDay(range)
    }

    /// "29 Apr 93": as mails had it before they wrote years whole.
    private func shortDay(_ range: Range<Int>) -> CalendarDate? {
        guard let mark = dates(in: range).first(where: { $0.day != nil && $0.year == nil }),
            range.contains(mark.tokens.upperBound), tokens[mark.tokens.upperBound].kind == .number,
            tokens[mark.tokens.upperBound].text.utf8.count == 2, let end = Int(tokens[mark.tokens.upperBound].text)
        else { return nil }
        return mark.date(in: end < 70 ? 2000 + end : 1900 + end)
    }

    /// The level of the heading that a line is; nil where it is none.
    func headingLevel(_ line: Int) -> Int? {
        let range = text.lines[line].range
        let index = headings.partitioned { $0.range.upperBound <= range.lowerBound }
        guard index < headings.count, headings[index].range.overlaps(range) else { return nil }
        return headings[index].level
    }

    /// Whether a stretch lies in what the format marks so.
    func isMarked(_ meaning: SourceMark.Meaning, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        return text.marks.contains {
            $0.meaning == meaning && $0.range.lowerBound <= range.lowerBound && $0.range.upperBound >= range.upperBound
        }
    }
}
