import Catalogue
import Store
import Validation

/// What an audience may see of the catalogue at an instant: every list, show, search and export of the office.
///
/// Each call is one transaction of the store, or says that it reads in pages. To an audience that may not see it, a record does not exist (law 3): it is in
/// no list, count or search, and asking for it by name is answered with the words for a name that nobody has. A door that
/// stands open to journalists makes the same calls as the press office's own.
public struct OfficeView: Sendable {
    public let audience: Audience
    public let instant: Instant
    let office: Office

    func read<Value>(_ body: (CatalogueView) throws -> Value) throws -> Value {
        try office.store.read(for: audience, at: instant, body)
    }
}

extension Office {
    /// What `audience` may see, at `instant` or else now.
    public func view(for audience: Audience, at instant: Instant? = nil) -> OfficeView {
        OfficeView(audience: audience, instant: instant ?? now(), office: self)
    }

    /// As the press office itself sees it: what is read before something is changed or asked.
    func read<Value>(_ body: (CatalogueView) throws -> Value) throws -> Value {
        try view(for: .internal).read(body)
    }
}
