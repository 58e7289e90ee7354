import Catalogue

/// How often a name may be tried in vain, whether or not anybody has it: after a few times each further one waits longer, up to a
/// quarter of an hour, and what is tried meanwhile does not count, so that nobody is kept out for ever.
enum LoginTries {
    static let free = 5
    static let firstWait: Int64 = 30_000
    static let longestWait: Int64 = 15 * 60_000

    /// A name's place in the count: 16 bits of its digest. Two names may share one; that they do is not known from outside.
    static func part(of name: String?) -> Int {
        let digest = SecretDigest.digest(of: name ?? "")
        return Int(digest.prefix(4), radix: 16) ?? 0
    }

    /// How long after the last of so many failures the next may be tried.
    static func wait(after failures: Int) -> Int64 {
        guard failures >= free else { return 0 }
        return min(longestWait, firstWait << min(Int64(failures - free), 10))
    }

    static func mayTry(_ failures: (count: Int, last: Instant)?, at now: Instant) -> Bool {
        guard let failures else { return true }
        let since = now.milliseconds - failures.last.milliseconds
        // A clock that was put back makes nobody wait until it has come round again.
        return since < 0 || since >= wait(after: failures.count)
    }
}
