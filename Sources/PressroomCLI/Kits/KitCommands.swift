import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

extension Kit: CommandedRecord {
    static var about: String { "Put media kits together and hand them out." }
    static var shown: String { "what is in a kit, as an audience would see it" }
    static var noneYet: String { "There are no kits yet. Run 'pressroom kit new --release RELEASE' to make one." }
    static var commands: [any ParsableCommand.Type] {
        [
            KitNewCommand.self, KitAddCommand.self, KitRemoveCommand.self, KitOrderCommand.self,
            ListCommand<Self>.self, KitShowCommand.self, EditCommand<Self>.self, KitWithdrawCommand.self,
            RestoreCommand<Self>.self, KitExportCommand.self, KitIssueCommand.self, KitDeliverCommand.self,
            KitVerifyCommand.self, KitCorrectCommand.self, KitDoctorCommand.self, KitInviteCommand.self,
            KitInvitationsCommand.self, KitUninviteCommand.self,
        ]
    }

    static func forEachRow(in view: OfficeView, _ filter: ListFilter, _ body: (KitRow) throws -> Void) throws {
        try view.forEachKit(filter, body)
    }
    static func table(of rows: [KitRow]) -> Table { Table(kits: rows) }
    static func json(of row: KitRow) -> JSON { JSON(row) }
    static func page(in view: OfficeView, _ name: RecordName) throws -> KitContents { try view.kit(name) }
    static func sheet(of page: KitContents) -> Sheet { Sheet(page) }
    static func json(of page: KitContents) -> JSON { JSON(page) }
}

/// What is in a kit, as an audience would see it.
struct KitShowCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show \(Kit.shown).")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Option(help: "Whose view.")
    var audience = Audience.internal
    @OptionGroup var kit: NamedRecord<Kit>

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let name = try kit.settled(in: office)
        let contents = try office.naming(name, hiddenFrom: audience) { try office.view(for: audience).kit(name) }
        let ledger = audience == .internal ? try office.view(for: .internal).ledger(of: name) : nil
        try showing.show(JSON(contents).adding(ledger.map { JSON($0) } ?? .object([])), on: door.screen) { screen in
            var sheet = Sheet(contents)
            sheet.groups += ledger.map(Sheet.groups) ?? []
            try screen.show(sheet.text(width: screen.width, ink: screen.ink))
            if audience == .internal, let next = NextStep.correcting(contents) { screen.say(next) }
        }
    }
}

extension Table {
    init(kits rows: [KitRow]) {
        self.init(
            [
                .name("Kit"), .instant("Embargo"), .headline("Title"),
                Column(title: "Releases"), Column(title: "Contacts"), Column(title: "Assets"),
                Column(title: "Statements"), Column(title: "Coverage"), Column(title: "Issue", isShownEmpty: false),
            ],
            rows: rows.map { row in
                [Cell(row.kit.marked), Cell(row.embargo?.until), Cell(row.corrections.marking(row.kit.title))]
                    + [row.releases, row.contacts, row.assets, row.statements, row.coverage].map { Cell("\($0)") }
                    + [Cell(row.issue?.description)]
            })
    }
}

extension JSON {
    init(_ row: KitRow) {
        self = JSON(row.kit).adding([
            "releases": .number(row.releases), "contacts": .number(row.contacts), "assets": .number(row.assets),
            "statements": .number(row.statements), "coverage": .number(row.coverage),
            "embargo": row.embargo.map { JSON($0) } ?? .null,
            "corrections": JSON(row.corrections) { JSON($0) }, "issue": JSON(row.issue?.description),
        ])
    }
}

extension Sheet {
    init(_ contents: KitContents) {
        let kit = contents.kit
        self.init(
            title: "\(kit.title) (kit/\(kit.slug))",
            groups: [
                Group(
                    nil,
                    Sheet.lines(contents.corrections) + Sheet.fields(of: kit, first: ["audience"]) + [
                        contents.audience == .internal ? nil : Line("seen by", contents.audience.rawValue)
                    ]),
                Group(
                    "Releases",
                    contents.releases.map { entry in
                        Line(
                            entry.release.slug.text, entry.corrections.marking(entry.release.headline),
                            remarks: Sheet.standing(of: entry.release)
                                + (entry.document?.mayHoldMenus == true
                                    ? ["its page was read by an earlier Pressroom: menus may stand in its text"] : []))
                    }),
                Group("Contacts", contents.contacts.map(Sheet.line)),
                Group("Assets", contents.assets.map(Sheet.line)),
                Group("Statements", contents.statements.map(Sheet.line)),
                Group(
                    "Coverage",
                    contents.coverage.map { entry in
                        Line(
                            entry.coverage.slug.text, entry.coverage.headline,
                            remarks: entry.coverage.isWithdrawn ? ["withdrawn"] : [])
                    }),
            ])
    }

    /// Why a release is not handed out; nothing where it is.
    private static func standing(of release: Release) -> [String] {
        switch release.pubStatus {
        case .usable: []
        case .withheld: ["withheld"]
        case .canceled: ["withdrawn"]
        }
    }
}
