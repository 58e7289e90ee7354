import Catalogue
import PressOffice
import TestSupport
import Testing

@testable import PressDesk

/// Forms of contacts, with the ways to reach them.
@Suite struct ContactFormTests {
    let room: TrustDesk
    let address = DeskAddress.step(.edit, .contact, .spelt("jane-doe"))

    init() throws {
        room = try TrustDesk()
        try room.furnish()
        try room.office.set([.region: "GB", .zone: "Europe/London"])
    }

    private var jane: ContactEntry { get throws { try room.view().contact(RecordName("contact/jane-doe")) } }

    @Test func waysToReachThemAreEditedAddedAndTakenOut() throws {
        var form = try room.form(on: room.get(address))
        #expect(form["was.points"] == "2" && form["points"] == "4")
        form["point.0.asGiven"] = ""
        form["point.1.usage"] = "out of hours"
        form["point.2.kind"] = "mobile"
        form["point.2.asGiven"] = "07700 900456"
        form["pronouns"] = "they/them"
        let answer = try room.post(address, form)
        #expect(answer.status == 303, "\(answer.text)")
        let entry = try jane
        #expect(entry.contact.pronouns == "they/them")
        #expect(entry.points.map(\.asGiven) == ["+ 44 20 7946 0018", "07700 900456"])
        #expect(entry.points.map(\.usage) == ["out of hours", nil])
        #expect(entry.points.last?.normalised == "+447700900456")
    }

    @Test func aNumberThatCannotBeReadIsToldAtItsPlace() throws {
        var form = try room.form(on: room.get(address))
        form["point.3.kind"] = "voice"
        form["point.3.asGiven"] = "12 <ring>"
        form["point.1.preference"] = "500"
        let answer = try room.post(address, form)
        #expect(answer.status == 422)
        let typed = try room.form(on: answer)
        #expect(typed["point.3.asGiven"] == "12 <ring>" && typed["point.1.preference"] == "500")
        #expect(
            answer.text.contains("The preference is not between 1 and 99.")
                || answer.text.contains("not between 1 and 99"))
        #expect(try jane.points.count == 2)
        form["point.1.preference"] = ""
        let again = try room.post(address, form)
        #expect(again.status == 422 && again.text.contains("cannot be dialled from abroad"))
    }

    @Test func moreAreOfferedWithoutAScript() throws {
        var form = try room.form(on: room.get(address))
        form["name"] = "Jane Typed"
        form["step"] = "more"
        let answer = try room.post(address, form)
        let typed = try room.form(on: answer)
        #expect(answer.status == 200 && typed["points"] == "6" && typed["name"] == "Jane Typed")
        #expect(try jane.contact.name == "Jane Doe")
        let new = try room.post(.add(.contact), ["name": "Ed", "step": "more", "points": "2"])
        #expect(try room.form(on: new)["points"] == "4" && (try room.form(on: new))["name"] == "Ed")
    }

    @Test func aContactIsAddedWithWhatReachesThem() throws {
        var form = try room.form(on: room.get(.add(.contact)))
        form["name"] = "Ed Itor"
        form["organisationID"] = "The Trust"
        form["point.0.kind"] = "email"
        form["point.0.asGiven"] = "ed@trust.example"
        let answer = try room.post(.add(.contact), form, as: .officer)
        #expect(answer.place.hasPrefix("/desk/contacts/ed-itor/?saved="), "\(answer.text)")
        let entry = try room.view().contact(RecordName("contact/ed-itor"))
        #expect(entry.organisation?.name == "The Trust" && entry.points.map(\.asGiven) == ["ed@trust.example"])
        let twice = try room.post(.add(.contact), form)
        #expect(twice.status == 422 && twice.text.contains("id=\"f-name-fault\""))
    }

    @Test func twoWhoChangeOneNumberAreToldBoth() throws {
        var (mine, theirs) = (try room.form(on: room.get(address)), try room.form(on: room.get(address)))
        theirs["point.1.usage"] = "weekends"
        (mine["point.1.usage"], mine["title"]) = ("nights", "Head of press")
        #expect(try room.post(address, theirs, name: "ana-roe").status == 303)
        let told = try room.post(address, mine)
        #expect(told.status == 422 || told.status == 409)
        #expect(told.text.contains("ana-roe has changed it in the meantime"))
        #expect(
            told.text.contains(
                "ana-roe saved: “telephone number, + 44 20 7946 0018, weekends, for press”. Before that it was: "))
        #expect(try jane.points.last?.usage == "weekends" && jane.contact.title == "Press officer")
        let again = try room.form(on: told)
        #expect(again["title"] == "Head of press" && again["point.1.usage"] == "nights")
        #expect(try room.post(address, again).status == 303)
        #expect(try jane.contact.title == "Head of press" && jane.points.last?.usage == "nights")
    }

    @Test func whoeverCountsManyWaysIsBounded() throws {
        var form = try room.form(on: room.get(address))
        (form["points"], form["was.points"]) = ("99999999999999999999", "-4")
        #expect(try room.post(address, form).status < 500)
        (form["points"], form["was.points"]) = ("4000000", "4000000")
        #expect(try room.post(address, form).status < 500)
    }
}
