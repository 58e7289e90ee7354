import Catalogue
import Exchange
import Foundation
import Store

extension CatalogueView {
    /// Where an address stands, each place once.
    func places(of url: String) throws -> [LinkUse] {
        var places: [LinkUse] = []
        for name in try uses(of: url) {
            for place in try place(of: record(name)) where !places.contains(place) { places.append(place) }
        }
        return places
    }

    /// The records that a person knows: those that it is a part of, and those that name what has no words of its own.
    private func place(of record: any Record) throws -> [LinkUse] {
        switch record {
        case let reference as Reference:
            if let release = try reference.releaseID.flatMap({ try find(Release.self, id: $0) }) {
                return [LinkUse(release)]
            }
            return [LinkUse(try reference.coverageID.flatMap { try find(Coverage.self, id: $0) } ?? record)]
        case let point as ContactPoint: return [LinkUse(try find(Contact.self, id: point.contactID) ?? record)]
        case let asset as Asset where asset.description == nil: return try releases(naming: record)
        case let statement as Statement where statement.title == nil: return try releases(naming: record)
        default: return [LinkUse(record)]
        }
    }

    private func releases(naming record: any Record) throws -> [LinkUse] {
        let releases = try owners(of: type(of: record).kind, record.id).filter { $0.ownerKind == .release }
            .compactMap { try find(Release.self, id: $0.ownerID) }
        return releases.isEmpty ? [LinkUse(record)] : releases.map { LinkUse($0) }
    }
}

extension LinkUse {
    fileprivate init(_ record: any Record) {
        self.init(name: RecordName(kind: type(of: record).kind, slug: record.slug), label: record.label)
    }
}
