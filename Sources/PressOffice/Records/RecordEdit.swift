import Catalogue
import Foundation
import Store

/// What a form makes of a record of any kind: decided on the working copy.
struct RecordEdit {
    let copy: WorkingCopy
    let now: Instant
    let reason: String?
    let phones: any PhoneNumberReader
    /// What looks like a slip is meant so.
    var isMeant = false

    init(_ copy: WorkingCopy, at now: Instant, because reason: String?, phones: any PhoneNumberReader) {
        self.copy = copy
        self.now = now
        self.reason = reason
        self.phones = phones
    }

    func add<R: Record>(_ form: RecordForm<R>, slug given: String?) throws -> R {
        let form = try checked(form)
        var record = R(blank: copy.makeID(), slug: Slug(from: R.kind.rawValue))
        form.fill(&record)
        try refer(&record, to: form.names)
        keepAsGiven(&record)
        if var release = record as? Release, release.language == nil {
            // The first is the one that it mostly writes in.
            release.language = try copy.view.office().languages.first
            record = release as? R ?? record
        }
        record = try settled(record, was: nil)
        record.slug =
            try given.map { try copy.slug(given: $0, in: R.kind) }
            ?? copy.slug(from: words(for: record), fallback: R.kind.rawValue, in: R.kind)
        copy.make(record)
        return record
    }

    func bring<R: Record>(
        _ original: R, from present: RecordForm<R>, to form: RecordForm<R>, slug: Slug? = nil
    ) throws {
        let form = try checked(form, unlike: present)
        var record = original
        if let slug { record.slug = slug }
        form.fill(&record)
        // What is called as before is the same as before.
        let others = R.fields.filter {
            $0.isReference && $0.isIn(.edit) && form.names[$0.name] != present.names[$0.name]
        }
        try refer(&record, others, to: form.names)
        if record != original { record = try settled(record, was: original) }
        try copy.enter(record, was: original)
    }

    private func checked<R: Record>(
        _ form: RecordForm<R>, unlike present: RecordForm<R>? = nil
    ) throws -> RecordForm<R> {
        do {
            return try form.checked(unlike: present)
        } catch {
            throw PressOfficeError.form(error)
        }
    }

    // MARK: What it refers to

    private func refer<R: Record>(
        _ record: inout R, _ fields: [Field<R>]? = nil, to names: [String: String]
    ) throws {
        for field in fields ?? R.fields.filter({ $0.isReference && $0.isIn(.edit) }) {
            guard case .reference(let kind) = field.kind else { continue }
            field.set(
                try names[field.name].map { name in
                    .reference(try field.isJournalist ? copy.journalistMade(named: name).id : other(kind, name).id)
                }, in: &record)
        }
    }

    private func other(_ kind: RecordKind, _ name: String) throws -> any Record {
        switch kind {
        case .organisation: try copy.organisationMade(named: name)
        case .outlet: try copy.outletMade(named: name)
        default: try copy.view.named(RecordName(name), among: [kind])
        }
    }

    /// What has no other spelling was given as it stands.
    private func keepAsGiven<R: Record>(_ record: inout R) {
        for field in R.fields where field.isNeeded && field.kind == .printed && field.value(of: record) == .text("") {
            let repeated = field.repeats.flatMap { R.field($0) }
            if let value = repeated?.value(of: record) { field.set(value, in: &record) }
        }
    }

    /// What a slug is made from: what the record is called, an address by its host, and a long text by its first words.
    private func words(for record: any Record) -> String {
        if let host = URL(string: record.label)?.host() { return String(host.trimmingPrefix("www.")) }
        return record.label.count > 60 ? slugWords(record.label) : record.label
    }

    // MARK: The rules of its kind

    /// The record with what follows from what was entered; `was` is nil where it is new.
    private func settled<R: Record>(_ record: R, was: R?) throws -> R {
        switch record {
        case let release as Release: try check(release, was: was as? Release)
        case let statement as Statement:
            if statement.title == nil, statement.words == nil, statement.url == nil { throw bad(.sayNothing) }
            try copy.refuseCircle(statement, through: \.supersededByID, "supersededBy")
        case let organisation as Organisation:
            try refuseNamesake(organisation, copy.organisation(named: organisation.name))
        case let outlet as Outlet: try refuseNamesake(outlet, copy.outlet(named: outlet.name))
        case let event as Event:
            try checkOwner(event, event.releaseID, event.coverageID)
            return try settled(event) as? R ?? record
        case let quote as Quote: try checkOwner(quote, quote.releaseID, quote.coverageID)
        case let reference as Reference: try checkOwner(reference, reference.releaseID, reference.coverageID)
        case let asset as Asset: return try withTerms(asset) as? R ?? record
        case let request as PressRequest:
            try check(request, was: was as? PressRequest)
            return try withTerms(request, isNew: was == nil) as? R ?? record
        default: break
        }
        return record
    }

    private func check(_ release: Release, was: Release?) throws {
        try copy.refuseCircle(release, through: \.correctsID, "corrects")
        let said = Release.fields.filter { Release.ofItsEmbargo.contains($0.name) }
        let isOther = said.contains { field in field.value(of: release) != was.flatMap { field.value(of: $0) } }
        if was != nil, isOther, reason?.allSatisfy(\.isWhitespace) ?? true {
            throw PressOfficeError.embargoWithoutReason(copy.name(of: release))
        }
        if (release.embargoBroken == nil) != (release.embargoBrokenBy == nil) { throw bad(.brokenHalf) }
        guard release.embargo != was?.embargo else { return }
        if let embargo = release.embargo, !embargo.holds(at: now) { throw PressOfficeError.pastEmbargo(embargo) }
    }

    /// An event that has a start is on the day of its start, where it is.
    private func settled(_ event: Event) throws -> Event {
        guard let starts = event.starts else { return event }
        if let ends = event.ends, ends.at < starts.at { throw bad(.endsBeforeItStarts) }
        var event = event
        event.date = starts.day
        return event
    }

    private func checkOwner(_ record: any Record, _ releaseID: UUID?, _ coverageID: UUID?) throws {
        if (releaseID == nil) == (coverageID == nil) { throw bad(.owner(type(of: record).kind)) }
    }

    private func refuseNamesake(_ record: any Record, _ other: (any Record)?) throws {
        guard let other, other.id != record.id else { return }
        throw PressOfficeError.sameName(copy.name(of: other))
    }

    private func bad(_ problem: FormProblem) -> PressOfficeError { .form(problem) }
}

extension Release {
    /// The fields that say until when it is held back, from whom, and whether that was kept.
    fileprivate static let ofItsEmbargo: Set<String> = [
        "embargo", "embargoAudience", "embargoBroken", "embargoBrokenBy",
    ]
}

extension WorkingCopy {
    /// The outlet of that name, made where the catalogue has none.
    func outletMade(named name: String) throws -> Outlet {
        if let known = try outlet(named: name) { return known }
        let slug = try slug(from: name, fallback: "outlet", in: .outlet)
        let outlet = Outlet(id: makeID(), slug: slug, name: name)
        make(outlet)
        return outlet
    }
}
