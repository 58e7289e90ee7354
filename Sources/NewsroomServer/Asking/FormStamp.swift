import Catalogue
import Signatures

/// What a form carries, so that it can be told when it was opened, and that it was ours: a number of its own, a time, and a sum
/// of both with a key that this process alone has.
struct FormStamp: Sendable {
    private let key: [UInt8]

    /// A form that comes back sooner was filled in by no person.
    static let soonest: Int64 = 3_000
    /// One that is older is opened anew, with what was typed.
    static let latest: Int64 = 24 * 3_600_000

    init(key: [UInt8] = Unguessable.bytes(32)) { self.key = key }

    func new(at now: Instant, number: String = Unguessable.bytes(8).hexadecimal) -> String {
        let words = "\(number)-\(now.milliseconds)"
        return "\(words)-\(sum(words))"
    }

    enum Verdict: Equatable {
        /// Its number, by which a form that is sent twice is known.
        case fine(String)
        case tooQuick
        /// It is too old, or from before the server was started, or not ours.
        case strange
    }

    func verdict(on stamp: String, at now: Instant) -> Verdict {
        let parts = stamp.split(separator: "-").map(String.init)
        guard stamp.utf8.count < 200, parts.count == 3, let opened = Int64(parts[1]),
            SecretDigest.areEqual(sum("\(parts[0])-\(parts[1])"), parts[2])
        else { return .strange }
        // A clock that was put back makes no form too new.
        let age = now.milliseconds - opened
        if age >= 0, age < FormStamp.soonest { return .tooQuick }
        return age > FormStamp.latest ? .strange : .fine(parts[0])
    }

    /// The key stands on both sides, so that a sum of more words cannot be made of the sum of these.
    private func sum(_ words: String) -> String { sha256(key + Array(words.utf8) + key) }
}
