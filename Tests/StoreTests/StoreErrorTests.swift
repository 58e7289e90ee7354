import Catalogue
import Foundation
import Testing

import struct GRDB.DatabaseError
import struct GRDB.ResultCode

@testable import Store

@Suite struct StoreErrorTests {
    static let edit = Change(id: 14, at: .noon, actor: "ana", action: "edit contact")

    @Test(
        arguments: [
            (
                .missing(path: "a.sqlite"),
                "There is no catalogue at 'a.sqlite'. Make one with 'pressroom init', or say where it is with --catalogue."
            ),
            (
                .exists(path: "a.sqlite"),
                "There is something at 'a.sqlite' already, and it was left as it is. Name another place with --catalogue."
            ),
            (
                .notACatalogue(path: "a.txt", reason: "it is empty"),
                "'a.txt' is no catalogue: it is empty. It was left as it is. Say where the catalogue is with --catalogue."
            ),
            (
                .newer(path: "a.sqlite", found: 3, known: 1),
                "The catalogue 'a.sqlite' comes from a newer Pressroom (schema 3; this one knows up to 1). It was left as it is. "
                    + "Use the newer Pressroom."
            ),
            (
                .busy(path: "a.sqlite", by: .writer, seconds: 5),
                "Somebody else has been writing to the catalogue 'a.sqlite' for more than 5 seconds. Nothing was changed. "
                    + "Try again when they are done."
            ),
            (
                .diskFull(path: "a.sqlite"),
                "The disk of the catalogue 'a.sqlite' is full. Nothing was changed. Make room and try again."
            ),
            (
                .unknownOutcome(path: "a.sqlite"),
                "Saving to the catalogue 'a.sqlite' failed with an input/output error at the last moment: whether the change was "
                    + "saved is not known. Check the disk, then look at 'pressroom history' before you do it again."
            ),
            (
                .noSuchRecord(RecordName("contact/jane-do"), nearest: ["jane-doe"]),
                "There is no contact 'jane-do'. Did you mean 'jane-doe'?"
            ),
            (
                .noSuchRecord(RecordName("jane"), nearest: ["jane-doe", "jane-roe", "jan"]),
                "There is no record 'jane'. Did you mean 'jane-doe', 'jane-roe' or 'jan'?"
            ),
            (
                .ambiguous(RecordName("gates"), [RecordName("asset/gates"), RecordName("kit/gates")]),
                "'gates' is the name of 2 records. Say which: asset/gates, kit/gates."
            ),
            (
                .slugTaken(RecordName("contact/jane-doe")),
                "There is contact 'jane-doe' already. Nothing was changed. Give the new one another slug."
            ),
            (
                .refused(table: "contactPoint", rule: "a preference is 1 or more"),
                "The contact point was not saved: a preference is 1 or more. Nothing was changed."
            ),
            (
                .builtUpon(12, by: edit),
                "Change 12 cannot be undone: change 14 (edit contact, by ana) builds on it. Undo that first: pressroom undo 14"
            ),
            (
                .alreadyUndone(12, by: 13),
                "Change 12 has been undone already, by change 13. To redo it, run: pressroom undo 13"
            ),
            (.nothingToUndo, "There is no change left to undo. Run 'pressroom history' to see them all."),
        ] as [(StoreError, String)])
    func saysWhatWhichAndWhatNext(_ error: StoreError, _ sentence: String) {
        #expect(error.description == sentence)
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
