import Catalogue

/// Who is offered to the press.
extension Page {
    private static let limit = 100
    private static let offering: Set<Cue> = [
        .available, .forInterview, .invitation, .meetsPress, .accompaniment, .participants,
    ]

    /// Spokespeople who are offered: named, listed, or "Amnesty International spokespeople are available for interview".
    func offeredSpokespeople(organisation: Found<String>?) -> [DraftSpokesperson] {
        var offers = Offers(page: self, organisation: organisation)
        // The sentence whose list was read last: one may offer in several phrases.
        var listing: Range<Int>?
        for mark in marks where offers.all.count < Page.limit {
            guard Page.offering.contains(mark.cue),
                let place = block(containing: tokens[mark.tokens.lowerBound].range.lowerBound),
                !blocks[place].part.isOutside, blocks[place].part != .navigation,
                let sentence = sentence(around: mark.tokens.lowerBound)
            else { continue }
            let known = offers.all.count
            defer { offers.tellOffers(since: known, in: sentence) }
            switch mark.cue {
            case .meetsPress: offers.addAnswering(by: mark, in: sentence)
            case .accompaniment: offers.addCompanions(by: mark, in: sentence)
            case .participants: offers.addParticipants(named: mark, in: sentence)
            case .invitation:
                offers.addHosts(of: mark, in: sentence)
                offers.addGuests(of: mark, in: sentence)
            default:
                if cue(.forInterview, at: mark.tokens.lowerBound) != nil { offers.addHosts(of: mark, in: sentence) }
            }
            guard mark.cue == .available || mark.cue == .forInterview, has(.forInterview, in: sentence),
                offers.isNew(sentence)
            else { continue }
            if listing != sentence { offers.addListed(by: sentence, in: place) }
            listing = sentence
            offers.addNamed(around: mark, in: sentence, place)
        }
        offers.addWhoLines()
        offers.addTitledStatement()
        return offers.all
    }

