import Catalogue
import JSONText
import Newsroom
import PressOffice
import TestSupport
import Testing

@testable import OfficeAPI

@Suite struct ReadingTests {
    private let room: ProgramRoom

    init() throws { room = try ProgramRoom() }

    @Test(arguments: [
        ("/contacts", ["jane-doe", "news-desk"]), ("/releases", ["salmon-return-to-the-weir"]),
        ("/assets", ["the-weir-at-dawn"]), ("/statements", ["old-dams-must-go"]), ("/events", ["river-day"]),
        ("/quotes", ["waited"]), ("/references", ["site"]), ("/organisations", ["river-trust"]), ("/outlets", []),
        ("/coverage", []), ("/kits", []), ("/requests", []),
    ])
    func everyKindIsListed(_ path: String, _ slugs: [String]) throws {
        #expect(try room.ask("GET", path).slugs == slugs)
    }

    @Test(arguments: [
        "/contacts/jane-doe", "/releases/salmon-return-to-the-weir", "/assets/the-weir-at-dawn",
        "/statements/old-dams-must-go", "/events/river-day", "/quotes/waited", "/references/site",
        "/organisations/river-trust",
    ])
    func everyKindIsShownToProgramsAndToThePress(_ path: String) throws {
        let inside = try room.ask("GET", path)
        #expect(inside.status == 200)
        #expect(inside.json["slug"]?.text == path.split(separator: "/").last.map(String.init))
        #expect(try room.ask("GET", path, as: nil).status == 200)
    }

