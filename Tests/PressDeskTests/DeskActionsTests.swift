import Catalogue
import Newsroom
import PressOffice
import TestSupport
import Testing

@testable import PressDesk

/// Requests, kits, links, mail and the history at the desk.
@Suite struct DeskActionsTests {
    let room: TrustDesk
    let request: Slug = .spelt("pictures")
    let kit: Slug = .spelt("salmon")

    init() throws {
        room = try TrustDesk()
        try room.furnish()
    }

    private var asked: PressRequest { get throws { try room.view().request(RecordName("request/pictures")).request } }

    // MARK: The inbox

    @Test func requestsAreAnsweredWithAKitInThreeClicks() throws {
        let inbox = try room.get(.inbox(), as: .officer).text
        let link = try #require(inbox.firstMatch(of: /href="\/news(\/desk\/requests\/pictures\/answer\/)"/)?.output.1)
        let page = try room.get(String(link), as: .officer)
        #expect(
            page.text.contains("<option value=\"salmon\" selected>")
                && page.text.contains("Goes to Mia Quill, The Paper"))
        #expect(page.text.contains("The weir at dawn") && page.text.contains("allowed because"))
        let answer = try room.post(.step(.answer, .request, request), room.form(on: page), as: .officer)
        #expect(answer.place.hasPrefix("/desk/requests/pictures/answer/?saved="), "\(answer.text)")
        #expect(try asked.state == .answered)
        let ledger = try room.view().ledger(of: RecordName("kit/salmon"))
        #expect(ledger.issues.count == 1 && ledger.deliveries.map(\.recipient) == ["Mia Quill, The Paper"])
        let after = try room.get(answer.place, as: .officer).text
        #expect(after.contains("It is answered.") && !after.contains("<form method=\"post\""))
        let file = try #require(after.firstMatch(of: /href="\/news(\/desk\/kits\/salmon\/[^"]+\.zip)"/)?.output.1)
        let archive = try room.get(String(file), as: .reader)
        #expect(archive.header("Content-Type") == "application/zip")
        guard case .pieces(let pieces) = archive.body else {
            Issue.record("An issue is sent in pieces.")
            return
        }
        var bytes: [UInt8] = []
        try pieces { bytes += $0 }
        #expect(bytes.starts(with: "PK".utf8))
        #expect(try room.get("/desk/kits/salmon/NO-2031-0001-9.zip").status == 404)
    }

    @Test func withoutAKeyThatIsSaidAndTheRequestStaysOpen() throws {
        let bare = try TrustDesk(isSigning: false)
        try bare.furnish()
        let answer = try bare.post(.step(.answer, .request, request), ["kit": "salmon", "why": "now"])
        #expect(answer.status == 422 && answer.text.contains("Nothing can be signed here"))
        #expect(answer.text.contains("value=\"now\""))
        #expect(try bare.post(.step(.issue, .kit, kit), [:]).text.contains("Nothing can be signed here"))
    }

    @Test func aPassphraseIsAskedForAndKeptNowhere() throws {
        let secret = "correct horse battery"
        let keys = KeyRing(at: "\(room.folder)/locked")
        _ = try keys.make(passphrase: secret)
        let desk = try PressDesk(office: room.office, settings: room.desk.settings, keys: keys) { _, _ in
            throw WaitingProblem.gone
        }
        func sent(_ passphrase: String) throws -> NewsroomAnswer {
            let body = "formToken=\(TrustDesk.token)&passphrase=\(passphrase.replacing(" ", with: "+"))"
            let request = WebRequest(
                method: "POST", path: "/desk/kits/salmon/issue/",
                headers: [("Content-Type", "application/x-www-form-urlencoded")], body: Array(body.utf8))
            return try desk.answer(to: request, from: room.visitor(.editor), at: .noon)
        }
        let page = try desk.answer(to: .init(path: "/desk/kits/salmon/issue/"), from: room.visitor(.editor), at: .noon)
        #expect(page.text.contains("type=\"password\" value=\"\""))
        let wrong = try sent("wrong words here")
        #expect(wrong.status == 422 && !wrong.text.contains("wrong words here"))
        #expect(try sent(secret).status == 303)
    }

    @Test func aRequestIsAssignedTurnedDownOpenedAgainAnsweredAndClosed() throws {
        func step(_ step: RecordStep, _ fields: [String: String] = [:]) throws -> NewsroomAnswer {
            try room.post(.step(step, .request, request), fields, as: .officer)
        }
        #expect(try (room.form(on: room.get(.step(.assign, .request, request))))["person"] == "jo-bell")
        #expect(try step(.assign, ["person": "ana"]).status == 303)
        #expect(try asked.assignedTo == "ana")
        let bare = try step(.turnDown)
        #expect(bare.status == 422 && bare.text.contains("Say why it is turned down."))
        #expect(try step(.turnDown, ["why": "The pictures are not ours."]).status == 303)
        #expect(try asked.state == .turnedDown)
        #expect(try step(.turnDown, ["why": "again"]).status == 409)
        #expect(try step(.reopen).status == 303)
        #expect(try step(.given, ["given": "Two pictures by e-mail."]).status == 303)
        #expect(try asked.given == "Two pictures by e-mail.")
        #expect(try step(.close).status == 303)
        #expect(try asked.state == .closed)
        let page = try room.get(.record(.request, request), as: .officer).text
        #expect(page.contains("Open again") && !page.contains("Turn down"))
    }

    @Test func theInboxIsParted() throws {
        try room.ask("Too late", slug: "late", hours: -1)
        _ = try room.office.assign(RecordName("request/late"), to: "jo-bell")
        _ = try room.office.close(RecordName("request/pictures"))
        func slugs(_ inbox: DeskInbox) throws -> [String] {
            try room.get(.inbox(inbox)).text.matches(of: /\/requests\/([a-z]+)\/" dir/).map { String($0.output.1) }
        }
        #expect(try slugs(.open) == ["late"] && slugs(.late) == ["late"] && slugs(.mine) == ["late"])
        #expect(try slugs(.all) == ["late", "pictures"])
    }

    // MARK: Kits

    @Test func aKitIsMadeOfAReleaseAndPutTogether() throws {
        let made = try room.post(
            .kitOf(Release.salmon.slug), ["title": "The <second> kit", "short-name": "second"], as: .officer)
        #expect(made.place.hasPrefix("/desk/kits/second/?saved="))
        let address = DeskAddress.step(.contents, .kit, .spelt("second"))
        #expect(try room.get(address).text.contains("name=\"out.contact/jane-doe\""))
        let changed = try room.post(address, ["out.contact/jane-doe": "yes", "in": "contact/news-desk\r\n\r\n"])
        #expect(changed.status == 303)
        #expect(try room.view().kit(RecordName("kit/second")).contacts.map(\.contact.slug.text) == ["news-desk"])
        let wrong = try room.post(address, ["in": "contact/no<body>", "out.contact/news-desk": "yes"])
        #expect(wrong.status == 422)
        #expect(try room.form(on: wrong)["in"] == "contact/no<body>")
        #expect(try room.form(on: wrong)["out.contact/news-desk"] == "yes")
        #expect(try room.view().kit(RecordName("kit/second")).contacts.count == 1)
    }

    @Test func itsMembersStandInTheOrderThatSomebodySays() throws {
        let address = DeskAddress.step(.contents, .kit, kit)
        func contacts() throws -> [String] {
            try room.view().kit(RecordName("kit/salmon")).contacts.map(\.contact.slug.text)
        }
        let first = ["in": "contact/news-desk", "first": "contact/news-desk\ncontact/jane-doe"]
        #expect(try room.post(address, first, as: .officer).status == 303)
        #expect(try contacts() == ["news-desk", "jane-doe"])
        let half = try room.post(address, ["out.contact/jane-doe": "yes", "first": "contact/nobody"])
        #expect(half.status == 422 && half.text.contains("What you ticked is out. "))
        #expect(try contacts() == ["news-desk"])
    }

    @Test func aKitIsSeenAsThePressSeesItNowOrWhenItsEmbargoEnds() throws {
        let address = DeskAddress.step(.press, .kit, kit)
        let now = try room.get(address, as: .reader).text
        #expect(now.contains("This is what is on the site now.") && now.contains("<h2>Press contacts</h2>"))
        #expect(now.contains("href=\"/news/contacts/jane-doe.vcf\""))
        let release = RecordName("release/salmon-return-to-the-weir")
        let form = try room.office.form(of: Release.self, release)
        let until = Embargo(until: Instant.noon.plus(seconds: 3600), zone: "Europe/London")
        _ = try room.office.edit(release, from: form, to: with(form) { $0.record.embargo = until }, reason: "later")
        let later = try room.get(address).text
        #expect(later.contains("is under embargo until") && later.contains("This is what the press will see then."))
        #expect(later.contains("<h2>Press contacts</h2>"))
        _ = try room.office.hold(release)
        let held = try room.get(address).text
        #expect(held.contains("is on hold") && !held.contains("<h2>Press contacts</h2>"))
    }

    @Test func whatANewsroomWouldMissLeadsToWhereItIsMended() throws {
        let page = try room.get(.step(.doctor, .kit, kit), as: .officer).text
        #expect(page.contains("href=\"/news/desk/assets/the-weir-at-dawn/edit/\""))
        #expect(
            try room.get(.step(.doctor, .kit, kit), as: .reader).text.contains(
                "href=\"/news/desk/assets/the-weir-at-dawn/\""))
    }

    @Test func aKitIsIssuedAndThenCorrected() throws {
        let address = DeskAddress.step(.issue, .kit, kit)
        #expect(try room.get(address).text.contains("It was never issued."))
        #expect(try room.post(address, ["why": "first"]).status == 303)
        let same = try room.post(address, ["why": "again"])
        #expect(same.status == 422 && same.text.contains("value=\"again\""))
        let name = RecordName("asset/the-weir-at-dawn")
        let form = try room.office.form(of: Asset.self, name)
        _ = try room.office.edit(name, from: form, to: with(form) { $0.record.description = "The weir at noon" })
        #expect(try room.get(address).text.contains("Issue a correction"))
        #expect(try room.post(address, [:]).status == 303)
        #expect(try room.view().ledger(of: RecordName("kit/salmon")).issues.count == 2)
        #expect(try room.get(.record(.kit, kit)).text.contains("<h2>Issues</h2>"))
    }

    // MARK: Links and mail

    @Test func aLinkIsReplacedWhereverItStands() throws {
        let old = "https://pictures.rivertrust.example/albums/weir"
        #expect(try room.get(.links()).text.contains("pictures.rivertrust.example/albums/weir"))
        #expect(try room.get(.link(old)).text.contains("The weir at dawn"))
        let wrong = try room.post(.link(old), ["step": "replace", "new": "not an <address>"])
        #expect(try wrong.status == 422 && (room.form(on: wrong))["new"] == "not an <address>")
        let new = "https://pictures.rivertrust.example/albums/2?a=1&b=2"
        let answer = try room.post(.link(old), ["step": "replace", "new": new], as: .officer)
        #expect(try answer.place == DeskAddress.link(new).link() + "&saved=\(room.changes)")
        #expect(try room.view().asset(RecordName("asset/the-weir-at-dawn")).asset.url == new)
        #expect(try room.get(answer.place).text.contains("Saved: replace link"))
        #expect(try room.post(.link(new), ["step": "accept"]).status == 303)
        #expect(try room.get(.link("https://nobody.example/")).status == 404)
        #expect(try room.post(.link(old), ["step": "replace", "new": new]).status == 404)
    }

    @Test func readersSeeALinkAndChangeNone() throws {
        let old = "https://rivertrust.example/"
        #expect(try room.get(.link(old), as: .reader).status == 200)
        #expect(try room.post(.link(old), ["step": "accept"], as: .reader).status == 403)
    }

    @Test func aMessageThatIsNotToGoIsSaidByItsNumber() throws {
        #expect(try room.get(.mail, as: .officer).text.contains("No message was written yet."))
        #expect(try room.post(.mail, ["step": "cancel", "number": "x"]).status == 422)
        #expect(try room.post(.mail, ["step": "cancel", "number": "7"]).status == 404)
    }

    // MARK: History

    @Test func changesAreToldAndUndoneByTheOneWhoSays() throws {
        let name = RecordName("asset/the-weir-at-dawn")
        let form = try room.office.form(of: Asset.self, name)
        _ = try room.office.edit(name, from: form, to: with(form) { $0.record.creditLine = "Nobody <at all>" })
        let change = try room.changes
        let page = try room.get(.step(.history, .asset, .spelt("the-weir-at-dawn")), as: .officer).text
        #expect(page.contains("<td class=\"before\" dir=\"auto\">River Trust / A. Photographer</td>"))
        #expect(page.contains("Nobody &lt;at all&gt;") && page.contains("/news/desk/history/\(change)/undo/"))
        let asked = try room.get(.undo(change), as: .officer)
        #expect(asked.text.contains("Undo change \(change)") && asked.text.contains("Nobody &lt;at all&gt;"))
        let answer = try room.post(.undo(change), with(try room.form(on: asked)) { $0["why"] = "a slip" }, as: .officer)
        #expect(answer.place == "/desk/history/?saved=\(change + 1)")
        #expect(try room.view().asset(name).asset.creditLine == "River Trust / A. Photographer")
        #expect(try room.view().history(limit: 1).first?.change.actor == "jo-bell")
        #expect(try room.get(.history()).text.contains("taken back by change \(change + 1)"))
    }

    @Test func whatBuildsOnAChangeIsNamedAndGoesWithIt() throws {
        let name = RecordName("asset/the-weir-at-dawn")
        for words in ["one", "two"] {
            let form = try room.office.form(of: Asset.self, name)
            _ = try room.office.edit(name, from: form, to: with(form) { $0.record.creditLine = words })
        }
        let first = try room.changes - 1
        // Without the later one it is asked about again, and nothing is lost.
        #expect(try room.post(.undo(first), ["later": "", "why": "both"]).status == 409)
        let asked = try room.get(.undo(first))
        #expect(asked.text.contains("What builds on it is taken back too: change \(first + 1), edit asset, by ana."))
        #expect(try room.post(.undo(first), room.form(on: asked)).status == 303)
        #expect(try room.view().asset(name).asset.creditLine == "River Trust / A. Photographer")
    }

    @Test func theHistoryGoesOn() throws {
        for number in 0..<40 { try room.ask("Question \(number)", slug: "question-\(number)") }
        let first = try room.get(.history()).text
        let next = try #require(
            first.firstMatch(of: /rel="next" href="\/news(\/desk\/history\/\?before=\d+)"/)?.output.1)
        #expect(first.components(separatedBy: "<article").count - 1 == 30)
        #expect(try room.get(String(next)).text.contains("<article"))
    }

    @Test func aWholeCatalogueIsSearched() throws {
        let page = try room.get(.search("weir"), as: .reader).text
        #expect(page.contains("/news/desk/assets/the-weir-at-dawn/") && page.contains("value=\"weir\""))
        #expect(try room.get(.search("")).text.contains("Type some words"))
        #expect(try room.get(.search("zebra")).text.contains("Nothing was found."))
    }
}
