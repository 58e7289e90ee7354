import Catalogue
import PressOffice

/// Lines of a list, each leading to what it names.
struct DeskRows {
    var items: [DeskRow]

    /// Nil where there are none.
    init?(_ items: [DeskRow]) {
        if items.isEmpty { return nil }
        self.items = items
    }
}

struct DeskRow {
    var address: String
    var rowTitle: String
    var rowWords = ""
    var tags: [String] = []
    var rowActs: DeskActs?

    init(_ address: String, _ title: String, _ words: [String?] = [], tags: [String?] = [], acts: [DeskLink] = []) {
        self.address = address
        rowTitle = title
        rowWords = words.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
        self.tags = tags.compactMap(\.self)
        rowActs = DeskActs(acts)
    }
}

/// What can be done, as links that look like buttons.
struct DeskActs {
    var links: [DeskLink]

    init?(_ links: [DeskLink]) {
        if links.isEmpty { return nil }
        self.links = links
    }
}

extension Withdrawable {
    /// Why it is not handed out, or not yet.
    func tags(at instant: Instant) -> [String] {
        let release = self as? Release
        let isHeld = release?.pubStatus == .withheld
        let isEmbargoed = release?.embargo?.holds(at: instant) ?? false
        let isClosed = (self as? PressRequest)?.state == .closed
        return [
            isClosed ? "closed" : isWithdrawn ? "withdrawn" : nil, isHeld ? "withheld" : nil,
            isEmbargoed ? "under embargo" : nil,
        ].compactMap(\.self)
    }
}
