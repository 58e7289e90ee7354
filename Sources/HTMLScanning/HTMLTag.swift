/// The elements that mean something to whoever reads a page; every other is `unknown`.
public enum HTMLTag: UInt8, CaseIterable, Sendable {
    /// A stretch of text, no element.
    case text
    case unknown
    /// What everything lies in.
    case root
    case html, head, body, title, meta, link, base, script, style, template, noscript
    case address, article, aside, blockquote, center, dd, details, dialog, dir, div, dl, dt, fieldset, figcaption,
        figure
    case footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, legend, li, main, menu, nav, ol, p, pre, search
    case section, summary, ul, listing, xmp, plaintext
    case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
    case a, abbr, b, big, br, cite, code, del, em, font, i, img, ins, kbd, mark, q, s, small, span, strike, strong, sub
    case sup, time, tt, u, wbr, bdi, bdo, label, picture, data, ruby, rt, rp
    case audio, canvas, embed, iframe, map, area, math, object, param, source, svg, track, video
    case button, datalist, input, meter, optgroup, option, output, progress, select, textarea
    case frame, frameset, noframes, noembed, applet, keygen, basefont, bgsound

    private static let byName = Dictionary(
        uniqueKeysWithValues: allCases.filter { ![.text, .unknown, .root].contains($0) }.map { ("\($0)", $0) })
    /// By the hash of the name, and in the next place that is free: what is asked of every tag of every page.
    private static let places: [(name: HTMLName, tag: HTMLTag)?] = {
        var places = [(name: HTMLName, tag: HTMLTag)?](repeating: nil, count: 1024)
        for (name, tag) in byName {
            let name = HTMLName(name.utf8)
            var place = Int(name.hash & 1023)
            while places[place] != nil { place = (place + 1) & 1023 }
            places[place] = (name, tag)
        }
        return places
    }()

    /// In lower case.
    public init(name: String) { self = HTMLTag.byName[name] ?? .unknown }

    public init(_ name: HTMLName) {
        var place = Int(name.hash & 1023)
        while let known = HTMLTag.places[place] {
            if known.name == name {
                self = known.tag
                return
            }
            place = (place + 1) & 1023
        }
        self = .unknown
    }

    /// Has no content and no end tag.
    public var isVoid: Bool {
        switch self {
        case .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .input, .keygen, .link, .meta,
            .param, .source, .track, .wbr:
            true
        default: false
        }
    }

    /// Its content is text up to its own end tag, whatever it looks like.
    public var isRaw: Bool {
        switch self {
        case .script, .style, .title, .textarea, .xmp, .iframe, .noembed, .noframes, .noscript, .plaintext: true
        default: false
        }
    }

    /// Stands on lines of its own.
    public var isBlock: Bool {
        switch self {
        case .root, .html, .body, .address, .article, .aside, .blockquote, .center, .dd, .details, .dialog, .dir, .div,
            .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup,
            .hr, .legend, .li, .main, .menu, .nav, .ol, .p, .pre, .search, .section, .summary, .ul, .listing, .xmp,
            .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .frameset:
            true
        default: false
        }
    }

    /// A block that ends an open paragraph.
    public var closesParagraph: Bool {
        switch self {
        case .root, .html, .body, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .legend, .frameset: false
        default: isBlock
        }
    }

    public var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }

    /// Never seen by whoever looks at the page.
    public var isHidden: Bool {
        switch self {
        case .head, .title, .meta, .link, .base, .script, .style, .template, .noscript, .svg, .math, .canvas, .map,
            .button, .datalist, .input, .meter, .optgroup, .option, .output, .progress, .select, .textarea, .audio,
            .video, .object, .iframe, .noframes, .noembed, .applet, .embed, .colgroup, .dialog, .rp:
            true
        default: false
        }
    }

    /// May stand in a page's head.
    public var belongsInHead: Bool {
        switch self {
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .noscript, .script, .style, .template, .title: true
        default: false
        }
    }
}
