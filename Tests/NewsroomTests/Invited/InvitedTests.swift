import Catalogue
import Foundation
import PressOffice
import TestSupport
import Testing

@testable import Newsroom

/// What a personal link shows before an embargo ends.
@Suite struct InvitedTests {
    private let room: RiverTrust
    private let secret = "0123456789abcdef0123456789abcdef"
    private let end = Instant.noon.plus(seconds: 3600)

    init() throws {
        room = try RiverTrust()
        try room.makeKit()
        let office = room.office
        let original = try office.form(of: Release.self, RecordName(kind: .release, slug: Release.salmon.slug))
        var early = original
        early.record.embargo = Embargo(until: end, zone: "Europe/London")
        early.record.embargoTerms = "No <calls> to the river."
        _ = try office.edit(
            RecordName(kind: .release, slug: Release.salmon.slug), from: original, to: early,
            reason: "agreed with the harbour")
        _ = try office.invite(
            "Ed <Itor>, The Paper", to: RecordName("salmon"), digest: SecretDigest.digest(of: secret))
    }

    private func answer(
        _ path: String, _ wanted: String? = nil, at instant: Instant = .noon
    ) throws -> NewsroomAnswer? {
        guard case .invited(let secret, let part)? = NewsroomAddress(path: path) else { return nil }
        return try room.site.invited(
            secret, part, digest: SecretDigest.digest(of: secret.text), wanted: wanted, at: instant)
    }

    @Test func theTermsStandBeforeTheKit() throws {
        let page = try #require(try answer("/for/\(secret)/"))
        #expect(page.status == 200 && page.header("Cache-Control") == "no-store")
        #expect(page.header("X-Robots-Tag") == "noindex, nofollow")
        #expect(page.text.contains("For Ed &lt;Itor&gt;, The Paper"))
        #expect(page.text.contains("No &lt;calls&gt; to the river."))
        #expect(page.text.contains("action=\"/for/\(secret)/\""))
        #expect(!page.text.contains("weir") && !page.text.contains("Salmon"))
        #expect(try answer("/for/\(secret).zip") == nil)
        #expect(try answer("/for/\(secret)/kit.json") == nil)
    }

    @Test(arguments: ["de", "fr", "es", "it", "pt", "nl"])
    func theTermsAreInTheLanguageOfTheReader(_ language: String) throws {
        let page = try #require(try answer("/for/\(secret)/", language))
        #expect(page.header("Content-Language") == language)
        for name in ["for", "intro", "rule", "recorded", "agree", "until", "early"] {
            let words = FormWords.of(language, wanted: nil, office: nil)["invited.\(name)"]
            #expect(!words.isEmpty && words != FormWords.english["invited.\(name)"])
        }
        #expect(page.text.contains(FormWords.of(language, wanted: nil, office: nil)["invited.agree"]))
    }

    @Test func afterThatTheKitIsThereWithTheNoticeOnTop() throws {
        #expect(try room.site.agree(behindLink: SecretDigest.digest(of: secret)))
        let page = try #require(try answer("/for/\(secret)/"))
        #expect(page.text.contains("Salmon return to the weir") && page.text.contains("Ed &lt;Itor&gt;, The Paper"))
        #expect(page.header("Referrer-Policy") == "no-referrer" && page.header("Cache-Control") == "no-store")
        let links = page.text.matches(of: #/href="(\/for\/[^"]+)"/#).map { String($0.1) }
        #expect(links.contains("/for/\(secret).zip") && links.contains("/for/\(secret)/kit.json"))
        for link in links {
            let file = try #require(try answer(link), "\(link)")
            #expect(file.status == 200 && file.header("Cache-Control") == "no-store", "\(link)")
            #expect(!file.bytes.isEmpty, "\(link)")
        }
        #expect(try answer("/for/\(secret)/nothing.json") == nil)
    }

    @Test func whenTheEmbargoEndsTheLinkLeadsToTheKit() throws {
        let moved = try #require(try answer("/for/\(secret)/", at: end))
        #expect(moved.status == 303)
        #expect(moved.header("Location") == "https://press.rivertrust.example/kits/salmon/")
        #expect(try answer("/for/\(secret)/kit.json", at: end) == nil)
    }

    @Test func whoeverGuessesIsToldNothing() throws {
        for other in ["0123456789abcdef0123456789abcdee", "salmon", "0"] {
            #expect(try answer("/for/\(other)/") == nil)
            #expect(try !room.site.agree(behindLink: SecretDigest.digest(of: other)))
        }
        #expect(try room.answer("/for/\(secret)/").status == 404, "files on a disk have no personal links")
    }

    @Test func addressesOfPersonalLinksAreReadAsTheyAreWritten() throws {
        let slug = try #require(Slug(secret))
        for part in [NewsroomAddress.InvitedPart.page, .archive, .file("kit.json"), .file("files/weir.jpg")] {
            let address = NewsroomAddress.invited(slug, part)
            #expect(NewsroomAddress(path: address.path) == address)
            #expect(address.takesForms == (part == .page))
        }
    }
}
