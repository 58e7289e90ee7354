/// Which links pictures stand in.
struct LinksAround {
    private let links: [(range: Range<Int>, address: String)]

    init(_ marks: [TextMark]) {
        let links: [(range: Range<Int>, address: String)] = marks.compactMap { mark in
            guard case .link(let address) = mark.meaning else { return nil }
            return (mark.range, address)
        }
        self.links = links.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Where the link leads that a picture stands in. One without words stands at a place and in no words.
    func address(around picture: Range<Int>) -> String? {
        var (low, high) = (0, links.count)
        while low < high {
            let middle = (low + high) / 2
            if links[middle].range.lowerBound <= picture.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let (range, address) = links[low - 1]
        guard picture.isEmpty, !range.isEmpty else { return range.upperBound >= picture.upperBound ? address : nil }
        return range.lowerBound < picture.lowerBound && picture.upperBound < range.upperBound ? address : nil
    }
}

extension Page {
    /// Whether a picture's link leads to a page, and not to a larger picture of itself or to where it is had.
    func leadsToPage(_ address: String) -> Bool {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let last = path.split(separator: "/").last ?? ""
        guard !path.isEmpty, !isHad(behind: address.lowercased()), fileKind(of: address) == nil else {
            return false
        }
        guard let dot = last.lastIndex(of: ".") else { return true }
        return ["html", "htm", "php", "asp", "aspx", "jsp"].contains(last[last.index(after: dot)...].lowercased())
    }

    /// Whether an address says that something is had there.
    private func isHad(behind address: String) -> Bool {
        Vocabulary.every(.download).contains { $0.utf8.count >= 6 && address.contains($0) }
    }
}
