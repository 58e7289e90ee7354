import Catalogue

/// Something that rules are about.
public protocol Checkable: Sendable {
    /// The kind of record that a finding names.
    static var checkedKind: RecordKind { get }
    var checkedSlug: Slug { get }
    /// Nothing is asked of a record that is kept and no longer handed out.
    var isHandedOut: Bool { get }
}

extension Checkable {
    public var isHandedOut: Bool { true }
}

extension ContactEntry: Checkable {
    public static let checkedKind = RecordKind.contact
    public var checkedSlug: Slug { contact.slug }
    public var isHandedOut: Bool { !contact.isWithdrawn }
}

extension Asset: Checkable {
    public static let checkedKind = RecordKind.asset
    public var checkedSlug: Slug { slug }
}

extension Statement: Checkable {
    public static let checkedKind = RecordKind.statement
    public var checkedSlug: Slug { slug }
}

extension ReleaseEntry: Checkable {
    public static let checkedKind = RecordKind.release
    public var checkedSlug: Slug { release.slug }
    public var isHandedOut: Bool { release.pubStatus != .canceled }
}

extension KitContents: Checkable {
    public static let checkedKind = RecordKind.kit
    public var checkedSlug: Slug { kit.slug }
}
