import HTMLScanning
import ReleaseReader

/// Writes what a person sees of a page, block by block, into a ``PageText``.
struct HTMLText {
    private let tree: MarkupTree
    private let addresses: PageAddress
    /// The elements that are no part of the release: ``PageFurniture``.
    private let surroundings: Set<Int>
    /// What the pictures are called that the page gives to those who share it.
    private let stated: Set<Substring>
    private let rows: SimpleRows
    private let cards: ContactCards
    /// Whether nothing of the page is marked as its heading, and large letters are what shows it.
    private let hasNoHeading: Bool
    private var opened: [Opened] = []
    private var links: [String?] = []
    private var listItems: [Int?] = []
    private var preformatted = 0
    private var hasCell = false
    /// The picture in the figure that is open, where it has no words of its own.
    private var figure: (address: String, standing: PictureStanding)?

    /// What is to be done when an element ends.
    private struct Opened {
        let index: Int
        let tag: HTMLTag
        var marks = 0
        var isLink = false
        var isList = false
        var isInline = false
        var isLarge = false
        var hasOwnMark = false
        var seam: PageText.Seam?
    }

    private init(
        _ tree: MarkupTree, from start: Int, addresses: PageAddress, surroundings: Set<Int>, stated: Set<Substring>
    ) {
        self.tree = tree
        self.stated = stated
        self.addresses = addresses
        self.surroundings = surroundings
        rows = SimpleRows(tree, in: start)
        cards = ContactCards(tree, in: start)
        let written = tree.nodes[start..<max(start, Int(tree.nodes[start].end))]
        hasNoHeading = !written.contains { $0.tag == .h1 || $0.tag == .h2 }
    }

    /// Writes the content of the element at `index`, or of the whole tree.
    static func write(
        _ tree: MarkupTree, from index: Int = 0, addresses: PageAddress, surroundings: Set<Int> = [],
        stated: Set<Substring> = [], into page: inout PageText
    ) {
        guard tree.nodes.indices.contains(index) else { return }
        var text = HTMLText(tree, from: index, addresses: addresses, surroundings: surroundings, stated: stated)
        text.run(index, &page)
    }

    private mutating func run(_ start: Int, _ page: inout PageText) {
        let end = Int(tree.nodes[start].end)
        var index = start
        while index < end {
            while let last = opened.last, Int(tree.nodes[last.index].end) <= index { close(&page) }
            let node = tree.nodes[index]
            if node.isText {
                write(index, &page)
                index += 1
            } else if tree.isHidden(at: index) {
                replaced(index, node.tag, &page)
                index = Int(node.end)
            } else {
                open(index, node.tag, &page)
                index += 1
            }
        }
        while !opened.isEmpty { close(&page) }
        page.block(isApart: true)
    }

    private func write(_ index: Int, _ page: inout PageText) {
        let bytes = tree.bytes(at: index)
        if preformatted > 0 { page.appendAsIs(bytes) } else { page.append(bytes) }
    }

    // MARK: elements

    /// A film, a sound or a page within the page: its title leads to it.
    private func replaced(_ index: Int, _ tag: HTMLTag, _ page: inout PageText) {
        switch tag {
        case .video, .audio, .iframe, .embed:
            // What waits for a consent, or until it is seen, keeps its place elsewhere.
            var source = HTMLText.sources.lazy.compactMap { tree.value($0, at: index) }.first {
                !$0.isEmpty && $0 != "about:blank"
            }
            if source == nil {
                source =
                    tree.children(of: index).first { tree.nodes[$0].tag == .source }
                    .flatMap { tree.value("src", at: $0) }
            }
            guard let source, let address = addresses.absolute(source) else { return }
            page.note(source, as: address)
            guard let title = tree.value("title", at: index) ?? tree.value("aria-label", at: index),
                !title.isEmpty
            else {
                page.recordingWithoutWords(address)
                return
            }
            page.picture(title.collapsingWhiteSpace(), address: nil, PictureStanding(link: address))
        default: break
        }
    }

    private mutating func open(_ index: Int, _ tag: HTMLTag, _ page: inout PageText) {
        var element = Opened(index: index, tag: tag)
        element.isInline = !tag.isBlock || rows.isInline(index, tag)
        if element.isInline {
            if tag.isBlock { page.append(" ") }
        } else if tag == .tr {
            hasCell = false
            page.block(isApart: false)
        } else {
            page.block(isApart: isApart(tag) || cards.contains(index))
        }
        if surroundings.contains(index) {
            page.begin(.surroundings)
            element.marks += 1
        }
        inline(index, tag, &element, &page)
        if let seam = element.seam { page.edge(seam) }
        list(index, tag, &element, &page)
        switch tag {
        case .h1, .h2, .h3, .h4, .h5, .h6:
            page.begin(.heading(level: tag.headingLevel ?? 6))
            element.marks += 1
        case .blockquote:
            page.begin(.quotation)
            element.marks += 1
        case .figcaption: caption(&element, &page)
        case .figure: figure = nil
        case .pre, .listing, .xmp: preformatted += 1
        case .td, .th:
            if element.isInline {
                if hasCell { page.tab() }
                hasCell = true
            }
        default:
            if tag.isBlock, !element.isInline, hasCaptionClass(index) { caption(&element, &page) }
            if hasNoHeading, isLarge(index), !opened.contains(where: \.isLarge) {
                page.begin(.heading(level: 1))
                element.marks += 1
                element.isLarge = true
            }
        }
        opened.append(element)
    }

