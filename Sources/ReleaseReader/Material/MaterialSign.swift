/// What speaks for a link or a picture being material that the press may have, and what against it. A new sign is one line
/// here and one in ``Page/signs(ofPicture:_:)`` or ``Page/signs(of:in:)``.
///
/// The weights are set by hand: `scripts/weigh` shows how often each stands with material and without.
enum MaterialSign: String, CaseIterable {
    /// A line of its own names material and leads there, or stands in a list whose heading does.
    case offeredByLine
    /// A sentence offers material there.
    case offeredBySentence
    /// Its words say that it is to be fetched, and it leads to a document or to files in one.
    case fetched
    /// Its address ends like a picture's, a film's or a sound's.
    case file
    /// Its host holds pictures, films or folders that are shared.
    case host
    /// The document shows it; or says above itself that it is shown with it.
    case shown, shownWith
    /// A page gives it words of its own: those of its parts have more of them than pictures.
    case described
    /// Whoever wrote the text put it there, and no program that makes pages.
    case placed
    /// It lies where posts and the press's files are kept.
    case pressFolder
    /// Its name is that of a part of a page: "banner", "icon", "thumb".
    case nameOfLayout
    /// It is a GIF, as the parts of pages are drawn.
    case drawing
    /// Its name says that it is small: "download_32.png".
    case nameOfSmall
    /// It stands in a link to a page, as the picture of a teaser does.
    case leadsElsewhere
    /// A caption or a credit stands with it.
    case captioned
    /// The page gives the same picture to those who share it.
    case statedByPage
    /// A paper's page gives it to those who share it, and shows no other: its program brings it when somebody looks.
    case statedAlone
    /// A paper's page shows it with its article: it has a caption, or is what the page gives to those who share it.
    case ofArticle
    /// The page shows it in few points.
    case shownSmall
    /// It stands beside somebody's address or number, or its words are the name of somebody who can be called: a face.
    case ofContact
    /// It leads to the first page of a site, or to one of the parts of the site that the page is of.
    case wholeSite
    /// The words beside it thank somebody for a picture that stands there.
    case creditOnly
    /// It is a page, and the words of the link are those of a picture that stands in it.
    case behindPicture
    /// The page calls itself a news article, or its publisher is called as papers are; else it shows advertisements.
    case inNewsArticle, besideAdvertising

    var weight: Double {
        switch self {
        case .offeredByLine, .offeredBySentence, .fetched, .file, .host: 3
        case .shown: 2
        case .shownWith: 0
        case .described: -0.5
        case .placed: 1.5
        case .pressFolder: 1
        case .nameOfLayout: -2.5
        case .drawing: -1.5
        case .nameOfSmall: -3.5
        case .leadsElsewhere: -3
        case .captioned: 1
        case .statedByPage: 0.5
        case .ofArticle: 1.5
        case .statedAlone: 3.5
        case .shownSmall, .ofContact, .wholeSite, .creditOnly, .behindPicture: -2.5
        case .inNewsArticle, .besideAdvertising: -2.5
        }
    }

    /// From here on it is material.
    static let sure = 1.0
    /// From here on nobody is asked whether it is.
    static let certain = 2.0
}

extension Set<MaterialSign> {
    var isMaterial: Bool { weight >= MaterialSign.sure }

    /// Why it may be none, where it is held to be material.
    var doubt: String? {
        if !isDisjoint(with: [.inNewsArticle, .besideAdvertising]) { return "it may be the paper's own" }
        return weight < MaterialSign.certain ? "little says that it is material for the press" : nil
    }

    private var weight: Double { reduce(0) { $0 + $1.weight } }

    var names: [String] { map(\.rawValue).sorted() }
}
