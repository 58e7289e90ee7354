/// What each kind of thing in a passage does to the contact that is being put together.
extension ContactFinder {
    /// A heading ends what stands above it.
    mutating func takeHeading(at index: Int, _ open: inout Open) {
        // "Contact for the programme: …" behind somebody else's points begins anew.
        if page.startsLine(index), isInvestorHeading(at: index) {
            restart(&open, at: index)
            isForInvestors = true
        } else if isForInvestors, page.startsLine(index),
            page.cue(.contactHeading, at: index) != nil
                || page.isPressLabelAlone(page.lineTokens(page.line(containing: page.tokens[index].range.lowerBound)))
        {
            restart(&open, at: index)
            isForInvestors = false
        }
        // "Jane Doe, President, Harbour College. Contact: John Roe, 020 …": he answers for her.
        if page.marks(in: stretch(index, index + 1)).contains(where: {
            // "Contact email: …" is the label of one address.
            ($0.cue == .contactHeading || $0.cue == .enquiryHeading) && !isLabelOfPoint(behind: $0.tokens.upperBound)
        }) {
            if !open.points.isEmpty, page.startsLine(index) {
                restart(&open, at: index)
            } else if open.name != nil, open.points.isEmpty, isBeforeColon(index), !isBeforePoint(index) {
                open = Open(first: index, last: index)
            }
        }
    }

    private func isLabelOfPoint(behind token: Int) -> Bool {
        guard token + 1 < page.tokens.count, page.tokens[token].breaksBefore == 0,
            [":", "\u{FF1A}"].contains(page.tokens[token + 1].text)
        else { return false }
        return page.marks(in: stretch(token, token + 1)).contains { $0.cue.isPointLabel }
    }

    /// "(Minister's Office)", "(press officer)" behind a name.
    func takeAside(at index: Int, in passage: Range<Int>, _ open: inout Open) -> Int? {
        guard let end = asideEnd(at: index, in: passage, open) else { return nil }
        let aside = stretch(index + 1, end - 1)
        if page.marks(in: aside).contains(where: { $0.cue == .jobTitle || $0.cue == .pressOfficer }),
            !aside.contains(where: { page.personName(at: $0, before: aside.upperBound) != nil })
        {
            open.title = open.title ?? aside
        } else if aside.contains(where: { page.tokens[$0].text.count > 2 || page.tokens[$0].isAllCapitals }) {
            // "(Ms)" is no firm.
            open.organisation = open.organisation ?? aside
        }
        return end
    }

    /// "ROE, Jane".
    mutating func takeReversedName(at index: Int, in passage: Range<Int>, _ open: inout Open) -> Int? {
        guard let name = page.reversedName(at: index, before: passage.upperBound) else { return nil }
        if open.name != nil || !open.points.isEmpty { restart(&open, at: index) }
        (open.name, open.comma) = (name.tokens, name.comma)
        (open.first, open.last) = (min(open.first, index), name.tokens.upperBound)
        guard open.title == nil, let title = page.title(around: name.tokens, in: passage), title.lowerBound > index
        else {
            return name.tokens.upperBound
        }
        open.title = title
        return title.upperBound
    }

    mutating func takeRole(at index: Int, in passage: Range<Int>, _ open: inout Open) -> Int? {
        guard let role = roleMark(at: index) else { return nil }
        if role.cue == .pressDesk {
            if let end = foreignDesk(behind: role, in: passage) { return end }
            if open.name == nil || !open.points.isEmpty { restart(&open, at: index) }
            open.isDesk = true
        } else if open.name == nil || open.points.isEmpty {
            open.title = open.title ?? role.tokens
        }
        return role.tokens.upperBound
    }

    /// Another office below somebody's points, or the address of the office itself.
    mutating func takeOffice(at index: Int, in passage: Range<Int>, _ open: inout Open) -> Int? {
        if !open.points.isEmpty, open.name != nil, isRoleAddress(at: index) {
            restart(&open, at: index)
        }
        if !open.points.isEmpty, page.tokens[index].breaksBefore > 1, let house = house(at: index, in: passage) {
            restart(&open, at: index)
            open.organisation = house
            return house.upperBound
        }
        let isBehindPoint = open.name != nil && open.last == index && page.tokens[index].isCapitalised
        if !open.points.isEmpty, page.startsLine(index) || page.tokens[index].gapBefore || isBehindPoint,
            let office = otherOffice(at: index, in: passage),
            !isBehindPoint || page.startsLine(index) || page.has(.organisationNoun, in: office)
        {
            restart(&open, at: index)
            open.organisation = office
            return office.upperBound
        }
        return nil
    }

