import Catalogue
import JSONText

/// JSON Schema (2020-12) in values: what the document declares, and what tests hold every answer against.
enum JSONSchema {
    static let text: JSON = ["type": "string"]
    static let flag: JSON = ["type": "boolean"]
    static let count: JSON = ["type": "integer", "minimum": 0]
    static let whole: JSON = ["type": "integer"]
    static let day: JSON = ["type": "string", "format": "date"]
    static let instant: JSON = ["type": "string", "format": "date-time"]
    /// An object whose members are Pressroom's own affair.
    static let sealed: JSON = ["type": "object"]

    static func named(_ component: String) -> JSON { ["$ref": .string("#/components/schemas/\(component)")] }

    static func list(_ items: JSON) -> JSON { ["type": "array", "items": items] }

    static func choice(_ names: [String]) -> JSON { ["type": "string", "enum": JSON(names) { .string($0) }] }

    static func choice<Choice: CaseIterable & RawRepresentable<String>>(_ type: Choice.Type) -> JSON {
        choice(type.allCases.map(\.rawValue))
    }

    static func orNull(_ schema: JSON) -> JSON { ["anyOf": .array([schema, ["type": "null"]])] }

    /// An object of these members and no others; each is there unless it is among those that may be missing.
    static func object(_ members: JSON, optional: Set<String> = []) -> JSON {
        let names = (members.members ?? []).map(\.name).filter { !optional.contains($0) }
        return JSON.members([
            "type": "object", "properties": members,
            "required": names.isEmpty ? nil : JSON(names) { .string($0) }, "additionalProperties": false,
        ])
    }

    /// The same with every member optional: what is not said stays.
    static func patch(_ members: JSON) -> JSON {
        object(members, optional: Set((members.members ?? []).map(\.name)))
    }

    /// A page of a list.
    static func page(of items: JSON) -> JSON {
        object(["items": list(items), "next": orNull(text)])
    }

    static func described(_ schema: JSON, _ words: String) -> JSON { schema.adding(["description": .string(words)]) }
}
