import Catalogue
import Newsroom
import PressOffice
import TestSupport
import Testing

@testable import PressDesk

/// What each role sees and may do at each address.
@Suite struct DeskRightsTests {
    let room: TrustDesk
    let review: Slug

    init() throws {
        room = try TrustDesk()
        try room.furnish()
        let draft = try room.desk.draft("salmon.txt", Array(TrustDesk.release.utf8))
        review = try room.office.wait(room.office.submit([Review(draft)]))
    }

    /// The least role that sees a page; whoever is less is told in plain words.
    private func least(_ address: DeskAddress) -> Role {
        switch address {
        case .add, .undo, .read, .review, .kitOf, .importing: .officer
        case .settings, .disclosed, .step(.disclose, _, _), .step(.erase, _, _): .administrator
        case .step(.withdraw, _, _), .step(.restore, _, _), .step(.hold, _, _), .step(.issue, _, _): .editor
        case .step(.history, _, _), .step(.press, _, _), .step(.doctor, _, _),
            .step(.holders, _, _):
            .reader
        case .step: .officer
        default: .reader
        }
    }

    @Test(arguments: Role.allCases) func eachAddressIsForThoseWhoMay(_ role: Role) throws {
        for address in room.addresses(review: review) {
            let answer = try room.get(address, as: role)
            #expect((answer.status == 200) == (role >= least(address)), "\(address) \(answer.status)")
            guard role < least(address) else { continue }
            #expect(answer.status == 403 && answer.text.contains("That is not yours to do"), "\(address)")
            let who = least(address) == .officer ? "an officer" : "an \(least(address).rawValue)"
            #expect(answer.text.contains("is done by \(who)"), "\(address)")
        }
    }

    @Test func aReaderHasNoFormsAndIsOfferedNone() throws {
        for address in room.addresses(review: review) where least(address) == .reader {
            let text = try room.get(address, as: .reader).text
            #expect(!text.contains("<form method=\"post\""), "\(address)")
            for word in ["/edit/", "/withdraw/", "/undo/", "/new/", "/answer/", "/read/"] {
                #expect(
                    !text.contains("href=\"/news/desk\(word)") && !text.contains("\(word)\">"), "\(address) \(word)")
            }
        }
    }

    @Test func lookingChangesNothing() throws {
        let (before, waiting) = (try room.changes, room.office.waitingReviews.all())
        for role in Role.allCases {
            for address in room.addresses(review: review) { _ = try room.get(address, as: role) }
        }
        #expect(try room.changes == before)
        #expect(room.office.waitingReviews.all() == waiting)
    }

    @Test(arguments: [nil, "", "0123456789abcdef0123456789abcdee", "0"])
    func aFormWithoutTheTokenOfItsSessionIsRefused(_ token: String?) throws {
        let before = try room.changes
        for address in room.addresses(review: review) where address.takesForms {
            let answer = try room.post(
                address, ["why": "as ever", "step": "discard"], as: .administrator, token: token)
            #expect(answer.status == 403, "\(address) \(answer.status)")
            #expect(answer.text.contains("as ever"), "\(address)")
        }
        #expect(try room.changes == before)
        #expect(room.office.waitingReviews.all().count == 1)
    }

    @Test func aProgramWithoutASessionSendsNoForms() throws {
        let account = Account(id: .numbered(1), name: .spelt("a-program"), role: .administrator)
        let request = WebRequest(
            method: "POST", path: "/desk/new/contacts/",
            headers: [("Content-Type", "application/x-www-form-urlencoded")], body: Array("formToken=&name=A".utf8))
        let answer = try room.desk.answer(to: request, from: Visitor(account: account), at: .noon)
        #expect(answer.status == 403)
    }

    @Test(arguments: [Role.reader, .officer]) func whoMayNotChangesNothingByAForm(_ role: Role) throws {
        let before = try room.changes
        for address in room.addresses(review: review) where address.takesForms && role < max(least(address), .officer) {
            #expect(try room.post(address, ["step": "discard"], as: role).status == 403, "\(address)")
        }
        #expect(try room.changes == before)
    }

    @Test func whatIsOnlyLookedAtTakesNoForm() throws {
        for address in room.addresses() where !address.takesForms {
            let answer = try room.post(address, [:])
            #expect(answer.status == 405 && answer.header("Allow") == "GET, HEAD", "\(address)")
        }
        let other = try room.desk.answer(
            to: WebRequest(method: "DELETE", path: "/desk/contacts/jane-doe/"), from: room.visitor(.administrator),
            at: .noon)
        #expect(other.status == 405)
    }

    @Test func whatIsNotThereIsSaidInPlainWords() throws {
        for path in ["/desk/nothing/", "/desk/contacts/nobody/", "/desk/history/999/undo/", "/desk/reviews/none/"] {
            let answer = try room.get(path)
            #expect(answer.status == 404, "\(path) \(answer.status)")
            #expect(answer.text.contains("<h1>"), "\(path)")
        }
    }

    @Test func nobodyBetweenKeepsAPage() throws {
        for address in room.addresses(review: review) {
            let kept = try room.get(address, as: .administrator).header("Cache-Control")
            let isOurs = address == .styleSheet || address == .script
            #expect(kept == (isOurs ? "private, max-age=31536000, immutable" : "no-store"), "\(address)")
        }
    }

    @Test func aPageIsSmall() throws {
        for address in room.addresses(review: review) {
            #expect(try room.get(address, as: .administrator).text.utf8.count < 60_000, "\(address)")
        }
        #expect(try room.get(.script).text.utf8.count < 10_000)
    }
}
