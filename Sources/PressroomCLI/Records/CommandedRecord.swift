import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

/// What the command line says of a kind of record: what every kind has in common is made of it.
protocol CommandedRecord: Withdrawable {
    /// A line of its list.
    associatedtype Row
    /// What its page shows.
    associatedtype Page
    /// What its list can be narrowed by.
    associatedtype Filters: ListFiltering = FilterOptions

    /// What its commands are for, as the list of commands says it.
    static var about: String { get }
    /// What its list and its page have, behind "List" and "Show".
    static var listed: String { get }
    static var shown: String { get }
    /// What is said where there is none.
    static var noneYet: String { get }
    static var commands: [any ParsableCommand.Type] { get }

    static func forEachRow(in view: OfficeView, _ filter: ListFilter, _ body: (Row) throws -> Void) throws
    static func table(of rows: [Row]) -> Table
    static func json(of row: Row) -> JSON
    static func page(in view: OfficeView, _ name: RecordName) throws -> Page
    static func sheet(of page: Page) -> Sheet
    static func json(of page: Page) -> JSON
}

extension CommandedRecord {
    static var listed: String { "every \(kind.words), \(order), withdrawn ones included" }
    /// How its list stands.
    static var order: String { kind.isListedByDate ? "the newest first" : "by slug" }
    static var noneYet: String { "There are no \(kind.words)s yet. Run 'pressroom \(kind.rawValue) add' to add one." }
    static var commands: [any ParsableCommand.Type] {
        [
            ListCommand<Self>.self, ShowCommand<Self>.self, AddCommand<Self>.self, EditCommand<Self>.self,
            WithdrawCommand<Self>.self, RestoreCommand<Self>.self,
        ]
    }
}

/// The commands of a kind of record: `pressroom event …`.
struct RecordCommand<R: CommandedRecord>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: R.kind.rawValue, abstract: R.about, subcommands: R.commands)
    }
}

/// Options that say which records a list has.
protocol ListFiltering: ParsableArguments {
    var filter: ListFilter { get }
}

/// For every kind.
struct FilterOptions: ListFiltering {
    @Flag(help: "Only those that are withdrawn.")
    var withdrawn = false
    @Option(
        help: ArgumentHelp(
            "Only those of this day or later: by their own date, else by their latest change.", valueName: "date"))
    var since: CalendarDate?

    var filter: ListFilter { ListFilter(isWithdrawn: withdrawn, since: since) }
}

/// For kinds that belong to organisations.
struct OrganisedFilterOptions: ListFiltering {
    @OptionGroup var others: FilterOptions
    @Option(
        help: ArgumentHelp("Only those of this organisation: its name or its slug.", valueName: "name"),
        completion: .records([.organisation]))
    var organisation: String?

    var filter: ListFilter {
        var filter = others.filter
        filter.organisation = organisation
        return filter
    }
}
