import Catalogue

/// Long readings, for consumers who may be slow or never come back: page after page, each read in a short transaction of
/// its own, and handed over when that has ended. So nobody waits for the consumer, and no old state is kept for it.
///
/// Each record is whole, as it is when its page is read; what the audience may not see at that moment, or at `now`, is
/// not in the page. Others may write between two pages: what is added, withdrawn or renamed meanwhile is there or not,
/// and who gets another slug may be there under either, under both or under none.
extension CatalogueStore {
    /// Hands over every contact with its organisation and points, by slug.
    public func forEachContactEntry(
        for audience: Audience, at now: Instant, _ body: (ContactEntry) throws -> Void
    ) throws {
        var last: Slug?
        while true {
            let page = try read(for: audience, at: now) { view in
                try Settings.streaming(view.db) { try view.contactEntries(after: last) }
            }
            try page.entries.forEach(body)
            guard let end = page.end else { return }
            last = end
        }
    }

    /// Hands over what the reading of a page makes of every record of a type, by slug; `most` stand on a page.
    public func forEach<R: Record, Told>(
        _ type: R.Type, by most: Int = CatalogueView.page, for audience: Audience, at now: Instant,
        telling told: (CatalogueView, R) throws -> Told, _ body: (Told) throws -> Void
    ) throws {
        var last: Slug?
        while true {
            let page = try read(for: audience, at: now) { view in
                try Settings.streaming(view.db) {
                    try view.page(of: type, after: last, most: most).map { ($0.slug, try told(view, $0)) }
                }
            }
            for (_, told) in page { try body(told) }
            guard page.count == most else { return }
            last = page.last?.0
        }
    }

    /// Hands over every address that records hold, in the order of its bytes, and `told` of it: what the same reading
    /// makes of the link.
    public func forEachLink<Told>(
        _ selection: LinkSelection, for audience: Audience, at now: Instant,
        telling told: (CatalogueView, CataloguedLink) throws -> Told, _ body: (Told) throws -> Void
    ) throws {
        var selection = selection
        while true {
            let page = try read(for: audience, at: now) { view in
                try Settings.streaming(view.db) {
                    try view.links(selection, limit: CatalogueView.page).map { ($0.url, try told(view, $0)) }
                }
            }
            for (_, told) in page { try body(told) }
            guard page.count == CatalogueView.page else { return }
            selection.after = page.last?.0
        }
    }
}
