import Catalogue
import Foundation
import TestSupport
import Testing

@testable import Exchange

@Suite struct KitPageTests {
    private func page(_ kit: KitContents, inFolder: Bool = true) throws -> String {
        let bytes =
            inFolder
            ? try #require(kitFolder(kit).first { $0.path.hasPrefix("index") }).bytes : KitFormat.page.write(kit)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: nasties)
    func nothingOfACatalogueBecomesMarkup(_ nasty: String) throws {
        let page = try page(Sample.kit(for: .internal).saying(nasty))
        let plain = try self.page(Sample.kit(for: .internal).saying("plain"))
        // What the texts say changes how many paragraphs there are, and nothing else.
        for tag in [
            "<script", "<img", "<iframe", "<style", "<a ", "<blockquote", "<h1", "<h3", "<meta", "<body", "<svg",
        ] {
            #expect(page.ranges(of: tag).count <= plain.ranges(of: tag).count, "\(tag)")
        }
        for link in page.matches(of: /href="([^"]*)"/) {
            let isOurs = ["https://", "http://", "mailto:", "tel:", "sms:"].contains { link.1.hasPrefix($0) }
            let isFile = link.1.wholeMatch(of: /[a-zA-Z0-9.\/-]+/) != nil
            #expect(isOurs || isFile, "\(link.1)")
        }
        #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    }

    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,x", " https://a.example", "https://a.example/\nx", "file:///etc",
    ])
    func anAddressThatIsNoneOfTheWebIsNoLink(_ address: String) throws {
        var kit = Sample.kit
        kit.assets = [
            Asset(id: UUID(), slug: Slug(from: "odd"), kind: .image, linkKind: .item, url: address, asGiven: address)
        ]
        #expect(try !page(kit).contains("href=\"\(address)"))
        #expect(webAddress(address) == nil)
    }

    @Test func aNumberIsDialledAndAnAddressIsWrittenTo() throws {
        let page = try page(Sample.kit)
        #expect(page.contains("<a href=\"tel:+442079460018;ext=102\">+44 20 7946 0018 ext. 102</a>"))
        #expect(page.contains("<a href=\"mailto:ana.lind@harbourwatch.example\">ana.lind@harbourwatch.example</a>"))
        #expect(page.contains("<a href=\"contacts/ana-lind.vcf\">Save as a contact</a>"))
        #expect(page.contains("<a href=\"contacts.vcf\">Save all contacts</a>"))
        #expect(try !self.page(Sample.kit, inFolder: false).contains(".vcf"))
    }

    @Test(arguments: [
        ("de", "Pressekontakt", "Sperrfrist: nicht zur Veröffentlichung vor Dienstag, 4. März 2031 um 00:01 GMT"),
        ("fr-FR", "Contacts presse", "ne pas publier avant le mardi 4 mars 2031 à 00:01"),
        ("es", "Contactos de prensa", "martes, 4 de marzo de 2031"), ("it", "Contatti stampa", "martedì 4 marzo 2031"),
        ("nl", "Perscontact", "dinsdag 4 maart 2031"), ("pt", "Contactos de imprensa", "terça-feira"),
        ("en-US", "Press contacts", "Tuesday, March 4, 2031 at 12:01\u{202F}AM GMT"),
        ("cy", "Press contacts", "Tuesday"), (nil, "Press contacts", "4 March 2031"),
    ])
    func itSpeaksTheLanguageOfTheRelease(_ language: String?, _ heading: String, _ date: String) throws {
        var kit = Sample.kit
        for index in kit.releases.indices { kit.releases[index].release.language = language }
        let page = try page(kit)
        #expect(page.contains("<h2>\(heading)</h2>"))
        #expect(page.contains(date), "\(page.matches(of: /class="notice">[^<]*/).map { String($0.0) })")
    }

    @Test func everyLanguageHasEveryWord() {
        let languages = KitPageWords.all
        #expect(Set(languages.map(\.language)).count == 7)
        for words in languages {
            #expect(Set(words.kinds.keys) == Set(Release.Kind.allCases), "\(words.language)")
            #expect(Set(words.roles.keys) == Set(Contact.Role.allCases), "\(words.language)")
            #expect(Set(words.points.keys) == Set(ContactPoint.Kind.allCases), "\(words.language)")
            #expect(Set(words.materials.keys) == Set(Asset.Kind.allCases), "\(words.language)")
            #expect(Set(words.opens.keys) == Set(Asset.LinkKind.allCases), "\(words.language)")
            #expect(Set(words.states.keys) == [.alive, .failing, .unknown], "\(words.language)")
        }
    }

    @Test func aTextThatRunsFromTheRightSaysSo() throws {
        var kit = Sample.kit
        for index in kit.releases.indices {
            kit.releases[index].release.language = "ar"
            kit.releases[index].release.headline = "افتتاح المتحف"
        }
        #expect(try page(kit).contains("<h1 lang=\"ar\" dir=\"auto\">افتتاح المتحف</h1>"))
    }

    private func picture(_ type: String, _ name: String, _ id: Int = 0) -> Asset {
        var asset = Asset(
            id: Sample.id(id), slug: Slug(from: name), kind: .image, linkKind: .file, url: "files/\(name)",
            asGiven: name)
        (asset.mediaType, asset.fileSHA256, asset.fileBytes) = (type, String(repeating: "0", count: 64), 5_120_000)
        (asset.alternativeText, asset.creditLine) = ("A \"lit\" lamp", "Jo <Fell>")
        (asset.width, asset.height) = (4000, 3000)
        return asset
    }

    @Test func aPictureThatTheKitCarriesIsShownAndADrawingIsLinked() throws {
        var kit = Sample.kit
        kit.assets = [picture("image/png", "lamp.png"), picture("image/svg+xml", "lamp.svg")]
        let page = try page(kit)
        #expect(
            page.contains(
                "<img src=\"files/lamp.png\" alt=\"A &quot;lit&quot; lamp\" loading=\"lazy\" width=\"4000\" height=\"3000\">"
            ))
        #expect(!page.contains("<img src=\"files/lamp.svg\"") && page.contains("href=\"files/lamp.svg\""))
        #expect(page.contains("Credit: Jo &lt;Fell&gt;"))
        #expect(try !self.page(kit, inFolder: false).contains("files/lamp.png"))
    }

    @Test(arguments: [
        (
            "en", "Original file", "image/tiff, 4,000 × 3,000 pixels, 5.1 MB", "For the web",
            "1,600 × 1,200 pixels, 310 kB"
        ),
        (
            "de", "Originaldatei", "image/tiff, 4.000 × 3.000 Pixel, 5,1 MB", "Für das Web",
            "1.600 × 1.200 Pixel, 310 kB"
        ),
    ])
    func aThumbnailStandsWithTheOriginalBesideIt(
        _ language: String, _ original: String, _ size: String, _ web: String, _ smaller: String
    ) throws {
        var kit = Sample.kit
        kit.releases[0].release.language = language
        kit.assets = [picture("image/tiff", "con", 7)]
        kit.renditions = [
            Sample.id(7): [
                Rendition(.thumb, width: 480, height: 360, byteCount: 30_000),
                Rendition(.web, width: 1600, height: 1200, byteCount: 310_000),
                Rendition(.print, width: 3508, height: 2631, byteCount: 2_000_000),
            ]
        ]
        let page = try page(kit)
        #expect(
            page.contains(
                "<img src=\"pictures/con-.thumb.jpg\" srcset=\"pictures/con-.thumb.jpg 480w, pictures/con-.web.jpg 1600w\" "
                    + "sizes=\"(max-width: 23rem) 100vw, 22rem\" alt=\"A &quot;lit&quot; lamp\" loading=\"lazy\" "
                    + "width=\"480\" height=\"360\">"), "\(page.matches(of: /<img[^>]*>/).map { String($0.0) })")
        #expect(page.contains("<a href=\"files/con\">\(original)</a><span class=\"quiet\"> \(size)</span>"), "\(page)")
        #expect(page.contains("<a href=\"pictures/con-.web.jpg\">\(web)</a><span class=\"quiet\"> \(smaller)</span>"))
        #expect(page.contains("<a href=\"pictures/con-.print.jpg\">"))
        let readme = String(
            decoding: try #require(kitFolder(kit).first { $0.path == "README.txt" }).bytes, as: UTF8.self)
        let size = language == "en" ? "1600 × 1200 pixels, 310 KB" : smaller
        #expect(readme.contains("\(web): pictures/con-.web.jpg (\(size))"), "\(readme)")
        #expect(
            readme.contains(
                "\n  pictures/       \(language == "en" ? "the pictures below, smaller" : "die Bilder, kleiner")"))
        #expect(try !self.page(kit, inFolder: false).contains("pictures/con"))
    }

    @Test func anInternalPageSaysSoInItsFirstLineAndToTheReader() throws {
        let page = try page(Sample.kit(for: .internal))
        #expect(page.hasPrefix("<!DOCTYPE html><!-- INTERNAL: for the press office only. Do not pass on. -->\n"))
        #expect(page.contains("role=\"note\">INTERNAL: for the press office only. Do not pass on.</p>"))
    }

    @Test func itAsksNobodyAndRunsNothing() throws {
        let page = try page(Sample.kit(for: .internal))
        #expect(page.contains("default-src &#39;none&#39;"))
        for word in ["<script", "<link", "@import", "url(", " on", "<iframe", "<object"] {
            let isAttribute = word == " on" ? page.contains(/<[a-z]+[^>]* on[a-z]+=/) : page.contains(word)
            #expect(!isAttribute, "\(word)")
        }
        #expect(page.utf8.count < 100_000)
    }

    @Test func aDiaryIsInOrderWithPlacesAndDeadlines() throws {
        var kit = Sample.kit
        let noon = try #require(Instant("2031-03-06T12:00:00Z"))
        func event(_ what: String, _ date: String?) -> Event {
            Event(id: UUID(), slug: Slug(from: what), what: what, date: date.flatMap { CalendarDate($0) })
        }
        var opening = event("The gates open", "2031-03-06")
        (opening.place, opening.starts) = ("Pier <3>", Moment(noon, zone: "Europe/London"))
        opening.accreditation = Moment(noon, zone: "UTC+01:00")
        kit.releases[0].events = [event("A day to be named", nil), opening, event("A rehearsal", "2031-03-05")]
        let page = try page(kit)
        let diary = try #require(page.components(separatedBy: "<h2>Dates for the diary</h2>").last)
        let items = diary.components(separatedBy: "<li dir=\"auto\">").dropFirst().map {
            $0.components(separatedBy: "</li>")[0]
        }
        #expect(
            items.prefix(3).map { String($0) } == [
                "<strong>Wednesday, 5 March 2031</strong>: A rehearsal",
                "<strong>Thursday, 6 March 2031</strong>: The gates open; Pier &lt;3&gt;; "
                    + "starts Thursday, 6 March 2031 at 12:00 GMT; accreditation until Thursday, 6 March 2031 at 13:00 GMT+1",
                "A day to be named",
            ])
    }

    @Test(
        arguments: [
            (LinkState.dead, "This link no longer works."), (.moved, "It is now at: <a href=\"https://new.example/\""),
            (.alive, nil), (.failing, nil), (.unknown, nil),
        ] as [(LinkState, String?)])
    func aLinkSaysWhereItNoLongerLeads(_ state: LinkState, _ expected: String?) throws {
        var kit = Sample.kit
        let address = "https://pictures.example/gates"
        kit.assets = [
            Asset(id: UUID(), slug: Slug(from: "gates"), kind: .image, linkKind: .album, url: address, asGiven: address)
        ]
        kit.links = [KitLink(url: address, state: state, movedTo: state == .moved ? "https://new.example/" : nil)]
        let page = try page(kit)
        #expect(page.contains("<a href=\"\(address)\" rel=\"noreferrer\">\(address)</a>"))
        #expect(page.contains("The link opens an album."))
        if let expected {
            #expect(page.contains(expected))
        } else {
            #expect(!page.contains("no longer works") && !page.contains("It is now at"))
        }
    }

    @Test func severalReleasesStandUnderTheKitsTitle() throws {
        var kit = Sample.kit
        var other = try #require(kit.releases.first)
        other.release.headline = "A second story"
        other.release.embargo = nil
        other.release.forImmediateRelease = true
        kit.releases.append(other)
        kit.kit.title = "Two stories"
        kit.kit.edNote = "Both are about the gates."
        let page = try page(kit)
        #expect(page.contains("<title>Two stories</title>") && page.contains("<h1 dir=\"auto\">Two stories</h1>"))
        #expect(page.contains("<h2 dir=\"auto\">A second story</h2>") && page.contains("<p>For immediate release</p>"))
        #expect(page.contains("Note to editors: Both are about the gates."))
        #expect(page.ranges(of: "<h2>Full text</h2>").count == 2)
    }

    @Test func whatWasSaidStandsWithWhoSaidIt() throws {
        var kit = Sample.kit
        kit.releases[0].quotes = [
            Quote(
                id: UUID(), slug: Slug(from: "gates"), words: "We open & stay open", speaker: "Mara Vell",
                speakerTitle: nil)
        ]
        let page = try page(kit)
        #expect(page.contains("<p>\u{201C}We open &amp; stay open\u{201D}</p>"))
        #expect(page.contains("<figcaption dir=\"auto\">Mara Vell</figcaption>"))
    }

    @Test func aKitUnderEmbargoSaysSoOnceAndToWhomItWasGiven() throws {
        var kit = Sample.kit
        let embargo = try #require(kit.releases[0].release.embargo)
        #expect(try page(kit).ranges(of: "class=\"notice\"").count == 1)
        kit.notice = EmbargoNotice(embargo, for: "Ed Itor, The <Paper>")
        let page = try page(kit)
        #expect(page.ranges(of: "class=\"notice\"").count == 1)
        #expect(page.contains("Given to Ed Itor, The &lt;Paper&gt;."))
        kit.releases[0].release.language = "de"
        kit.kit.isWithdrawn = true
        let german = try self.page(kit)
        #expect(
            german.contains(
                "<header><p class=\"notice\" role=\"note\">Sperrfrist: nicht zur Veröffentlichung vor Dienstag, 4. März 2031 "
                    + "um 00:01 GMT. Überlassen an Ed Itor, The &lt;Paper&gt;.</p>"))
        #expect(german.contains("<p class=\"notice\" role=\"note\" lang=\"en\">WITHDRAWN: no longer handed out.</p>"))
    }

    @Test func aKitWithNobodyToCallSaysSo() throws {
        var kit = Sample.kit
        kit.contacts = []
        let page = try page(kit)
        #expect(page.contains("<p>There is no press contact in this kit.</p>"))
        #expect(!page.contains(".vcf") && !page.contains("Available for interview"))
    }

    @Test(arguments: [
        ("a+b@harbour.example", "a+b@harbour.example"), ("a b@harbour.example", "a%20b@harbour.example"),
        ("a?subject=x@harbour.example", "a%3Fsubject%3Dx@harbour.example"),
        ("ü@harbour.example", "%C3%BC@harbour.example"),
        ("a\nb@harbour.example", "a%0Ab@harbour.example"),
    ])
    func anAddressIsOneAndNothingElse(_ address: String, _ expected: String) throws {
        var kit = Sample.kit
        var ana = Sample.ana
        ana.points = [ana.points[0]]
        (ana.points[0].asGiven, ana.points[0].normalised) = (address, address)
        kit.contacts = [ana]
        #expect(try page(kit).contains("<a href=\"mailto:\(expected)\">"))
    }
}
