import Catalogue
import Foundation
import PressOffice
import Store
import TestSupport
import Testing

@testable import Newsroom

/// What is new, and whom to call.
@Suite struct FrontPageTests {
    let room: RiverTrust

    init() throws { room = try RiverTrust() }

    @Test func itHasTheLatestReleasesAndWhomToCall() throws {
        let answer = try room.answer("/")
        #expect(answer.status == 200)
        #expect(answer.header("content-type") == "text/html; charset=utf-8")
        #expect(answer.header("Cache-Control") == "public, no-cache")
        #expect(answer.header("ETag")?.count == 34)
        let page = answer.text
        #expect(
            page.contains("<a href=\"/releases/salmon-return-to-the-weir/\" dir=\"auto\">Salmon return to the weir</a>")
        )
        #expect(page.contains("Press release · River Trust · 19 May 2031"))
        #expect(page.contains("<h3 dir=\"auto\">News desk</h3>"))
        #expect(page.contains("href=\"tel:+442079460100\""))
        #expect(page.contains("href=\"/contacts/jane-doe.vcf\""))
        // In the order of a kit's page.
        let (jane, desk) = (page.range(of: "Jane Doe"), page.range(of: "News desk"))
        #expect(try #require(jane).lowerBound < #require(desk).lowerBound)
    }

    @Test func aHeadlineIsTextWhateverStandsInIt() throws {
        try room.publish(
            with(.salmon) {
                ($0.slug, $0.headline) = (.spelt("odd"), "</title><script>alert('\u{202E}\u{7}\"&')</script>")
                $0 = Release(id: .numbered(500), slug: $0.slug, kind: .release, headline: $0.headline)
            }, saying: "<b>{{frame.name}}</b>")
        for path in ["/", "/releases/odd/"] {
            let page = try room.text(path)
            #expect(!page.contains("<script>alert") && !page.contains("<b>"))
            #expect(page.contains("&lt;/title&gt;&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;"))
            #expect(!page.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{7}" })
        }
        #expect(try room.text("/releases/odd/").contains("&lt;b&gt;{{frame.name}}&lt;/b&gt;"))
    }

    @Test func oneThatWasPutRightSaysSo() throws {
        #expect(!(try room.text("/").contains("class=\"tag\"")))
        var correction = Release(
            id: .numbered(501), slug: .spelt("trout-not-salmon"), kind: .correction, headline: "Trout, not salmon",
            issued: .spelt("2031-05-20"))
        correction.correctsID = Release.salmon.id
        try room.publish(correction, saying: "It was trout.")
        #expect(try room.text("/").contains("<span class=\"tag\">Corrected</span>"))
        #expect(
            try room.text("/releases/salmon-return-to-the-weir/").contains(
                "CORRECTED on 20 May 2031 by \u{201C}Trout, not salmon\u{201D}."))
    }

    @Test func anOfficeWithoutAnythingHasAFrontPageToo() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bare-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try CatalogueStore.create(at: "\(folder)/catalogue.sqlite")
        let office = Office(store: store, phones: StubPhones(), actor: "ana", now: { .noon }, makeID: { UUID() })
        let site = try NewsroomSite(
            office: office, settings: try #require(NewsroomSettings(baseURL: "https://press.example/room")))
        let page = try site.answer(to: .front, at: .noon).text
        #expect(page.contains("There is nothing here yet."))
        #expect(page.contains("<h1 dir=\"auto\">Press office</h1>"))
        #expect(page.contains("href=\"/room/style-"))
        #expect(page.contains("<link rel=\"canonical\" href=\"https://press.example/room/\">"))
    }

    @Test func theStyleSheetIsKeptForEver() throws {
        let answer = try room.site.answer(to: .styleSheet, at: .noon)
        #expect(answer.header("Cache-Control") == "public, max-age=31536000, immutable")
        #expect(answer.text.contains(".notice{") && answer.text.contains(".skip{"))
    }

    /// So that a strict policy can forbid both.
    @Test func noPageHasStylesOrProgramsInIt() throws {
        for address in try room.site.addresses(at: .noon) {
            let answer = try room.site.answer(to: address, at: .noon)
            guard answer.header("Content-Type") == "text/html; charset=utf-8" else { continue }
            #expect(answer.text.components(separatedBy: "<script").count <= 2)
            for part in ["<style", " style=", "<script>", " onclick=", "javascript:"] {
                #expect(!answer.text.contains(part), "\(address.path) has \(part)")
            }
            #expect(answer.bytes.count < 60_000, "\(address.path)")
        }
    }
}
