import Catalogue
import Foundation
import ReleaseReader
import Store
import Validation

/// Several drafts on their way into the catalogue at once: finds out what each document is to the catalogue, and lets
/// an `Acceptance` decide each of them. Corrections come behind other releases, and coverage behind both, so that each may be
/// about a release beside it.
final class Batch {
    let copy: WorkingCopy
    /// Whether this is for a look: releases are looked for that coverage may be about, and an embargo may be incomplete.
    let isPreviewing: Bool
    private var settled: [String: RecordName] = [:]
    private var revised: [UUID: String] = [:]
    private var headed: [String: String] = [:]

    init(_ view: CatalogueView, previewing: Bool, makeID: @escaping () -> UUID) {
        isPreviewing = previewing
        copy = WorkingCopy(view, makeID: makeID)
    }

    /// What is decided of each draft, in the order of the drafts.
    func decide(_ reviews: [Review], covers: [String: RecordName]) throws -> [Decision] {
        let drafts = reviews.map(\.draft)
        for path in covers.keys.sorted() where !drafts.contains(where: { $0.document.path == path && $0.isCoverage }) {
            throw PressOfficeError.notCoverage(path: path)
        }
        let order = drafts.indices.sorted { (drafts[$0].rank, $0) < (drafts[$1].rank, $1) }
        var decisions: [Int: Decision] = [:]
        for index in order {
            let draft = drafts[index]
            let before = copy.madeNames.count
            var decision =
                draft.isCoverage
                ? try decideCoverage(reviews[index], covers: covers[draft.document.path])
                : try decideRelease(reviews[index])
            decision.made = copy.madeNames.dropFirst(before).map(\.name)
            settled[draft.document.sha256] = decision.record
            decisions[index] = decision
        }
        return drafts.indices.compactMap { decisions[$0] }
    }

    // MARK: Releases

    private func decideRelease(_ review: Review) throws -> Decision {
        let draft = review.draft
        if let name = settled[draft.document.sha256] { return Decision(.known(name), name) }
        if let known = try standing(on: draft.document.sha256) {
            let acceptance = Acceptance(review, documentID: known.documentID, earlier: nil, on: copy)
            if let release = known.record as? Release {
                try acceptance.tell(release)
                if review.parts != nil { try acceptance.add(to: copy.current(release) ?? release) }
                try remark(onPartsMissingOf: release, in: review).map { acceptance.remarks.append($0) }
            }
            let name = copy.name(of: known.record)
            return Decision(.known(name), name, acceptance)
        }
        let known = try knownRelease(draft)
        if let known, let change = try replacing(draft, in: known) {
            let name = copy.name(of: known)
            return Decision(.earlier(of: name, change: change), name)
        }
        if let known { try claim(known.id, by: draft) } else { try claimHeadline(of: draft) }
        if review.lacksEmbargo, !isPreviewing { throw PressOfficeError.incompleteEmbargo(path: draft.document.path) }
        let acceptance = try acceptance(of: review, earlier: known, known?.documentID)
        let name = copy.name(of: try acceptance.release(known))
        return Decision(known == nil ? .new : .edition(of: name), name, acceptance)
    }

    /// The release that the draft's document is a changed edition of: the same headline and organisation, else a
    /// document of the same file name with at least half of the lines in common.
    private func knownRelease(_ draft: Draft) throws -> Release? {
        let organisation = draft.organisation.flatMap { oneLine($0.value) }.map(folded)
        if let headline = draft.headline.flatMap({ oneLine($0.value) }) {
            let same = try copy.view.releases(headed: headline).first { release in
                guard release.documentID != nil, draft.isEdition(of: release) else { return false }
                let body = try release.organisationID.flatMap { try copy.view.find(Organisation.self, id: $0) }
                return try body.map { folded($0.name) } == organisation && !isAnother(draft, than: release)
            }
            if let same { return same }
        }
        return try alike(draft).compactMap { $0 as? Release }.first(where: draft.isEdition)
    }

    /// Whether the headline is one that comes again, such as that of a monthly bulletin: another date of issue, and most
    /// of the lines are others.
    private func isAnother(_ draft: Draft, than release: Release) throws -> Bool {
        guard let issued = draft.issued?.value, let before = release.issued, issued != before,
            let text = try release.documentID.flatMap(copy.document(id:))?.text
        else { return false }
        return !sharesHalfOfItsLines(text, draft.document.text)
    }

