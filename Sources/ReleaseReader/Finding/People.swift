import Catalogue

/// Who speaks in a text, and what they say.
extension Page {
    /// Somebody who is named with what they are, or who says something.
    struct Speaker {
        let name: Range<Int>
        /// What the text says they are, such as "president of Daily NK".
        var title: Range<Int>?
        var nameKey: [String]
    }

    /// Everybody who is named beside a verb of saying or behind "according to", in the order of the text.
    func speakers() -> [Speaker] {
        var speakers: [Speaker] = []
        for block in blocks where block.part == .body || block.part == .notes || block.part == .contact {
            for sentence in sentences(in: block.tokens) {
                let isSpeech = marks(in: sentence).contains {
                    $0.cue == .speechVerb || $0.cue == .according || $0.cue == .forInterview
                }
                guard isSpeech else { continue }
                var lastTitle = 0..<0
                for name in names(in: sentence) where speakers.count < 200 && isBesideSpeech(name, in: sentence) {
                    // A name within somebody's title is an organisation's: "the president of Coast Daily".
                    guard !lastTitle.overlaps(name) else { continue }
                    let title = title(around: name, in: sentence)
                    lastTitle = title ?? lastTitle
                    let key = name.map { tokens[$0].folded }
                    if let known = speakers.firstIndex(where: { $0.nameKey == key }) {
                        speakers[known].title = speakers[known].title ?? title
                    } else {
                        speakers.append(Speaker(name: name, title: title, nameKey: key))
                    }
                }
            }
        }
        return speakers + speakersBySurname(besides: speakers)
    }

