import Catalogue
import Foundation

extension NewsroomAddress {
    /// Reads the path of an address as it stands in a request, and what stands behind its question mark; nil where the newsroom
    /// has no such address. What a query says beside what is asked for is passed over.
    public init?(path: String, query: String? = nil) {
        guard path.utf8.count <= NewsroomAddress.longest, path.utf8.first == UInt8(ascii: "/"),
            path.utf8.allSatisfy(NewsroomAddress.isOfAPath)
        else { return nil }
        var parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let name = parts.removeLast()
        guard parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }), !name.hasPrefix(".") else { return nil }
        if name.isEmpty { self.init(page: parts, query) } else { self.init(file: name, in: parts) }
    }

    /// Where a page is that was asked for without its last stroke; nil for all else.
    public init?(pathWithoutStroke path: String) {
        guard !path.hasSuffix("/"), path.utf8.first == UInt8(ascii: "/") else { return nil }
        self.init(path: path + "/")
    }

    /// A page of its own, by the folders that it is in.
    private init?(page folders: [String], _ query: String?) {
        switch folders.count {
        case 0: self = .front
        case 1 where folders[0] == "request": self = .asking(nil)
        case 1 where folders[0] == "search": self = .search(NewsroomAddress.words(in: query))
        case 1:
            guard let list = NewsroomList(rawValue: folders[0]) else { return nil }
            self = .list(list)
        case 2:
            guard let slug = Slug(folders[1]) else { return nil }
            self.init(page: slug, of: folders[0])
        case 3 where folders[0] == NewsroomList.contacts.rawValue && folders[1] == "on":
            guard let topic = Slug(folders[2]) else { return nil }
            self = .contactsOn(topic)
        case 3 where folders[0] == "kits" && folders[2] == "request":
            guard let kit = Slug(folders[1]) else { return nil }
            self = .asking(kit)
        case 3 where folders[1] == "page":
            guard let list = NewsroomList(rawValue: folders[0]), let page = NewsroomAddress.page(folders[2]) else {
                return nil
            }
            self = .list(list, page: page)
        case 4 where folders[0] == NewsroomList.contacts.rawValue && folders[2] == "page":
            guard let slug = Slug(folders[1]), let page = NewsroomAddress.page(folders[3]) else { return nil }
            self = .contactsOf(slug, page: page)
        case 4 where folders[0] == "topics" && folders[2] == "page":
            guard let topic = Slug(folders[1]), let page = NewsroomAddress.page(folders[3]) else { return nil }
            self = .topic(topic, page: page)
        case 5 where folders[0] == NewsroomList.contacts.rawValue && folders[1] == "on" && folders[3] == "page":
            guard let topic = Slug(folders[2]), let page = NewsroomAddress.page(folders[4]) else { return nil }
            self = .contactsOn(topic, page: page)
        default: return nil
        }
    }

    /// The second and those behind it; the first has no number.
    private static func page(_ text: String) -> Int? { Int(text).flatMap { $0 > 1 && text == "\($0)" ? $0 : nil } }

    private init?(page slug: Slug, of folder: String) {
        switch folder {
        case "releases": self = .release(slug, .page)
        case "kits": self = .kit(slug)
        case "contacts": self = .contactsOf(slug)
        case "media": self = .asset(slug)
        case "topics": self = .topic(slug)
        case "requests": self = .standing(slug)
        case "for": self = .invited(slug, .page)
        default: return nil
        }
    }

    private init?(file name: String, in folders: [String]) {
        switch (folders.first, folders.count) {
        case (nil, _): self.init(file: name)
        case ("kits", 2...):
            guard let slug = Slug(folders[1]) else { return nil }
            self = .kitFile(slug, (folders.dropFirst(2) + [name]).joined(separator: "/"))
        case ("for", 2...):
            guard let secret = Slug(folders[1]) else { return nil }
            self = .invited(secret, .file((folders.dropFirst(2) + [name]).joined(separator: "/")))
        case ("media", 2):
            guard let slug = Slug(folders[1]) else { return nil }
            self = .assetFile(slug, name)
        case ("feeds", 1...2):
            guard let (slug, ending) = NewsroomAddress.named(name), let form = FeedForm(rawValue: ending) else {
                return nil
            }
            switch folders.dropFirst().first {
            case nil: self = .feed(form, .language(slug))
            case "of": self = .feed(form, .organisation(slug))
            case "on": self = .feed(form, .topic(slug))
            default: return nil
            }
        case (let folder?, 1):
            guard let (slug, ending) = NewsroomAddress.named(name) else { return nil }
            self.init(slug, endingIn: ending, of: folder)
        default: return nil
        }
    }

    private init?(file name: String) {
        switch name {
        case NewsroomAddress.styleName: self = .styleSheet
        case NewsroomAddress.scriptName: self = .script
        case "404.html": self = .missing
        case "events.ics": self = .calendar
        case "sitemap.xml": self = .sitemap
        case "robots.txt": self = .robots
        default:
            if let part = NewsroomAddress.sitemapPart(name) {
                self = .sitemapPart(part)
                return
            }
            guard let form = FeedForm.allCases.first(where: { name == "feed.\($0)" }) else { return nil }
            self = .feed(form, .all)
        }
    }

    /// `sitemap-2.xml`, written as we write it.
    private static func sitemapPart(_ name: String) -> Int? {
        let (before, behind) = ("sitemap-", ".xml")
        guard name.hasPrefix(before), name.hasSuffix(behind), name.utf8.count <= 24 else { return nil }
        let digits = name.dropFirst(before.count).dropLast(behind.count)
        guard let number = Int(digits), number > 0, "\(number)" == digits else { return nil }
        return number
    }

    private init?(_ slug: Slug, endingIn ending: String, of folder: String) {
        switch (folder, ending) {
        case ("kits", "zip"): self = .kitArchive(slug)
        case ("contacts", "vcf"): self = .card(slug)
        case ("for", "zip"): self = .invited(slug, .archive)
        case ("events", "ics"): self = .event(slug)
        case ("releases", _):
            guard ending != ReleaseForm.page.rawValue, let form = ReleaseForm(rawValue: ending) else { return nil }
            self = .release(slug, form)
        default: return nil
        }
    }

    /// `salmon.json`: a slug and an ending.
    private static func named(_ file: String) -> (Slug, String)? {
        let parts = file.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let slug = Slug(String(parts[0])) else { return nil }
        return (slug, String(parts[1]))
    }

    /// What was asked for in a form, trimmed and bounded.
    private static func words(in query: String?) -> String {
        for pair in (query ?? "").split(separator: "&") where pair.hasPrefix("q=") {
            let words = pair.dropFirst(2).replacing("+", with: " ").removingPercentEncoding ?? ""
            return String(words.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(mostWords))
        }
        return ""
    }

    private static func isOfAPath(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
            true
        default: false
        }
    }

    /// In bytes.
    private static let longest = 500
    /// In characters.
    private static let mostWords = 200
}
