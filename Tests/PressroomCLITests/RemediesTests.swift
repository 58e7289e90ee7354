import Catalogue
import Testing

@testable import PressOffice
@testable import PressroomCLI

private let jane = RecordName("contact/jane-doe")

/// What the office says in values, this door says in commands and options.
@Suite struct RemediesTests {
    @Test(
        arguments: [
            (
                StoreError.missing(path: "a"),
                "There is no catalogue at 'a'. Make one with 'pressroom init', or say where the catalogue is with --catalogue."
            ),
            (
                StoreError.exists(path: "a"),
                "There is already something at 'a', and it was left as it is. Name another place for the "
                    + "catalogue with --catalogue."
            ),
            (
                StoreError.unknownOutcome(path: "a"),
                "Saving to the catalogue 'a' failed with an input/output error at the last moment: whether the change was "
                    + "saved is not known. Check the disk, then look at 'pressroom history' before you do it again."
            ),
            (
                StoreError.diskFull(path: "a"),
                "The disk of the catalogue 'a' is full. Nothing was changed. Make room and try again."
            ),
            (
                StoreError.noSuchRecord(RecordName("contact/jane-do"), nearest: ["jane-doe"]),
                "There is no contact 'jane-do'. Did you mean 'jane-doe'?"
            ),
            (
                StoreError.noSuchRecord(RecordName("jane"), nearest: ["jane-doe", "jane-roe", "jan"]),
                "There is no record 'jane'. Did you mean 'jane-doe', 'jane-roe' or 'jan'?"
            ),
            (StoreError.noSuchRecord(RecordName("jane"), nearest: []), "There is no record 'jane'."),
            (
                StoreError.ambiguous(RecordName("gates"), [RecordName("asset/gates"), RecordName("kit/gates")]),
                "'gates' is the name of 2 records. Say which: asset/gates, kit/gates."
            ),
            (
                StoreError.alreadyUndone(12, by: 13),
                "Change 12 has already been undone, by change 13. To redo it, run: pressroom undo 13"
            ),
            (
                StoreError.nothingToUndo,
                "There is no change left to undo. Run 'pressroom history' to see every change."
            ),
            (
                PressOfficeError.wrongKind(RecordName("asset/a"), wanted: .contact),
                "'asset/a' is not a contact. Run 'pressroom contact list' to see them all."
            ),
            (
                PressOfficeError.wrongKind(RecordName("asset/a"), wanted: .outlet),
                "'asset/a' is not an outlet. Run 'pressroom outlet list' to see them all."
            ),
            (
                PressOfficeError.sameContact(Slug(from: "jon-dahl")),
                "There is already a contact of that name at that organisation: 'jon-dahl'. Change it with 'pressroom "
                    + "contact edit jon-dahl', or give a namesake a slug of its own with --slug."
            ),
            (
                PressOfficeError.changedMeanwhile(RecordName("contact/jon-dahl"), by: "ana", change: 2),
                "The contact 'jon-dahl' has been changed in the meantime by ana: change 2. Look at it with 'pressroom "
                    + "contact show jon-dahl' and try again."
            ),
            (
                PressOfficeError.withdrawnAlready(RecordName("contact/jon-dahl")),
                "The contact 'jon-dahl' has already been withdrawn. Run 'pressroom history contact/jon-dahl' to see who "
                    + "changed it."
            ),
            (
                PressOfficeError.noSuchLink("https://a.example/"),
                "There is no link 'https://a.example/' in the catalogue. Write it as 'pressroom link list' shows it."
            ),
            (
                PressOfficeError.noSuchFormat("pdf", known: ["vcard", "json", "text"]),
                "There is no format 'pdf'. There are vcard, json and text."
            ),
            (
                PressOfficeError.partOfEdition(path: "a.txt", RecordName("release/b")),
                "'a.txt' is a changed edition of 'release/b', and an edition is taken in whole. Nothing was saved. Leave "
                    + "out --only."
            ),
            (
                PressOfficeError.incompleteEmbargo(path: "-"),
                "Standard input is under an embargo whose day, time or zone could not be read, so it was not accepted. "
                    + "Say the day, the time and the zone with --embargo, such as --embargo '2012-01-10T00:01 Europe/London'."
            ),
            (
                PressOfficeError.form(.number(point: 2, kind: .mobile)),
                "The mobile number of contact point 2 cannot be dialled from abroad. Write it with its country code, such "
                    + "as +44 20 7946 0018, or name the region with --region, such as --region GB."
            ),
        ] as [(any RefusalError, String)])
    func aRefusalIsOneSentenceAfterAnother(_ error: any RefusalError, _ words: String) {
        #expect(sentence(for: error) == words)
        #expect(error.refusal.kind == .busy || ExitTable.code(for: error) == ExitTable.failed)
    }

    @Test(
        arguments: [
            (
                [.addPoint(to: jane), .withdraw(jane)],
                "Add a way to reach them with 'pressroom contact edit jane-doe --add-point …', or withdraw the contact with 'pressroom "
                    + "contact withdraw jane-doe'."
            ),
            (
                [.edit(jane, field: "name"), .edit(jane, field: "role", to: "desk")],
                "Put it right with 'pressroom contact edit jane-doe --name …', or with 'pressroom contact edit jane-doe --role "
                    + "desk'."
            ),
            ([.correctPoint(of: jane)], "Correct it or take it out with 'pressroom contact edit jane-doe'."),
            (
                [.giveCountryCode(of: jane)],
                "Write it with its country code, such as +44 20 7946 0018, with 'pressroom contact edit jane-doe'."
            ),
            (
                [.openPoint(of: jane, to: .press), .edit(jane, field: "audience", to: "partner")],
                "Open one way to the audience 'press' with 'pressroom contact edit jane-doe', or put it right with 'pressroom "
                    + "contact edit jane-doe --audience partner'."
            ),
            (
                [
                    .edit(RecordName("asset/weir"), field: "creditLine"),
                    .edit(RecordName("asset/weir"), field: "usageTerms"),
                ],
                "Put it right with 'pressroom asset edit weir --credit …', or with 'pressroom asset edit weir --terms …'."
            ),
            (
                [
                    .edit(RecordName("release/trams"), field: "forImmediateRelease", to: "no"),
                    .edit(RecordName("release/trams"), field: "embargo"),
                ],
                "Put it right with 'pressroom release edit trams --no-immediate', or with 'pressroom release edit trams "
                    + "--embargo …'."
            ),
            (
                [.edit(RecordName("release/trams"), field: "issued"), .readAgainWithIssueDate],
                "Put it right with 'pressroom release edit trams --issued …', or read it again with --issued DATE."
            ),
            ([.askLinksAgain], "Ask again tomorrow with 'pressroom check links'."),
            (
                [.advice("Widen the search."), .replaceLink("https://a.example/")],
                "Widen the search, or replace it with 'pressroom link replace OLD NEW'."
            ),
        ] as [([Remedy], String)])
    func whatWouldMendAFindingIsSomethingToType(_ remedies: [Remedy], _ words: String) {
        #expect(remedies.inWords == words)
    }

    @Test func everyKindOfRefusalHasACode() {
        #expect(Refusal.Kind.allCases.map(ExitTable.code(for:)) == Array(repeating: ExitTable.failed, count: 7))
    }
}
