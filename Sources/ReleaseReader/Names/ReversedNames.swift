/// "ROE, Jane" and "Roe, Jane, press officer": names with the surname first, as lists print them.
extension Page {
    struct ReversedName {
        let tokens: Range<Int>
        let comma: Int
    }

    /// The name with its surname first that begins at a token, where something says that it is one and no place: capitals, a
    /// title behind it, an address made of it.
    func reversedName(at index: Int, before limit: Int) -> ReversedName? {
        guard isBeginning(index), let comma = surnameEnd(index, before: limit), tokens[comma].text == ",",
            !tokens[comma].spaceBefore,
            comma + 1 < limit, tokens[comma + 1].spaceBefore, tokens[comma + 1].breaksBefore == 0
        else { return nil }
        var end = comma + 1
        while end < limit, end - comma <= 2, tokens[end].breaksBefore == 0 || end == comma + 1, !tokens[end].gapBefore,
            isGivenName(end)
        {
            end += 1
        }
        guard end > comma + 1 else { return nil }
        if end < limit, tokens[end].text == ".", tokens[end - 1].text.count == 1 { end += 1 }
        let name = stretch(index, end)
        guard !name.contains(where: { Places.regionByWord[tokens[$0].folded] != nil }), endsThere(end, limit),
            isSpokenFor(name, comma, limit)
        else { return nil }
        return ReversedName(tokens: name, comma: comma)
    }

    private func isBeginning(_ index: Int) -> Bool {
        startsLine(index) || tokens[index].gapBefore
            || (index > 0 && [":", ";", "\u{2022}", "-"].contains(tokens[index - 1].text))
    }

    /// The token behind one word printed as names are, and the particles before it.
    private func surnameEnd(_ index: Int, before limit: Int) -> Int? {
        var end = index
        while end < limit, Page.particles.contains(tokens[end].folded) { end += 1 }
        guard end + 1 < limit,
            isNameWord(tokens[end], allowsCapitals: true) || (end > index && tokens[end].isCapitalised),
            tokens[end].kind == .word, !isTitleCue(end)
        else { return nil }
        return end + 1
    }

    private func isGivenName(_ index: Int) -> Bool {
        let token = tokens[index]
        let isInitial = token.kind == .word && token.isCapitalised && token.text.count == 1
        return isInitial || (isNameWord(token, allowsCapitals: true) && !isTitleCue(index))
    }

    private func endsThere(_ end: Int, _ limit: Int) -> Bool {
        end >= limit || tokens[end].breaksBefore > 0 || tokens[end].kind != .word || tokens[end].gapBefore
            || isTitleCue(end)
    }

    private func isSpokenFor(_ name: Range<Int>, _ comma: Int, _ limit: Int) -> Bool {
        let behind = stretch(name.upperBound, min(limit, name.upperBound + 12))
        if tokens[stretch(name.lowerBound, comma)].contains(where: \.isAllCapitals), !tokens[comma + 1].isAllCapitals {
            return true
        }
        if tokens[name.lowerBound].isCapitalised == false { return true }
        let title = behind.prefix(4)
        if marks(in: title).contains(where: { $0.cue == .jobTitle || $0.cue == .pressOfficer }),
            behind.first.map({ [",", "(", "-"].contains(tokens[$0].text) || tokens[$0].breaksBefore > 0 }) ?? false
        {
            return true
        }
        let words = name.map { tokens[$0].folded.filter(\.isLetter) }.filter { $0.count > 2 }
        return links(in: bytes(of: behind)).contains { link in
            guard link.kind == .email, let mailbox = link.address.split(separator: "@").first?.lowercased() else {
                return false
            }
            return words.contains(where: mailbox.contains)
        }
    }

    /// "Roe, Jane" as "Jane Roe".
    func turned(_ name: Range<Int>, at comma: Int) -> Found<String> {
        let (given, surname) = (stretch(comma + 1, name.upperBound), stretch(name.lowerBound, comma))
        return Found(
            flow(tokens: given) + " " + flow(tokens: surname), span: span(tokens: name), rule: "contact.nameReversed",
            inferred: "the surname is printed first")
    }
}
