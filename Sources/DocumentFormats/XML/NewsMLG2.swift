import HTMLScanning
import ReleaseReader

/// NewsML-G2 (IPTC): what the item says of itself, and its contents, in their order.
struct NewsMLG2 {
    private let tree: MarkupTree

    static func write(_ tree: MarkupTree, into page: inout PageText) {
        let news = NewsMLG2(tree: tree)
        let items = tree.name(at: tree.documentElement) == "newsItem" ? [tree.documentElement] : tree.all("newsItem")
        if let first = items.first { news.particulars(first).write(into: &page) }
        for item in items { news.item(item, &page) }
    }

    private func particulars(_ item: Int) -> PageParticulars {
        var found = PageParticulars()
        func add(_ name: String, _ kind: SourceMark.Particular, in parent: String, attribute: String? = nil) {
            guard let parent = tree.first(parent, in: item), let element = tree.first(name, in: parent) else { return }
            let value = attribute.map { tree.value($0, at: element) ?? "" } ?? spoken(element)
            found.add(name, value, kind, "the NewsML-G2 (\(name))")
        }
        add("headline", .title, in: "contentMeta")
        add("title", .title, in: "itemMeta")
        // Some say it in the NITF within alone.
        if tree.first("headline", in: item) == nil { add("title", .title, in: "head") }
        add("dateline", .place, in: "contentMeta")
        add("located", .place, in: "contentMeta")
        add("contentCreated", .published, in: "contentMeta")
        add("firstCreated", .published, in: "itemMeta")
        add("versionCreated", .updated, in: "itemMeta")
        add("by", .author, in: "contentMeta")
        add("infoSource", .publisher, in: "contentMeta")
        add("provider", .publisher, in: "itemMeta")
        add("language", .language, in: "contentMeta", attribute: "tag")
        return found
    }

    /// What an element is called: its `name`, its words, or its code.
    private func spoken(_ element: Int) -> String {
        if let name = tree.first("name", in: element) { return tree.words(in: name) }
        let words = tree.words(in: element)
        return words.isEmpty ? tree.value("literal", at: element) ?? "" : words
    }

    private func item(_ item: Int, _ page: inout PageText) {
        if let embargo = tree.first("embargoed", in: item) {
            let date = tree.words(in: embargo)
            page.append(date.isEmpty ? "Embargoed" : "Embargoed until \(date)")
            page.block(isApart: true)
        }
        let meta = tree.first("contentMeta", in: item)
        let headline = meta.flatMap { tree.first("headline", in: $0) }.map { tree.words(in: $0) } ?? ""
        if !headline.isEmpty {
            page.block(isApart: true)
            page.begin(.heading(level: 1))
            page.append(headline)
            page.end()
            page.block(isApart: true)
        }
        if let meta, let dateline = tree.first("dateline", in: meta) {
            page.append(tree.words(in: dateline))
            page.block(isApart: true)
        }
        guard let set = tree.first("contentSet", in: item) else { return }
        for content in tree.children(of: set) where !tree.nodes[content].isText {
            switch tree.name(at: content) {
            case "inlineXML", "inlineData": EmbeddedHTML.write(tree, in: content, into: &page)
            default: break
            }
        }
        media(tree.children(of: set).filter { tree.name(at: $0) == "remoteContent" }, words: headline, &page)
        signs(in: item, &page)
    }

    /// What an item says of those that it names: a firm with the picture of its sign.
    private func signs(in item: Int, _ page: inout PageText) {
        for assert in tree.children(of: item) where tree.name(at: assert) == "assert" {
            guard let picture = tree.first("remoteInfo", in: assert), let address = tree.value("href", at: picture),
                tree.value("contenttype", at: picture)?.hasPrefix("image/") ?? false
            else { continue }
            MediaLine(words: spoken(picture), isCaption: false, address: address, isPicture: true).write(into: &page)
        }
    }

