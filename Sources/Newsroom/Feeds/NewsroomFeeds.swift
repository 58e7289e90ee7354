import Catalogue
import Exchange
import Foundation
import JSONText
import PressOffice

// Releases as they come, for programs that watch.
extension NewsroomView {
    private static let inAFeed = 30

    /// What a feed tells of a release.
    struct FeedItem {
        var release: Release
        var organisation: Organisation?
        var url: String
        var text: String
        var published: Instant
        var updated: Instant
        var isCorrected: Bool
    }

    func feed(_ form: NewsroomAddress.FeedForm, _ choice: NewsroomAddress.FeedChoice) throws -> NewsroomAnswer? {
        guard let title = try title(of: choice) else { return nil }
        let rows = try some(NewsroomView.inAFeed) { take in
            try view.forEachRelease(ListFilter()) { if isIn(choice, $0) { try take($0) } }
        }
        let items = try rows.compactMap { row in try view.page(ofRelease: row.release.slug).map { item(row, $0) } }
        let here = settings.url(of: .feed(form, choice))
        switch form {
        case .atom:
            return .found(atom(title, items, here), as: "application/atom+xml; charset=utf-8")
        case .json:
            return .found(jsonFeed(title, items, here), as: "application/feed+json; charset=utf-8")
        }
    }

    /// Nil where there is no such feed: one that has nothing in it is none.
    private func title(of choice: NewsroomAddress.FeedChoice) throws -> String? {
        switch choice {
        case .all: return name
        case .language(let language):
            return try languages().contains(language) ? "\(name) (\(language))" : nil
        case .organisation(let slug):
            let body = try some(1) { take in
                try view.forEachRelease(ListFilter()) { if isIn(choice, $0) { try take($0) } }
            }.first?.organisation
            return body.map { $0.name == name || $0.slug != slug ? $0.name : "\(name): \($0.name)" }
        case .topic(let topic):
            let first = try some(1) { take in
                try view.forEachRelease(ListFilter()) { if isIn(choice, $0) { try take($0) } }
            }.first
            return first?.release.name(ofTopic: topic).map { "\(name): \($0)" }
        }
    }

    private func isIn(_ choice: NewsroomAddress.FeedChoice, _ row: ReleaseRow) -> Bool {
        switch choice {
        case .all: true
        case .language(let language): row.release.language?.lowercased() == language.text
        case .organisation(let slug): row.organisation?.slug == slug
        case .topic(let topic): row.release.isAbout(topic)
        }
    }

    /// Those of releases that are told, as addresses have them.
    func languages() throws -> [Slug] {
        var found: Set<Slug> = []
        try view.forEachRelease(ListFilter()) { row in
            if let language = row.release.language.flatMap({ Slug($0.lowercased()) }) { found.insert(language) }
        }
        return found.sorted()
    }

    /// Those that have released something.
    func organisationsOfReleases() throws -> [Organisation] {
        var found: [Slug: Organisation] = [:]
        try view.forEachRelease(ListFilter()) { row in
            if let organisation = row.organisation { found[organisation.slug] = organisation }
        }
        return found.values.sorted { ($0.name, $0.slug) < ($1.name, $1.slug) }
    }

    /// Every feed that there is: all, by language and organisation where there are several, and by topic.
    func feeds() throws -> [(choice: NewsroomAddress.FeedChoice, label: String)] {
        let (tongues, bodies) = (try languages(), try organisationsOfReleases())
        return [(.all, words.feed)]
            + (tongues.count > 1 ? tongues.map { (.language($0), $0.text) } : [])
            + (bodies.count > 1 ? bodies.map { (.organisation($0.slug), $0.name) } : [])
            + (try view.topics().filter { $0.releases > 0 }.map { (.topic($0.slug), $0.name) })
    }

    /// Those by topic stand on the page of each.
    func feedLinks() throws -> [PageLink] {
        let listed = try feeds().filter { if case .topic = $0.choice { false } else { true } }
        return listed.map { PageLink(address: link(.feed(.atom, $0.choice)), label: $0.label) }
    }

    private func item(_ row: ReleaseRow, _ contents: KitContents) -> FeedItem {
        let release = row.release
        let day = release.issued.map { Instant(date: $0, hour: 0, minute: 0, offsetMinutes: 0) }
        // It came to be read when its embargo ended.
        let published = max(day ?? Instant(milliseconds: 0), release.embargo?.until ?? Instant(milliseconds: 0))
        return FeedItem(
            release: release, organisation: row.organisation,
            url: settings.url(of: .release(release.slug, .page)),
            text: contents.releases.first?.document?.text ?? "", published: published,
            updated: row.corrections.map(\.since).max().map { max($0, published) } ?? published,
            isCorrected: !row.corrections.isEmpty)
    }

    private func headline(of item: FeedItem) -> String {
        item.isCorrected ? "\(words.corrected): \(item.release.headline)" : item.release.headline
    }

    private func atom(_ title: String, _ items: [FeedItem], _ here: String) -> [UInt8] {
        var xml = FeedXML()
        xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": words.language]) { xml in
            xml.element("title", title)
            xml.element("id", here)
            xml.element("updated", (items.map(\.updated).max() ?? Instant(milliseconds: 0)).description)
            xml.element("link", ["rel": "self", "type": "application/atom+xml", "href": here])
            xml.element("link", ["rel": "alternate", "type": "text/html", "href": settings.url(of: .front)])
            xml.element("author") { $0.element("name", name) }
            for item in items {
                xml.element("entry", item.release.language.map { ["xml:lang": $0] } ?? [:]) { xml in
                    xml.element("title", headline(of: item))
                    xml.element("id", "urn:uuid:\(item.release.id.lowerCased)")
                    xml.element("published", item.published.description)
                    xml.element("updated", item.updated.description)
                    xml.element("link", ["rel": "alternate", "type": "text/html", "href": item.url])
                    for topic in item.release.topics { xml.element("category", ["term": topic]) }
                    if let body = item.organisation { xml.element("author") { $0.element("name", body.name) } }
                    xml.element("summary", PageFrame.shortened(item.text, to: 500))
                }
            }
        }
        return xml.bytes
    }

    /// JSON Feed 1.1.
    private func jsonFeed(_ title: String, _ items: [FeedItem], _ here: String) -> [UInt8] {
        let feed: JSON = [
            "version": "https://jsonfeed.org/version/1.1", "title": .string(title),
            "home_page_url": .string(settings.url(of: .front)), "feed_url": .string(here),
            "language": .string(words.language),
            "items": .array(
                items.map { item in
                    .members([
                        "id": .string(item.release.id.lowerCased), "url": .string(item.url),
                        "title": .string(headline(of: item)), "content_text": .string(item.text),
                        "summary": .string(PageFrame.shortened(item.text, to: 500)),
                        "date_published": .string(item.published.description),
                        "date_modified": .string(item.updated.description),
                        "language": item.release.language.map { .string($0) },
                        "tags": item.release.topics.isEmpty
                            ? nil : .array(item.release.topics.map { .string($0) }),
                        "authors": item.organisation.map { .array([["name": .string($0.name)]]) },
                    ])
                }),
        ]
        return feed.bytes(pretty: true) + [UInt8(ascii: "\n")]
    }
}
