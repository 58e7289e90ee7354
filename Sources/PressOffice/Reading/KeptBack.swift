import Catalogue
import Exchange
import Foundation
import Store

/// Why an audience does not see a record that is there: for the office's own people alone. To everybody else nothing exists.
public struct KeptBack: Hashable, Sendable {
    public indirect enum Reason: Hashable, Sendable {
        /// It is meant for others.
        case audience(Audience)
        case withdrawn
        case onHold
        case embargo(Embargo)
        /// It stands only in what is kept back itself.
        case standsIn(KeptBack)
    }

    public var record: RecordName
    /// From whom.
    public var audience: Audience
    public var reason: Reason

    public init(_ record: RecordName, from audience: Audience, _ reason: Reason) {
        self.record = record
        self.audience = audience
        self.reason = reason
    }
}

extension OfficeView {
    /// Why another audience does not see a record; nil where it does, where there is none, and to all who are not the office.
    public func keptBack(_ name: RecordName, from other: Audience) throws -> KeptBack? {
        guard audience == .internal else { return nil }
        return try read { view in
            guard let record = try? view.record(name) else { return nil }
            return try view.keptBack(record, from: other)
        }
    }

    /// What words are found in and another audience does not see, the best match first: for the office alone.
    public func keptBack(
        inSearchFor query: String, kinds: [RecordKind]? = nil, limit: Int = 20, from other: Audience
    ) throws -> [KeptBack] {
        guard audience == .internal else { return [] }
        let hits = try search(query, kinds: kinds, limit: limit).hits
        return try hits.compactMap { try keptBack(RecordName(kind: $0.kind, slug: $0.slug), from: other) }
    }

    /// The contacts that another audience does not see, by slug: for the office alone.
    public func contactsKeptBack(from other: Audience) throws -> [KeptBack] {
        guard audience == .internal else { return [] }
        return try read { view in
            try view.all(Contact.self).compactMap { try view.keptBack($0, from: other) }
                .sorted { $0.record.slug < $1.record.slug }
        }
    }
}

extension CatalogueView {
    /// What stands in the way for good is told before what will pass.
    fileprivate func keptBack(_ record: any Record, from audience: Audience) throws -> KeptBack? {
        func because(_ reason: KeptBack.Reason) -> KeptBack { KeptBack(name(of: record), from: audience, reason) }
        if let meant = record.meantFor, !audience.sees(meant) { return because(.audience(meant)) }
        if let record = record as? any Withdrawable, record.isWithdrawn, !record.isNamedOnly {
            return because(.withdrawn)
        }
        if let release = record as? Release {
            if release.pubStatus == .withheld { return because(.onHold) }
            return release.embargo(from: audience, at: now).map { because(.embargo($0)) }
        }
        let places = try places(of: record)
        let hidden = try places.map { try keptBack($0, from: audience) }
        // A kit is hidden with any of its releases, what is named in several with all of them.
        if let kit = record as? Kit {
            if let first = hidden.compactMap(\.self).first { return because(.standsIn(first)) }
            let held = try embargoes(on: members(of: .kit, kit.id), from: audience)
            return try held.first.flatMap { try keptBack($0.record, from: audience) }.map { because(.standsIn($0)) }
        }
        guard let first = hidden.first ?? nil, hidden.allSatisfy({ $0 != nil }) else { return nil }
        return because(.standsIn(first))
    }

    /// The releases and the coverage through which a record is seen; none where it is seen by itself.
    private func places(of record: any Record) throws -> [any Record] {
        switch record {
        case let kit as Kit:
            try members(of: .kit, kit.id).filter { $0.memberKind == .release }.compactMap {
                try find(Release.self, id: $0.memberID)
            }
        case let contact as Contact where contact.role == .spokesperson: try releases(with: .contact, contact.id)
        case let asset as Asset: try releases(with: .asset, asset.id)
        case let statement as Statement: try releases(with: .statement, statement.id)
        case let event as Event: try owner(event.releaseID, event.coverageID)
        case let quote as Quote: try owner(quote.releaseID, quote.coverageID)
        case let reference as Reference: try owner(reference.releaseID, reference.coverageID)
        default: []
        }
    }

    private func releases(with kind: RecordKind, _ id: UUID) throws -> [Release] {
        try owners(of: kind, id).filter { $0.ownerKind == .release }.compactMap {
            try find(Release.self, id: $0.ownerID)
        }
    }

    private func owner(_ releaseID: UUID?, _ coverageID: UUID?) throws -> [any Record] {
        let release = try releaseID.flatMap { try find(Release.self, id: $0) }
        let coverage = try coverageID.flatMap { try find(Coverage.self, id: $0) }
        return [release as (any Record)?, coverage].compactMap(\.self)
    }
}

extension Record {
    /// Whom it is meant for; nil where it has no audience of its own.
    var meantFor: Audience? {
        if Self.kind == .request { return .internal }
        guard case .text(let name)? = Self.field("audience")?.value(of: self) else { return nil }
        return Audience(rawValue: name)
    }

    /// Whether it is seen by the records that name it, and by nothing of its own.
    fileprivate var isNamedOnly: Bool { Self.kind == .organisation || Self.kind == .outlet }
}

extension KeptBack: RefusalError {
    public var refusal: Refusal {
        let name = "\((record.kind?.words ?? "record").capitalizedFirst) \(record.slug)"
        return Refusal(.refused, about: .record(record), "\(name) \(words).", remedy)
    }

    /// What is said of it: `is under embargo until …`.
    private var words: String {
        switch reason {
        case .audience(let meant): "is not for the audience '\(audience.rawValue)': it is for \(meant.rawValue)"
        case .withdrawn: "is withdrawn"
        case .onHold: "is on hold"
        case .embargo(let embargo): "is under embargo until \(embargo.onItsClock)"
        case .standsIn(let other):
            "stands in \(other.record.kind?.words ?? "record") \(other.record.slug), which \(other.words)"
        }
    }

    /// What would hand it out.
    private var remedy: Remedy {
        switch reason {
        case .audience: .edit(record, field: "audience", to: audience.rawValue)
        case .withdrawn, .onHold: .restore(record)
        case .embargo: .edit(record, field: "embargo", to: nil)
        case .standsIn(let other): other.remedy
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
