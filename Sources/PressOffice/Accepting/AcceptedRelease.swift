import Catalogue
import Foundation
import ReleaseReader
import Store

extension Acceptance {
    /// Makes the release that the draft is of, or brings `known` to what the new edition says.
    ///
    /// - Throws: `PressOfficeError.noHeadline`.
    func release(_ known: Release?) throws -> Release {
        let headline = try self.headline()
        let organisation = try organisation(draft.organisation)
        let kind = Release.Kind(rawValue: draft.kind.value.rawValue) ?? .release
        var release: Release
        if let known {
            release = known
        } else {
            let slug = try copy.slug(
                from: corrected("", "headline") ?? headline.value, fallback: kind.rawValue, in: .release)
            release = Release(
                id: copy.makeID(), slug: slug, kind: kind, headline: headline.value, documentID: documentID)
            copy.make(release)
        }
        let before = release
        release.documentID = documentID
        try take(kind, draft.kind.source, as: "kind", at: \.kind, of: &release)
        try take(headline.value, headline.source, as: "headline", at: \.headline, of: &release)
        try takeReference(
            to: organisation.flatMap { body in draft.organisation.map { (body.id, $0.source) } }, as: "organisationID",
            at: \.organisationID, of: &release, name: organisationName)
        try take(draft.number, as: "number", at: \.number, of: &release)
        try takeDates(into: &release)
        try takeTexts(into: &release)
        try takeCorrected(into: &release)
        copy.put(release, was: before)
        try correct(release, at: "")

        try members(of: release, organisation: organisation)
        let entry = try known.map { try copy.view.entry(for: $0) }
        try sayings(of: release.id, was: entry.map { ($0.events, $0.quotes) }) { (release.id, nil) }
        try references(was: entry?.references, owner: (release.id, nil))
        return release
    }

    /// Adds parts of the draft to a release that stands on its document already; nothing of it goes.
    func add(to known: Release) throws {
        try members(of: known, organisation: organisation(draft.organisation))
        let entry = try copy.view.entry(for: known)
        try sayings(of: known.id, was: (entry.events, entry.quotes)) { (known.id, nil) }
        try references(was: entry.references, owner: (known.id, nil))
    }

    /// - Throws: `PressOfficeError.noHeadline`.
    func headline() throws -> (value: String, source: FactSource?) {
        guard let found = draft.headline, let value = oneLine(found.value) else {
            // In a look it may wait for its answer.
            if isPreviewing { return ("no headline", nil) }
            throw PressOfficeError.noHeadline(path: draft.document.path)
        }
        return (value, found.rule == Review.toldHeadline ? nil : found.source)
    }

    /// Sets what a person told beside the document, where the release does not say so yet: the date of issue, and what it
    /// corrects; nothing else.
    func tell(_ known: Release) throws {
        var release = known
        if draft.issued?.isTold == true { try takeIssued(into: &release) }
        if draft.kind.value == .correction { try takeToldCorrected(into: &release) }
        guard release != known else { return }
        copy.put(release, was: known)
    }

    private func takeDates(into release: inout Release) throws {
        try takeIssued(into: &release)
        let embargo = draft.embargo.map { FactSource(span: $0.span, rule: $0.rule, inferred: $0.inferred) }
        // In a preview an embargo may wait for its answer; then nothing is said of it.
        if !review.lacksEmbargo {
            release.embargo = try settle(
                "embargo", of: release, from: release.embargo, to: draft.embargo?.embargo, embargo
            ) { "\($0.until) (\(spoken(zone: $0.zone)))" }
        }
        let immediate = draft.forImmediateRelease.flatMap { $0.value ? $0.source : nil }
        try takeFlag(immediate, as: "forImmediateRelease", at: \.forImmediateRelease, of: &release)
    }

    private func takeIssued(into release: inout Release) throws {
        guard let issued = draft.issued, issued.isTold else {
            return try take(draft.issued?.value, draft.issued?.source, as: "issued", at: \.issued, of: &release)
        }
        // What a person tells us while reading stands above what is printed, and has no source in the document.
        guard release.issued != issued.value else { return }
        if !copy.isMade(release.id) {
            let before = release.issued?.description
            report(before == nil ? .added : .changed, release, "issued", before, issued.value.description)
        }
        release.issued = issued.value
        try copy.clearFact(of: release.id, "issued")
    }

    private func takeTexts(into release: inout Release) throws {
        try take(draft.dateline, as: "dateline", at: \.dateline, of: &release)
        let notes = draft.notes.flatMap { severalLines($0.value) }
        try take(notes, draft.notes?.source, as: "notes", at: \.notes, of: &release)
        let boilerplate = draft.boilerplate.flatMap { severalLines($0.value) }
        try take(boilerplate, draft.boilerplate?.source, as: "boilerplate", at: \.boilerplate, of: &release)
        let (tag, source) = try language()
        try take(tag, source, as: "language", at: \.language, of: &release)
    }

    /// The language of the text; where it cannot be told, the one that the office writes in.
    private func language() throws -> (String?, FactSource) {
        if let told = draft.language {
            return (told, FactSource(span: nil, rule: "document.language", inferred: "It is the language of the text."))
        }
        let languages = try copy.view.office().languages
        let source = FactSource(
            span: nil, rule: "office.language",
            inferred: "The text does not tell its language, so it is the one that the office writes in.")
        return (languages.count == 1 ? languages.first : nil, source)
    }

    /// The release's contacts, assets and statements; those that only the earlier edition named go.
    private func members(of release: Release, organisation: Organisation?) throws {
        let before = try copy.members(of: .release, release.id)
        let contacts = try contacts(of: organisation, known: before)
        let assets = try assets(release: release, known: before)
        let statements = try statements(organisation: organisation, known: before)
        for id in contacts { try join(.contact, id, release) }
        for id in assets { try join(.asset, id, release) }
        for id in statements { try join(.statement, id, release) }
        guard review.parts == nil else { return }
        let named = Set(contacts + assets + statements)
        for membership in before where !named.contains(membership.memberID) { try drop(membership) }
    }

    private func join(_ kind: RecordKind, _ id: UUID, _ release: Release) throws {
        guard try copy.join(kind, id, to: .release, release.id), earlier != nil, !copy.isMade(id) else { return }
        if kind == .contact, let contact = try copy.find(Contact.self, id: id) {
            report(.added, contact, nil, nil, contact.label)
        }
    }
}

extension Found {
    /// Whether a person said so while reading (`--issued`): neither printed nor inferred from the text.
    var isTold: Bool { span == nil && (inferred == nil || rule.hasSuffix(".hint")) }
}
