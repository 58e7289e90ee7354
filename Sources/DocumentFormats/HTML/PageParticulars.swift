import Catalogue
import HTMLScanning
import ReleaseReader

/// What a page says of itself: its title, its metadata, its JSON-LD; each with where it says so.
struct PageParticulars {
    /// One line before the page's text.
    struct Line: Hashable {
        let name: String
        let value: String
        let kind: SourceMark.Particular
        let source: String
    }

    private(set) var lines: [Line] = []

    /// More than any page says; further lines are left out.
    static let most = 96
    static let longest = 2_000

    init() {}

    init(_ tree: MarkupTree) {
        for (index, node) in tree.nodes.enumerated() where node.tag == .script {
            let type = tree.value("type", at: index)?.lowercased() ?? ""
            guard type.hasPrefix("application/ld+json") else { continue }
            add(JSONLD.lines(tree.bytes(ofScriptAt: index)))
        }
        for (index, node) in tree.nodes.enumerated() {
            switch node.tag {
            case .html: add("lang", tree.value("lang", at: index), .language, "the page's language (lang)")
            case .title where node.parent >= 0 && tree.nodes[Int(node.parent)].tag != .svg:
                add("title", tree.words(in: index), .title, "the page's title")
            case .meta: addMeta(tree, index)
            case .link where tree.value("rel", at: index)?.lowercased() == "canonical":
                add("canonical", tree.value("href", at: index), .address, "the page's canonical address")
            case .time where tree.value("pubdate", at: index) != nil:
                add("pubdate", tree.value("datetime", at: index), .published, "the page's publication date (time)")
            default: break
            }
            addMicrodata(tree, index, node.tag)
            addDay(tree, index, node.tag)
        }
        if let server = Advertisements.server(of: tree) {
            // Its name alone: it is nobody's address.
            let name = server.split { !$0.isLetter }.first.map(String.init)
            add("advertising", name, .advertising, "the page's scripts")
        }
        if !lines.contains(where: { $0.kind == .published }) {
            add("time", ArticleTime.day(in: tree), .published, "the time beside the page's heading")
        }
    }

    /// What the pictures are called that the page gives to those who share it.
    var pictures: Set<Substring> {
        Set(
            lines.lazy.filter { $0.source.hasSuffix("image)") }.map { PictureName.withoutSize($0.value) }
                .filter { $0.count >= PictureName.shortest })
    }

    mutating func add(_ lines: [Line]) { for line in lines { add(line) } }

    mutating func add(_ name: String, _ value: String?, _ kind: SourceMark.Particular, _ source: String) {
        guard let value else { return }
        add(Line(name: name, value: value, kind: kind, source: source))
    }

    private mutating func add(_ line: Line) {
        let value = Entities.decode(line.value).collapsingWhiteSpace().cut(to: PageParticulars.longest)
        guard !value.isEmpty, lines.count < PageParticulars.most,
            !lines.contains(where: { $0.kind == line.kind && $0.value == value })
        else { return }
        lines.append(Line(name: line.name, value: value, kind: line.kind, source: line.source))
    }

    private mutating func addMeta(_ tree: MarkupTree, _ index: Int) {
        guard let content = tree.value("content", at: index),
            let name = (tree.value("property", at: index) ?? tree.value("name", at: index))?.collapsingWhiteSpace(),
            let meaning = PageParticulars.metaNames[name.lowercased()]
        else { return }
        // An author may be named by the address of a page about them.
        guard meaning != .author || !hasWebScheme(content) else { return }
        let isOpenGraph = name.lowercased().hasPrefix("og:") || name.lowercased().hasPrefix("article:")
        add(name, content, meaning, "the page's \(isOpenGraph ? "OpenGraph data" : "metadata") (\(name))")
    }

    private mutating func addMicrodata(_ tree: MarkupTree, _ index: Int, _ tag: HTMLTag) {
        guard tag != .text, let property = tree.value("itemprop", at: index),
            let meaning = PageParticulars.properties[property]
        else { return }
        let value = tree.value("content", at: index) ?? tree.value("datetime", at: index)
        // What is seen on the page needs no line of its own.
        guard let value else { return }
        add(property, value, meaning, "the page's microdata (\(property))")
    }

    /// A day that the whole page or its article has in an attribute.
    private mutating func addDay(_ tree: MarkupTree, _ index: Int, _ tag: HTMLTag) {
        guard [.html, .body, .main, .article].contains(tag) else { return }
        for name in PageParticulars.dayNames {
            add(name, tree.value(name, at: index), .published, "the page's own attribute (\(name))")
        }
    }

    private static let dayNames = [
        "newsdate", "pubdate", "data-date", "data-published", "data-publish-date",
    ]

    private static let properties: [String: SourceMark.Particular] = [
        "datePublished": .published, "dateCreated": .other, "dateModified": .updated, "headline": .title,
        "inLanguage": .language,
    ]

    private static let metaNames: [String: SourceMark.Particular] = [
        "og:type": .sort, "og:title": .title, "og:site_name": .publisher, "og:url": .address, "og:locale": .language,
        "og:image": .other,
        "og:description": .other, "og:updated_time": .updated, "og:video": .other, "og:audio": .other,
        "article:published_time": .published, "article:modified_time": .updated, "article:author": .author,
        "article:publisher": .other, "og:article:published_time": .published, "og:article:modified_time": .updated,
        "author": .author, "byl": .author, "description": .other, "keywords": .other, "news_keywords": .other,
        "date": .published, "pubdate": .published, "publish-date": .published, "publish_date": .published,
        "publication_date": .published, "article.published": .published, "parsely-pub-date": .published,
        "publishdate": .published, "datepublished": .published, "og:release_date": .published,
        "og:pubdate": .published, "article:published": .published, "release_date": .published,
        "originalpublicationdate": .published, "dc.issued": .published, "citation_online_date": .published,
        "sailthru.date": .published, "citation_publication_date": .published, "last-modified": .updated,
        "dc.date": .published, "dc.date.issued": .published, "dcterms.issued": .published, "dcterms.date": .published,
        "dcterms.created": .other, "dcterms.modified": .updated, "dc.date.created": .other,
        "dc.date.modified": .updated,
        "dc.title": .title, "dcterms.title": .title, "dc.creator": .author, "dcterms.creator": .author,
        "dc.publisher": .publisher, "dcterms.publisher": .publisher, "dc.language": .language,
        "dcterms.language": .language, "dc.description": .other, "dcterms.description": .other,
        "application-name": .publisher, "publisher": .publisher, "copyright": .other, "geo.placename": .other,
        "twitter:title": .title, "content-language": .language,
    ]
}

extension PageParticulars {
    /// Writes a line for each, the value marked, and a blank line after them.
    func write(into page: inout PageText) {
        for line in lines {
            page.append(line.name + ": ")
            page.begin(.particular(line.kind), source: line.source)
            page.append(line.value)
            page.end()
            page.block(isApart: false)
        }
        page.block(isApart: true)
    }
}

extension MarkupTree {
    /// A script's text; at most 1 MB of it, the rest is no metadata.
    func bytes(ofScriptAt index: Int) -> ArraySlice<UInt8> {
        guard nodes.indices.contains(index + 1), nodes[index].end > Int32(index + 1), nodes[index + 1].isText else {
            return []
        }
        let bytes = bytes(at: index + 1)
        return bytes.count <= 1_048_576 ? bytes : []
    }
}
