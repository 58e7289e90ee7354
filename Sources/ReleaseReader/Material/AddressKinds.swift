import Catalogue

/// What an address says of what it leads to.
extension Page {
    func fileKind(of address: String) -> Asset.Kind? {
        let path = pathOf(address)
        // "https://pier.ai" is a host, and no drawing.
        if let scheme = path.firstRange(of: "://"), !path[scheme.upperBound...].contains("/") { return nil }
        for (kind, endings) in fileEndings where endings.contains(where: { path.hasSuffix("." + $0) }) { return kind }
        return nil
    }

    func pathOf(_ address: String) -> String {
        String(address.prefix { $0 != "?" && $0 != "#" }).lowercased()
    }

    func assetLinkKind(of address: String) -> Asset.LinkKind {
        let lowered = address.lowercased()
        if fileKind(of: address) != nil { return .file }
        let hasQuery = lowered.contains("?")
        if lowered.contains("/search") || lowered.contains("search?")
            || hasQuery && ["?q=", "&q=", "?s=", "query=", "keyword", "search="].contains(where: lowered.contains)
        {
            return .search
        }
        if ["/login", "/signin", "/sign-in", "/logon"].contains(where: lowered.contains) { return .login }
        return HostTable.albums.contains(where: lowered.contains) ? .album : .item
    }

    /// "View source version on …": where the wire keeps its copy.
    func isSourceLink(_ link: LinkMark) -> Bool {
        let token = tokenRange(of: link.range).lowerBound
        return tokens[stretch(max(0, token - 8), token)].contains {
            Vocabulary.every(.sourceWord).contains($0.folded)
        }
            && tokens[stretch(max(0, token - 8), token)].contains { Vocabulary.every(.viewWord).contains($0.folded) }
    }

    func linkKind(of link: LinkMark) -> String {
        let lowered = link.address.lowercased()
        if HostTable.social.contains(where: lowered.contains) { return "social" }
        if isSourceLink(link) { return "source" }
        if lowered.contains("unsubscribe") || lowered.contains("/subscribe") { return "subscribe" }
        return "website"
    }
}

private let fileEndings: [(Asset.Kind, [String])] = [
    (.image, ["jpg", "jpeg", "png", "gif", "tif", "tiff", "webp", "heic"]),
    (.video, ["mp4", "mov", "avi", "wmv", "mpg", "mpeg", "webm", "m4v"]),
    (.audio, ["mp3", "wav", "aac", "m4a", "ogg", "flac"]),
    (.graphic, ["svg", "eps", "ai"]),
]
