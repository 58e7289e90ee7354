import Catalogue
import Foundation
import Store

/// For whom each record of a catalogue is not, by its identity.
struct Secrecies {
    private var rules: [UUID: Secrecy] = [:]
    private let view: CatalogueView

    /// In the order in which one hangs on another.
    init(_ view: CatalogueView) throws {
        self.view = view
        for release in try view.all(Release.self) { rules[release.id] = Secrecy(of: release) }
        for coverage in try view.all(Coverage.self) { rules[coverage.id] = Secrecy(of: coverage) }
        for contact in try view.all(Contact.self) {
            rules[contact.id] = try named(contact, isAlways: contact.role != .spokesperson)
        }
        for asset in try view.all(Asset.self) { rules[asset.id] = try named(asset) }
        for statement in try view.all(Statement.self) { rules[statement.id] = try named(statement) }
        for point in try view.all(ContactPoint.self) { rules[point.id] = within(point, [point.contactID]) }
        for event in try view.all(Event.self) { rules[event.id] = within(event, [event.releaseID, event.coverageID]) }
        for quote in try view.all(Quote.self) { rules[quote.id] = within(quote, [quote.releaseID, quote.coverageID]) }
        for link in try view.all(Reference.self) { rules[link.id] = within(link, [link.releaseID, link.coverageID]) }
        for kit in try view.all(Kit.self) { rules[kit.id] = try rule(of: kit) }
        try bodies()
    }

    subscript(_ record: some Record) -> Secrecy { rules[record.id] ?? Secrecy(of: record) }

    private func within(_ record: some Record, _ owners: [UUID?]) -> Secrecy {
        var rule = Secrecy(of: record)
        rule.around = owners.compactMap { $0.flatMap { rules[$0] } }
        return rule
    }

    /// What releases name.
    private func named<R: Record>(_ record: R, isAlways: Bool = false) throws -> Secrecy {
        var rule = Secrecy(of: record)
        if isAlways { return rule }
        rule.places = try view.owners(of: R.kind, record.id).filter { $0.ownerKind == .release }
            .compactMap { rules[$0.ownerID] }
        return rule
    }

    private func rule(of kit: Kit) throws -> Secrecy {
        var rule = Secrecy(of: kit)
        for member in try view.members(of: .kit, kit.id) {
            guard let other = rules[member.memberID] else { continue }
            switch member.memberKind {
            case .release: rule.around.append(other)
            case .contact, .asset, .statement: rule.held.append(other)
            default: break
            }
        }
        return rule
    }

    /// Organisations and outlets, by what names them.
    private mutating func bodies() throws {
        var places: [UUID: [Secrecy]] = [:]
        func note(_ body: UUID?, _ record: some Record) {
            if let body, let rule = rules[record.id] { places[body, default: []].append(rule) }
        }
        for contact in try view.all(Contact.self) { note(contact.organisationID, contact) }
        for release in try view.all(Release.self) { note(release.organisationID, release) }
        for statement in try view.all(Statement.self) { note(statement.organisationID, statement) }
        for coverage in try view.all(Coverage.self) { note(coverage.outletID, coverage) }
        func rule(of body: some Record) -> Secrecy {
            var rule = Secrecy(of: body)
            rule.places = places[body.id] ?? []
            return rule
        }
        for organisation in try view.all(Organisation.self) { rules[organisation.id] = rule(of: organisation) }
        for outlet in try view.all(Outlet.self) { rules[outlet.id] = rule(of: outlet) }
    }
}
