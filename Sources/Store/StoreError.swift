import Catalogue

/// Why the store turned something down: what, which, and what to do next. No personal values beyond what was typed.
public enum StoreError: Error, Equatable {
    // Opening and making.
    case missing(path: String)
    case exists(path: String)
    /// The log or the journal of a catalogue that is gone stands where a new one's would: its name.
    case leftOver(path: String, file: String)
    /// The catalogue's file has a second name (a hard link).
    case secondName(path: String)
    case notACatalogue(path: String, reason: String)
    /// The schema is not the one that Pressroom makes: which part of it, such as `trigger x`.
    case strangeSchema(path: String, part: String)
    case newer(path: String, found: Int, known: Int)
    /// Another file was put in its place since it was opened.
    case replaced(path: String)
    case damaged(path: String)
    case badSetting(name: String, wanted: String, found: String)
    /// An older catalogue could not be copied before its migration, and was left as it is.
    case copyFailed(path: String, reason: String)
    case migrationFailed(path: String, step: String, reason: String)

    // The disk and the other writers.
    /// Somebody was in the way for so many seconds.
    case busy(path: String, by: Obstacle, seconds: Int)
    case diskFull(path: String)
    case readOnly(path: String)
    case unreadable(path: String, reason: String)
    case inputOutput(path: String)
    /// An I/O error while committing: whether the change was saved is not known.
    case unknownOutcome(path: String)
    /// SQLite's result code, where nothing better is known: a bug of ours.
    case unexpected(path: String, code: Int)

    // What was asked for.
    case noSuchRecord(RecordName, nearest: [String])
    case ambiguous(RecordName, [RecordName])
    /// A record that was to be changed or deleted is not there (any more).
    case vanished(RecordKind)
    case slugTaken(RecordName)
    /// The row that other rows refer to cannot be deleted.
    case inUse(table: String)
    /// The row refers to one that is not there.
    case refersToNothing(table: String)
    /// The schema turned the row down: the table and the rule's own words.
    case refused(table: String, rule: String)

    // Erasing.
    /// A message to somebody who is to be erased is on its way.
    case beingSent
    /// The change erased somebody: it is never taken back.
    case erasureStays(Int)
    /// All that a change did was of somebody who was erased since: when.
    case erasedSince(Int, Instant)

    // Undoing.
    case nothingToUndo
    /// No change of this person's is left to undo.
    case nothingOfTheirsToUndo(String)
    case noSuchChange(Int)
    case alreadyUndone(Int, by: Int)
    case builtUpon(Int, by: Change)
    /// What the change left is no longer there, and no later change says why.
    case notAsLeft(Int)
    /// What the change took away or altered cannot be as it was: something else has its place, or it would refer to
    /// what is not there.
    case doesNotFit(Int, reason: String)
}

extension StoreError {
    /// As it stands in a sentence.
    static func words(ofTable table: String) -> String {
        switch table {
        case "releaseMember": "member of the release"
        case "kitMember": "member of the kit"
        case "delivery": "delivery of the kit"
        case "issue": "issue of the kit"
        case "invitation": "invitation to the kit"
        case "distinction": "word that two contacts are two"
        case "linkAcceptance": "word for the link"
        case "mail": "message"
        case "linkAnswer": "answer of the link"
        case "linkRound": "round"
        default: RecordKind(rawValue: table)?.words ?? table
        }
    }
}
