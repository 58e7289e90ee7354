import Catalogue
import Exchange
import Foundation
import Store

extension CatalogueView {
    /// Where an address stands, each place once.
    func places(of url: String) throws -> [LinkUse] {
        var places = LinkPlaces()
        return try places.places(of: url, in: self)
    }
}

/// Where addresses stand: releases, which may have very many of them, are looked up once.
struct LinkPlaces {
    private var releases: [UUID: LinkUse] = [:]

    private static let mostReleases = 1_000

    /// Each place once.
    mutating func places(of url: String, in view: CatalogueView) throws -> [LinkUse] {
        var places: [LinkUse] = []
        for holder in try view.holders(of: url) {
            for place in try self.places(of: holder, in: view) where !places.contains(place) { places.append(place) }
        }
        return places
    }

    private mutating func places(of holder: LinkHolder, in view: CatalogueView) throws -> [LinkUse] {
        if let release = try holder.releaseID.flatMap({ try release($0, in: view) }) { return [release] }
        let record = try holder.name.kind.map { try view.record($0, holder.name) } ?? view.record(holder.name)
        return try place(of: record, in: view)
    }

    /// The records that a person knows: those that it is a part of, and those that name what has no words of its own.
    private mutating func place(of record: any Record, in view: CatalogueView) throws -> [LinkUse] {
        switch record {
        case let reference as Reference:
            return [LinkUse(try reference.coverageID.flatMap { try view.find(Coverage.self, id: $0) } ?? record)]
        case let point as ContactPoint: return [LinkUse(try view.find(Contact.self, id: point.contactID) ?? record)]
        case let asset as Asset where asset.description == nil: return try releases(naming: record, in: view)
        case let statement as Statement where statement.title == nil: return try releases(naming: record, in: view)
        default: return [LinkUse(record)]
        }
    }

    private mutating func release(_ id: UUID, in view: CatalogueView) throws -> LinkUse? {
        if let known = releases[id] { return known }
        guard let found = try view.find(Release.self, id: id) else { return nil }
        if releases.count >= LinkPlaces.mostReleases { releases = [:] }
        let use = LinkUse(found)
        releases[id] = use
        return use
    }

    private mutating func releases(naming record: any Record, in view: CatalogueView) throws -> [LinkUse] {
        var found: [LinkUse] = []
        for owner in try view.owners(of: type(of: record).kind, record.id) where owner.ownerKind == .release {
            if let release = try release(owner.ownerID, in: view) { found.append(release) }
        }
        return found.isEmpty ? [LinkUse(record)] : found
    }
}

extension LinkUse {
    fileprivate init(_ record: any Record) {
        self.init(name: RecordName(kind: type(of: record).kind, slug: record.slug), label: record.label)
    }
}
