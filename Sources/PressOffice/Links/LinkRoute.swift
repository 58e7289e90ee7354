import Catalogue
import Foundation
import Store

/// The links of a selection, one after another from many places of the catalogue, so that those of one host stand apart:
/// a host that wants pauses holds nobody up.
///
/// Addresses stand in the order of their bytes, so those of a host are neighbours. The way is cut into stretches of
/// about the same length, for which the addresses alone are gone through, and one link is taken of each in turn. Each
/// stretch is read page by page, in a transaction of its own: others may write meanwhile.
final class LinkRoute {
    private struct Stretch {
        var after: String?
        let through: String?
        var page: [LinkToAsk] = []
        var isRead = false
    }

    /// How many there are to begin with.
    let total: Int
    private let store: CatalogueStore
    private let selection: LinkSelection
    private let now: () -> Instant
    private var stretches: [Stretch]
    private var turn = 0

    private static let mostStretches = 64
    private static let page = 64

    init(_ store: CatalogueStore, _ selection: LinkSelection, now: @escaping () -> Instant) throws {
        self.store = store
        self.selection = selection
        self.now = now
        var milestones = Milestones(most: LinkRoute.mostStretches)
        try store.read(for: .internal, at: now()) { view in
            try view.forEachAddressToAsk(selection) { milestones.pass($0) }
        }
        total = milestones.count
        let ends: [String?] = milestones.urls + [nil]
        stretches = zip([nil] + milestones.urls.map { $0 as String? }, ends).map { Stretch(after: $0, through: $1) }
    }

    /// The next link; nil where there are no more.
    func next() throws -> LinkToAsk? {
        while !stretches.isEmpty {
            if turn >= stretches.count { turn = 0 }
            if stretches[turn].page.isEmpty, !stretches[turn].isRead { try read(&stretches[turn]) }
            guard let link = stretches[turn].page.popLast() else {
                stretches.remove(at: turn)
                continue
            }
            turn += 1
            return link
        }
        return nil
    }

    private func read(_ stretch: inout Stretch) throws {
        var selection = selection
        (selection.after, selection.through) = (stretch.after ?? selection.after, stretch.through)
        let page = try store.read(for: .internal, at: now()) { try $0.linksToAsk(selection, limit: LinkRoute.page) }
        stretch.after = page.last?.url ?? stretch.after
        stretch.isRead = page.count < LinkRoute.page
        stretch.page = page.reversed()
    }
}

/// Addresses at about equal distances along a way whose length is not known before its end.
struct Milestones {
    private(set) var urls: [String] = []
    private(set) var count = 0
    private var stride = 1
    private let most: Int

    init(most: Int) { self.most = most }

    mutating func pass(_ url: String) {
        count += 1
        guard count % stride == 0 else { return }
        urls.append(url)
        guard urls.count == most else { return }
        // Twice as far apart from here on.
        urls = urls.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        stride *= 2
    }
}
