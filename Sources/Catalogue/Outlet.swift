import Foundation

/// A newspaper, broadcaster, agency or site that publishes coverage.
public struct Outlet: Record {
    public static let kind = RecordKind.outlet
    public let id: UUID
    public var slug: Slug
    public var name: String
    public var url: String?

    public init(id: UUID, slug: Slug, name: String, url: String? = nil) {
        (self.id, self.slug, self.name, self.url) = (id, slug, name, url)
    }

    public var label: String { name }
}
