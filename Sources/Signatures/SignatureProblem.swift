import Catalogue

/// Why nothing can be signed, or a key not be read.
public enum SignatureProblem: RefusalError, Equatable {
    /// There is no libsodium here.
    case noLibrary
    case noMemory
    /// What was given is no public key of minisign's form.
    case noPublicKey
    /// What is in the file is no secret key of minisign's form, or is damaged.
    case noSecretKey
    /// It has a passphrase, and none was given.
    case passphraseNeeded
    case wrongPassphrase

    public var refusal: Refusal {
        switch self {
        case .noLibrary:
            Refusal(
                .outside, "Nothing can be signed or verified: libsodium is not installed here.",
                .advice("Install it (Debian: libsodium23), and try again."))
        case .noMemory:
            Refusal(
                .outside, "There is not the memory that unlocking the key takes.",
                .advice("Close other programs, and try again."))
        case .noPublicKey:
            Refusal(
                .badInput, about: .field("key"), "That is no public key.",
                .advice("Give the text that begins with RW, or the file that it stands in."))
        case .noSecretKey:
            Refusal(
                .damaged, about: .field("key"), "The file of the secret key is damaged, or is none.",
                .advice("Put it back from a copy."))
        case .passphraseNeeded:
            Refusal(.badInput, about: .field("passphrase"), "The secret key has a passphrase, and none was given.")
        case .wrongPassphrase:
            Refusal(
                .badInput, about: .field("passphrase"), "That is not the passphrase of the secret key.",
                .advice("Try again; nobody can open the key without it."))
        }
    }
}
