import ReleaseReader

/// NewsML 1.x (IPTC): the components of a news item, in their order; of a picture's renditions the largest.
struct NewsML {
    private let tree: MarkupTree
    private var headline: String?

    static func write(_ tree: MarkupTree, into page: inout PageText) {
        var news = NewsML(tree: tree, headline: nil)
        news.particulars().write(into: &page)
        news.components(&page)
    }

    private func particulars() -> PageParticulars {
        var found = PageParticulars()
        let root = tree.documentElement
        func add(_ name: String, _ kind: SourceMark.Particular, attribute: String? = nil, in index: Int? = nil) {
            guard let element = tree.first(name, in: index ?? root) else { return }
            let value = attribute.map { tree.value($0, at: element) ?? "" } ?? tree.words(in: element)
            found.add(name, NewsDate.readable(value), kind, "the NewsML (\(name))")
        }
        add("HeadLine", .title)
        add("DateLine", .place)
        add("FirstCreated", .published)
        add("ThisRevisionCreated", .updated)
        add("Language", .language, attribute: "FormalName")
        if let source = tree.first("Source", in: root), let party = tree.first("Party", in: source) {
            found.add("Source", tree.value("FormalName", at: party), .publisher, "the NewsML (Source)")
        }
        add("NewsService", .other, attribute: "FormalName")
        add("DateAndTime", .other)
        add("Status", .other, attribute: "FormalName")
        return found
    }

    private mutating func components(_ page: inout PageText) {
        embargo(&page)
        var index = tree.documentElement + 1
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            var next = index + 1
            if !node.isText {
                switch tree.name(at: index) {
                case "NewsEnvelope", "Identification", "NewsManagement", "AdministrativeMetadata",
                    "DescriptiveMetadata",
                    "Metadata", "BasisForChoice", "RightsMetadata", "Role", "TopicSet", "Catalog":
                    next = Int(node.end)
                case "NewsComponent":
                    if isMedia(index) {
                        media(index, &page)
                        next = Int(node.end)
                    } else if role(index) == "StyleSheet" {
                        next = Int(node.end)
                    }
                case "NewsLines":
                    lines(index, &page)
                    next = Int(node.end)
                case "ContentItem":
                    content(index, &page)
                    next = Int(node.end)
                default: break
                }
            }
            index = next
        }
    }

    /// A status that is still to change is an embargo.
    private func embargo(_ page: inout PageText) {
        guard let change = tree.first("StatusWillChange"), let date = tree.first("DateAndTime", in: change) else {
            return
        }
        page.append("Embargoed until \(NewsDate.readable(tree.words(in: date)))")
        page.block(isApart: true)
    }

    private func role(_ component: Int) -> String? {
        tree.child("Role", of: component).flatMap { tree.value("FormalName", at: $0) }
    }

    private mutating func lines(_ index: Int, _ page: inout PageText) {
        for line in tree.children(of: index) where !tree.nodes[line].isText {
            let words = tree.words(in: line)
            guard !words.isEmpty else { continue }
            switch tree.name(at: line) {
            case "HeadLine":
                guard words != headline else { continue }
                headline = headline ?? words
                heading(words, level: 1, &page)
            case "SubHeadLine": heading(words, level: 2, &page)
            case "SlugLine", "KeywordLine": continue
            case "NewsLine":
                let kind = tree.child("NewsLineType", of: line).flatMap { tree.value("FormalName", at: $0) }
                let text = tree.child("NewsLineText", of: line).map { tree.words(in: $0) } ?? words
                page.append((kind.map { $0 + ": " } ?? "") + text)
            default: page.append(words)
            }
            page.block(isApart: true)
        }
    }

    private func heading(_ words: String, level: Int, _ page: inout PageText) {
        page.block(isApart: true)
        page.begin(.heading(level: level))
        page.append(words)
        page.end()
    }

    private func content(_ index: Int, _ page: inout PageText) {
        let mediaType = tree.child("MimeType", of: index).flatMap { tree.value("FormalName", at: $0) }?.lowercased()
        guard mediaType.map({ $0.hasPrefix("text/") && $0 != "text/css" || $0.contains("xml") }) ?? true,
            let content = tree.child("DataContent", of: index)
        else { return }
        if let headline, tree.words(in: content) == headline { return }
        page.block(isApart: true)
        EmbeddedHTML.write(tree, in: content, into: &page)
    }

    // MARK: pictures, films

    private func isMedia(_ component: Int) -> Bool {
        let items = tree.children(of: component).filter { tree.name(at: $0) == "ContentItem" }
        return !items.isEmpty && items.allSatisfy { tree.has("Href", at: $0) }
    }

    private func media(_ component: Int, _ page: inout PageText) {
        let items = tree.children(of: component).filter { tree.name(at: $0) == "ContentItem" }
        guard let largest = items.max(by: { size($0) < size($1) }), let address = tree.value("Href", at: largest) else {
            return
        }
        let caption = tree.first("HeadLine", in: component).map { tree.words(in: $0) } ?? ""
        let mediaType = tree.child("MimeType", of: largest).flatMap { tree.value("FormalName", at: $0) } ?? ""
        MediaLine(
            words: caption.isEmpty ? role(component) ?? "Media" : caption, isCaption: !caption.isEmpty,
            address: address, isPicture: mediaType.hasPrefix("image/")
        ).write(into: &page)
        for line in tree.all("NewsLine", in: component) {
            let kind = tree.child("NewsLineType", of: line).flatMap { tree.value("FormalName", at: $0) } ?? ""
            guard let text = tree.child("NewsLineText", of: line).map({ tree.words(in: $0) }), !text.isEmpty else {
                continue
            }
            page.append("\(kind.isEmpty ? "" : "\(kind): ")\(text)")
            page.block(isApart: true)
        }
    }

    /// By pixels, else by bytes.
    private func size(_ item: Int) -> Int {
        var sides: [Int] = []
        for property in tree.all("Property", in: item) {
            guard let name = tree.value("FormalName", at: property),
                ["PixelWidth", "PixelHeight", "Width", "Height"]
                    .contains(name), let value = tree.value("Value", at: property).flatMap(Int.init),
                (1..<1_000_000).contains(value)
            else { continue }
            sides.append(value)
        }
        if sides.count == 2 { return sides[0] * sides[1] }
        return tree.first("SizeInBytes", in: item).flatMap { Int(tree.words(in: $0)) } ?? 0
    }
}

