import Catalogue
import PressOffice
import TestSupport
import Testing

@testable import PressDesk

/// Lists, pages and forms of records.
@Suite struct RecordPageTests {
    let room: TrustDesk

    init() throws {
        room = try TrustDesk()
        try room.furnish()
    }

    // MARK: Lists

    @Test func aListLeadsToEachRecordAndSaysWhatItIs() throws {
        let page = try room.get(.list(.contact)).text
        #expect(page.contains("<a href=\"/news/desk/contacts/jane-doe/\" dir=\"auto\">Jane Doe</a>"))
        #expect(page.contains("press officer · Press officer · River Trust"))
        #expect(page.contains("<a class=\"button\" href=\"/news/desk/new/contacts/\">Add a contact</a>"))
    }

    @Test func listsAreNarrowed() throws {
        _ = try room.office.withdraw(Contact.self, RecordName("contact/jane-doe"))
        func names(_ change: (inout DeskFilter) -> Void) throws -> [String] {
            let text = try room.get(.list(.contact, with(DeskFilter(), change))).text
            return text.matches(of: /\/contacts\/([a-z-]+)\/" dir/).map { String($0.output.1) }
        }
        #expect(try names { _ in } == ["jane-doe", "mia-quill", "news-desk"])
        #expect(try names { $0.isWithdrawn = true } == ["jane-doe"])
        #expect(try names { $0.role = .desk } == ["news-desk"])
        #expect(try names { $0.organisation = "River Trust" } == ["jane-doe", "news-desk"])
        #expect(try names { $0.words = "quill" } == ["mia-quill"])
        #expect(try names { $0.since = .spelt("2040-01-01") } == [])
        let page = try room.get("/desk/contacts/?organisation=Nobody+Inc&role=desk").text
        #expect(page.contains("value=\"Nobody Inc\"") && page.contains("<option value=\"desk\" selected>"))
        #expect(page.contains("Nobody Inc"))
    }

    @Test func aLongListGoesOn() throws {
        for number in 0..<90 {
            try room.make(
                .insert(
                    Organisation(
                        id: .numbered(2000 + UInt16(number)), slug: .spelt("body-\(number)"), name: "Body \(number)")))
        }
        let pages = try ["", "?page=2", "?page=3", "?page=4"].map { try room.get("/desk/organisations/\($0)").text }
        #expect(pages.map { $0.components(separatedBy: "<li>").count - 1 } == [40, 40, 11, 0])
        #expect(
            pages[0].contains("rel=\"next\" href=\"/news/desk/organisations/?page=2\"")
                && !pages[0].contains("rel=\"prev\""))
        #expect(pages[2].contains("rel=\"prev\"") && !pages[2].contains("rel=\"next\""))
    }

    @Test func everyKindHasAListAndAnEmptyForm() throws {
        for kind in RecordKind.ofTheDesk {
            #expect(try room.get(.list(kind)).text.contains("<h1>\(kind.heading)</h1>"), "\(kind)")
            let form = try room.form(on: room.get(.add(kind)))
            #expect(form["formToken"] == TrustDesk.token && form["why"] != nil, "\(kind)")
        }
    }

    @Test func everyFieldThatIsEditedHasALabelledPlaceInItsForm() throws {
        func check<R: Withdrawable>(_ type: R.Type) throws {
            let page = try room.get(.add(R.kind)).text
            // A photo has a page of its own.
            for field in R.fields where field.isIn(.edit) && field.name != "photo" {
                #expect(page.contains("<label for=\"f-\(field.name)\">"), "\(R.kind) \(field.name)")
                #expect(page.contains(" name=\"\(field.name)\""), "\(R.kind) \(field.name)")
            }
        }
        for kind in RecordKind.ofTheDesk {
            let type = try #require(kind.type as? any Withdrawable.Type)
            try check(type)
        }
    }

    // MARK: Pages

    @Test func aRecordIsShownWithWhatItNames() throws {
        let page = try room.get(.record(.release, Release.salmon.slug)).text
        for part in [
            "<h1 dir=\"auto\">Salmon return to the weir</h1>", "They have passed it.", "/news/desk/contacts/jane-doe/",
            "/news/desk/assets/the-weir-at-dawn/", "/news/desk/quotes/waited/", "/news/desk/events/opening/",
            "/news/desk/references/site/", "/news/desk/kits/salmon/", "River Trust", "19 May 2031",
            "href=\"/news/desk/releases/salmon-return-to-the-weir/new-kit/\"",
        ] { #expect(page.contains(part), "\(part)") }
        let contact = try room.get(.record(.contact, .spelt("jane-doe"))).text
        #expect(
            contact.contains("href=\"tel:+442079460018\"")
                && contact.contains("href=\"mailto:jane.doe@rivertrust.example\""))
        #expect(try room.get(.record(.kit, .spelt("salmon"))).text.contains("What a newsroom would miss"))
    }

