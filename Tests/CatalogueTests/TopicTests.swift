import Catalogue
import Foundation
import TestSupport
import Testing

/// What records are about.
@Suite struct TopicTests {
    @Test(arguments: [
        (["floods, heat", "Floods"], ["floods", "heat"]),
        (["  flood   protection ;harbours"], ["flood protection", "harbours"]),
        (["флот، الفيضانات", "洪水、熱"], ["флот", "الفيضانات", "洪水", "熱"]), ([" ", ",,"], []),
    ])
    func wordsArePartedAndEachOnce(_ typed: [String], _ kept: [String]) {
        #expect(FieldItems.words.parted(typed) == kept)
        #expect(FieldItems.languages.parted(typed) == kept)
        #expect(FieldItems.lines.parted(typed) == typed)
    }

    @Test func twoThatAreSpeltAlikeAreOne() {
        var release = Release(id: FieldSamples.id(of: .release), slug: Slug(from: "x"), kind: .release, headline: "X")
        release.topics = ["Flood protection", "Überschwemmung", "…"]
        #expect(release.topicsBySlug.map(\.slug.text) == ["flood-protection", "uberschwemmung"])
        #expect(release.isAbout(Slug(from: "flood-Protection")) && !release.isAbout(Slug(from: "record")))
    }
}
