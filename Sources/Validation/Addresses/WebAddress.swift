/// An address on the web, read once: whoever is handed one need not look at its text again, and cannot read it otherwise.
///
/// It has the form in which it is sent: ASCII, the host's name as libidn2 writes it, no user information, no fragment.
public struct WebAddress: Hashable, Sendable {
    /// Whether its scheme is https.
    public internal(set) var isSecure: Bool
    public internal(set) var host: Host
    public internal(set) var port: Int
    /// Begins with a slash.
    public internal(set) var path: String
    /// What stands after the question mark; nil where there is none.
    public internal(set) var query: String?

    /// Where redirects lead may be longer than what is printed: sign-in pages carry their state along.
    static let mostBytes = 8000

    public var text: String { origin + target }
    /// The path and the query.
    var target: String { query.map { "\(path)?\($0)" } ?? path }
    /// Scheme, host and port: what one robots.txt speaks for.
    var origin: String {
        let isUsual = port == (isSecure ? 443 : 80)
        return (isSecure ? "https://" : "http://") + host.text + (isUsual ? "" : ":\(port)")
    }

    /// Why a text is no address of the web, as it stands after a colon.
    public struct Problem: Error, Hashable, Sendable {
        public let words: String

        init(_ words: String) { self.words = words }
    }
}

// MARK: Reading

extension WebAddress {
    /// Reads an absolute address of http or https as browsers do: white space around it and line ends in it do not count, a
    /// backslash is a slash, what an address must not have in path and query is escaped. Stricter than they are with the
    /// host: a name of at least two labels, or a network address in its usual form.
    public init(_ text: String) throws(Problem) {
        try self.init(text, asWritten: false)
    }

    /// - Parameter asWritten: whether what browsers forgive in the host's name counts.
    private init(_ text: String, asWritten: Bool) throws(Problem) {
        guard text.utf8.count <= WebAddress.mostBytes else {
            throw Problem("it is longer than \(WebAddress.mostBytes) bytes")
        }
        let escaped = WebAddress.escaped(text)
        let bytes = escaped.utf8
        let start: String.Index
        if bytes.starts(with: "https://".utf8) {
            isSecure = true
            start = bytes.index(bytes.startIndex, offsetBy: 8)
        } else if bytes.starts(with: "http://".utf8) {
            isSecure = false
            start = bytes.index(bytes.startIndex, offsetBy: 7)
        } else {
            throw Problem("it does not begin with http:// or https://")
        }
        let end = bytes[start...].firstIndex { $0 == 0x2F || $0 == 0x3F } ?? bytes.endIndex
        let authority = try Authority(escaped[start..<end], usualPort: isSecure ? 443 : 80, asWritten: asWritten)
        host = authority.host
        port = authority.port
        let target = escaped[end...]
        let mark = target.utf8.firstIndex(of: 0x3F) ?? target.endIndex
        path = WebAddress.withoutDots(target[..<mark])
        query = mark == target.endIndex ? nil : String(target[mark...].dropFirst())
    }
}

// MARK: Addresses that are handed out

extension WebAddress {
    /// Why the text is no web address that can be handed out, as it stands after a colon; nil where it is one.
    ///
    /// Narrower than what can be asked, because programs differ in what they forgive: no spaces and nothing invisible, no
    /// backslash, at most 2,000 bytes.
    public static func problem(with text: String) -> String? {
        if text.isEmpty { return "it is empty" }
        if text.utf8.count > 2000 { return "it is longer than 2000 bytes" }
        for scalar in text.unicodeScalars where !isPrintable(scalar) { return "it has \(scalar.inWords)" }
        do throws(Problem) {
            _ = try WebAddress(text, asWritten: true)
            return nil
        } catch {
            return error.words
        }
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "<", ">", "\"", "`", "{", "}", "|", "^", "\\": return false
        case "!"..."~": return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: return false
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return false
        default: return true
        }
    }
}
