import HTMLScanning

/// Finds the release among what surrounds it on a page: menus, teasers, share bars, the footer.
///
/// By structure first (`article`, `main`, `nav`, roles), else by where the prose is; names of classes are evidence, and
/// never enough to turn away much of the page's text.
struct PageFurniture {
    private let tree: MarkupTree
    private let shape: PageShape
    /// The elements that are no part of the release; none lies in another.
    private(set) var elements: Set<Int> = []

    init(_ tree: MarkupTree) {
        self.tree = tree
        shape = PageShape(tree)
        let body = tree.nodes.firstIndex { $0.tag == .body } ?? 0
        findNamed(in: body)
        findTeasers(in: body)
        let release = release(in: body)
        if release != body { leaveOut(around: release, from: body) }
        leaveOutLinkLists(in: release)
        leaveOutOtherArticles(in: release)
        leaveOutNested()
    }

    private mutating func leaveOutNested() {
        var end = 0
        elements = elements.sorted().reduce(into: []) { outer, element in
            guard element >= end else { return }
            end = Int(tree.nodes[element].end)
            outer.insert(element)
        }
    }

    /// Whether it lies in something that was found to be no part of the release.
    private func isLeftOut(_ index: Int) -> Bool {
        var index = index
        while index > 0 {
            if elements.contains(index) { return true }
            index = Int(tree.nodes[index].parent)
        }
        return false
    }

    // MARK: what says of itself that it is no part

    private mutating func findNamed(in body: Int) {
        let all = shape.prose[body]
        var index = body + 1
        while index < Int(tree.nodes[body].end) {
            let node = tree.nodes[index]
            guard !node.isText, !shape.hidden[index] else {
                index = max(index + 1, Int(node.end))
                continue
            }
            if shape.prose[index] * 2 <= all, isNamedSo(index, node.tag) {
                elements.insert(index)
                index = Int(node.end)
            } else {
                index += 1
            }
        }
    }

    /// Three or more elements beside each other that are pictures with words, and lead to pages.
    private mutating func findTeasers(in body: Int) {
        var (rows, index): ([Int: [Int]], Int) = ([:], body + 1)
        while index < Int(tree.nodes[body].end) {
            let node = tree.nodes[index]
            if elements.contains(index) || shape.hidden[index] || shape.linkedPictures[index] == 0 {
                index = max(index + 1, Int(node.end))
                continue
            }
            if shape.isLikeTeaser(index), node.tag != .a, node.tag != .img {
                rows[Int(node.parent), default: []].append(index)
            }
            index += 1
        }
        for row in rows.values where row.count >= 3 { elements.formUnion(row) }
    }

    private func isNamedSo(_ index: Int, _ tag: HTMLTag) -> Bool {
        switch tag {
        case .nav, .aside, .menu, .search: return true
        case .header, .footer:
            if tag == .footer, isInQuotation(index) { return false }
            if !shape.isInArticle[index] { return !(tag == .header && isHeadOfRelease(index)) }
        case .html, .body, .main, .article, .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .figure, .td, .th, .tr,
            .tbody:
            return false
        default: break
        }
        switch tree.value("role", at: index)?.lowercased() {
        case "navigation", "complementary", "contentinfo", "search", "menu", "menubar", "dialog", "alertdialog",
            "tablist":
            return true
        case "banner": return !isHeadOfRelease(index)
        default: break
        }
        guard tag.isBlock || tag == .unknown else { return false }
        return hasTellingName(index)
    }

    /// The foot of a `blockquote` says whose words they are.
    private func isInQuotation(_ index: Int) -> Bool {
        var parent = Int(tree.nodes[index].parent)
        for _ in 0..<6 where parent > 0 {
            if tree.nodes[parent].tag == .blockquote { return true }
            parent = Int(tree.nodes[parent].parent)
        }
        return false
    }

    /// A page's header with the headline in it, and few links.
    private func isHeadOfRelease(_ index: Int) -> Bool {
        shape.hasMainHeading[index] && !shape.isLinkHeavy(index, atLeast: 5)
    }

