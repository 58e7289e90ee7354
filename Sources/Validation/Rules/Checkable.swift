import Catalogue

/// Something that rules are about.
public protocol Checkable: Sendable {
    /// What a finding calls it, such as `contact`; the names of its rules begin with it.
    static var checkedKind: String { get }
    /// Which one it is: a record's slug, a link's address.
    var checkedName: String { get }
    /// Nothing is asked of a record that is kept and no longer handed out.
    var isHandedOut: Bool { get }
}

extension Checkable {
    public var isHandedOut: Bool { true }
}

extension ContactEntry: Checkable {
    public static let checkedKind = RecordKind.contact.rawValue
    public var checkedName: String { contact.slug.text }
    public var isHandedOut: Bool { !contact.isWithdrawn }
}

extension Asset: Checkable {
    public static let checkedKind = RecordKind.asset.rawValue
    public var checkedName: String { slug.text }
}

extension Statement: Checkable {
    public static let checkedKind = RecordKind.statement.rawValue
    public var checkedName: String { slug.text }
}

extension ReleaseEntry: Checkable {
    public static let checkedKind = RecordKind.release.rawValue
    public var checkedName: String { release.slug.text }
    public var isHandedOut: Bool { release.pubStatus != .canceled }
}

extension KitContents: Checkable {
    public static let checkedKind = RecordKind.kit.rawValue
    public var checkedName: String { kit.slug.text }
}
