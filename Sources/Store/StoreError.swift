import Catalogue
import Foundation

/// Why the store turned something down: what, which, and what to do next. No personal values beyond what was typed.
public enum StoreError: Error, Equatable, CustomStringConvertible {
    // Opening and creating.
    case missing(path: String)
    case exists(path: String)
    case notACatalogue(path: String, reason: String)
    case newer(path: String, found: Int, known: Int)
    case damaged(path: String)
    case badSetting(name: String, wanted: String, found: String)
    case copyFailed(path: String, reason: String)

    // The disk and the other writers.
    case busy(path: String)
    case diskFull(path: String)
    case readOnly(path: String)
    case unreadable(path: String)
    /// An I/O error while saving: whether the change was made is not known.
    case unknownOutcome(path: String)
    case inputOutput(path: String)

    // What was asked for.
    case noSuchRecord(RecordName, nearest: [String])
    case ambiguous(RecordName, [RecordName])
    /// A record with this slug is there already.
    case slugTaken(RecordName)
    /// The record is still referred to and cannot be deleted.
    case inUse(RecordName)
    /// A record refers to one that is not there.
    case danglingReference(RecordKind?)
    /// A rule of the schema turned the row down: the table and the rule's text.
    case refused(table: String, rule: String)

    // Undoing.
    case nothingToUndo
    case noSuchChange(Int)
    case alreadyUndone(Int, by: Int)
    case builtUpon(Int, by: Change)

    public var description: String { "Not written yet." }
}
