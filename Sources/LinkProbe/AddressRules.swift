import Validation

/// Which addresses may be connected to: those of the open internet, and the networks that somebody has allowed.
///
/// Links come out of other people's texts. Without this, a text could make us ask the press office's own machines, or
/// the service that hands out a virtual machine's credentials.
public struct AddressRules: Hashable, Sendable {
    /// Networks of our own that may be asked all the same: an office's asset bank, a test's server.
    public var allowed: [AddressRange]

    public init(allowed: [AddressRange] = []) { self.allowed = allowed }

    public func mayConnect(to address: NetworkAddress) -> Bool {
        let address = address.unwrapped
        return AddressRules.isGlobal(address) || allowed.contains { $0.contains(address) }
    }

    /// Whether it is a unicast address of the internet, by IANA's registries of addresses for special purposes.
    private static func isGlobal(_ address: NetworkAddress) -> Bool {
        if address.bytes.count == 16, address.bytes[0] & 0xe0 != 0x20 { return false }
        return !special.contains { $0.contains(address) }
    }

    /// What does not lead to a host of the internet, though it looks like it. Of version 6 only 2000::/3 is looked at.
    private static let special: [AddressRange] = [
        "0.0.0.0/8",  // this network
        "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",  // private
        "100.64.0.0/10",  // carriers'
        "127.0.0.0/8",  // loopback
        "169.254.0.0/16",  // link-local: metadata services are here
        "168.63.129.16",  // the metadata service of a cloud that puts it among public addresses
        "192.0.0.0/24",  // protocol assignments
        "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24",  // documentation
        "192.88.99.0/24",  // relays of 6to4
        "198.18.0.0/15",  // benchmarks
        "224.0.0.0/4",  // multicast
        "240.0.0.0/4",  // reserved, and broadcast
        "2001::/23",  // protocol assignments: Teredo, benchmarks, ORCHID
        "2001:db8::/32", "3fff::/20",  // documentation
        "2002::/16",  // 6to4
    ].compactMap { AddressRange($0) }
}
