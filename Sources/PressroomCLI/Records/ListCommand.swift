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
        let (filter, screen) = (filters.filter, door.screen)
        let view = try catalogue.office(at: door).view(for: .internal)
        if showing.asJSON {
            var list = JSONList(pretty: true)
            let output = PiecewiseOutput(screen)
            list.begin()
            try R.forEachRow(in: view, filter) { row in
                list.write(R.json(of: row))
                try output.add(list.take())
            }
            list.end()
            try output.add(list.take())
            return try output.end()
        }
        // The widths of a table are those of all its cells.
        var table = R.table(of: [])
        try R.forEachRow(in: view, filter) { table.rows += R.table(of: [$0]).rows }
        if table.rows.isEmpty {
            return screen.say(filter == ListFilter() ? R.noneYet : "There is nothing of that kind.")
        }
        try screen.show(table)
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
