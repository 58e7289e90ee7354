/// A record that says what it is about, in a word or two each.
public protocol Topical: Record {
    var topics: [String] { get }
}

extension Contact: Topical {}
extension Release: Topical {}

extension Topical {
    /// Its topics by how addresses spell them: two that are spelt alike are one. What has no letter or digit has no address.
    public var topicsBySlug: [(slug: Slug, topic: String)] {
        topics.filter { Slug.spelt($0) != nil }.map { (Slug(from: $0), $0) }
    }

    public func isAbout(_ topic: Slug) -> Bool { topicsBySlug.contains { $0.slug == topic } }
}
