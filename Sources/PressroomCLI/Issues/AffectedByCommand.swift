import ArgumentParser
import Catalogue
import JSONText
import PressOffice

struct AffectedByCommand: PagedCommand {
    static let configuration = CommandConfiguration(
        commandName: "affected-by",
        abstract: "List the issues that carry a record, and who was given them.",
        discussion: """
            A contact, an asset, a quote, a statement, a release or any other record; or a telephone number as it is typed. What \
            was found wrong may be in print with each of them.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Argument(
        help: ArgumentHelp("A record by its name, such as contact/jane-doe, or a number.", valueName: "record"),
        completion: .records(RecordKind.allCases))
    var record: String

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let found = try affected(office)
        try showing.show(JSON(found) { JSON($0) }, on: door.screen) { screen in
            if found.isEmpty { return screen.say("No issue carries that.") }
            try screen.show(Table(affected: found))
            let recipients = Set(found.flatMap(\.deliveries).map(\.recipient)).count
            screen.say(
                "\(counted(found.count, "issue")) \(found.count == 1 ? "carries" : "carry") it; \(counted(recipients, "recipient")) \(recipients == 1 ? "has" : "have") one of them."
            )
        }
    }

    private func affected(_ office: Office) throws -> [AffectedIssue] {
        if record.contains(where: \.isNumber), !record.contains(where: \.isLetter) {
            return try office.view(for: .internal).affected(byNumber: record)
        }
        return try office.view(for: .internal).affected(
            by: try office.view(for: .internal).name(RecordName(record), among: RecordKind.allCases))
    }
}

extension Table {
    fileprivate init(affected found: [AffectedIssue]) {
        self.init(
            [
                .name("Issue"), Column(title: "Kit"), Column(title: "Given to"), .instant("When"),
                Column(title: "Over"),
                Column(title: "Replaced by", isShownEmpty: false),
            ],
            rows: found.flatMap { entry -> [[Cell]] in
                let (number, kit) = (Cell("\(entry.issue.number)"), Cell(entry.kit.text))
                let later = Cell(entry.replacedBy?.description)
                if entry.deliveries.isEmpty { return [[number, kit, Cell(nil), Cell(nil), Cell(nil), later]] }
                return entry.deliveries.map { delivery in
                    [number, kit, Cell(delivery.recipient), Cell(delivery.at), Cell(delivery.channel), later]
                }
            })
    }
}

extension JSON {
    fileprivate init(_ affected: AffectedIssue) {
        self = JSON(affected.issue).adding([
            "kit": .string(affected.kit.text), "replacedBy": JSON(affected.replacedBy?.description),
            "deliveries": JSON(affected.deliveries) { JSON($0, number: affected.issue.number) },
        ])
    }
}