    // MARK: Coverage

    private func decideCoverage(_ review: Review, covers: RecordName?) throws -> Decision {
        let draft = review.draft
        if let name = settled[draft.document.sha256] { return Decision(.known(name), name) }
        let covered = try covers.map(copy.release(named:))
        if let known = try standing(on: draft.document.sha256) {
            let name = copy.name(of: known.record)
            guard let coverage = known.record as? Coverage else { return Decision(.known(name), name) }
            let acceptance = Acceptance(review, documentID: known.documentID, earlier: nil, on: copy)
            if review.parts != nil { try acceptance.add(to: coverage) }
            let linked = try link(coverage, to: covered)
            var decision = Decision(.known(name), name, acceptance)
            decision.covers = covered.map { copy.name(of: $0) }
            decision.proposals = linked.releaseID == nil ? try proposals(for: draft) : []
            return decision
        }
        let known = try knownCoverage(draft)
        if let known, let change = try replacing(draft, in: known) {
            let name = copy.name(of: known)
            return Decision(.earlier(of: name, change: change), name)
        }
        if let known { try claim(known.id, by: draft) } else { try claimHeadline(of: draft) }
        let acceptance = try acceptance(of: review, earlier: known, known?.documentID)
        let coverage = try link(try acceptance.coverage(known), to: covered)
        let name = copy.name(of: coverage)
        var decision = Decision(known == nil ? .new : .edition(of: name), name, acceptance)
        decision.covers = try coverage.releaseID.flatMap { try copy.find(Release.self, id: $0) }.map {
            copy.name(of: $0)
        }
        decision.proposals = coverage.releaseID == nil ? try proposals(for: draft) : []
        return decision
    }

    private func knownCoverage(_ draft: Draft) throws -> Coverage? {
        let outlet = draft.outlet.flatMap { oneLine($0.value) }.map(folded)
        if let headline = draft.headline.flatMap({ oneLine($0.value) }) {
            let same = try copy.view.coverage(headed: headline).first { coverage in
                guard coverage.documentID != nil else { return false }
                let publisher = try coverage.outletID.flatMap { try copy.view.find(Outlet.self, id: $0) }
                return publisher.map { folded($0.name) } == outlet
            }
            if let same { return same }
        }
        return try alike(draft).compactMap { $0 as? Coverage }.first
    }

    /// A person says which release coverage is about: no document is the source of it.
    private func link(_ coverage: Coverage, to release: Release?) throws -> Coverage {
        guard let release else { return coverage }
        var linked = coverage
        linked.releaseID = release.id
        copy.put(linked, was: coverage)
        return linked
    }

    // MARK: Documents

    /// - Throws: `PressOfficeError.partOfEdition`.
    private func acceptance(of review: Review, earlier: (some Record)?, _ documentID: UUID?) throws -> Acceptance {
        // What stood on the earlier edition and is not taken would stand on nothing that is read again.
        if let earlier, review.parts != nil {
            throw PressOfficeError.partOfEdition(path: review.draft.document.path, copy.name(of: earlier))
        }
        return Acceptance(
            review, documentID: try document(for: review, of: earlier), earlier: documentID, on: copy,
            isPreviewing: isPreviewing)
    }

    /// The record that stands on the very same document.
    private func standing(on sha256: String) throws -> (record: any Record, documentID: UUID)? {
        guard let document = try copy.view.document(sha256: sha256),
            let name = try copy.view.records(standingOn: document.id).first
        else { return nil }
        return (try copy.view.record(name), document.id)
    }

    /// The change that put a later edition in the place of the very same document, and stands: who wants the earlier one
    /// back undoes it, and reading a folder of editions twice changes nothing.
    private func replacing(_ draft: Draft, in record: some Record) throws -> Int? {
        guard let document = try copy.view.document(sha256: draft.document.sha256) else { return nil }
        let id = document.id.uuidString.lowercased()
        let numbers = try copy.view.lines(touching: record.id).filter { line in
            line.recordID == record.id && (line.before?["documentID"] ?? nil) == id
                && (line.after?["documentID"] ?? nil) != id
        }.map(\.change)
        let changes = try Set(numbers).sorted(by: >).compactMap(copy.view.change)
        let undone = try copy.view.undoings(of: changes)
        return changes.first { $0.undoes == nil && undone[$0.id] == nil }?.id
    }

