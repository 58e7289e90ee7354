import Foundation

/// One field of a record: everything that the catalogue knows of it, once.
///
/// Rows, facts, the history's words, differences, edit options, the editor's text, the sheet of `show` and JSON are made
/// of these (docs/decisions/0016-fields-once.md). A new field is the property, one line in the record's `fields`, and a
/// column in a step of the schema.
public struct Field<R: Record>: Sendable {
    let kept: KeptRules<R>
    private var rules: FieldRules<R> { kept.rules }

    /// The property's name: what facts and the history call it.
    public var name: String { rules.name }
    /// What a person reads.
    public var label: String { rules.label }
    public var kind: FieldKind { rules.kind }
    public var place: FieldPlace<R> { rules.place }
    /// The most characters that a person may type.
    public var longest: Int? { rules.longest }
    /// What the items of a list are, and how many there may be at most.
    public var items: FieldItems { rules.items }
    public var most: Int? { rules.most }
    /// The least who may see it, where the record itself is seen.
    public var audience: Audience { rules.audience }
    /// The field that says, of each record, who may see this one.
    public var audienceField: String? { rules.audienceField }
    /// What it is called in JSON: a reference is called after what it refers to.
    public var member: String { rules.member }
    /// What nearly every record has, and nobody asks about.
    public var usual: FieldValue? { rules.usual }
    /// How a person edits it; nil where nobody does.
    public var editing: FieldEditing? { rules.editing }
    /// Its title in a table of our own.
    public var heading: String? { rules.heading }
    /// What tables from elsewhere call it, as `HeaderWords` compares titles.
    public var otherHeadings: [String] { rules.otherHeadings }
    /// Another field that it mostly repeats: it is told only where it differs.
    public var repeats: String? { rules.repeats }
    /// Whether whatever is typed is kept, because somebody else said it so.
    public var isNeverTurnedDown: Bool { rules.isNeverTurnedDown }
    /// Whether the items of a list are parts of one thing: a file that says them says all of them.
    public var isOneWhole: Bool { rules.isOneWhole }
    /// The lists that do not have it, each with the reason.
    public var leftOut: [FieldList: String] { rules.leftOut }
    /// Whether a person edits it (`isIn(.edit)`).
    public var isEdited: Bool { kept.isEdited }
    /// Whether it refers to another record, which a person calls by its name.
    public var isReference: Bool { kept.isReference }

    init(_ name: String, _ label: String?, _ kind: FieldKind, _ place: FieldPlace<R>, longest: Int? = nil) {
        kept = KeptRules(
            FieldRules(
                name: name, label: label ?? name, kind: kind, place: place, longest: longest, member: name,
                usual: kind == .flag ? .flag(false) : nil))
    }

    private init(_ rules: FieldRules<R>) { kept = KeptRules(rules) }

    /// Its columns in the record's table, in the order in which rows are read and written.
    public var columns: [String] {
        switch kind {
        case .embargo: ["\(name)Until", "\(name)Zone"]
        case .moment: [name, "\(name)Zone"]
        default: [name]
        }
    }

    /// A value as people read it.
    public func told(_ value: FieldValue?) -> FieldValue? {
        guard let words = rules.words else { return value }
        return switch value {
        case .list(let items)?: .list(items.map(words))
        case .text(let text)?: .text(words(text))
        default: value
        }
    }

    /// Whether a list has it.
    public func isIn(_ list: FieldList) -> Bool {
        list == .edit ? kept.isEdited : rules.leftOut[list] == nil
    }
}

/// What a table says of a field.
private struct FieldRules<R: Record>: Sendable {
    let name: String
    var label: String
    let kind: FieldKind
    let place: FieldPlace<R>
    var longest: Int?
    var items = FieldItems.lines
    var most: Int?
    var audience = Audience.public
    var audienceField: String?
    var member: String
    var usual: FieldValue?
    var editing: FieldEditing?
    var heading: String?
    var otherHeadings: [String] = []
    var repeats: String?
    var isNeverTurnedDown = false
    var isOneWhole = false
    /// How people read an item that is written for programs.
    var words: (@Sendable (String) -> String)?
    var leftOut: [FieldList: String] = [:]
}

/// The rules of a field, once for however many hold the field: forms go through all fields for each row of a file.
final class KeptRules<R: Record>: Sendable {
    fileprivate let rules: FieldRules<R>
    let isEdited: Bool
    let isReference: Bool
    let reading: @Sendable (R) -> FieldValue?
    let putting: @Sendable (FieldValue?, inout R) -> Bool

    fileprivate init(_ rules: FieldRules<R>) {
        self.rules = rules
        (reading, putting) = (rules.place.reading, rules.place.putting)
        isEdited = rules.leftOut[.edit] == nil && rules.editing != nil
        isReference = if case .reference = rules.kind { true } else { false }
    }
}

/// How a person edits a field.
public struct FieldEditing: Hashable, Sendable {
    /// The name of the option and of the editor's line, such as `interviews`.
    public let word: String
    /// A sentence for help.
    public let help: String
    /// What stands for the value in help, such as `tag`.
    public let valueName: String?
}

// What a table says of a field behind its maker: each gives the field with one thing more said of it.
extension Field {
    /// A person may edit it.
    func edited(as word: String? = nil, _ help: String, value valueName: String? = nil) -> Field {
        changed { $0.editing = FieldEditing(word: word ?? $0.member, help: help, valueName: valueName) }
    }

    func seen(by audience: Audience) -> Field { changed { $0.audience = audience } }

    /// Seen by those whom another field of the record names.
    func seen(byThoseIn name: String) -> Field { changed { $0.audienceField = name } }

    func called(_ member: String) -> Field { changed { $0.member = member } }

    func usually(_ value: FieldValue) -> Field { changed { $0.usual = value } }

    /// The items of a list, and how many of them there may be.
    func listing(_ items: FieldItems, atMost most: Int) -> Field {
        changed {
            $0.items = items
            $0.most = most
        }
    }

    /// Its title in tables, and others' names for it, parted by commas.
    func headed(_ heading: String, also others: String = "") -> Field {
        changed {
            $0.heading = heading
            $0.otherHeadings = others.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// Told only where it differs from another field.
    func repeating(_ name: String) -> Field { changed { $0.repeats = name } }

    /// The items are parts of one thing.
    func asOneWhole() -> Field { changed { $0.isOneWhole = true } }

    /// People read its items otherwise than they are written.
    func told(as words: @escaping @Sendable (String) -> String) -> Field { changed { $0.words = words } }

    /// Whatever is typed is kept.
    func neverTurnedDown() -> Field { changed { $0.isNeverTurnedDown = true } }

    /// Lists do not have it, for a reason.
    func left(outOf lists: FieldList..., because reason: String) -> Field {
        changed { rules in
            for list in lists { rules.leftOut[list] = reason }
        }
    }

    /// For the record that a part belongs to.
    func toldWithItsOwner() -> Field {
        left(outOf: .explain, .sheet, .json, .bundle, because: "a part is told with what it is a part of")
    }

    private func changed(_ change: (inout FieldRules<R>) -> Void) -> Field {
        var rules = rules
        change(&rules)
        return Field(rules)
    }
}
