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
    /// What of a filter the store looks for by itself.
    ///
    /// - Throws: `StoreError.noSuchRecord` where there is no such organisation.
    func narrowing(_ filter: ListFilter) throws -> ListNarrowing {
        var narrowing = ListNarrowing()
        narrowing.isWithdrawn = filter.isWithdrawn
        narrowing.role = filter.role
        narrowing.organisations = try filter.organisation.map(organisationIDs)
        narrowing.since = filter.since
        return narrowing
    }

    /// Whether a list has a record.
    func takes<R: Withdrawable>(_ record: R, _ narrowing: ListNarrowing) throws -> Bool {
        if narrowing.isWithdrawn, !record.isWithdrawn { return false }
        if let role = narrowing.role, (record as? Contact)?.role != role { return false }
        if let bodies = narrowing.organisations {
            guard case .reference(let id)? = R.field("organisationID")?.value(of: record), bodies.contains(id) else {
                return false
            }
        }
        guard let since = narrowing.since else { return true }
        return try day(of: record).map { $0 >= since } ?? false
    }

    private func day(of record: any Record) throws -> CalendarDate? {
        try record.day ?? changes(touching: record.id, limit: 1).first?.at.day
    }

    private func organisationIDs(_ name: String) throws -> Set<UUID> {
        let named = try organisations(named: name).map(\.id)
        return try named.isEmpty ? [self.named(RecordName(name), among: [.organisation]).id] : Set(named)
    }
}