    mutating func takeName(at index: Int, in passage: Range<Int>, _ open: inout Open) -> Int? {
        guard
            let printed = nameBeforeFirm(at: index, in: passage)
                ?? page.personName(at: index, before: passage.upperBound)
                ?? page.uncasedName(at: index, before: passage.upperBound),
            isContactName(printed, in: passage)
                || isBehindOwnNumber(printed, of: open, in: passage)
                    && likelihood(of: printed.tokens) > ContactFinder.hardlySomebody
                || isBelowNumberOfHeading(printed, of: open, in: passage)
                    && likelihood(of: printed.tokens) > ContactFinder.nobody
                || isUncasedBelowNumber(printed, of: open, in: passage)
                || isBehindNumberOfLine(printed, in: passage) && likelihood(of: printed.tokens) > ContactFinder.nobody
        else { return nil }
        let name = Page.PersonName(
            tokens: withoutLead(withoutFirm(printed.tokens, in: passage)), start: printed.start)
        let isBeside = isBesideInLine(name, open)
        if !isBeside, let employer = employer(name, of: open) {
            open.organisation = open.organisation ?? employer
            return name.tokens.upperBound
        }
        if open.name != nil || !open.points.isEmpty {
            if isBehindNumberOfLine(printed, in: passage), open.points.last?.kind.isNumber ?? false {
                beginBehindNumber(&open, at: name.start)
            } else if isBeside || isAlternative(name.start, to: open) {
                share(&open, from: name.start)
            } else if isBehindOwnNumber(name, of: open, in: passage)
                || isBelowNumberOfHeading(name, of: open, in: passage)
                || open.name == nil && isUncasedBelowNumber(name, of: open, in: passage)
            {
                // "214-706-1173 Jane Doe": the number stands before whom it reaches.
            } else if open.name != nil, isBehindMark(name.start), isUncasedBelowNumber(name, of: open, in: passage) {
                let points = open.points
                restart(&open, at: name.start)
                open.points = points
            } else {
                restart(&open, at: name.start)
            }
        }
        open.name = name.tokens
        (open.first, open.last) = (min(open.first, name.start), name.tokens.upperBound)
        if open.title == nil, let title = page.title(around: name.tokens, in: passage),
            !(page.personName(at: title.lowerBound, before: title.upperBound).map { isBesideInLine($0, open) } ?? false)
        {
            let (job, firm) = page.parted(title)
            open.title = job
            open.organisation = open.organisation ?? firm
            if title.lowerBound >= name.tokens.upperBound { return title.upperBound }
        }
        return name.tokens.upperBound
    }

    /// "Jane Roe (077 …) and Leonor (077 …)": one name before a number of its own, joined to somebody who has theirs.
    mutating func takeGivenName(at index: Int, in passage: Range<Int>, _ open: inout Open) -> Int? {
        let token = page.tokens[index]
        guard isHeaded, open.name != nil, !open.points.isEmpty, index > open.last, index - open.last <= 2,
            Page.conjunctions.contains(page.tokens[index - 1].folded), token.breaksBefore == 0,
            page.isNameWord(token, allowsCapitals: false), ContactWords.sort(of: token.folded) == nil,
            !plainWords.contains(token.folded), Places.regionByWord[token.folded] == nil, !page.isTitleCue(index)
        else { return nil }
        let next = stretch(index + 1, min(passage.upperBound, index + 3))
        guard next.contains(where: { page.numbers(in: page.tokens[$0].range).first?.tokens.lowerBound == $0 }),
            next.allSatisfy({ page.tokens[$0].kind != .word && page.tokens[$0].breaksBefore == 0 })
        else { return nil }
        restart(&open, at: index)
        open.name = stretch(index, index + 1)
        open.last = index + 1
        return index + 1
    }

    /// Whether the points that nobody has yet stand directly before a name, which has no number behind it.
    private func isBehindOwnNumber(_ name: Page.PersonName, of open: Open, in passage: Range<Int>) -> Bool {
        guard open.name == nil, !open.isDesk, !open.points.isEmpty, open.sharers.isEmpty, name.start >= open.last,
            name.start - open.last <= 1, page.tokens[name.start].breaksBefore == 0, !page.startsLine(open.last)
        else { return false }
        let line = page.line(containing: page.tokens[name.start].range.lowerBound)
        let isInLine = open.points.allSatisfy { page.line(containing: page.text.cleanOffset($0.span.start)) == line }
        let rest = stretch(name.tokens.upperBound, min(passage.upperBound, page.lineTokens(line).upperBound))
        return isInLine && page.numbers(in: page.bytes(of: rest)).isEmpty
    }

