import Catalogue
import Foundation
import TestSupport
import Testing

@testable import Exchange

/// When a kit was made, until when it holds, and what stands beside its texts: on the page and in the README.
@Suite struct KitStandingTests {
    private func page(_ kit: KitContents) -> String { String(decoding: kitPage(kit), as: UTF8.self) }
    private func text(_ kit: KitContents) -> String { String(decoding: readme(kit), as: UTF8.self) }

    private static let evening = Instant("2031-03-02T23:30:00Z")

    private func kit(_ ends: [String?] = [], in language: String = "en", zone: String = "Europe/Berlin") throws
        -> KitContents
    {
        var kit = Sample.kit
        kit.releases[0].release.language = language
        kit.made = Moment(try #require(Self.evening), zone: zone)
        for (index, end) in ends.enumerated() {
            kit.assets[index].usageTerms = nil
            kit.assets[index].usageEnds = end.flatMap { CalendarDate($0) }
        }
        return kit
    }

    @Test(arguments: [
        ("en", "Made on 3 March 2031, valid until 31 December 2031"),
        ("de", "Erstellt am 3. März 2031, gültig bis 31. Dezember 2031"),
        ("fr", "Établi le 3 mars 2031, valable jusqu’au 31 décembre 2031"),
        ("es", "Elaborado el 3 de marzo de 2031, válido hasta el 31 de diciembre de 2031"),
        ("it", "Redatto il 3 marzo 2031, valido fino al 31 dicembre 2031"),
        ("nl", "Gemaakt op 3 maart 2031, geldig tot en met 31 december 2031"),
        ("pt", "Elaborado em 3 de março de 2031, válido até 31 de dezembro de 2031"),
        ("ar", "Made on 3 March 2031, valid until 31 December 2031"),
    ])
    func itSaysWhenItWasMadeAndUntilWhenItHolds(_ language: String, _ expected: String) throws {
        let page = page(try kit(["2031-12-31", "2032-01-01"], in: language))
        #expect(
            page.contains("<p class=\"quiet\">\(expected)</p>"),
            "\(page.matches(of: /<header>[^§]*header>/).map { String($0.0) })")
    }

    @Test func theReadmeSaysTheSame() throws {
        #expect(text(try kit(["2031-12-31"])).contains("\nMade on 3 March 2031, valid until 31 December 2031.\n"))
        #expect(text(try kit(zone: "America/New_York")).contains("\nMade on 2 March 2031.\n"))
        var kit = Sample.kit
        #expect(!text(kit).contains("Made on") && !text(kit).contains("valid until"))
        kit.assets[1].usageEnds = CalendarDate("2031-12-31")
        #expect(text(kit).contains("\nValid until 31 December 2031.\n"))
        #expect(text(kit).contains("    Terms of use: valid until 31 December 2031\n"))
    }

    @Test func underEmbargoItHoldsNoLongerThanThat() throws {
        var kit = try kit(["2031-03-03"])
        let embargo = try #require(kit.releases[0].release.embargo)
        kit.notice = EmbargoNotice(embargo, for: "Ed Itor, The Paper")
        #expect(kit.ends == CalendarDate("2031-03-03").map { .day($0) })
        kit.assets[0].usageEnds = CalendarDate("2031-03-04")
        #expect(kit.ends == .embargo(embargo))
        kit.assets[0].usageEnds = nil
        #expect(kit.ends == .embargo(embargo))
        #expect(page(kit).contains("valid until Tuesday, 4 March 2031 at 00:01 GMT</p>"))
        let readme = text(kit).replacing("\n", with: " ")
        #expect(readme.contains("valid until Tuesday 4 March 2031, 00:01 Europe/London"), "\(readme)")
        kit.notice = nil
        #expect(kit.ends == nil)
    }

    @Test(
        arguments: [
            ("Free until the end of 2031", nil), ("Free for the press", "2031-12-31"), (nil, "2031-12-31"),
        ] as [(String?, String?)])
    func anEndStandsBesideTermsThatDoNotNameIt(_ terms: String?, _ expected: String?) {
        var asset = Sample.pictures
        (asset.usageTerms, asset.usageEnds) = (terms, CalendarDate("2031-12-31"))
        #expect(asset.endBesideTerms == expected.flatMap { CalendarDate($0) })
    }

    @Test func notesAndWhatItSaysOfTheOrganisationStandApartWhereTheTextHasThemNot() throws {
        var kit = Sample.kit
        let inside = "Harbour Watch spokespeople\nare available   for interview."
        (kit.releases[0].release.notes, kit.releases[0].release.boilerplate) = (inside, nil)
        #expect(!page(kit).contains("<h2>Notes to editors</h2>") && !text(kit).contains("NOTES TO EDITORS"))
        kit.releases[0].release.notes = "Photographers <meet> at noon.\n\nBring boots."
        kit.releases[0].release.boilerplate = "Harbour Watch watches harbours."
        let (page, text) = (page(kit), text(kit))
        #expect(page.contains("<p class=\"text\" dir=\"auto\">Photographers &lt;meet&gt; at noon.</p>"))
        #expect(page.contains("<h2>About the organisation</h2>"))
        #expect(text.contains("NOTES TO EDITORS\n\nPhotographers <meet> at noon.\n\nBring boots.\n"))
        #expect(text.contains("ABOUT THE ORGANISATION\n\nHarbour Watch watches harbours.\n"))
        kit.releases[0].release.pubStatus = .withheld
        #expect(kit.apart(\.boilerplate).isEmpty)
    }

    @Test func theReadmeHasTheQuotesToo() {
        var kit = Sample.kit
        #expect(!text(kit).contains("QUOTES"))
        kit.releases[0].quotes = [Sample.quote]
        #expect(
            text(kit).contains(
                "QUOTES\n\n  \u{201C}Nobody here has forgotten how to sail.\u{201D}\n    Ole Brandt, harbour master of Tallis\n"
            ))
    }

    @Test func everyLinkSaysHowItStandsAndWhenThatWasSeen() throws {
        let page = page(Sample.kit)
        let section = try #require(page.components(separatedBy: "<h2>Links</h2>").last)
        let items = section.components(separatedBy: "<li>").dropFirst().map { $0.components(separatedBy: "</li>")[0] }
        #expect(items.count >= 4)
        #expect(
            items[0].contains("news/tallis") && items[0].contains("This link no longer works. Checked on 2 April 2031.")
                && items[0].contains("A copy in an archive: <a href=\"https://archive.example/"))
        #expect(items[1].contains("It is now at: <a href=\"https://courier.example/2031/boats-return\""))
        #expect(items[1].contains("<p class=\"quiet\">Checked on 2 April 2031.</p>"))
        #expect(
            items[2].contains("A program could not tell whether it works")
                && items[3].contains("The link works. Checked"))
    }

    @Test func whoSaysThatALinkWorksIsTheOffice() throws {
        var kit = Sample.kit
        var link = KitLink(url: "https://a.example/", state: .alive)
        (link.acceptedBy, link.learned) = ("the press office", .dead)
        kit.links = [link]
        #expect(
            page(kit).contains("<p class=\"quiet\">This link no longer works. The press office says that it works.</p>")
        )
        kit.links = []
        #expect(!page(kit).contains("<h2>Links</h2>"))
    }
}
