import Catalogue
import Foundation

import protocol GRDB.DatabaseValueConvertible

/// What of a list is wanted, as far as the store can look for it by itself: a few among many are then found by an index, and nobody else
/// is read. What it leaves may still hold some that are not wanted.
public struct ListNarrowing: Hashable, Sendable {
    /// Only those that are withdrawn.
    public var isWithdrawn = false
    /// Only contacts of this role.
    public var role: Contact.Role?
    /// Only those of one of these organisations.
    public var organisations: Set<UUID>?
    /// Only those of this day or later, of kinds that have a day of their own.
    public var since: CalendarDate?

    public init() {}

    /// The condition about the row `r` of a kind with these columns.
    func condition(
        on kind: RecordKind, _ columns: [String]
    ) -> (sql: String, arguments: [String: (any DatabaseValueConvertible)?]) {
        var conditions: [String] = []
        var arguments: [String: (any DatabaseValueConvertible)?] = [:]
        if isWithdrawn, columns.contains("isWithdrawn") { conditions.append("r.isWithdrawn = 1") }
        if let role, kind == .contact {
            conditions.append("r.role = '\(role.rawValue)'")
            // As the index says it (migrations/sql/v22-few-among-many.sql).
            if role != .journalist { conditions.append("r.role <> 'journalist'") }
        }
        if let organisations, columns.contains("organisationID") {
            conditions.append("r.organisationID IN (SELECT value FROM json_each(:organisations))")
            arguments["organisations"] = "[\(organisations.map { "\"\($0.lowerCased)\"" }.joined(separator: ","))]"
        }
        if let since, let day = ListNarrowing.day(of: kind) {
            conditions.append("(r.\(day) >= :since OR r.\(day) IS NULL)")
            arguments["since"] = "\(since)"
        }
        return (conditions.joined(separator: " AND "), arguments)
    }

    /// The column with a record's own day, where it has one that stands there as a day.
    private static func day(of kind: RecordKind) -> String? {
        switch kind {
        case .release: "issued"
        case .statement, .event: "date"
        default: nil
        }
    }
}
