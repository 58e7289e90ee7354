import Catalogue
import Newsroom
import PressOffice
import ReleaseReader

/// What a document that waits is shown as, with what was typed and what is wrong with it.
struct ReviewContent {
    let room: DeskRoom
    let submission: Submission
    let row: WaitingReviews.Row
    /// By the name of what was typed, why it is not taken.
    var problems: [String: String] = [:]
    var complaint: String?

    private var review: Review { submission.reviews[0] }
    private var preview: Preview { submission.previews[0] }
    private var doubts: [Doubt] { preview.doubts }

    func page() throws -> ReviewPage {
        let (cards, lines) = (cards, groups)
        let text = MarkedText(review.draft.document.text, marks(cards, lines))
        var page = ReviewPage(
            frame: try room.frame(row.title), kindWords: begun(review.draft.kind.value.rawValue),
            putIn: "put in by \(row.by), \(room.words(row.since))", heading: row.title, standing: try standing(),
            complaint: complaint, action: room.link(room.address), token: room.visitor.formToken ?? "",
            doubtHeading: cards.isEmpty ? "Nothing is doubtful" : "Doubtful: \(doubts.count)", cards: [],
            covers: covers, reason: room.form["why"], facts: [], pieces: text.pieces, remarks: remarks,
            edition: edition)
        page.cards = cards.map { card in
            var card = card.shown
            card.markID = text.marked.contains(card.factID) ? "mark-\(card.factID)" : nil
            return card
        }
        page.facts = lines.map { group in
            ReviewPage.Group(
                groupTitle: group.title, groupItem: group.item,
                lines: group.lines.map { line in
                    var shown = line.shown
                    shown.markID = text.marked.contains(shown.factID) ? "mark-\(shown.factID)" : nil
                    return shown
                })
        }
        (page.accept, page.waits) = accepting
        return page
    }

    private func marks(_ cards: [OpenCard], _ groups: [LineGroup]) -> [MarkedText.Mark] {
        cards.flatMap { card in card.spans.map { MarkedText.Mark(fact: card.shown.factID, span: $0, isOpen: true) } }
            + groups.flatMap(\.lines).compactMap { line in
                line.span.map { MarkedText.Mark(fact: line.shown.factID, span: $0, isOpen: false) }
            }
    }

    // MARK: What is doubtful

    private struct OpenCard {
        var shown: ReviewPage.Card
        var spans: [Span]
    }

    /// A card for each value; before several of one kind, one for all of them.
    private var cards: [OpenCard] {
        var cards: [OpenCard] = []
        for doubt in doubts {
            let parts = doubt.parts
            if parts.count > 1 { cards.append(card(doubt, cards.count, isGroup: true)) }
            for part in parts { cards.append(card(part, cards.count, isGroup: false)) }
        }
        return cards
    }

    private func card(_ doubt: Doubt, _ place: Int, isGroup: Bool) -> OpenCard {
        let item = isGroup ? nil : doubt.items.first
        var choices = doubt.choices.filter { $0 != .write }.map { choice in
            ReviewPage.Choice(
                choiceValue: "\(choice.rawValue) \(doubt.id)", choiceLabel: label(choice, doubt, isGroup: isGroup),
                choiceKey: choice.key)
        }
        var input: ReviewPage.Input?
        let name = "text \(doubt.id)"
        let needsReason = doubt.matter == .embargo && doubt.choices.contains(.leaveOut)
        if doubt.choices.contains(.write) || needsReason {
            let proposed = doubt.matter == .embargo ? proposedEmbargo : nil
            input = ReviewPage.Input(
                inputID: "input-\(place)", inputName: name, inputLabel: doubt.question,
                inputValue: room.form.fields[name] ?? proposed ?? "")
        }
        if doubt.choices.contains(.write) {
            choices.insert(
                ReviewPage.Choice(choiceValue: "write \(doubt.id)", choiceLabel: "Take what I wrote", choiceKey: "w"),
                at: 0)
        }
        let card = ReviewPage.Card(
            factID: "doubt-\(place)", factTitle: isGroup ? "All at once: \(doubt.heading)" : doubt.heading,
            factWords: item?.value.orNil, why: item?.why, problem: problems[doubt.id],
            differences: doubt.differences.map {
                ReviewPage.Differing(
                    diffLabel: begun($0.label), diffBefore: $0.before ?? "–", diffAfter: $0.after ?? "–")
            }, input: input, choices: choices)
        return OpenCard(shown: card, spans: isGroup ? [] : doubt.items.compactMap(\.span))
    }

