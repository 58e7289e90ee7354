/// What is kept of a secret, so that whoever finds it can do nothing with it.
public enum SecretDigest {
    /// The SHA-256 of a secret that nobody can guess.
    public static func digest(of secret: String) -> String { sha256(Array(secret.utf8)) }

    /// Whether two are the same, in a time that tells nothing of where they differ.
    public static func areEqual(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
