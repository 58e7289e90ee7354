import CHostName

extension WebAddress {
    /// Whom an address leads to.
    public enum Host: Hashable, Sendable {
        /// In ASCII and in lower case, letters of other scripts in A-labels.
        case name(String)
        case number(NetworkAddress)

        /// As it stands in an address: a network address of version 6 in its brackets.
        public var text: String {
            switch self {
            case .name(let name): name
            case .number(let number): number.bytes.count == 4 ? "\(number)" : "[\(number)]"
            }
        }
    }

    /// What stands between the slashes: host and port.
    struct Authority {
        let host: Host
        let port: Int

        init(_ text: Substring, usualPort: Int, asWritten: Bool) throws(Problem) {
            if text.utf8.contains(UInt8(ascii: "@")) { throw Problem("it carries a name or a password") }
            if text.isEmpty { throw Problem("it names no host") }
            var name = text
            if let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")), text.utf8.last != UInt8(ascii: "]") {
                name = text[..<colon]
                port = try Authority.port(text[text.utf8.index(after: colon)...])
            } else {
                port = usualPort
            }
            host = try Host(name, asWritten: asWritten)
        }

        private static func port(_ text: Substring) throws(Problem) -> Int {
            guard text.utf8.allSatisfy(isDigit), let number = Int(text), (1...65_535).contains(number) else {
                throw Problem("its port is not a number from 1 to 65535")
            }
            return number
        }
    }
}

extension WebAddress.Host {
    /// A number is one in its usual form alone: what else libraries take for one (`2130706433`, `0x7f.1`, `127。0。0。1`)
    /// ends in a number and is refused, because two of them may read it differently.
    init(_ text: Substring, asWritten: Bool) throws(WebAddress.Problem) {
        if text.hasPrefix("[") {
            guard text.hasSuffix("]") else { throw WebAddress.Problem("its network address has no closing bracket") }
            guard let number = NetworkAddress(text.dropFirst().dropLast()), number.bytes.count == 16 else {
                throw WebAddress.Problem("its network address cannot be read")
            }
            self = .number(number)
        } else if let number = NetworkAddress(text), number.bytes.count == 4 {
            self = .number(number)
        } else {
            self = .name(try WebAddress.Host.name(text, asWritten: asWritten))
        }
    }

    private static func name(_ text: Substring, asWritten: Bool) throws(WebAddress.Problem) -> String {
        func check(_ name: String) throws(WebAddress.Problem) {
            // Some hosts have an underscore.
            if let problem = DomainName.problem(with: name, allowing: ["_"]) { throw WebAddress.Problem(problem) }
        }
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            let name = text.lowercased()
            try check(name)
            return name
        }
        if asWritten { try check(String(text)) }
        guard let name = ascii(String(text)) else {
            throw WebAddress.Problem("its domain has letters that no name of a host can have")
        }
        // Letters may stand for slashes and digits.
        try check(name)
        return name
    }

    private static func ascii(_ name: String) -> String? {
        guard name.utf8.count <= 1000, !name.utf8.contains(0) else { return nil }
        var ascii = [CChar](repeating: 0, count: 256)
        guard pressroom_host_name(name, &ascii, ascii.count) else { return nil }
        let bytes = ascii.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return bytes.allSatisfy { $0 < 0x80 } ? String(decoding: bytes, as: UTF8.self).lowercased() : nil
    }
}
