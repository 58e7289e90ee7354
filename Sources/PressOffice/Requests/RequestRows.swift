import Catalogue
import Foundation
import Store

/// Which requests a list has.
public struct RequestFilter: Hashable, Sendable {
    /// Those that are settled too.
    public var areAll: Bool
    /// Only those whose deadline is past.
    public var areOverdue: Bool
    /// Only those that this person sees to.
    public var assignedTo: String?
    /// Only those that came on this day or later.
    public var since: CalendarDate?

    public init(
        areAll: Bool = false, areOverdue: Bool = false, assignedTo: String? = nil, since: CalendarDate? = nil
    ) {
        self.areAll = areAll
        self.areOverdue = areOverdue
        self.assignedTo = assignedTo
        self.since = since
    }
}

/// A request with who asks, for whom and for which kit.
public struct RequestRow: Hashable, Sendable {
    public var request: PressRequest
    public var journalist: Contact?
    public var outlet: Outlet?
    public var kit: Kit?
    /// The zone of the office, where it is known.
    public var home: String?
    public var isOverdue: Bool

    public init(
        request: PressRequest, journalist: Contact? = nil, outlet: Outlet? = nil, kit: Kit? = nil, home: String? = nil,
        isOverdue: Bool = false
    ) {
        self.request = request
        self.journalist = journalist
        self.outlet = outlet
        self.kit = kit
        self.home = home
        self.isOverdue = isOverdue
    }

    /// `Jane Roe, The Paper`; nil where neither is known.
    public var asking: String? {
        let names = [journalist?.label, outlet?.name].compactMap(\.self)
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }
}

extension OfficeView {
    /// The requests, what is open first and by its deadline; what is settled behind it, the latest first.
    public func requests(_ filter: RequestFilter = RequestFilter()) throws -> [RequestRow] {
        try read { view in
            let home = try view.office().zone
            return try view.all(PressRequest.self).filter { filter.takes($0, at: instant) }.sorted(by: isBefore)
                .map { try view.row($0, home) }
        }
    }

    public func request(_ name: RecordName) throws -> RequestRow {
        try read { view in try view.row(view.the(PressRequest.self, name), view.office().zone) }
    }

    private func isBefore(_ one: PressRequest, _ other: PressRequest) -> Bool {
        func rank(_ request: PressRequest) -> (Int, Int64, Int64) {
            let received = request.received?.milliseconds ?? 0
            guard request.state == .open else { return (1, -(request.settled?.milliseconds ?? 0), received) }
            return (0, request.deadline?.at.milliseconds ?? .max, received)
        }
        let (left, right) = (rank(one), rank(other))
        return left == right ? one.slug < other.slug : left < right
    }
}

extension RequestFilter {
    fileprivate func takes(_ request: PressRequest, at now: Instant) -> Bool {
        if !areAll, request.state != .open { return false }
        if areOverdue, !request.isOverdue(at: now) { return false }
        if let assignedTo, request.assignedTo.map(folded) != folded(assignedTo) { return false }
        return since.map { since in request.day.map { $0 >= since } ?? false } ?? true
    }
}

extension CatalogueView {
    func row(_ request: PressRequest, _ home: String?) throws -> RequestRow {
        RequestRow(
            request: request, journalist: try request.journalistID.flatMap { try find(Contact.self, id: $0) },
            outlet: try request.outletID.flatMap { try find(Outlet.self, id: $0) },
            kit: try request.kitID.flatMap { try find(Kit.self, id: $0) }, home: home,
            isOverdue: request.isOverdue(at: now))
    }
}
