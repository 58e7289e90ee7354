import Catalogue
import Foundation
import Newsroom
import PressOffice
import Store
import TestSupport
import Testing

@testable import PressDesk

/// What is held of somebody and taking them out, contacts taken along, who has a kit, and the file of an asset.
@Suite struct DeskPersonsTests {
    let room: TrustDesk
    private let jane: Slug = .spelt("jane-doe")

    init() throws {
        room = try TrustDesk()
        try room.furnish()
    }

    /// All that is sent, of whatever kind.
    private func bytes(_ answer: NewsroomAnswer) throws -> [UInt8] {
        switch answer.body {
        case .none: return []
        case .bytes(let bytes): return bytes
        case .file(let path, let length):
            return Array(try #require(FileManager.default.contents(atPath: path)).prefix(length))
        case .pieces(let make):
            var bytes: [UInt8] = []
            try make { bytes += $0 }
            return bytes
        }
    }

    @Test func whatIsHeldOfSomebodyIsShownAndTakenAlong() throws {
        let page = try room.get(.step(.disclose, .contact, jane), as: .administrator)
        #expect(page.text.contains("What is held of Jane Doe") && page.text.contains("What is written of you"))
        let file = try room.get(.disclosed(jane), as: .administrator)
        #expect(file.header("Content-Disposition") == "attachment; filename=\"disclosure.zip\"")
        #expect(try bytes(file).starts(with: Array("PK".utf8)))
        let shown = try room.get(.record(.contact, jane), as: .editor).text
        #expect(!shown.contains("/disclose/") && !shown.contains("/erase/"))
    }

    @Test func somebodyIsErasedWhoseShortNameIsTyped() throws {
        let erase = DeskAddress.step(.erase, .contact, jane)
        let page = try room.get(erase, as: .administrator)
        #expect(page.text.contains("2 ways to reach them"), "\(page.text)")
        let before = try room.changes
        let slip = try room.post(erase, ["contact": "jane", "why": "She asked"], as: .administrator)
        #expect(slip.status == 422 && slip.text.contains("Nobody was erased") && slip.text.contains("She asked"))
        #expect(try room.post(erase, ["contact": "jane-doe"], as: .editor).status == 403)
        #expect(try room.changes == before)
        let erased = try room.post(erase, ["contact": " jane-doe ", "why": "She asked"], as: .administrator)
        #expect(erased.place == "/desk/contacts/", "\(erased.text)")
        #expect(try room.get(.record(.contact, jane)).status == 404)
    }

    @Test(arguments: Audience.allCases) func contactsAreTakenAlongAsTheirAudienceSeesThem(_ audience: Audience) throws {
        try room.make(
            .insert(
                ContactPoint(
                    id: .numbered(77), slug: .spelt("jane-own"), contactID: Contact.jane.id, kind: .mobile,
                    asGiven: "+44 7700 900999", normalised: "+447700900999", audience: .internal)))
        let page = try room.get(.exports(), as: .reader)
        #expect(page.text.contains("/news/desk/export/\(audience.rawValue)/csv"))
        for format in DeskRoom.exportFormats {
            let file = try room.get(.exported(audience, format), as: .reader)
            let text = String(decoding: try bytes(file), as: UTF8.self)
            #expect(file.status == 200 && file.header("Content-Disposition")?.hasPrefix("attachment") == true)
            #expect(text.contains("900999") == (audience == .internal), "\(format)")
        }
        #expect(try room.get(.exported(audience, "pdf")).status == 404)
    }

    @Test func aListThatIsNarrowedIsExportedAsItStands() throws {
        var filter = DeskFilter()
        filter.role = .desk
        let list = try room.get(.list(.contact, filter), as: .reader)
        #expect(list.text.contains("href=\"/news/desk/export/?role=desk\""))
        #expect(try room.get(.exports(filter)).text.contains("/news/desk/export/press/vcard?role=desk"))
        let text = String(decoding: try bytes(room.get(.exported(.press, "json", filter))), as: UTF8.self)
        #expect(!text.contains("Jane Doe") && text.contains("desk"))
    }

    @Test func whoHasAKitThatWasWithdrawnIsTold() throws {
        let kit = RecordName("kit/salmon")
        let holders = DeskAddress.step(.holders, .kit, .spelt("salmon"))
        #expect(try room.get(holders, as: .reader).text.contains("Nobody was given it."))
        let id = try room.view().kit(kit).kit.id
        try room.make(
            .insertDelivery(
                Delivery(
                    id: .numbered(71), kitID: id, recipient: "Kim Lee, River News", at: .noon)))
        let withdrawn = try room.post(.step(.withdraw, .kit, .spelt("salmon")), ["why": "An error in it"])
        #expect(withdrawn.place.hasPrefix("/desk/kits/salmon/holders/?saved="), "\(withdrawn.place)")
        let page = try room.get(holders, as: .reader)
        #expect(page.text.contains("Kim Lee, River News") && page.text.contains("It was withdrawn"))
    }

    @Test func theFileOfAnAssetIsShownBeforeAnybodyOutsideSeesIt() throws {
        let picture = SamplePNG(width: 40, height: 30).bytes
        var left = picture
        let added = try room.office.addAsset(
            fileNamed: "weir.png", AssetForm(), pictures: PlainFacts(), slug: "secret-weir"
        ) {
            defer { left = [] }
            return left
        }
        _ = try room.office.withdraw(Asset.self, added.value.asset.recordName)
        let page = try room.get(.record(.asset, .spelt("secret-weir")), as: .reader)
        #expect(page.text.contains("<img class=\"shown\" src=\"/news/desk/assets/secret-weir/original\""))
        let file = try room.get(.file(.spelt("secret-weir"), "original"), as: .reader)
        #expect(try bytes(file) == picture && file.header("Cache-Control") == "no-store")
        #expect(file.header("Content-Disposition") == "inline; filename=\"secret-weir.png\"")
        for path in [
            "/desk/assets/secret-weir/web", "/desk/assets/nobody/original", "/desk/assets/the-weir-at-dawn/original",
        ] {
            #expect(try room.get(path).status == 404, "\(path)")
        }
    }

    /// What a browser would run is kept, and not shown.
    @Test func aDrawingIsNeverShownInThePlaceOfAPage() throws {
        var left = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"4\" height=\"3\"/></svg>".utf8)
        _ = try room.office.addAsset(
            fileNamed: "weir.svg", AssetForm(), pictures: PlainFacts(), slug: "drawing"
        ) {
            defer { left = [] }
            return left
        }
        let file = try room.get(.file(.spelt("drawing"), "original"))
        #expect(file.header("Content-Disposition")?.hasPrefix("attachment") == true)
        #expect(try !room.get(.record(.asset, .spelt("drawing"))).text.contains("<img class=\"shown\""))
    }

