import ArgumentParser
import Catalogue
import PressOffice

struct WithdrawCommand<R: Withdrawable>: DoorCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "withdraw", abstract: "Keep \(R.kind.oneOf), and stop handing it out.",
            aliases: R.kind == .release ? ["kill"] : [])
    }

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var record: NamedRecord<R>

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let withdrawn = try office.withdraw(R.self, record.settled(in: office), reason: why.reason)
        let taken = withdrawn.value.record
        door.screen.say(Saved.sentence("Withdrew \(R.kind.words) \(taken.slug)", withdrawn.change))
        if let kits = withdrawn.value.inKits { door.screen.say(kits) }
        if let issues = NextStep.affected(taken, office) { door.screen.say(issues) }
    }
}

struct RestoreCommand<R: Withdrawable>: DoorCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "restore",
            abstract: R.kind == .release
                ? "Hand a release out again that was withdrawn or withheld."
                : "Hand \(R.kind.oneOf) out again that was withdrawn.")
    }

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var record: NamedRecord<R>

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let restored = try office.restore(R.self, record.settled(in: office), reason: why.reason)
        door.screen.say(Saved.sentence("Restored \(R.kind.words) \(restored.value.slug)", restored.change))
    }
}

struct HoldCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "Keep a release back for now; 'release restore' hands it out again.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var record: NamedRecord<Release>

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let held = try office.hold(record.settled(in: office), reason: why.reason)
        door.screen.say(Saved.sentence("Withheld release \(held.value.record.slug)", held.change))
        if let kits = held.value.inKits { door.screen.say(kits) }
    }
}

extension Withdrawal {
    /// What becomes of the kits that hold it; nil where none does.
    var inKits: String? {
        guard !kits.isEmpty else { return nil }
        let (kit, all) = (kits.count == 1 ? "Kit" : "Kits", listed(kits.map(\.slug)))
        guard record.kind == .release else {
            return kits.count == 1
                ? "Kit \(all) holds it, and is handed out without it."
                : "Kits \(all) hold it, and are handed out without it."
        }
        let mend = "until it is restored or taken out of \(kits.count == 1 ? "it" : "them")"
        return "\(kit) \(all) \(kits.count == 1 ? "holds it, and is" : "hold it, and are") not handed out \(mend)."
    }
}
