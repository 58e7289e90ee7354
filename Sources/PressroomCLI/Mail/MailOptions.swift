import ArgumentParser
import Catalogue
import Foundation
import PressOffice

/// Where the password of the mail server comes from: a file that is its owner's alone, the environment or a terminal, and never
/// an argument, which everybody at the machine can read.
struct MailOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file whose first line is the mail server's password. Without it PRESSROOM_SMTP_PASSWORD, else it is asked for.",
            valueName: "path"),
        completion: .file())
    var smtpPasswordFile: String?

    /// Nil where the server asks for nobody, or nobody can be asked.
    func password(of user: String?, at door: Door) throws -> String? {
        guard user != nil else { return nil }
        if let smtpPasswordFile { return try MailOptions.firstLine(of: smtpPasswordFile) }
        if let given = door.surroundings["PRESSROOM_SMTP_PASSWORD"], !given.isEmpty { return given }
        guard door.isAttended else { throw MailPasswordError.none }
        guard let typed = try HiddenLine(screen: door.screen).ask("Password of the mail server:"), !typed.isEmpty else {
            throw MailPasswordError.none
        }
        return typed
    }

    static func firstLine(of path: String) throws -> String {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
            guard status.st_mode & 0o077 == 0, status.st_uid == geteuid() else {
                throw MailPasswordError.readableByOthers(path)
            }
        }
        var file = InputFile(path)
        file.largest = 1 << 16
        let text = String(decoding: try file.bytes(), as: UTF8.self)
        guard let line = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).first, !line.isEmpty
        else { throw MailPasswordError.empty(path) }
        return String(line)
    }
}

enum MailPasswordError: RefusalError, Equatable {
    case none
    case empty(String)
    case readableByOthers(String)

    var refusal: Refusal {
        switch self {
        case .none:
            Refusal(
                .refused, about: .field("password"), "The mail server asks for a password, and there is none.",
                .advice("Name the file that has it with --smtp-password-file, or set PRESSROOM_SMTP_PASSWORD."))
        case .empty(let path):
            Refusal(.badInput, about: .path(path), "The first line of '\(path)' is empty, and is no password.")
        case .readableByOthers(let path):
            Refusal(
                .refused, about: .path(path),
                "Others can read the password in '\(path)', or it belongs to somebody else, so it is not used.",
                .advice("Take it from them with chmod 600."))
        }
    }
}
