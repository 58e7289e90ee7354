/// What speaks for and against a point being the press's. A new sign is one line here and one in ``PressEvidence``.
///
/// The weights are set by hand, on labelled documents: there are too few of each sign in them to learn from.
enum PressSign: String, CaseIterable {
    /// A word for the press in the heading, the line or the sentence: "Media queries".
    case pressWord
    /// A word for getting in touch there: "contact", "further information".
    case contactWord
    /// It stands under a heading or behind a label, and not in a sentence.
    case headed
    /// A press officer's title, or a press desk.
    case pressTitle
    /// `press@`, `media@`.
    case pressMailbox
    /// Somebody's name.
    case person
    /// An address that is made of the name.
    case ownAddress
    /// An address of the house that issues the text.
    case ownHost
    /// Above the text, or behind its end.
    case atEdge
    /// A word for whom another desk answers: "researchers", "tickets".
    case forOthers
    /// A word for investors, and none for the press beside it.
    case forInvestors
    /// A word for registering or for having a say: "registration", "your feedback".
    case takesPart
    /// `info@`, `office@`.
    case generalMailbox
    /// `customer.care@`, `editor@`, and nobody's name.
    case othersMailbox
    /// A number that costs the caller nothing, or much, and nobody's name: a line for customers.
    case publicLine
    /// What a letterhead has, and nobody's name: a fax, a number above the text.
    case letterhead
    /// In the page's surroundings.
    case outside
    /// Below the line that mail programs put above a signature.
    case signature
    /// A firm that the text speaks about gives its own address.
    case otherFirm
    /// Something else stands under a heading of its own.
    case betterElsewhere
    /// Something else is said to be for the press, and this is not.
    case behindPress
    /// Beside the line that says whose the page is: "© 2031 Harbour Board".
    case imprint
    /// Behind the name of whoever wrote an article: "reporter".
    case reporter
    /// On a page that a paper made: its own address, or somebody of whom nothing says that they may be reached.
    case papersPage

    var weight: Double {
        switch self {
        case .pressWord: 2
        case .contactWord: 1.5
        case .headed: 1
        case .pressTitle: 2
        case .pressMailbox: 2.5
        case .person: 1
        case .ownAddress: 1
        case .ownHost: 0.5
        case .atEdge: 0.5
        case .forOthers: -3.5
        case .forInvestors: -2
        case .takesPart: -2
        case .generalMailbox: -1
        case .othersMailbox: -2.5
        case .publicLine: -1
        case .letterhead: -1
        case .outside: -3
        case .signature: -3
        case .otherFirm: -2.5
        case .betterElsewhere: -1.5
        case .behindPress: -2
        case .imprint: -3
        case .reporter: -5
        case .papersPage: -5
        }
    }

    /// From here on a point is held to be the press's.
    static let sure = 2.0
    /// From here on it is so without a heading too.
    static let certain = 3.0
    /// From here on it is offered where nothing better is, and is doubtful; with nobody's name and nothing that says for whom it is, only
    /// from ``hardly`` on.
    static let possible = 0.5
    static let hardly = 1.5
}
