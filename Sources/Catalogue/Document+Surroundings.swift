/// What stands around the release in a document that was read before anybody looked for it: told from where its facts stand,
/// for the marks of the page or the mail that it came in were not kept (docs/decisions/0037-older-documents-in-kits.md).
extension Document {
    /// The stretches of the text that are no part of what was sent out, as `besides` has them.
    public func surroundings(by facts: [Fact]) -> [Range<Int>] {
        let lines = SurroundingLines.lines(of: Array(text.utf8))
        let spans = facts.compactMap { fact in fact.span.map { (fact.field, $0.start..<max($0.start, $0.end)) } }
        guard let headline = spans.first(where: { $0.0 == "headline" })?.1 else { return [] }
        let isPage = mediaType != "text/plain" && mediaType != "text/markdown"
        // What is printed above a headline and belongs to it; a name in a title line does not.
        let above = spans.filter { ["issued", "embargo", "dateline", "headline"].contains($0.0) }.map(\.1)
        return SurroundingLines.header(lines, before: headline.lowerBound, all: isPage, but: above)
            + (isPage ? SurroundingLines.footer(lines, behind: spans.map(\.1)) : [])
    }
}

extension Document {
    /// Behind what whoever passed a mail on wrote above it; nil where the text above the headline is of one mail, or of none.
    public func endOfForwarding(by facts: [Fact]) -> Int? {
        guard let headline = facts.first(where: { $0.field == "headline" })?.span?.start else { return nil }
        let lines = SurroundingLines.lines(of: Array(text.utf8)).filter { $0.range.upperBound <= headline }
        let headers = SurroundingLines.mailHeaders(in: lines[...])
        return headers.count < 2 ? nil : headers.last?.first?.range.lowerBound
    }
}

private enum SurroundingLines {
    /// How mail programs call who wrote a mail, in seven languages.
    private static let senders: Set<String> = ["from", "von", "de", "da", "van"]

    struct Line {
        /// With the break behind it.
        let range: Range<Int>
        let text: String

        var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
        /// Whether it is as long as a line of prose, or ends as a sentence does and says nothing of rights.
        var isProse: Bool {
            !text.contains("©")
                && (text.count >= 90 || (text.count >= 40 && (text.hasSuffix(".") || text.hasSuffix("”"))))
        }
        /// `To` of `To: ed@paper.example`, quoted or not.
        var label: String? {
            let words = text.drop { $0 == ">" || $0 == "*" || $0.isWhitespace }
            guard let colon = words.prefix(30).firstIndex(of: ":"), colon != words.startIndex,
                words[..<colon].allSatisfy({ $0.isLetter || $0 == "-" || $0 == "*" })
            else { return nil }
            return words[..<colon].lowercased().filter { $0 != "*" }
        }

        func overlaps(_ spans: [Range<Int>]) -> Bool { spans.contains { $0.overlaps(range) } }
    }

    static func lines(of bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var start = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let end = min(bytes.count, line.endIndex + 1)
            if start < end { lines.append(Line(range: start..<end, text: String(decoding: line, as: UTF8.self))) }
            start = end
        }
        return lines
    }

    /// Of a page or a mail all that stands above the headline, but for lines of a few facts. Of a plain text the headers of mails
    /// that were pasted into it, and what stands above the last of them: whoever passed it on wrote that.
    static func header(
        _ lines: [Line], before headline: Int, all isPage: Bool, but kept: [Range<Int>]
    ) -> [Range<Int>] {
        let above = lines.filter { $0.range.upperBound <= headline }
        if isPage { return above.filter { !$0.isBlank && !$0.overlaps(kept) }.map(\.range) }
        guard let last = mailHeaders(in: above[...]).last?.last else { return [] }
        return above.prefix { $0.range.upperBound <= last.range.upperBound }.map(\.range)
    }

    /// Lines with labels that stand together, and say who wrote a mail and to which addresses.
    static func mailHeaders(in lines: ArraySlice<Line>) -> [ArraySlice<Line>] {
        lines.split { $0.label == nil }.filter { header in
            header.count >= 2 && header.contains { $0.text.contains("@") }
                && header.contains { line in line.label.map(senders.contains) ?? false }
        }
    }

    /// The short lines behind the last fact and the last prose.
    static func footer(_ lines: [Line], behind facts: [Range<Int>]) -> [Range<Int>] {
        let last = lines.lastIndex { $0.isProse || $0.overlaps(facts) } ?? lines.count
        return lines.dropFirst(last + 1).filter { !$0.isBlank }.map(\.range)
    }
}