    @Test func oneThatWasRenamedIsFoundByItsOldName() throws {
        let name = RecordName("asset/the-weir-at-dawn")
        let form = try room.office.form(of: Asset.self, name)
        _ = try room.office.edit(name, from: form, to: form, slug: "weir")
        #expect(try room.get(.record(.asset, .spelt("the-weir-at-dawn"))).place == "/desk/assets/weir/")
    }

    // MARK: Adding and editing

    @Test func aFormThatComesBackUntouchedChangesNothing() throws {
        let before = try room.changes
        for address in room.addresses() {
            guard case .step(.edit, let kind, let slug) = address else { continue }
            let answer = try room.post(address, room.form(on: room.get(address)))
            #expect(answer.place == "\(DeskAddress.record(kind, slug).path)?saved=0", "\(address) \(answer.text)")
        }
        #expect(try room.changes == before)
        #expect(try room.get("/desk/contacts/jane-doe/?saved=0").text.contains("nothing was saved"))
    }

    @Test func whatIsTypedIsSavedByWhoTypedIt() throws {
        let address = DeskAddress.step(.edit, .statement, .spelt("old-dams-must-go"))
        var form = try room.form(on: room.get(address))
        form["words"] = "Dams must go,\r\nand soon."
        form["date"] = "2031-03-04"
        form["organisationID"] = "Weir Watch"
        form["why"] = "They told us."
        let answer = try room.post(address, form, as: .officer)
        #expect(answer.status == 303)
        let row = try room.view().statement(RecordName("statement/old-dams-must-go"))
        #expect(row.statement.words == "Dams must go,\nand soon." && row.statement.date == .spelt("2031-03-04"))
        #expect(row.organisation?.name == "Weir Watch")
        let change = try #require(room.view().history(limit: 1).first?.change)
        #expect(change.actor == "jo-bell" && change.reason == "They told us.")
        let page = try room.get(answer.place, as: .officer).text
        #expect(page.contains("Saved: edit statement, by jo-bell (change \(change.id))."))
        #expect(page.contains("<a href=\"/news/desk/history/\(change.id)/undo/\">Undo</a>"))
    }

    @Test func whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() throws {
        let address = DeskAddress.step(.edit, .event, .spelt("opening"))
        var form = try room.form(on: room.get(address))
        form["date"] = "31 February"
        form["place"] = "Mill<bridge>"
        form["what"] = ""
        form["why"] = "moved"
        let before = try room.changes
        let answer = try room.post(address, form)
        #expect(answer.status == 422)
        #expect(try room.changes == before)
        let page = answer.text
        #expect(page.contains("id=\"f-date-fault\">The date &#39;31 February&#39; is not a day."))
        #expect(page.contains("aria-describedby=\"f-date-fault f-date-hint\" aria-invalid=\"true\""))
        #expect(page.contains("id=\"f-what-fault\""))
        let typed = try room.form(on: answer)
        #expect(typed["place"] == "Mill<bridge>" && typed["date"] == "31 February" && typed["why"] == "moved")
        #expect(typed["was.what"] == "The opening")
    }

    @Test func aNewRecordIsAddedOrItsFormIsShownAgain() throws {
        let bad = try room.post(.add(.outlet), ["name": "The Paper", "url": "nothing", "short-name": "A B"])
        #expect(try bad.status == 422 && (room.form(on: bad))["url"] == "nothing")
        #expect(bad.text.contains("id=\"f-url-fault\""))
        let made = try room.post(.add(.outlet), ["name": "The Other Paper", "short-name": "other"], as: .officer)
        #expect(made.place.hasPrefix("/desk/outlets/other/?saved="))
        #expect(try room.view().record(of: Outlet.self, RecordName("outlet/other")).record.name == "The Other Paper")
    }

    @Test func aReasonThatIsNeededIsAskedForAtItsPlace() throws {
        let address = DeskAddress.step(.edit, .release, Release.salmon.slug)
        var form = try room.form(on: room.get(address))
        form["embargo"] = "2031-06-01 00:01 Europe/London"
        let answer = try room.post(address, form)
        #expect(answer.status == 422 && answer.text.contains("id=\"f-why-fault\""))
        form["why"] = "The minister asked for it."
        #expect(try room.post(address, form).status == 303)
        #expect(try room.view().release(RecordName("release/salmon-return-to-the-weir")).release.embargo != nil)
    }

