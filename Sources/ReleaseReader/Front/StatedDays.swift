import Catalogue

/// Days that a page prints beside its headline, and days that it says of itself.
extension Page {
    /// The day that was found in the text, held against the one that the page says of itself: where they are more than a day apart and
    /// the page's own is printed somewhere, that is it; a teaser's or a comment's own day is none of the page's.
    func settled(_ printed: Found<CalendarDate>, below headline: Found<String>?) -> Found<CalendarDate> {
        guard let stated = firmlyStated, let day = day(stated), isApart(printed.value, day),
            printed.rule != "issued.particular"
        else { return printed }
        let own = dates.first { mark in
            mark.date == day
                && block(containing: mark.range.lowerBound).map { blocks[$0].part != .particulars } ?? false
        }
        if let own { return Found(day, span: text.span(own.range), rule: "issued.stated") }
        let title = headline?.span?.end ?? 0
        let isBesideTitle =
            ["issued.label", "issued.beside"].contains(printed.rule)
            || printed.rule == "issued.head" && printed.span.map { $0.start > title } ?? false
        if isBesideTitle { return printed }
        return Found(day, span: text.span(stated.range), rule: "issued.particular", inferred: reason(stated))
    }

    /// Whether the page says of itself another day than was read.
    func isContradicted(_ issued: Found<CalendarDate>) -> Bool {
        guard let stated = firmlyStated, let day = day(stated) else { return false }
        return isApart(issued.value, day)
    }

    /// When the page came out, by the data that programs read: not a date that may be of anything.
    private var firmlyStated: TextMark? {
        particulars(.published).first { mark in
            mark.source.map { $0.hasSuffix("(datePublished)") || $0.hasSuffix("published_time)") } ?? false
        }
    }

    /// A page is dated in one zone and printed in another: a day between them is none.
    private func isApart(_ one: CalendarDate, _ other: CalendarDate) -> Bool {
        abs(one.daysSince1970 - other.daysSince1970) > 1
    }

    /// "12.05.2031 | 11:35", "By Jane Roe, 12 May 2031": a line of the page's surroundings close to the headline or the first paragraph.
    func issuedBesideHeadline(_ events: [Range<Int>], below headline: Found<String>?) -> Found<CalendarDate>? {
        let titles = headline?.span.map { line(containing: text.cleanOffset($0.start)) }
        let first = blocks.first { $0.part == .body && $0.isProse }?.lines.lowerBound
        let title = titles.flatMap { line in
            block(containing: text.lines[line].range.lowerBound).flatMap {
                blocks[$0].part == .particulars ? nil : line
            }
        }
        var near: [Int] = []
        if let title { near += linesNear(title, by: 1) }
        if let first, first - (title ?? first) < 30 { near += linesNear(first, by: -1) }
        if let title { near += linesNear(title, by: -1).prefix(4) }
        var found: [(mark: DateMark, day: CalendarDate)] = []
        for line in near {
            guard let mark = dayOfPage(in: line, events), let day = mark.date else { continue }
            found.append((mark, day))
        }
        // A list of other stories has as many days as it has lines.
        guard Set(found.map(\.day)).count <= 2 else { return nil }
        return found.first.map { Found($0.day, span: text.span($0.mark.range), rule: "issued.beside") }
    }

    /// The next eight lines that are not blank, upwards or downwards, the nearest first.
    private func linesNear(_ start: Int, by step: Int) -> [Int] {
        var (line, found): (Int, [Int]) = (start + step, [])
        while text.lines.indices.contains(line), found.count < 8, abs(line - start) < 40 {
            if !text.lines[line].isBlank { found.append(line) }
            line += step
        }
        return found
    }

    /// The only day of a short line around the text that says nothing else of it than who wrote it, and when.
    private func dayOfPage(in line: Int, _ events: [Range<Int>]) -> DateMark? {
        let range = lineTokens(line)
        guard let place = block(containing: text.lines[line].range.lowerBound),
            [.rail, .navigation, .otherStories].contains(blocks[place].part), wordCount(range) <= 10,
            !has(.updatedLabel, in: range), !has(.embargo, in: range), !has(.eventVerb, in: range),
            !range.contains(where: { tokens[$0].text == "\u{A9}" })
        else { return nil }
        let whole = dates(in: range).filter { $0.date != nil }
        guard let mark = whole.first, whole.count == 1, !isIn(events, mark), !isOfEvent(mark, in: range) else {
            return nil
        }
        return mark
    }

