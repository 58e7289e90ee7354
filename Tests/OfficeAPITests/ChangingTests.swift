import Catalogue
import JSONText
import Newsroom
import PressOffice
import Signatures
import TestSupport
import Testing

@testable import OfficeAPI

@Suite struct ChangingTests {
    private let room: ProgramRoom

    init() throws { room = try ProgramRoom() }

    private var latest: Int { get throws { try room.office.standing().change } }

    @Test func whatIsAddedIsToldWithItsChangeAndWhoMadeIt() throws {
        let made = try room.ask(
            "POST", "/contacts",
            [
                "name": "Rosa Lind", "role": "spokesperson", "organisation": "River Trust", "reason": "She speaks now",
                "points": [["kind": "voice", "asGiven": "020 7946 0200"]], "region": "GB",
            ], as: .officer)
        #expect(made.status == 201)
        #expect(made.answer.header("Location") == "/api/v1/contacts/rosa-lind")
        #expect(made.json["change"]?["actor"] == "officer")
        #expect(made.json["change"]?["why"] == "She speaks now")
        #expect(made.json["record"]?["points"]?.elements?.first?["normalised"] == "+442079460200")
        #expect(made.json["record"]?["organisation"]?["slug"] == "river-trust")
        let page = try room.ask("GET", "/contacts/rosa-lind")
        #expect(page.tag == made.tag)
        #expect(page.json == made.json["record"])
    }

    @Test(
        arguments: [
            ("/releases", ["headline": "Eels return", "kind": "release", "issued": "2031-05-20"]),
            (
                "/assets",
                ["url": "https://pictures.rivertrust.example/eel.jpg", "description": "An eel", "media": ["print"]]
            ),
            ("/statements", ["title": "On eels", "date": "2031-05-01"]),
            (
                "/events",
                [
                    "what": "Eel day", "release": "salmon-return-to-the-weir",
                    "starts": ["at": "2031-06-02T09:00:00Z", "zone": "Europe/London"],
                ]
            ),
            ("/quotes", ["words": "Eels!", "release": ["slug": "salmon-return-to-the-weir", "label": "x"]]),
            (
                "/references",
                ["url": "https://eels.example/", "kind": "website", "release": "salmon-return-to-the-weir"]
            ),
            ("/organisations", ["name": "Eel Trust"]), ("/outlets", ["name": "The Eel"]),
            ("/coverage", ["headline": "Eels are back", "outlet": "The Eel"]),
            ("/kits", ["releases": ["salmon-return-to-the-weir"], "title": "Eels"]),
            (
                "/requests",
                [
                    "subject": "Pictures of eels", "journalist": "Ed Itor", "asGiven": "ed@paper.example",
                    "deadline": ["at": "2031-05-21T12:00:00Z", "zone": "Asia/Seoul"],
                ]
            ),
        ] as [(String, JSON)])
    func everyKindIsAddedAndTakenBack(_ path: String, _ sent: JSON) throws {
        let before = try room.ask("GET", path).items.count
        let made = try room.ask("POST", path, sent, as: .officer)
        #expect(made.status == 201, "\(made.text)")
        #expect(try room.ask("GET", path).items.count == before + 1)
        let change = try #require(made.json["change"]?["change"]?.integer)
        let undone = try room.ask("POST", "/changes/\(change)/undo", ["reason": "A slip"], as: .officer)
        #expect(undone.json["change"]?["undoes"]?.integer == change)
        #expect(try room.ask("GET", path).items.count == before)
    }

