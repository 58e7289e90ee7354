/// An e-mail address that a mail program accepts: RFC 5321 section 4.1.2 with the international characters of RFC 6531.
///
/// Narrower than the standard where a press office's address never is: no comments, no folded lines, no address
/// literals (`[192.0.2.1]`), a domain of at least two labels whose last is no number. At most 254 bytes of UTF-8, 64 of
/// them before the `@`.
public struct EmailAddress: Hashable, Sendable {
    /// What stands before the `@`, quotes and all.
    public let localPart: String
    public let domain: String

    /// Throws the reason why the text is no address.
    public init(_ text: String) throws(EmailProblem) {
        guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { throw text.isEmpty ? .empty : .noAt }
        let (localPart, domain) = (String(text[..<at]), String(text[text.utf8.index(after: at)...]))
        guard text.utf8.count <= 254 else { throw .tooLong }
        guard localPart.utf8.count <= 64 else { throw .localPartTooLong }
        guard !localPart.isEmpty else { throw .nothingBeforeAt }
        if localPart.hasPrefix("\"") {
            try EmailAddress.checkQuoted(localPart)
        } else {
            try EmailAddress.checkDotted(localPart)
        }
        if let problem = DomainName.problem(with: domain) { throw .domain(problem) }
        self.localPart = localPart
        self.domain = domain
    }

    /// Why the text is no address, as it stands after a colon; nil where it is one.
    public static func problem(with text: String) -> EmailProblem? {
        do throws(EmailProblem) {
            _ = try EmailAddress(text)
            return nil
        } catch {
            return error
        }
    }

    /// `dot-atom`: runs of `atext` with single dots between them.
    private static func checkDotted(_ localPart: String) throws(EmailProblem) {
        // As nearly all are.
        if isPlain(localPart) { return }
        if localPart.contains("@") { throw .twoAts }
        for scalar in localPart.unicodeScalars where scalar != "." && !isAtomText(scalar) {
            throw .character(scalar)
        }
        let atoms = localPart.split(separator: ".", omittingEmptySubsequences: false)
        if atoms.first?.isEmpty == true { throw .dotFirst }
        if atoms.last?.isEmpty == true { throw .dotLast }
        if atoms.contains(where: \.isEmpty) { throw .twoDots }
    }

    /// Whether it is runs of letters, figures, hyphens and underscores of ASCII, with single dots between them.
    private static func isPlain(_ localPart: String) -> Bool {
        var isDot = true
        for byte in localPart.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): isDot = false
            case UInt8(ascii: ".") where !isDot: isDot = true
            default: return false
            }
        }
        return !isDot
    }

    /// `Quoted-string`: printable characters in quotes, a backslash before a quote or a backslash.
    private static func checkQuoted(_ localPart: String) throws(EmailProblem) {
        var isEscaped = false
        var isClosed = false
        for scalar in localPart.unicodeScalars.dropFirst() {
            if isClosed { throw .afterQuote }
            guard scalar == " " || isPrintable(scalar) else { throw .character(scalar) }
            if isEscaped {
                guard scalar.isASCII else { throw .character(scalar) }
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == "\"" {
                isClosed = true
            }
        }
        if !isClosed { throw .openQuote }
    }

    /// RFC 5322 section 3.2.3, and RFC 6531's characters beyond ASCII.
    private static func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        case "!", "#", "$", "%", "&", "'", "*", "+", "-", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~": true
        default: !scalar.isASCII && isPrintable(scalar)
        }
    }

    /// What can be seen: no control, no space, no invisible or unassigned character.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: false
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: false
        default: scalar != "\u{FFFD}"
        }
    }
}

/// Why a text is no e-mail address. The description stands after a colon: "it has no '@'".
public enum EmailProblem: Error, Hashable, CustomStringConvertible {
    case empty, noAt, twoAts, nothingBeforeAt, tooLong, localPartTooLong
    case dotFirst, dotLast, twoDots
    case openQuote, afterQuote
    case character(Unicode.Scalar)
    case domain(String)

    public var description: String {
        switch self {
        case .empty: "it is empty"
        case .noAt: "it has no '@'"
        case .twoAts: "it has more than one '@'"
        case .nothingBeforeAt: "nothing stands before the '@'"
        case .tooLong: "it is longer than 254 bytes"
        case .localPartTooLong: "more than 64 bytes stand before the '@'"
        case .dotFirst: "it begins with a dot"
        case .dotLast: "a dot stands before the '@'"
        case .twoDots: "two dots stand side by side"
        case .openQuote: "its quote is not closed"
        case .afterQuote: "something stands between its quote and the '@'"
        case .character(let scalar): "it has \(scalar.inWords)"
        case .domain(let problem): problem
        }
    }
}
