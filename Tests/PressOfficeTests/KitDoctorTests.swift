import Catalogue
import Foundation
import Store
import Testing

@testable import PressOffice

/// What a newsroom would miss in a kit.
@Suite struct KitDoctorTests {
    private let room: Newsroom
    private let kit = RecordName("kit/floods")

    init() throws {
        room = try Newsroom()
        try room.accept(advisory)
        _ = try room.office().newKit(releases: ["river-delta-flood-shelters"], slug: "floods")
    }

    @Test(arguments: ["english", "e", "pt_BR", "en-", "Klingon please", ""])
    func whatIsNoTagOfALanguageIsTurnedDown(_ language: String) {
        #expect(throws: PressOfficeError.form(.language)) { try room.view().doctor(kit, language: language) }
    }

    @Test func nobodyWhoSpeaksTheLanguageIsFound() throws {
        let rules = try room.view().doctor(kit, language: "pt-BR").map(\.rule)
        #expect(rules.count > (try room.view().doctor(kit).count))
    }

    /// One that was taken out of the kit is still in its release, and what is wrong with it goes out.
    @Test func statementsOfItsReleasesAreLookedAtToo() throws {
        let statement = try #require(try room.view().read { try $0.all(Statement.self) }.first)
        let name = RecordName(kind: .statement, slug: statement.slug)
        var odd = statement
        odd.url = nil
        try room.store.change(ChangeStamp(actor: "ana", at: room.noon, action: "edit")) { _ in [.update(odd)] }
        func found() throws -> Int { try room.view().doctor(kit).count { $0.rule == "statement.noSource" } }
        #expect(try found() == 1)
        try room.office().removeFromKit(kit, [name])
        #expect(try found() == 1)
    }
}
