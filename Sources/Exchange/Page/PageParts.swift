import Catalogue

/// What a kit's page shows, for another page that has its own head and foot: HTML, in which all that is of the catalogue is
/// escaped.
public struct PageParts {
    private let page: KitPage

    /// `places` says where that page finds files and cards; `tongue` in which language it is, where it is not that of a release.
    public init(_ contents: KitContents, at places: PagePlaces, in tongue: KitTongue? = nil) {
        page = KitPage(contents, at: places, in: tongue)
    }

    /// What the words are in.
    public var language: String { page.words.language }

    /// The parts of a kit's own page, in its order, without the list of its files.
    public var kit: String { written(page.top, page.parts) }

    /// The same of a release: its text stands first, as it is read.
    public var release: String { written(page.top, page.partsOfRelease) }

    /// The contacts that can be reached, as cards.
    public var contacts: String {
        written { page.cards(of: page.contacts.filter { !$0.points.isEmpty }, &$0) }
    }

    /// Pictures, films and documents, each with what is asked of whoever uses it.
    public var materials: String { written(page.materials) }

    private func written(_ parts: (inout PageMarkup) -> Void...) -> String {
        var html = PageMarkup()
        for part in parts { part(&html) }
        return html.html
    }
}

/// The style sheet that these parts are shown with.
public let partsStyleSheet = PackageResources.kit_css
