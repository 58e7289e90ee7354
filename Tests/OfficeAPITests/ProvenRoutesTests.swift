import Catalogue
import Foundation
import JSONText
import Newsroom
import PressOffice
import Store
import TestSupport
import Testing

@testable import OfficeAPI

/// A word of its own in every field of a copy of the catalogue, and every route of the interface asked by those who have no account.
@Suite struct ProvenRoutesTests {
    let room: ProgramRoom

    init() throws {
        room = try ProgramRoom()
        try room.holdBack()
        try room.make(
            .insert(
                ContactPoint(
                    id: UUID(), slug: .spelt("jane-own"), contactID: Contact.jane.id, kind: .mobile,
                    asGiven: "+447700900999", normalised: "+447700900999", audience: .internal)),
            .update(with(Contact.jane) { $0.note = "private" }))
    }

    @Test func noRouteTellsWhatIsKeptFromThePress() throws {
        let proof = try room.office.prove(in: room.folder, most: 20, and: OfficeAPI.shownToThePress)
        #expect(proof.leaks.isEmpty, "\(proof.leaks.prefix(5))")
        for route in OfficeAPI.routes {
            let call = "api \(route.method.rawValue) \(route.path)"
            #expect((proof.answers[call]?[.press] ?? 0) > 0, "\(call)")
        }
    }

    /// Who is let in reads what the office has: the same look finds it.
    @Test func whatAnAccountReadsWouldBeFound() throws {
        let proof = try room.office.prove(
            in: room.folder, most: 5, and: OfficeAPI.everything(shownTo: ProgramRoom.visitor(.reader)))
        let found = Set(proof.leaks.map(\.call))
        for kind in ["contacts", "releases", "kits"] {
            #expect(found.contains("api GET /\(kind)/{\(kind.dropLast())}"), "\(found)")
        }
    }
}
