import Catalogue
import Foundation
import Testing

import struct GRDB.DatabaseError
import struct GRDB.ResultCode

@testable import Store

@Suite struct StoreErrorTests {
    static let edit = Change(id: 14, at: .noon, actor: "ana", action: "edit contact")

    /// What it is, what it is about, what happened and what would mend it; how that is done, each door says.
    @Test(
        arguments: [
            (
                .missing(path: "a.sqlite"),
                Refusal(
                    .notFound, about: .path("a.sqlite"), "There is no catalogue at 'a.sqlite'.", .makeCatalogue,
                    .nameCatalogue)
            ),
            (
                .exists(path: "a.sqlite"),
                Refusal(
                    .conflict, about: .path("a.sqlite"),
                    "There is already something at 'a.sqlite', and it was left as it is.", .nameAnotherPlace)
            ),
            (
                .notACatalogue(path: "a.txt", reason: "it is empty"),
                Refusal(
                    .badInput, about: .path("a.txt"),
                    "'a.txt' is not a catalogue: it is empty. It was left as it is.", .nameCatalogue)
            ),
            (
                .newer(path: "a.sqlite", found: 3, known: 1),
                Refusal(
                    .refused, about: .path("a.sqlite"),
                    "The catalogue 'a.sqlite' comes from a newer Pressroom (schema 3; this one knows up to 1). It was "
                        + "left as it is.", .advice("Use the newer Pressroom."))
            ),
            (
                .busy(path: "a.sqlite", by: .writer, seconds: 5),
                Refusal(
                    .busy, about: .path("a.sqlite"),
                    "Somebody else has been writing to the catalogue 'a.sqlite' for more than 5 seconds. Nothing was "
                        + "changed.", .tryAgain)
            ),
            (
                .diskFull(path: "a.sqlite"),
                Refusal(
                    .outside, about: .path("a.sqlite"),
                    "The disk of the catalogue 'a.sqlite' is full. Nothing was changed.", .makeRoom)
            ),
            (
                .damaged(path: "a.sqlite"),
                Refusal(
                    .damaged, about: .path("a.sqlite"), "The catalogue 'a.sqlite' is damaged.", .keepAndExamine,
                    .restoreBackup)
            ),
            (
                .replaced(path: "a.sqlite"),
                Refusal(
                    .conflict, about: .path("a.sqlite"),
                    "Another catalogue was put in the place of 'a.sqlite' meanwhile, as a backup that is put back. Nothing was "
                        + "changed in either.", .advice("Look at what is there now, and do it again."))
            ),
            (
                .unknownOutcome(path: "a.sqlite"),
                Refusal(
                    .outside, about: .path("a.sqlite"),
                    "Saving to the catalogue 'a.sqlite' failed with an input/output error at the last moment: whether "
                        + "the change was saved is not known.", .checkTheDisk)
            ),
            (
                .noSuchRecord(RecordName("contact/jane-do"), nearest: ["jane-doe"]),
                Refusal(
                    .notFound, about: .record(RecordName("contact/jane-do")), "There is no contact 'jane-do'.",
                    .didYouMean(["jane-doe"]))
            ),
            (
                .noSuchRecord(RecordName("jane"), nearest: []),
                Refusal(
                    .notFound, about: .record(RecordName("jane")), "There is no record 'jane'.", .didYouMean([]))
            ),
            (
                .ambiguous(RecordName("gates"), [RecordName("asset/gates"), RecordName("kit/gates")]),
                Refusal(
                    .conflict, about: .record(RecordName("gates")), "'gates' is the name of 2 records.",
                    .sayWhich([RecordName("asset/gates"), RecordName("kit/gates")]))
            ),
            (
                .slugTaken(RecordName("asset/gates")),
                Refusal(
                    .conflict, about: .record(RecordName("asset/gates")),
                    "There is already an asset 'gates'. Nothing was changed.", .giveAnotherSlug)
            ),
            (
                .refused(table: "contactPoint", rule: "a preference is 1 or more"),
                Refusal(
                    .badInput, about: .kind(.contactPoint),
                    "The contact point was not saved: a preference is 1 or more. Nothing was changed.")
            ),
            (
                .builtUpon(12, by: edit),
                Refusal(
                    .conflict, about: .change(12),
                    "Change 12 cannot be undone: change 14 (edit contact, by ana) builds on it.", .undoFirst(14),
                    .undoWithLater(12))
            ),
            (
                .alreadyUndone(12, by: 13),
                Refusal(
                    .conflict, about: .change(12), "Change 12 has already been undone, by change 13.",
                    .redo(undoing: 13))
            ),
            (
                .nothingOfTheirsToUndo("ana"),
                Refusal(.notFound, "There is no change by ana left to undo.", .lookAtHistory(of: nil))
            ),
            (.nothingToUndo, Refusal(.notFound, "There is no change left to undo.", .lookAtHistory(of: nil))),
            (
                .doesNotFit(4, reason: "the contact is still referred to"),
                Refusal(
                    .conflict, about: .change(4),
                    "Change 4 cannot be undone: the contact is still referred to. Nothing was changed.",
                    .lookAtHistory(of: nil))
            ),
        ] as [(StoreError, Refusal)])
    func saysWhatWhichAndWhatNext(_ error: StoreError, _ refusal: Refusal) {
        #expect(error.refusal == refusal)
    }

    /// SQLite's codes at each moment: at a commit, an I/O error is an unknown outcome.
    @Test(
        arguments: [
            (.SQLITE_IOERR_FSYNC, .committing, .unknownOutcome(path: "a")),
            (.SQLITE_IOERR_WRITE, .committing, .unknownOutcome(path: "a")),
            (.SQLITE_IOERR_DELETE, .committing, .unknownOutcome(path: "a")),
            (.SQLITE_IOERR_WRITE, .writing, .inputOutput(path: "a")),
            (.SQLITE_FULL, .committing, .diskFull(path: "a")), (.SQLITE_FULL, .writing, .diskFull(path: "a")),
            (.SQLITE_BUSY, .committing, .busy(path: "a", by: .program, seconds: 5)),
            (.SQLITE_BUSY_SNAPSHOT, .writing, .busy(path: "a", by: .program, seconds: 5)),
            (.SQLITE_BUSY, .converting, .busy(path: "a", by: .reader, seconds: 5)),
            (.SQLITE_READONLY, .writing, .readOnly(path: "a")),
            (.SQLITE_READONLY_DIRECTORY, .writing, .readOnly(path: "a")),
            (.SQLITE_CANTOPEN, .writing, .readOnly(path: "a")),
            (.SQLITE_CANTOPEN, .opening, .unreadable(path: "a", reason: "permission denied")),
            (.SQLITE_CORRUPT_INDEX, .reading, .damaged(path: "a")),
            (.SQLITE_MISUSE, .reading, .unexpected(path: "a", code: 21)),
        ] as [(ResultCode, StoreError.Moment, StoreError)])
    func tellsEachRefusalOfSQLite(_ code: ResultCode, _ moment: StoreError.Moment, _ error: StoreError) {
        let refusal = DatabaseError(resultCode: code, message: "secret", sql: "SELECT 'secret'")
        #expect(StoreError(refusal, at: "a", moment) == error)
        #expect(!error.description.contains("secret"))
    }
}
