import Catalogue
import Foundation
import JSONText
import Testing

@testable import Exchange

/// A kit with a release that was put right says so before anything else.
@Suite struct CorrectionNoticeTests {
    private func kit(_ change: (inout Release) -> Void = { _ in }, since: String = "2031-03-05T10:00:00Z") throws
        -> KitContents
    {
        var right = Release(
            id: UUID(), slug: Slug(from: "gates-again"), kind: .correction, headline: "Correction: two gates reopen",
            issued: CalendarDate("2031-03-05"))
        change(&right)
        var kit = Sample.kit
        let instant = try #require(Instant(since))
        kit.releases[0].corrections = [Correction(by: right, of: kit.releases[0].release.id, since: instant)]
        return kit
    }

    @Test func theTextBeginsWithIt() throws {
        let text = String(decoding: KitFormat.text.write(try kit()), as: UTF8.self)
        #expect(text.hasPrefix("CORRECTED on 5 March 2031 by “Correction: two gates reopen”.\n\n"))
        var several = try kit()
        several.releases.append(several.releases[0])
        several.releases[1].corrections = []
        let lines = String(decoding: KitFormat.text.write(several), as: UTF8.self)
        #expect(
            lines.replacing("\n", with: " ").hasPrefix(
                "CORRECTED on 5 March 2031: “Tallis Bay: port gates to reopen”, by “Correction: two gates reopen”."))
    }

    @Test func withoutADayOfIssueItIsTheDaySinceWhenItIsKnown() throws {
        let text = String(decoding: KitFormat.text.write(try kit { $0.issued = nil }), as: UTF8.self)
        #expect(text.hasPrefix("CORRECTED on 5 March 2031 by"))
    }

    @Test func theOfficeIsToldThatNobodyElseKnowsOfIt() throws {
        let end = try #require(Instant("2031-03-09T10:00:00Z"))
        let embargoed = try kit(
            { $0.embargo = Embargo(until: end, zone: "Europe/London") }, since: "2031-03-09T10:00:00Z")
        #expect(
            embargoed.corrections.first?.words
                == "CORRECTED on 5 March 2031 by “Correction: two gates reopen” (under embargo until Sunday 9 March 2031, 10:00 GMT)."
        )
        #expect(try kit { $0.pubStatus = .withheld }.corrections.first?.words.hasSuffix("reopen” (on hold).") == true)
    }

    @Test func theBundleHasTheRelation() throws {
        let contents = try kit()
        let bundle = try JSON(reading: KitFormat.json.write(contents))
        let names = bundle.members?.map(\.name).prefix(5)
        #expect(names == ["bundle", "version", "audience", "corrections", "kit"])
        let relation = try #require(bundle["corrections"])
        let correction = try #require(contents.corrections.first)
        #expect(
            relation == [
                [
                    "notice": .string(correction.words), "id": .id(correction.by.id), "slug": "gates-again",
                    "headline": "Correction: two gates reopen", "issued": "2031-03-05",
                    "corrects": .id(Sample.release.id),
                ]
            ])
        let plain = try JSON(reading: KitFormat.json.write(Sample.kit))
        #expect(plain["corrections"] == nil)
    }

    @Test func anArchiveWithItIsKnownAgain() throws {
        let bytes = try packed(kitFolder(try kit()))
        #expect(KitArchive.isRecognised(bytes))
    }
}
