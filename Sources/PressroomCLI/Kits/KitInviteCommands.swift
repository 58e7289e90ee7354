import ArgumentParser
import Catalogue
import JSONText
import Newsroom
import PressOffice

struct KitInviteCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Make a personal link by which somebody sees a kit before its embargo ends.",
        discussion: """
            Whoever opens it agrees to the terms of the embargo first; that they did, and when, is recorded in the ledger. Then they see the \
            kit as an accredited recipient does, until the embargo ends and the link leads to the kit that everybody sees. The \
            address is printed once: of its secret only a digest is kept. 'pressroom serve' answers it.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Option(name: .customLong("for"), help: ArgumentHelp("Who is invited.", valueName: "name, outlet"))
    var recipient: String
    @Option(
        help: ArgumentHelp(
            "Until when the link works, such as 2026-12-01T09:00:00+01:00. Without it until the embargo ends.",
            valueName: "instant"), transform: NewsroomExportCommand.instant)
    var until: Instant?
    @Option(
        help: ArgumentHelp("Where the newsroom is on the web, such as https://press.example.org.", valueName: "url"),
        transform: NewsroomExportCommand.settings)
    var baseURL: NewsroomSettings
    @OptionGroup var kit: NamedRecord<Kit>

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let name = try kit.settled(in: office)
        let secret = door.premises.secret()
        guard let address = Slug(secret).map({ NewsroomAddress.invited($0, .page) }) else { return }
        let made = try office.invite(
            recipient, to: name, until: until, digest: SecretDigest.digest(of: secret), reason: why.reason)
        let invitation = made.value.invitation
        defer {
            door.screen.say(
                Saved.sentence("\(invitation.recipient) is invited to kit \(made.value.kit.slug)", made.change))
            if invitation.contactID == nil {
                door.screen.say("Nobody of the catalogue is meant: what you typed is kept.")
            }
            door.screen.say("Send it to them alone: whoever has it can open it.")
        }
        try door.screen.show(lines: [baseURL.baseURL + address.path])
    }
}

struct KitInvitationsCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "invitations",
        abstract: "List who may see a kit before its embargo ends, and who has agreed to its terms.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Argument(
        help: ArgumentHelp("The kit; all of them where none is named.", valueName: "kit"),
        completion: .records([.kit]))
    var kit: String?

    func run(at door: Door) throws {
        let view = try catalogue.office(at: door).view(for: .internal)
        let name = try kit.map { try view.name(RecordName($0), among: [.kit]) }
        let rows = try view.invitations(to: name)
        try showing.show(JSON(rows) { JSON($0) }, on: door.screen) { screen in
            if rows.isEmpty { return screen.say("Nobody was invited.") }
            try screen.show(Table(invitations: rows))
        }
    }
}

struct KitUninviteCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "uninvite",
        abstract: "Take somebody's personal link back: it opens nothing any more.",
        discussion: "What they saw until then stays in the ledger: 'pressroom kit show' tells it.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Option(name: .customLong("for"), help: ArgumentHelp("Who was invited.", valueName: "name, outlet"))
    var recipient: String
    @OptionGroup var kit: NamedRecord<Kit>

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let ended = try office.uninvite(recipient, from: try kit.settled(in: office), reason: why.reason)
        for row in ended.value {
            door.screen.say(
                Saved.sentence(
                    "The link of \(row.invitation.recipient) to kit \(row.kit.slug) is taken back", ended.change))
        }
    }
}

extension Table {
    init(invitations rows: [InvitationRow]) {
        self.init(
            [
                .name("Kit"), Column(title: "Invited"), Column(title: "State"), .instant("Since"), .instant("Agreed"),
                .instant("Until"),
            ],
            rows: rows.map { row in
                [
                    Cell(row.kit.slug.text), Cell(row.invitation.recipient), Cell(row.state.words),
                    Cell(row.invitation.at), Cell(row.invitation.accepted), Cell(row.invitation.until),
                ]
            })
    }
}

extension InvitationRow.State {
    fileprivate var words: String {
        switch self {
        case .open: "not opened yet"
        case .agreed: "agreed"
        case .past: "past"
        case .takenBack: "taken back"
        }
    }
}
