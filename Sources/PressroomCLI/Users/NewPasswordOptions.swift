import ArgumentParser
import Catalogue
import PressOffice

/// Where a new password comes from: a terminal, where it is typed twice and not shown, a file or standard input; and never an
/// argument, which everybody at the machine can read.
struct NewPasswordOptions: ParsableArguments {
    @Flag(name: .customLong("password-stdin"), help: "The first line of standard input is the password.")
    var fromInput = false
    @Option(
        help: ArgumentHelp(
            "The file whose first line is the password. Without it, it is asked for.", valueName: "path"),
        completion: .file())
    var passwordFile: String?

    func validate() throws {
        if fromInput, passwordFile != nil { throw ValidationError("The password comes from one place.") }
    }

    func new(at door: Door) throws -> String {
        if let path = fromInput ? "-" : passwordFile { return try MailOptions.firstLine(of: path) }
        guard door.isAttended else { throw NewPasswordError.none }
        let line = HiddenLine(screen: door.screen)
        while true {
            guard let first = try line.ask("New password:"), !first.isEmpty else { throw NewPasswordError.none }
            if try line.ask("The same again:") == first { return first }
            door.screen.say("The two are not the same.")
        }
    }
}

enum NewPasswordError: RefusalError, Equatable {
    case none

    var refusal: Refusal {
        Refusal(
            .refused, about: .field("password"), "There is no new password. Nothing was changed.",
            .advice("Type it at a terminal, or give it with --password-stdin."))
    }
}
