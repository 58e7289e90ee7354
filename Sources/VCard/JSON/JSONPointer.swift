/// Where a value stands in another (RFC 6901): `phones/k1/number`, without the slash before it, as JSPTR has it (RFC 9555).
struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
    var text = ""

    func adding(_ name: String) -> JSONPointer {
        let token =
            name.utf8.contains { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }
            ? name.replacing("~", with: "~0").replacing("/", with: "~1") : name
        return JSONPointer(text: text.isEmpty ? token : text + "/" + token)
    }

    var names: [String] {
        text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self).replacing("~1", with: "/").replacing("~0", with: "~")
        }
    }

    /// For people: short, and nothing in it that a terminal would obey.
    var description: String {
        let shown = text.unicodeScalars.prefix(120).map { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}" as Unicode.Scalar
            default: scalar
            }
        }
        return "/" + String(String.UnicodeScalarView(shown)) + (text.unicodeScalars.count > 120 ? "…" : "")
    }
}

/// What was wrong in one card of JSON.
struct JSONFindings: Sendable {
    let line: Int
    let most: Int
    private(set) var warnings: [CardWarning] = []

    init(line: Int, most: Int) { (self.line, self.most) = (line, most) }

    mutating func add(_ code: CardWarning.Code, _ message: String) {
        if warnings.count < most {
            warnings.append(CardWarning(code: code, line: line, message: message))
        } else if warnings.count == most {
            warnings.append(
                CardWarning(
                    code: .tooManyWarnings, line: line,
                    message: "There are more than \(most) warnings; the rest is not told."))
        }
    }

    mutating func wrongType(_ pointer: JSONPointer, _ what: String) {
        add(.wrongType, "What stands at \(pointer) is \(what); it was left out.")
    }

    /// What was odd in the JSON itself.
    mutating func add(_ warnings: [JSONWarning]) {
        for warning in warnings {
            switch warning.code {
            case .duplicateMember: add(.duplicateMember, "A member of an object stands twice; the last one counts.")
            case .loneSurrogate: add(.loneSurrogate, "Half of a character of UTF-16 stands alone; it became U+FFFD.")
            }
        }
    }
}
