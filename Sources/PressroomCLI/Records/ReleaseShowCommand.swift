import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct ReleaseShowCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a release with its contacts, assets, statements, links, events and coverage.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Flag(help: "Print the full text of the document instead.")
    var text = false
    @Argument(help: "The release's slug.")
    var release: String

    func run(at door: Door) throws {
        let entry = try catalogue.office(at: door).view(for: .internal).release(RecordName(release))
        let source = entry.document?.text
        try showing.show(JSON(entry), on: door.screen) { screen in
            if text, let source { return try screen.show(harmless(source, keepingLines: true) + "\n") }
            try screen.show(Sheet(entry).text(width: screen.width, ink: screen.ink))
        }
    }
}

extension Sheet {
    init(_ entry: ReleaseEntry) {
        let release = entry.release
        self.init(
            title: "\(release.headline) (release/\(release.slug))",
            groups: [
                Group(
                    nil,
                    Sheet.fields(
                        of: release, first: ["kind", "issued"],
                        last: ["language", "pubStatus", "audience", "notes", "boilerplate", "documentID"],
                        instead: [
                            "issued": Line("issued", release.issued?.inWords ?? "no date"),
                            "organisationID": Sheet.line("organisation", entry.organisation?.name),
                            "forImmediateRelease": release.forImmediateRelease
                                ? Line("release", "for immediate release") : nil,
                            "documentID": Sheet.line("document", entry.document?.name),
                        ])),
                Group("Contacts", entry.contacts.map(Sheet.line)),
                Group("Events", entry.events.map(Sheet.line)),
                Group("Assets", entry.assets.map(Sheet.line)),
                Group("Statements", entry.statements.map(Sheet.line)),
                Group("Links", entry.references.map(Sheet.line)),
                Group("Quotes", entry.quotes.map(Sheet.line)),
                Group("Coverage", entry.coverage.map { Line($0.slug.text, $0.headline) }),
            ])
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
            remarks: entry.points.map { "\($0.kind.rawValue) \($0.asGiven)" + ($0.usage.map { " (\($0))" } ?? "") })
    }

    static func line(_ event: Event) -> Line {
        Line(event.date?.inWords ?? "no date", event.what)
    }

    static func line(_ asset: Asset) -> Line {
        Line(
            asset.slug.text, [asset.kind.rawValue, asset.description].compactMap { $0 }.joined(separator: ": "),
            remarks: [asset.url])
    }

    static func line(_ statement: Statement) -> Line {
        Line(statement.slug.text, statement.label, remarks: [statement.url].compactMap { $0 })
    }

    static func line(_ reference: Reference) -> Line { Line(reference.kind, reference.url) }

    static func line(_ quote: Quote) -> Line {
        let speaker = [quote.speaker, quote.speakerTitle].compactMap { $0 }.joined(separator: ", ")
        return Line("•", "“\(quote.words)”", remarks: speaker.isEmpty ? [] : ["said by \(speaker)"])
    }
}