    private mutating func inline(_ index: Int, _ tag: HTMLTag, _ element: inout Opened, _ page: inout PageText) {
        switch tag {
        case .br: page.lineBreak()
        case .wbr: break
        case .img: picture(index, &page)
        case .a, .area:
            let target =
                tree.value("data-mailto-token", at: index).map(MaskedAddress.call) ?? tree.value("href", at: index)
            let address = target.flatMap(addresses.absolute)
            if let target, let address { page.note(target, as: address) }
            links.append(address)
            element.isLink = true
            element.seam = target.map(HTMLText.leadsToSomebody) ?? false ? .link : .emphasis
            if let address {
                page.begin(.link(address: address))
                element.marks += 1
            }
        case .q:
            // A page may write the mark that the element stands for, too.
            element.hasOwnMark = page.endsWithQuotationMark
            if !element.hasOwnMark { page.append("\u{201C}") }
        case .rt: page.append(" (")
        default:
            if HTMLText.emphasis.contains(tag) { element.seam = .emphasis }
            if let code = tree.value("data-cfemail", at: index), let address = MaskedAddress.decode(code) {
                page.append(address)
            }
        }
    }

    private mutating func list(_ index: Int, _ tag: HTMLTag, _ element: inout Opened, _ page: inout PageText) {
        switch tag {
        case .ul, .menu, .dir:
            listItems.append(nil)
            element.isList = true
        case .ol:
            listItems.append(tree.value("start", at: index).flatMap(Int.init) ?? 1)
            element.isList = true
        case .li:
            guard let last = listItems.indices.last else { return }
            if let number = listItems[last] {
                let number = tree.value("value", at: index).flatMap(Int.init) ?? number
                page.setBullet("\(number). ")
                listItems[last] = number < Int.max ? number + 1 : number
            } else {
                page.setBullet("\u{2022} ")
            }
        default: break
        }
    }

    private mutating func close(_ page: inout PageText) {
        guard let element = opened.popLast() else { return }
        switch element.tag {
        case .q: if !element.hasOwnMark { page.append("\u{201D}") }
        case .rt: page.append(")")
        case .pre, .listing, .xmp: preformatted -= 1
        case .li: page.dropBullet()
        case .figure:
            if let figure { page.pictureWithoutWords(figure.address, figure.standing) }
            figure = nil
        default: break
        }
        // A heading's picture stands after it: it is no part of its words.
        if element.tag.isBlock, element.tag.headingLevel == nil, !element.isInline { page.flushPictures() }
        for _ in 0..<element.marks { page.end() }
        if let seam = element.seam { page.edge(seam) }
        if element.isLink { links.removeLast() }
        if element.isList { listItems.removeLast() }
        guard element.tag.isBlock else { return }
        if element.isInline {
            page.append(" ")
        } else {
            page.block(isApart: isApart(element.tag) || cards.contains(element.index))
        }
    }

