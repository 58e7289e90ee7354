import Foundation

/// A newspaper, broadcaster, agency or site that publishes coverage.
public struct Outlet: Withdrawable {
    public static let kind = RecordKind.outlet
    public let id: UUID
    public var slug: Slug
    public var name: String
    public var url: String?
    /// Of those who see what names it.
    public var audience = Audience.public
    public var isWithdrawn = false

    public init(id: UUID, slug: Slug, name: String, url: String? = nil) {
        self.id = id
        self.slug = slug
        self.name = name
        self.url = url
    }

    public var label: String { name }
}

extension Outlet {
    public init(blank id: UUID, slug: Slug) { self.init(id: id, slug: slug, name: "") }

    public static let fields: [Field<Outlet>] = [
        .line("name", needed: \.name, longest: 200).edited("The outlet's name."),
        .url("url", \.url, label: "address").edited("The address of its website.", value: "URL"),
        .audience("audience", \.audience, usually: .public)
            .edited("Who may see the outlet.")
            .left(outOf: .bundle, because: "what is handed out is for one audience"),
        .withdrawn(\.isWithdrawn),
    ]
}
