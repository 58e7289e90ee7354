import Catalogue
import Exchange
import PressOffice

// What there is by topic: releases, and those who speak about it with the press.
extension NewsroomView {
    /// So many lead from a list: those with most behind them.
    private static let inALine = 24

    /// A page of the releases about a topic, the newest first; nil where there is none.
    func releases(about topic: Slug, _ page: Int) throws -> NewsroomAnswer? {
        let most = NewsroomView.onAPage
        let rows = try some(most + 1, after: (page - 1) * most) { take in
            try view.forEachRelease(ListFilter()) { if $0.release.isAbout(topic) { try take($0) } }
        }
        guard let name = rows.first?.release.name(ofTopic: topic) else { return nil }
        let hasSpeakers = try !some(1) { take in
            try view.forEachSpeaker { if $0.contact.isAbout(topic) { try take($0) } }
        }
        .isEmpty
        let speakers = hasSpeakers ? [PageLink(address: link(.contactsOn(topic)), label: tongue.contacts)] : []
        let feed = PageLink(address: link(.feed(.atom, .topic(topic))), label: words.feed)
        return try list(
            .topic(topic, page: page), "\(words.releases): \(name)", heading: name,
            beside: speakers + [feed], rows: rows.prefix(most).map(listed),
            pages: pages(page, hasMore: rows.count > most) { .topic(topic, page: $0) })
    }

    /// A page of those who speak about a topic, by name; nil where there is nobody.
    func contacts(on topic: Slug, _ page: Int) throws -> NewsroomAnswer? {
        let most = NewsroomView.onAPage
        let found = try some(most + 1, after: (page - 1) * most) { take in
            try view.forEachSpeaker { if $0.contact.isAbout(topic) { try take($0) } }
        }
        guard let name = found.first?.contact.name(ofTopic: topic) else { return nil }
        let hasReleases = try !some(1) { take in
            try view.forEachRelease(ListFilter()) { if $0.release.isAbout(topic) { try take($0) } }
        }.isEmpty
        return try list(
            .contactsOn(topic, page: page), "\(tongue.contacts): \(name)", heading: name,
            beside: hasReleases ? [PageLink(address: link(.topic(topic)), label: words.releases)] : [],
            cards: cards(of: Array(found.prefix(most))),
            pages: pages(page, hasMore: found.count > most) { .contactsOn(topic, page: $0) })
    }

    /// What leads to releases, or to contacts, by topic.
    func topicLinks(
        _ count: KeyPath<ListedTopic, Int>, _ address: (Slug) -> NewsroomAddress
    ) throws -> [PageLink] {
        let all = try view.topics().filter { $0[keyPath: count] > 0 }
        let most = all.sorted { $0[keyPath: count] > $1[keyPath: count] }.prefix(NewsroomView.inALine)
        let shown = Set(most.map(\.slug))
        return all.filter { shown.contains($0.slug) }.map { PageLink(address: link(address($0.slug)), label: $0.name) }
    }

    /// What leads from a release to others about the same.
    func topicLinks(of release: Release) -> [PageLink] {
        release.topicsBySlug.map { PageLink(address: link(.topic($0.slug)), label: $0.topic) }
    }

    private func list(
        _ address: NewsroomAddress, _ title: String, heading: String, beside: [PageLink], rows: [ListedItem] = [],
        cards: String? = nil, pages: ListContent.Pages?
    ) throws -> NewsroomAnswer {
        var content = ListContent(
            frame: frame(address, title), heading: heading, empty: words.nothing,
            beside: beside.isEmpty ? nil : ListContent.Beside(links: beside), rows: ListedRows(rows), cards: cards,
            cardsTitle: tongue.contacts)
        content.pages = pages
        return .found(try templates.page("list", content), as: NewsroomAnswer.htmlType)
    }
}

extension Topical {
    func name(ofTopic slug: Slug) -> String? { topicsBySlug.first { $0.slug == slug }?.topic }
}
