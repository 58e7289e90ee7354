import Catalogue
import PressOffice

/// What words are found in; without words, where everything is.
struct SearchContent: PageModel {
    var frame: PageFrame
    var heading: String
    var told: String?
    var rows: ListedRows?
    var lists: ListContent.Beside?
}

extension NewsroomView {
    /// So many are shown; whoever wants fewer says more.
    private static let most = 40
    private static let searched: [RecordKind] = [.release, .kit, .contact, .asset, .event, .statement]

    func search(_ asked: String) throws -> NewsroomAnswer {
        let items = asked.isEmpty ? [] : try found(asked)
        var frame = frame(asked.isEmpty ? .search("") : nil, asked.isEmpty ? words.search : "\(words.search): \(asked)")
        frame.asked = asked
        frame.script = link(.script)
        let page = SearchContent(
            frame: frame, heading: words.search,
            told: asked.isEmpty || !items.isEmpty ? nil : words.notFound, rows: ListedRows(items),
            lists: items.isEmpty
                ? ListContent.Beside(
                    links: NewsroomList.allCases.map { PageLink(address: link(.list($0)), label: name(of: $0)) })
                : nil)
        return .found(try templates.page("search", page), as: NewsroomAnswer.htmlType)
    }

    private func found(_ asked: String) throws -> [ListedItem] {
        try view.search(asked, kinds: NewsroomView.searched, limit: NewsroomView.most).hits.compactMap { hit in
            guard let (address, kind) = try place(of: hit) else { return nil }
            return ListedItem(
                address: address, title: hit.label, standing: kind, tag: hit.corrected == nil ? nil : words.corrected,
                excerpt: hit.pieces.isEmpty
                    ? nil
                    : ListedItem.Excerpt(
                        pieces: hit.pieces.map { ListedItem.Piece(text: $0.text, isMatch: $0.isMatch) }))
        }
    }

    /// Where a reader finds it, and what it is; nil where the newsroom has no place for it.
    private func place(of hit: SearchHit) throws -> (address: String, kind: String)? {
        switch hit.kind {
        case .release: return (link(.release(hit.slug, .page)), words.releases)
        case .kit: return (link(.kit(hit.slug)), words.kits)
        case .asset: return (link(.asset(hit.slug)), words.media)
        case .contact:
            guard let entry = try view.page(ofContact: hit.slug) else { return nil }
            let body = entry.answersThePress ? entry.organisation : nil
            return (link(body.map { .contactsOf($0.slug, page: 1) } ?? .card(hit.slug)), tongue.contacts)
        case .event:
            return try view.page(ofEvent: hit.slug)?.release.map { (link(.release($0.slug, .page)), words.events) }
        case .statement:
            let row = try view.statement(RecordName(kind: .statement, slug: hit.slug))
            return row.releases.first.map { (link(.release($0.slug, .page)), tongue.name(of: .statement)) }
        default: return nil
        }
    }
}
