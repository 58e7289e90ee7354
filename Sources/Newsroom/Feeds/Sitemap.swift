import Catalogue
import Exchange
import Foundation
import PressOffice

// What there is, for who comes to look for it.
extension NewsroomView {
    /// So many addresses a site map may have (sitemaps.org).
    static let mostInMap = 50_000

    /// Everything that there is, each once: pages first.
    func everyAddress() throws -> [NewsroomAddress] {
        var addresses: [NewsroomAddress] = [.front, .search("")]
        var files: [NewsroomAddress] = [.calendar, .sitemap, .robots, .styleSheet, .script, .missing]
        for list in NewsroomList.allCases { addresses.append(.list(list)) }
        /// The pages behind the first.
        func pages(_ count: Int, _ address: (Int) -> NewsroomAddress) {
            for page in 1..<max(1, (count + NewsroomView.onAPage - 1) / NewsroomView.onAPage) {
                addresses.append(address(page + 1))
            }
        }
        var (releases, kits, contacts, assets) = (0, 0, 0, 0)
        try view.forEachRelease(ListFilter()) { row in
            releases += 1
            addresses.append(.release(row.release.slug, .page))
            files += NewsroomAddress.ReleaseForm.allCases.dropFirst().map { .release(row.release.slug, $0) }
        }
        try view.forEachKit(ListFilter()) { row in
            kits += 1
            guard let contents = try view.page(ofKit: row.kit.slug) else { return }
            addresses.append(.kit(row.kit.slug))
            files.append(.kitArchive(row.kit.slug))
            files += try view.files(ofKit: contents).map { .kitFile(row.kit.slug, $0.path) }
        }
        try view.forEachContact { entry in
            if entry.answersThePress { contacts += 1 }
            if NewsroomView.hasCard(entry) { files.append(.card(entry.contact.slug)) }
        }
        for (body, count) in try view.organisationsOfPressContacts() {
            addresses.append(.contactsOf(body.slug))
            pages(count) { .contactsOf(body.slug, page: $0) }
        }
        for topic in try view.topics() {
            if topic.releases > 0 { addresses.append(.topic(topic.slug)) }
            pages(topic.releases) { .topic(topic.slug, page: $0) }
            if topic.contacts > 0 { addresses.append(.contactsOn(topic.slug)) }
            pages(topic.contacts) { .contactsOn(topic.slug, page: $0) }
        }
        try view.forEachAsset(ListFilter()) { row in
            assets += 1
            addresses.append(.asset(row.asset.slug))
            files += view.files(of: row.asset, view.renditions(of: [row.asset])[row.asset.id] ?? [])
                .map { .assetFile(row.asset.slug, NewsroomView.name(ofFile: $0.path)) }
        }
        let events = try events()
        files += events.map { .event($0.record.slug) }
        for (list, count) in [
            (NewsroomList.releases, releases), (.kits, kits), (.contacts, contacts), (.media, assets),
            (.events, events.count),
        ] { pages(count) { .list(list, page: $0) } }
        let parts = NewsroomView.parts(of: addresses.count { $0 != .search("") }, NewsroomView.mostInMap)
        if parts > 1 { files += (1...parts).map { .sitemapPart($0) } }
        for (choice, _) in try feeds() { files += NewsroomAddress.FeedForm.allCases.map { .feed($0, choice) } }
        return addresses + files
    }

    private static let mapSchema: KeyValuePairs = ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]

    /// All pages; where there are more than a site map may have, what its parts are called.
    func sitemap(most: Int = mostInMap) throws -> NewsroomAnswer {
        let pages = try pagesToFind()
        let parts = NewsroomView.parts(of: pages.count, most)
        guard parts > 1 else { return sitemap(of: pages[...]) }
        var xml = FeedXML()
        xml.element("sitemapindex", NewsroomView.mapSchema) { xml in
            for part in 1...parts {
                xml.element("sitemap") { $0.element("loc", settings.url(of: .sitemapPart(part))) }
            }
        }
        return NewsroomView.map(xml)
    }

    /// A part of it; nil where it has no such part, or is one.
    func sitemap(part: Int, most: Int = mostInMap) throws -> NewsroomAnswer? {
        let pages = try pagesToFind()
        let parts = NewsroomView.parts(of: pages.count, most)
        guard parts > 1, part <= parts else { return nil }
        return sitemap(of: pages.dropFirst((part - 1) * most).prefix(most))
    }

    private func sitemap(of pages: ArraySlice<NewsroomAddress>) -> NewsroomAnswer {
        var xml = FeedXML()
        xml.element("urlset", NewsroomView.mapSchema) { xml in
            for page in pages { xml.element("url") { $0.element("loc", settings.url(of: page)) } }
        }
        return NewsroomView.map(xml)
    }

    private func pagesToFind() throws -> [NewsroomAddress] {
        try everyAddress().filter { $0.path.hasSuffix("/") && $0 != .search("") }
    }

    private static func parts(of count: Int, _ most: Int) -> Int { (count + most - 1) / most }

    private static func map(_ xml: FeedXML) -> NewsroomAnswer {
        .found(xml.bytes, as: "application/xml; charset=utf-8")
    }

    func robots() -> NewsroomAnswer {
        let text = """
            User-agent: *
            Disallow: \(link(.search("")))
            Sitemap: \(settings.url(of: .sitemap))

            """
        return .found(Array(text.utf8), as: "text/plain; charset=utf-8")
    }
}