    /// Records that stand on a document of the same file name, with at least half of the lines in common.
    private func alike(_ draft: Draft) throws -> [any Record] {
        guard draft.document.path != "-" else { return [] }
        return try copy.view.documents(named: draft.document.name)
            .filter { sharesHalfOfItsLines($0.text, draft.document.text) }
            .flatMap { try copy.view.records(standingOn: $0.id) }.map { try copy.view.record($0) }
    }

    /// The document's row, kept from an earlier time where it was read before and its record has gone or moved on.
    private func document(for review: Review, of earlier: (any Record)?) throws -> UUID {
        let draft = review.draft
        if let known = try copy.document(sha256: draft.document.sha256) { return known.id }
        let source = draft.document
        let document = Document(
            id: copy.makeID(), name: source.name, mediaType: source.mediaType, encoding: source.encoding,
            sha256: source.sha256, language: draft.language, region: draft.region, text: source.text,
            besides: try draft.besides.map {
                try $0.filter { $0.lowerBound >= 0 } + overruled(in: review, of: earlier)
            })
        copy.add(document)
        return document.id
    }

    /// The embargo that a document prints though a person has said another one, or that there is none: a kit would contradict
    /// itself.
    private func overruled(in review: Review, of earlier: (any Record)?) throws -> [Range<Int>] {
        if let words = review.noEmbargo?.span { return [words.start..<words.end] }
        let draft = review.draft
        guard let release = earlier as? Release, let printed = draft.embargo, printed.embargo != release.embargo,
            try copy.sources(of: release.id)["embargo"] == nil
        else { return [] }
        return [printed.span.start..<printed.span.end]
    }

    /// Two editions of one document cannot both be what its record stands on.
    private func claim(_ id: UUID, by draft: Draft) throws {
        if let other = revised[id] { throw PressOfficeError.twoEditions(other, draft.document.path) }
        revised[id] = draft.document.path
    }

    private func claimHeadline(of draft: Draft) throws {
        guard draft.headline != nil else { return }
        let parts = [draft.headline, draft.isCoverage ? draft.outlet : draft.organisation]
        let key = (["\(draft.rank)"] + parts.map { folded($0?.value ?? "") }).joined(separator: "\n")
        if let other = headed[key] { throw PressOfficeError.twoEditions(other, draft.document.path) }
        headed[key] = draft.document.path
    }
}

/// What is decided of one draft.
struct Decision {
    var standing: Standing
    var record: RecordName
    var differences: [Difference]
    var made: [RecordName] = []
    var covers: RecordName?
    var proposals: [CoverageProposal] = []

    /// Of somebody who may be a contact that is there, and was not answered for.
    var doubts: [Doubt] = []
    var remarks: [Remark] = []
    /// The document that the one decided of is a changed edition of.
    var earlier: UUID?

    init(_ standing: Standing, _ record: RecordName, _ acceptance: Acceptance? = nil) {
        self.standing = standing
        self.record = record
        differences = acceptance?.differences ?? []
        (doubts, remarks, earlier) = (acceptance?.doubts ?? [], acceptance?.remarks ?? [], acceptance?.earlier)
    }
}

/// Whether two texts have at least half of the lines in common, counted in the longer one; empty lines do not count.
func sharesHalfOfItsLines(_ left: String, _ right: String) -> Bool {
    func lines(_ text: String) -> [String: Int] {
        let lines = text.split(whereSeparator: \.isNewline).map { folded(String($0)) }.filter { !$0.isEmpty }
        return Dictionary(lines.map { ($0, 1) }, uniquingKeysWith: +)
    }
    let (left, right) = (lines(left), lines(right))
    let shared = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
    let longer = max(left.values.reduce(0, +), right.values.reduce(0, +))
    return longer > 0 && shared * 2 >= longer
}

extension Draft {
    var isCoverage: Bool { kind.value == .coverage }

    /// What is about another document comes behind it.
    fileprivate var rank: Int { isCoverage ? 2 : kind.value == .correction ? 1 : 0 }

    /// Whether it can be an edition of a release: what corrects a release is another text than what it corrects.
    fileprivate func isEdition(of release: Release) -> Bool {
        (kind.value == .correction) == (release.kind == .correction)
    }
}

extension SourceDocument {
    /// The path's last part.
    var name: String {
        if path == "-" { return "standard input" }
        let last = path.split(separator: "/").last.map(String.init) ?? path
        return oneLine(last, longest: 255) ?? "document"
    }
}