    /// Everybody whose words are quoted.
    func quotedSpokespeople(
        _ people: [Person], quotes: [DraftQuote], organisation: Found<String>?
    ) -> [DraftSpokesperson] {
        people.compactMap { speaker in
            let name = found(withoutPossessive(speaker.name), rule: "spokesperson.quoted")
            guard
                speaker.isCompanion || !speaker.signs.isDisjoint(with: [.reported, .turn])
                    || quotes.contains(where: { $0.speaker?.value == name.value })
            else { return nil }
            var person = DraftSpokesperson(
                name: name, title: speaker.title.map { found(tokens: $0, rule: "spokesperson.title") },
                organisation: organisation, isQuoted: true, availableForInterview: false,
                span: span(tokens: speaker.name), rule: "spokesperson.quoted")
            person.signs = speaker.signs.map(\.rawValue).sorted()
            return person
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

/// Gathers those who are offered, each once.
struct Offers {
    let page: Page
    let organisation: Found<String>?
    var all: [DraftSpokesperson] = []

    init(page: Page, organisation: Found<String>?) { (self.page, self.organisation) = (page, organisation) }

    /// Whether nothing was offered in a sentence yet.
    func isNew(_ sentence: Range<Int>) -> Bool {
        let span = page.span(tokens: sentence)
        return !all.contains { $0.span.start >= span.start && $0.span.end <= span.end }
    }

    mutating func add(
        _ name: Range<Int>, in sentence: Range<Int>, at place: Range<Int>, rule: String, isQuoted: Bool = false
    ) {
        let printed = page.found(tokens: name, rule: rule)
        if let known = all.firstIndex(where: { $0.name?.value == printed.value }) {
            all[known].isQuoted = all[known].isQuoted || isQuoted
            return
        }
        let title = page.title(around: name, in: sentence).map { page.found(tokens: $0, rule: "spokesperson.title") }
        all.append(
            DraftSpokesperson(
                name: printed, title: title, organisation: organisation, isQuoted: isQuoted,
                availableForInterview: !isQuoted, span: page.span(tokens: place), rule: rule))
        tellLabels(below: name.lowerBound)
    }

    // MARK: In a sentence

    /// "Dr Okoro, lead scientist, will be available for interview"; without a name, the group that is.
    mutating func addNamed(around mark: CueMark, in sentence: Range<Int>, _ place: Int) {
        let near =
            stretch(
                max(
                    sentence.lowerBound, mark.tokens.lowerBound - 40),
                min(
                    sentence.upperBound, mark.tokens.upperBound + 15))
        let named = page.names(in: near).filter { !isMentioned($0, in: near) }
        if !named.isEmpty, page.has(.available, in: sentence) || named.count == 1 {
            for name in named where !isPointOwner(name) {
                add(name, in: sentence, at: sentence, rule: "spokesperson.offered")
            }
            for block in page.blocks[place...].prefix(2) { addSpokespeople(in: block, besides: named) }
        } else if named.isEmpty, let group = page.first(.spokespeople, in: sentence) {
            all.append(unnamed(group, in: sentence))
        } else if named.isEmpty {
            addMeant(by: mark, in: sentence)
        }
    }

    /// "Ms Doe, spokesperson for Tasmania" in a block that says whom to call for interviews.
    private mutating func addSpokespeople(in block: Page.Block, besides named: [Range<Int>]) {
        guard block.part == .contact else { return }
        for name in page.names(in: block.tokens.prefix(200)) where !named.contains(name) {
            let line = stretch(name.lowerBound, min(block.tokens.upperBound, name.upperBound + 20))
            guard let title = page.title(around: name, in: line), page.has(.spokespeople, in: title),
                !page.has(.pressOfficer, in: title)
            else { continue }
            add(name, in: line, at: name, rule: "spokesperson.offered")
        }
    }

    /// "Governor Doe will hold a press conference": who is named before what will be.
    mutating func addHosts(of mark: CueMark, in sentence: Range<Int>) {
        let start = max(sentence.lowerBound, mark.tokens.lowerBound - 90)
        guard start < mark.tokens.lowerBound,
            let will = page.marks(in: stretch(start, mark.tokens.lowerBound)).last(where: {
                $0.cue == .futureMark || $0.cue == .givesVerb
            }),
            mark.tokens.lowerBound - will.tokens.upperBound <= 8
        else { return }
        let subject = stretch(start, will.tokens.lowerBound)
        // In a list of several the title may stand before the first alone.
        var isTitled = false
        for name in page.names(in: subject) where !page.isObject(name, in: subject) {
            isTitled = isTitled || page.title(around: name, in: subject) != nil || isHonoured(name)
            guard isTitled else { continue }
            add(name, in: sentence, at: sentence, rule: "spokesperson.host")
        }
    }

    private func isHonoured(_ name: Range<Int>) -> Bool {
        name.lowerBound > 1
            && page.marks(in: stretch(name.lowerBound - 2, name.lowerBound)).contains {
                $0.cue == .honorific || $0.cue == .jobTitle
            }
    }

    /// "an interview about Jane Doe": what it is about is not who gives it.
    private func isMentioned(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        name.lowerBound > sentence.lowerBound
            && Vocabulary.every(.topicLead).contains(page.tokens[name.lowerBound - 1].folded)
    }

    private func unnamed(_ group: CueMark, in sentence: Range<Int>) -> DraftSpokesperson {
        var body: Found<String>?
        var index = sentence.lowerBound
        while index < group.tokens.lowerBound {
            if let run = page.capitalisedRun(at: index, before: group.tokens.lowerBound),
                run.upperBound == group.tokens.lowerBound
            {
                body = page.found(page.withoutPossessive(run), rule: "spokesperson.organisationBeside")
                break
            }
            index += 1
        }
        let end = sentence.upperBound - (sentence.last.map { page.tokens[$0].text == "." } == true ? 1 : 0)
        return DraftSpokesperson(
            organisation: body ?? organisation, isQuoted: false, availableForInterview: true,
            span: page.span(tokens: stretch(sentence.lowerBound, end)), rule: "spokesperson.offeredUnnamed")
    }

    /// "For interviews contact Jane Doe": she arranges them, unless she is somebody who speaks.
    private func isPointOwner(_ name: Range<Int>) -> Bool {
        let before = stretch(max(0, name.lowerBound - 5), name.lowerBound)
        guard page.marks(in: before).contains(where: { [.contactHeading, .pressOfficer, .pressDesk].contains($0.cue) })
        else { return false }
        return !isHonoured(name) || page.has(.pressOfficer, in: before)
    }
}
