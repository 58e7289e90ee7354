/// Offices and firms in a passage: whom a contact works for, and whose points are somebody else's.
extension ContactFinder {
    /// "- email: press@example.org" in an item of its own below people: the office's.
    func isRoleAddress(at index: Int) -> Bool {
        guard let place = page.block(containing: page.tokens[index].range.lowerBound), page.blocks[place].isBullet,
            page.blocks[place].tokens.lowerBound == index,
            let link = page.links(in: page.blocks[place].range).first, link.kind == .email,
            let mailbox = link.address.split(separator: "@").first?.lowercased()
        else { return false }
        return MailboxWords.ofRoles.contains(mailbox)
    }

    /// `info@` in lines of its own below somebody who has an address of their name: the office's.
    func isOfficeMailbox(at index: Int, behind open: Open) -> Bool {
        guard page.tokens[index].kind == .link, page.tokens[index].breaksBefore > 0, let name = open.name,
            let link = page.links(in: page.tokens[index].range).first, link.kind == .email,
            let mailbox = link.address.split(separator: "@").first?.lowercased()
        else { return false }
        let person = page.flow(tokens: name)
        return (Mailbox.isGeneral(mailbox) || page.tokens[index].breaksBefore > 1 && Mailbox.isPress(mailbox))
            && open.points.prefix(8).contains { point in
                point.kind == .email
                    && point.asGiven.split(separator: "@").first.map { Mailbox.isMade(of: person, $0.lowercased()) }
                        ?? false
            }
    }

    /// "International Harbour Federation: HEAD OFFICE," below a blank line behind somebody's points: the house itself.
    func house(at index: Int, in passage: Range<Int>) -> Range<Int>? {
        // "The Harbour Council".
        let isArticle = page.tokens[index].isCapitalised && page.words.smallWords.contains(page.tokens[index].folded)
        let start = isArticle ? index + 1 : index
        guard let run = page.capitalisedRun(at: start, before: passage.upperBound), run.count > 1,
            !isArticle || page.tokens[start].breaksBefore == 0, page.has(.organisationNoun, in: run),
            page.marks(in: run).allSatisfy({
                ![.contactHeading, .enquiryHeading, .pressDesk, .pressOfficer].contains($0.cue)
            }),
            page.personName(at: start, before: run.upperBound) == nil
        else { return nil }
        return run
    }

    /// "Contact: 020 …" and below it "Tell: 020 …": one word before a colon, in a line like the one above.
    private func isLabelBelowLabel(_ run: Range<Int>) -> Bool {
        guard run.count == 1, page.startsLine(run.lowerBound), !page.tokens[run.lowerBound].isAllCapitals,
            page.cue(.organisationNoun, at: run.lowerBound) == nil
        else { return false }
        let line = page.line(containing: page.tokens[run.lowerBound].range.lowerBound)
        guard line > 0 else { return false }
        return [run.lowerBound, page.lineTokens(line - 1).lowerBound].allSatisfy { first in
            first + 2 < page.tokens.count && page.tokens[first].kind == .word && page.tokens[first + 1].text == ":"
                && page.tokens[first + 2].breaksBefore == 0
                && (page.tokens[first + 2].kind == .link || !page.numbers(in: page.tokens[first + 2].range).isEmpty)
        }
    }

    /// "HarbourAid (Public Affairs) 02 …" behind somebody's points: another office, with a way to reach it directly behind.
    func otherOffice(at index: Int, in passage: Range<Int>) -> Range<Int>? {
        guard page.marks(in: stretch(index, index + 1)).allSatisfy({ !$0.cue.isPointLabel }),
            let run = page.capitalisedRun(at: index, before: passage.upperBound), page.tokens[index].text.count >= 3,
            page.personName(at: index, before: run.upperBound) == nil,
            !switchboards.contains(page.tokens[index].folded), !PointWords.lines.contains(page.tokens[index].folded),
            !page.words.smallWords.contains(page.tokens[index].folded), !isLabelBelowLabel(run)
        else { return nil }
        var next = run.upperBound
        if next < passage.upperBound, page.tokens[next].text == "(" {
            let near = stretch(next + 1, min(passage.upperBound, next + 10))
            guard let closing = near.first(where: { page.tokens[$0].text == ")" }) else { return nil }
            next = closing + 1
        }
        while next < passage.upperBound, [":", "-", ",", "\u{2013}"].contains(page.tokens[next].text) { next += 1 }
        guard next < passage.upperBound, page.tokens[next].breaksBefore == 0 else { return nil }
        let isPoint =
            page.tokens[next].kind == .link
            || page.numbers(in: page.tokens[next].range).first?.tokens.lowerBound == next
        let labels = page.marks(in: run).contains {
            $0.cue.isPointLabel || $0.cue == .jobTitle || $0.cue == .pressOfficer
        }
        return isPoint && !labels ? run : nil
    }

