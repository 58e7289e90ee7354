/// Reads one JSON value (RFC 8259), strictly: no comments, no trailing commas, UTF-8 that is valid.
struct JSONParser {
    let limits: JSONLimits
    private(set) var cursor: JSONCursor
    private(set) var warnings: [JSONWarning] = []
    private var depth = 0
    private var values = 0

    init(limits: JSONLimits, at cursor: JSONCursor) {
        self.limits = limits
        self.cursor = cursor
    }

    var index: Int { cursor.index }

    /// The value that begins here, blanks before it passed over.
    mutating func value(_ bytes: Span<UInt8>) throws(JSONError) -> JSON {
        skipBlanks(bytes)
        guard index < bytes.count else { throw error("The file ends where a value should stand.") }
        values += 1
        if values > limits.values { throw error("There are more than \(limits.values) values in one element.") }
        switch bytes[index] {
        case UInt8(ascii: "{"):
            return .object(
                try nested(bytes) { parser, bytes throws(JSONError) in
                    try parser.members(bytes)
                })
        case UInt8(ascii: "["):
            return .array(
                try nested(bytes) { parser, bytes throws(JSONError) in
                    try parser.elements(bytes)
                })
        case UInt8(ascii: "\""): return .string(try string(bytes))
        case UInt8(ascii: "t"):
            try word("true", bytes)
            return .bool(true)
        case UInt8(ascii: "f"):
            try word("false", bytes)
            return .bool(false)
        case UInt8(ascii: "n"):
            try word("null", bytes)
            return .null
        default: return .number(try number(bytes))
        }
    }

    mutating func skip(_ count: Int) { cursor.index += count }

    mutating func skipBlanks(_ bytes: Span<UInt8>) { cursor.skipBlanks(bytes) }

    func error(_ reason: String) -> JSONError { cursor.error(reason) }

    mutating func warn(_ code: JSONWarning.Code) {
        if warnings.count < limits.warnings { warnings.append(JSONWarning(code: code, line: cursor.line)) }
    }
}

// Arrays and objects.
extension JSONParser {
    private mutating func nested<Contents>(
        _ bytes: Span<UInt8>, _ read: (inout JSONParser, Span<UInt8>) throws(JSONError) -> Contents
    ) throws(JSONError) -> Contents {
        depth += 1
        if depth > limits.depth {
            throw error("Arrays and objects are nested more than \(limits.depth) deep.")
        }
        skip(1)
        let contents = try read(&self, bytes)
        depth -= 1
        return contents
    }

    private mutating func elements(_ bytes: Span<UInt8>) throws(JSONError) -> [JSON] {
        var elements: [JSON] = []
        skipBlanks(bytes)
        if takes(UInt8(ascii: "]"), bytes) { return elements }
        while true {
            elements.append(try value(bytes))
            skipBlanks(bytes)
            if takes(UInt8(ascii: "]"), bytes) { return elements }
            guard takes(UInt8(ascii: ","), bytes) else { throw error("A comma or ] should stand here.") }
        }
    }

    private mutating func members(_ bytes: Span<UInt8>) throws(JSONError) -> [JSON.Member] {
        var members = UniqueMembers()
        skipBlanks(bytes)
        if takes(UInt8(ascii: "}"), bytes) { return [] }
        while true {
            skipBlanks(bytes)
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
                throw error("The name of a member should stand here, in quotation marks.")
            }
            let name = try string(bytes)
            skipBlanks(bytes)
            guard takes(UInt8(ascii: ":"), bytes) else { throw error("A colon should stand here.") }
            if !members.add(name, try value(bytes)) { warn(.duplicateMember) }
            skipBlanks(bytes)
            if takes(UInt8(ascii: "}"), bytes) { return members.members }
            guard takes(UInt8(ascii: ","), bytes) else { throw error("A comma or } should stand here.") }
        }
    }

    private mutating func takes(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        skip(1)
        return true
    }
}

/// Members each of whose names stands once; the last value counts.
private struct UniqueMembers {
    var members: [JSON.Member] = []
    private var places: [String: Int] = [:]

    /// Whether the name is new.
    mutating func add(_ name: String, _ value: JSON) -> Bool {
        let place: Int?
        if members.count < 16 {
            place = members.firstIndex { $0.name == name }
        } else {
            if places.isEmpty {
                for (index, member) in members.enumerated() { places[member.name] = index }
            }
            place = places[name]
            if place == nil { places[name] = members.count }
        }
        if let place {
            members[place].value = value
            return false
        }
        members.append(JSON.Member(name, value))
        return true
    }
}
