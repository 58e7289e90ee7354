import Catalogue
import Foundation

/// One change with what it did, in words.
public struct HistoryEntry: Hashable, Sendable {
    public var change: Change
    public var lines: [HistoryLine]
    /// The change that took this one back and stands.
    public var undoneBy: Int?

    public init(change: Change, lines: [HistoryLine], undoneBy: Int? = nil) {
        (self.change, self.lines, self.undoneBy) = (change, lines, undoneBy)
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
        (self.what, self.record, self.fields) = (what, record, fields)
    }
}

/// A field before and after; nil where it had no value.
public struct FieldChange: Hashable, Sendable {
    /// The column's name, which is the property's; `inWords(field:)` is for sentences.
    public var field: String
    public var before: String?
    public var after: String?

    public init(_ field: String, before: String?, after: String?) {
        (self.field, self.before, self.after) = (field, before, after)
    }
}

/// A property's name as it stands in a sentence: `availableForInterview` is "available for interview", `organisationID` is
/// "organisation".
public func inWords(field: String) -> String {
    var words = ""
    for character in field.hasSuffix("ID") ? field.dropLast(2) : field[...] {
        words += character.isUppercase ? " " + character.lowercased() : String(character)
    }
    return words
}