    @Test func aContactIsWhatTheCommandLineWrites() throws {
        let contact = try room.ask("GET", "/contacts/jane-doe").json
        #expect(contact["organisation"] == ["slug": "river-trust", "label": "River Trust"])
        #expect(
            contact["points"]?.elements?.map { $0["asGiven"]?.text } == [
                "jane.doe@rivertrust.example", "+ 44 20 7946 0018",
            ])
        #expect(contact["note"] == .null)
    }

    @Test func whatSomebodyHasIsNotSentAgain() throws {
        let first = try room.ask("GET", "/contacts/jane-doe")
        #expect(first.tag.hasPrefix("\"") && first.tag.hasSuffix("\""))
        let again = try room.ask("GET", "/contacts/jane-doe", with: [("If-None-Match", "W/\(first.tag), \"other\"")])
        #expect(again.status == 304)
        #expect(again.tag == first.tag)
        _ = try room.change("PATCH", "/contacts/jane-doe", ["title": "Head of press"])
        #expect(try room.ask("GET", "/contacts/jane-doe", with: [("If-None-Match", first.tag)]).status == 200)
    }

    @Test func theHeadIsThatOfThePage() throws {
        let page = try room.ask("GET", "/contacts")
        #expect(try room.ask("HEAD", "/contacts").whole == page.whole)
    }

    @Test func aListIsReadPageByPage() throws {
        for number in 0..<7 {
            try room.make(
                .insert(
                    Organisation(
                        id: .numbered(UInt16(200 + number)), slug: .spelt("body-\(number)"), name: "Body \(number)")))
        }
        var (slugs, cursor, pages): ([String], String?, Int) = ([], nil, 0)
        repeat {
            let answered = try room.ask("GET", "/organisations?limit=3" + (cursor.map { "&cursor=\($0)" } ?? ""))
            slugs += answered.slugs
            cursor = answered.json["next"]?.text
            let link = answered.answer.header("Link")
            #expect((link == nil) == (cursor == nil))
            if let cursor { #expect(link?.contains("limit=3&cursor=\(cursor.replacing("=", with: "%3D"))") == true) }
            pages += 1
        } while cursor != nil && pages < 10
        #expect(pages == 3)
        #expect(slugs == (0..<7).map { "body-\($0)" } + ["river-trust"])
    }

    @Test func aCursorIsGoodForItsOwnListAndAsLongAsItsPlaceIsThere() throws {
        let gone = Organisation(id: .numbered(300), slug: .spelt("a-body"), name: "A body")
        let made = try room.office.acting(as: "ana").add(RecordForm<Organisation>(gone))
        let cursor = try #require(try room.ask("GET", "/organisations?limit=1").json["next"]?.text)
        #expect(try room.ask("GET", "/outlets?cursor=\(cursor)").problem == "not-understood")
        #expect(try room.ask("GET", "/organisations?cursor=\(cursor)").slugs == ["river-trust"])
        try room.office.undo(try #require(made.change).id)
        let refused = try room.ask("GET", "/organisations?cursor=\(cursor)")
        #expect(refused.status == 422)
        #expect(refused.json["detail"]?.text == "What the list was read up to is not in it any more.")
    }

    @Test(arguments: ["", "x", "b3JnYW5pc2F0aW9ufHg=", "b3JnYW5pc2F0aW9u", "%00", "....", "b3JnYW5pc2F0aW9ufHg"])
    func aCursorThatIsMadeUpIsRefused(_ cursor: String) throws {
        #expect(try room.ask("GET", "/organisations?cursor=\(cursor)").problem == "not-understood")
    }

    @Test func aListIsNarrowedAsTheCommandsNarrowIt() throws {
        #expect(try room.ask("GET", "/contacts?role=desk").slugs == ["news-desk"])
        #expect(try room.ask("GET", "/contacts?organisation=River+Trust&limit=1").slugs == ["jane-doe"])
        #expect(try room.ask("GET", "/releases?since=2031-05-20").slugs == [])
        #expect(try room.ask("GET", "/contacts?withdrawn=true").slugs == [])
        _ = try room.change("POST", "/contacts/news-desk/withdraw", of: "/contacts/news-desk")
        #expect(try room.ask("GET", "/contacts?withdrawn=true").slugs == ["news-desk"])
        #expect(try room.ask("GET", "/contacts", as: nil).slugs == ["jane-doe"])
        #expect(try room.ask("GET", "/contacts?organisation=nobody").status == 404)
    }

    @Test func thePressIsToldNothingOfWhatIsTheOfficesOwn() throws {
        try room.make(.update(with(Contact.jane) { ($0.note, $0.lawfulBasis) = ("Likes tea", "consent") }))
        let inside = try room.ask("GET", "/contacts/jane-doe")
        #expect(inside.json["note"] == "Likes tea")
        let outside = try room.ask("GET", "/contacts/jane-doe", as: nil)
        #expect(outside.json["note"] == .null)
        #expect(outside.json["lawfulBasis"] == .null)
        // A token that may not look sees what the press sees.
        let blind = ProgramRoom.visitor(.editor, [.change])
        #expect(try room.ask("GET", "/contacts/jane-doe", bytes: [], by: blind).json["note"] == .null)
    }

    /// Law 3: what is kept back might as well not be there.
    @Test func whatIsUnderEmbargoIsAnsweredAsWhatNeverWas() throws {
        let before = try ["/releases", "/kits", "/search?q=beavers", "/"].map { try room.ask("GET", $0, as: nil).whole }
        try room.holdBack()
        let after = try ["/releases", "/kits", "/search?q=beavers", "/"].map { try room.ask("GET", $0, as: nil).whole }
        #expect(before == after)
        for (hidden, nobody) in [("/releases/beavers-too", "/releases/nobody-too"), ("/kits/beavers", "/kits/nobodys")]
        {
            let (one, other) = (try room.ask("GET", hidden, as: nil), try room.ask("GET", nobody, as: nil))
            #expect(one.status == 404)
            #expect(one.whole == other.whole)
            #expect(try room.ask("GET", hidden).status == 200)
        }
        room.now = .noon.plus(seconds: 3600)
        #expect(try room.ask("GET", "/releases/beavers-too", as: nil).status == 200)
        #expect(try room.ask("GET", "/kits/beavers", as: nil).json["releases"]?.elements?.count == 1)
    }

    @Test func whoAsksForAnOutletIsNotThereToBeAsked() throws {
        try room.make(
            .insert(
                Contact(
                    id: .numbered(400), slug: .spelt("ed-itor"), role: .journalist, name: "Ed Itor", audience: .press)))
        #expect(try room.ask("GET", "/contacts", as: nil).slugs == ["jane-doe", "news-desk"])
        #expect(
            try room.ask("GET", "/contacts/ed-itor", as: nil).whole
                == room.ask("GET", "/contacts/nobody", as: nil).whole)
        #expect(try room.ask("GET", "/contacts/ed-itor").status == 200)
    }

    @Test func searchFindsWhatWhoeverAsksMaySee() throws {
        #expect(try room.ask("GET", "/search?q=weir&kind=asset").slugs == ["the-weir-at-dawn"])
        #expect(try room.ask("GET", "/search?q=weir&kind=asset&kind=release&limit=1").items.count == 1)
        #expect(try room.ask("GET", "/search?q=salm", as: nil).json["beginnings"] == ["salm"])
        #expect(try room.ask("GET", "/search").problem == "not-understood")
        #expect(try room.ask("GET", "/search?q=weir&kind=boat").problem == "not-understood")
    }

    @Test func theOfficesOwnPagesAreThere() throws {
        #expect(try room.ask("GET", "/settings").json["name"] == .null)
        #expect(try room.ask("GET", "/rules").items.count > 20)
        #expect(try room.ask("GET", "/checks").items.contains { $0["rule"]?.text == "contact.unreachable" } == false)
        #expect(try room.ask("GET", "/handover").json["zone"] == "UTC")
        #expect(try room.ask("GET", "/links").items.contains { $0["state"] == "unknown" })
        let url = "https://rivertrust.example/weir"
        #expect(try room.ask("GET", "/links/one?url=\(url)").json["uses"] == ["release/salmon-return-to-the-weir"])
        #expect(try room.ask("GET", "/links/one?url=https://nobody.example/").status == 404)
        #expect(try room.ask("GET", "/problems", as: nil).items.count == Problem.Kind.allCases.count)
        #expect(try room.ask("GET", "/", as: nil).json["lists"]?.elements?.count == servedKinds.count - 1)
    }

    @Test func linksAreReadPageByPage() throws {
        let all = try room.ask("GET", "/links").items.compactMap { $0["url"]?.text }
        let first = try room.ask("GET", "/links?limit=1")
        let cursor = try #require(first.json["next"]?.text)
        let rest = try room.ask("GET", "/links?cursor=\(cursor)").items.compactMap { $0["url"]?.text }
        #expect(all.count > 2)
        #expect(first.items.compactMap { $0["url"]?.text } + rest == all)
    }

    @Test func topicsAreListedWithWhatThereIsAboutThem() throws {
        _ = try room.change("PATCH", "/releases/\(Release.salmon.slug)", ["topics": ["Flood protection", "Fish"]])
        _ = try room.change("PATCH", "/contacts/\(Contact.jane.slug)", ["topics": ["flood-protection"]])
        for role in [nil, Role.reader] {
            let listed = try room.ask("GET", "/topics", as: role)
            #expect(listed.items.map { $0["topic"]?.text } == ["Fish", "Flood protection"], "\(listed.text)")
            let one = try room.ask("GET", "/topics/flood-protection", as: role)
            #expect(one.json["releases"] == 1 && one.json["contacts"] == 1)
            #expect(one.json["speakers"]?.elements?.first?["slug"]?.text == Contact.jane.slug.text)
            #expect(try room.ask("GET", "/topics/weirs", as: role).status == 404)
        }
        _ = try room.change("POST", "/releases/\(Release.salmon.slug)/hold", of: "/releases/\(Release.salmon.slug)")
        #expect(try room.ask("GET", "/topics", as: nil).items.map { $0["topic"]?.text } == ["flood-protection"])
    }
}
