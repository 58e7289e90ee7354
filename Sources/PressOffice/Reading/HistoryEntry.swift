import Catalogue
import Foundation

/// One change with what it did, in words.
public struct HistoryEntry: Hashable, Sendable {
    /// No more lines of one change are told one by one.
    public static let mostLines = 1000

    public var change: Change
    /// What it did; of a very large change the first of it.
    public var lines: [HistoryLine]
    /// What it did besides, counted.
    public var rest: [HistoryRest] = []
    /// The change that took this one back and stands.
    public var undoneBy: Int?
    /// When somebody was erased of whom it told: that part is told no more, and never taken back.
    public var erased: Instant?

    public init(change: Change, lines: [HistoryLine], rest: [HistoryRest] = [], undoneBy: Int? = nil) {
        self.change = change
        self.lines = lines
        self.rest = rest
        self.undoneBy = undoneBy
    }
}

/// A change that may be taken back.
public struct Undoing: Hashable, Sendable {
    /// With what it did.
    public var entry: HistoryEntry
    /// The later changes that build on it, newest first: without them it is not taken back.
    public var later: [Change]

    public init(entry: HistoryEntry, later: [Change]) {
        self.entry = entry
        self.later = later
    }
}

/// What a change did besides that is not told line by line.
public struct HistoryRest: Hashable, Sendable {
    public var what: HistoryLine.What
    /// As a line calls what it is about, such as `contact` or `member`.
    public var of: String
    public var count: Int

    public init(_ what: HistoryLine.What, _ count: Int, of: String) {
        self.what = what
        self.count = count
        self.of = of
    }
}

/// What a change did to one record.
public struct HistoryLine: Hashable, Sendable {
    public enum What: String, Sendable {
        case added, changed, removed
    }

    public var what: What
    /// Such as `contact jane-doe`, `document advisory.txt`, `asset tents in release flood-plan`.
    public var record: String
    /// For a change: the fields that differ. For what was added or removed: its values, but for the usual ones.
    /// Identities and sources are left out.
    public var fields: [FieldChange]

    public init(_ what: What, record: String, fields: [FieldChange] = []) {
        self.what = what
        self.record = record
        self.fields = fields
    }
}

/// A field before and after; nil where it had no value.
public struct FieldChange: Hashable, Sendable {
    /// The property's name.
    public var field: String
    /// What a person reads for it.
    public var label: String
    public var before: String?
    public var after: String?

    public init(_ field: String, label: String? = nil, before: String?, after: String?) {
        self.field = field
        self.label = label ?? field
        self.before = before
        self.after = after
    }
}
