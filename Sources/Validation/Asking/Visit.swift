import Catalogue

/// What is being found out, one request at a time.
final class Visit {
    enum Purpose {
        case question(LinkQuestion)
        /// The robots.txt of an origin, which visits of `host` wait for.
        case robots(origin: String, host: String)
        /// The answer of `host` to an address that cannot exist.
        case nowhere(host: String)
    }

    let purpose: Purpose
    let start: WebAddress
    /// Where it has come to, and the name of the host there.
    var current: WebAddress {
        didSet { hostName = current.host.text }
    }
    private(set) var hostName: String
    var method: ProbeRequest.Method
    /// Hashes of the addresses that were asked on the way.
    var visited: [Int] = []
    var hops = 0
    var permanent: WebAddress?
    var isPermanentSoFar = true
    var hasRetried = false
    /// Whether the host asked for patience before, and got it.
    var hasWaited = false
    /// Whether robots.txt keeps us from reading the page.
    var isBarred = false
    /// Whether one of the redirects wanted a cookie kept.
    var wantsCookie = false
    var sentAt = 0.0
    /// What is said of a page unless it looks like the site's answer to a random address.
    var suspect: Suspect?

    struct Suspect {
        let answer: LinkAnswer
        let look: PageLook
        /// Whether the page itself gave reason, and not only its title.
        let isByItself: Bool
    }

    init(_ purpose: Purpose, _ start: WebAddress, _ method: ProbeRequest.Method) {
        self.purpose = purpose
        self.start = start
        current = start
        hostName = start.host.text
        self.method = method
        visited.append(start.hashValue)
    }

    /// Whether what comes back is looked at as the answer to an address, and not as a robots.txt.
    var isOfAPage: Bool {
        if case .robots = purpose { false } else { true }
    }

    var question: LinkQuestion? {
        if case .question(let question) = purpose { question } else { nil }
    }
}
