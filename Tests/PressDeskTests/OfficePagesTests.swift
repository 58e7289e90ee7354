import Catalogue
import Foundation
import Newsroom
import PressOffice
import TestSupport
import Testing

@testable import PressDesk

/// Contacts from elsewhere and who may be one, pictures that are sent, and the office's settings.
@Suite struct OfficePagesTests {
    let room: TrustDesk

    init() throws {
        room = try TrustDesk()
        try room.furnish()
        try room.office.set([.region: "GB"])
    }

    /// A form with a file, as a browser sends it.
    private func upload(
        _ address: DeskAddress, _ fields: [String: String], _ name: String, _ bytes: [UInt8], as role: Role = .officer
    ) throws -> NewsroomAnswer {
        var body: [UInt8] = []
        for (field, value) in [("formToken", TrustDesk.token)] + fields.map({ ($0.key, $0.value) }) {
            body += Array("--B\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array("--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n".utf8)
        body += bytes + Array("\r\n--B--\r\n".utf8)
        let request = WebRequest(
            method: "POST", path: address.path, headers: [("Content-Type", "multipart/form-data; boundary=B")],
            body: body)
        return try room.desk.answer(to: request, from: room.visitor(role), at: .noon)
    }

    private var names: [String] {
        get throws {
            var names: [String] = []
            try room.view().forEachContact(ListFilter()) { names.append($0.contact.label) }
            return names
        }
    }

    // MARK: Import

    private let table = Array(
        "Name,Role,Email\nRo <Lind>,press officer,ro@trust.example\nJane Doe,press officer,jane@elsewhere.example\n"
            .utf8)

    @Test func aFileIsLookedAtBeforeAnythingIsSaved() throws {
        let before = try room.changes
        let page = try upload(.importing, ["step": "look", "role": "desk"], "people.csv", table)
        #expect(page.status == 200 && page.text.contains("Nothing is saved yet"))
        #expect(page.text.contains("Ro &lt;Lind&gt;") && page.text.contains("ro@trust.example"))
        #expect(page.text.contains("<label for=\"f-row-3\">Jane Doe</label>"))
        #expect(try room.changes == before)
        var form = try room.form(on: page)
        #expect(form["role"] == "desk" && Data(base64Encoded: form["content"] ?? "") == Data(table))
        form["step"] = "import"
        let refused = try room.post(.importing, form, as: .officer)
        #expect(refused.status == 422 && refused.text.contains("something has to be answered first"))
        #expect(try room.changes == before)
        form["row.3"] = "skip contact/jane-doe"
        let saved = try room.post(.importing, form, as: .officer)
        #expect(saved.place == "/desk/contacts/?saved=\(before + 1)", "\(saved.text)")
        #expect(try names.contains("Ro <Lind>") && names.filter { $0 == "Jane Doe" }.count == 1)
    }

    @Test func whatCannotBeReadIsLeftOutWhereSomebodySaysSo() throws {
        let rows = Array(
            "Name,Role,Email\nRo Lind,press officer,ro@trust.example\nEd Itor,press officer,ed@trust.example,more,still more\n"
                .utf8)
        let page = try upload(.importing, ["step": "look"], "people.csv", rows)
        #expect(page.text.contains("<h2>Cannot be read</h2>") && page.text.contains("Row 3"))
        var form = try room.form(on: page)
        (form["step"], form["why"]) = ("import", "sent by the Trust")
        #expect(try room.post(.importing, form).status == 422)
        form["partial"] = "yes"
        #expect(try room.post(.importing, form).status == 303)
        #expect(try names.contains("Ro Lind") && !names.contains("Ed Itor"))
        #expect(try room.view().history(limit: 1).first?.change.reason == "sent by the Trust")
        // Once more tells nothing new, and saves nothing.
        let again = try upload(.importing, ["step": "look"], "people.csv", rows)
        #expect(again.text.contains("<dt>Told nothing new</dt><dd dir=\"auto\">1</dd>"))
    }

    @Test func aFileThatIsTooLargeIsTurnedDown() throws {
        let large = [UInt8](repeating: UInt8(ascii: "a"), count: DeskRoom.longestImport + 1)
        let answer = try upload(.importing, ["step": "look"], "people.csv", large)
        #expect(answer.status == 422 && answer.text.contains("It is larger than 8 MB."))
    }

    @Test func whatIsNoFileOfContactsIsTold() throws {
        #expect(try room.post(.importing, ["step": "look"]).text.contains("Choose a file."))
        #expect(try room.post(.importing, ["step": "import", "content": "%%%"]).text.contains("Choose a file."))
        let picture = try upload(.importing, ["step": "look"], "a.png", SamplePicture().bytes)
        #expect(picture.status == 422 && picture.text.contains("id=\"f-file-fault\""))
    }

    @Test func whoMayBeOneStandsSideBySide() throws {
        #expect(try room.get(.duplicates, as: .reader).text.contains("Nobody looks like somebody else."))
        let form = with(try room.office.contactForm(RecordName("contact/jane-doe"))) { $0.points.removeLast() }
        _ = try room.office.addContact(form, slug: "jane-again")
        let page = try room.get(.duplicates, as: .editor).text
        #expect(page.contains("1 pair may be one") && page.contains("the same name"))
        #expect(page.contains("href=\"/news/desk/contacts/jane-doe/merge/?with=jane-again\""))
        #expect(!(try room.get(.duplicates, as: .reader).text.contains("/merge/")))
    }

    @Test func whoAreSaidToBeTwoAreNotAskedAboutAgain() throws {
        let form = with(try room.office.contactForm(RecordName("contact/jane-doe"))) { $0.points.removeLast() }
        _ = try room.office.addContact(form, slug: "jane-again")
        let pairs = try room.get(.duplicates, as: .officer).text
        #expect(pairs.contains("/news/desk/contacts/jane-again/tell-apart/?with=jane-doe"), "\(pairs)")
        let address = DeskAddress.step(.tellApart, .contact, Contact.jane.slug)
        let asking = try room.get(address, as: .officer)
        var filled = try room.form(on: asking)
        filled["with"] = "nobody"
        #expect(try room.post(address, filled, as: .officer).text.contains("name=\"with\""))
        filled["with"] = "jane-again"
        #expect(try room.post(address, filled, as: .officer).status == 303)
        #expect(try room.get(.duplicates, as: .officer).text.contains("Nobody looks like somebody else."))
        #expect(!(try room.get(.record(.contact, Contact.jane.slug), as: .officer).text.contains("tell-apart")))
        #expect(try room.post(.undo(room.changes), [:]).status == 303)
        #expect(try room.get(.duplicates, as: .officer).text.contains("1 pair may be one"))
    }

    @Test func nobodyIsToldApartFromThemselvesNorByWhoOnlyReads() throws {
        let address = DeskAddress.step(.tellApart, .contact, Contact.jane.slug)
        let before = try room.changes
        #expect(try room.get(address, as: .reader).status == 403)
        let asking = try room.get(address, as: .officer)
        var filled = try room.form(on: asking)
        filled["with"] = "jane-doe"
        let refused = try room.post(address, filled, as: .officer)
        #expect(refused.status == 422 && refused.text.contains("is one contact already"))
        #expect(try room.post(address, filled, as: .reader).status == 403)
        #expect(try room.changes == before)
    }

    @Test func twoContactsAreMadeOneAndParted() throws {
        let form = with(try room.office.contactForm(RecordName("contact/jane-doe"))) {
            ($0.title, $0.pronouns) = ("Head of <press>", "she/her")
        }
        _ = try room.office.addContact(form, slug: "jane-again")
        let address = DeskAddress.step(.merge, .contact, Contact.jane.slug)
        #expect(try room.get(address, as: .officer).text.contains("Show what it would come to"))
        let page = try room.post(address, ["step": "look", "with": "jane-again"], as: .officer)
        #expect(page.status == 200 && page.text.contains("Title: Head of &lt;press&gt;"))
        #expect(page.text.contains("It gets pronouns “she/her”"))
        var filled = try room.form(on: page)
        filled["take.title"] = "yes"
        let saved = try room.post(address, filled, as: .officer)
        #expect(saved.place.hasPrefix("/desk/contacts/jane-doe/?saved="), "\(saved.text)")
        let kept = try room.view().contact(RecordName("contact/jane-doe")).contact
        #expect(kept.title == "Head of <press>" && kept.pronouns == "she/her")
        #expect(try room.post(.undo(room.changes), [:]).status == 303)
        #expect(try room.view().contact(RecordName("contact/jane-doe")).contact.title == "Press officer")
    }

    @Test(arguments: ["nobody", "jane-doe", "", "../x"]) func whoIsNobodyElseIsNotMadeOne(_ other: String) throws {
        let address = DeskAddress.step(.merge, .contact, Contact.jane.slug)
        let before = try room.changes
        let answer = try room.post(address, ["step": "merge", "with": other])
        #expect(answer.status == 422 || answer.status == 200)
        #expect(try answer.text.contains("name=\"with\"") && room.changes == before)
    }

    // MARK: Pictures

    @Test func aPictureIsTakenInWithWhatIsSaidOfIt() throws {
        #expect(try room.get(.add(.asset)).text.contains("enctype=\"multipart/form-data\""))
        let fields = ["description": "The <leap>", "kind": "image", "linkKind": "file", "audience": "press", "url": ""]
        let answer = try upload(.add(.asset), fields, "leap.jpg", SamplePicture().bytes)
        #expect(answer.place.hasPrefix("/desk/assets/"), "\(answer.text)")
        let slug = answer.place.split(separator: "/")[2]
        let asset = try room.view().asset(RecordName("asset/\(slug)")).asset
        #expect(asset.description == "The <leap>" && asset.fileBytes == SamplePicture().bytes.count)
        let again = try upload(.add(.asset), fields, "leap.jpg", SamplePicture().bytes)
        #expect(again.status == 422 && again.text.contains("Choose the file again."))
        #expect(try room.form(on: again)["description"] == "The <leap>")
        let text = try upload(.add(.asset), fields, "leap.html", Array("<script>alert(1)</script>".utf8))
        #expect(text.status == 422)
    }

    // MARK: Settings

    @Test func settingsAreAnAdministrators() throws {
        #expect(try room.get(.settings, as: .editor).text.contains("is done by an administrator"))
        #expect(try room.post(.settings, ["name": "Mine"], as: .editor).status == 403)
        var form = try room.form(on: room.get(.settings, as: .administrator))
        #expect(form["region"] == "GB" && form["was.region"] == "GB")
        (form["name"], form["zone"]) = ("River & Sea", "Europe/Nowhere")
        let wrong = try room.post(.settings, form, as: .administrator)
        #expect(wrong.status == 422 && wrong.text.contains("id=\"f-zone-fault\""))
        #expect(try room.form(on: wrong)["name"] == "River & Sea")
        form["zone"] = "Europe/Paris"
        #expect(try room.post(.settings, form, as: .administrator).place.hasPrefix("/desk/settings/?saved="))
        #expect(try room.office.settings().zone == "Europe/Paris")
    }

    @Test func twoAtTheSettingsAreTold() throws {
        var form = try room.form(on: room.get(.settings, as: .administrator))
        try room.office.set([.name: "Theirs"])
        form["zone"] = "Europe/Paris"
        #expect(try room.post(.settings, form, as: .administrator).status == 303)
        #expect(try room.office.settings().name == "Theirs")
        form["name"] = "Mine"
        let told = try room.post(.settings, form, as: .administrator)
        #expect(told.status == 409 && told.text.contains("Somebody else has made it “Theirs” in the meantime."))
        #expect(try room.post(.settings, room.form(on: told), as: .administrator).status == 303)
        #expect(try room.office.settings().name == "Mine")
    }
}
