import Catalogue
import Foundation
import JSONText
import PressOffice
import Signatures
import Store
import TestSupport
import Testing

@testable import Newsroom

/// What each page of the newsroom shows.
@Suite struct PageTests {
    let room: RiverTrust

    init() throws {
        room = try RiverTrust(renditions: SmallPictures())
        try room.addPicture()
        try room.makeKit()
    }

    // MARK: Releases

    @Test func aReleaseIsReadFromItsTopToItsContacts() throws {
        let page = try room.text("/releases/salmon-return-to-the-weir/")
        let parts = [
            "<h1 dir=\"auto\">Salmon return to the weir</h1>", "salmon &amp; trout have passed", "<h2>Quotes</h2>",
            "Rosa Lind, head of the River Trust", "<h2>Pictures</h2>", "Credit: River Trust / A. Photographer",
            "<h2>Press contacts</h2>", "mailto:jane.doe@rivertrust.example", "<h2>Statements</h2>", "Old dams must go",
            "<h2>Press kits</h2>", "href=\"/kits/salmon/\"", "href=\"/releases/salmon-return-to-the-weir.md\"",
        ]
        var rest = page[...]
        for part in parts {
            let found = try #require(rest.range(of: part), "\(part)")
            rest = rest[found.upperBound...]
        }
    }

