import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

extension PressRequest: CommandedRecord {
    static var about: String { "Look after what journalists ask for: until when, for what, and what they were given." }
    static var shown: String { "a request: who asks for what, until when, for which use, and what was given" }
    static var noneYet: String { "There are no requests yet. Run 'pressroom request open' when somebody asks." }
    static var commands: [any ParsableCommand.Type] {
        [
            RequestOpenCommand.self, RequestListCommand.self, RequestShowCommand.self, RequestAssignCommand.self,
            RequestAnswerCommand.self, RequestTurnDownCommand.self, RequestCloseCommand.self,
            RequestReopenCommand.self, EditCommand<Self>.self, RequestReportCommand.self,
        ]
    }

    static func forEachRow(in view: OfficeView, _ filter: ListFilter, _ body: (RequestRow) throws -> Void) throws {
        try view.requests(RequestFilter(areAll: true, since: filter.since)).forEach(body)
    }

    static func table(of rows: [RequestRow]) -> Table { Table(requests: rows) }
    static func page(in view: OfficeView, _ name: RecordName) throws -> RequestRow { try view.request(name) }
    static func sheet(of page: RequestRow) -> Sheet { Sheet(page) }
    static func json(of row: RequestRow) -> JSON { JSON(row) }
}

struct RequestListCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the open requests by their deadlines, by the office's clock and by the journalist's.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Flag(help: "Those that are settled too, behind the open ones.")
    var all = false
    @Flag(help: "Only those whose deadline is past.")
    var overdue = false
    @Option(help: ArgumentHelp("Only those that this person sees to.", valueName: "name"))
    var assigned: String?
    @Option(help: ArgumentHelp("Only those that came on this day or later.", valueName: "date"))
    var since: CalendarDate?

    func run(at door: Door) throws {
        let filter = RequestFilter(areAll: all, areOverdue: overdue, assignedTo: assigned, since: since)
        let rows = try catalogue.office(at: door).view(for: .internal).requests(filter)
        try showing.show(JSON(rows) { JSON($0) }, on: door.screen) { screen in
            if rows.isEmpty {
                return screen.say(filter == RequestFilter() ? "No request is open." : "There is nothing of that kind.")
            }
            try screen.show(Table(requests: rows))
        }
    }
}

/// A request, and what of its kit may go.
struct RequestShowCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show \(PressRequest.shown).",
        discussion: "Each asset of the kit that it asks for is listed: allowed or withheld, and because of what.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Option(
        help: ArgumentHelp("Decide on the assets of this kit instead.", valueName: "kit"),
        completion: .records([.kit]))
    var kit: String?
    @OptionGroup var request: NamedRecord<PressRequest>

    func run(at door: Door) throws {
        let view = try catalogue.office(at: door).view(for: .internal)
        let name = try request.settled(in: view)
        let kit = try kit.map { try view.name(RecordName($0), among: [.kit]) }
        let (row, decided) = (try view.request(name), try view.decisions(for: name, kit: kit))
        try showing.show(JSON(row).adding(["assets": JSON(decided) { JSON($0) }]), on: door.screen) { screen in
            var sheet = Sheet(row)
            sheet.groups.append(
                Sheet.Group("Assets", decided.map { Sheet.Line($0.asset.slug.text, $0.permission.inWords) }))
            try screen.show(sheet.text(width: screen.width, ink: screen.ink))
        }
    }
}

struct RequestAssignCommand: DoorCommand {
    static let configuration = CommandConfiguration(commandName: "assign", abstract: "Say who sees to a request.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Option(help: ArgumentHelp("Who sees to it; an empty name says nobody.", valueName: "name"))
    var to: String
    @OptionGroup var request: NamedRecord<PressRequest>

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let assigned = try office.assign(request.settled(in: office), to: to, reason: why.reason)
        guard assigned.change != nil else { return door.screen.say("Nothing differs, and nothing was changed.") }
        door.screen.say(Saved.sentence("Assigned request \(assigned.value.slug)", assigned.change))
    }
}

struct RequestTurnDownCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "turn-down", abstract: "Turn a request down, and say why.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var request: NamedRecord<PressRequest>

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let turned = try office.turnDown(request.settled(in: office), because: why.reason)
        door.screen.say(Saved.sentence("Turned request \(turned.value.slug) down", turned.change))
    }
}

struct RequestCloseCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Say that nothing more is done about a request.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var request: NamedRecord<PressRequest>

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let closed = try office.close(request.settled(in: office), reason: why.reason)
        door.screen.say(Saved.sentence("Closed request \(closed.value.slug)", closed.change))
    }
}

struct RequestReopenCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Open a request again that was answered, turned down or closed.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var request: NamedRecord<PressRequest>

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let opened = try office.reopen(request.settled(in: office), reason: why.reason)
        door.screen.say(Saved.sentence("Opened request \(opened.value.slug) again", opened.change))
    }
}
