import Catalogue
import Foundation
import Store

extension CatalogueView {
    /// The embargo that a kit is under: the latest of those on what it holds. From one audience, or from anybody outside the
    /// office; nil where there is none.
    func embargo(onKitOf members: [Membership], from audience: Audience? = nil) throws -> Embargo? {
        try embargoes(on: members, from: audience).map(\.embargo).max { $0.until < $1.until }
    }

    /// Those on what a kit holds, in its order, with what is under them.
    func embargoes(
        on members: [Membership], from audience: Audience?
    ) throws -> [(record: any Record, embargo: Embargo)] {
        try members.compactMap { member in
            guard let record = try find(member.memberKind.type, id: member.memberID),
                let embargo = try embargo(on: record, from: audience)
            else { return nil }
            return (record, embargo)
        }
    }

    /// The releases whose embargoes keep a kit back, each once.
    func underEmbargo(among members: [Membership]) throws -> [UUID] {
        var found: [UUID] = []
        for (record, _) in try embargoes(on: members, from: nil) {
            for release in try (record as? Release).map({ [$0] }) ?? releases(naming: type(of: record).kind, record.id)
            where !found.contains(release.id) { found.append(release.id) }
        }
        return found
    }

    /// What stands in releases is as free as the first of them that is.
    private func embargo(on record: any Record, from audience: Audience?) throws -> Embargo? {
        func holds(_ release: Release) -> Embargo? {
            if let audience { return release.embargo(from: audience, at: now) }
            return release.embargo.flatMap { $0.holds(at: now) ? $0 : nil }
        }
        switch record {
        case let release as Release: return holds(release)
        case let contact as Contact where contact.role == .spokesperson: break
        case is Asset, is Statement: break
        default: return nil
        }
        if let record = record as? any Withdrawable, record.isWithdrawn { return nil }
        if let audience, let meant = record.meantFor, !audience.sees(meant) { return nil }
        let releases = try releases(naming: type(of: record).kind, record.id).filter {
            $0.pubStatus == .usable && (audience?.sees($0.audience) ?? true)
        }
        let embargoes = releases.compactMap(holds)
        return embargoes.count < releases.count ? nil : embargoes.min { $0.until < $1.until }
    }

    /// The releases that name a record.
    private func releases(naming kind: RecordKind, _ id: UUID) throws -> [Release] {
        try owners(of: kind, id).filter { $0.ownerKind == .release }.compactMap {
            try find(Release.self, id: $0.ownerID)
        }
    }
}

extension OfficeView {
    /// What those agree to who are given releases before their embargoes end, each once, as it may be handed out: nothing that is
    /// kept back stands in it.
    func embargoTerms(of releases: [UUID]) throws -> [String] {
        try read { view in
            try releases.compactMap { try view.find(Release.self, id: $0)?.embargoTerms }
                .reduce(into: []) { terms, said in if !terms.contains(said) { terms.append(said) } }
        }
    }
}
