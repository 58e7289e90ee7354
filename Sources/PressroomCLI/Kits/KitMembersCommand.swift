import ArgumentParser
import Catalogue
import PressOffice

/// What may be done with members of a kit: each is a command on a kit and some records.
protocol KitVerb: Sendable {
    static var name: String { get }
    static var abstract: String { get }
    /// What the records are to it, such as "What to put in".
    static var which: String { get }
    /// What is said where nothing differs.
    static func nothing(_ kit: RecordName) -> String
    /// `Added 2 records to kit trains`; of these records, as they were named, those were not so before.
    static func said(_ typed: [RecordName], _ done: [RecordName], _ kit: RecordName) -> String
    static func act(
        _ office: Office, _ kit: RecordName, _ records: [RecordName], _ reason: String?
    ) throws -> Outcome<[RecordName]>
}

struct KitMembersCommand<Verb: KitVerb>: DoorCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: Verb.name, abstract: Verb.abstract)
    }

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var kit: NamedRecord<Kit>
    @Argument(
        help: ArgumentHelp(
            "\(Verb.which): a slug or the beginning of it, or words of what it is called; kind/slug where two kinds have it.",
            valueName: "record"),
        completion: .records(Kit.kindsOfMembers))
    var records: [String]

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let (view, kit) = (office.view(for: .internal), try kit.settled(in: office))
        let holder = Verb.self == AddingToKit.self ? nil : kit
        let typed = try records.map { try view.name(RecordName($0), among: Kit.kindsOfMembers, inKit: holder) }
        let outcome = try Verb.act(office, kit, typed, why.reason)
        guard let change = outcome.change else {
            return door.screen.say("\(Verb.nothing(kit)); nothing was changed.")
        }
        defer { door.screen.say(Saved.sentence(Verb.said(typed, outcome.value, kit), change)) }
        if Verb.self == AddingToKit.self { try door.screen.show(lines: outcome.value.map { "\($0)" }) }
    }
}

typealias KitAddCommand = KitMembersCommand<AddingToKit>
typealias KitRemoveCommand = KitMembersCommand<RemovingFromKit>
typealias KitOrderCommand = KitMembersCommand<OrderingKit>

enum AddingToKit: KitVerb {
    static let name = "add"
    static let abstract = "Put records into a kit; a release brings what it names."
    static let which = "What to put in"

    static func nothing(_ kit: RecordName) -> String { "All of that is already in kit \(kit.slug)" }

    static func said(_ typed: [RecordName], _ done: [RecordName], _ kit: RecordName) -> String {
        "Added \(counted(done.count, "record")) to kit \(kit.slug)"
    }

    static func act(
        _ office: Office, _ kit: RecordName, _ records: [RecordName], _ reason: String?
    ) throws -> Outcome<[RecordName]> { try office.addToKit(kit, records, reason: reason) }
}

enum RemovingFromKit: KitVerb {
    static let name = "remove"
    static let abstract = "Take records out of a kit; the records themselves stay."
    static let which = "What to take out"

    static func nothing(_ kit: RecordName) -> String { "None of that is in kit \(kit.slug)" }

    static func said(_ typed: [RecordName], _ done: [RecordName], _ kit: RecordName) -> String {
        "Removed \(listed(typed.map(\.description))) from kit \(kit.slug)"
    }

    static func act(
        _ office: Office, _ kit: RecordName, _ records: [RecordName], _ reason: String?
    ) throws -> Outcome<[RecordName]> { try office.removeFromKit(kit, records, reason: reason) }
}

enum OrderingKit: KitVerb {
    static let name = "order"
    static let abstract = "Put records of a kit first, in this order; the others stay behind them."
    static let which = "What comes first, what second, and so on"

    static func nothing(_ kit: RecordName) -> String { "Kit \(kit.slug) is in that order already" }

    static func said(_ typed: [RecordName], _ done: [RecordName], _ kit: RecordName) -> String {
        "Put \(listed(typed.map(\.description))) first in kit \(kit.slug)"
    }

    static func act(
        _ office: Office, _ kit: RecordName, _ records: [RecordName], _ reason: String?
    ) throws -> Outcome<[RecordName]> { try office.orderKit(kit, records, reason: reason) }
}
