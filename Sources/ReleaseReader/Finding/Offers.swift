import Catalogue

/// Who is offered to the press.
extension Page {
    private static let limit = 100

    /// Spokespeople who are offered: named, listed, or "Amnesty International spokespeople are available for interview".
    func offeredSpokespeople(organisation: Found<String>?) -> [DraftSpokesperson] {
        var offers = Offers(page: self, organisation: organisation)
        for mark in marks where offers.all.count < Page.limit {
            guard [.available, .forInterview, .invitation].contains(mark.cue),
                let place = block(containing: tokens[mark.tokens.lowerBound].range.lowerBound),
                !blocks[place].part.isOutside, blocks[place].part != .navigation,
                let sentence = sentence(around: mark.tokens.lowerBound)
            else { continue }
            if mark.cue == .invitation || cue(.forInterview, at: mark.tokens.lowerBound) != nil {
                offers.addHosts(of: mark, in: sentence)
            }
            guard mark.cue != .invitation, has(.forInterview, in: sentence), offers.isNew(sentence) else { continue }
            offers.addListed(by: sentence, in: place)
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
            let name = found(tokens: speaker.name, rule: "spokesperson.quoted")
            guard quotes.contains(where: { $0.speaker?.value == name.value }) else { return nil }
            return DraftSpokesperson(
                name: name, title: speaker.title.map { found(tokens: $0, rule: "spokesperson.title") },
                organisation: organisation, isQuoted: true, availableForInterview: false,
                span: span(tokens: speaker.name), rule: "spokesperson.quoted")
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
private struct Offers {
    let page: Page
    let organisation: Found<String>?
    var all: [DraftSpokesperson] = []

    init(page: Page, organisation: Found<String>?) { (self.page, self.organisation) = (page, organisation) }

    /// Whether nothing was offered in a sentence yet.
    func isNew(_ sentence: Range<Int>) -> Bool {
        let span = page.span(tokens: sentence)
        return !all.contains { $0.span.start >= span.start && $0.span.end <= span.end }
    }

    private mutating func add(
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
    }

    // MARK: In a sentence

    /// "Dr Okoro, lead scientist, will be available for interview"; without a name, the group that is.
    mutating func addNamed(around mark: CueMark, in sentence: Range<Int>, _ place: Int) {
        let near =
            max(
                sentence.lowerBound, mark.tokens.lowerBound - 40)..<min(
                sentence.upperBound, mark.tokens.upperBound + 15)
        let named = page.names(in: near).filter { !isMentioned($0, in: near) }
        if !named.isEmpty, page.has(.available, in: sentence) || named.count == 1 {
            for name in named where !isPointOwner(name) {
                add(name, in: sentence, at: sentence, rule: "spokesperson.offered")
            }
            for block in page.blocks[place...].prefix(2) { addSpokespeople(in: block, besides: named) }
        } else if named.isEmpty, let group = page.first(.spokespeople, in: sentence) {
            all.append(unnamed(group, in: sentence))
        }
    }

    /// "Ms Doe, spokesperson for Tasmania" in a block that says whom to call for interviews.
    private mutating func addSpokespeople(in block: Page.Block, besides named: [Range<Int>]) {
        guard block.part == .contact else { return }
        for name in page.names(in: block.tokens.prefix(200)) where !named.contains(name) {
            let line = name.lowerBound..<min(block.tokens.upperBound, name.upperBound + 20)
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
            let will = page.marks(in: start..<mark.tokens.lowerBound).last(where: { $0.cue == .futureMark }),
            mark.tokens.lowerBound - will.tokens.upperBound <= 8
        else { return }
        let subject = start..<will.tokens.lowerBound
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
            && page.marks(in: (name.lowerBound - 2)..<name.lowerBound).contains {
                $0.cue == .honorific || $0.cue == .jobTitle
            }
    }

    /// "an interview about Jane Doe": what it is about is not who gives it.
    private func isMentioned(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        name.lowerBound > sentence.lowerBound
            && ["about", "on", "über", "sur", "sobre", "over"].contains(
                page.tokens[name.lowerBound - 1].folded)
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
            span: page.span(tokens: sentence.lowerBound..<end), rule: "spokesperson.offeredUnnamed")
    }

    /// "For interviews contact Jane Doe": she arranges them, unless she is somebody who speaks.
    private func isPointOwner(_ name: Range<Int>) -> Bool {
        let before = max(0, name.lowerBound - 5)..<name.lowerBound
        guard page.marks(in: before).contains(where: { [.contactHeading, .pressOfficer, .pressDesk].contains($0.cue) })
        else { return false }
        return !isHonoured(name) || page.has(.pressOfficer, in: before)
    }

    // MARK: In lists

    /// "All athletes listed above", "the following speakers are available for interview:": the items that begin with a
    /// name.
    mutating func addListed(by sentence: Range<Int>, in place: Int) {
        let below = (place + 1)..<min(page.blocks.count, place + 31)
        let isHeading = page.tokens[sentence.upperBound - 1].text == ":"
        var refersAbove = refersUp(sentence)
        if isHeading || page.tokens[sentence].contains(where: { listBelow.contains($0.folded) }) {
            for index in below {
                let block = page.blocks[index]
                guard block.isBullet else { break }
                refersAbove = refersAbove || refersUp(block.tokens)
                addItem(block)
            }
        }
        guard refersAbove else { return }
        for index in (max(0, place - 40)..<place).reversed() where page.blocks[index].isBullet {
            addItem(page.blocks[index])
        }
    }

    private func refersUp(_ range: Range<Int>) -> Bool { page.tokens[range].contains { listAbove.contains($0.folded) } }

    private mutating func addItem(_ block: Page.Block) {
        let words = page.wordsOnly(block.tokens)
        guard let name = page.names(in: words.prefix(40)).first, name.lowerBound - words.lowerBound <= 3,
            name.upperBound >= words.upperBound
                || [":", ",", "(", "-", "\u{2013}", "\u{2014}"].contains(page.tokens[name.upperBound].text)
        else { return }
        add(name, in: words, at: name, rule: "spokesperson.listed")
    }

    /// "WHO: Mayor Jane Doe" in what invites the press.
    mutating func addWhoLines() {
        guard page.marks.contains(where: { $0.cue == .invitation || $0.cue == .forInterview }) else { return }
        for (index, line) in page.text.lines.enumerated()
        where !line.isBlank && line.range.count < 4000 && all.count < 100 {
            let words = page.lineTokens(index)
            guard words.count >= 2, whoLabels.contains(page.tokens[words.lowerBound].folded),
                page.tokens[words.lowerBound + 1].text == ":",
                let block = page.block(containing: line.range.lowerBound), !page.blocks[block].part.isOutside
            else { continue }
            addNames(from: words.lowerBound + 2)
        }
    }

    /// The names up to the next label.
    private mutating func addNames(from start: Int) {
        var end = start
        while end < page.tokens.count, end - start < 120 {
            if end > start, end + 1 < page.tokens.count, page.tokens[end].breaksBefore > 0,
                page.tokens[end + 1].text == ":",
                page.tokens[end].isAllCapitals || eventLabels.contains(page.tokens[end].folded)
            {
                break
            }
            if page.tokens[end].breaksBefore > 1, end > start { break }
            end += 1
        }
        let near = start..<end
        for sentence in page.sentences(in: near) {
            for name in page.names(in: sentence) { add(name, in: sentence, at: name, rule: "spokesperson.who") }
        }
    }

    /// "Statement by Director Jane Doe on the closure" above the text: all of it is hers.
    mutating func addTitledStatement() {
        guard let name = page.statementSpeaker(), let line = page.sentence(around: name.lowerBound) else { return }
        add(name, in: line, at: name, rule: "spokesperson.statement", isQuoted: true)
    }
}

extension Page {
    /// Whose statement the title says that this is.
    func statementSpeaker() -> Range<Int>? {
        for (index, line) in text.lines.prefix(80).enumerated() where !line.isBlank && line.range.count < 1000 {
            guard let block = block(containing: line.range.lowerBound), [.head, .body].contains(blocks[block].part)
            else { continue }
            let words = lineTokens(index)
            for mark in marks(in: words.prefix(4)) where mark.cue == .statementLabel {
                let next = mark.tokens.upperBound
                guard next < words.upperBound, statementJoints.contains(tokens[next].folded) else { continue }
                let near = (next + 1)..<min(words.upperBound, next + 16)
                guard let name = names(in: near, allowsCapitals: true).first,
                    !tokens[near.lowerBound..<name.lowerBound].contains(where: { $0.kind == .symbol && $0.text != "." })
                else { continue }
                return name
            }
        }
        return nil
    }
}

private let listAbove: Set<String> = [
    "above", "aforementioned", "susmentionnés", "ci-dessus", "oben", "obengenannten", "arriba", "anteriores", "sopra",
    "acima",
    "bovenstaande",
]
private let listBelow: Set<String> = [
    "following", "below", "suivants", "suivantes", "ci-dessous", "folgende", "folgenden", "siguientes", "seguenti",
    "seguintes",
    "volgende", "onderstaande",
]
private let whoLabels: Set<String> = ["who", "wer", "qui", "quién", "quien", "quiénes", "chi", "quem", "wie"]
private let eventLabels: Set<String> = [
    "what", "when", "where", "why", "how", "was", "wann", "wo", "quoi", "quand", "où", "qué", "cuándo", "dónde", "cosa",
    "quando", "dove", "onde", "wat", "wanneer", "waar",
]
private let statementJoints: Set<String> = [
    "by", "from", "of", "von", "de", "du", "di", "del", "da", "do", "van", "par", "por",
]
