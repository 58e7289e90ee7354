import Catalogue
import Foundation
import ReleaseReader

extension Acceptance {
    /// The events and the quotes of a release or of coverage; those that only the earlier edition had go.
    func sayings(
        of ownerID: UUID, was known: (events: [Event], quotes: [Quote])?,
        owner: () -> (releaseID: UUID?, coverageID: UUID?)
    ) throws {
        var events = known?.events ?? []
        for (index, drafted) in draft.events.enumerated() {
            guard let what = oneLine(drafted.what) else { continue }
            let found =
                try events.firstIndex { folded($0.what) == folded(what) }
                ?? events.firstIndex { try hadOnce(what, "what", $0) }
                ?? events.firstIndex { $0.date != nil && $0.date == drafted.date }
            let event = try found.map { events.remove(at: $0) } ?? make(what, owner())
            try correct(revise(event, drafted, what), at: "events/\(index)")
        }
        try dropThoseOfEarlier(events)
        var quotes = known?.quotes ?? []
        for (index, drafted) in draft.quotes.enumerated() {
            guard let words = severalLines(drafted.words) else { continue }
            let found =
                try quotes.firstIndex { folded($0.words) == folded(words) }
                ?? quotes.firstIndex { try hadOnce(words, "words", $0) }
            let quote = try found.map { quotes.remove(at: $0) } ?? make(drafted, words, owner())
            try correct(revise(quote, drafted, words), at: "quotes/\(index)")
        }
        try dropThoseOfEarlier(quotes)
    }

    private func make(_ what: String, _ owner: (releaseID: UUID?, coverageID: UUID?)) throws -> Event {
        let slug = try copy.slug(from: slugWords(what), fallback: "event", in: .event)
        let event = Event(
            id: copy.makeID(), slug: slug, what: what, releaseID: owner.releaseID, coverageID: owner.coverageID)
        make(event)
        return event
    }

    private func revise(_ known: Event, _ drafted: DraftEvent, _ what: String) throws -> Event {
        var event = known
        let printed = FactSource(span: drafted.span, rule: drafted.rule, inferred: nil)
        let read = FactSource(span: drafted.span, rule: drafted.rule, inferred: drafted.inferred)
        try take(what, printed, as: "what", at: \.what, of: &event)
        try take(drafted.date, read, as: "date", at: \.date, of: &event)
        try take(drafted.place.flatMap { oneLine($0) }, printed, as: "place", at: \.place, of: &event)
        event.starts = try settle("starts", of: event, from: event.starts, to: drafted.starts, read) { $0.inWords }
        copy.put(event, was: known)
        if event.isWithdrawn { report(.kept, event, "isWithdrawn", "yes", "no") }
        return event
    }

    private func make(
        _ drafted: DraftQuote, _ words: String, _ owner: (releaseID: UUID?, coverageID: UUID?)
    ) throws -> Quote {
        let speaker = drafted.speaker.flatMap { oneLine($0.value) }
        let slug = try copy.slug(from: slugWords(words, after: speaker), fallback: "quote", in: .quote)
        let quote = Quote(
            id: copy.makeID(), slug: slug, words: words, releaseID: owner.releaseID, coverageID: owner.coverageID)
        make(quote)
        return quote
    }

    private func revise(_ known: Quote, _ drafted: DraftQuote, _ words: String) throws -> Quote {
        var quote = known
        let source = FactSource(span: drafted.span, rule: drafted.rule, inferred: nil)
        try take(words, source, as: "words", at: \.words, of: &quote)
        try take(drafted.speaker, as: "speaker", at: \.speaker, of: &quote)
        try take(drafted.speakerTitle, as: "speakerTitle", at: \.speakerTitle, of: &quote)
        copy.put(quote, was: known)
        if quote.isWithdrawn { report(.kept, quote, "isWithdrawn", "yes", "no") }
        return quote
    }

    /// Deletes, of the records that the document no longer has, those that its earlier edition had and no person has entered
    /// anything of.
    func dropThoseOfEarlier(_ left: [some Record]) throws {
        guard let earlier else { return }
        for record in left where try copy.sources(of: record.id).values.contains(where: { $0.documentID == earlier }) {
            if try isEnteredByHand(record) { continue }
            report(.gone, record, nil, record.label, nil)
            try copy.delete(record)
        }
    }

    /// Whether a field of a record had those words once: what a person put right since is still the same record.
    func hadOnce<R: Record>(_ words: String?, _ field: String, _ record: R) throws -> Bool {
        guard let words, try copy.sources(of: record.id)[field] == nil else { return false }
        var isSame = false
        try copy.view.forEachLine(of: record.id) { line in
            isSame = (line.before?[field] ?? nil).map { folded($0) == folded(words) } ?? false
            return !isSame
        }
        return isSame
    }
}
