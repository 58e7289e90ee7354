import CCurl
import Catalogue
import Validation

/// Sends requests over libcurl, many at once, in the calling thread.
///
/// Follows nothing, keeps no cookies, sends no credentials, and connects to no address that `AddressRules` does not let
/// through: the address is judged where the connection is made, so that no second look-up can differ.
public struct CurlProbe: WebProbe {
    public struct Settings: Sendable {
        /// Who asks: the name of the program, and where its owner can be reached.
        public var userAgent: String
        /// Seconds until there is a connection.
        public var connectTimeout: Double
        /// Seconds for a whole exchange, from the look-up of the name to the last byte that is wanted.
        public var deadline: Double
        /// Networks that may be asked though they are not of the open internet.
        public var allowed: [AddressRange]
        /// Whether `http_proxy` and its kin count. A proxy in a private network has to be allowed too.
        public var usesProxyVariables: Bool
        /// A file of certificate authorities instead of the system's.
        public var authorities: String?

        public init(
            contact: String?, connectTimeout: Double = 10, deadline: Double = 20, allowed: [AddressRange] = [],
            usesProxyVariables: Bool = false, authorities: String? = nil
        ) {
            userAgent = CurlProbe.userAgent(contact: contact)
            self.connectTimeout = connectTimeout
            self.deadline = deadline
            self.allowed = allowed
            self.usesProxyVariables = usesProxyVariables
            self.authorities = authorities
        }
    }

    public let settings: Settings
    let resolver: any HostResolver

    /// - Throws: where libcurl is not on this machine.
    public init(_ settings: Settings, resolver: any HostResolver = SystemResolver()) throws(CurlMissing) {
        guard pressroom_curl_load() else { throw CurlMissing() }
        self.settings = settings
        self.resolver = resolver
    }

    public static func userAgent(contact: String?) -> String {
        "Pressroom (checks links\(contact.map { "; \($0)" } ?? ""))"
    }

    public func run(_ work: any ProbeWork, isStopped: () -> Bool) {
        ProbeRun(settings, resolver: resolver, work: work).run(isStopped: isStopped)
    }
}

public struct CurlMissing: RefusalError, Hashable {
    public var refusal: Refusal {
        Refusal(
            .outside, "Links cannot be asked: the library libcurl.so.4 is not here.",
            .advice("Install the Debian package libcurl4."))
    }
}
