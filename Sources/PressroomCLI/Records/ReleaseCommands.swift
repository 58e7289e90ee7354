import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

extension Release: CommandedRecord {
    typealias Filters = OrganisedFilterOptions

    static var about: String { "Look after releases, advisories, statements and corrections." }
    static var shown: String { "a release with its contacts, assets, statements, links, events and coverage" }
    static var noneYet: String { "There are no releases yet. Run 'pressroom read FILE --accept' to add one." }
    static var commands: [any ParsableCommand.Type] {
        [
            ListCommand<Self>.self, ReleaseShowCommand.self, AddCommand<Self>.self, EditCommand<Self>.self,
            HoldCommand.self, WithdrawCommand<Self>.self, RestoreCommand<Self>.self,
        ]
    }

    static func forEachRow(in view: OfficeView, _ filter: ListFilter, _ body: (ReleaseRow) throws -> Void) throws {
        try view.forEachRelease(filter, body)
    }
    static func table(of rows: [ReleaseRow]) -> Table { Table(releases: rows) }
    static func json(of row: ReleaseRow) -> JSON {
        JSON(row.release, organisation: row.organisation, corrects: row.corrects, corrections: row.corrections)
    }
    static func page(in view: OfficeView, _ name: RecordName) throws -> ReleaseEntry { try view.release(name) }
    static func sheet(of page: ReleaseEntry) -> Sheet { Sheet(page) }
    static func json(of page: ReleaseEntry) -> JSON { JSON(page) }
}

/// The page of a release, or the text that it was read from.
struct ReleaseShowCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show \(Release.shown).")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Flag(help: "Print the full text of the document instead.")
    var text = false
    @Option(help: "Show what this audience may see of it.")
    var audience = Audience.internal
    @OptionGroup var release: NamedRecord<Release>

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let name = try release.settled(in: office.view(for: .internal))
        let entry = try office.telling([name], of: .release, for: audience) {
            try office.view(for: audience).release(name)
        }
        let source = entry.document?.text
        // What stands on the page is told with what to type.
        let known = RecordName("release/\(entry.release.slug)")
        let steps = try office.view(for: audience).embargoSteps(of: known)
        let kept = try audience == .internal ? office.view(for: .internal).keptBack(known, from: .press) : nil
        defer { if let kept { door.screen.say(kept.refusal.inWords) } }
        let json = JSON(entry).adding(["embargoSteps": JSON(steps) { JSON($0) }])
        try showing.show(json, on: door.screen) { screen in
            if text, let source {
                for correction in entry.corrections { screen.say(correction.words) }
                return try screen.show(harmless(source, keepingLines: true) + "\n")
            }
            try screen.show(Sheet(entry, steps).text(width: screen.width, ink: screen.ink))
        }
    }
}

extension Table {
    init(releases rows: [ReleaseRow]) {
        self.init(
            [
                .name("Release"), Column(title: "Issued"), .instant("Embargo"),
                .headline("Headline"), Column(title: "Kind"), Column(title: "Organisation", least: 14),
            ],
            rows: rows.map { row in
                [
                    Cell(row.release.marked), Cell(row.release.issued?.description), Cell(row.release.embargo?.until),
                    Cell(row.corrections.marking(row.release.headline)), Cell(row.release.kind.rawValue),
                    Cell(row.organisation?.name),
                ]
            })
    }
}

