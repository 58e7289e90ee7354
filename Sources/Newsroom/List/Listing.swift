import Catalogue
import Exchange
import PressOffice

extension NewsroomView {
    /// So many stand on a page.
    static let onAPage = 24

    func list(_ list: NewsroomList, _ page: Int) throws -> NewsroomAnswer? {
        let (items, cards, hasMore) = try part(page, of: list)
        if page > 1, items.isEmpty, cards == nil { return nil }
        let title = name(of: list)
        var content = ListContent(
            frame: frame(.list(list, page: page), page == 1 ? title : "\(title) (\(page))"), heading: title,
            empty: words.nothing, beside: try links(beside: list), rows: ListedRows(items), cards: cards,
            cardsTitle: tongue.contacts)
        content.topics = try topics(beside: list)
        content.pages = pages(page, hasMore: hasMore) { .list(list, page: $0) }
        return .found(try templates.page("list", content), as: NewsroomAnswer.htmlType)
    }

    /// What leads to the pages before and behind; nil where there is one alone.
    func pages(_ page: Int, hasMore: Bool, _ address: (Int) -> NewsroomAddress) -> ListContent.Pages? {
        guard page > 1 || hasMore else { return nil }
        return ListContent.Pages(
            newer: page > 1 ? PageLink(address: link(address(page - 1)), label: words.newer) : nil,
            older: hasMore ? PageLink(address: link(address(page + 1)), label: words.older) : nil)
    }

    func name(of list: NewsroomList) -> String {
        switch list {
        case .releases: words.releases
        case .kits: words.kits
        case .contacts: words.contacts
        case .media: words.media
        case .events: words.events
        }
    }

    private func part(
        _ page: Int, of list: NewsroomList
    ) throws -> (items: [ListedItem], cards: String?, hasMore: Bool) {
        // One more than is shown says whether there are others.
        let (most, skipped) = (NewsroomView.onAPage, (page - 1) * NewsroomView.onAPage)
        switch list {
        case .releases:
            let rows = try some(most + 1, after: skipped) { try view.forEachRelease(ListFilter(), $0) }
            return (rows.prefix(most).map(listed), nil, rows.count > most)
        case .kits:
            let rows = try some(most + 1, after: skipped) { try view.forEachKit(ListFilter(), $0) }
            return (rows.prefix(most).map(listed), nil, rows.count > most)
        case .contacts:
            let rows = try view.pressContacts(after: skipped, most: most + 1)
            let shown = Array(rows.prefix(most))
            return ([], shown.isEmpty ? nil : cards(of: shown), rows.count > most)
        case .media:
            let rows = try some(most + 1, after: skipped) { try view.forEachAsset(ListFilter(), $0) }
            return (listed(rows.prefix(most).map(\.asset)), nil, rows.count > most)
        case .events:
            let rows = try events().dropFirst(skipped).prefix(most + 1)
            return (rows.prefix(most).map(listed), nil, rows.count > most)
        }
    }

    private func topics(beside list: NewsroomList) throws -> ListContent.Beside? {
        let links =
            switch list {
            case .releases: try topicLinks(\.releases) { .topic($0) }
            case .contacts: try topicLinks(\.contacts) { .contactsOn($0) }
            case .kits, .media, .events: [PageLink]()
            }
        return links.isEmpty ? nil : ListContent.Beside(title: words.topics, links: links)
    }

    private func links(beside list: NewsroomList) throws -> ListContent.Beside? {
        switch list {
        case .releases: return ListContent.Beside(links: try feedLinks())
        case .contacts:
            let bodies = try view.organisationsOfPressContacts()
            guard bodies.count > 1 else { return nil }
            return ListContent.Beside(
                links: bodies.map {
                    PageLink(address: link(.contactsOf($0.organisation.slug)), label: $0.organisation.name)
                })
        case .events: return ListContent.Beside(links: [PageLink(address: link(.calendar), label: words.calendar)])
        case .kits, .media: return nil
        }
    }

    func listed(_ row: ReleaseRow) -> ListedItem {
        listed(row.release, of: row.organisation, isCorrected: !row.corrections.isEmpty)
    }

    func listed(_ release: Release, of organisation: Organisation?, isCorrected: Bool) -> ListedItem {
        let standing = [tongue.name(of: release.kind), organisation?.name, release.issued.map { tongue.day($0) }]
        return ListedItem(
            address: link(.release(release.slug, .page)), title: release.headline,
            tongue: release.language == words.language ? nil : release.language,
            standing: standing.compactMap(\.self).joined(separator: " · "), tag: isCorrected ? words.corrected : nil)
    }

    func listed(_ row: KitRow) -> ListedItem {
        let counts = [(row.releases, words.releases), (row.assets, words.media), (row.contacts, words.contacts)]
        let told = counts.filter { $0.0 > 0 }.map { "\($0.1): \($0.0)" }
        return ListedItem(
            address: link(.kit(row.kit.slug)), title: row.kit.title, standing: told.joined(separator: " · "),
            tag: row.corrections.isEmpty ? nil : words.corrected)
    }

    func listed(_ assets: [Asset]) -> [ListedItem] {
        let renditions = view.renditions(of: assets)
        return assets.map { asset in
            let rights = tongue.rights(of: asset).map(\.text)
            let thumb = renditions[asset.id]?.first { $0.form == .thumb }
            return ListedItem(
                address: link(.asset(asset.slug)), title: asset.label,
                standing: ([tongue.name(of: asset.kind)] + rights.prefix(1)).joined(separator: " · "),
                picture: thumb.map { rendition in
                    ListedPicture(
                        source: places.rendition(rendition.form, asset), width: rendition.width,
                        height: rendition.height, alt: asset.alternativeText ?? "")
                })
        }
    }
}
