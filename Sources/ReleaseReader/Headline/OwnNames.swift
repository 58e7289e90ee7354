/// What whoever sends a document is called in their own addresses: such words alone are a letterhead's, and no headline.
extension Page {
    /// The names in the hosts, mailboxes and handles that the document prints: `harbourdays` of `harbourdays.example`,
    /// `info@harbourdays.example` and `social.example/harbourdays`.
    func namesInAddresses() -> Set<String> {
        var names: Set<String> = []
        let site = ownSite()
        for link in links.prefix(400) {
            guard let host = host(of: link) else { continue }
            let labels = host.lowercased().split(separator: ".")
            if let own = PublicSuffixes.ownLabel(host) {
                names.insert(folded(own))
                if let top = labels.last { names.insert(folded(own + top)) }
            }
            if link.kind == .email {
                names.insert(folded(String(link.address.prefix { $0 != "@" })))
            } else {
                // "harbour-reopens-after-the-storm" is what a page is called, and no handle.
                let path = link.address.split(separator: "/").dropFirst(2)
                if path.count == 1, MaterialHosts.hostAndPath(host) != site, let handle = path.first,
                    handle.count(where: { $0 == "-" }) <= 1
                {
                    names.insert(folded(String(handle)))
                }
            }
        }
        return names.filter { $0.utf8.count >= 6 }
    }

    /// Whether a title is but such a name: it is one, or one with its town behind it, each word with a capital.
    func isOwnName(_ title: Range<Int>, among names: Set<String>) -> Bool {
        guard !names.isEmpty, (1...5).contains(wordCount(title)) else { return false }
        let key = Mailbox.plain(flow(tokens: title)).filter { $0.isLetter || $0.isNumber }
        if names.contains(key) { return true }
        guard title.allSatisfy({ tokens[$0].kind != .word || tokens[$0].isCapitalised }) else { return false }
        return names.contains { $0.utf8.count >= 8 && $0.utf8.count * 5 >= key.utf8.count * 3 && key.hasPrefix($0) }
    }

    /// Whether the first paragraph begins with a title of a few words: they name whom or what it speaks of, as a letterhead
    /// does.
    func opensText(_ title: Range<Int>, _ prose: Block?) -> Bool {
        let name = wordsOnly(title)
        guard let prose, (1...5).contains(wordCount(name)), name.count < prose.tokens.count else { return false }
        let start = wordsOnly(prose.tokens).lowerBound
        return name.indices.allSatisfy { index in
            let place = start + index - name.lowerBound
            return place < prose.tokens.upperBound && tokens[place].folded == tokens[index].folded
        } && prose.range.lowerBound > bytes(of: title).lowerBound
    }
}
