import Catalogue
import JSONText
import ReleaseReader

/// JSON-LD in a page, as schema.org's types for articles have it.
enum JSONLD {
    private static let mostThings = 2_000

    static func lines(_ bytes: ArraySlice<UInt8>) -> [PageParticulars.Line] {
        // A page whose JSON-LD cannot be read says nothing by it but its day; its text is read all the same.
        guard let value = try? JSON(reading: Array(bytes)) else { return plainDay(in: bytes).map { [$0] } ?? [] }
        return articles(in: value).flatMap(read)
    }

    /// The day in a script that is no valid JSON: a comma too many, a line break within a text.
    private static func plainDay(in bytes: ArraySlice<UInt8>) -> PageParticulars.Line? {
        let name = Array("\"datePublished\"".utf8)
        guard let place = bytes.firstRange(of: name) else { return nil }
        let rest = bytes[place.upperBound...].prefix(64).drop { $0 == 0x3A || $0 <= 0x20 }
        guard rest.first == UInt8(ascii: "\"") else { return nil }
        let value = rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
        guard value.count >= 10, value.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return PageParticulars.Line(
            name: "JSON-LD datePublished", value: String(decoding: value, as: UTF8.self), kind: .published,
            source: "the page's JSON-LD (datePublished)")
    }

    /// The articles among the things that a page speaks of; a page's own entry where there is none.
    private static func articles(in value: JSON) -> [JSON] {
        var things: [JSON] = []
        var open = [value]
        while let next = open.popLast(), things.count < mostThings {
            if let list = next.elements {
                open.append(contentsOf: list.reversed())
            } else if next.members != nil {
                things.append(next)
                open += [next["@graph"], next["mainEntity"]].compactMap(\.self)
            }
        }
        let articles = things.filter(isArticle)
        if !articles.isEmpty { return Array(articles.prefix(1)) }
        let pages = things.filter { types($0).contains { $0.hasSuffix("WebPage") } }
        return pages.isEmpty ? Array(things.filter(isDatedWork).prefix(1)) : pages
    }

    private static func types(_ thing: JSON) -> [String] {
        all(thing["@type"]).compactMap { $0.text?.split(separator: "/").last.map(String.init) }
    }

    /// A recipe, a question, a guide: what has a day, and is no part of a page such as a picture or an answer.
    private static func isDatedWork(_ thing: JSON) -> Bool {
        thing["datePublished"]?.text != nil
            && !types(thing).contains { ["Comment", "Answer", "Review"].contains($0) || $0.hasSuffix("Object") }
    }

    private static func isOfNews(_ type: String) -> Bool {
        ["NewsMediaOrganization", "Newspaper", "Periodical", "RadioStation", "TelevisionStation"].contains(type)
    }

    private static func isArticle(_ thing: JSON) -> Bool {
        types(thing).contains {
            $0.hasSuffix("Article") || $0 == "PressRelease" || $0 == "BlogPosting" || $0 == "Report"
                || $0 == "SpecialAnnouncement"
        }
    }

    private static func read(_ thing: JSON) -> [PageParticulars.Line] {
        var lines: [PageParticulars.Line] = []
        func add(_ name: String, _ values: [String], _ kind: SourceMark.Particular) {
            for value in values {
                lines.append(
                    PageParticulars.Line(
                        name: "JSON-LD \(name)", value: value, kind: kind, source: "the page's JSON-LD (\(name))"))
            }
        }
        add("headline", texts(thing["headline"]), .title)
        add("datePublished", texts(thing["datePublished"]), .published)
        add("dateModified", texts(thing["dateModified"]), .updated)
        add("author", names(thing["author"]).filter { !hasWebScheme($0) }, .author)
        add("publisher", names(thing["publisher"]), .publisher)
        add("sourceOrganization", names(thing["sourceOrganization"]), .publisher)
        add("dateline", texts(thing["dateline"]), .place)
        add("contentLocation", names(thing["contentLocation"]), .place)
        add("inLanguage", names(thing["inLanguage"]), .language)
        add("url", texts(thing["url"]), .address)
        add("mainEntityOfPage", addresses(thing["mainEntityOfPage"]), .address)
        // Of a thing of which nothing else is said, this says nothing.
        if !lines.isEmpty {
            add("@type", types(thing).filter { $0.hasSuffix("Article") || $0 == "PressRelease" }, .sort)
            add("publisher @type", all(thing["publisher"]).flatMap(types).filter(isOfNews), .sort)
        }
        add("description", texts(thing["description"]), .other)
        add("image", Array(addresses(thing["image"]).prefix(8)), .other)
        return lines
    }

    /// A list's elements; a value that is none is the only one.
    private static func all(_ value: JSON?) -> [JSON] { value.map { $0.elements ?? [$0] } ?? [] }

    private static func texts(_ value: JSON?) -> [String] { all(value).prefix(16).compactMap(\.text) }

    /// The names of things: `{"name": "…"}`, or a text.
    private static func names(_ value: JSON?) -> [String] {
        all(value).prefix(16).compactMap { $0.text ?? $0["name"]?.text }
    }

    private static func addresses(_ value: JSON?) -> [String] {
        all(value).prefix(16).compactMap { thing in
            thing.text ?? thing["url"]?.text ?? thing["contentUrl"]?.text ?? thing["@id"]?.text
        }
    }
}