    @Test func whatIsNotSaidStaysAndNullTakesAway() throws {
        let edited = try room.change(
            "PATCH", "/contacts/jane-doe", ["title": .null, "pronouns": "she/her", "keepUntil": "2040-01-01"],
            as: .officer)
        let record = try #require(edited.json["record"])
        #expect(record["title"] == .null)
        #expect(record["pronouns"] == "she/her")
        #expect(record["keepUntil"] == "2040-01-01")
        #expect(record["name"] == "Jane Doe")
        #expect(record["points"]?.elements?.count == 2)
        // Every way to reach her is sent back as it was told, with one thing changed.
        let points = try #require(record["points"]?.elements)
        let less = try room.change("PATCH", "/contacts/jane-doe", ["points": .array(Array(points.prefix(1)))])
        #expect(less.json["record"]?["points"]?.elements == Array(points.prefix(1)))
    }

    @Test func nothingIsOverwrittenUnseen() throws {
        let seen = try room.ask("GET", "/organisations/river-trust").tag
        #expect(try room.ask("PATCH", "/organisations/river-trust", ["name": "A"]).problem == "no-condition")
        let first = try room.ask(
            "PATCH", "/organisations/river-trust", ["name": "Rivers Trust"], with: [("If-Match", seen)])
        #expect(first.status == 200)
        let number = try latest
        for tag in [seen, "W/\(first.tag)", "\"x\"", ""] {
            let second = try room.ask("PATCH", "/organisations/river-trust", ["name": "B"], with: [("If-Match", tag)])
            #expect(second.problem == "changed-meanwhile", "\(tag)")
        }
        #expect(try latest == number)
        // The answer to a change has the tag by which it is changed again; a star means whatever there is.
        let headers = [("If-Match", "\"x\" , \(first.tag)")]
        #expect(
            try room.ask(
                "PATCH", "/organisations/river-trust", ["name": "C"], with: headers.map { (name: $0.0, value: $0.1) }
            ).status == 200)
        #expect(
            try room.ask("PATCH", "/organisations/river-trust", ["name": "D"], with: [("If-Match", "*")]).status == 200)
        #expect(try room.ask("PATCH", "/organisations/nobody", ["name": "D"], with: [("If-Match", "*")]).status == 404)
    }

    @Test func aChangeThatChangesNothingSaysSo() throws {
        let same = try room.change("PATCH", "/organisations/river-trust", ["name": "River Trust"])
        #expect(same.json["change"] == .null)
    }

    @Test func aRecordIsRenamed() throws {
        let renamed = try room.change("PATCH", "/organisations/river-trust", ["slug": "rivers"])
        #expect(renamed.json["record"]?["slug"] == "rivers")
        let taken = try room.change("PATCH", "/contacts/jane-doe", ["slug": "news-desk"])
        #expect(taken.problem == "conflict")
        #expect(taken.json["remedies"] == [["remedy": "say", "member": "slug"]])
    }

    @Test func everythingThatIsWrongIsToldAtOnceAndWhere() throws {
        let number = try latest
        let refused = try room.change(
            "PATCH", "/contacts/jane-doe",
            [
                "language": "not a tag", "name": "", "title": "",
                "points": [["kind": "email", "asGiven": "nowhere"], ["kind": "voice", "asGiven": "12"]],
            ])
        #expect(refused.status == 422)
        #expect(
            refused.faults.map { $0.split(separator: " ").first.map(String.init) } == [
                "/language", "/name", "/points/0", "/points/1",
            ])
        #expect(try latest == number)
        let release = try room.change(
            "PATCH", "/releases/salmon-return-to-the-weir", ["headline": "", "corrects": "nobody"])
        #expect(release.faults.contains { $0.hasPrefix("/headline ") })
        #expect(release.faults.contains { $0.hasPrefix("/corrects ") })
    }

    @Test func anEmbargoHasAZoneThatThereIsAndAReason() throws {
        let path = "/releases/salmon-return-to-the-weir"
        let wrong = try room.change(
            "PATCH", path,
            ["embargo": ["until": "2031-05-21T00:01:00Z", "zone": "Atlantis/Capital"], "reason": "Later"])
        #expect(wrong.faults == ["/embargo/zone It is to be a zone such as Europe/London."])
        let embargo: JSON = ["until": "2031-05-21T00:01:00Z", "zone": "Europe/London"]
        let silent = try room.change("PATCH", path, ["embargo": embargo])
        #expect(silent.problem == "bad-input")
        #expect(silent.json["remedies"] == [["remedy": "say", "member": "reason"]])
        // What leaves the house is not an officer's to say.
        let officer = try room.change("PATCH", path, ["embargo": embargo, "reason": "Later"], as: .officer)
        #expect(officer.problem == "not-allowed")
        let set = try room.change("PATCH", path, ["embargo": embargo, "reason": "Later"])
        #expect(set.json["record"]?["embargo"] == embargo)
        #expect(try room.ask("GET", path, as: nil).status == 404)
    }

    @Test func whatIsWithdrawnIsKeptAndNotHandedOut() throws {
        let path = "/contacts/jane-doe"
        let gone = try room.change("POST", "\(path)/withdraw", of: path, ["reason": "She left"])
        #expect(gone.json["record"]?["isWithdrawn"] == true)
        #expect(try room.ask("GET", path, as: nil).status == 404)
        #expect(try room.change("POST", "\(path)/withdraw", of: path).problem == "conflict")
        #expect(try room.change("POST", "\(path)/restore", of: path).json["record"]?["isWithdrawn"] == false)
        let release = "/releases/salmon-return-to-the-weir"
        #expect(try room.change("POST", "\(release)/hold", of: release).json["record"]?["pubStatus"] == "withheld")
        #expect(try room.change("POST", "\(release)/restore", of: release).json["record"]?["pubStatus"] == "usable")
    }

    @Test func whatSomebodyElseDidIsAnEditorsToTakeBack() throws {
        let made = try room.ask("POST", "/outlets", ["name": "The Paper"], as: .editor)
        let change = try #require(made.json["change"]?["change"]?.integer)
        #expect(try room.ask("POST", "/changes/\(change)/undo", as: .officer).problem == "not-allowed")
        let later = try room.change("PATCH", "/outlets/the-paper", ["name": "The Papers"], as: .officer)
        let number = try #require(later.json["change"]?["change"]?.integer)
        let refused = try room.ask("POST", "/changes/\(change)/undo")
        #expect(refused.problem == "conflict")
        #expect(
            refused.json["remedies"]?.elements?.last == [
                "remedy": "undo", "method": "POST", "href": .string("/api/v1/changes/\(change)/undo"),
                "member": "withLater",
            ])
        let undone = try room.ask("POST", "/changes/\(change)/undo", ["withLater": [.number(number)]])
        #expect(undone.answer.header("Location") == "/api/v1/changes/\(try latest)")
        #expect(try room.ask("GET", "/outlets").slugs == [])
        #expect(try room.ask("POST", "/changes/\(change)/undo").problem == "conflict")
    }

    // MARK: Requests

    @Test func aRequestIsOpenedAssignedAnsweredAndClosed() throws {
        let made = try room.ask(
            "POST", "/requests", ["subject": "Salmon", "journalist": "Ed Itor", "outlet": "The Paper"], as: .officer)
        let path = "/requests/\(try #require(made.json["record"]?["slug"]?.text))"
        func step(_ word: String, _ sent: JSON = .object([])) throws -> Answered {
            try room.change("POST", "\(path)/\(word)", of: path, sent, as: .officer)
        }
        #expect(try step("assign", ["to": "Ana"]).json["record"]?["assignedTo"] == "Ana")
        #expect(try room.ask("GET", "/requests?assigned=ana").items.count == 1)
        #expect(try step("turn-down").problem == "bad-input")
        #expect(try step("turn-down", ["reason": "Not ours"]).json["record"]?["state"] == "turnedDown")
        #expect(try room.ask("GET", "/requests").items.count == 0)
        #expect(try step("answer", ["given": "A line"]).problem == "conflict")
        #expect(try step("reopen").json["record"]?["state"] == "open")
        let answered = try step("answer", ["given": "A line"])
        #expect(answered.json["record"]?["given"] == "A line")
        #expect(try step("close").json["record"]?["state"] == "closed")
        #expect(try room.ask("GET", "/requests?all=true&limit=1").items.count == 1)
        #expect(try step("answer", ["given": "A line", "kit": "salmon"]).problem == "bad-input")
        #expect(try room.ask("GET", path, as: nil).status == 401)
    }

    @Test func aDeadlineThatIsPastIsMeantOrIsASlip() throws {
        let past: JSON = ["subject": "Late", "deadline": ["at": "2031-05-19T12:00:00Z", "zone": "UTC"]]
        let slip = try room.ask("POST", "/requests", past)
        #expect(slip.problem == "refused")
        #expect(slip.json["remedies"] == [["remedy": "say", "member": "isMeant"]])
        #expect(try room.ask("POST", "/requests", past.adding(["isMeant": true])).status == 201)
        #expect(try room.ask("GET", "/requests?overdue=true").items.count == 1)
    }

    // MARK: Kits

    @Test func aKitIsPutTogetherIssuedAndGivenToWhoAsked() throws {
        let key = try SigningKey.new()
        let room = try ProgramRoom(key: key)
        _ = try room.ask("POST", "/kits", ["releases": ["salmon-return-to-the-weir"], "slug": "salmon"])
        let path = "/kits/salmon"
        let less = try room.change("POST", "\(path)/remove", of: path, ["records": ["asset/the-weir-at-dawn"]])
        #expect(less.json["record"]?["assets"] == [])
        let more = try room.change("POST", "\(path)/add", of: path, ["records": ["the-weir-at-dawn", "news-desk"]])
        #expect(more.json["record"]?["contacts"]?.elements?.count == 2)
        let ordered = try room.change("POST", "\(path)/order", of: path, ["records": ["news-desk"]])
        #expect(ordered.json["record"]?["contacts"]?.elements?.first?["slug"] == "news-desk")
        #expect(try room.change("POST", "\(path)/add", of: path, ["records": ["river-day"]]).problem == "refused")
        #expect(try room.change("POST", "\(path)/correct", of: path).problem == "refused")
        let issued = try room.change("POST", "\(path)/issue", of: path)
        #expect(issued.json["record"]?["issues"]?.elements?.map { $0["number"]?.text } == ["PR/2031/001-1"])
        let again = try room.change("POST", "\(path)/issue", of: path)
        #expect(again.json["change"] == .null)
        let request = try room.ask(
            "POST", "/requests", ["subject": "Salmon", "journalist": "Ed Itor", "kit": "salmon"])
        let asking = "/requests/\(try #require(request.json["record"]?["slug"]?.text))"
        let given = try room.change("POST", "\(asking)/answer", of: asking, .object([]), as: .officer)
        #expect(given.json["record"]?["state"] == "answered", "\(given.text)")
        #expect(try room.ask("GET", path).json["deliveries"]?.elements?.first?["recipient"] == "Ed Itor")
        #expect(try room.ask("GET", "/kits/salmon/doctor").items.isEmpty == false)
        _ = try room.change("PATCH", path, ["title": "Salmon and trout"])
        let corrected = try room.change("POST", "\(path)/correct", of: path, ["reason": "Trout"])
        #expect(corrected.json["record"]?["issues"]?.elements?.count == 2)
        #expect(try room.change("POST", "\(path)/withdraw", of: path).json["record"]?["isWithdrawn"] == true)
        #expect(try room.change("POST", "\(path)/restore", of: path).json["record"]?["isWithdrawn"] == false)
        #expect(try room.ask("GET", path, as: nil).json["issues"] == nil)
    }

    @Test func withoutAKeyThatOpensNothingIsIssued() throws {
        _ = try room.ask("POST", "/kits", ["releases": ["salmon-return-to-the-weir"], "slug": "salmon"])
        let refused = try room.change("POST", "/kits/salmon/issue", of: "/kits/salmon")
        #expect(refused.problem == "refused")
        #expect(refused.json["detail"]?.text == "There is no key here that opens without a passphrase.")
    }

    // MARK: Links and settings

    @Test func aLinkIsReplacedWhereverItStands() throws {
        let (old, new) = ("https://rivertrust.example/weir", "https://rivertrust.example/weirs")
        let replaced = try room.ask(
            "POST", "/links/replace", ["url": .string(old), "with": .string(new)], as: .officer)
        #expect(replaced.json["records"] == ["reference/site"])
        #expect(try room.ask("GET", "/references/site").json["url"]?.text == new)
        #expect(try room.ask("POST", "/links/replace", ["url": .string(old), "with": .string(new)]).status == 404)
        #expect(
            try room.ask("POST", "/links/replace", ["url": .string(new), "with": "ftp://x"]).problem == "bad-input")
        let accepted = try room.ask(
            "POST", "/links/accept", ["url": .string(new), "until": "2031-07-01"], as: .officer)
        #expect(accepted.json["until"] == "2031-07-01T00:00:00Z")
        #expect(accepted.json["by"] == "officer")
    }

    @Test func theSettingsAreAnAdministrators() throws {
        let sent: JSON = [
            "name": "River Trust press", "region": "gb", "languages": ["en", "de"], "number": "020 7946 0300",
        ]
        #expect(try room.change("PATCH", "/settings", sent, as: .editor).problem == "not-allowed")
        let set = try room.change("PATCH", "/settings", sent, as: .administrator)
        #expect(set.json["settings"]?["normalisedNumber"] == "+442079460300")
        #expect(set.json["change"]?["actor"] == "administrator")
        let later = try room.change("PATCH", "/settings", ["number": .null, "languages": []], as: .administrator)
        #expect(later.json["settings"]?["number"] == .null)
        #expect(later.json["settings"]?["languages"] == [])
        #expect(later.json["settings"]?["region"] == "GB")
        #expect(try room.change("PATCH", "/settings", ["zone": "Nowhere"], as: .administrator).problem == "bad-input")
        #expect(
            try room.ask("PATCH", "/settings", sent, as: .administrator, with: [("If-Match", "\"x\"")]).status == 412)
    }

    /// Between the look at the tag and the change somebody else writes: nothing is done, and that is said.
    @Test func whatIsNoEditIsHeldToItsTagInTheTransactionOfItsChange() throws {
        let one = "/contacts/\(Contact.jane.slug)"
        let name = Contact.jane.recordName
        let seen = try room.ask("GET", one).tag
        let asked = try Asked(
            api: room.api, route: try #require(OfficeAPI.routes.first { $0.name == "withdrawContact" }),
            request: WebRequest(method: "POST", path: "", headers: [("If-Match", seen)]),
            visitor: ProgramRoom.visitor(.editor), instant: room.now, places: ["contact": name.slug],
            query: AskedQuery(nil, []), sent: []
        ).held { try Contact.checkUnchanged($0) }
        let form = try room.office.contactForm(name)
        var other = form
        other.fields.record.title = "Head of rivers"
        _ = try room.office.editContact(name, from: form, to: other)
        let change = try latest
        #expect(throws: Problem.self) { try asked.office.withdraw(Contact.self, name) }
        #expect(try latest == change)
        #expect(try room.change("POST", "\(one)/withdraw", of: one).status == 200)
    }

    /// A request that is answered with a kit makes several changes: the later ones are not held to what the first has changed.
    @Test func whatIsDoneInSeveralChangesIsHeldToItsTagOnce() throws {
        let terms = AskedTerms { throw Problem.nothing }
        #expect(throws: Problem.self) { try terms.check() }
        terms.settle()
        try terms.check()
    }
}
