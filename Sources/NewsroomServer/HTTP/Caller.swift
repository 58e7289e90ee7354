import Foundation
import HTTPTypes

/// Who asks: by which address, and whether the way to the proxy was encrypted. The whole address is never kept or logged.
struct Caller: Equatable {
    /// The block that the address is in, for counting (`AddressBlock`); nil where there is none, as through a socket of this machine.
    var block: AddressBlock?
    /// What the proxy says of the way to it: `https` or `http`; nil where nobody says.
    var scheme: String?

    /// What is said by headers counts only behind a proxy, and of a list only the last: all before it can be made up.
    init(peer: String?, fields: HTTPFields, isBehindProxy: Bool) {
        block = peer.flatMap(AddressBlock.init)
        guard isBehindProxy else { return }
        let forwarded = Caller.last(of: .forwarded, fields).map(Caller.parts)
        if let named = forwarded?["for"] ?? Caller.last(of: .forwardedFor, fields) {
            block = AddressBlock(Caller.bare(named))
        }
        let scheme = (forwarded?["proto"] ?? Caller.last(of: .forwardedProto, fields))?.lowercased()
        if scheme == "http" || scheme == "https" { self.scheme = scheme }
    }

    private static func last(of name: HTTPField.Name, _ fields: HTTPFields) -> String? {
        fields[values: name].last?.split(separator: ",").last.map { String($0.trimmed) }
    }

    /// `for=192.0.2.43;proto=https` (RFC 7239).
    private static func parts(_ element: String) -> [String: String] {
        var parts: [String: String] = [:]
        for pair in element.split(separator: ";") {
            let sides = pair.split(separator: "=", maxSplits: 1)
            guard sides.count == 2 else { continue }
            let value = sides[1].trimmed
            parts[sides[0].trimmed.lowercased()] = String(value.filter { $0 != "\"" })
        }
        return parts
    }

    /// `[2001:db8::1]:4711` and `192.0.2.43:4711` without port and brackets.
    private static func bare(_ address: String) -> String {
        if address.hasPrefix("["), let end = address.firstIndex(of: "]") {
            return String(address[address.index(after: address.startIndex)..<end])
        }
        let parts = address.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 ? String(parts[0]) : address
    }
}

extension HTTPField.Name {
    // Names of letters and hyphens are always names.
    static let forwarded = HTTPField.Name("Forwarded") ?? .via
    static let forwardedFor = HTTPField.Name("X-Forwarded-For") ?? .via
    static let forwardedProto = HTTPField.Name("X-Forwarded-Proto") ?? .via
}

/// A neighbourhood of addresses: `/24` of IPv4 and `/48` of IPv6, which is what one customer of a provider has.
struct AddressBlock: Hashable, Sendable {
    private let bytes: [UInt8]

    init?(_ address: String) {
        var four = in_addr()
        if inet_pton(AF_INET, address, &four) == 1 {
            bytes = Array(withUnsafeBytes(of: &four) { Array($0) }.prefix(3))
            return
        }
        var six = in6_addr()
        guard inet_pton(AF_INET6, address, &six) == 1 else { return nil }
        let all = withUnsafeBytes(of: &six) { Array($0) }
        // ::ffff:192.0.2.1 is 192.0.2.1.
        let isMapped = all[..<10].allSatisfy { $0 == 0 } && all[10] == 0xff && all[11] == 0xff
        bytes = isMapped ? Array(all[12..<15]) : Array(all.prefix(6))
    }
}
