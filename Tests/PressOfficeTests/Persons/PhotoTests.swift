import Catalogue
import Exchange
import Foundation
import Store
import Testing

@testable import PressOffice

/// Photos of contacts: files beside the catalogue.
@Suite struct PhotoTests {
    let room: Newsroom
    let jane: RecordName = "contact/jane-roe"

    init() throws { room = try Newsroom() }

    /// A picture by its first bytes, of any size.
    private func picture(_ count: Int, _ last: UInt8 = 0x3B) -> [UInt8] {
        Array("GIF89a".utf8) + [UInt8](repeating: 7, count: count - 7) + [last]
    }

    @discardableResult
    private func take(_ bytes: [UInt8], name: String = "Jane Roe") throws -> Import {
        var reader = ContactFileReader()
        let photo = "PHOTO;ENCODING=b;TYPE=GIF:\(Data(bytes).base64EncodedString())"
        let email = "\(name.filter(\.isLetter).lowercased())@watch.example"
        reader.feed(
            Array("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\(name)\r\nEMAIL:\(email)\r\n\(photo)\r\nEND:VCARD\r\n".utf8))
        reader.finish()
        return try room.office().importContacts(ImportSettings()) { try reader.next() }
    }

    private func cards(
        _ profile: String = "generic", for audience: Audience = .internal, _ maker: StubMaker? = nil
    ) throws -> (text: String, losses: [String: Int]) {
        var bytes: [UInt8] = []
        let view = room.office(renditions: maker).view(for: audience)
        let exported = try view.exportContacts(ContactExport(profile: profile)) { bytes += $0 }
        return (String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: ""), exported.losses)
    }

    private var files: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: room.store.filesFolder)) ?? []).sorted()
    }

    @Test func aPhotoOfACardIsAFileAndComesBack() throws {
        let photo = picture(100_000)
        try take(photo)
        let line = try #require(try room.view().contact(jane).contact.photo)
        #expect(line == "image/gif 100000 \(sha256(photo))" && files == [sha256(photo)])
        #expect(try room.view().contact(jane).contact.keptProperties.isEmpty)
        let base64 = Data(photo).base64EncodedString()
        #expect(try cards().text.contains("PHOTO;ENCODING=b;TYPE=GIF:\(base64)"))
        #expect(try cards("v4").text.contains("PHOTO:data:image/gif;base64,\(base64)"))
        let again = try take(photo)
        #expect(again.change == nil && again.unchanged == 1)
    }

    @Test func aPreviewKeepsNothing() throws {
        var reader = ContactFileReader()
        let photo = Data(picture(100)).base64EncodedString()
        reader.feed(
            Array("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jane Roe\r\nPHOTO;ENCODING=b:\(photo)\r\nEND:VCARD\r\n".utf8))
        reader.finish()
        let preview = try room.office().previewImport(ImportSettings()) { try reader.next() }
        #expect(preview.new.first?.form.photo?.hasPrefix("image/gif 100 ") == true && files.isEmpty)
    }

    @Test func onlyTheOfficeSeesItUnlessSomebodySaysOtherwise() throws {
        try take(picture(500))
        let maker = StubMaker()
        #expect(try room.view(for: .press).contact(jane).contact.photo == nil)
        #expect(!(try cards(for: .press, maker)).text.contains("PHOTO"))
        var form = try room.office().contactForm(jane)
        form.photoAudience = .press
        _ = try room.office().editContact(jane, from: nil, to: form)
        // Others get a smaller form, which says nothing of where it was made.
        let small = Data(StubMaker.picture(480, 360)).base64EncodedString()
        #expect(try cards(for: .press, maker).text.contains("PHOTO;ENCODING=b;TYPE=JPEG:\(small)"))
    }

    @Test func whatProgramsDoNotTakeIsMadeSmaller() throws {
        try take(picture(300_000))
        let none = try cards()
        #expect(!none.text.contains("PHOTO"))
        #expect(none.losses.keys.contains { $0.hasPrefix("PHOTO is not here, or cannot be made as small") })
        #expect(try cards("generic", for: .internal, StubMaker()).text.contains("PHOTO;ENCODING=b;TYPE=JPEG:"))
    }

    @Test func aPhotoThatIsTooLargeIsASentence() throws {
        let outcome = try take(picture(ContactPhoto.largest + 1))
        #expect(outcome.leftOut.map(\.what) == ["photo of more than 5 MB"] && files.isEmpty)
        #expect(throws: AssetFileProblem.photoTooLarge(name: "jane.jpg")) {
            try room.office().keepPhoto(fileNamed: "jane.jpg", size: 50 << 20) { [0] }
        }
        #expect(throws: AssetFileProblem.photoTooLarge(name: "jane.gif")) {
            try room.office().keepPhoto(fileNamed: "jane.gif") { picture(1 << 20) }
        }
        #expect(
            AssetFileProblem.photoTooLarge(name: "jane.jpg").refusal.message
                == "'jane.jpg' is larger than 5 MB, which is the most that is kept of a photo.")
        #expect(throws: AssetFileProblem.notPhoto(name: "jane.pdf")) {
            var rest = Array("%PDF-1.7\n%%EOF\n".utf8)
            return try room.office().keepPhoto(fileNamed: "jane.pdf") {
                defer { rest = [] }
                return rest
            }
        }
    }

    @Test func aPersonNamesAFileAndUndoTakesItBack() throws {
        _ = try room.office().addContact(ContactForm(name: "Jane Roe"))
        var rest = picture(64)
        var form = try room.office().contactForm(jane)
        form.photo = try room.office().keepPhoto(fileNamed: "jane.gif", size: 64) {
            defer { rest = [] }
            return rest
        }
        _ = try room.office().editContact(jane, from: nil, to: form)
        let told = try #require(try room.view().history(limit: 1).first?.lines.first?.fields.first)
        #expect(told.label == "photo" && told.after == "GIF, 1 KB")
        try room.office().undo()
        #expect(try room.view().contact(jane).contact.photo == nil)
        form.photo = "portrait.jpg"
        #expect(throws: PressOfficeError.form(.photo)) {
            try room.office().editContact(jane, from: nil, to: form)
        }
    }

    @Test func aPhotoTakesThePlaceOfAnotherAndIsTakenAway() throws {
        _ = try room.office().addContact(ContactForm(name: "Jane Roe"))
        func put(_ bytes: [UInt8]) throws -> Change? {
            let piece = Pieces(bytes)
            return try room.office().changePhoto(of: jane, fileNamed: "jane.gif", reason: "New") { piece.next() }.change
        }
        #expect(try put(picture(64)) != nil && put(picture(64)) == nil, "the same again is no change")
        #expect(try room.view().photo(of: jane)?.bytes == picture(64))
        #expect(try put(picture(65))?.reason == "New")
        let made = try room.office().removePhoto(of: jane)
        #expect(try made.change != nil && room.view().photo(of: jane) == nil)
        let told = try #require(try room.view().history(limit: 1).first?.lines.first?.fields.first)
        #expect(told.label == "photo" && told.before == "GIF, 1 KB" && told.after == nil)
        try room.office().undo()
        #expect(try room.view().photo(of: jane)?.bytes == picture(65))
        #expect(throws: AssetFileProblem.notPhoto(name: "jane.gif")) { try put(Array("no picture".utf8)) }
        let before = files
        #expect(throws: (any Error).self) {
            let piece = Pieces(picture(66))
            return try room.office().changePhoto(of: "contact/nobody", fileNamed: "a.gif") { piece.next() }
        }
        #expect(files == before, "of nobody nothing is kept")
    }

    @Test func aPhotoIsGivenToWhomeverItIsFor() throws {
        try take(picture(500))
        let office = room.office(renditions: StubMaker())
        func given(_ audience: Audience, isSmall: Bool = false) throws -> GivenPhoto? {
            try office.view(for: audience).photo(of: jane, isSmall: isSmall)
        }
        #expect(try given(.internal)?.bytes == picture(500))
        #expect(try given(.internal)?.fileName == "jane-roe.gif" && given(.internal)?.mediaType == "image/gif")
        let small = try #require(try given(.internal, isSmall: true))
        #expect(small.bytes == StubMaker.picture(480, 360) && small.fileName == "jane-roe.jpg")
        #expect(try given(.press) == nil && given(.partner) == nil)
        var form = try room.office().contactForm(jane)
        form.photoAudience = .partner
        _ = try room.office().editContact(jane, from: nil, to: form)
        #expect(try given(.partner)?.bytes == small.bytes && given(.press) == nil)
        // Where nothing smaller can be made, others are given nothing, and the office the file.
        try FileManager.default.removeItem(atPath: room.store.renditionsFolder)
        #expect(try room.view(for: .partner).photo(of: jane) == nil)
        #expect(try room.view().photo(of: jane, isSmall: true)?.bytes == picture(500))
    }

    @Test func theFileIsNeededWhileSomebodyHasIt() throws {
        let (one, other) = (picture(900), picture(901))
        try take(one)
        var needed: [String: Int] = [:]
        try room.store.forEachNeededFile { needed[$0.sum] = $0.count }
        #expect(needed == [sha256(one): 900])
        try take(other)
        needed = [:]
        try room.store.forEachNeededFile { needed[$0.sum] = $0.count }
        #expect(needed == [sha256(other): 901] && files.count == 2, "the history speaks of the first")
    }

    @Test func noByteOfAPhotoIsLeftOfWhoIsErased() throws {
        let (first, second) = (picture(900), picture(901))
        try take(first)
        try take(second)
        try take(second, name: "Mara Holt")
        try take(picture(902), name: "Mara Holt")
        try take(second, name: "Bo Quill")
        #expect(files.count == 3)
        let made = try room.office().erase(jane)
        #expect(made.erased.files == [sha256(first)] && made.isOverwritten)
        // Another has the very file, and a third had it.
        #expect(files == [sha256(second), sha256(picture(902))].sorted())
        _ = try room.office().erase("contact/mara-holt")
        #expect(files == [sha256(second)])
        _ = try room.office().erase("contact/bo-quill")
        #expect(files.isEmpty)
    }

    @Test func aPersonIsGivenTheirPhoto() throws {
        let photo = picture(900)
        try take(photo)
        let view = room.view()
        let folder = "\(room.folder)/disclosure"
        let paths = try view.writeDisclosure(try view.disclosure(of: jane), toFolder: folder)
        #expect(paths.contains("files/jane-roe-photo.gif"))
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/files/jane-roe-photo.gif"))
        #expect(Array(data) == photo)
    }

    @Test func aFileThatWasChangedIsNotHandedOut() throws {
        let photo = picture(900)
        try take(photo)
        try Data(picture(900, 0)).write(to: URL(fileURLWithPath: "\(room.store.filesFolder)/\(sha256(photo))"))
        #expect(!(try cards()).text.contains("PHOTO"))
    }
}