    /// What a person is asked to confirm, where part of it can be told.
    private var proposedEmbargo: String? {
        guard let printed = review.draft.embargo else { return nil }
        if let whole = printed.embargo ?? printed.proposed { return Release.field("embargo")?.typed(.embargo(whole)) }
        let day = printed.day ?? printed.proposedDay
        let parts = [day?.description, printed.time, printed.zone ?? printed.proposedZone].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func label(_ choice: Doubt.Choice, _ doubt: Doubt, isGroup: Bool) -> String {
        let all = isGroup ? " all" : ""
        let who = doubt.candidate?.slug ?? "them"
        switch choice {
        case .take: return "Take\(all) as read"
        case .leaveOut where doubt.matter == .embargo: return "There is no embargo, for the reason that I wrote"
        case .leaveOut: return "Leave\(all) out"
        case .write: return "Take what I wrote"
        case .spokesperson: return "A spokesperson"
        case .update: return "It is \(who): bring them up to date"
        case .same: return "It is \(who): what is known stays"
        case .apart: return "Somebody else"
        }
    }

    // MARK: What is not

    private struct LineGroup {
        var title: String
        var item: String?
        var lines: [FactLine]
    }

    private struct FactLine {
        var shown: ReviewPage.Line
        var span: Span?
    }

    private var groups: [LineGroup] {
        var groups: [LineGroup] = []
        for (place, line) in submission.lines(ofDocument: 0).enumerated() {
            let parts = line.item.split(separator: "/")
            let owner = parts.prefix(2).joined(separator: "/")
            let title = ReviewContent.title(of: owner, review.draft)
            if groups.last?.title != title || groups.last?.item != owner.orNil {
                groups.append(LineGroup(title: title, item: owner.orNil, lines: []))
            }
            groups[groups.count - 1].lines.append(factLine(line, place))
        }
        for place in groups.indices {
            let kind = groups[place].item?.split(separator: "/").first
            if kind.map({ !["contacts", "spokespeople", "assets"].contains($0) }) ?? true { groups[place].item = nil }
        }
        return groups
    }

    private static func title(of item: String, _ draft: Draft) -> String {
        let parts = item.split(separator: "/")
        let number = parts.count > 1 ? (Int(parts[1]) ?? 0) + 1 : 0
        switch parts.first {
        case nil: return draft.kind.value == .coverage ? "The article" : "The release"
        case "contacts": return "Press contact \(number)"
        case "spokespeople": return "Spokesperson \(number)"
        case "assets": return "Picture or file \(number)"
        case "statements": return "Statement \(number)"
        case "events": return "Event \(number)"
        case "quotes": return "Quote \(number)"
        default: return "Link \(number)"
        }
    }

    private func factLine(_ line: DraftLine, _ place: Int) -> FactLine {
        let value = line.value ?? ""
        let name = "line \(line.id)"
        let typed = room.form.fields[name] ?? value
        let options = choices(for: line.id).map {
            FormLine.Option(optionValue: $0.name, words: begun($0.words), isChosen: $0.name == typed)
        }
        let isLong = value.count > 90 || value.contains(where: \.isNewline)
        let shown = ReviewPage.Line(
            factID: "fact-\(place)", factTitle: begun(line.label), isCorrected: line.isCorrected,
            problem: problems[line.id], wasName: "\(DeskForm.before)\(name)", wasValue: value, inputID: "line-\(place)",
            inputName: name, inputValue: typed, options: options, isArea: options.isEmpty && isLong,
            isSelect: !options.isEmpty, isInput: options.isEmpty && !isLong,
            leave: value.isEmpty || !options.isEmpty ? nil : line.id)
        return FactLine(shown: shown, span: line.span)
    }

    /// What may be chosen for a line; nothing where it is typed.
    private func choices(for id: String) -> [FieldChoice] {
        let parts = id.split(separator: "/")
        let kind: RecordKind =
            switch parts.count > 1 ? parts.first : nil {
            case nil: review.draft.kind.value == .coverage ? .coverage : .release
            case "contacts": parts.count > 3 ? .contactPoint : .contact
            case "spokespeople": .contact
            case "assets": .asset
            case "statements": .statement
            case "events": .event
            case "quotes": .quote
            default: .reference
            }
        return kind.choices(ofField: parts.last.map(String.init) ?? id)
    }

    // MARK: What stands around it

    private func standing() throws -> ReviewPage.Standing? {
        func told(_ words: String, _ name: RecordName) throws -> ReviewPage.Standing {
            guard let kind = name.kind, let slug = Slug(name.slug) else { return ReviewPage.Standing(words: words) }
            let record = DeskLink(address: room.link(.record(kind, slug)), label: try room.label(of: kind, slug))
            return ReviewPage.Standing(words: words, record: record)
        }
        switch preview.standing {
        case .new: return nil
        case .known(let name):
            return try told("The very same document was read before: saving it changes nothing.", name)
        case .earlier(let name, let change):
            return try told(
                "It is an earlier edition; change \(change) brought in a later one. Saving it changes nothing.", name)
        case .edition(let name): return try told("It is a changed edition of what was read before.", name)
        }
    }

    private var covers: ReviewPage.Covers? {
        guard review.draft.kind.value == .coverage else { return nil }
        let chosen = room.form.fields["covers"] ?? submission.covers[preview.path]?.slug ?? ""
        var options = [FormLine.Option(optionValue: "", words: "None", isChosen: chosen.isEmpty)]
        var known = preview.proposals.map { ($0.release.slug.text, $0.release.headline) }
        if !chosen.isEmpty, !known.contains(where: { $0.0 == chosen }) { known.insert((chosen, chosen), at: 0) }
        options += known.map { FormLine.Option(optionValue: $0.0, words: $0.1, isChosen: $0.0 == chosen) }
        return ReviewPage.Covers(options: options)
    }

    private var accepting: (ReviewPage.Accept?, String?) {
        if preview.isKnown { return (nil, "There is nothing to save.") }
        if doubts.isEmpty { return (ReviewPage.Accept(acceptStep: "accept", acceptLabel: "Save it"), nil) }
        if doubts.contains(where: { $0.matter == .embargo }) {
            return (nil, "Its embargo has to be answered first: nothing goes out too early by an oversight.")
        }
        if let open = doubts.first(where: { $0.taken == nil }) {
            return (nil, "This has to be answered first: \(open.statement)")
        }
        return (
            ReviewPage.Accept(
                acceptStep: "accept-rest", acceptLabel: "Save it, and take what is doubtful as it was read"), nil
        )
    }

    private var remarks: [String] {
        review.draft.findings.filter { !review.answers($0, isAsked: true) }.map(\.message)
            + preview.remarks.map(\.message)
    }

    private var edition: ReviewPage.Edition? {
        let cells = preview.differences.map { difference in
            ChangesPage.Cell(
                cellLabel: "\(difference.record.slug) \(difference.label)"
                    + (difference.what == .kept ? " (stays as somebody entered it)" : ""),
                cellBefore: difference.before ?? "–", cellAfter: difference.after ?? "–")
        }
        return cells.isEmpty ? nil : ReviewPage.Edition(cells: cells)
    }
}

extension Doubt.Choice {
    /// The key that answers so.
    fileprivate var key: String {
        switch self {
        case .take: "t"
        case .leaveOut: "l"
        case .write: "w"
        case .spokesperson: "p"
        case .update: "u"
        case .same: "s"
        case .apart: "a"
        }
    }
}

extension Doubt {
    /// What is typed into its field.
    fileprivate var question: String {
        switch matter {
        case .embargo: "Day, time and zone, such as 2026-11-25 00:01 Europe/London; or why there is none"
        case .issued: "Another day, such as 2026-11-25"
        case .number: "The region that it is a number of, such as GB"
        case .corrects: "The short name of the release that it puts right"
        case .headline: "The headline"
        default: "What it should be"
        }
    }
}

extension RecordKind {
    /// What may be chosen for a field of its records.
    fileprivate func choices(ofField name: String) -> [FieldChoice] { type.choices(ofField: name) }
}

extension Record {
    fileprivate static func choices(ofField name: String) -> [FieldChoice] { field(name)?.kind.choices ?? [] }
}
