/// The attributes of a tag, read.
struct PageMarks {
    private let tag: PageTag
    private let scanner: PageScanner

    init(_ tag: PageTag, in scanner: PageScanner) { (self.tag, self.scanner) = (tag, scanner) }

    private func bytes(_ attribute: PageTag.Attribute) -> ArraySlice<UInt8>? {
        tag.values.first { $0.attribute == attribute }.map { scanner[$0.value] }
    }

    func text(_ attribute: PageTag.Attribute) -> String? {
        bytes(attribute).map { PageEntities.decoded($0.prefix(WebReference.mostBytes)) }
    }

    func has(_ attribute: PageTag.Attribute, _ value: StaticString) -> Bool {
        bytes(attribute).map { NameHash.of($0) == NameHash.of(value) } ?? false
    }

    /// The names that style sheets know the element by.
    private func names(_ isOne: (UInt64) -> Bool) -> Bool {
        for attribute in [PageTag.Attribute.class, .id] {
            guard let value = bytes(attribute)?.prefix(500) else { continue }
            var start = value.startIndex
            for index in value.indices where value[index] <= 0x20 {
                if isOne(NameHash.of(value[start..<index])) { return true }
                start = index + 1
            }
            if isOne(NameHash.of(value[start...])) { return true }
        }
        return false
    }

    var isHidden: Bool {
        guard !tag.values.isEmpty else { return false }
        if bytes(.hidden) != nil { return true }
        if let style = bytes(.style)?.prefix(500).filter({ $0 > 0x20 })[...],
            ByteNeedle.stands(PageMarks.displayNone, in: style) || ByteNeedle.stands(PageMarks.invisible, in: style)
        {
            return true
        }
        guard names(PageMarks.hidden.contains), let classes = bytes(.class) else { return false }
        // 'hidden md:block' is hidden on small screens only.
        return !classes.contains(UInt8(ascii: ":")) && !ByteNeedle.stands(Array("-block".utf8), in: classes)
            && !ByteNeedle.stands(Array("-flex".utf8), in: classes)
    }

    /// Banners about cookies, and menus that no element says are such.
    var isFurniture: Bool {
        guard !tag.values.isEmpty else { return false }
        if let role = bytes(.role), PageMarks.roles.contains(NameHash.of(role)) { return true }
        for attribute in [PageTag.Attribute.class, .id] {
            guard let value = bytes(attribute)?.prefix(500) else { continue }
            if PageMarks.banners.contains(where: { ByteNeedle.stands($0, in: value) }) { return true }
        }
        return names(PageMarks.furniture.contains)
    }

    /// `error404` on the body is WordPress; others have names of the same making. On smaller parts they may wait for a
    /// script to show them.
    var saysNotFound: Bool {
        guard !tag.values.isEmpty else { return false }
        switch tag.name {
        case .html, .body: return names(PageMarks.notFound.contains)
        case .main: return names(PageMarks.notFoundParts.contains)
        default: return false
        }
    }

    private static let displayNone = Array("display:none".utf8)
    private static let invisible = Array("visibility:hidden".utf8)
    private static let banners = ["cookie", "consent", "gdpr"].map { Array($0.utf8) }
    private static let roles = NameHash.set("navigation banner contentinfo dialog")
    private static let hidden = NameHash.set("hidden d-none is-hidden hide ng-hide display-none")
    private static let furniture = NameHash.set(
        "nav navbar menu breadcrumb breadcrumbs footer site-footer sidebar")
    private static let notFoundParts = NameHash.set("error-404 error404 page-404 page-not-found")
    private static let notFound = NameHash.set(
        """
        error404 error-404 page-404 page-error-404 page-not-found pagenotfound template-404 page-error404 status-404 \
        http-404 path-system-404 not-found-page path-page-not-found is-404 view-404 page-notfound page--404 \
        error-page-404
        """)

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

/// Names of ASCII letters, compared without regard to case.
enum NameHash {
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes {
            hash = (hash ^ UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
        }
        return hash
    }

    static func of(_ text: StaticString) -> UInt64 { text.withUTF8Buffer { of($0) } }

    static func set(_ names: String) -> Set<UInt64> { Set(names.split(separator: " ").map { of($0.utf8) }) }
}
