import Foundation

/// One field of a record: everything that the catalogue knows of it, once.
///
/// Rows, facts, the history's words, differences, edit options, the editor's text, the sheet of `show` and JSON are made
/// of these (docs/decisions/0016-fields-once.md). A new field is the property, one line in the record's `fields`, and a
/// column in a step of the schema.
public struct Field<R: Record>: Sendable {
    /// The property's name: what facts and the history call it.
    public let name: String
    /// What a person reads.
    public private(set) var label: String
    public let kind: FieldKind
    public let place: FieldPlace<R>
    /// The most characters that a person may type.
    public private(set) var longest: Int?
    /// What the items of a list are, and how many there may be at most.
    public private(set) var items = FieldItems.lines
    public private(set) var most: Int?
    /// The least who may see it, where the record itself is seen.
    public private(set) var audience = Audience.public
    /// The field that says, of each record, who may see this one.
    public private(set) var audienceField: String?
    /// What it is called in JSON: a reference is called after what it refers to.
    public private(set) var member: String
    /// What nearly every record has, and nobody asks about.
    public private(set) var usual: FieldValue?
    /// How a person edits it; nil where nobody does.
    public private(set) var editing: FieldEditing?
    /// Its title in a table of our own.
    public private(set) var heading: String?
    /// What tables from elsewhere call it, as `HeaderWords` compares titles.
    public private(set) var otherHeadings: [String] = []
    /// Another field that it mostly repeats: it is told only where it differs.
    public private(set) var repeats: String?
    /// Whether whatever is typed is kept, because somebody else said it so.
    public private(set) var isNeverTurnedDown = false
    /// Whether the items of a list are parts of one thing: a file that says them says all of them.
    public private(set) var isOneWhole = false
    /// How people read an item that is written for programs.
    private var words: (@Sendable (String) -> String)?
    /// The lists that do not have it, each with the reason.
    public private(set) var leftOut: [FieldList: String] = [:]

    init(_ name: String, _ label: String?, _ kind: FieldKind, _ place: FieldPlace<R>, longest: Int? = nil) {
        self.name = name
        self.label = label ?? name
        self.kind = kind
        self.place = place
        self.longest = longest
        member = name
        if kind == .flag { usual = .flag(false) }
    }

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
        guard let words else { return value }
        return switch value {
        case .list(let items)?: .list(items.map(words))
        case .text(let text)?: .text(words(text))
        default: value
        }
    }

    /// Whether a list has it.
    public func isIn(_ list: FieldList) -> Bool { leftOut[list] == nil && (list != .edit || editing != nil) }
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
        changed { field in
            for list in lists { field.leftOut[list] = reason }
        }
    }

    /// For the record that a part belongs to.
    func toldWithItsOwner() -> Field {
        left(outOf: .explain, .sheet, .json, .bundle, because: "a part is told with what it is a part of")
    }

    private func changed(_ change: (inout Field) -> Void) -> Field {
        var field = self
        change(&field)
        return field
    }
}
