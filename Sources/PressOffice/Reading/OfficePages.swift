import Catalogue
import Foundation
import Store

/// What single pages for readers are made of. Nothing is thrown where there is nothing to see: no nearest name is looked for, so
/// that what is kept back takes no other time than what never was.
extension OfficeView {
    /// A release with what it names, for publication; nil where the audience sees none of that name.
    public func page(ofRelease slug: Slug) throws -> KitContents? {
        try page { view in try view.find(Release.self, slug: slug).map { try view.contents(of: $0) } }
    }

    /// Whom the press may reach; nil where the audience sees none of that name. Who asks for an outlet is not there to be asked.
    public func page(ofContact slug: Slug) throws -> ContactEntry? {
        try read { view in
            guard let contact = try view.find(Contact.self, slug: slug), contact.role != .journalist else { return nil }
            let entry = try view.entry(for: contact)
            return entry.points.isEmpty ? nil : entry
        }
    }

    private func page(_ body: (CatalogueView) throws -> KitContents?) throws -> KitContents? {
        guard var contents = try read(body) else { return nil }
        contents.renditions = office.renditions(of: contents.assets).made
        for place in contents.releases.indices {
            // What anybody reads now was under it, and is not any more.
            let embargo = contents.releases[place].release.embargo
            if embargo?.holds(at: instant) == false { contents.releases[place].release.embargo = nil }
        }
        return contents
    }
}
