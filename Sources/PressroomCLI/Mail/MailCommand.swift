import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct MailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "The messages that the office sends: what waits, what went and what did not.",
        subcommands: [
            MailListCommand.self, MailShowCommand.self, MailSendCommand.self, MailArrivedCommand.self,
            MailCancelCommand.self,
        ])
}

struct MailListCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the messages that are still to go, the oldest first.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Flag(help: "Those that went, failed or were given up too.")
    var all = false

    func run(at door: Door) throws {
        let rows = try catalogue.office(at: door).view(for: .internal).mail(areAll: all)
        try showing.show(JSON(rows) { JSON($0) }, on: door.screen) { screen in
            if rows.isEmpty { return screen.say(all ? "No message was written yet." : "No message waits to be sent.") }
            try screen.show(Table(mail: rows))
        }
    }
}

struct MailShowCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a message: to whom, with which issue, how far it has come, and its words.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Argument(help: ArgumentHelp("The message's number, as 'mail list' shows it.", valueName: "number"))
    var number: Int

    func run(at door: Door) throws {
        let row = try catalogue.office(at: door).view(for: .internal).mail(number)
        try showing.show(JSON(row).adding(["text": .string(row.mail.text)]), on: door.screen) { screen in
            let sheet = Sheet(row).text(width: screen.width, ink: screen.ink)
            try screen.show("\(sheet)\n\(harmless(row.mail.text, keepingLines: true))")
        }
    }
}

struct MailSendCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Send what waits and is due, or one message now.",
        discussion: """
            A message that a server did not take waits, each time longer, and fails after ten times. One that was being sent when \
            the program was ended may have arrived: it is named, and sent once more only where you say so. 'pressroom office set \
            --smtp' says which server.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var mail: MailOptions
    @Flag(help: "Send a message once more that may have arrived.")
    var yes = false
    @Argument(help: ArgumentHelp("The message's number; all that are due otherwise.", valueName: "number"))
    var number: Int?

    func validate() throws {
        if yes, number == nil { throw ValidationError("Say which message is sent once more.") }
    }

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        if let number { return try send(number, office, door) }
        let queue = try office.view(for: .internal).mail(areAll: false).map(\.mail)
        let now = door.premises.instant()
        let due = queue.filter { $0.state == .waiting && $0.due <= now }
        let (tried, sent) = due.isEmpty ? (0, 0) : try MailDesk(office, mail, at: door).sendAll()
        let open = queue.filter { $0.state == .underWay }
        for mail in open { door.screen.say(mail.whatBecameOfIt) }
        if tried == 0 {
            let later = queue.filter { $0.state == .waiting }.map(\.due.milliseconds).min()
            let next = later.map {
                " The next is due \(Moment(Instant(milliseconds: $0), zone: queue[0].zone).onItsClock)."
            }
            door.screen.say("No message is due.\(next ?? "")")
        }
        if sent < tried || !open.isEmpty { throw ExitCode.failed }
    }

    /// One that may have arrived is asked about at a terminal, and needs a word elsewhere.
    private func send(_ number: Int, _ office: Office, _ door: Door) throws {
        let row = try office.view(for: .internal).mail(number)
        var isMeant = yes
        if row.mail.state == .underWay, !isMeant, door.isAttended {
            door.screen.say(row.mail.whatBecameOfIt)
            isMeant = Question(screen: door.screen).yes("Send it once more? [y/N] ")
        }
        try MailDesk(office, mail, at: door).send([number], isMeant: isMeant)
    }
}

struct MailArrivedCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "arrived", abstract: "Say that a message arrived that was being sent when that was broken off.")

    @OptionGroup var catalogue: CatalogueOptions
    @Argument(help: ArgumentHelp("The message's number.", valueName: "number"))
    var number: Int

    func run(at door: Door) throws {
        door.screen.say(try catalogue.office(at: door).confirmMail(number).whatBecameOfIt)
    }
}

struct MailCancelCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Say that a message is not sent, or not sent again.",
        discussion:
            "Nothing is called back that went. What the ledger says of the kit stays; 'pressroom undo' takes it back.")

    @OptionGroup var catalogue: CatalogueOptions
    @Argument(help: ArgumentHelp("The message's number.", valueName: "number"))
    var number: Int

    func run(at door: Door) throws {
        let mail = try catalogue.office(at: door).cancelMail(number)
        door.screen.say("Message \(mail.number) to \(mail.addressee) is given up, and is not sent.")
    }
}
