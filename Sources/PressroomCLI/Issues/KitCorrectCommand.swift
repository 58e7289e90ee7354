import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct KitCorrectCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Make the next issue of a kit that was put right, and say to whom what has changed.",
        discussion: """
            The letter to those who hold an old issue goes to standard output: exactly what has changed, what matters first, and \
            who has which issue. Nobody else is in it. --send sends each of them a message of their own with the new issue. Put the \
            records right first, with 'pressroom contact edit' and its like.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var mail: MailOptions
    @OptionGroup var showing: ShowingOptions
    @Option(
        help: ArgumentHelp("The folder to make of the new issue, or the .zip file.", valueName: "folder"),
        completion: .directory)
    var to: String?
    @OptionGroup var overwriting: ForceOption
    @Option(help: "Whom it is for; the press where nothing is said.")
    var audience: Audience?
    @Flag(help: "Make it before its embargo ends, as the press will see it.")
    var underEmbargo = false
    @Flag(help: "Send the new issue to each of them, as 'office set --smtp' says.")
    var send = false
    @OptionGroup var kit: NamedRecord<Kit>

    func run(at door: Door) throws {
        let (office, screen) = (try catalogue.office(at: door), door.screen)
        let (name, audience) = (try kit.settled(in: office), audience ?? .press)
        let place = try to.map { try IssuePlace(checking: $0, of: office, catalogue, overwriting, at: door) }
        let desk = try send ? MailDesk(office, mail, at: door) : nil
        let key = try keys.ring(in: door.surroundings).unlock { try keys.passphrase(at: door) }
        let corrected = try office.naming(name, hiddenFrom: audience) {
            try office.correctKit(
                name, for: audience, underEmbargo: underEmbargo, signedBy: key, isQueued: send, reason: why.reason)
        }
        let letter = corrected.value
        if let number = letter.issue { try place?.write(office.view(for: .internal).issue(number), of: office) }
        try showing.show(JSON(letter), on: screen) { try $0.show(letter.text) }
        if let number = letter.issue, let change = corrected.change {
            let written = to.map { " It is in '\($0)'." } ?? ""
            screen.say(
                "Issued kit \(letter.kit) as \(number), to \(counted(letter.holders.count, "holder")) of an old issue.\(written) This is change \(change.id)."
            )
            for other in letter.others {
                guard let number = other.issue else { continue }
                screen.say(
                    "For a request it is issued as \(number), to \(counted(other.holders.count, "holder")) of an old issue."
                )
            }
        }
        try desk?.send(letter)
    }
}

/// `kit withdraw`: what becomes of those who have it.
struct KitWithdrawCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Keep a kit, and stop handing it out; says who holds an issue of it.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var mail: MailOptions
    @Flag(help: "Send each of them a message, as 'office set --smtp' says.")
    var send = false
    @OptionGroup var kit: NamedRecord<Kit>

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let name = try kit.settled(in: office)
        let desk = try send ? MailDesk(office, mail, at: door) : nil
        let withdrawn = try office.withdrawKit(name, isQueued: send, reason: why.reason)
        door.screen.say(Saved.sentence("Withdrew kit \(withdrawn.value.kit)", withdrawn.change))
        if !withdrawn.value.holders.isEmpty { try door.screen.show(withdrawn.value.text) }
        try desk?.send(withdrawn.value)
    }
}
