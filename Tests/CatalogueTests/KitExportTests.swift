import Catalogue
import Foundation
import TestSupport
import Testing

/// What somebody who got a kit has not been told of.
@Suite struct KitExportTests {
    private func correction(_ slug: String, issued: String? = nil, since seconds: Double) -> Correction {
        let by = Release(
            id: UUID(), slug: .spelt(slug), kind: .correction, headline: "One train", issued: issued.map { .spelt($0) })
        return Correction(by: by, of: .numbered(1), since: .noon.plus(seconds: seconds))
    }

    @Test func itsDayIsTheDayOfIssueElseTheOneSinceWhenItIsKnown() {
        #expect(correction("a", issued: "2031-05-18", since: 0).day == .spelt("2031-05-18"))
        #expect(correction("a", since: 0).day == Instant.noon.day)
        #expect(correction("a", since: 86_400).day == .spelt("2031-05-21"))
    }

    @Test(arguments: [(-1.0, true), (0, false), (1, false)])
    func whatBecameKnownLaterWasMissed(_ exported: Double, _ isMissed: Bool) {
        let export = KitExport(
            audience: .press, at: .noon.plus(seconds: exported), corrections: [correction("a", since: 0)])
        #expect(export.missed.isEmpty == !isMissed)
    }

    @Test func onlyTheLaterOnesWereMissed() {
        let export = KitExport(
            audience: .press, at: .noon, corrections: [correction("a", since: -60), correction("b", since: 60)])
        #expect(export.missed.map(\.by.slug.text) == ["b"])
    }

    @Test func aKitIsCorrectedByWhatCorrectsItsReleases() {
        var entry = ReleaseEntry.salmon
        entry.corrections = [correction("a", since: 0)]
        var contents = KitContents.salmon
        contents.releases = [entry, ReleaseEntry.salmon]
        #expect(contents.corrections == entry.corrections)
    }
}
