import Foundation
import Validation

/// Finds the addresses of a host, and waits for them.
public protocol HostResolver: Sendable {
    func addresses(of host: String) -> Result<[NetworkAddress], HostFailure>
}

public enum HostFailure: Error, Hashable, Sendable {
    /// There is no such name, or none with an address.
    case noSuchHost
    /// Nobody could be asked, or nobody answered.
    case silent
}

/// The system's own: `/etc/hosts`, DNS, and what else the machine is set up to ask.
public struct SystemResolver: HostResolver {
    public init() {}

    public func addresses(of host: String) -> Result<[NetworkAddress], HostFailure> {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, nil, &hints, &list)
        defer { if let list { freeaddrinfo(list) } }
        guard code == 0 else { return .failure(SystemResolver.failure(code)) }
        var found: [NetworkAddress] = []
        var entry = list
        while let one = entry?.pointee {
            if let address = NetworkAddress(of: one.ai_addr), !found.contains(address) { found.append(address) }
            entry = one.ai_next
        }
        return found.isEmpty ? .failure(.noSuchHost) : .success(found)
    }

    /// A machine without a network hears `EAI_AGAIN`, at once: that is no word about the host.
    static func failure(_ code: Int32) -> HostFailure {
        let hasNoAddress = -5  // EAI_NODATA
        let hasNoneOfTheFamily = -9  // EAI_ADDRFAMILY
        return [Int(EAI_NONAME), hasNoAddress, hasNoneOfTheFamily].contains(Int(code)) ? .noSuchHost : .silent
    }
}

extension NetworkAddress {
    fileprivate init?(of address: UnsafeMutablePointer<sockaddr>?) {
        guard let address else { return nil }
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            self.init(
                bytes: address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
                    withUnsafeBytes(of: pointer.pointee.sin_addr) { Array($0) }
                })
        case AF_INET6:
            self.init(
                bytes: address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
                    withUnsafeBytes(of: pointer.pointee.sin6_addr) { Array($0) }
                })
        default: return nil
        }
    }
}