    /// "Communiqué of the council: 12 May 2031": a day at the end of the headline, behind a sign or a gap.
    func issuedInHeadline(_ headline: Found<String>?) -> Found<CalendarDate>? {
        guard let span = headline?.span else { return nil }
        // To the end of its line: the headline itself may have been taken without the day.
        let (start, end) = (text.cleanOffset(span.start), text.cleanOffset(span.end))
        let line = text.lines[line(containing: max(start, end - 1))].range
        let title = wordsOnly(tokenRange(of: stretch(start, max(end, line.upperBound))))
        guard let mark = dates(in: title).last, let day = mark.date, mark.tokens.upperBound == title.upperBound else {
            return nil
        }
        var first = mark.tokens.lowerBound
        while first > title.lowerBound, words.weekdays[tokens[first - 1].folded] != nil { first -= 1 }
        guard first > title.lowerBound,
            tokens[first].gapBefore
                || [":", "|", "(", ",", "-", "\u{2013}", "\u{2014}"].contains(tokens[first - 1].text)
        else { return nil }
        return Found(
            day, span: text.span(mark.range), rule: "issued.headline",
            inferred: "no other date is printed: the day in the headline")
    }

    /// `/2031/05/12/`, `/20310512-`, `/2031-05-12-` in the page's own address.
    func issuedByAddress() -> Found<CalendarDate>? {
        for mark in particulars(.address) {
            guard let day = dayOfAddress(text.flow(mark.range)) else { continue }
            return Found(
                day, span: text.span(mark.range), rule: "issued.address",
                inferred: "no date is printed: the day in the page's address")
        }
        return nil
    }

    private func dayOfAddress(_ address: String) -> CalendarDate? {
        let path = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst(2).prefix(20)
        let parts = path.flatMap { $0.split { !($0.isLetter || $0.isNumber) } }.map {
            $0.utf8.allSatisfy(isDigit) ? Int($0) : nil
        }
        for (index, part) in parts.enumerated() {
            guard let part else { continue }
            if (19_800_101...20_991_231).contains(part),
                let day = CalendarDate(year: part / 10_000, month: part / 100 % 100, day: part % 100)
            {
                return day
            }
            guard (1980...2099).contains(part), index + 2 < parts.count, let month = parts[index + 1],
                let day = parts[index + 2], let date = CalendarDate(year: part, month: month, day: day)
            else { continue }
            return date
        }
        return nil
    }

    /// The day on which the page says that it was changed last, where it says nothing else of a day.
    func issuedByLastChange() -> Found<CalendarDate>? {
        for mark in particulars(.updated) {
            guard let day = day(mark) else { continue }
            return Found(
                day, span: text.span(mark.range), rule: "issued.updated",
                inferred: "no other date is printed: the day of its last update")
        }
        return nil
    }

    /// "16/05/2031 http://…/releases/1...": what a browser prints in the margins of a page.
    func isPrintersMark(_ line: Int) -> Bool {
        links(in: text.lines[line].range).contains { $0.kind == .web && $0.address.contains("://") }
            && wordCount(lineTokens(line)) <= 8
    }

    /// Whether a date is a short piece of its line, or ends a longer one before a gap.
    func isPiece(_ mark: DateMark, of line: Range<Int>) -> Bool {
        let piece = piece(around: mark, in: line)
        let limit = piece.upperBound == mark.tokens.upperBound && piece.upperBound < line.upperBound ? 18 : 12
        return wordCount(piece) <= limit
    }

    /// The piece of a line around a date that gaps part from the rest: "Overseas spokesperson 24 September 2031      MEDIA RELEASE".
    private func piece(around mark: DateMark, in line: Range<Int>) -> Range<Int> {
        let start =
            stretch(line.lowerBound, mark.tokens.lowerBound + 1).last { tokens[$0].gapBefore } ?? line.lowerBound
        let end = stretch(mark.tokens.upperBound, line.upperBound).first { tokens[$0].gapBefore } ?? line.upperBound
        return stretch(start, end)
    }
}