    /// The token behind "(Minister's Office)" or "(Senator Lisa Roe)" directly behind a contact's name: whom they work for.
    func asideEnd(at index: Int, in passage: Range<Int>, _ open: Open) -> Int? {
        guard ["(", "\u{FF08}"].contains(page.tokens[index].text), let name = open.name, name.upperBound == index,
            open.points.isEmpty
        else {
            return nil
        }
        let near = stretch(index + 1, min(passage.upperBound, index + 14))
        guard let closing = near.first(where: { [")", "\u{FF09}"].contains(page.tokens[$0].text) }), closing > index + 1
        else { return nil }
        let bytes = page.bytes(of: stretch(index + 1, closing))
        return page.links(in: bytes).isEmpty && page.numbers(in: bytes).isEmpty ? closing + 1 : nil
    }

    /// "the press office of Nordic Hulls on 020 …" in the text: its points are another firm's, and no contact of the sender's.
    mutating func foreignDesk(behind role: CueMark, in passage: Range<Int>) -> Int? {
        guard let index = page.block(containing: page.tokens[role.tokens.lowerBound].range.lowerBound),
            page.blocks[index].isProse,
            let sentence = page.sentence(around: role.tokens.lowerBound)
        else { return nil }
        var start = role.tokens.upperBound
        guard start < sentence.upperBound,
            Vocabulary.every(.deskOwner).contains(page.tokens[start].folded)
        else { return nil }
        start += 1
        if start < sentence.upperBound,
            Vocabulary.every(.firmArticle).contains(page.tokens[start].folded)
        {
            start += 1
        }
        guard let firm = page.capitalisedRun(at: start, before: sentence.upperBound),
            let organisationWords, !firm.contains(where: { isPart(stretch($0, $0 + 1), of: organisationWords) })
        else { return nil }
        let limit = min(sentence.upperBound, passage.upperBound)
        var isReached = false
        for token in stretch(firm.upperBound, max(firm.upperBound, limit)) {
            if let link = page.links(in: page.tokens[token].range).first, link.kind == .email {
                put(emailPoint(link, rule: "point.otherFirm"), role: "pressOffice", of: page.flow(tokens: firm))
                isReached = true
            }
            guard let mark = page.numbers(in: page.tokens[token].range).first, mark.tokens.lowerBound == token,
                let point = numberPoint(mark, floor: firm.upperBound, isContact: false)
            else { continue }
            put(point, role: "pressOffice", of: page.flow(tokens: firm))
            isReached = true
        }
        return isReached ? limit : nil
    }

    /// A line below "Communications" alone: "Office of the islands", "Justice".
    private func isHouse(_ line: Range<Int>) -> Bool {
        page.cue(.organisationNoun, at: line.lowerBound) != nil
            || page.wordCount(line) <= 6 && page.personName(at: line.lowerBound, before: line.upperBound) == nil
                && page.marks(in: line).allSatisfy { !$0.cue.isPointLabel && $0.cue != .jobTitle }
    }

    /// A line below the name, and above any way to reach somebody: what they are, or where they work.
    func takeLineBelow(at index: Int, in passage: Range<Int>, _ open: inout Open) -> Int? {
        guard page.startsLine(index) || index == cell?.lowerBound, let name = open.name, open.points.isEmpty,
            index >= name.upperBound
        else { return nil }
        let end = stretch(index + 1, max(index + 1, passage.upperBound)).first { page.tokens[$0].breaksBefore > 0 }
        // "Title: press officer".
        let start = index + 2 < passage.upperBound && page.tokens[index + 1].text == ":" ? index + 2 : index
        let line = stretch(start, max(start, end ?? passage.upperBound))
        let bytes = page.bytes(of: line)
        guard page.wordCount(line) <= 10, page.links(in: bytes).isEmpty, page.numbers(in: bytes).isEmpty,
            page.tokens[index].isCapitalised, !line.isEmpty
        else { return nil }
        if open.title == nil, page.has(.jobTitle, in: line) {
            let (job, firm) = page.parted(line)
            open.title = job
            open.organisation = open.organisation ?? firm
        } else if open.organisation == nil, page.isFirm(line) {
            open.organisation = line
        } else if let part = open.organisation, part.upperBound == line.lowerBound,
            page.isFirm(line) || part.count == 1 && isHouse(line),
            page.isDepartment(part), !page.isDepartment(line)
        {
            // "Media Department / Harbour Agency", "Communications / Office of the islands": the house is the second.
            (open.title, open.organisation) = (open.title ?? part, line)
        } else {
            return nil
        }
        return line.upperBound
    }
}
