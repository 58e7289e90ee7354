import Catalogue
import Foundation
import JSONText
import Newsroom
import PressOffice
import TestSupport
import Testing

@testable import OfficeAPI

/// The photo of a contact, for programs.
@Suite struct PhotoRoutesTests {
    private let room: ProgramRoom
    private static let photo = SamplePNG(width: 40, height: 30).bytes
    private let place = "/contacts/jane-doe/photo"

    init() throws { room = try ProgramRoom() }

    private func send(
        _ method: String = "PUT", _ bytes: [UInt8] = photo, tag: String? = nil, query: String = "?name=jane.png",
        as role: Role? = .officer
    ) throws -> Answered {
        let seen = try tag ?? room.ask("GET", "/contacts/jane-doe", as: .reader).tag
        return try room.ask(
            method, place + (method == "PUT" ? query : ""), bytes: bytes, by: ProgramRoom.visitor(role),
            with: [("If-Match", seen)])
    }

    @Test func aPhotoIsPutGivenAndTakenAway() throws {
        #expect(try room.ask("GET", place, as: .reader).status == 404)
        let made = try send(query: "?name=jane.png&reason=New")
        #expect(made.status == 200, "\(made.text)")
        #expect(made.json["record"]?["photo"]?.text == "image/png \(Self.photo.count) \(sha256(Self.photo))")
        #expect(made.json["change"]?["why"] == "New" && made.json["change"]?["actor"] == "officer")
        let given = try room.ask("GET", place, as: .reader)
        #expect(given.bytes == Self.photo && given.answer.header("Content-Type") == "image/png")
        #expect(given.answer.header("Content-Disposition") == "attachment; filename=\"jane-doe.png\"")
        #expect(try room.ask("GET", place, as: .reader, with: [("If-None-Match", given.tag)]).status == 304)
        let again = try send(tag: made.tag)
        #expect(again.status == 200 && again.json["change"] == .null, "the same again is no change")

        // The tag of the photo that was seen is as good as that of the contact.
        let other = SamplePNG(width: 20, height: 20).bytes
        #expect(try send("PUT", other, tag: given.tag).status == 200)
        #expect(try send("DELETE", [], tag: given.tag).problem == "changed-meanwhile")
        #expect(try room.ask("GET", place, as: .reader).bytes == other)
        let gone = try send("DELETE", [])
        #expect(gone.status == 200 && gone.json["record"]?["photo"] == .null, "\(gone.text)")
        #expect(try room.ask("GET", place, as: .reader).status == 404)
        let change = try #require(gone.json["change"]?["change"]?.integer)
        let undone = try room.ask("POST", "/changes/\(change)/undo", .object([]))
        #expect(undone.status == 201, "\(undone.text)")
        #expect(try room.ask("GET", place, as: .reader).bytes == other)
    }

    /// A piece at a time, as a server hands over what is not in memory.
    @Test func aPhotoThatIsNotInMemoryIsReadPieceByPiece() throws {
        let bytes = Self.photo
        var request = WebRequest(method: "PUT", path: OfficeAPI.root + place, headers: [("If-Match", "*")])
        request.upload = WebRequest.Upload(count: bytes.count) { place, most in
            Array(bytes[place..<min(bytes.count, place + min(most, 7))])
        }
        let made = Answered(try room.api.answer(to: request, from: ProgramRoom.visitor(.officer), at: room.now))
        #expect(made.status == 200, "\(made.text)")
        #expect(try room.ask("GET", place, as: .reader).bytes == bytes)
    }

    @Test(
        arguments: [
            ([UInt8](repeating: 7, count: (5 << 20) + 1), "too-large", "'jane.png' is larger than 5 MB, which is"),
            (Array("no picture".utf8), "bad-input", "'jane.png' is no photo that programs show."),
            ([], "bad-input", "'jane.png' is empty"),
        ] as [([UInt8], String, String)])
    func whatIsNoPhotoIsASentence(_ bytes: [UInt8], _ problem: String, _ sentence: String) throws {
        _ = try send()
        let change = try room.office.standing().change
        let sent = try send("PUT", bytes)
        #expect(sent.problem == problem && sent.json["detail"]?.text?.hasPrefix(sentence) == true, "\(sent.text)")
        #expect(sent.status == (problem == "too-large" ? 413 : 422))
        #expect(try room.office.standing().change == change)
        #expect(try room.ask("GET", place, as: .reader).bytes == Self.photo)
    }

    @Test func onlyWhoMayChangesItAndOnlyWhatTheyHaveSeen() throws {
        #expect(try send(as: .reader).status == 403 && send(as: nil).status == 401)
        #expect(try send(tag: "\"other\"").status == 412)
        let blind = try room.ask("PUT", place, bytes: Self.photo, by: ProgramRoom.visitor(.officer))
        #expect(blind.status == 428)
        let nobody = try room.ask(
            "PUT", "/contacts/nobody/photo", bytes: Self.photo, by: ProgramRoom.visitor(.officer),
            with: [("If-Match", "*")])
        #expect(nobody.status == 404)
        #expect(try room.ask("GET", "/contacts/jane-doe", as: .reader).json["photo"] == .null)
    }

    @Test func thePressIsGivenNothingThatIsNotForIt() throws {
        let nothing = try room.ask("GET", "/contacts/nobody/photo", as: nil).whole
        _ = try send()
        #expect(try room.ask("GET", place, as: nil).whole == nothing)
        #expect(try room.ask("GET", place + "?isSmall=maybe", as: .reader).status == 400)
    }

    /// What is longer is turned away before it is read.
    @Test(
        arguments: [
            ("PUT", "/api/v1/contacts/jane-doe/photo", ContactPhoto.largest), ("POST", OfficeAPI.fileRoot, Int.max),
            ("POST", "/api/v1/contacts/jane-doe/photo", nil), ("PUT", "/api/v1/contacts/Jane/photo", nil),
            ("PUT", "/desk/contacts/jane-doe/photo", nil), ("PUT", "/api/v1/files", nil), ("PUT", "", nil),
        ] as [(String, String, Int?)])
    func whereFilesAreSent(_ method: String, _ path: String, _ most: Int?) {
        #expect(OfficeAPI.longestFile(method, at: path) == most)
    }
}