    private func isApart(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .h1, .h2, .h3, .h4, .h5, .h6, .p, .blockquote, .pre, .listing, .figure, .figcaption, .table, .dl, .section,
            .article, .aside, .header, .footer, .nav, .main, .hr, .address, .fieldset, .td, .th, .caption, .details:
            true
        case .ul, .ol, .menu, .dir: listItems.isEmpty
        default: false
        }
    }

    private static let emphasis: Set<HTMLTag> = [
        .b, .strong, .em, .i, .span, .font, .small, .u, .label, .time, .cite, .big, .mark,
    ]

    /// `mailto:`, `tel:` and their kin.
    private static func leadsToSomebody(_ address: String) -> Bool {
        let scheme = address.prefix { $0 != ":" }.lowercased()
        return ["mailto", "tel", "sms", "callto", "fax", "whatsapp"].contains(scheme.collapsingWhiteSpace())
            || scheme == "javascript" && MaskedAddress.isCall(address)
    }

    /// Whether an element's own style sets its words, a line or two of them, in letters much larger than the rest.
    private func isLarge(_ index: Int) -> Bool {
        // What has more in it is no line or two, and is not looked through for each that it lies in.
        guard Int(tree.nodes[index].end) - index <= 64, let style = tree.value("style", at: index)?.lowercased(),
            let size = HTMLText.fontSize(in: style)
        else { return false }
        return size >= 1.4 && (8...400).contains(tree.words(in: index, limit: 500).utf8.count)
    }

    /// How much larger than usual letters a style makes them; nil where it does not say.
    static func fontSize(in style: String) -> Double? {
        guard let name = style.firstRange(of: "font-size:") else { return nil }
        let value = style[name.upperBound...].prefix { $0 != ";" }.filter { !$0.isWhitespace }
        if let named = namedSizes[value] { return named }
        let unit = String(value.drop { $0.isNumber || $0 == "." })
        guard let number = Double(value.prefix { $0.isNumber || $0 == "." }),
            let usual = usualSizes[unit]
        else { return nil }
        return number / usual
    }

    private static let namedSizes: [String: Double] = ["x-large": 1.5, "xx-large": 2, "xxx-large": 3]
    private static let usualSizes: [String: Double] = ["em": 1, "rem": 1, "%": 100, "px": 16, "pt": 12]

    // MARK: pictures

    private mutating func picture(_ index: Int, _ page: inout PageText) {
        let source = pictureSource(index)
        let address = source.flatMap(addresses.absolute)
        if let source, let address { page.note(source, as: address) }
        let words = (tree.value("alt", at: index) ?? tree.value("title", at: index) ?? "").collapsingWhiteSpace()
        let standing = tree.standing(ofPicture: index, link: links.last ?? nil)
        if words.isEmpty {
            guard let address else { return }
            let isStated = stated.contains(PictureName.withoutSize(address))
            guard isStated || !isOfLayout(index, address) else { return }
            if opened.contains(where: { $0.tag == .figure }) {
                figure = figure ?? (address, standing)
            } else {
                page.pictureWithoutWords(address, standing, isStated: isStated)
            }
        } else if words.unicodeScalars.count <= 2, !words.contains(where: \.isLetter) || words.utf8.count <= 2 {
            // An emoji, or a bullet.
            page.append(words)
        } else if tree.value("width", at: index) != "1" {
            page.picture(words, address: address, standing)
        }
    }

    private static let sources = ["data-src", "data-lazy-src", "data-original", "src"]

    /// Where a picture is: pages that load theirs late keep the place in other attributes.
    private func pictureSource(_ index: Int) -> String? {
        for name in HTMLText.sources {
            // "{width}" is filled in by the page's program.
            if let value = tree.value(name, at: index), !value.isEmpty, !value.hasPrefix("data:"), !value.contains("{")
            {
                return value
            }
        }
        return sourceOfSet(index)
    }

    /// The first of the sizes in which a picture is had, or in which the element around it has it.
    private func sourceOfSet(_ index: Int) -> String? {
        for name in ["data-srcset", "srcset"] {
            let first = tree.value(name, at: index)?.split(whereSeparator: \.isWhitespace).first
            if let first, !first.hasPrefix("data:") { return String(first.hasSuffix(",") ? first.dropLast() : first) }
        }
        let parent = Int(tree.nodes[index].parent)
        guard tree.nodes[index].tag == .img, parent > 0, tree.nodes[parent].tag == .picture, index - parent <= 16 else {
            return nil
        }
        return (parent + 1..<index).lazy.filter { tree.nodes[$0].tag == .source }.compactMap(sourceOfSet).first
    }

    /// Whether a picture without words is a sign of the page's and not shown for itself: small, or called so.
    private func isOfLayout(_ index: Int, _ address: String) -> Bool {
        for side in ["width", "height"] {
            if let size = tree.value(side, at: index).flatMap({ Int($0.prefix { $0.isNumber }) }), size < 64 {
                return true
            }
        }
        let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
        let isDrawn = path.hasSuffix(".gif") && !isLarge(picture: index)
        guard !isDrawn, HTMLText.pictures.contains(where: path.hasSuffix) else { return true }
        return HTMLText.layoutNames.contains(where: path.contains)
    }

    /// In points, on either side: what is drawn for a page is smaller.
    private static let large = 200
    private static let pictures = [".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif"]

    private func isLarge(picture index: Int) -> Bool {
        ["width", "height"].allSatisfy { side in
            tree.value(side, at: index).flatMap { Int($0.prefix { $0.isNumber }.prefix(5)) }.map {
                $0 >= HTMLText.large
            }
                ?? false
        }
    }

    private static let layoutNames = [
        "icon", "sprite", "spacer", "pixel", "blank", "avatar", "gravatar", "emoji", "button", "arrow", "loading",
        "loader",
        "placeholder", "/themes/", "/theme/", "/plugins/", "/static/", "badge", "bullet", "divider", "logo", "banner",
        "background", "/smilies/", "doubleclick", "/ads/", "mail", "thumb", "/tb",
    ]

    private mutating func caption(_ element: inout Opened, _ page: inout PageText) {
        page.begin(.caption)
        element.marks += 1
        if let figure {
            page.begin(.image(address: figure.address), standing: figure.standing)
            element.marks += 1
            self.figure = nil
        }
    }

    private func hasCaptionClass(_ index: Int) -> Bool {
        guard let names = tree.value("class", at: index)?.lowercased() else { return false }
        return names.split(separator: " ").contains { $0.hasSuffix("caption") || $0.hasSuffix("caption-text") }
            && Int(tree.nodes[index].end) - index < 64
    }
}
