import Catalogue
import Foundation
import JSONText
import PressOffice
import Store
import TestSupport
import Testing

@testable import OfficeAPI

/// Two contacts who are one, and somebody who is invited to a kit before its embargo ends.
@Suite struct PeopleRoutesTests {
    let room: ProgramRoom

    init() throws { room = try ProgramRoom() }

    private func addTwin() throws {
        var twin = Contact(id: .numbered(70), slug: .spelt("jane-too"), role: .pressOfficer)
        (twin.name, twin.title) = (Contact.jane.name, "Head of rivers")
        try room.make(.insert(twin))
    }

    @Test func likelyPairsAreListedAndMerged() throws {
        try addTwin()
        let pairs = try room.ask("GET", "/duplicates?least=20", as: .reader)
        #expect(pairs.status == 200 && pairs.items.count == 1, "\(pairs.text)")
        let slugs = (pairs.items.first?["contacts"]?.elements ?? []).compactMap { $0["slug"]?.text }
        #expect(Set(slugs) == [Contact.jane.slug.text, "jane-too"])

        let one = "/contacts/jane-too"
        let sent: JSON = ["into": .string(Contact.jane.slug.text), "taking": ["title"]]
        #expect(try room.ask("POST", "\(one)/merge", sent, as: .editor).status == 428)
        let merged = try room.change("POST", "\(one)/merge", of: one, sent)
        #expect(merged.status == 200, "\(merged.text)")
        #expect(merged.json["record"]?["slug"]?.text == Contact.jane.slug.text)
        #expect(merged.json["record"]?["title"]?.text == "Head of rivers")
        #expect(try room.ask("GET", "/duplicates", as: .reader).items.isEmpty)
    }

    @Test func nobodyIsMergedWithThemselves() throws {
        let one = "/contacts/\(Contact.jane.slug)"
        let merged = try room.change("POST", "\(one)/merge", of: one, ["into": .string(Contact.jane.slug.text)])
        #expect((400..<500).contains(merged.status), "\(merged.text)")
        #expect(try room.ask("GET", "/duplicates?least=101", as: .reader).status == 400)
    }

    @Test func somebodyIsInvitedAndTheLinkIsTakenBack() throws {
        try room.holdBack()
        let all = "/kits/beavers/invitations"
        #expect(try room.ask("GET", all, as: .reader).items.isEmpty)
        #expect(try room.ask("POST", all, ["recipient": "Kim Lee, River News"], as: .officer).status == 403)
        let made = try room.ask("POST", all, ["recipient": "Kim Lee, River News"], as: .editor)
        #expect(made.status == 201, "\(made.text)")
        let link = made.json["link"]?.text ?? ""
        #expect(link.hasPrefix("https://press.rivertrust.example/for/"))
        let secret = try #require(link.split(separator: "/").last.map(String.init))

        let listed = try room.ask("GET", all, as: .reader)
        #expect(listed.items.map { $0["state"]?.text } == ["open"])
        #expect(!listed.text.contains(secret), "the link is told once")

        let ended = try room.ask("POST", "/kits/beavers/uninvite", ["recipient": "Kim Lee"], as: .editor)
        #expect(ended.status == 200 && ended.items.map { $0["state"]?.text } == ["takenBack"], "\(ended.text)")
        let again = try room.ask("POST", "/kits/beavers/uninvite", ["recipient": "Kim Lee"], as: .editor)
        #expect((400..<500).contains(again.status))
    }

