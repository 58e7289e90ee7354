import ArgumentParser
import Catalogue
import JSONText
import PressOffice

struct UserSessionsCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: "List who is logged in, the newest first.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Argument(help: ArgumentHelp("Of one account alone.", valueName: "name"))
    var name: String?

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let (rows, zone) = (try office.accounts.sessions(of: name), try office.settings().zone ?? "UTC")
        try showing.show(JSON(rows) { JSON($0.session, of: $0.account) }, on: door.screen) { screen in
            if rows.isEmpty { return screen.say("Nobody is logged in.") }
            try screen.show(Table(sessions: rows, zone: zone))
        }
    }
}

struct UserEndSessionCommand: DoorCommand {
    static let configuration = CommandConfiguration(commandName: "end-session", abstract: "Log somebody out.")

    @OptionGroup var catalogue: CatalogueOptions
    @Argument(help: ArgumentHelp("The session's number, as 'user sessions' shows it.", valueName: "number"))
    var number: Int

    func run(at door: Door) throws {
        try catalogue.office(at: door).accounts.endSession(number)
        door.screen.say("Session \(number) has ended.")
    }
}

struct UserEndSessionsCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "end-sessions", abstract: "Log somebody out everywhere, or everybody.")

    @OptionGroup var catalogue: CatalogueOptions
    @Flag(help: "Everybody.")
    var all = false
    @Argument(help: ArgumentHelp("Whom.", valueName: "name"))
    var name: String?

    func validate() throws {
        if all == (name != nil) { throw ValidationError("Say whom, or --all.") }
    }

    func run(at door: Door) throws {
        let count = try catalogue.office(at: door).accounts.endSessions(of: name)
        door.screen.say(count == 1 ? "One session has ended." : "\(count) sessions have ended.")
    }
}

struct UserTokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "What programs show in the place of a password.",
        subcommands: [UserTokenAddCommand.self, UserTokenListCommand.self, UserTokenEndCommand.self])
}

struct UserTokenAddCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Make a token, and print it: nobody can show it again.")

    @OptionGroup var catalogue: CatalogueOptions
    @Option(name: .customLong("for"), help: ArgumentHelp("What it is for.", valueName: "words"))
    var label: String
    @Option(
        help: ArgumentHelp(
            "What may be done with it, where the account may; may be given again. look where nothing is said.",
            valueName: "right"))
    var scope: [Right] = []
    @Option(help: ArgumentHelp("For how many days.", valueName: "count"))
    var days = AccessToken.usualLife
    @OptionGroup var account: AccountName

    func run(at door: Door) throws {
        let accounts = try catalogue.office(at: door).accounts
        let scopes: Set<Right> = scope.isEmpty ? [.look] : Set(scope)
        let (token, secret) = try accounts.makeToken(for: account.name, label: label, scopes: scopes, days: days)
        try door.screen.show(lines: [secret])
        door.screen.say("Made token \(token.number), good until \(token.expires). It is shown now and never again.")
    }
}

struct UserTokenListCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the tokens, the newest first; what they are is not shown.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Argument(help: ArgumentHelp("Of one account alone.", valueName: "name"))
    var name: String?

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let (rows, zone) = (try office.accounts.tokens(of: name), try office.settings().zone ?? "UTC")
        let now = door.premises.instant()
        try showing.show(JSON(rows) { JSON($0.token, of: $0.account) }, on: door.screen) { screen in
            if rows.isEmpty { return screen.say("There is no token.") }
            try screen.show(Table(tokens: rows, zone: zone, at: now))
        }
    }
}

struct UserTokenEndCommand: DoorCommand {
    static let configuration = CommandConfiguration(commandName: "end", abstract: "End a token at once.")

    @OptionGroup var catalogue: CatalogueOptions
    @Argument(help: ArgumentHelp("The token's number, as 'user token list' shows it.", valueName: "number"))
    var number: Int

    func run(at door: Door) throws {
        try catalogue.office(at: door).accounts.endToken(number)
        door.screen.say("Token \(number) has ended.")
    }
}
