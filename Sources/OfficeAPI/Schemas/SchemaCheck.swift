import Catalogue
import JSONText

/// Whether a value is what a schema says: as much of JSON Schema as the schemas of the interface are made of.
struct SchemaCheck {
    private static let named = Dictionary(uniqueKeysWithValues: Components.all.map { ($0.name, $0.schema) })
    /// So many faults are told.
    private static let most = 20

    private var faults: [Problem.Fault] = []

    static func faults(in value: JSON, as schema: JSON) -> [Problem.Fault] {
        var check = SchemaCheck()
        check.look(at: value, schema, JSONPointer())
        return check.faults
    }

    private mutating func look(at value: JSON, _ schema: JSON, _ place: JSONPointer) {
        if let name = schema["$ref"]?.text?.split(separator: "/").last {
            guard let meant = SchemaCheck.named[String(name)] else { return say("nobody knows what that is", place) }
            return look(at: value, meant, place)
        }
        if let options = schema["anyOf"]?.elements { return look(at: value, anyOf: options, place) }
        if let known = schema["enum"]?.elements {
            if !known.contains(value) {
                say("is to be one of \(known.compactMap(\.text).joined(separator: ", "))", place)
            }
            return
        }
        switch (schema["type"]?.text, value) {
        case (nil, _), ("boolean", .bool), ("null", .null): break
        case ("string", .string(let text)): look(at: text, schema, place)
        case ("integer", .number): look(atNumber: value, schema, place)
        case ("array", .array(let items)):
            guard let schema = schema["items"] else { return }
            for (index, item) in items.enumerated() where faults.count < SchemaCheck.most {
                look(at: item, schema, place.adding("\(index)"))
            }
        case ("object", .object(let members)): look(at: members, schema, place)
        case (let type?, _): say("is to be \(SchemaCheck.words(for: type))", place)
        }
    }

    private mutating func look(at value: JSON, anyOf options: [JSON], _ place: JSONPointer) {
        let tried = options.map { SchemaCheck.faults(in: value, as: $0) }
        if tried.contains(where: \.isEmpty) { return }
        // What it nearly is says best what is wrong: where null is the other, the one that is not.
        let real = zip(options, tried).filter { $0.0["type"]?.text != "null" }.map(\.1)
        guard real.count == 1, let only = real.first else {
            return say("is none of what may stand here", place)
        }
        for fault in only {
            let inside = fault.pointer.map { String($0.drop { $0 == "/" }) } ?? ""
            let whole = inside.isEmpty ? place.text : place.text.isEmpty ? inside : "\(place.text)/\(inside)"
            say(fault.detail, JSONPointer(text: whole))
        }
    }

    private mutating func look(at text: String, _ schema: JSON, _ place: JSONPointer) {
        if let longest = schema["maxLength"]?.integer, text.unicodeScalars.count > longest {
            say("is longer than \(longest) characters", place)
        }
        if let least = schema["minLength"]?.integer, text.unicodeScalars.count < least { say("is empty", place) }
        switch schema["format"]?.text {
        case "date": if CalendarDate(text) == nil { say("is to be a day such as 2031-05-20", place) }
        case "date-time": if Instant(text) == nil { say("is to be a time such as 2031-05-20T12:00:00Z", place) }
        default: break
        }
    }

    private mutating func look(atNumber value: JSON, _ schema: JSON, _ place: JSONPointer) {
        guard let number = value.integer else { return say("is to be a whole number", place) }
        if let least = schema["minimum"]?.integer, number < least { say("is less than \(least)", place) }
        if let most = schema["maximum"]?.integer, number > most { say("is more than \(most)", place) }
    }

    private mutating func look(at members: [JSON.Member], _ schema: JSON, _ place: JSONPointer) {
        let known = schema["properties"]?.members ?? []
        for name in (schema["required"]?.elements ?? []).compactMap(\.text) where members[name] == nil {
            say("is missing", place.adding(name))
        }
        for member in members where faults.count < SchemaCheck.most {
            if let schema = known[member.name] {
                look(at: member.value, schema, place.adding(member.name))
            } else if schema["additionalProperties"] == false {
                say("is no member that may stand here", place.adding(QuotedText.line(member.name, most: 100)))
            }
        }
    }

    private mutating func say(_ detail: String, _ place: JSONPointer) {
        guard faults.count < SchemaCheck.most else { return }
        faults.append(
            Problem.Fault(pointer: place.text.isEmpty ? nil : "/\(place.text)", detail: "It \(detail.trimmingIt)."))
    }

    private static func words(for type: String) -> String {
        switch type {
        case "string": "a text"
        case "integer": "a whole number"
        case "boolean": "true or false"
        case "array": "a list"
        case "object": "an object"
        default: "null"
        }
    }
}

extension String {
    /// What is said already in a sentence of its own.
    fileprivate var trimmingIt: String { hasPrefix("It ") && hasSuffix(".") ? String(dropFirst(3).dropLast()) : self }
}