    private func hasTellingName(_ index: Int) -> Bool {
        let words = nameWords(index)
        if !words.isDisjoint(with: FurnitureNames.elsewhere),
            shape.linkedPictures[index] > 0 || shape.isLinkHeavy(index),
            shape.files[index] == 0, !shape.hasContactLink[index], !shape.hasMainHeading[index]
        {
            return true
        }
        guard !words.isEmpty, words.isDisjoint(with: FurnitureNames.ofReleases) else { return false }
        if !words.isDisjoint(with: FurnitureNames.always) { return true }
        // A picture without words that leads to itself in full is shown, whatever lies over it.
        guard !words.isDisjoint(with: FurnitureNames.often), shape.files[index] == 0 || shape.characters[index] > 0
        else {
            return false
        }
        return shape.isLinkHeavy(index, atLeast: 1) || shape.prose[index] == 0 && !shape.hasContactLink[index]
    }

    /// The words that the element's class and id are made of.
    private func nameWords(_ index: Int) -> Set<String> {
        let names = [tree.value("class", at: index), tree.value("id", at: index)].compactMap { $0 }
        var words: Set<String> = []
        for name in names where name.utf8.count <= 512 {
            words.formUnion(name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
        }
        return words
    }

    // MARK: the release

    /// Prose in an element without what was found to be no part of the release.
    private func ownProse(_ index: Int) -> Int32 {
        let end = Int(tree.nodes[index].end)
        return elements.reduce(shape.prose[index]) {
            index < $1 && $1 < end ? $0 - shape.prose[$1] : $0
        }
    }

    private func release(in body: Int) -> Int {
        let all = ownProse(body)
        guard all > 0 else { return body }
        for tags in [Set([HTMLTag.article]), [.main]] {
            let found = candidates(in: body) { tags.contains($0.tag) }
            if let best = found.max(by: { shape.prose[$0] < shape.prose[$1] }), ownProse(best) * 2 >= all {
                return best
            }
        }
        let roles = candidates(in: body) { !$0.isText && $0.low < $0.high }
            .filter { tree.value("role", at: $0)?.lowercased() == "main" }
        if let main = roles.first, ownProse(main) * 2 >= all { return main }
        return densest(in: body)
    }

    private func candidates(in body: Int, where matches: (MarkupTree.Node) -> Bool) -> [Int] {
        var found: [Int] = []
        var index = body + 1
        while index < Int(tree.nodes[body].end) {
            if elements.contains(index) {
                index = Int(tree.nodes[index].end)
                continue
            }
            if !shape.hidden[index], shape.prose[index] > 0, matches(tree.nodes[index]) { found.append(index) }
            index += 1
        }
        return found
    }

    /// Goes down from `body` as long as one child holds the prose, and what stands beside it says little.
    private func densest(in body: Int) -> Int {
        var release = body
        for _ in 0..<HTMLTree.deepest {
            let children = tree.children(of: release).filter { shape.characters[$0] > 0 && !elements.contains($0) }
            guard let best = children.max(by: { shape.prose[$0] < shape.prose[$1] }), !tree.nodes[best].isText,
                !children.contains(where: { $0 != best && saysSomething($0, beside: best) })
            else { return release }
            release = best
        }
        return release
    }

    private func saysSomething(_ index: Int, beside best: Int) -> Bool {
        if shape.isLinkHeavy(index) { return false }
        if shape.prose[index] > 0 || shape.hasContactLink[index] { return true }
        if shape.hasMainHeading[index] { return !shape.hasMainHeading[best] }
        return shape.characters[index] - shape.linked[index] >= 12
    }

    // MARK: around it and in it

    private mutating func leaveOut(around release: Int, from body: Int) {
        let heading = shape.hasMainHeading[release] ? nil : headingBefore(release, in: body)
        elements = elements.filter { !contains($0, heading) && !contains($0, release) }
        var parent = body
        while parent != release {
            guard let next = tree.children(of: parent).first(where: { contains($0, release) }) else { return }
            for child in tree.children(of: parent) where child != next { leaveOut(child, except: heading) }
            parent = next
        }
    }

    private mutating func leaveOut(_ index: Int, except heading: Int?) {
        guard !tree.nodes[index].isText, shape.characters[index] > 0 else { return }
        guard let heading, contains(index, heading) else {
            if isReleasesContact(index) { return }
            elements.insert(index)
            return
        }
        guard index != heading else { return }
        let children = tree.children(of: index)
        let isParent = children.contains(heading)
        for child in children where !isParent || shape.isLinkHeavy(child, atLeast: 2) {
            leaveOut(child, except: heading)
        }
    }

    /// A press contact that stands beside the article, not in it.
    private func isReleasesContact(_ index: Int) -> Bool {
        shape.isInArticle[index] && shape.hasContactLink[index] && !shape.isLinkHeavy(index, atLeast: 6)
            && !isNamedSo(index, tree.nodes[index].tag)
    }

    private func contains(_ element: Int, _ index: Int?) -> Bool {
        guard let index else { return false }
        return element <= index && index < Int(tree.nodes[element].end)
    }

    private func headingBefore(_ release: Int, in body: Int) -> Int? {
        (body..<release).last { tree.nodes[$0].tag == .h1 && shape.characters[$0] > 0 && !isInMenu($0) }
    }

    private func isInMenu(_ index: Int) -> Bool {
        var index = index
        while index > 0 {
            if [.nav, .aside].contains(tree.nodes[index].tag) { return true }
            index = Int(tree.nodes[index].parent)
        }
        return false
    }

    /// A menu before the first heading and the first prose, a table of contents, and a site map after the last prose.
    private mutating func leaveOutLinkLists(in release: Int) {
        let end = Int(tree.nodes[release].end)
        let inner = release + 1..<max(end, release + 1)
        func isOwnProse(_ index: Int) -> Bool {
            let parent = Int(tree.nodes[index].parent)
            return shape.prose[index] > 0 && tree.nodes[index].tag.isBlock && parent >= 0
        }
        let start = inner.first { tree.nodes[$0].tag.headingLevel.map { $0 <= 2 } == true && shape.characters[$0] > 0 }
        let prose = inner.filter { isOwnProse($0) && tree.nodes[$0].tag != .div }
        let first = min(start ?? end, prose.first ?? end)
        let last = prose.last ?? end
        var index = release + 1
        while index < end {
            let node = tree.nodes[index]
            if elements.contains(index) {
                index = Int(node.end)
                continue
            }
            let isAround = Int(node.end) <= first || index > last && shape.links[index] >= 8 && shape.files[index] == 0
            if !node.isText, node.tag.isBlock, shape.isLinkHeavy(index),
                isAround || shape.inner[index] == shape.links[index]
            {
                elements.insert(index)
                index = Int(node.end)
            } else {
                index += 1
            }
        }
    }

    /// Teasers and comments that are articles of their own.
    private mutating func leaveOutOtherArticles(in release: Int) {
        let articles = candidates(in: release) { $0.tag == .article }
        let all = shape.prose[release]
        guard articles.contains(where: { shape.prose[$0] * 2 >= all }) || tree.nodes[release].tag == .article else {
            return
        }
        elements.formUnion(articles.filter { shape.prose[$0] * 2 < all })
    }
}

/// The words that pages' classes and ids are made of.
enum FurnitureNames {
    /// Whatever is in such an element.
    static let always: Set<String> = [
        "nav", "navbar", "navigation", "breadcrumb", "breadcrumbs", "cookie", "cookies", "cookiebanner", "consent",
        "gdpr",
        "sharedaddy", "addtoany", "addthis", "sharebar", "comments", "commentlist", "disqus", "respond", "newsletter",
        "pagination", "pager", "skip", "skiplink", "sitemap", "megamenu", "submenu", "onetrust", "usercentrics",
        "cookiebot",
    ]