    // MARK: Columns of a table

    private func look(_ fields: [String: String]) throws -> NewsroomAnswer { try room.post(.importing, fields) }

    @Test func aPersonSaysWhatTheColumnsOfATableAre() throws {
        let table = Data("Who,Reached at,Email\nKim Lee,+44 20 7946 0111,kim@river.example\n".utf8)
            .base64EncodedString()
        let page = try look(["step": "look", "content": table])
        #expect(page.text.contains("What the columns are"), "\(page.text)")
        #expect(page.text.contains("<label for=\"f-column-2\">Reached at</label>"))
        var form = try room.form(on: page)
        #expect(form["column.3"] == "email")
        (form["column.1"], form["column.2"], form["column.3"]) = ("name", "voice", "-")
        form["step"] = "look"
        let again = try room.form(on: look(form))
        #expect(again["column.1"] == "name" && again["column.2"] == "voice" && again["column.3"] == "-")
        form = again
        form["step"] = "import"
        #expect(try look(form).status == 303)
        let points = try room.view().contact(RecordName("contact/kim-lee")).points
        #expect(points.map(\.kind) == [.voice])
    }

    /// Nobody would be named or reached: it is said, the file is kept, and the columns are as they were understood.
    @Test func columnsThatGiveNobodyAreTurnedDownAndTheFileStays() throws {
        let table = Data("Name,Email\nKim Lee,kim@river.example\n".utf8).base64EncodedString()
        let refused = try look([
            "step": "import", "content": table, "column.1": "-", "column.2": "-",
        ])
        #expect(refused.status == 422, "\(refused.text)")
        let form = try room.form(on: refused)
        #expect(form["content"] == table && form["column.1"] == "name")
        #expect(try look(["step": "look", "content": table, "column.9": "name"]).status == 422)
        #expect(try look(["step": "look", "content": table, "column.1": "king"]).status == 422)
    }
}

private struct PlainFacts: PictureReader {
    func read(fileAt path: String) throws(PictureProblem) -> PictureFacts { PictureFacts() }
}
