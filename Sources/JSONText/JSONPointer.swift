/// Where a value stands in another (RFC 6901): `phones/k1/number`, without the slash before it, as JSPTR has it (RFC 9555).
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
    public var text: String

    private var tilde: UInt8 { UInt8(ascii: "~") }
    private var slash: UInt8 { UInt8(ascii: "/") }

    public init(text: String = "") { self.text = text }

    public func adding(_ name: String) -> JSONPointer {
        let token = name.utf8.contains { $0 == tilde || $0 == slash } ? escaped(name) : name
        return JSONPointer(text: text.isEmpty ? token : text + "/" + token)
    }

    public var names: [String] {
        text.utf8.split(separator: slash, omittingEmptySubsequences: false).map { unescaped(Array($0)) }
    }

    // In bytes: to `replacing`, a slash with an accent is another character.

    private func escaped(_ name: String) -> String {
        let bytes = name.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case tilde: [tilde, UInt8(ascii: "0")]
            case slash: [tilde, UInt8(ascii: "1")]
            default: [byte]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func unescaped(_ token: [UInt8]) -> String {
        var bytes: [UInt8] = []
        var index = 0
        while index < token.count {
            let next = index + 1 < token.count ? token[index + 1] : 0
            let isEscape = token[index] == tilde && (next == UInt8(ascii: "0") || next == UInt8(ascii: "1"))
            bytes.append(isEscape ? (next == UInt8(ascii: "0") ? tilde : slash) : token[index])
            index += isEscape ? 2 : 1
        }
        return String(decoding: bytes, as: UTF8.self)
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