    /// Renditions of one picture or film: the largest.
    private func media(_ items: [Int], words: String, _ page: inout PageText) {
        guard let largest = items.max(by: { size($0) < size($1) }), let address = tree.value("href", at: largest) else {
            return
        }
        let mediaType = tree.value("contenttype", at: largest) ?? ""
        MediaLine(
            words: words.isEmpty ? "Media" : words, isCaption: false, address: address,
            isPicture: mediaType.hasPrefix("image/")
        ).write(into: &page)
    }

    private func size(_ item: Int) -> Int {
        let sides = ["width", "height"].compactMap { tree.value($0, at: item).flatMap(Int.init) }
        if sides.count == 2, sides.allSatisfy({ (1..<1_000_000).contains($0) }) { return sides[0] * sides[1] }
        return tree.value("size", at: item).flatMap(Int.init) ?? 0
    }
}

/// NITF (IPTC), whose elements are HTML's but for the head.
enum NITFArticle {
    static func write(_ tree: MarkupTree, into page: inout PageText) {
        var found = PageParticulars()
        func add(_ name: String, _ kind: SourceMark.Particular, _ attribute: String? = nil) {
            guard let element = tree.first(name) else { return }
            let value = attribute.flatMap { tree.value($0, at: element) } ?? tree.words(in: element)
            found.add(name, NewsDate.readable(value), kind, "the NITF (\(name))")
        }
        add("title", .title)
        add("hl1", .title)
        add("date.issue", .published, "norm")
        add("date.release", .other, "norm")
        add("story.date", .published, "norm")
        add("location", .place)
        add("doc.copyright", .publisher, "holder")
        if let language = tree.value("xml:lang", at: tree.documentElement) {
            found.add("xml:lang", language, .language, "the NITF's language")
        }
        found.write(into: &page)
        let body = tree.first("body") ?? 0
        HTMLText.write(tree, from: body, addresses: .none, into: &page)
    }
}

/// RSS and Atom: an entry's title, date and content, or those of each entry.
struct Feed {
    private let tree: MarkupTree

    static func write(_ tree: MarkupTree, into page: inout PageText) {
        let feed = Feed(tree: tree)
        var entries = tree.all("item") + tree.all("entry")
        if tree.name(at: tree.documentElement) == "entry" { entries = [tree.documentElement] }
        if entries.count == 1, let only = entries.first { feed.particulars(only).write(into: &page) }
        for entry in entries { feed.entry(entry, &page) }
    }

    private func particulars(_ entry: Int) -> PageParticulars {
        var found = PageParticulars()
        let kinds: [(String, SourceMark.Particular)] = [
            ("title", .title), ("pubDate", .published), ("published", .published), ("date", .published),
            ("updated", .updated), ("creator", .author), ("author", .author),
        ]
        for (name, kind) in kinds {
            guard let element = tree.child(name, of: entry) else { continue }
            let value = tree.child("name", of: element).map { tree.words(in: $0) } ?? tree.words(in: element)
            found.add(name, value, kind, "the feed (\(name))")
        }
        found.add("link", address(entry), .address, "the feed (link)")
        if let channel = tree.first("channel"), let title = tree.child("title", of: channel) {
            found.add("channel", tree.words(in: title), .publisher, "the feed (title)")
        }
        return found
    }

    private func address(_ entry: Int) -> String? {
        guard let link = tree.child("link", of: entry) else { return nil }
        return tree.value("href", at: link) ?? tree.words(in: link)
    }

    private func entry(_ entry: Int, _ page: inout PageText) {
        page.block(isApart: true)
        if let title = tree.child("title", of: entry) {
            page.begin(.heading(level: 1))
            page.append(Entities.decode(tree.words(in: title)))
            page.end()
            page.block(isApart: true)
        }
        let addresses = PageAddress(base: address(entry))
        let names = ["encoded", "content", "description", "summary"]
        if let content = names.lazy.compactMap({ tree.child($0, of: entry) }).first {
            EmbeddedHTML.write(tree, in: content, addresses: addresses, into: &page)
        }
        page.block(isApart: true)
    }
}
