/// What may be the headline, and what speaks for it and against it.
struct HeadlineCandidate {
    /// Where it was found.
    enum Source {
        case heading, line, statedLine, statedLines, stated

        var rule: String {
            switch self {
            case .heading: "headline.heading"
            case .line: "headline.bestTitle"
            case .statedLine, .statedLines: "headline.particularPrinted"
            case .stated: "headline.particular"
            }
        }
    }

    let range: Range<Int>
    let source: Source
    var signs: Set<HeadlineSign> = []
    /// How much the words themselves look like a title: see ``Page/headlineScore(_:)``.
    var shape = 0
    /// Why, where it is not printed in the text.
    var inferred: String?

    var score: Int { shape + signs.reduce(0) { $0 + $1.weight } }
}

/// A sign that a line is the headline, or is not. A new sign is a case here with its weight, and the line in
/// ``Page/headline()`` that sees it.
enum HeadlineSign: CaseIterable {
    /// The first of the highest headings that the format marks; any other.
    case mainHeading, heading
    /// What the file calls itself says the same: the page's title, the subject of a mail.
    case stated, subject
    /// Two things that the file says of itself agree in it.
    case statedTwice
    /// The file calls itself so, and no line of the text says it.
    case statedAlone, subjectAlone
    /// Whoever writes the page calls it so above it, and no program that puts the site's name into every title.
    case frontMatter
    case repeated, underlined
    /// A line above has it with the name of the site behind it, as the title of a page that became a text.
    case sitesTitle
    /// Nothing but labels stands between it and the first paragraph.
    case aboveText
    case belowText, withinText
    /// The name of whoever publishes the page, of the page itself: "Harbour News", "Press releases".
    case nameOfSite, nameOfPage
    case short, long
    /// As long as paragraphs are.
    case paragraph
    /// One of several lines that a label and a colon begin.
    case item
    /// A line that is nothing but a link: it leads to something else.
    case link
    /// It has other letters than the text.
    case otherScript
    /// It ends in a full stop.
    case sentence
    /// It ends in a colon: what it announces stands below it.
    case label
    /// The first paragraph begins with it.
    case opensText
    /// A heading of a lower level in a page that is called otherwise above its text.
    case subheading
    /// Who wrote it; the place and the day with which the text begins.
    case byline, dateline
    /// Several lines of a few words each.
    case menu
    /// A number stands below it that is nobody's.
    case letterhead
    /// A sentence that hands over a release.
    case announcement

    /// Set by hand: a headline has one label a document, too few to learn so many weights from.
    var weight: Int {
        switch self {
        case .mainHeading: 7
        case .heading: 4
        case .stated: 5
        case .subject: 3
        case .statedTwice: 2
        case .sitesTitle: 5
        case .statedAlone: 4
        case .subjectAlone: 1
        case .frontMatter: 3
        case .repeated: 2
        case .underlined: 3
        case .aboveText: 2
        case .belowText: -5
        case .withinText: -1
        case .nameOfSite, .nameOfPage, .paragraph: -12
        case .short: -2
        case .long: -3
        case .sentence: -3
        case .label: -4
        case .subheading: -5
        case .opensText, .byline, .dateline: -8
        case .menu, .announcement: -6
        case .letterhead: -4
        case .item: -5
        case .link: -2
        case .otherScript: -6
        }
    }

    /// How far ahead of the next the headline has to be, and how much has to speak for it, to be held for sure.
    static let sureMargin = 2
    static let sureScore = 3
    /// With fewer words it may be a name or a heading.
    static let sureWords = 4
}
