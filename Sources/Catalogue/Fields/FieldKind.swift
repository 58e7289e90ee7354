/// What kind of value a field holds.
public enum FieldKind: Hashable, Sendable {
    /// Words on one line.
    case line
    /// Words on several lines.
    case text
    /// Exactly as it was printed or typed, line breaks and all.
    case printed
    /// The address of something on the web.
    case url
    /// A BCP 47 tag, such as `en`.
    case language
    case choice([FieldChoice])
    /// Who may see the record.
    case audience
    /// Yes or no.
    case flag
    case number(ClosedRange<Int>)
    /// A day without a time or a zone.
    case date
    case instant
    /// An instant with the zone that it was meant in.
    case embargo
    /// When something happens, with the zone that it was meant in.
    case moment
    case reference(RecordKind)
    case document
    /// Lines.
    case list

    /// What may be chosen; nothing where the value is no choice.
    public var choices: [FieldChoice] {
        switch self {
        case .choice(let choices): choices
        case .audience: Audience.allCases.map { FieldChoice($0.rawValue, words: $0.rawValue) }
        default: []
        }
    }

    /// A choice as it stands in a sentence; nil where it is none.
    public func words(ofChoice name: String) -> String? { choices.first { $0.name == name }?.words }
}

/// One of the values that may be chosen.
public struct FieldChoice: Hashable, Sendable {
    /// As it is stored, and as a person types it.
    public let name: String
    /// As it stands in a sentence.
    public let words: String

    public init(_ name: String, words: String) {
        self.name = name
        self.words = words
    }
}

/// The lists that are made of the fields. What a list leaves out, the field says with its reason.
public enum FieldList: String, CaseIterable, Sendable {
    /// Where each fact comes from.
    case explain
    /// Who changed what.
    case history
    /// What a person changes, by options and in the editor.
    case edit
    /// What `show` shows.
    case sheet
    /// The record as JSON.
    case json
    /// The record in a kit that is handed out.
    case bundle
    /// A table of contacts.
    case table
}
