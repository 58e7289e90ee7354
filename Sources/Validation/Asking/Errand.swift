import Catalogue

/// What is being found out, one request at a time.
final class Errand {
    enum Purpose {
        case question(LinkQuestion)
        /// The robots.txt of an origin, which errands of `host` wait for.
        case robots(origin: String, host: String)
        /// The answer of `host` to an address that cannot exist.
        case nowhere(host: String)
    }

    let purpose: Purpose
    let start: WebAddress
    /// Where it has come to.
    var current: WebAddress
    var method: LinkRequest.Method
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

    init(_ purpose: Purpose, _ start: WebAddress, _ method: LinkRequest.Method) {
        (self.purpose, self.start, current, self.method) = (purpose, start, start, method)
        visited.append(start.hashValue)
    }

    var question: LinkQuestion? {
        if case .question(let question) = purpose { question } else { nil }
    }
}

/// What two pages are compared by.
struct PageLook: Hashable {
    let status: Int
    let title: String
    let fingerprint: TextFingerprint?
    let isPage: Bool

    init(_ response: LinkResponse, _ page: LinkPage?) {
        (status, isPage) = (response.status, page != nil)
        title = page?.title ?? ""
        fingerprint = page.flatMap { TextFingerprint($0.words) }
    }

    /// In how many bits the texts of the same page may differ, which shows the time of day or the address.
    private static let nearness = 8

    /// Whether it is as it was when it was catalogued.
    func isSame(as baseline: LinkPrint?) -> Bool {
        guard let baseline, title == baseline.title ?? "", let fingerprint,
            let other = baseline.textFingerprint.flatMap(TextFingerprint.init)
        else { return false }
        return fingerprint.distance(to: other) < LinkDrift.textDistance
    }

    /// Whether a page is what its site answers to an address that cannot exist.
    func looksLike(_ random: PageLook, isSuspect: Bool) -> Bool {
        guard (200...299).contains(random.status), random.isPage, title == random.title else { return false }
        guard let fingerprint, let other = random.fingerprint else {
            // A page that a script fills says nothing yet: every address of its site looks the same.
            return isSuspect && fingerprint == nil && random.fingerprint == nil
        }
        return fingerprint.distance(to: other) <= PageLook.nearness
    }
}