    /// "Jane Roe" and below it "Press officer Wind Onshore", where the address is made of hers: what she answers for.
    private func isFieldOfTitle(_ name: Page.PersonName, below owner: Range<Int>) -> Bool {
        let line = page.lineTokens(page.line(containing: page.tokens[name.start].range.lowerBound))
        guard line.lowerBound >= owner.upperBound, line.lowerBound < name.start,
            page.marks(in: stretch(line.lowerBound, name.start)).contains(where: {
                $0.cue == .pressOfficer && $0.tokens.upperBound == name.start
            }) || page.isCompoundTitle(name.start - 1)
        else { return false }
        let rest = stretch(name.tokens.upperBound, min(page.tokens.count, name.tokens.upperBound + 40))
        return hasOwnAddress(owner, in: stretch(owner.lowerBound, rest.upperBound))
            && !hasOwnAddress(name.tokens, in: rest)
    }

    /// "Media contact: (419) 555-0100" and below it "Jane Roe, Communications", who has no number of her own.
    private func isBelowNumberOfHeading(_ name: Page.PersonName, of open: Open, in passage: Range<Int>) -> Bool {
        guard open.name == nil, !open.isDesk, open.sharers.isEmpty, let first = open.points.first,
            open.points.allSatisfy(\.kind.isNumber), page.startsLine(name.start), name.start - open.last <= 1
        else { return false }
        let above = page.line(containing: page.text.cleanOffset(first.span.start))
        let own = page.lineTokens(page.line(containing: page.tokens[name.start].range.lowerBound))
        guard page.isContactHeading(above), page.lineTokens(above).upperBound == own.lowerBound else { return false }
        let next = stretch(own.upperBound, min(passage.upperBound, own.upperBound + 12))
        let near = page.bytes(of: stretch(own.lowerBound, next.upperBound))
        return page.numbers(in: near).isEmpty && page.links(in: near).allSatisfy { $0.kind == .web }
    }

    /// "TEL 03-5550-0100" and below it "港湾センター 中島／加賀谷": people in the line below the number, with nothing to reach them by behind.
    private func isUncasedBelowNumber(_ name: Page.PersonName, of open: Open, in passage: Range<Int>) -> Bool {
        guard isHeaded, !open.points.isEmpty, page.personName(at: name.start, before: name.tokens.upperBound) == nil,
            let last = open.points.last
        else { return false }
        let line = page.line(containing: page.tokens[name.start].range.lowerBound)
        guard line - page.line(containing: page.text.cleanOffset(last.span.start)) == 1 else { return false }
        let own = page.lineTokens(line)
        guard own.count <= 40 else { return false }
        let isInCompany =
            name.start > own.lowerBound || name.tokens.upperBound < own.upperBound
        let near = page.bytes(of: stretch(own.lowerBound, min(passage.upperBound, own.upperBound + 12)))
        return isInCompany && page.numbers(in: near).isEmpty && page.links(in: near).allSatisfy { $0.kind == .web }
    }

    /// A name behind a contact's that is whom, or what, the contact works for.
    private func employer(_ name: Page.PersonName, of open: Open) -> Range<Int>? {
        guard let last = open.name, open.points.isEmpty else { return nil }
        if let house = house(of: last, at: name) { return house }
        // "Jane Doe, chair / Harbour Alliance / jane@…": the organisation itself in a line below.
        if page.startsLine(name.start), let organisationWords, isPart(name.tokens, of: organisationWords) {
            return name.tokens
        }
        if page.startsLine(name.start), let title = open.title, isPart(name.tokens, of: title) { return name.tokens }
        // "Media adviser, Sen. Lisa Roe".
        if open.title != nil,
            name.tokens.lowerBound > name.start || isTitled(before: name.start) || isOffice(before: name.start)
                || isFieldOfTitle(name, below: last)
        {
            return stretch(name.start, name.tokens.upperBound)
        }
        let comma = name.start - 1
        guard comma > 0, page.tokens[comma].text == ",", page.tokens[name.start].breaksBefore == 0 else { return nil }
        // "Jane Doe, press officer, Harbour Alliance".
        if let title = open.title, title.lowerBound >= last.upperBound, title.upperBound == comma,
            !isTitled(behind: name.tokens.upperBound)
        {
            return name.tokens
        }
        // "Jane Doe, Harbour Alliance".
        return last.upperBound == comma ? name.tokens : nil
    }
}