    @Test func itsOtherFormsAreLinkedForPrograms() throws {
        let answer = try room.answer("/releases/salmon-return-to-the-weir/")
        #expect(
            answer.header("Link")
                == "</releases/salmon-return-to-the-weir.json>; rel=\"alternate\"; type=\"application/json\", "
                + "</releases/salmon-return-to-the-weir.txt>; rel=\"alternate\"; type=\"text/plain; charset=utf-8\", "
                + "</releases/salmon-return-to-the-weir.md>; rel=\"alternate\"; type=\"text/markdown; charset=utf-8\"")
        let json = try JSON(reading: room.answer("/releases/salmon-return-to-the-weir.json").bytes)
        #expect(json["headline"] == "Salmon return to the weir")
        #expect(json["text"] == .string(RiverTrust.text))
        #expect(json["contacts"]?.elements?[0]["note"] == .null)
        let text = try room.text("/releases/salmon-return-to-the-weir.txt")
        #expect(text.contains("SALMON RETURN") || text.contains("Salmon return to the weir"))
        let markdown = try room.text("/releases/salmon-return-to-the-weir.md")
        #expect(markdown.hasPrefix("# Salmon return to the weir\n\nPress release · River Trust · 19 May 2031\n"))
        #expect(markdown.contains("in \\<eighty\\> years, salmon \\& trout"))
        #expect(markdown.contains("- The weir at dawn; Credit: River Trust / A. Photographer <https://pictures."))
        #expect(
            markdown.contains("- Jane Doe, Press officer, River Trust: jane.doe@rivertrust.example, +44 20 7946 0018"))
    }

    @Test func whatSearchEnginesReadCannotEndItsElement() throws {
        let headline = "</script><script>alert(1)</script> & <!--"
        try room.publish(
            Release(id: .numbered(510), slug: .spelt("odd"), kind: .release, headline: headline), saying: headline)
        let page = try room.text("/releases/odd/")
        let start = try #require(page.range(of: "<script type=\"application/ld+json\">")).upperBound
        let end = try #require(page.range(of: "</script>", range: start..<page.endIndex)).lowerBound
        let facts = try JSON(reading: Array(page[start..<end].utf8))
        #expect(facts["headline"] == .string(headline))
        #expect(facts["@type"] == "NewsArticle")
        #expect(page.components(separatedBy: "</script>").count == 2)
    }

    @Test func oneInAnotherLanguageIsInItsWordsAndLeadsToTheOther() throws {
        let german = with(Release.salmon) {
            $0 = Release(
                id: .numbered(511), slug: .spelt("lachse"), kind: .release, headline: "Lachse kehren zurück",
                issued: $0.issued, language: "de")
        }
        try room.publish(german, saying: "Zum ersten Mal seit achtzig Jahren.")
        _ = try room.office.addToKit(RecordName("kit/salmon"), [RecordName(kind: .release, slug: german.slug)])
        let page = try room.text("/releases/lachse/")
        #expect(
            page.contains("<html lang=\"de\">") && page.contains("<h2>Pressekontakt") || page.contains("Vollständig"))
        #expect(page.contains("In anderen Sprachen: <a href=\"/releases/salmon-return-to-the-weir/\" lang=\"en\""))
        #expect(
            try room.text("/releases/salmon-return-to-the-weir/").contains(
                "<link rel=\"alternate\" hreflang=\"de\" href=\"https://press.rivertrust.example/releases/lachse/\">"))
        #expect(try room.text("/").contains("<a href=\"/releases/lachse/\" lang=\"de\" dir=\"auto\">"))
    }

    // MARK: Kits

    @Test func aKitShowsWhatItsOwnPageShowsAndItsFiles() throws {
        let page = try room.text("/kits/salmon/")
        for part in [
            "<h2>Press contacts</h2>", "<img src=\"/kits/salmon/pictures/leap.thumb.jpg\"", "/kits/salmon.zip",
            "<a href=\"/kits/salmon/files/leap.jpg\">Original file</a>",
            "<a href=\"/kits/salmon/README.txt\">README.txt",
            "<a href=\"/contacts/jane-doe.vcf\">Save as a contact</a>",
        ] { #expect(page.contains(part), "\(part)") }
        let links = page.matches(of: /href="(\/kits\/[^"]+)"/).map { String($0.output.1) }
        #expect(links.count > 8)
        for link in links { #expect(try room.answer(link).status == 200, "\(link)") }
    }

    @Test func itsFilesAreThoseOfTheKitsFolder() throws {
        let folder = "\(room.folder)/kit"
        let paths = try room.office.view(for: .press).exportKit(RecordName("kit/salmon"), to: folder)
        for path in paths where path != "index.html" {
            let answer = try room.answer("/kits/salmon/\(path)")
            let there = FileManager.default.contents(atPath: "\(folder)/\(path)").map(Array.init)
            // What was exported says when; what is on the site does not.
            if !["README.txt", "kit.json"].contains(path) { #expect(answer.bytes == there, "\(path)") }
            #expect(answer.header("ETag")?.count == 34, "\(path)")
        }
        #expect(paths.contains("files/leap.jpg"))
        guard case .file(_, let length) = try room.answer("/kits/salmon/files/leap.jpg").body else {
            Issue.record("A file that is kept is sent from where it is.")
            return
        }
        #expect(length == SamplePicture().bytes.count)
        #expect(try room.answer("/kits/salmon/files/pike.jpg").status == 404)
        #expect(try room.answer("/kits/salmon/index.html").status == 404)
    }

    @Test func theWholeKitIsAnArchiveWithTheSameBytesEachTime() throws {
        let (first, second) = (try room.answer("/kits/salmon.zip"), try room.answer("/kits/salmon.zip"))
        #expect(first.bytes.prefix(2).elementsEqual("PK".utf8))
        #expect(first.whole == second.whole && first.bytes == second.bytes)
        #expect(first.header("Content-Disposition") == "attachment; filename=\"salmon.zip\"")
        _ = try room.office.withdraw(Contact.self, RecordName(kind: .contact, slug: Contact.jane.slug))
        #expect(try room.answer("/kits/salmon.zip").header("ETag") != first.header("ETag"))
    }

    @Test func aKitThatWasIssuedIsGivenAsItWasSigned() throws {
        let key = try SigningKey(seed: [UInt8](repeating: 7, count: 32), id: [1, 2, 3, 4, 5, 6, 7, 8])
        let issue = try room.office.issueKit(RecordName("kit/salmon"), signedBy: key).value
        let page = try room.text("/kits/salmon/")
        #expect(page.contains("The whole kit (ZIP) (\(issue.number))"))
        #expect(page.contains("Fingerprint of the key: \(issue.fingerprint)"))
        #expect(page.contains("minisign -V") && page.contains(key.publicKey.text))
        let archive = try room.answer("/kits/salmon.zip")
        #expect(
            archive.header("Content-Disposition") == "attachment; filename=\"salmon-\(issue.number.fileName).zip\"")
        var issued: [UInt8] = []
        _ = try room.office.issueArchive(issue) { issued += $0 }
        #expect(archive.bytes == issued)
        // What is not any more what was issued is not handed out as such.
        _ = try room.office.withdraw(Contact.self, RecordName(kind: .contact, slug: Contact.jane.slug))
        #expect(!(try room.text("/kits/salmon/").contains(issue.fingerprint)))
        #expect(String(decoding: try room.answer("/kits/salmon.zip").bytes, as: UTF8.self).contains("jane") == false)
    }

    // MARK: The others

    @Test func contactsStandByOrganisation() throws {
        let other = Organisation(id: .numbered(2), slug: .spelt("weir-watch"), name: "Weir <Watch>")
        let officer = Contact(
            id: .numbered(13), slug: .spelt("sam-roe"), role: .pressOfficer, name: "Sam Roe", organisationID: other.id)
        let point = with(ContactPoint.janeEmail) {
            $0 = ContactPoint(
                id: .numbered(24), slug: .spelt("sam"), contactID: officer.id, kind: .email,
                asGiven: "sam@weirwatch.example")
        }
        try room.make(.insert(other), .insert(officer), .insert(point))
        let all = try room.text("/contacts/")
        #expect(all.contains("Jane Doe") && all.contains("News desk") && all.contains("Sam Roe"))
        #expect(all.contains("<a href=\"/contacts/weir-watch/\" dir=\"auto\">Weir &lt;Watch&gt;</a>"))
        let own = try room.text("/contacts/weir-watch/")
        #expect(own.contains("Sam Roe") && !own.contains("Jane Doe"))
        #expect(try room.answer("/contacts/nobody/").status == 404)
        #expect(try room.text("/contacts/sam-roe.vcf").contains("FN:Sam Roe"))
    }

    @Test func aLargeOfficeStandsOnSeveralPages() throws {
        for number in 0..<60 {
            let contact = Contact(
                id: .numbered(2000 + UInt16(number)), slug: .spelt("officer-\(number)"), role: .pressOfficer,
                name: "Officer \(number)", organisationID: Organisation.riverTrust.id)
            let point = ContactPoint(
                id: .numbered(3000 + UInt16(number)), slug: .spelt("officer-\(number)-voice"), contactID: contact.id,
                kind: .voice, asGiven: "+44 20 7946 \(1000 + number)")
            try room.make(.insert(contact), .insert(point))
        }
        var names: [String] = []
        for address in try room.site.addresses(at: .noon) {
            guard case .contactsOf = address else { continue }
            let page = try room.site.answer(to: address, at: .noon)
            #expect(page.status == 200 && page.bytes.count < 60_000)
            names += page.text.matches(of: /<h3 dir="auto">([^<]+)</).map { String($0.output.1) }
        }
        #expect(names.count == 62 && Set(names).count == 62)
        #expect(try room.answer("/contacts/river-trust/page/4/").status == 404)
        #expect(try room.text("/contacts/river-trust/").contains("href=\"/contacts/river-trust/page/2/\">Older"))
    }

    @Test func whoAsksForAnOutletIsNotThere() throws {
        let journalist = Contact(id: .numbered(14), slug: .spelt("ed-itor"), role: .journalist, name: "Ed Itor")
        let point = ContactPoint(
            id: .numbered(25), slug: .spelt("ed"), contactID: journalist.id, kind: .email, asGiven: "ed@paper.example")
        try room.make(.insert(journalist), .insert(point))
        #expect(try room.answer("/contacts/ed-itor.vcf").status == 404)
        for path in ["/contacts/", "/search/?q=Itor", "/sitemap.xml"] {
            #expect(!(try room.text(path).contains("itor.")), "\(path)")
            #expect(!(try room.text(path).contains("paper.example")), "\(path)")
        }
    }

    @Test func mediaAreAListWithPicturesAndEachHasItsTerms() throws {
        let list = try room.text("/media/")
        #expect(
            list.contains(
                "<img src=\"/media/leap/leap.thumb.jpg\" width=\"120\" height=\"90\" alt=\"\" loading=\"lazy\">"))
        #expect(list.contains("<a href=\"/media/the-weir-at-dawn/\" dir=\"auto\">The weir at dawn</a>"))
        let page = try room.text("/media/leap/")
        #expect(page.contains("<a href=\"/media/leap/leap.jpg\">Original file</a>"))
        #expect(page.contains("\"@type\":\"ImageObject\""))
        #expect(page.contains("og:image\" content=\"https://press.rivertrust.example/media/leap/leap.web.jpg\""))
        #expect(page.contains("href=\"/releases/salmon-return-to-the-weir/\""))
        #expect(try room.answer("/media/leap/leap.web.jpg").header("Content-Type") == "image/jpeg")
        #expect(try room.answer("/media/leap/leap.tif").status == 404)
        #expect(try room.answer("/media/leap/leap.jpg").header("Content-Disposition") == nil)
    }

    @Test(arguments: [("a.svg", false), ("a.jpg", true), ("a.html", false), ("a", false), ("A.PDF", true)])
    func whatCouldHoldAProgramIsOnlyTaken(_ name: String, _ isShown: Bool) {
        #expect(FileType.named(name).isShown == isShown)
        #expect(!FileType.named(name).mediaType.contains("html"))
    }

    @Test func listsGoOnOverPages() throws {
        for number in 0..<50 {
            try room.publish(
                Release(
                    id: .numbered(600 + UInt16(number)), slug: .spelt("news-\(number)"), kind: .release,
                    headline: "News \(number)", issued: CalendarDate(year: 2030, month: 1, day: number % 28 + 1)),
                saying: "News \(number).")
        }
        let pages = try ["/releases/", "/releases/page/2/", "/releases/page/3/"].map { try room.text($0) }
        #expect(pages.map { $0.components(separatedBy: "<li>").count - 1 } == [24, 24, 3])
        #expect(pages[0].contains("<a rel=\"next\" href=\"/releases/page/2/\">Older</a>"))
        #expect(!pages[0].contains("rel=\"prev\"") && pages[1].contains("<a rel=\"prev\" href=\"/releases/\">Newer"))
        #expect(!pages[2].contains("rel=\"next\""))
        #expect(try room.answer("/releases/page/4/").status == 404)
        let addresses = try room.site.addresses(at: .noon)
        #expect(addresses.contains(.list(.releases, page: 3)) && !addresses.contains(.list(.releases, page: 4)))
        #expect(Set(addresses).count == addresses.count)
    }

    @Test func linesThatAreFullRunOnAndTheHeadlineStandsOnce() throws {
        let full = "The weir at Millbridge was opened to the fish of the river in the spring of the year before,"
        try room.publish(
            Release(id: .numbered(512), slug: .spelt("lines"), kind: .release, headline: "Lines <run> on"),
            saying:
                "Lines  <run> on\n\n\(full)\nand they came.\n\nRiver Trust\n1 Weir Lane\nMillbridge\n\n\(full) at\nhttps://a.example/b"
        )
        let page = try room.text("/releases/lines/")
        #expect(page.contains("<p class=\"text full\" dir=\"auto\">\(full)\nand they came.</p>"))
        #expect(page.contains("<p class=\"text\" dir=\"auto\">River Trust\n1 Weir Lane\nMillbridge</p>"))
        #expect(page.contains("<p class=\"text\" dir=\"auto\">\(full) at\nhttps://a.example/b</p>"))
        #expect(page.components(separatedBy: "Lines &lt;run&gt; on</").count == 2)
        #expect(page.contains("<h1 dir=\"auto\">Lines &lt;run&gt; on</h1>"))
    }

    @Test func whatFindsAsOneTypesIsSmallAndOnlyWhereOneSearches() throws {
        let script = try room.site.answer(to: .script, at: .noon)
        #expect(script.bytes.count < 10_000)
        #expect(script.header("Content-Type") == "text/javascript; charset=utf-8")
        #expect(script.header("Cache-Control") == "public, max-age=31536000, immutable")
        let tag = "<script src=\"\(NewsroomAddress.script.path)\" defer></script>"
        for address in try room.site.addresses(at: .noon) where address.path.hasSuffix("/") {
            #expect(try room.text(address.path).contains(tag) == (address == .search("")), "\(address.path)")
        }
    }

    @Test func searchingFindsAndMarksAndLeads() throws {
        let page = try room.text("/search/?q=salmon")
        #expect(page.contains("<a href=\"/releases/salmon-return-to-the-weir/\" dir=\"auto\">"))
        #expect(page.contains("<mark>") && page.contains("<a href=\"/kits/salmon/\""))
        #expect(page.contains("value=\"salmon\"") && page.contains("content=\"noindex\""))
        #expect(try room.text("/search/?q=Jane").contains("<a href=\"/contacts/river-trust/\""))
        let nothing = try room.text("/search/?q=%22%3Cb%3E+AND+%28*%22")
        #expect(nothing.contains("Nothing was found.") && nothing.contains("value=\"&quot;&lt;b&gt; AND (*&quot;\""))
        #expect(try room.text("/search/").contains("<a href=\"/media/\">Media</a>"))
    }

    @Test func everyLinkOfEveryPageLeadsSomewhere() throws {
        var seen: Set<String> = []
        for address in try room.site.addresses(at: .noon) where address.path.hasSuffix("/") {
            let page = try room.text(address.path)
            for link in page.matches(of: /(?:href|src)="(\/[^"]*)"/).map({ String($0.output.1) })
            where seen.insert(link).inserted {
                #expect(try room.answer(link).status == 200, "\(address.path) → \(link)")
            }
        }
        #expect(seen.count > 25)
    }
}
