import Catalogue

/// What of a document was sent out, and what only stands around it.
extension Page {
    /// The stretches of the text as it was read that are no part of the release, in their order: what the file says of itself
    /// (a mail's header, a page's title), menus, teasers, notices and footers; of a mail that was passed on, what was written
    /// above it.
    func besides(headline: Span?) -> [Range<Int>] {
        var found = text.marks.compactMap { mark -> Range<Int>? in
            switch mark.meaning {
            case .particular, .surroundings, .runningHead: lines(of: mark.range)
            default: nil
            }
        }
        for block in blocks {
            switch block.part {
            case .particulars, .navigation, .rail, .otherStories: found.append(lines(of: block.range))
            case .head, .body, .contact, .endMark, .notes, .boilerplate: break
            }
        }
        let head = headline.map { text.cleanOffset($0.start) }
        found += mailHeaders(before: head)
        found += furniture(before: head)
        return merged(found).map { text.span($0) }.map { $0.start..<$0.end }
    }

    /// The whole lines that a stretch stands on, with the break behind the last.
    private func lines(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, !text.lines.isEmpty else { return range }
        let (first, last) = (line(containing: range.lowerBound), line(containing: range.upperBound - 1))
        return stretch(text.lines[first].start, min(text.bytes.count, text.lines[last].range.upperBound))
    }

    private func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = stretch(last.lowerBound, max(last.upperBound, range.upperBound))
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    // MARK: Mails

    /// The headers of mails that stand in the text as lines, and the line that announces one. Of a mail that was passed on, all
    /// that stands above the last one before the headline is of whoever passed it on.
    private func mailHeaders(before headline: Int?) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < text.lines.count {
            let labels = mailLabels(from: index)
            guard labels.names.count >= 2, !labels.names.isDisjoint(with: MailLabels.ofPeople), labels.isMail else {
                index = max(index + 1, labels.end)
                continue
            }
            var start = index
            if let above = (0..<index).last(where: { !text.lines[$0].isBlank }), isRuleAboveMail(text.lines[above]) {
                start = above
            }
            found.append(stretch(text.lines[start].start, text.lines[labels.end - 1].range.upperBound))
            index = labels.end
        }
        if let headline, let last = found.last(where: { $0.upperBound <= headline }) {
            found.append(stretch(0, last.upperBound))
        }
        return found
    }

    /// The labels of the lines from here on that have one, and the line behind the last; a line that is set in goes on with
    /// the one before.
    private func mailLabels(from first: Int) -> (names: Set<String>, isMail: Bool, end: Int) {
        var (names, isMail, index) = (Set<String>(), false, first)
        while index < text.lines.count, index < first + 40 {
            let words = text.flow(text.lines[index].range)
            if let name = MailLabels.name(of: words) {
                names.insert(name)
                isMail = isMail || words.contains("@") || MailLabels.subjects.contains(name)
            } else if names.isEmpty || text.lines[index].isBlank || text.lines[index].indent == 0 {
                break
            }
            index += 1
        }
        return (names, isMail, index)
    }

    /// `-----Original Message-----`, `---------- Forwarded message ---------`, `Begin forwarded message:`.
    private func isRuleAboveMail(_ line: ReadingText.Line) -> Bool {
        let words = text.flow(line.range)
        return words.utf8.count < 80 && (words.hasPrefix("--") || words.hasPrefix("__") || words.hasSuffix(":"))
    }

    // MARK: Pages

    /// Short lines before the headline and behind the last prose that only pages have: a trail of where one is, notices of
    /// cookies and rights, invitations to share.
    private func furniture(before headline: Int?) -> [Range<Int>] {
        let last = blocks.last { $0.isProse || $0.part == .contact || $0.part == .boilerplate }?.range.upperBound ?? 0
        return text.lines.filter { line in
            guard !line.isBlank else { return false }
            let isAbove = headline.map { line.range.upperBound <= $0 } ?? false
            let isBelow = line.range.lowerBound >= last
            guard isAbove || isBelow else { return false }
            let words = text.flow(line.range)
            return PageNotices.isNotice(words) || (isAbove && PageNotices.isTrail(words))
        }.map(\.range)
    }
}

/// What pages say of themselves and not of their subject, in seven languages.
enum PageNotices {
    /// `Home / News / Press releases`.
    static func isTrail(_ line: String) -> Bool {
        for mark in [" / ", " > ", " » ", " › ", " | "] {
            let parts = line.components(between: mark)
            if parts.count >= 3, parts.allSatisfy({ $0.split(separator: " ").count <= 4 }) { return true }
            if parts.count == 2, let first = parts.first, homes.contains(first.lowercased()) { return true }
        }
        return false
    }

    private static let homes = Vocabulary.every(.homePage)

    /// A short line with words that only such notices have.
    static func isNotice(_ line: String) -> Bool {
        guard line.utf8.count <= 300 else { return false }
        let words = line.lowercased()
        return phrases.contains { words.contains($0) }
    }

    private static let phrases = Vocabulary.every(.notice)
}

extension String {
    fileprivate func components(between mark: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: mark) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
