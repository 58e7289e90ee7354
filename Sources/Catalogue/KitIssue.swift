import Foundation

/// What an issue of a kit is called: `AI/2012/017-2`, the second issue of the 17th kit of 2012.
public struct IssueNumber: Hashable, Codable, Sendable, CustomStringConvertible {
    /// The office's own letters.
    public let prefix: String
    public let year: Int
    /// Which kit of the year.
    public let ordinal: Int
    /// Which issue of the kit.
    public let issue: Int

    public init(prefix: String, year: Int, ordinal: Int, issue: Int) {
        self.prefix = prefix
        self.year = year
        self.ordinal = ordinal
        self.issue = issue
    }

    /// Reads what `description` writes; nil for anything else.
    public init?(_ text: String) {
        guard let match = text.wholeMatch(of: #/([A-Z][A-Z0-9]{0,9})\/([1-9]\d{3})\/(\d{3,9})-([1-9]\d{0,8})/#),
            let year = Int(match.2), let ordinal = Int(match.3), let issue = Int(match.4), ordinal > 0
        else { return nil }
        self.init(prefix: String(match.1), year: year, ordinal: ordinal, issue: issue)
        guard description == text else { return nil }
    }

    public var description: String {
        let digits = "\(ordinal)"
        return "\(prefix)/\(year)/\(String(repeating: "0", count: max(0, 3 - digits.count)))\(digits)-\(issue)"
    }

    /// The same for a file's name: `AI-2012-017-2`.
    public var fileName: String { description.replacing("/", with: "-") }

    /// Whether it begins a number; ten capital letters and digits at the most.
    public static func isPrefix(_ text: String) -> Bool { text.wholeMatch(of: #/[A-Z][A-Z0-9]{0,9}/#) != nil }
}

/// A numbered, frozen, signed issue of a kit: what left the office stays as it is.
public struct KitIssue: Hashable, Sendable, Identifiable {
    public let id: UUID
    public var kitID: UUID
    public var number: IssueNumber
    public var at: Instant
    public var audience: Audience
    /// The request that it was made for, where its terms keep something back; nil for what everybody of the audience gets.
    public var requestID: UUID?
    /// Where it was made before its embargo ended.
    public var embargo: Embargo?
    /// The SHA-256 of what was in the kit, without number and instant.
    public var content: String
    /// The SHA-256 of the manifest that is signed.
    public var manifest: String
    /// The key that signed it, as minisign calls it, and its fingerprint.
    public var keyName: String
    public var fingerprint: String

    public init(
        id: UUID, kitID: UUID, number: IssueNumber, at: Instant, audience: Audience, embargo: Embargo? = nil,
        content: String, manifest: String, keyName: String, fingerprint: String
    ) {
        self.id = id
        self.kitID = kitID
        self.number = number
        self.at = at
        self.audience = audience
        self.embargo = embargo
        self.content = content
        self.manifest = manifest
        self.keyName = keyName
        self.fingerprint = fingerprint
    }
}

extension KitIssue {
    /// Whether the later of the two takes the place of the other: both are of a kit, for an audience, and for a request or for all.
    public func isForTheSame(as other: KitIssue) -> Bool {
        kitID == other.kitID && audience == other.audience && requestID == other.requestID
    }
}

/// A file of an issue.
public struct IssueFile: Hashable, Sendable {
    /// In the folder of the issue, such as `data/index.html`.
    public var path: String
    public var sha256: String
    public var count: Int
    /// Nil for the file of an asset, which is kept once beside the catalogue under its sum.
    public var content: [UInt8]?

    public init(path: String, sha256: String, count: Int, content: [UInt8]?) {
        self.path = path
        self.sha256 = sha256
        self.count = count
        self.content = content
    }
}

/// A record that an issue carries.
public struct IssueMember: Hashable, Sendable {
    public var kind: RecordKind
    public var recordID: UUID
    /// As it was called then.
    public var slug: Slug
    /// The SHA-256 of what it said then.
    public var version: String

    public init(kind: RecordKind, recordID: UUID, slug: Slug, version: String) {
        self.kind = kind
        self.recordID = recordID
        self.slug = slug
        self.version = version
    }
}

/// An issue with all that it carries, as it is made.
public struct FrozenIssue: Hashable, Sendable {
    public var issue: KitIssue
    public var files: [IssueFile]
    public var members: [IssueMember]

    public init(_ issue: KitIssue, files: [IssueFile], members: [IssueMember]) {
        self.issue = issue
        self.files = files
        self.members = members
    }
}

/// What an issue says of itself, in every form of it.
public struct IssueNotice: Hashable, Sendable {
    public var number: IssueNumber
    public var at: Instant
    /// The zone that the office's clocks show.
    public var zone: String
    /// The public key as `minisign -P` takes it, and its fingerprint.
    public var publicKey: String
    public var fingerprint: String
    /// The issue that it takes the place of, with what has changed since, in sentences.
    public var replaces: IssueNumber?
    public var changes: [IssueChange]

    public init(
        number: IssueNumber, at: Instant, zone: String, publicKey: String, fingerprint: String,
        replaces: IssueNumber? = nil, changes: [IssueChange] = []
    ) {
        self.number = number
        self.at = at
        self.zone = zone
        self.publicKey = publicKey
        self.fingerprint = fingerprint
        self.replaces = replaces
        self.changes = changes
    }
}

/// What differs between two issues of a kit.
public struct IssueChange: Hashable, Sendable {
    /// How much it matters to who has printed the old one.
    public enum Weight: String, CaseIterable, Codable, Sendable {
        /// What somebody may have published: words, names, numbers, times, terms.
        case material
        case minor
        /// Spaces, capitals and punctuation alone.
        case form
    }

    public var weight: Weight
    /// `contact jane-doe`.
    public var record: String
    /// `job title`; nil where the whole record came or went.
    public var field: String?
    public var before: String?
    public var after: String?

    public init(_ weight: Weight, _ record: String, field: String? = nil, before: String? = nil, after: String? = nil) {
        self.weight = weight
        self.record = record
        self.field = field
        self.before = before
        self.after = after
    }
}
