import Catalogue
import Foundation
import ReleaseReader
import Store

extension Office {
    /// What accepting the documents would do, and what in them is doubtful; nothing is written. `covers` names the
    /// release that coverage among them is about.
    ///
    /// - Throws: what `accept` throws, but not for an embargo that is incomplete: that is a doubt.
    public func preview(_ reviews: [Review], covers: RecordName? = nil) throws -> [Preview] {
        let covered = reviews.map(\.draft).filter(\.isCoverage).map(\.document.path)
        if covers != nil, covered.isEmpty, let first = reviews.first {
            throw PressOfficeError.notCoverage(path: first.draft.document.path)
        }
        let names = covers.map { name in
            Dictionary(covered.map { ($0, name) }, uniquingKeysWith: { first, _ in first })
        }
        return try previews(of: recognised(reviews), covers: names ?? [:])
    }

    func previews(of reviews: [Review], covers: [String: RecordName]) throws -> [Preview] {
        try store.read(for: .internal, at: now()) { view in
            let batch = Batch(view, previewing: true, makeID: makeID)
            return try zip(reviews, batch.decide(reviews, covers: covers)).map { review, decision in
                Preview(
                    path: review.draft.document.path, standing: decision.standing, differences: decision.differences,
                    proposals: decision.proposals, doubts: try batch.doubts(in: review, decision),
                    remarks: decision.remarks, changes: try batch.changes(in: review, decision))
            }
        }
    }

    public func preview(_ drafts: [Draft], covers: RecordName? = nil) throws -> [Preview] {
        try preview(drafts.map { Review($0) }, covers: covers)
    }

    /// Puts the documents into the catalogue as one change: all of them, or none.
    ///
    /// A document that was read before changes nothing; a changed edition of one brings its record up to date. `covers`
    /// names, by the draft's path, the release that coverage is about, which may be one of the drafts.
    ///
    /// - Throws: `PressOfficeError.noHeadline`, `.incompleteEmbargo`, `.twoEditions`, `.partOfEdition`, `.notCoverage`,
    ///   `.newDoubt` where somebody may be a contact that is there and was not answered for, `.unanswered` for anything else
    ///   that is doubtful; `StoreError` for a release that is not there.
    @discardableResult
    func accept(
        _ reviews: [Review], covers: [String: RecordName] = [:], reason: String? = nil
    ) throws -> Accepted {
        try accept(reviews, covers: covers, reason: reason, isAnswered: true)
    }

    /// Accepts drafts whole, with what is doubtful in them taken as `--yes` takes it.
    @discardableResult
    public func accept(_ drafts: [Draft], covers: [String: RecordName] = [:], reason: String? = nil) throws -> Accepted
    {
        try accept(recognised(drafts.map { Review($0) }), covers: covers, reason: reason, isAnswered: false)
    }

    /// Answers a doubt.
    public func settle(_ doubt: Doubt, with answer: Doubt.Answer, in review: inout Review) {
        review.settle(doubt, with: answer, phones: phones)
    }

    /// What a person typed as the answer to a doubt that may be answered so.
    ///
    /// - Throws: a sentence about what is wrong with it.
    public func answer(typed text: String, to doubt: Doubt, in review: Review) throws -> Doubt.Answer {
        switch doubt.matter {
        case .embargo:
            return .embargo(try Embargo(typed: text, day: review.draft.embargo?.day, home: settings().zone))
        case .issued:
            guard let date = CalendarDate(text) else { throw PressOfficeError.badAnswer(text, "day", "2012-02-01") }
            return .date(date)
        case .number:
            let region = text.uppercased()
            guard phones.callingCode(of: region) != nil else { throw PressOfficeError.badAnswer(text, "region", "GB") }
            for case .point(let contact, let point) in doubt.items.map(\.place)
            where review.number(contact, point, in: region, phones) == nil {
                throw PressOfficeError.notOfRegion(region)
            }
            return .region(region)
        case .corrects:
            let release = try read { try $0.the(Release.self, RecordName(text.trimmingCharacters(in: .whitespaces))) }
            return .record(RecordName(kind: .release, slug: release.slug))
        default:
            guard let words = oneLine(text), !words.isEmpty else {
                throw PressOfficeError.badAnswer(text, "headline", "words in one line")
            }
            return .words(words)
        }
    }