    /// The names of people in a sentence.
    func names(in sentence: Range<Int>) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if let name = personName(at: index, before: sentence.upperBound, allowsCapitals: false) {
                names.append(name.tokens)
                index = name.tokens.upperBound
            } else if let run = capitalisedRun(at: index, before: sentence.upperBound), run.count > 1 {
                index = nameInside(run, before: sentence.upperBound, names: &names)
            } else {
                index += 1
            }
        }
        return names.filter { range in !marks(in: range).contains { $0.cue == .organisationNoun } }
    }

    /// "ACF Executive Director Don Henry": the name is what stands behind the title, at the run's end.
    private func nameInside(_ run: Range<Int>, before limit: Int, names: inout [Range<Int>]) -> Int {
        guard let title = marks(in: run).first(where: { $0.cue == .jobTitle && $0.tokens.upperBound <= run.upperBound })
        else {
            return run.upperBound
        }
        if title.tokens.upperBound < limit,
            let name = personName(at: title.tokens.upperBound, before: limit, allowsCapitals: false)
        {
            names.append(name.tokens)
            return name.tokens.upperBound
        }
        for start in [run.upperBound - 3, run.upperBound - 2] where start >= title.tokens.upperBound {
            guard let name = personName(at: start, before: run.upperBound), name.tokens.upperBound == run.upperBound,
                name.tokens.count <= 3,
                !marks(in: name.tokens).contains(where: { $0.cue == .organisationNoun || $0.cue == .jobTitle })
            else { continue }
            names.append(name.tokens)
            break
        }
        return run.upperBound
    }

    /// "Dr Hambleton said", where the text names "AMA President Dr Steve Hambleton" elsewhere.
    private func speakersBySurname(besides known: [Speaker]) -> [Speaker] {
        var titled: [String: Speaker] = [:]
        var said: Set<String> = []
        for block in blocks where block.part == .body || block.part == .contact {
            for sentence in sentences(in: block.tokens) where titled.count < 200 {
                for name in names(in: sentence) {
                    let key = name.map { tokens[$0].folded }
                    guard let surname = key.last, titled[surname] == nil else { continue }
                    let title = title(around: name, in: sentence)
                    let isHonoured =
                        name.lowerBound > 0
                        && marks(in: (name.lowerBound - 1)..<name.lowerBound).contains { $0.cue == .honorific }
                    if title != nil || isHonoured { titled[surname] = Speaker(name: name, title: title, nameKey: key) }
                }
                for verb in marks(in: sentence) where verb.cue == .speechVerb {
                    let near = [verb.tokens.lowerBound - 1, verb.tokens.upperBound, verb.tokens.upperBound + 1]
                    for index in near where sentence.contains(index) && tokens[index].isCapitalised {
                        said.insert(tokens[index].folded)
                    }
                }
            }
        }
        return titled.filter { surname, speaker in
            said.contains(surname) && !known.contains { $0.nameKey.contains(surname) }
        }.values.sorted { $0.name.lowerBound < $1.name.lowerBound }
    }

    /// Whether a verb of saying stands next to the name, a title between them allowed, or "according to" before it.
    private func isBesideSpeech(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let before = max(sentence.lowerBound, name.lowerBound - 12)..<name.lowerBound
        let after = name.upperBound..<min(sentence.upperBound, name.upperBound + 16)
        if let according = marks(in: before).last(where: { $0.cue == .according }),
            noClause(according.tokens.upperBound..<name.lowerBound)
        {
            return true
        }
        // Whom somebody told something is not who said it.
        if let verb = marks(in: before).last(where: { $0.cue == .speechVerb }),
            !["told", "asked"].contains(tokens[verb.tokens.lowerBound].folded),
            noClause(verb.tokens.upperBound..<name.lowerBound)
        {
            return true
        }
        if let verb = marks(in: after).first(where: { $0.cue == .speechVerb }),
            noClause(name.upperBound..<verb.tokens.lowerBound)
        {
            return true
        }
        return marks(in: sentence).contains { $0.cue == .forInterview || $0.cue == .available }
            && name.lowerBound - sentence.lowerBound < 12
    }

    /// Nothing between them but a title in commas.
    private func noClause(_ range: Range<Int>) -> Bool {
        !tokens[range].contains { token in
            ["\"", "\u{201C}", "\u{201D}", ";", ":"].contains(token.text)
                || ["that", "and", "but", "which", "when"].contains(token.folded)
        }
    }

    /// "…, the president of Daily NK, an internet…" behind the name, or "ACF Executive Director" before it.
    func title(around name: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
        if let behind = titleBehind(name, in: sentence) { return behind }
        var start = name.lowerBound
        while start > sentence.lowerBound, name.lowerBound - start < 7 {
            let token = tokens[start - 1]
            let isPart =
                token.kind == .word && (token.isCapitalised || ["of", "for", "and", "the"].contains(token.folded))
                && !marks(in: (start - 1)..<start).contains {
                    $0.cue == .speechVerb || $0.cue == .honorific && $0.tokens.count == 1
                }
            guard isPart || marks(in: (start - 1)..<start).contains(where: { $0.cue == .jobTitle }) else { break }
            start -= 1
        }
        while start < name.lowerBound, words.smallWords.contains(tokens[start].folded) { start += 1 }
        let before = start..<name.lowerBound
        guard !before.isEmpty, marks(in: before).contains(where: { $0.cue == .jobTitle || $0.cue == .pressOfficer })
        else { return nil }
        return before
    }

    private func titleBehind(_ name: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
        guard name.upperBound < sentence.upperBound, tokens[name.upperBound].text == "," else { return nil }
        var start = name.upperBound + 1
        while start < sentence.upperBound, ["the", "a", "an"].contains(tokens[start].folded) { start += 1 }
        var end = start
        while end < sentence.upperBound, end - start < 16 {
            let token = tokens[end]
            if [".", ";", ":", "\"", "\u{201C}", "\u{201D}", "(", ")"].contains(token.text) { break }
            if token.kind == .link || (token.breaksBefore > 0 && end > start && !isWrapped(before: end))
                || (token.gapBefore && end > start) || isNumberStart(end)
            {
                break
            }
            if token.text == ",", !continuesTitle(end + 1, before: sentence.upperBound) { break }
            if marks(in: end..<(end + 1)).contains(where: { $0.cue == .speechVerb }), end > start { break }
            end += 1
        }
        while end > start, tokens[end - 1].text == "," { end -= 1 }
        let title = start..<end
        guard !title.isEmpty,
            marks(in: title).contains(where: {
                $0.cue == .jobTitle || $0.cue == .pressOfficer || $0.cue == .organisationNoun
            })
        else { return nil }
        return title
    }

    private func isNumberStart(_ index: Int) -> Bool {
        numbers(in: tokens[index].range).first?.tokens.lowerBound == index
    }

    /// Behind a comma a title goes on with a capital ("…, Tablet and Performance PCs, Dell"), not with a clause.
    private func continuesTitle(_ index: Int, before limit: Int) -> Bool {
        index < limit && tokens[index].isCapitalised && personName(at: index, before: limit) == nil
    }

    // MARK: Spokespeople

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
}
