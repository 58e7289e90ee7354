import Catalogue
import Foundation
import JSONText

// The members of each record for programs, as docs/cli.md writes them down: made of the record's fields, so that every
// member is always there, in the order of the fields, and `null` where it has no value.

extension JSON {
    /// A record that another one names.
    public init(named record: (any Record)?) {
        guard let record else {
            self = .null
            return
        }
        self = ["slug": .string(record.slug.text), "label": .string(record.label)]
    }

    /// A release, and what puts it right.
    public init(
        _ release: Release, organisation: Organisation?, corrects: Release? = nil, corrections: [Correction] = []
    ) {
        self = JSON(whole: release, naming: ["organisation": organisation, "corrects": corrects])
            .adding(["corrections": JSON(corrections) { JSON($0) }])
    }

    /// A record of any kind; what stands in a release or in coverage is told with it.
    public init<R: Record>(_ record: R, release: Release?, coverage: Coverage?) {
        self.init(whole: record)
        guard R.field("coverageID") != nil else { return }
        self = adding(["release": JSON(named: release), "coverage": JSON(named: coverage)])
    }

    public init(_ entry: ReleaseEntry) {
        self = JSON(
            entry.release, organisation: entry.organisation, corrects: entry.corrects, corrections: entry.corrections
        ).adding([
            "document": entry.document.map { JSON($0) } ?? .null,
            "contacts": JSON(entry.contacts) { JSON($0) },
            "events": JSON(entry.events) { JSON(part: $0) },
            "assets": JSON(entry.assets) { JSON(whole: $0) },
            "statements": JSON(entry.statements) { JSON(whole: $0) },
            "links": JSON(entry.references) { JSON(part: $0) },
            "quotes": JSON(entry.quotes) { JSON(part: $0) },
            "coverage": JSON(entry.coverage) { JSON(named: $0) },
        ])
    }

    public init(_ entry: ContactEntry) {
        self = JSON(whole: entry.contact, naming: ["organisation": entry.organisation])
            .adding([
                "related": JSON(entry.contact.relatedPeople.map(RelatedPerson.init(reading:))) { person in
                    let other = entry.contact(meantBy: person)
                    return [
                        "relation": JSON(person.relation), "name": JSON(person.name ?? other?.label),
                        "contact": other.map { ["slug": .string($0.slug.text), "label": .string($0.label)] } ?? .null,
                    ]
                },
                "points": JSON(entry.points) { .object(JSON.told($0)) },
            ])
    }

    /// An asset with the releases that name it.
    public init(_ asset: Asset, releases: [Release]) {
        self = JSON(whole: asset).adding(["releases": JSON(releases) { JSON(named: $0) }])
    }

    /// A statement with the releases that name it.
    public init(
        _ statement: Statement, organisation: Organisation?, releases: [Release], supersededBy: Statement? = nil
    ) {
        self = JSON(whole: statement, naming: ["organisation": organisation, "supersededBy": supersededBy])
            .adding(["releases": JSON(releases) { JSON(named: $0) }])
    }

    public init(_ coverage: Coverage, outlet: Outlet?, release: Release?) {
        self.init(whole: coverage, naming: ["outlet": outlet, "release": release])
    }

    public init(_ entry: CoverageEntry) {
        self = JSON(entry.coverage, outlet: entry.outlet, release: entry.release).adding([
            "document": entry.document.map { JSON($0) } ?? .null,
            "quotes": JSON(entry.quotes) { JSON(part: $0) },
            "events": JSON(entry.events) { JSON(part: $0) },
            "links": JSON(entry.references) { JSON(part: $0) },
        ])
    }

    public init(_ request: PressRequest, journalist: Contact?, outlet: Outlet?, kit: Kit?) {
        self.init(whole: request, naming: ["journalist": journalist, "outlet": outlet, "kit": kit])
    }

    public init(_ kit: Kit) { self.init(whole: kit) }

    /// A kit as its audience sees it.
    public init(_ contents: KitContents) {
        self = JSON(contents.kit.told(to: contents.audience)).adding([
            "seenBy": .string(contents.audience.rawValue),
            "corrections": JSON(contents.corrections) { JSON($0) },
            "releases": JSON(contents.releases) { JSON(named: $0.release) },
            "contacts": JSON(contents.contacts) { JSON($0.handedOut(to: contents.audience)) },
            "assets": JSON(contents.assets) { JSON(whole: $0.told(to: contents.audience)) },
            "statements": JSON(contents.statements) { statement in
                JSON(
                    whole: statement.told(to: contents.audience),
                    naming: ["organisation": statement.organisationID.flatMap { contents.statementOrganisations[$0] }])
            },
            "coverage": JSON(contents.coverage) { entry in
                JSON(entry.coverage.told(to: contents.audience), outlet: entry.outlet, release: entry.release)
            },
        ])
    }

    public init(_ embargo: Embargo) { self = ["until": JSON(embargo.until), "zone": .string(embargo.zone)] }

    fileprivate init(_ document: Document) {
        self = [
            "name": .string(document.name), "mediaType": .string(document.mediaType),
            "encoding": .string(document.encoding), "sha256": .string(document.sha256),
            "language": JSON(document.language), "region": JSON(document.region),
        ]
    }
}

// MARK: - Of the fields

extension JSON {
    /// A record that is told for itself; `others` are those that its fields name, by member.
    private init<R: Record>(whole record: R, naming others: [String: (any Record)?] = [:]) {
        let identity = [Member("id", .id(record.id)), Member("slug", JSON(record.slug))]
        self = .object(identity + JSON.told(record, naming: others))
    }

    /// A part of a release or of coverage, which has no identity that a program would use.
    private init<R: Record>(part record: R) {
        self = .object([Member("slug", JSON(record.slug))] + JSON.told(record))
    }

    private static func told<R: Record>(_ record: R, naming others: [String: (any Record)?] = [:]) -> [Member] {
        R.fields.filter { $0.isIn(.json) }.map { field in
            if case .reference = field.kind { return Member(field.member, JSON(named: others[field.member] ?? nil)) }
            return Member(field.member, field.value(of: record).map { JSON($0) } ?? .null)
        }
    }

    /// The value of a field; a reference by the identity of what it refers to.
    public init(_ value: FieldValue) {
        switch value {
        case .text(let text): self = .string(text)
        case .flag(let flag): self = .bool(flag)
        case .number(let number): self = .number(number)
        case .date(let date): self = JSON(date)
        case .instant(let instant): self = JSON(instant)
        case .embargo(let embargo): self = JSON(embargo)
        case .moment(let moment): self = ["at": JSON(moment.at), "zone": .string(moment.zone)]
        case .reference(let id): self = .id(id)
        case .list(let items): self = JSON(items) { .string($0) }
        }
    }
}
