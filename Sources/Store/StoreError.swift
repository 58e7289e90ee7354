import Catalogue
import Foundation

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

    // Undoing.
    case nothingToUndo
    case noSuchChange(Int)
    case alreadyUndone(Int, by: Int)
    case builtUpon(Int, by: Change)
    /// What the change left is no longer there, and no later change says why.
    case notAsLeft(Int)
    /// What the change took away or altered cannot be as it was: something else has its place, or it would refer to
    /// what is not there.
    case doesNotFit(Int, reason: String)
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing, .exists, .leftOver, .secondName, .notACatalogue, .strangeSchema, .newer, .damaged, .badSetting,
            .copyFailed, .migrationFailed:
            openingSentence
        case .busy, .diskFull, .readOnly, .unreadable, .inputOutput, .unknownOutcome, .unexpected:
            diskSentence
        case .noSuchRecord, .ambiguous, .vanished, .slugTaken, .inUse, .refersToNothing, .refused:
            recordSentence
        case .nothingToUndo, .noSuchChange, .alreadyUndone, .builtUpon, .notAsLeft, .doesNotFit:
            undoSentence
        }
    }

    private var openingSentence: String {
        switch self {
        case .missing(let path):
            "There is no catalogue at '\(path)'. Make one with 'pressroom init', or say where it is with --catalogue."
        case .exists(let path):
            "There is something at '\(path)' already, and it was left as it is. Name another place with --catalogue."
        case .leftOver(let path, let file):
            """
            Beside '\(path)' stands '\(file)', which belongs to a catalogue that is gone and would spoil a new one. Nothing \
            was made. Put that catalogue back, or move the file away.
            """
        case .secondName(let path):
            """
            The catalogue '\(path)' has a second name (a hard link), and what is saved under one would be lost under the \
            other. It was left as it is. Remove the name that is not used.
            """
        case .strangeSchema(let path, let part):
            """
            The catalogue '\(path)' is not as Pressroom makes it: \(part). It was left as it is. Go back to the last copy \
            of it, and do not trust who gave it to you.
            """
        case .notACatalogue(let path, let reason):
            "'\(path)' is no catalogue: \(reason). It was left as it is. Say where the catalogue is with --catalogue."
        case .newer(let path, let found, let known):
            """
            The catalogue '\(path)' comes from a newer Pressroom (schema \(found); this one knows up to \(known)). It was \
            left as it is. Use the newer Pressroom.
            """
        case .damaged(let path):
            """
            The catalogue '\(path)' is damaged. Keep it, check it with 'sqlite3 FILE "PRAGMA integrity_check"', and go \
            back to the last copy of it.
            """
        case .badSetting(let name, let wanted, let found):
            """
            SQLite did not take the setting \(name) = \(wanted), it says \(found). The catalogue was not opened, because \
            changes would not be safe. Use the SQLite of your distribution.
            """
        case .copyFailed(let path, let reason):
            """
            The catalogue '\(path)' comes from an older Pressroom and could not be copied before bringing it up to date: \
            \(reason). It was left as it is. Make room beside it and try again.
            """
        case .migrationFailed(let path, let step, let reason):
            """
            The catalogue '\(path)' could not be brought up to date at step \(step): \(reason). It was left as it was; \
            go on with the older Pressroom and report this.
            """
        default: ""
        }
    }

    private var diskSentence: String {
        switch self {
        case .busy(let path, .writer, let seconds):
            """
            Somebody else has been writing to the catalogue '\(path)' for more than \(seconds) seconds. Nothing \
            was changed. Try again when they are done.
            """
        case .busy(let path, .reader, let seconds):
            """
            Somebody else has had the catalogue '\(path)' open for more than \(seconds) seconds, and it comes from an older \
            Pressroom: to bring it up to date nobody else may be at it. Nothing was changed. Try again when they are done.
            """
        case .busy(let path, .program, let seconds):
            """
            Another program has kept the catalogue '\(path)' to itself for more than \(seconds) seconds. Nothing was changed. \
            Try again when it is done.
            """
        case .diskFull(let path):
            "The disk of the catalogue '\(path)' is full. Nothing was changed. Make room and try again."
        case .readOnly(let path):
            "The catalogue '\(path)' or its folder may only be read. Nothing was changed. Allow writing and try again."
        case .unreadable(let path, let reason):
            "The catalogue '\(path)' cannot be opened: \(reason). Look at its permissions and its folder's."
        case .inputOutput(let path):
            """
            Reading or writing the catalogue '\(path)' failed with an input/output error. Nothing was changed. Check the \
            disk, then try again.
            """
        case .unknownOutcome(let path):
            """
            Saving to the catalogue '\(path)' failed with an input/output error at the last moment: whether the change \
            was saved is not known. Check the disk, then look at 'pressroom history' before you do it again.
            """
        case .unexpected(let path, let code):
            """
            SQLite turned down what Pressroom asked of the catalogue '\(path)' (code \(code)). Nothing was changed. This \
            is a fault of Pressroom: please report it.
            """
        default: ""
        }
    }

    private var recordSentence: String {
        switch self {
        case .noSuchRecord(let name, let nearest):
            "There is no \(StoreError.spoken(name)).\(StoreError.suggestion(nearest))"
        case .ambiguous(let name, let names):
            """
            '\(name)' is the name of \(names.count) records. Say which: \
            \(names.map(\.description).joined(separator: ", ")).
            """
        case .vanished(let kind):
            "The \(kind.words) that was to be changed is not in the catalogue. Nothing was changed. Look at it again."
        case .slugTaken(let name):
            "There is \(StoreError.spoken(name)) already. Nothing was changed. Give the new one another slug."
        case .inUse(let table):
            """
            The \(StoreError.words(ofTable: table)) cannot be deleted, because other records refer to it. Nothing was \
            changed. Take it out of them first, or withdraw it.
            """
        case .refersToNothing(let table):
            """
            The \(StoreError.words(ofTable: table)) refers to a record that is not in the catalogue. Nothing was changed.
            """
        case .refused(let table, let rule):
            "The \(StoreError.words(ofTable: table)) was not saved: \(rule). Nothing was changed."
        default: ""
        }
    }

    private var undoSentence: String {
        switch self {
        case .nothingToUndo:
            "There is no change left to undo. Run 'pressroom history' to see them all."
        case .noSuchChange(let number):
            "There is no change \(number). Run 'pressroom history' to see them all."
        case .alreadyUndone(let number, let by):
            "Change \(number) has been undone already, by change \(by). To redo it, run: pressroom undo \(by)"
        case .builtUpon(let number, let by):
            """
            Change \(number) cannot be undone: change \(by.id) (\(by.action), by \(by.actor)) builds on it. Undo that \
            first: pressroom undo \(by.id)
            """
        case .notAsLeft(let number):
            """
            Change \(number) cannot be undone: what it left is no longer there. Nothing was changed. Run \
            'pressroom history' to see what came after it.
            """
        default: ""
        }
    }

    /// "contact 'jane-do'", or "record 'jane-do'" where no kind was said.
    private static func spoken(_ name: RecordName) -> String {
        "\(name.kind?.words ?? "record") '\(name.slug)'"
    }

    /// " Did you mean 'jane-doe'?", or nothing.
    public static func suggestion(_ nearest: [String]) -> String {
        switch nearest.count {
        case 0: ""
        case 1: " Did you mean '\(nearest[0])'?"
        default:
            " Did you mean \(nearest.dropLast().map { "'\($0)'" }.joined(separator: ", ")) or '\(nearest[nearest.count - 1])'?"
        }
    }

    static func words(ofTable table: String) -> String {
        switch table {
        case "releaseMember": "member of the release"
        case "kitMember": "member of the kit"
        case "linkAcceptance": "word for the link"
        case "linkAnswer": "answer of the link"
        case "linkRound": "round"
        default: RecordKind(rawValue: table)?.words ?? table
        }
    }
}
