import Foundation
import Validation

/// Asks the resolver in threads of its own, for it waits: a host whose name servers are silent holds up no other.
typealias Lookups = SideThreads<String, (host: String, answer: HostAnswer)>

typealias HostAnswer = Result<[NetworkAddress], HostFailure>

extension Lookups {
    convenience init(_ resolver: any HostResolver, wake: @escaping () -> Void) {
        // A name that waits longer than the exchange has time for goes unanswered.
        self.init(most: 128, wake: wake) { host in (host, resolver.addresses(of: host)) }
    }
}
