import Catalogue
import Foundation
import House
import LinkProbe
import PressOffice
import ReleaseReader
import Testing

/// What a second door would do: put an office together, and use it.
@Suite final class PremisesTests {
    private let folder: String
    private let noon = Instant(milliseconds: 1_649_764_800_000)

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("house-\(UUID().uuidString)").path
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @Test func anOfficeTakesItsClockAndActorFromThem() throws {
        let noon = noon
        let premises = Premises(now: { noon })
        let path = "\(folder)/kept/catalogue.sqlite"
        try premises.makeCatalogue(at: path)
        let office = try premises.office(at: path, actor: "ana")
        _ = try office.addContact(ContactForm(name: "Jane Doe", points: [.init(.voice, "+44 20 7946 0018")]))
        let change = try #require(try office.view(for: .internal).history().first?.change)
        #expect(change.at == noon)
        #expect(change.actor == "ana")
        #expect(change.action == "add contact")
    }

    @Test func aCatalogueThatIsThereIsLeft() throws {
        let path = "\(folder)/catalogue.sqlite"
        try Premises().makeCatalogue(at: path)
        #expect(throws: (any Error).self) { try Premises().makeCatalogue(at: path) }
    }

    @Test func everyKindOfDocumentIsRead() throws {
        let page = "<html><body><h1>Trams come back</h1><p>Contact: Jane Doe, 020 7946 0018</p></body></html>"
        let draft = try Premises().draft(
            path: "trams.html", bytes: Array(page.utf8), hints: ReadingHints(issued: nil, region: "GB"))
        #expect(draft.document.mediaType == "text/html")
        #expect(draft.headline?.value == "Trams come back")
        #expect(draft.contacts.first?.points.first?.normalised == "+442079460018")
    }

    @Test(arguments: [("GB", true), ("DE", true), ("XX", false), ("England", false), ("", false)])
    func aRegionIsOneThatHasNumbers(_ name: String, isOne: Bool) {
        #expect(Premises.isRegion(name) == isOne)
    }

    @Test func theProbeIsMadeWithTheSettings() throws {
        struct Asked: Error, Equatable { let userAgent: String }
        let premises = Premises(makeProbe: { throw Asked(userAgent: $0.userAgent) })
        #expect(throws: Asked(userAgent: CurlProbe.userAgent(contact: "press@example.org"))) {
            try premises.probe(CurlProbe.Settings(contact: "press@example.org"))
        }
    }
}
