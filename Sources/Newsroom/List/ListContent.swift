/// A page of a list.
struct ListContent: PageModel {
    var frame: PageFrame
    var heading: String
    /// What is said where there is nothing.
    var empty: String
    var beside: Beside?
    /// The same by topic.
    var topics: Beside?
    var rows: ListedRows?
    /// Contacts, who stand in cards; escaped already.
    var cards: String?
    var cardsTitle = ""
    var pages: Pages?

    /// Where the same stands in another order or form.
    struct Beside {
        var title: String?
        var links: [PageLink]
    }

    struct Pages {
        var newer: PageLink?
        var older: PageLink?
    }
}

struct PageLink {
    var address: String
    var label: String
}

struct ListedRows {
    var items: [ListedItem]

    /// Nil where there are none.
    init?(_ items: [ListedItem]) {
        if items.isEmpty { return nil }
        self.items = items
    }
}

/// A line of a list.
struct ListedItem {
    var address: String
    var title: String
    /// Its language, where it is not that of the page.
    var tongue: String?
    /// What it is, whose, and of which day.
    var standing: String
    var tag: String?
    var picture: ListedPicture?
    /// Where the words were found.
    var excerpt: Excerpt?
    var file: PageLink?

    struct Excerpt {
        var pieces: [Piece]
    }

    struct Piece {
        var text: String
        var isMatch: Bool
    }
}

struct ListedPicture {
    var source: String
    var width: Int
    var height: Int
    var alt: String
}
