/// What speaks for a link or a picture being material that the press may have, and what against it. A new sign is one line
/// here and one in ``Page/signs(ofPicture:_:)`` or ``Page/signs(of:in:)``.
///
/// The weights are set by hand: `scripts/weigh` shows how often each stands with material and without.
enum MaterialSign: String, CaseIterable {
    /// A line of its own names material and leads there, or stands in a list whose heading does.
    case offeredByLine
    /// A sentence offers material there.
    case offeredBySentence
    /// Its address ends like a picture's, a film's or a sound's.
    case file
    /// Its host holds pictures, films or folders that are shared.
    case host
    /// The document shows it; or says above itself that it is shown with it.
    case shown, shownWith
    /// It has words of its own.
    case described
    /// It lies where posts and the press's files are kept.
    case pressFolder
    /// Its name is that of a part of a page: "banner", "icon", "thumb".
    case nameOfLayout
    /// Its name says that it is small: "download_32.png".
    case nameOfSmall

    var weight: Double {
        switch self {
        case .offeredByLine, .offeredBySentence, .file, .host: 3
        case .shown: 2
        case .shownWith: 1.5
        case .described: 0.5
        case .pressFolder: 1
        case .nameOfLayout: -2.5
        case .nameOfSmall: -3
        }
    }

    /// From here on it is material.
    static let sure = 1.0
}

extension Set<MaterialSign> {
    var isMaterial: Bool { reduce(0) { $0 + $1.weight } >= MaterialSign.sure }

    var names: [String] { map(\.rawValue).sorted() }
}
