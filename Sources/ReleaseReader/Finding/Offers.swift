import Catalogue

/// Who is offered to the press.
extension Page {
    /// Spokespeople who are offered: named, or "Amnesty International spokespeople are available for interview".
    func offeredSpokespeople(organisation: Found<String>?) -> [DraftSpokesperson] {
        var offered: [DraftSpokesperson] = []
        for mark in marks where (mark.cue == .available || mark.cue == .forInterview) && offered.count < 100 {
            guard let place = block(containing: tokens[mark.tokens.lowerBound].range.lowerBound),
                !blocks[place].part.isOutside, blocks[place].part != .navigation,
                let sentence = sentence(around: mark.tokens.lowerBound), has(.forInterview, in: sentence),
                !offered.contains(where: {
                    $0.span == span(tokens: sentence)
                        || $0.span.start >= text.span(bytes(of: sentence)).start
                            && $0.span.end <= text.span(bytes(of: sentence)).end
                })
            else { continue }
            let named = names(in: sentence)
            if !named.isEmpty, has(.available, in: sentence) || named.count == 1 {
                offered += named.filter { !isPointOwner($0) }.map { name in
                    DraftSpokesperson(
                        name: found(tokens: name, rule: "spokesperson.offered"),
                        title: title(around: name, in: sentence).map { found(tokens: $0, rule: "spokesperson.title") },
                        organisation: organisation, isQuoted: false, availableForInterview: true,
                        span: span(tokens: sentence),
                        rule: "spokesperson.offered")
                }
            } else if let group = first(.spokespeople, in: sentence) {
                offered.append(unnamed(group, in: sentence, organisation: organisation))
            }
        }
        return offered
    }

    private func unnamed(_ group: CueMark, in sentence: Range<Int>, organisation: Found<String>?) -> DraftSpokesperson {
        var body: Found<String>?
        var index = sentence.lowerBound
        while index < group.tokens.lowerBound {
            if let run = capitalisedRun(at: index, before: group.tokens.lowerBound),
                run.upperBound == group.tokens.lowerBound
            {
                body = found(withoutPossessive(run), rule: "spokesperson.organisationBeside")
                break
            }
            index += 1
        }
        let end = sentence.upperBound - (sentence.last.map { tokens[$0].text == "." } == true ? 1 : 0)
        return DraftSpokesperson(
            organisation: body ?? organisation, isQuoted: false, availableForInterview: true,
            span: span(tokens: sentence.lowerBound..<end), rule: "spokesperson.offeredUnnamed")
    }

    /// "For interviews contact Jane Doe": she arranges them.
    private func isPointOwner(_ name: Range<Int>) -> Bool {
        let before = max(0, name.lowerBound - 5)..<name.lowerBound
        return marks(in: before).contains { [.contactHeading, .pressOfficer, .pressDesk].contains($0.cue) }
    }

    /// Everybody whose words are quoted.
    func quotedSpokespeople(
        _ people: [Person], quotes: [DraftQuote], organisation: Found<String>?
    ) -> [DraftSpokesperson] {
        people.compactMap { speaker in
            let name = found(tokens: speaker.name, rule: "spokesperson.quoted")
            guard quotes.contains(where: { $0.speaker?.value == name.value }) else { return nil }
            return DraftSpokesperson(
                name: name, title: speaker.title.map { found(tokens: $0, rule: "spokesperson.title") },
                organisation: organisation, isQuoted: true, availableForInterview: false,
                span: span(tokens: speaker.name),
                rule: "spokesperson.quoted")
        }
    }

    /// One entry for somebody who is both offered and quoted.
    func merged(_ offered: [DraftSpokesperson], _ quoted: [DraftSpokesperson]) -> [DraftSpokesperson] {
        var all = offered
        for speaker in quoted {
            if let index = all.firstIndex(where: { $0.name != nil && $0.name?.value == speaker.name?.value }) {
                all[index].isQuoted = true
                all[index].title = all[index].title ?? speaker.title
            } else {
                all.append(speaker)
            }
        }
        return all
    }
}
