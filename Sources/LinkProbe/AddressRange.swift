import Validation

/// Addresses that begin with the same bits: `10.0.0.0/8`, `fd00::/8` (RFC 4632), or one alone.
public struct AddressRange: Hashable, Sendable {
    let start: NetworkAddress
    let length: Int

    /// An address with or without the number of bits that count; nil where the text is neither.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let start = NetworkAddress(first) else { return nil }
        var length = start.bytes.count * 8
        if parts.count == 2 {
            guard (1...3).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy({ (48...57).contains($0) }),
                let given = Int(parts[1]),
                given <= length
            else { return nil }
            length = given
        }
        self.start = start
        self.length = length
    }

    public func contains(_ address: NetworkAddress) -> Bool {
        guard address.bytes.count == start.bytes.count else { return false }
        let whole = length / 8
        guard address.bytes.prefix(whole).elementsEqual(start.bytes.prefix(whole)) else { return false }
        guard length % 8 > 0, whole < start.bytes.count else { return true }
        let mask = ~(UInt8.max >> UInt8(length % 8))
        return (address.bytes[whole] ^ start.bytes[whole]) & mask == 0
    }
}