    @Test func whatLooksLikeASlipMayBeMeant() throws {
        var form = try room.form(on: room.get(.add(.request)))
        form["subject"] = "Yesterday's pictures"
        form["deadline"] = "2031-05-19 09:00 Europe/London"
        let asked = try room.post(.add(.request), form)
        #expect(asked.status == 422 && asked.text.contains("It is meant so: save it"))
        form["step"] = "meant"
        #expect(try room.post(.add(.request), form).status == 303)
    }

    // MARK: Two at one record

    @Test func whoSavesLaterIsToldAndOverwritesNothingUnseen() throws {
        let address = DeskAddress.step(.edit, .statement, .spelt("old-dams-must-go"))
        var (mine, theirs) = (try room.form(on: room.get(address)), try room.form(on: room.get(address)))
        (theirs["title"], theirs["speaker"]) = ("Dams & weirs must go", "Rosa Lind")
        (mine["title"], mine["date"]) = ("All dams must go", "2031-03-09")
        #expect(try room.post(address, theirs, name: "ana-roe").status == 303)
        let told = try room.post(address, mine, name: "jo-bell")
        #expect(told.status == 409)
        #expect(
            try told.text.contains(
                "ana-roe has changed it in the meantime (change \(room.changes)). Nothing is saved yet."))
        #expect(
            told.text.contains(
                "ana-roe saved: “Dams &amp; weirs must go”. Before that it was: “Old dams must go”."))
        let saved = try room.view().statement(RecordName("statement/old-dams-must-go")).statement
        #expect(saved.title == "Dams & weirs must go" && saved.date == .spelt("2031-03-02"))
        // What this one typed is in the form, with what the other had saved elsewhere; sent again, it is seen, and saved.
        let again = try room.form(on: told)
        #expect(
            again["title"] == "All dams must go" && again["speaker"] == "Rosa Lind" && again["date"] == "2031-03-09")
        #expect(try room.post(address, again).status == 303)
        let after = try room.view().statement(RecordName("statement/old-dams-must-go")).statement
        #expect(after.title == "All dams must go" && after.speaker == "Rosa Lind" && after.date == .spelt("2031-03-09"))
    }

    @Test func oneThatWasWithdrawnMeanwhileIsNotHandedOutAgainByAForm() throws {
        let address = DeskAddress.step(.edit, .statement, .spelt("old-dams-must-go"))
        var form = try room.form(on: room.get(address))
        _ = try room.office.withdraw(Statement.self, RecordName("statement/old-dams-must-go"))
        form["title"] = "Something else"
        let answer = try room.post(address, form)
        #expect(answer.status == 422 || answer.status == 409)
        #expect(try room.form(on: answer)["title"] == "Something else")
        #expect(try room.view().statement(RecordName("statement/old-dams-must-go")).statement.isWithdrawn)
    }

    // MARK: Withdrawing and restoring

    @Test func aRecordIsWithdrawnAndRestoredWithAReason() throws {
        let slug = Asset.weir.slug
        let page = try room.get(.step(.withdraw, .asset, slug)).text
        #expect(page.contains("Withdraw: The weir at dawn") && page.contains("no longer handed out"))
        let answer = try room.post(.step(.withdraw, .asset, slug), ["why": "the photographer asked"])
        #expect(answer.place.hasPrefix("/desk/assets/the-weir-at-dawn/?saved="))
        #expect(try room.view().asset(RecordName("asset/the-weir-at-dawn")).asset.isWithdrawn)
        let shown = try room.get(.record(.asset, slug)).text
        #expect(shown.contains("<span class=\"tag\">withdrawn</span>") && shown.contains("/restore/"))
        #expect(!shown.contains("/withdraw/"))
        #expect(try room.post(.step(.withdraw, .asset, slug), [:]).status == 409)
        #expect(try room.post(.step(.restore, .asset, slug), [:]).status == 303)
    }

    @Test func aReleaseIsHeldBack() throws {
        #expect(try room.post(.step(.hold, .release, Release.salmon.slug), ["why": "wait"]).status == 303)
        #expect(try room.view().release(RecordName("release/salmon-return-to-the-weir")).release.pubStatus == .withheld)
    }
}
