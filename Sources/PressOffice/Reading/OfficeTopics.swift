import Catalogue
import Exchange
import Store

/// A topic: how addresses spell it, how it was written first, and how much there is about it.
public struct ListedTopic: Hashable, Sendable {
    public let slug: Slug
    public let name: String
    /// How many releases are about it, and how many people speak about it with the press.
    public var releases = 0
    public var contacts = 0
}

extension OfficeView {
    /// Every topic that a release has, or somebody who speaks about it, by name.
    public func topics() throws -> [ListedTopic] {
        var found: [Slug: ListedTopic] = [:]
        func count(_ record: some Topical, _ path: WritableKeyPath<ListedTopic, Int>) {
            for (slug, name) in record.topicsBySlug {
                found[slug, default: ListedTopic(slug: slug, name: name)][keyPath: path] += 1
            }
        }
        try forEachRelease(ListFilter()) { count($0.release, \.releases) }
        try forEachSpeaker { count($0.contact, \.contacts) }
        return found.values.sorted { (folded($0.name), $0.slug) < (folded($1.name), $1.slug) }
    }
}
