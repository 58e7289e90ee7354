import Catalogue
import Foundation
import Signatures
import Testing

@testable import PressOffice

/// An office with accounts, at the least cost that a password may have.
struct AccountRoom {
    let room: Newsroom
    static let password = "seven herons wade upstream"

    init() throws { room = try Newsroom() }

    var accounts: Accounts {
        var accounts = room.office("root").accounts
        accounts.cost = .least
        return accounts
    }

    @discardableResult
    func add(_ name: String, _ role: Role = .administrator) throws -> Account {
        try accounts.add(name, role: role, password: AccountRoom.password)
    }

    func login(
        _ name: String, _ password: String = AccountRoom.password, _ code: String = "", known: String? = nil
    ) throws -> NewSession? {
        try accounts.login(LoginForm(name: name, password: password, code: code, known: known), browser: "Firefox")
    }

    func wait(seconds: Int64) { room.noon = Instant(milliseconds: room.noon.milliseconds + seconds * 1000) }

    var events: [String] {
        get throws {
            try accounts.events().reversed().map { event in
                [event.account?.text ?? "nobody", event.what.rawValue, event.actor ?? "-", event.note ?? ""]
                    .joined(separator: " ").trimmingCharacters(in: .whitespaces)
            }
        }
    }

    /// The code that a phone shows now.
    func code(of secret: String) throws -> String {
        let bytes = try #require(Base32.bytes(of: secret))
        return try TimedCode.code(of: bytes, step: TimedCode.step(at: room.noon.milliseconds / 1000))
    }
}