extension Sheet {
    init(_ entry: ReleaseEntry, _ steps: [EmbargoStep] = []) {
        let release = entry.release
        self.init(
            title: "\(release.headline) (release/\(release.slug))",
            groups: [
                Group(
                    nil,
                    Sheet.lines(entry.corrections)
                        + Sheet.fields(
                            of: release, first: ["kind", "issued"],
                            last: ["language", "pubStatus", "audience", "notes", "boilerplate", "documentID"],
                            instead: [
                                "issued": Line("issued", release.issued?.inWords ?? "no date"),
                                "organisationID": Sheet.line("organisation", entry.organisation?.name),
                                "embargoAudience": Sheet.line(
                                    "opened to",
                                    release.embargoAudience == .internal ? nil : release.embargoAudience.rawValue),
                                "forImmediateRelease": release.forImmediateRelease
                                    ? Line("release", "for immediate release") : nil,
                                "documentID": Sheet.line("document", entry.document?.name),
                                "correctsID": Sheet.line(
                                    "corrects", entry.corrects.map { "\($0.slug): \($0.headline)" }),
                            ])),
                Group("Embargo", steps.map(Sheet.line)),
                Group("Contacts", entry.contacts.map(Sheet.line)),
                Group("Events", entry.events.map(Sheet.line)),
                Group("Assets", entry.assets.map(Sheet.line)),
                Group("Statements", entry.statements.map(Sheet.line)),
                Group("Links", entry.references.map(Sheet.line)),
                Group("Quotes", entry.quotes.map(Sheet.line)),
                Group("Coverage", entry.coverage.map { Line($0.slug.text, $0.headline) }),
            ])
    }

    /// What a record was put right by, first of all.
    static func lines(_ corrections: [Correction]) -> [Line?] {
        corrections.map { Line("corrected", $0.words, remarks: ["release/\($0.by.slug)"], style: .red) }
    }

    /// A line, where there is something to say.
    static func line(_ label: String, _ value: String?) -> Line? {
        value.map { Line(label, $0) }
    }

    static func line(_ entry: ContactEntry) -> Line {
        let contact = entry.contact
        let role = contact.name == nil && contact.title == nil ? nil : contact.role.words
        let who = [contact.label, role, entry.organisation?.name].compactMap { $0 }
        return Line(
            contact.slug.text, who.joined(separator: ", "),
            remarks: entry.points.map { "\($0.kind.rawValue) \($0.asGiven)" + ($0.usage.map { " (\($0))" } ?? "") }
                + withdrawn(contact))
    }

    static func line(_ event: Event) -> Line {
        Line(
            event.date?.inWords ?? "no date", event.what,
            remarks: told(event, besides: ["date", "what"]) + withdrawn(event))
    }

    static func line(_ asset: Asset) -> Line {
        Line(
            asset.slug.text, [asset.kind.rawValue, asset.description].compactMap { $0 }.joined(separator: ": "),
            remarks: [asset.url] + withdrawn(asset))
    }

    static func line(_ statement: Statement) -> Line {
        Line(statement.slug.text, statement.label, remarks: [statement.url].compactMap { $0 } + withdrawn(statement))
    }

    static func line(_ reference: Reference) -> Line {
        Line(reference.kind, reference.url, remarks: meant(for: reference.audience) + withdrawn(reference))
    }

    static func line(_ quote: Quote) -> Line {
        let speaker = [quote.speaker, quote.speakerTitle].compactMap { $0 }.joined(separator: ", ")
        return Line(
            "•", "“\(quote.words)”",
            remarks: (speaker.isEmpty ? [] : ["said by \(speaker)"]) + meant(for: quote.audience) + withdrawn(quote))
    }

    /// What is told of a part beside the words that stand for it.
    private static func told<R: Record>(_ record: R, besides names: [String]) -> [String] {
        fields(of: record, instead: ["isWithdrawn": nil]).compactMap(\.self)
            .filter { line in !names.contains { R.field($0)?.label == line.label } }.map { "\($0.label) \($0.value)" }
    }

    /// That a part is for fewer than see the whole.
    private static func meant(for audience: Audience) -> [String] {
        audience == .public ? [] : ["for \(audience.rawValue)"]
    }

    private static func withdrawn(_ record: some Withdrawable) -> [String] { record.isWithdrawn ? ["withdrawn"] : [] }
}

extension [Correction] {
    /// What a list calls something that was put right: `CORRECTED 5 March 2020: Night trains come back`.
    func marking(_ title: String) -> String { last.map { "CORRECTED \($0.day.inWords): \(title)" } ?? title }
}
