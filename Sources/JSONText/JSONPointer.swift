/// Where a value stands in another (RFC 6901): `phones/k1/number`, without the slash before it, as JSPTR has it (RFC 9555).
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
    public var text: String

    public init(text: String = "") { self.text = text }

    public func adding(_ name: String) -> JSONPointer {
        let token =
            name.utf8.contains { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }
            ? name.replacing("~", with: "~0").replacing("/", with: "~1") : name
        return JSONPointer(text: text.isEmpty ? token : text + "/" + token)
    }

    public var names: [String] {
        text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self).replacing("~1", with: "/").replacing("~0", with: "~")
        }
    }

    /// For people: short, and nothing in it that a terminal would obey.
    public var description: String {
        let shown = text.unicodeScalars.prefix(120).map { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}" as Unicode.Scalar
            default: scalar
            }
        }
        return "/" + String(String.UnicodeScalarView(shown)) + (text.unicodeScalars.count > 120 ? "…" : "")
    }
}
