import Catalogue
import Exchange

/// What is found out about a kit that somebody has.
public struct KitVerdict: Hashable, Sendable {
    public enum State: Hashable, Sendable {
        /// Every byte is as the office issued it.
        case genuine
        case altered([Alteration])
        /// Whole, and signed by another key than the one that was given.
        case unknownKey
        /// Genuine, and not to be published yet.
        case notYetValid(Embargo)
        /// Genuine, and a later issue has its place.
        case superseded(by: IssueNumber)
        /// Genuine, and withdrawn by the office.
        case withdrawn
    }

    public var state: State
    /// What it says of itself; not to be believed unless it is genuine.
    public var number: String?
    public var issued: String?
    public var audience: String?
    /// The key that it says it is signed by, as minisign calls it.
    public var key: String?
}

/// Something of a kit that is not as it was issued.
public struct Alteration: Hashable, Sendable {
    public enum What: Hashable, Sendable {
        case changed, missing, added
        /// It has another name than it had.
        case renamed(from: String)
        /// It is in the archive twice.
        case twice
        case link
        /// A pipe, a device.
        case noFile
        /// Its name leads out of the folder.
        case badPath
        /// It cannot be read, or is encrypted.
        case unreadable
        /// The archive has bytes that belong to no file, or two lists that differ.
        case hiddenBytes
        /// The archive says something else of it than was written: a date, a flag, a sum, an owner.
        case badEntry
        /// It is not signed by the key that it says.
        case badSignature
    }

    public var path: String
    public var what: What

    public init(_ path: String, _ what: What) { (self.path, self.what) = (path, what) }
}

/// Why a kit could not be looked at.
public enum VerifyingProblem: RefusalError, Equatable {
    /// There is nothing at the path, or it cannot be read.
    case unreadable(path: String, because: String)
    /// It has no manifest and no signature: it was not issued, or is something else.
    case noIssue(path: String)
    case tooLarge(path: String)
    /// The list of issues is not signed by the key.
    case badFeed(path: String)

    public var refusal: Refusal {
        switch self {
        case .unreadable(let path, let reason):
            Refusal(.outside, about: .path(path), "'\(path)' cannot be read: \(reason).")
        case .noIssue(let path):
            Refusal(
                .badInput, about: .path(path), "'\(path)' is no issue of a kit: it has neither manifest nor signature.",
                .advice("Name the archive, or the folder that has bagit.txt in it."))
        case .tooLarge(let path):
            Refusal(.badInput, about: .path(path), "'\(path)' has more files, or larger lists of them, than any kit.")
        case .badFeed(let path):
            Refusal(
                .refused, about: .path(path), "'\(path)' is no list of issues that is signed by this key.",
                .advice("Fetch it again, with the .minisig file beside it."))
        }
    }
}