/// A picture, film or sound that is sent beside the text: its words, and where it is.
struct MediaLine {
    let words: String
    let isCaption: Bool
    let address: String
    let isPicture: Bool

    func write(into page: inout PageText) {
        page.block(isApart: true)
        guard let address = PageAddress.none.absolute(address) else { return }
        if isCaption { page.begin(.caption) }
        if isPicture { page.begin(.image(address: address)) }
        page.begin(.link(address: address))
        page.append(words)
        page.end()
        if isPicture { page.end() }
        if isCaption { page.end() }
        page.block(isApart: true)
    }
}

/// Dates as NewsML 1.x and NITF write them.
enum NewsDate {
    /// `20130516T040100+0000` as `2013-05-16T04:01:00+00:00`, `20130516` as `2013-05-16`; anything else as it is.
    static func readable(_ text: String) -> String {
        let parts = Array(text.utf8)
        func digits(_ range: Range<Int>) -> String? {
            guard range.upperBound <= parts.count, parts[range].allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            return String(decoding: parts[range], as: UTF8.self)
        }
        guard let year = digits(0..<4), let month = digits(4..<6), let day = digits(6..<8) else { return text }
        let date = "\(year)-\(month)-\(day)"
        if parts.count == 8 { return date }
        guard parts[8] == UInt8(ascii: "T"), let hour = digits(9..<11), let minute = digits(11..<13) else {
            return text
        }
        let second = digits(13..<15)
        let time = "\(date)T\(hour):\(minute):\(second ?? "00")"
        let zone = parts[(second == nil ? 13 : 15)...]
        if zone.isEmpty { return time }
        if zone.elementsEqual("Z".utf8) { return time + "Z" }
        guard zone.count == 5, zone.first == 0x2B || zone.first == 0x2D else { return text }
        return time + String(decoding: zone.prefix(3), as: UTF8.self) + ":"
            + String(decoding: zone.suffix(2), as: UTF8.self)
    }
}
