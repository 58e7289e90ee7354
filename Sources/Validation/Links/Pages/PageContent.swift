/// What a page of HTML tells whoever judges a link: its title, its headings, the words of its main text and its marks.
struct PageContent {
    struct Heading {
        let level: Int
        /// As it is written, one line.
        let text: String
        let words: [PageWord]
    }

    /// As it is written, one line.
    var title = ""
    var titleWords: [PageWord] = []
    var siteName: [PageWord] = []
    /// At most eight, in their order.
    var headings: [Heading] = []
    /// The main text with the marks between its words, without menus, banners and what cannot be seen.
    var words: [PageWord] = []
    /// Words that are no link's, of `words`.
    var proseCount = 0
    var isArticle = false
    var isNoIndex = false
    var canonical: String?
    /// Where the page sends its reader by itself within ten seconds.
    var refresh: String?
    var passwordFields = 0
    /// Whether its elements carry names that content systems give to their "not found" pages.
    var isMarkedNotFound = false
    /// Of `words`; nil where there are few.
    var fingerprint: TextFingerprint?

    var wordCount: Int { words.reduce(0) { $1.isMark ? $0 : $0 + 1 } }

    static let mostHeadings = 8
    static let mostTitleBytes = 1000
}
