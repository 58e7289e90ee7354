/// Who serves the advertisements that a page shows, told by its scripts and frames.
enum Advertisements {
    /// In bytes: how much of a script is looked at, and of all of them.
    private static let mostOfOne = 32_768
    private static let most = 262_144

    static func server(of tree: MarkupTree) -> String? {
        var left = most
        for (index, node) in tree.nodes.enumerated() {
            switch node.tag {
            case .script, .iframe, .link, .ins:
                for name in ["src", "href", "class"] {
                    guard let value = tree.value(name, at: index), value.utf8.count <= 2_048 else { continue }
                    if let server = server(in: Array(value.utf8)) { return server }
                }
                guard node.tag == .script, left > 0 else { continue }
                let script = tree.bytes(ofScriptAt: index).prefix(min(left, mostOfOne))
                left -= script.count
                if let server = server(in: Array(script)) { return server }
            default: continue
            }
        }
        return nil
    }

    private static func server(in bytes: [UInt8]) -> String? {
        servers.first { ByteSearch.contains($0, in: bytes) }
    }

    /// What the addresses and the calls of those that fill places on pages have in them; not those of counters, which any
    /// page has.
    private static let servers = [
        "adsbygoogle", "googlesyndication", "securepubads", "googletag.display", "div-gpt-ad", "amazon-adsystem",
        "taboola", "outbrain", "adriver.ru", "adfox.ru", "adocean", "smartadserver", "criteo.net", "pubmatic",
        "rubiconproject", "adnxs.com", "teads.tv", "openx.net", "mgid.com", "plista", "ligatus", "yandex.ru/ads",
    ]
}