    func accept(
        _ reviews: [Review], covers: [String: RecordName], reason: String?, isAnswered: Bool
    ) throws -> Accepted {
        var documents: [AcceptedDocument] = []
        let action = reviews.count == 1 ? "accept document" : "accept documents"
        let change = try store.change(stamp(action, reason)) { view in
            let batch = Batch(view, previewing: false, makeID: makeID)
            documents = try zip(reviews, batch.decide(reviews, covers: covers)).map { review, decision in
                let path = review.draft.document.path
                if isAnswered, decision.doubts.contains(where: { $0.matter == .identity }) {
                    throw PressOfficeError.newDoubt(path: path)
                }
                let open = try batch.doubts(in: review, decision).first { isAnswered || $0.taken == nil }
                if let open {
                    throw PressOfficeError.unanswered(path: path, open.statement)
                }
                return AcceptedDocument(
                    path: path, standing: decision.standing, record: decision.record, made: decision.made,
                    differences: decision.differences, covers: decision.covers)
            }
            return batch.copy.edits
        }
        return Accepted(change: change, documents: documents)
    }
}

extension Batch {
    /// What is doubtful in a document, in the order of its text: nothing where it was read before.
    func doubts(in review: Review, _ decision: Decision) throws -> [Doubt] {
        var doubts = DraftDoubts(draft: review.taken, isRegionTold: review.isRegionTold).all
        switch decision.standing {
        case .earlier: return []
        case .known:
            guard review.parts != nil else { return [] }
            doubts = doubts.filter { !$0.items.allSatisfy(\.place.isOfWhole) }
        case .edition: doubts = try settled(doubts, by: decision, review)
        case .new: break
        }
        let all = (doubts + decision.doubts).compactMap(review.open)
        return all.enumerated().sorted {
            ($0.element.span?.start ?? -1, $0.offset) < ($1.element.span?.start ?? -1, $1.offset)
        }.map(\.element)
    }

    /// What an edition changes in the text of the one before.
    func changes(in review: Review, _ decision: Decision) throws -> TextChanges? {
        guard case .edition = decision.standing, let earlier = try decision.earlier.flatMap(copy.document(id:)) else {
            return nil
        }
        return TextChanges(from: earlier.text, to: review.draft.document.text)
    }

    /// Without what a person agreed to when the earlier edition was taken in: its words stand there too, and the
    /// catalogue has the value.
    private func settled(_ doubts: [Doubt], by decision: Decision, _ review: Review) throws -> [Doubt] {
        guard let earlier = try decision.earlier.flatMap(copy.document(id:)) else { return doubts }
        let known = try values(of: decision.record)
        let text = folded(earlier.text)
        let bytes = Array(review.draft.document.text.utf8)
        func isSettled(_ item: Doubt.Item) -> Bool {
            guard known.contains(folded(item.value)) else { return false }
            guard let span = item.span, span.start >= 0, span.start <= span.end, span.end <= bytes.count else {
                return true
            }
            return text.contains(folded(String(decoding: bytes[span.start..<span.end], as: UTF8.self)))
        }
        return doubts.compactMap { doubt in
            let open = doubt.taken == nil ? doubt.items : doubt.items.filter { !isSettled($0) }
            if open.count == doubt.items.count { return doubt }
            return open.isEmpty ? nil : Doubt(doubt.matter, inferred: open, doubt.choices)
        }
    }

    /// The values that the catalogue has of a document's record, as a doubt says them, folded.
    private func values(of name: RecordName) throws -> Set<String> {
        var values: [String?] = []
        switch try copy.view.record(name) {
        case let release as Release:
            let entry = try copy.view.entry(for: release)
            values += [release.headline, release.issued?.inWords, entry.organisation?.name]
            values += [release.embargo?.inWords]
            values += entry.events.map(\.date?.inWords) + entry.quotes.map(\.speaker)
            values += entry.statements.map(\.date?.inWords)
            for member in entry.contacts {
                values += member.points.map(\.normalised) + [member.organisation?.name]
                if let name = member.contact.name, member.contact.role == .pressOfficer {
                    values.append(roleWords(name, member.contact.title))
                }
            }
        case let coverage as Coverage:
            let entry = try copy.view.entry(for: coverage)
            values += [coverage.headline, coverage.updated?.inWords]
            values += [try coverage.outletID.flatMap { try copy.view.find(Outlet.self, id: $0)?.name }]
            values += entry.events.map(\.date?.inWords) + entry.quotes.map(\.speaker)
        default: break
        }
        return Set(values.compactMap { $0.map(folded) })
    }
}
