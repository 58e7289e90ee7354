import Catalogue

/// Something that rules are about.
public protocol Checkable: Sendable {
    /// Its kind, such as `contact`; the names of its rules begin with it.
    static var checkedKind: String { get }
    /// What a finding of it is about: a record, or a link.
    var subject: Refusal.Subject { get }
    /// Nothing is asked of a record that is kept and no longer handed out.
    var isHandedOut: Bool { get }
}

extension Checkable {
    public var isHandedOut: Bool { true }
}

extension ContactEntry: Checkable {
    public static let checkedKind = RecordKind.contact.rawValue
    public var subject: Refusal.Subject { .record(contact.recordName) }
    public var isHandedOut: Bool { !contact.isWithdrawn }
}

extension Asset: Checkable {
    public static let checkedKind = RecordKind.asset.rawValue
    public var subject: Refusal.Subject { .record(recordName) }
    public var isHandedOut: Bool { !isWithdrawn }
}

extension Statement: Checkable {
    public static let checkedKind = RecordKind.statement.rawValue
    public var subject: Refusal.Subject { .record(recordName) }
    public var isHandedOut: Bool { !isWithdrawn }
}

extension ReleaseEntry: Checkable {
    public static let checkedKind = RecordKind.release.rawValue
    public var subject: Refusal.Subject { .record(release.recordName) }
    public var isHandedOut: Bool { release.pubStatus != .canceled }
}

extension KitContents: Checkable {
    public static let checkedKind = RecordKind.kit.rawValue
    public var subject: Refusal.Subject { .record(kit.recordName) }
    public var isHandedOut: Bool { !kit.isWithdrawn }
}
