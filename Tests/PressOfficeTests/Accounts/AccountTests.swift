import Catalogue
import Foundation
import Signatures
import Store
import Testing

@testable import PressOffice

/// Accounts, as an administrator looks after them.
@Suite struct AccountTests {
    @Test func anAccountIsAddedAndEachStepIsNoted() throws {
        let room = try AccountRoom()
        try room.add("ana")
        try room.add("jo", .reader)
        try room.accounts.set(.officer, of: "jo")
        try room.accounts.set(.officer, of: "jo")
        try room.accounts.disable("jo")
        try room.accounts.enable("jo")
        try room.accounts.setPassword(of: "jo", to: "nine otters cross the weir")
        #expect(try room.accounts.all().map(\.account.name.text) == ["ana", "jo"])
        #expect(
            try room.events == [
                "ana added root administrator", "jo added root reader", "jo roleChanged root reader to officer",
                "jo disabled root", "jo enabled root", "jo passwordChanged root",
            ])
        #expect(try room.accounts.events(of: "ana").count == 1)
    }

    @Test(arguments: ["", "Ana", "ana bell", "-ana", "ana--bell", "ana\nbell", "../ana"])
    func aNameIsSpeltPlainly(_ name: String) throws {
        #expect(throws: AccountProblem.badName(name)) { try AccountRoom().add(name) }
    }

    @Test func aNameIsTakenOnce() throws {
        let room = try AccountRoom()
        let slug = try room.add("ana").name
        #expect(throws: AccountProblem.nameTaken(slug)) { try room.add("ana", .reader) }
        #expect(throws: AccountProblem.noSuchAccount("anna", nearest: ["ana"])) { try room.accounts.account("anna") }
    }

    @Test func theLastAdministratorIsNeitherDisabledNorAnythingElse() throws {
        let room = try AccountRoom()
        let slug = try room.add("ana").name
        try room.add("jo", .editor)
        #expect(throws: AccountProblem.lastAdministrator(slug)) { try room.accounts.disable("ana") }
        #expect(throws: AccountProblem.lastAdministrator(slug)) { try room.accounts.set(.editor, of: "ana") }
        try room.accounts.set(.administrator, of: "jo")
        try room.accounts.set(.editor, of: "ana")
        #expect(throws: AccountProblem.self) { try room.accounts.disable("jo") }
    }

    @Test func theOfficesNameIsNoPassword() throws {
        let room = try AccountRoom()
        var settings = OfficeSettings()
        settings.name = "Harbour Aid International"
        let stamp = ChangeStamp(actor: "ana", at: room.room.noon, action: "office set", reason: nil)
        try room.room.store.change(stamp) { _ in [.setOffice(settings)] }
        #expect(throws: AccountProblem.password(.guessable)) {
            try room.accounts.add("ana", role: .reader, password: "HarbourAid 2026!")
        }
        #expect(throws: AccountProblem.password(.tooShort)) {
            try room.accounts.add("ana", role: .reader, password: "short")
        }
        #expect(throws: AccountProblem.password(.guessable)) {
            try room.accounts.add("wilhelmina-harper", role: .reader, password: "wilhelminaharper")
        }
        #expect(try room.accounts.all().isEmpty)
    }

    @Test func nothingThatLetsInIsInWhatIsListed() throws {
        let room = try AccountRoom()
        try room.add("ana")
        let secret = try #require(try room.login("ana")).secret
        let token = try room.accounts.makeToken(for: "ana", label: "feed", scopes: [.look]).secret
        let told =
            "\(try room.accounts.all()) \(try room.accounts.sessions()) \(try room.accounts.tokens()) \(try room.accounts.events())"
        for word in [secret, token, SecretDigest.digest(of: secret), SecretDigest.digest(of: token), "argon2id"] {
            #expect(!told.contains(word))
        }
        // Nor in the file.
        let file = try Data(contentsOf: URL(fileURLWithPath: "\(room.room.folder)/catalogue.sqlite-wal"))
        for word in [secret, token, AccountRoom.password] {
            #expect(file.range(of: Data(word.utf8)) == nil)
        }
    }

    /// Neither is what anybody else is told: what is read for an audience cannot reach accounts.
    @Test func noViewOfTheOfficeTellsOfAccounts() throws {
        let room = try AccountRoom()
        try room.add("heron-keeper")
        _ = try room.login("heron-keeper", "a wrong password of herons")
        let view = room.room.view()
        #expect(try view.history().count == 0)
        #expect(try view.search("heron").hits.isEmpty)
    }
}
