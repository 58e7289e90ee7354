import Catalogue
import JSONText

// What a record's fields are in JSON: of the tables that rows, forms and commands are made of, and of nothing else.

extension FieldKind {
    /// As it is told.
    var schema: JSON {
        switch self {
        case .line, .text, .printed, .url, .language: JSONSchema.text
        case .choice, .audience: JSONSchema.choice(choices.map(\.name))
        case .flag: JSONSchema.flag
        case .number: JSONSchema.whole
        case .date: JSONSchema.day
        case .instant: JSONSchema.instant
        case .embargo: JSONSchema.named("Embargo")
        case .moment: JSONSchema.named("Moment")
        case .reference: JSONSchema.named("Named")
        case .document: JSONSchema.text
        case .list: JSONSchema.list(JSONSchema.text)
        }
    }

    /// As somebody sends it.
    fileprivate func sent(longest: Int?) -> JSON {
        switch self {
        case .line, .text, .printed, .url, .language:
            JSONSchema.text.adding(longest.map { ["maxLength": .number($0)] } ?? .object([]))
        case .number(let range):
            JSONSchema.whole.adding(["minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)])
        case .reference(let kind):
            [
                "description": .string("The \(kind.words): what it is called, or as it is told."),
                "anyOf": .array([JSONSchema.text, JSONSchema.named("Named")]),
            ]
        default: schema
        }
    }
}

extension Field {
    /// Whether it is never `null`.
    private var isAlwaysThere: Bool { kind == .list || isNeeded }

    var readMember: JSON.Member {
        JSON.Member(member, isAlwaysThere ? kind.schema : JSONSchema.orNull(kind.schema))
    }

    var sentMember: JSON.Member {
        let schema = kind.sent(longest: isNeverTurnedDown ? nil : longest)
        let value = isNeeded ? schema : JSONSchema.orNull(schema)
        return JSON.Member(member, editing.map { JSONSchema.described(value, $0.help) } ?? value)
    }

    /// Whether a new record is nothing without it.
    var isAskedFor: Bool { if case .text = place { isIn(.edit) } else { false } }
}

extension Record {
    static var readMembers: JSON { .object(fields.filter { $0.isIn(.json) }.map(\.readMember)) }

    /// A record that is told for itself.
    static var readSchema: JSON { JSONSchema.object(wholeMembers) }

    static var wholeMembers: JSON { (["id": JSONSchema.text, "slug": JSONSchema.text] as JSON).adding(readMembers) }

    /// A record that is told as a part of another.
    static var partSchema: JSON { JSONSchema.object((["slug": JSONSchema.text] as JSON).adding(readMembers)) }

    /// What somebody may send of one.
    static var sentMembers: JSON { .object(fields.filter { $0.isIn(.edit) }.map(\.sentMember)) }

    /// What is known of one and nobody may change by sending it.
    static func isOnlyRead(_ member: String) -> Bool {
        member == "id" || fields.contains { $0.member == member && $0.isIn(.json) && !$0.isIn(.edit) }
    }
}
