import Foundation
import ReleaseReader

/// JSON-LD in a page, as schema.org's types for articles have it.
enum JSONLD {
    /// Arrays and objects deeper than this are not read; Foundation's own parser would follow them down its stack.
    private static let deepest = 64
    private static let mostThings = 2_000

    static func lines(_ bytes: ArraySlice<UInt8>) -> [PageParticulars.Line] {
        guard !bytes.isEmpty, isShallow(bytes),
            let value = try? JSONSerialization.jsonObject(with: Foundation.Data(bytes), options: [.fragmentsAllowed])
        else { return [] }
        var lines: [PageParticulars.Line] = []
        for article in articles(in: value) { lines += read(article) }
        return lines
    }

    private static func isShallow(_ bytes: ArraySlice<UInt8>) -> Bool {
        var depth = 0
        var isInString = false
        var isEscaped = false
        for byte in bytes {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                if depth > deepest { return false }
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        return true
    }

    /// The articles among the things that a page speaks of; a page's own entry where there is none.
    private static func articles(in value: Any) -> [[String: Any]] {
        var things: [[String: Any]] = []
        var open: [Any] = [value]
        while let next = open.popLast(), things.count < mostThings {
            if let list = next as? [Any] {
                open.append(contentsOf: list.reversed())
            } else if let thing = next as? [String: Any] {
                things.append(thing)
                if let graph = thing["@graph"] { open.append(graph) }
                if let main = thing["mainEntity"] { open.append(main) }
            }
        }
        let articles = things.filter { isArticle($0) }
        return articles.isEmpty ? things.filter { types($0).contains("WebPage") } : Array(articles.prefix(1))
    }

    private static func types(_ thing: [String: Any]) -> [String] {
        let all = thing["@type"] as? [Any] ?? [thing["@type"] as Any]
        return all.compactMap { ($0 as? String)?.split(separator: "/").last.map(String.init) }
    }

    private static func isArticle(_ thing: [String: Any]) -> Bool {
        types(thing).contains {
            $0.hasSuffix("Article") || $0 == "PressRelease" || $0 == "BlogPosting" || $0 == "Report"
                || $0 == "SpecialAnnouncement"
        }
    }

    private static func read(_ thing: [String: Any]) -> [PageParticulars.Line] {
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
        add("author", names(thing["author"]).filter { !$0.hasPrefix("http") }, .author)
        add("publisher", names(thing["publisher"]), .publisher)
        add("sourceOrganization", names(thing["sourceOrganization"]), .publisher)
        add("dateline", texts(thing["dateline"]), .place)
        add("contentLocation", names(thing["contentLocation"]), .place)
        add("inLanguage", names(thing["inLanguage"]), .language)
        add("url", texts(thing["url"]), .address)
        add("mainEntityOfPage", addresses(thing["mainEntityOfPage"]), .address)
        add("description", texts(thing["description"]), .other)
        add("image", Array(addresses(thing["image"]).prefix(8)), .other)
        return lines
    }

    private static func texts(_ value: Any?) -> [String] {
        if let text = value as? String { return [text] }
        return (value as? [Any] ?? []).prefix(16).compactMap { $0 as? String }
    }

    /// The names of things: `{"name": "…"}`, or a text.
    private static func names(_ value: Any?) -> [String] {
        let all = value as? [Any] ?? [value as Any]
        return all.prefix(16).compactMap { ($0 as? String) ?? ($0 as? [String: Any])?["name"] as? String }
    }

    private static func addresses(_ value: Any?) -> [String] {
        let all = value as? [Any] ?? [value as Any]
        return all.prefix(16).compactMap { thing in
            if let text = thing as? String { return text }
            let thing = thing as? [String: Any]
            return thing?["url"] as? String ?? thing?["contentUrl"] as? String ?? thing?["@id"] as? String
        }
    }
}
