/// Addresses on the web, by their form alone: nobody is asked (links are asked in LinkProbe, when it comes).
public enum WebAddress {
    /// Why the text is no web address that can be handed out, as it stands after a colon; nil where it is one.
    ///
    /// `http` or `https`, a host with a dot or a network address, no name and password, a port from 1 to 65535, no
    /// spaces and nothing invisible, at most 2,000 bytes.
    public static func problem(with text: String) -> String? {
        if text.isEmpty { return "it is empty" }
        if text.utf8.count > 2000 { return "it is longer than 2000 bytes" }
        for scalar in text.unicodeScalars where !isPrintable(scalar) { return "it has \(scalar.inWords)" }
        guard let rest = afterScheme(text) else { return "it does not begin with http:// or https://" }
        let authority = rest.prefix { !"/?#\\".contains($0) }
        if authority.contains("@") { return "it carries a name or a password" }
        if rest.utf8.contains(UInt8(ascii: "\\")) { return "it has the character '\\'" }
        return problem(withAuthority: String(authority))
    }

    private static func afterScheme(_ text: String) -> Substring? {
        for scheme in ["https://", "http://"] where text.prefix(scheme.count).lowercased() == scheme {
            return text.dropFirst(scheme.count)
        }
        return nil
    }

    private static func problem(withAuthority authority: String) -> String? {
        if authority.isEmpty { return "it names no host" }
        var host = authority
        if let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") {
            host = String(authority[..<colon])
            let port = authority[authority.index(after: colon)...]
            guard port.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(port),
                (1...65_535).contains(number)
            else { return "its port is not a number from 1 to 65535" }
        }
        if host.hasPrefix("[") { return isBracketed(host) ? nil : "its network address is not closed" }
        if isFourNumbers(host) { return nil }
        // A trailing dot is a full name in DNS, and a full stop in a sentence: the path would have come first.
        return DomainName.problem(with: host, allowing: ["_"])
    }

    private static func isBracketed(_ host: String) -> Bool {
        host.hasSuffix("]") && host.count > 3
            && host.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }

    private static func isFourNumbers(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) }
                    && (Int(part) ?? 256) < 256
            }
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "<", ">", "\"", "`", "{", "}", "|", "^": return false
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
