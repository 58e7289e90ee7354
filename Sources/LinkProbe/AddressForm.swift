import CCurl
import Validation

/// An address that may be asked as far as its text says, put together anew from what was read of it: whoever reads it next
/// cannot read it otherwise.
struct AddressForm: Hashable {
    enum Host: Hashable {
        case name(String)
        case number(NetworkAddress)
    }

    let url: String
    let host: Host
    let port: Int

    /// What is wrong with an address, in a sentence.
    struct Problem: Error, Hashable {
        let sentence: String

        init(_ sentence: String) { self.sentence = sentence }
    }

    init(reading text: String) throws(Problem) {
        let bytes = text.utf8
        guard bytes.count <= 8192 else { throw Problem("The address is longer than 8192 bytes.") }
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }) else {
            throw Problem("The address holds a control character.")
        }
        guard let scheme = ["https", "http"].first(where: { text.lowercased().hasPrefix("\($0)://") }) else {
            throw Problem("The address does not begin with http:// or https://.")
        }
        let rest = text.dropFirst(scheme.count + 3).prefix { $0 != "#" }
        let authority = rest.prefix { !"/?\\".contains($0) }
        guard !authority.utf8.contains(UInt8(ascii: "@")) else {
            throw Problem("The address carries a name or a password.")
        }
        let (hostText, portText) = AddressForm.parts(of: authority)
        port = try AddressForm.port(portText, scheme: scheme)
        host = try AddressForm.host(hostText)
        let usualPort = scheme == "https" ? 443 : 80
        let path = AddressForm.escaped(rest.dropFirst(authority.count))
        url =
            "\(scheme)://\(host.inAddress)\(port == usualPort ? "" : ":\(port)")\(path.hasPrefix("/") ? "" : "/")\(path)"
    }

    private static func parts(of authority: Substring) -> (host: Substring, port: Substring?) {
        guard let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") else {
            return (authority, nil)
        }
        return (authority[..<colon], authority[authority.index(after: colon)...])
    }

    private static func port(_ text: Substring?, scheme: String) throws(Problem) -> Int {
        guard let text, !text.isEmpty else { return scheme == "https" ? 443 : 80 }
        guard text.utf8.count <= 5, text.utf8.allSatisfy(isDigit), let port = Int(text), (1...65_535).contains(port)
        else { throw Problem("The address's port is not a number from 1 to 65535.") }
        return port
    }

    private static func host(_ text: Substring) throws(Problem) -> Host {
        guard !text.isEmpty else { throw Problem("The address names no host.") }
        if text.hasPrefix("[") {
            guard text.hasSuffix("]"), text.contains(":"), let number = NetworkAddress(text.dropFirst().dropLast())
            else {
                throw Problem("The address has a network address that cannot be read.")
            }
            return .number(number)
        }
        let name = try HostName.ascii(text)
        if let number = NetworkAddress(name) { return .number(number) }
        return .name(try HostName.checked(name))
    }

    /// What addresses do not have in them, in the form in which they have it (RFC 3986 section 2.1).
    private static func escaped(_ path: Substring) -> String {
        guard path.utf8.contains(where: { $0 <= 0x20 || $0 > 0x7e }) else { return String(path) }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            if byte > 0x20, byte < 0x7f {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension AddressForm.Host {
    var inAddress: String {
        switch self {
        case .name(let name): name
        case .number(let number): number.bytes.count == 4 ? "\(number)" : "[\(number)]"
        }
    }
}
