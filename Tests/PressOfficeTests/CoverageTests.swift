import Catalogue
import Foundation
import ReleaseReader
import Store
import Testing

@testable import PressOffice

struct CoverageTests {
    private let release: RecordName = "release/river-delta-flood-shelters"

    @Test func anArticleBecomesCoverageAndProposesItsRelease() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let preview = try #require(try room.office().preview([ToyReader.read(article, as: "article.txt")]).first)
        #expect(preview.standing == .new)
        #expect(preview.proposals.map(\.release.slug.text) == ["river-delta-flood-shelters"])
        #expect(
            preview.proposals.first?.reasons == [
                "Both name River Delta, Delta Water Board and Anselm Brook.",
                "Both speak of 3 May 2022.",
                "The article is from Port Osta, River Delta, and the release names River Delta.",
                "Both headlines have the words 'delta', 'flood' and 'shelters'.",
            ])

        let accepted = try room.office().accept(
            [ToyReader.read(article, as: "article.txt")], covers: ["article.txt": release])
        #expect(
            accepted.documents.first?.made.map(\.description) == [
                "outlet/coastal-post", "coverage/delta-to-open-flood-shelters-board-says", "event/first-shelters-open",
                "quote/ilse-park-heard-promises",
            ])
        #expect(accepted.documents.first?.covers == release)
        let entry = try room.view().coverage("delta-to-open-flood-shelters-board-says")
        #expect(entry.outlet?.name == "Coastal Post")
        #expect(entry.coverage.byline == "Tomas Reed")
        #expect(entry.coverage.highlights == ["Ten shelters open in May", "The board gives no reasons"])
        #expect(entry.quotes.map(\.words) == ["We have heard promises before"])
        #expect(entry.release?.slug.text == "river-delta-flood-shelters")
        #expect(try room.view().release(release).coverage.count == 1)
    }

    @Test func knownCoverageCanStillBeLinked() throws {
        let room = try Newsroom()
        try room.office().accept([ToyReader.read(advisory), ToyReader.read(article, as: "article.txt")])
        #expect(try room.view().coverage().first?.release == nil)
        let draft = try ToyReader.read(article, as: "article.txt")
        let linked = try room.office().accept([draft], covers: ["article.txt": "river-delta-flood-shelters"])
        #expect(linked.documents.first?.standing == .known("coverage/delta-to-open-flood-shelters-board-says"))
        #expect(try room.view().coverage().first?.release?.slug.text == "river-delta-flood-shelters")
        #expect(try room.office().preview([draft]).first?.proposals == [])
    }

    @Test func anArticleMayCoverAReleaseThatIsReadWithIt() throws {
        let room = try Newsroom()
        let drafts = try [ToyReader.read(article, as: "article.txt"), ToyReader.read(advisory)]
        let preview = try room.office().preview(drafts)
        #expect(preview.first?.proposals.map(\.release.slug.text) == ["river-delta-flood-shelters"])
        let accepted = try room.office().accept(drafts, covers: ["article.txt": "river-delta-flood-shelters"])
        #expect(accepted.documents.map(\.path) == ["article.txt", "advisory.txt"])
        #expect(accepted.documents.first?.covers == release)
    }

    @Test func onlyCoverageCovers() throws {
        let room = try Newsroom()
        let error = #expect(throws: PressOfficeError.self) {
            try room.office().preview([ToyReader.read(advisory)], covers: "anything")
        }
        #expect(
            error?.description
                == "'advisory.txt' is not coverage, so it covers no release. "
                + "Name a release to cover only when you read an article.")
    }

    @Test func aChangedArticleIsTheSameCoverage() throws {
        let room = try Newsroom()
        try room.accept(article, as: "article.txt")
        let changed = article.replacing("Tomas Reed", with: "Ada Reed").replacing(
            "head of Delta Watch", with: "of Delta Watch")
        let accepted = try room.accept(changed, as: "article.txt")
        #expect(accepted.standing == .edition(of: "coverage/delta-to-open-flood-shelters-board-says"))
        #expect(accepted.differences.map(\.field) == ["byline", "speakerTitle"])
        #expect(try room.view().coverage().count == 1)
    }

    @Test(arguments: [
        ("Kim Jong-il and his father", "the late Kim Jong Il's heirs", true),
        ("The board met in Osta Harbour today", "Osta Harbour's quay", true),
        ("A word on Hunger", "No word on hunger", false),
        ("On Monday the Ministry met", "On Monday the ministry met", false),
    ])
    func namesAreTheSameHoweverTheyAreJoined(_ left: String, _ right: String, areShared: Bool) {
        func story(_ text: String, _ place: String?) -> CoverageClues {
            CoverageClues(
                text: text, headline: "", organisation: nil, dates: [CalendarDate("2022-05-03")].compactMap(\.self),
                place: place)
        }
        let evidence = Evidence(article: story(right, nil), release: story(left, nil))
        #expect((evidence != nil) == areShared)
    }

    @Test func oneKindOfEvidenceIsNotEnough() {
        let left = CoverageClues(
            text: "Osta Harbour is full.", headline: "Full", organisation: nil, dates: [], place: nil)
        let right = CoverageClues(
            text: "We saw Osta Harbour.", headline: "Seen", organisation: nil, dates: [], place: nil)
        #expect(Evidence(article: left, release: right) == nil)
    }
}
