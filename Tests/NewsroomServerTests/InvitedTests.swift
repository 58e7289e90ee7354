import Catalogue
import Foundation
import PressOffice
import Testing

@testable import NewsroomServer

/// Somebody opens a personal link, over a real connection.
@Suite struct InvitedOverTheWireTests {
    private let secret = "0123456789abcdef0123456789abcdef"

    private func room() async throws -> ServedRoom {
        let room = try await ServedRoom()
        let office = try room.premises.office(at: room.catalogue, actor: "ana")
        let original = try office.form(of: Release.self, room.release)
        var early = original
        early.record.embargo = Embargo(until: ServedRoom.noon.plus(seconds: 3600), zone: "Europe/London")
        _ = try office.edit(room.release, from: original, to: early, reason: "agreed with the harbour")
        let kit = try office.newKit(title: "Salmon", releases: [room.release], slug: "salmon")
        _ = try office.invite(
            "Ed Itor, The Paper", to: RecordName(kind: .kit, slug: kit.value.kit.slug),
            digest: SecretDigest.digest(of: secret))
        return room
    }

    @Test func theTermsAreAcceptedAndTheKitIsSeenUntilItIsPublic() async throws {
        let room = try await room()
        let path = "/for/\(secret)/"
        #expect(try await room.ask("/kits/salmon/").status == 404)
        let terms = try await room.ask(path)
        #expect(terms.status == 200 && !terms.bodyText.contains("Salmon return"))
        let agreed = try await room.send([], to: path, ["Origin": "http://127.0.0.1:\(room.port)"])
        #expect(agreed.status == 303 && agreed["Location"]?.hasSuffix(path) == true)
        #expect(agreed["Cache-Control"] == "no-store")
        let kit = try await room.ask(path)
        #expect(kit.status == 200 && kit.bodyText.contains("Salmon return to the weir"))
        #expect(kit["Referrer-Policy"] == "no-referrer" && kit["Cache-Control"] == "no-store")
        #expect(try await room.ask("/for/\(secret)/kit.json").status == 200)
        #expect(try room.view().ledger(of: RecordName("salmon")).deliveries.map(\.recipient) == ["Ed Itor, The Paper"])
        #expect(try room.view().history(limit: 1).first?.change.actor == "newsroom")
        room.wait(seconds: 3600)
        let moved = try await room.ask(path)
        #expect(moved.status == 303 && moved["Location"]?.hasSuffix("/kits/salmon/") == true)
        #expect(try await room.ask("/kits/salmon/").status == 200)
    }

    @Test func aStrangePageCannotAgreeForSomebodyAndNothingIsSentElsewhere() async throws {
        let room = try await room()
        let path = "/for/\(secret)/"
        #expect(try await room.send([], to: path, ["Origin": "https://elsewhere.example"]).status == 400)
        #expect(try await room.send([], to: path, ["Sec-Fetch-Site": "cross-site"]).status == 400)
        #expect(try room.view().ledger(of: RecordName("salmon")).deliveries.isEmpty)
        #expect(try await room.send([], to: "/for/\(secret)/kit.json").status == 405)
        #expect(try await room.send([], to: "/for/\(secret).zip").status == 405)
    }

    /// By status, words and headers a link that was taken back is what never was.
    @Test func aLinkThatWasTakenBackIsWhatNeverWas() async throws {
        let room = try await room()
        let office = try room.premises.office(at: room.catalogue, actor: "ana")
        _ = try office.uninvite("Ed Itor", from: RecordName("salmon"))
        let other = "00000000000000000000000000000000"
        for end in ["/", ".zip", "/kit.json"] {
            let (one, two) = (try await room.ask("/for/\(secret)\(end)"), try await room.ask("/for/\(other)\(end)"))
            #expect(one.status == 404 && one.text == two.text, "\(end)")
        }
        let sent = try await room.send([], to: "/for/\(secret)/")
        #expect(try await sent.text == room.send([], to: "/for/\(other)/").text)
    }
}
