import ArgumentParser
import Catalogue
import JSONText
import PressOffice

struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Who may log in to the newsroom's desk, and by what.",
        discussion: """
            Whoever can write the catalogue's file needs no account: these commands are for whoever looks after the others. \
            What is done with accounts is noted, and 'pressroom user audit' shows it.
            """,
        subcommands: [
            UserAddCommand.self, UserListCommand.self, UserRoleCommand.self, UserDisableCommand.self,
            UserEnableCommand.self, UserPasswordCommand.self, UserSecondFactorCommand.self,
            UserRequireSecondFactorCommand.self, UserSessionsCommand.self, UserEndSessionCommand.self,
            UserEndSessionsCommand.self, UserTokenCommand.self, UserAuditCommand.self,
        ])
}

extension Role: ExpressibleByArgument {}
extension Right: ExpressibleByArgument {}

/// Whose account.
struct AccountName: ParsableArguments {
    @Argument(help: ArgumentHelp("The account's name.", valueName: "name"))
    var name: String
}

struct UserAddCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Let somebody log in, by a name and a password.",
        discussion: """
            A reader sees everything and changes nothing; an officer also enters, mends and answers; an editor also issues \
            kits and withdraws; an administrator also looks after accounts and settings.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var password: NewPasswordOptions
    @Option(help: ArgumentHelp("What they may do.", valueName: "role"))
    var role: Role
    @Argument(help: ArgumentHelp("What they log in as, and are called in the history.", valueName: "name"))
    var name: String

    func run(at door: Door) throws {
        let accounts = try catalogue.office(at: door).accounts
        let account = try accounts.add(name, role: role, password: password.new(at: door))
        door.screen.say("Added the account '\(account.name)' as \(account.role.words).")
    }
}

struct UserListCommand: DoorCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the accounts.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions

    func run(at door: Door) throws {
        let rows = try catalogue.office(at: door).accounts.all()
        try showing.show(JSON(rows) { JSON($0) }, on: door.screen) { screen in
            if rows.isEmpty {
                return screen.say("There is no account. Add one with 'pressroom user add NAME --role administrator'.")
            }
            try screen.show(Table(accounts: rows))
        }
    }
}

struct UserRoleCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "role", abstract: "Say what somebody may do; where that is new to them, they log in again.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var account: AccountName
    @Argument(help: ArgumentHelp("What they may do from now on.", valueName: "role"))
    var role: Role

    func run(at door: Door) throws {
        let account = try catalogue.office(at: door).accounts.set(role, of: account.name)
        door.screen.say("'\(account.name)' is \(account.role.words).")
    }
}

struct UserDisableCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "Let somebody in no more: their sessions and tokens end, and what they did keeps their name.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var account: AccountName

    func run(at door: Door) throws {
        let account = try catalogue.office(at: door).accounts.disable(account.name)
        door.screen.say("'\(account.name)' cannot log in any more.")
    }
}

struct UserEnableCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable",
        abstract: "Let somebody in again, also where their name was tried too often.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var account: AccountName

    func run(at door: Door) throws {
        let account = try catalogue.office(at: door).accounts.enable(account.name)
        door.screen.say("'\(account.name)' can log in.")
    }
}

struct UserPasswordCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "Give somebody another password; all their sessions end.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var password: NewPasswordOptions
    @OptionGroup var account: AccountName

    func run(at door: Door) throws {
        let accounts = try catalogue.office(at: door).accounts
        let name = try accounts.account(account.name).account.name.text
        try accounts.setPassword(of: name, to: password.new(at: door))
        door.screen.say("The password of '\(name)' was changed. All their sessions have ended.")
    }
}

struct UserSecondFactorCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "second-factor",
        abstract: "Ask somebody for a code of their phone besides the password, or no more.",
        discussion: """
            'on' prints the address that the phone's program reads (otpauth:), asks for the code that it shows then, and \
            prints ten codes that stand in for the phone, each once. 'off' is for a phone that is lost.
            """)

    enum Change: String, CaseIterable, ExpressibleByArgument {
        case on, off
    }

    @OptionGroup var catalogue: CatalogueOptions
    @Option(help: ArgumentHelp("The code that the phone shows; without it, it is asked for.", valueName: "digits"))
    var code: String?
    @OptionGroup var account: AccountName
    @Argument(help: ArgumentHelp("on or off.", valueName: "change"))
    var change: Change

    func run(at door: Door) throws {
        let accounts = try catalogue.office(at: door).accounts
        if change == .off {
            try accounts.turnOffSecondFactor(of: account.name)
            return door.screen.say("'\(account.name)' logs in by the password alone. All their sessions have ended.")
        }
        if let code { return try turnOn(code, accounts, door) }
        try door.screen.show(lines: [try accounts.beginSecondFactor(of: account.name).address])
        guard door.isAttended else {
            return door.screen.say("It counts once a code of it is given with --code.")
        }
        guard let typed = try HiddenLine(screen: door.screen).ask("The code that the phone shows:") else { return }
        try turnOn(typed, accounts, door)
    }

    private func turnOn(_ code: String, _ accounts: Accounts, _ door: Door) throws {
        let codes = try accounts.turnOnSecondFactor(of: account.name, code: code)
        try door.screen.show(lines: codes)
        door.screen.say(
            "The second factor of '\(account.name)' is on. Each of these codes stands in for the phone once; keep them where it is not."
        )
    }
}

struct UserRequireSecondFactorCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "require-second-factor",
        abstract: "Ask everybody of a role, and whoever may do more, for a second factor.",
        discussion: """
            Who has none is let in by the password, but no further than to where a phone is set up. 'nobody' ends it. Tokens \
            that were made before stay good: 'pressroom user token list' shows them.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @Argument(help: ArgumentHelp("reader, officer, editor or administrator; or nobody.", valueName: "role"))
    var role: String

    func validate() throws {
        guard role == "nobody" || Role(rawValue: role) != nil else {
            throw ValidationError("It is asked of readers, officers, editors or administrators upwards, or of nobody.")
        }
    }

    func run(at door: Door) throws {
        let without = try catalogue.office(at: door).accounts.requireSecondFactor(from: Role(rawValue: role))
        guard let role = Role(rawValue: role) else {
            return door.screen.say("Nobody has to use a second factor.")
        }
        let whom = role == .reader ? "Everybody" : "Whoever is \(role.words) or may do more"
        let names = without.map(\.name.text).joined(separator: ", ")
        door.screen.say(
            "\(whom) needs a second factor to log in." + (names.isEmpty ? "" : " Without one are: \(names)."))
    }
}

struct UserAuditCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Show what was done with accounts, the newest first.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Option(help: ArgumentHelp("Show so many at most.", valueName: "count"))
    var limit = 100
    @Argument(help: ArgumentHelp("Of one account alone.", valueName: "name"))
    var name: String?

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit is a number above 0.") }
    }

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let (events, zone) = (try office.accounts.events(of: name, most: limit), try office.settings().zone ?? "UTC")
        try showing.show(JSON(events) { JSON($0) }, on: door.screen) { screen in
            if events.isEmpty { return screen.say("Nothing was done with accounts yet.") }
            try screen.show(Table(events: events, zone: zone))
        }
    }
}