    /// A day that is past, words that are none, and a kit that everybody sees.
    @Test func anInvitationThatOpensNothingIsNotMade() throws {
        try room.holdBack()
        let all = "/kits/beavers/invitations"
        for until in ["soon", "2001-01-01T00:00:00Z"] {
            let made = try room.ask("POST", all, ["recipient": "Kim Lee", "until": .string(until)], as: .editor)
            #expect((400..<500).contains(made.status), "\(until): \(made.text)")
        }
        _ = try room.office.newKit(releases: [Release.salmon.recordName], slug: "open")
        #expect(
            (400..<500).contains(
                try room.ask("POST", "/kits/open/invitations", ["recipient": "Kim"], as: .editor).status))
        #expect(try room.ask("GET", all, as: .reader).items.isEmpty)
    }

    // MARK: What is held of somebody

    @Test func whatIsHeldOfSomebodyIsGivenToWhoAdministers() throws {
        let one = "/contacts/\(Contact.jane.slug)/disclosure"
        #expect(try room.ask("GET", one, as: .editor).status == 403)
        let told = try room.ask("GET", one, as: .administrator)
        #expect(told.json["records"]?.elements?.isEmpty == false, "\(told.text)")
        let archive = try room.ask("GET", "\(one)/archive", as: .administrator)
        #expect(archive.bytes.starts(with: Array("PK".utf8)))
        #expect(try room.ask("GET", "/contacts/nobody/disclosure/archive", as: .administrator).status == 404)
    }

    @Test func somebodyIsErasedWhoIsNamedTwice() throws {
        let one = "/contacts/\(Contact.jane.slug)"
        let key = [(name: "Idempotency-Key", value: "an-edit")]
        let edited = try room.ask("POST", "/contacts", ["name": "Rosa Lind", "role": "spokesperson"], with: key)
        #expect(edited.status == 201, "\(edited.text)")
        let plan = try room.ask("GET", "\(one)/erasure", as: .administrator)
        #expect(plan.json["contact"]?.text == Contact.jane.slug.text && plan.json["points"] == 2, "\(plan.text)")

        let sent: JSON = ["contact": .string(Contact.jane.slug.text), "reason": "They asked"]
        #expect(try room.ask("POST", "\(one)/erase", sent, as: .editor).status == 403)
        #expect(try room.ask("POST", "\(one)/erase", sent, as: .administrator).status == 428)
        let slip = try room.change("POST", "\(one)/erase", of: one, ["contact": "jane"], as: .administrator)
        #expect(slip.faults == ["/contact It is to be '\(Contact.jane.slug)'."])
        #expect(try room.ask("GET", one).status == 200)

        let erased = try room.change("POST", "\(one)/erase", of: one, sent, as: .administrator)
        #expect(erased.status == 200 && erased.json["isOverwritten"] == true, "\(erased.text)")
        #expect(try room.ask("GET", one).status == 404)
        // What was answered before is forgotten with them, and not done again.
        let again = try room.ask("POST", "/contacts", ["name": "Rosa Lind", "role": "spokesperson"], with: key)
        #expect(again.problem == "done-before")
    }

    // MARK: What somebody has tried

    @Test func aNumberThatWasTriedIsConfirmed() throws {
        let one = "/contacts/\(Contact.jane.slug)"
        let points = try room.ask("GET", one).json["points"]?.elements ?? []
        let given = try #require(points.first?["asGiven"]?.text)
        #expect(points.first?["confirmedAt"] == .null)
        let confirmed = try room.change("POST", "\(one)/confirm", of: one, ["points": [.string(given)]], as: .officer)
        #expect(confirmed.status == 200, "\(confirmed.text)")
        let now = try room.ask("GET", one).json["points"]?.elements ?? []
        #expect(now.first?["confirmedAt"]?.text == Instant.noon.description)
        #expect(now.dropFirst().allSatisfy { $0["confirmedAt"] == .null })
    }

    @Test(arguments: ["nobody@rivertrust.example", "", "+44 20 7946 0999"])
    func whatIsNoWayToReachThemIsNotConfirmed(_ given: String) throws {
        let one = "/contacts/\(Contact.jane.slug)"
        let answered = try room.change("POST", "\(one)/confirm", of: one, ["points": [.string(given)]], as: .officer)
        #expect(answered.status == 422 && answered.text.contains("/points/0"), "\(answered.text)")
        #expect(try room.ask("POST", "\(one)/confirm", ["points": []], as: .reader).status == 403)
    }

    @Test func twoThatLookAlikeAreToldApartOnce() throws {
        var twin = Contact.jane
        twin = Contact(id: .numbered(77), slug: .spelt("jane-two"), role: twin.role, name: twin.name)
        try room.make(.insert(twin))
        func pairs() throws -> Int { try room.ask("GET", "/duplicates").items.count }
        #expect(try pairs() == 1)
        let one = "/contacts/jane-two"
        let from: JSON = ["from": .string(Contact.jane.slug.text), "reason": "Two people of one name"]
        #expect(try room.change("POST", "\(one)/tell-apart", of: one, from, as: .officer).status == 200)
        #expect(try pairs() == 0)
        #expect(try room.change("POST", "\(one)/tell-apart", of: one, ["from": "jane-two"]).status >= 400)
        #expect(try room.change("POST", "\(one)/tell-apart", of: one, ["from": "nobody"]).status == 404)
    }
}
