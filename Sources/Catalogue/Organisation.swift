import Foundation

/// A body that issues releases, or that somebody speaks for.
public struct Organisation: Record {
    public static let kind = RecordKind.organisation
    public let id: UUID
    public var slug: Slug
    public var name: String
    public var url: String?

    public init(id: UUID, slug: Slug, name: String, url: String? = nil) {
        (self.id, self.slug, self.name, self.url) = (id, slug, name, url)
    }

    public var label: String { name }
}
