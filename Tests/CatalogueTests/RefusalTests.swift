import Catalogue
import Testing

@Suite struct RefusalTests {
    @Test func whatADoorSaysInItsOwnWayIsNotInTheSentence() {
        let refusal = Refusal(
            .conflict, about: .field("slug"), "There is already a kit 'floods'.", .giveAnotherSlug,
            .advice("Or leave the old one."))
        #expect(refusal.description == "There is already a kit 'floods'. Or leave the old one.")
    }

    @Test(arguments: [
        (RecordKind.coverage, "coverage"), (.asset, "an asset"), (.outlet, "an outlet"), (.release, "a release"),
        (.contactPoint, "a contact point"),
    ])
    func aKindHasItsArticle(_ kind: RecordKind, _ words: String) {
        #expect(kind.oneOf == words)
    }
}
