import Catalogue
import Exchange
import Foundation
import Store

/// What single pages for readers are made of. Nothing is thrown where there is nothing to see: no nearest name is looked for, so
/// that what is kept back takes no other time than what never was.
extension OfficeView {
    /// A release with what it names, for publication; nil where the audience sees none of that name.
    public func page(ofRelease slug: Slug) throws -> KitContents? {
        guard
            let contents = try read({ view in try view.find(Release.self, slug: slug).map { try view.contents(of: $0) }
            })
        else {
            return nil
        }
        return published(withRenditions(contents))
    }

    /// A kit as it may be published, with what its current issue says of itself where it is still what was issued; nil where the
    /// audience sees none of that name.
    public func page(ofKit slug: Slug) throws -> KitContents? {
        guard let bare = try read({ view in try view.find(Kit.self, slug: slug).map { try view.contents(of: $0) } })
        else { return nil }
        var contents = withRenditions(bare)
        contents.issue = try currentIssue(of: bare).flatMap(notice)
        return published(contents)
    }

    /// An asset as if it were a kit of its own, with the releases that name it; nil where the audience sees none of that name.
    public func page(ofAsset slug: Slug) throws -> KitContents? {
        let contents = try read { view -> KitContents? in
            guard let asset = try view.find(Asset.self, slug: slug) else { return nil }
            var contents = KitContents(
                kit: Kit(id: asset.id, slug: asset.slug, title: asset.label), audience: audience, assets: [asset])
            contents.releases = try view.owners(of: .asset, asset.id).filter { $0.ownerKind == .release }
                .compactMap { try view.find(Release.self, id: $0.ownerID) }.map { ReleaseEntry(release: $0) }
            return contents
        }
        return contents.map { published(withRenditions($0)) }
    }

    /// Whom the press may reach; nil where the audience sees none of that name. Who asks for an outlet is not there to be asked.
    public func page(ofContact slug: Slug) throws -> ContactEntry? {
        try read { view in
            guard let contact = try view.find(Contact.self, slug: slug), contact.role != .journalist else { return nil }
            let entry = try view.entry(for: contact)
            return entry.points.isEmpty ? nil : entry
        }
    }

    /// An event that a release announces; nil where the audience sees none of that name.
    public func page(ofEvent slug: Slug) throws -> RecordRow<Event>? {
        try read { view in
            guard let event = try view.find(Event.self, slug: slug), let id = event.releaseID,
                let release = try view.find(Release.self, id: id)
            else { return nil }
            return RecordRow(record: event, release: release)
        }
    }

    /// Releases in other languages that tell the same story: they stand in a kit with this one.
    public func translations(of release: Release) throws -> [Release] {
        guard let language = release.language else { return [] }
        return try read { view in
            var found: [UUID: Release] = [:]
            for owner in try view.owners(of: .release, release.id) where owner.ownerKind == .kit {
                for member in try view.members(of: .kit, owner.ownerID) where member.memberKind == .release {
                    guard let other = try view.find(Release.self, id: member.memberID), other.kind == release.kind,
                        other.issued == release.issued, let tongue = other.language, tongue != language
                    else { continue }
                    found[other.id] = other
                }
            }
            return found.values.sorted { ($0.language ?? "", $0.slug) < ($1.language ?? "", $1.slug) }
        }
    }

    /// What is made of the pictures among these assets.
    public func renditions(of assets: [Asset]) -> [UUID: [Rendition]] { office.renditions(of: assets).made }

    private func withRenditions(_ contents: KitContents) -> KitContents {
        var contents = contents
        contents.renditions = office.renditions(of: contents.assets).made
        return contents
    }

    /// What anybody reads now was under embargo, and is not any more.
    private func published(_ contents: KitContents) -> KitContents {
        var contents = contents
        for place in contents.releases.indices {
            let embargo = contents.releases[place].release.embargo
            if embargo?.holds(at: instant) == false { contents.releases[place].release.embargo = nil }
        }
        return contents
    }
}
