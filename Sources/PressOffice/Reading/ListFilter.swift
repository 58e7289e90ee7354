import Catalogue
import Foundation
import Store

/// Which records of a kind a list has.
public struct ListFilter: Hashable, Sendable {
    /// Only those that are withdrawn.
    public var isWithdrawn: Bool
    /// Only those of this day or later: by their own date, or by their latest change where they have none.
    public var since: CalendarDate?
    /// Only contacts of this role.
    public var role: Contact.Role?
    /// Only those of this organisation, by its name or its slug.
    public var organisation: String?
    /// Only those that stand behind this one in the list, for who reads it page by page.
    public var after: UUID?
    /// So many are read at a time, for who wants no more than those.
    public var most: Int?

    public init(
        isWithdrawn: Bool = false, since: CalendarDate? = nil, role: Contact.Role? = nil, organisation: String? = nil
    ) {
        self.isWithdrawn = isWithdrawn
        self.since = since
        self.role = role
        self.organisation = organisation
    }
}

extension CatalogueView {
    /// The records of a type that a filter leaves, by slug.
    func all<R: Withdrawable>(_ type: R.Type, _ filter: ListFilter) throws -> [R] {
        let takes = try taking(type, filter)
        return try all(type).filter(takes)
    }

    /// Whether a filter takes a record.
    ///
    /// - Throws: `StoreError.noSuchRecord` where there is no such organisation.
    func taking<R: Withdrawable>(_ type: R.Type, _ filter: ListFilter) throws -> (R) throws -> Bool {
        let bodies = try filter.organisation.map(organisationIDs)
        return { record in
            if filter.isWithdrawn, !record.isWithdrawn { return false }
            if let role = filter.role, (record as? Contact)?.role != role { return false }
            if let bodies {
                guard case .reference(let id)? = R.field("organisationID")?.value(of: record), bodies.contains(id)
                else {
                    return false
                }
            }
            guard let since = filter.since else { return true }
            return try day(of: record).map { $0 >= since } ?? false
        }
    }

    private func day(of record: any Record) throws -> CalendarDate? {
        try record.day ?? changes(touching: record.id, limit: 1).first?.at.day
    }

    private func organisationIDs(_ name: String) throws -> Set<UUID> {
        let named = try organisations(named: name).map(\.id)
        return try named.isEmpty ? [self.named(RecordName(name), among: [.organisation]).id] : Set(named)
    }
}