    /// Where pictures in it lead to pages or it is mostly links, also where it is said to be content or a story.
    static let elsewhere: Set<String> = [
        "related", "recommended", "recommendations", "similar", "popular", "trending", "latest", "teaser", "teasers",
        "carousel", "slider", "aside", "sidebar", "mostread", "readmore", "promo", "sponsor", "sponsors", "sponsored",
    ]

    /// Where there is no prose in it, or it is mostly links.
    static let often: Set<String> = [
        "menu", "share", "sharing", "social", "related", "recommended", "recommendations", "sidebar", "masthead",
        "footer",
        "header", "topbar", "toolbar", "widget", "subscribe", "signup", "popup", "modal", "overlay", "ad", "ads",
        "advert",
        "advertisement", "promo", "teaser", "teasers", "tags", "taglist", "prev", "next", "more", "language",
        "languages", "flyout", "donate", "donation", "captcha",
        "search", "login", "copyright", "banner", "similar", "latest", "trending", "popular",
    ]

    /// What is a release's own, wherever it stands.
    static let ofReleases: Set<String> = [
        "contact", "contacts", "press", "media", "downloads", "download", "attachments", "assets", "boilerplate",
        "article",
        "release", "kontakt", "presse", "prensa", "stampa", "entry", "post", "story", "content",
    ]
}
