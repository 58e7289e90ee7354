import CharacterSets
import HTMLScanning

/// The attributes of the tag that a scanner handed over last, read.
struct PageMarks {
    private let tag: HTMLTag
    private let scanner: HTMLScanner

    init(_ tag: HTMLTag, in scanner: HTMLScanner) {
        self.tag = tag
        self.scanner = scanner
    }

    func text(_ attribute: HTMLName) -> String? {
        scanner.value(attribute).map {
            OneByteSet.windows1252.text(unlessUTF8: Entities.decoded($0.prefix(WebAddress.mostBytes)))
        }
    }

    func has(_ attribute: HTMLName, _ value: HTMLName) -> Bool {
        scanner.value(attribute).map { HTMLName($0) == value } ?? false
    }

    /// The names that style sheets know the element by.
    private func names(_ names: Set<HTMLName>) -> Bool {
        for attribute in PageMarks.naming {
            guard let value = scanner.value(attribute)?.prefix(500) else { continue }
            var start = value.startIndex
            for index in value.indices where value[index] <= 0x20 {
                if names.contains(HTMLName(value[start..<index])) { return true }
                start = index + 1
            }
            if names.contains(HTMLName(value[start...])) { return true }
        }
        return false
    }

    var isHidden: Bool {
        guard !scanner.attributes.isEmpty else { return false }
        if scanner.value(.hidden) != nil { return true }
        if let style = scanner.value(.style)?.prefix(500).filter({ $0 > 0x20 })[...],
            ByteNeedle.stands(PageMarks.displayNone, in: style) || ByteNeedle.stands(PageMarks.invisible, in: style)
        {
            return true
        }
        guard names(PageMarks.hidden), let classes = scanner.value(.class) else { return false }
        // 'hidden md:block' is hidden on small screens only.
        return !classes.contains(UInt8(ascii: ":")) && !ByteNeedle.stands(PageMarks.block, in: classes)
            && !ByteNeedle.stands(PageMarks.flex, in: classes)
    }

    /// Banners about cookies, and menus that no element says are such.
    var isFurniture: Bool {
        guard !scanner.attributes.isEmpty else { return false }
        if let role = scanner.value(.role), PageMarks.roles.contains(HTMLName(role)) { return true }
        for attribute in PageMarks.naming {
            guard let value = scanner.value(attribute)?.prefix(500) else { continue }
            if PageMarks.banners.contains(where: { ByteNeedle.stands($0, in: value) }) { return true }
        }
        return names(PageMarks.furniture)
    }

    /// `error404` on the body is WordPress; others have names of the same making. On smaller parts they may wait for a
    /// script to show them.
    var saysNotFound: Bool {
        guard !scanner.attributes.isEmpty else { return false }
        switch tag {
        case .html, .body: return names(PageMarks.notFound)
        case .main: return names(PageMarks.notFoundParts)
        default: return false
        }
    }

    private static let naming = [HTMLName.class, .id]
    private static let displayNone = Array("display:none".utf8)
    private static let invisible = Array("visibility:hidden".utf8)
    private static let block = Array("-block".utf8)
    private static let flex = Array("-flex".utf8)
    private static let banners = ["cookie", "consent", "gdpr"].map { Array($0.utf8) }
    private static let roles = PageMarks.set("navigation banner contentinfo dialog")
    private static let hidden = PageMarks.set("hidden d-none is-hidden hide ng-hide display-none")
    private static let furniture = PageMarks.set(
        "nav navbar menu breadcrumb breadcrumbs footer site-footer sidebar")
    private static let notFoundParts = PageMarks.set("error-404 error404 page-404 page-not-found")
    private static let notFound = PageMarks.set(
        """
        error404 error-404 page-404 page-error-404 page-not-found pagenotfound template-404 page-error404 status-404 \
        http-404 path-system-404 not-found-page path-page-not-found is-404 view-404 page-notfound page--404 \
        error-page-404
        """)

    private static func set(_ names: String) -> Set<HTMLName> {
        Set(names.split(separator: " ").map { HTMLName($0.utf8) })
    }

    /// `5; url=/new` within ten seconds.
    static func refresh(_ content: String) -> String? {
        let parts = content.split(maxSplits: 1, whereSeparator: { $0 == ";" || $0 == "," })
        guard parts.count == 2, let delay = Double(parts[0].filter { $0 != " " }), (0...10).contains(delay) else {
            return nil
        }
        let rest = parts[1].drop { $0.isWhitespace }
        guard rest.prefix(3).lowercased() == "url" else { return nil }
        let target = rest.dropFirst(3).drop { $0.isWhitespace || $0 == "=" || $0 == "'" || $0 == "\"" }
        return String(target.prefix { $0 != "'" && $0 != "\"" && !$0.isWhitespace })
    }
}

extension HTMLName {
    static let `class` = HTMLName("class")
    static let content = HTMLName("content")
    static let hidden = HTMLName("hidden")
    static let href = HTMLName("href")
    static let httpEquiv = HTMLName("http-equiv")
    static let id = HTMLName("id")
    static let name = HTMLName("name")
    static let property = HTMLName("property")
    static let rel = HTMLName("rel")
    static let role = HTMLName("role")
    static let style = HTMLName("style")
    static let type = HTMLName("type")
}
