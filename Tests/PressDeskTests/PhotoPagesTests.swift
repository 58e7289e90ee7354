import Catalogue
import Newsroom
import PressOffice
import TestSupport
import Testing

@testable import PressDesk

/// The photo of a contact at the desk.
@Suite struct PhotoPagesTests {
    private let room: TrustDesk
    private let jane: Slug = .spelt("jane-doe")
    private let step: DeskAddress
    private static let photo = SamplePNG(width: 40, height: 30).bytes

    init() throws {
        room = try TrustDesk()
        try room.furnish()
        step = .step(.photo, .contact, jane)
    }

    private func send(
        _ bytes: [UInt8], name: String = "jane.png", as role: Role = .officer
    ) throws -> NewsroomAnswer {
        func field(_ name: String, _ value: String) -> String {
            "--B\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        let head =
            field("formToken", TrustDesk.token) + field("why", "New")
            + "--B\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"\(name)\"\r\n\r\n"
        let request = WebRequest(
            method: "POST", path: step.path, headers: [("Content-Type", "multipart/form-data; boundary=B")],
            body: Array(head.utf8) + bytes + Array("\r\n--B--\r\n".utf8))
        return try room.desk.answer(to: request, from: room.visitor(role), at: room.now)
    }

    private func bytes(_ answer: NewsroomAnswer) -> [UInt8] {
        if case .bytes(let bytes) = answer.body { bytes } else { [] }
    }

    @Test func aPhotoIsSentShownAndTakenAway() throws {
        let small = DeskAddress.photo(jane, isWhole: false)
        #expect(try room.get(small).status == 404)
        let form = try room.get(step, as: .officer).text
        #expect(form.contains("enctype=\"multipart/form-data\"") && form.contains("The office alone sees it"))
        #expect(!form.contains("Take it away"))
        let sent = try send(Self.photo)
        #expect(sent.place.hasPrefix("/desk/contacts/jane-doe/?saved="), "\(sent.text)")
        let page = try room.get(.record(.contact, jane), as: .reader).text
        #expect(
            page.contains(
                "<img class=\"shown\" src=\"/news/desk/contacts/jane-doe/photo-small\" alt=\"A photo of Jane Doe\">"))
        #expect(page.contains("PNG, 1 KB") && !page.contains("/photo/\""), "who only looks changes none")
        for address in [small, .photo(jane, isWhole: true)] {
            let file = try room.get(address, as: .reader)
            #expect(bytes(file) == Self.photo && file.header("Cache-Control") == "no-store")
            #expect(file.header("Content-Disposition") == "inline; filename=\"jane-doe.png\"")
        }
        let told = try #require(try room.view().history(limit: 1).first)
        #expect(told.change.actor == "jo-bell" && told.change.reason == "New")
        #expect(told.lines.first?.fields.map(\.label) == ["photo"])
        #expect(try room.get(.step(.history, .contact, jane)).text.contains("PNG, 1 KB"))

        let gone = try room.post(step, ["step": "remove"])
        #expect(gone.place.hasPrefix("/desk/contacts/jane-doe/?saved="))
        #expect(try room.get(small).status == 404)
        _ = try room.post(.undo(room.changes), [:])
        #expect(bytes(try room.get(small)) == Self.photo)
    }

    @Test func whatIsNoPhotoIsASentenceAndChangesNothing() throws {
        let before = try room.changes
        let cases: [([UInt8], String)] = [
            (Array("<script>alert(1)</script>".utf8), "&#39;jane.png&#39; is no photo that programs show."),
            ([UInt8](repeating: 7, count: (5 << 20) + 1), "&#39;jane.png&#39; is larger than 5 MB"),
            ([], "&#39;jane.png&#39; is empty"),
        ]
        for (bytes, sentence) in cases {
            let answer = try send(bytes)
            #expect(answer.status == 422 && answer.text.contains(sentence), "\(answer.text)")
        }
        let none = try room.post(step, [:])
        #expect(none.status == 422 && none.text.contains("No file was chosen."))
        #expect(try room.changes == before)
        #expect(try send(Self.photo, as: .reader).status == 403)
    }

    /// The form with the other fields says nothing of the photo, and leaves it.
    @Test func anEditKeepsThePhoto() throws {
        _ = try send(Self.photo)
        let edit = DeskAddress.step(.edit, .contact, jane)
        var form = try room.form(on: room.get(edit))
        #expect(form["photo"] == nil && form["photoAudience"] == "internal")
        (form["title"], form["photoAudience"]) = ("Head of press", "press")
        #expect(try room.post(edit, form).status == 303)
        let contact = try room.view().contact(RecordName("contact/jane-doe")).contact
        #expect(contact.photo?.hasPrefix("image/png ") == true && contact.title == "Head of press")
        #expect(try room.get(step).text.contains("It is for the press, who get a smaller form of it"))
    }
}
