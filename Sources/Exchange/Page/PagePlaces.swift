import Catalogue

/// Where a page finds what it links to: beside it in a folder, or elsewhere on a site.
public struct PagePlaces: Sendable {
    /// The card of a contact; nil for whom there is none.
    public var card: @Sendable (ContactEntry) -> String?
    /// All of the cards in one; nil where that is no use.
    public var everyCard: String?
    /// The file of an asset that has one.
    public var file: @Sendable (Asset) -> String
    public var rendition: @Sendable (Rendition.Form, Asset) -> String

    public init(
        card: @escaping @Sendable (ContactEntry) -> String?, everyCard: String? = nil,
        file: @escaping @Sendable (Asset) -> String, rendition: @escaping @Sendable (Rendition.Form, Asset) -> String
    ) {
        self.card = card
        self.everyCard = everyCard
        self.file = file
        self.rendition = rendition
    }

    /// The folder of a kit, with these cards in it.
    static func folder(_ cards: KitCards, of audience: Audience) -> PagePlaces {
        let slugs = Set(cards.each.map(\.slug))
        return PagePlaces(
            card: { entry in
                guard slugs.contains(entry.contact.slug) else { return nil }
                return audience.marked("contacts/\(fileName(entry.contact.slug)).vcf")
            },
            everyCard: slugs.count > 1 && !cards.joined.isEmpty ? audience.marked("contacts.vcf") : nil,
            file: { $0.url }, rendition: { kitPath(of: $0, ofFileOf: $1.slug) })
    }
}
