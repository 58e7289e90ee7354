import Catalogue

/// Links that are the page's and not the release's: to share it, to list it beside others, to where a wire keeps its copy.
extension Page {
    /// What of the page a link is; nil where the release itself has it.
    func pageLinkKind(_ link: LinkMark, of whose: WhosePage) -> String? {
        if MaterialHosts.shares(link.address) { return "share" }
        if isSourceLink(link)
            || MaterialHosts.isOfWire(link.address) && fileKind(of: link.address) == nil
                && MaterialHosts.kind(of: link.address) == nil && documentKind(of: link) == nil
        {
            return "source"
        }
        if isOwnPage(link.address, whose) { return "page" }
        guard link.isBehindWords, isOfShelf(link.address, site: whose.site) else { return nil }
        return "page"
    }

    /// The page itself, and the first page of its folder: `index.html`.
    func isOwnPage(_ address: String, _ whose: WhosePage) -> Bool {
        if !address.contains("://") {
            return ["index.html", "index.htm", "index.php"].contains { address.lowercased().hasSuffix($0) }
        }
        return whose.addresses.contains(WhosePage.bare(address))
    }

    /// What the place that a link leads to says against its being material.
    func addPlace(of link: LinkMark, to signs: inout Set<MaterialSign>, _ whose: WhosePage) {
        let isFirstPage = link.address.contains("://") && isBareHost(link) && !isBank(link.address)
        let words = tokenRange(of: link.range)
        let isPart = link.isBehindWords && !text.isMarkdown && !has(.documentWord, in: words)
        if isFirstPage || isPart && isPartOfSite(link.address, site: whose.site) { signs.insert(.wholeSite) }
        if link.isBehindWords, whose.describedPictures.contains(link.range), leadsToPage(link.address),
            !tokens[words].contains(where: { Vocabulary.every(.download).contains($0.folded) })
        {
            signs.insert(.behindPicture)
        }
    }

    /// "fotos.example.org", "media.example.org": a host that an office has for its material alone.
    private func isBank(_ address: String) -> Bool {
        let host = MaterialHosts.hostAndPath(address).prefix { $0 != "/" && $0 != ":" && $0 != "?" }.lowercased()
        guard host.hasSuffix(".\(PublicSuffixes.registrable(host))"), let label = host.split(separator: ".").first
        else {
            return false
        }
        return HostTable.banks.contains { label.hasPrefix($0) }
    }

    /// "/video", on the site that the page is of: where it has all its films.
    private func isPartOfSite(_ address: String, site: String?) -> Bool {
        let place = MaterialHosts.hostAndPath(address).prefix { $0 != "?" && $0 != "#" }
        let parts = place.split(separator: "/")
        let path = address.contains("://") ? parts.dropFirst() : parts[...]
        let isOwn = !address.contains("://") || site.map { place.hasPrefix($0) } ?? false
        return isOwn && path.count == 1 && path.allSatisfy { !$0.contains { $0.isNumber || $0 == "." } }
    }

    /// "/tag/harbour", on the site that the page is of.
    private func isOfShelf(_ address: String, site: String?) -> Bool {
        let place = MaterialHosts.hostAndPath(address)
        let parts = place.split(separator: "/").map(String.init)
        guard let host = parts.first else { return false }
        let isOwn =
            !address.contains("://")
            || site.map { PublicSuffixes.registrable($0) == PublicSuffixes.registrable(host) } ?? false
        return isOwn
            && parts.dropFirst(address.contains("://") ? 1 : 0).dropLast().contains(
                where: HostTable.shelves.contains)
    }

    /// The host that the page says it stands on.
    func ownSite() -> String? {
        particular(.address).map { String(MaterialHosts.hostAndPath(text.flow($0.range)).prefix { $0 != "/" }) }
    }
}

extension Page {
    /// The links, each as the document has it: relative addresses too, and those that a counter of clicks is put before.
    static func asTheDocumentHas(_ links: [LinkMark], _ marks: [TextMark]) -> [LinkMark] {
        var relative: [LinkMark] = []
        for mark in marks {
            guard case .link(let address) = mark.meaning, !mark.range.isEmpty else { continue }
            if let place = RelativeAddress(address) {
                relative.append(
                    LinkMark(kind: .web, range: mark.range, address: place.address, joined: nil, isBehindWords: true))
            }
        }
        let known = links.map { link in
            var link = link
            guard link.kind == .web, let target = ClickCounter.target(of: link.address) else { return link }
            let given = link.address
            link = link.leading(to: target)
            if link.isBehindWords { link.given = given }
            return link
        }
        guard !relative.isEmpty else { return known }
        let free = relative.filter { one in !known.contains { $0.range.overlaps(one.range) } }
        return (known + free).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

/// An address that starts from where its page is: `/files/report.pdf`, `../img/pier.jpg`, `img.png`.
struct RelativeAddress {
    let address: String

    init?(_ printed: String) {
        let printed = RelativeAddress.withoutVariable(printed)
        guard let first = printed.unicodeScalars.first, printed.utf8.count <= 2048,
            !"#?{<$%(".unicodeScalars.contains(first)
        else { return nil }
        // "www.example.org" without a scheme is meant as a host.
        if printed.lowercased().hasPrefix("www.") {
            address = "http://" + printed
            return
        }
        let path = printed.prefix { $0 != "?" && $0 != "#" }
        let isFile = RelativeAddress.endings.contains { path.lowercased().hasSuffix($0) }
        guard !path.contains(":"), !path.contains("@"), path.utf8.count > 1, isFile || !path.contains(" ") else {
            return nil
        }
        guard isFile || path.hasPrefix("/") && !path.hasPrefix("//") || path.hasPrefix("./") || path.hasPrefix("../")
        else {
            return nil
        }
        address = printed
    }

    /// "{{site.baseurl}}/img/pier.jpg": programs that make sites put the site's address there.
    private static func withoutVariable(_ printed: String) -> String {
        guard printed.hasPrefix("{{"), let end = printed.firstRange(of: "}}"),
            end.lowerBound < printed.endIndex,
            printed[end.upperBound...].hasPrefix("/")
        else { return printed }
        return String(printed[end.upperBound...])
    }

    private static let endings = [
        ".pdf", ".html", ".htm", ".php", ".aspx", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".mp4", ".mov",
        ".mp3",
        ".zip", ".docx", ".doc", ".pptx", ".xlsx", ".tif", ".tiff", ".eps",
    ]
}

/// An address that a mailing or a wire puts its own before, to count who follows it.
enum ClickCounter {
    private static let names: Set<String> = [
        "url", "u", "target", "dest", "destination", "redirect", "redirect_url", "to", "q",
    ]

    /// Where it leads in the end; nil where the address is not such a one.
    static func target(of address: String) -> String? {
        guard let query = address.firstIndex(of: "?"), address.utf8.count <= 4096, !MaterialHosts.shares(address) else {
            return nil
        }
        for pair in address[address.index(after: query)...].split(separator: "&").prefix(16) {
            guard let equals = pair.firstIndex(of: "="), names.contains(pair[..<equals].lowercased()) else { continue }
            let value = decoded(pair[pair.index(after: equals)...])
            let folded = value.lowercased()
            if folded.hasPrefix("http://") || folded.hasPrefix("https://"), value.utf8.count > 11 { return value }
        }
        return nil
    }

    private static func decoded(_ value: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(value.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F } ? String(decoding: bytes, as: UTF8.self) : ""
    }
}
