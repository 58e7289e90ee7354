import ArgumentParser
import Catalogue
import JSONText
import PressOffice

struct ListCommand<R: CommandedRecord>: DoorCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: "List \(R.listed).")
    }

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @OptionGroup var filters: R.Filters

    func run(at door: Door) throws {
        let filter = filters.filter
        let rows = try R.rows(in: catalogue.office(at: door).view(for: .internal), filter)
        try showing.show(JSON(rows) { R.json(of: $0) }, on: door.screen) { screen in
            if rows.isEmpty { return screen.say(filter == ListFilter() ? R.noneYet : "There is nothing of that kind.") }
            try screen.show(R.table(of: rows))
        }
    }
}

struct ShowCommand<R: CommandedRecord>: DoorCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: "Show \(R.shown).")
    }

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @OptionGroup var record: NamedRecord<R>

    func run(at door: Door) throws {
        let view = try catalogue.office(at: door).view(for: .internal)
        let page = try R.page(in: view, record.settled(in: view))
        try showing.show(R.json(of: page), on: door.screen) { screen in
            try screen.show(R.sheet(of: page).text(width: screen.width, ink: screen.ink))
        }
    }
}

/// The record that a command is about, as it was typed.
struct NamedRecord<R: Record>: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The \(R.kind.words): its slug or the beginning of it, or words of what it is called.",
            valueName: R.kind.rawValue),
        completion: .records([R.kind]))
    var typed: String

    /// Which one is meant: what is done next is done to that, whatever comes into the catalogue meanwhile.
    func settled(in view: OfficeView) throws -> RecordName { try view.name(RecordName(typed), among: [R.kind]) }

    func settled(in office: Office) throws -> RecordName { try settled(in: office.view(for: .internal)) }
}
