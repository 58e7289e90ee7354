import Foundation

/// Somebody who may log in to the office, or a program that acts for them.
///
/// What it logs in with is no part of it: an account can be shown and printed.
public struct Account: Hashable, Sendable, Identifiable {
    public var id: UUID
    /// What is typed to log in, and what the history calls whoever made a change.
    public var name: Slug
    public var role: Role
    /// Nobody logs in by it any more; what it did keeps its name.
    public var isDisabled = false

    public init(id: UUID, name: Slug, role: Role, isDisabled: Bool = false) {
        self.id = id
        self.name = name
        self.role = role
        self.isDisabled = isDisabled
    }
}

/// What somebody is in the office: each may do what the one before may.
public enum Role: String, CaseIterable, Codable, Comparable, Sendable {
    /// Sees everything and changes nothing.
    case reader
    /// Reads documents, enters and mends records, and answers requests.
    case officer
    /// Also says what leaves the house: issues and corrects kits, releases and withdraws.
    case editor
    /// Also looks after accounts and the office's settings.
    case administrator

    public static func < (one: Role, other: Role) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .reader: 0
        case .officer: 1
        case .editor: 2
        case .administrator: 3
        }
    }

    public func may(_ right: Right) -> Bool { self >= right.least }
}

/// What may be done in the office.
public enum Right: String, CaseIterable, Codable, Sendable {
    case look, change, publish, administer

    /// The least role that has it.
    public var least: Role {
        switch self {
        case .look: .reader
        case .change: .officer
        case .publish: .editor
        case .administer: .administrator
        }
    }
}
