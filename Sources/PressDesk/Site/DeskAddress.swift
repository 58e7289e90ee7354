import Catalogue

/// A place of the desk: what addresses below `/desk/` are read into, and the only thing that its links are printed from.
public enum DeskAddress: Hashable, Sendable {
    case today
    case styleSheet
    case script
    case search(String)
    case list(RecordKind, DeskFilter = DeskFilter())
    /// An empty form for a new record.
    case add(RecordKind)
    case record(RecordKind, Slug)
    /// What is done with a record, or told of it, on a page of its own.
    case step(RecordStep, RecordKind, Slug)
    /// All changes, the newest first; older ones than that.
    case history(before: Int? = nil)
    case undo(Int)
    /// Where a document is put in.
    case read
    /// A document that waits for its answers.
    case review(Slug)
    case inbox(DeskInbox = .open)
    case links(LinkState? = nil)
    /// A link, by its address.
    case link(String)
    case mail
    /// Contacts who may be one.
    case duplicates
    /// Contacts from elsewhere.
    case importing
    case settings
    /// A new kit, of a release.
    case kitOf(Slug)
    /// An issue of a kit in one file, by its number as files have it.
    case archive(Slug, String)
    /// The file of an asset, by the name of its form: `original`, or one of a picture's smaller ones.
    case file(Slug, String)
    /// The photo of a contact: small, or the file that was taken in.
    case photo(Slug, isWhole: Bool)
    /// What is held of somebody, in one file.
    case disclosed(Slug)
    /// Where contacts are taken along, and a file of them: for whom, in which form.
    case exports(DeskFilter = DeskFilter())
    case exported(Audience, String, DeskFilter = DeskFilter())

    /// What the file itself is called among the forms of a picture.
    static let wholeFile = "original"
    /// What the photo of a contact is called, small and whole.
    static let smallPhoto = "photo-small"
    static let wholePhoto = "photo-original"
}

/// Which requests the inbox shows.
public enum DeskInbox: String, CaseIterable, Sendable {
    case open, late, mine, all
}

/// What stands behind the question mark of a list.
public struct DeskFilter: Hashable, Sendable {
    public var words = ""
    public var isWithdrawn = false
    public var since: CalendarDate?
    public var organisation = ""
    public var role: Contact.Role?
    /// Counted from 1.
    public var page = 1

    public init() {}
}

/// What is done with a record, or told of it.
public enum RecordStep: String, CaseIterable, Sendable {
    case history, edit, withdraw, restore, hold
    // Contacts.
    case confirm, photo, merge, tellApart = "tell-apart", disclose, erase
    // Requests.
    case answer, given, assign, turnDown = "turn-down", close, reopen
    // Kits.
    case contents, press, doctor, issue, holders

    /// Nil for every kind of record.
    var kind: RecordKind? {
        switch self {
        case .history, .edit, .withdraw, .restore: nil
        case .hold: .release
        case .confirm, .photo, .merge, .tellApart, .disclose, .erase: .contact
        case .answer, .given, .assign, .turnDown, .close, .reopen: .request
        case .contents, .press, .doctor, .issue, .holders: .kit
        }
    }

    /// A request is closed and opened again in its own words.
    func isOf(_ other: RecordKind) -> Bool {
        if other == .request, self == .withdraw || self == .restore { return false }
        return kind.map { $0 == other } ?? true
    }

    var least: Right {
        switch self {
        case .history, .press, .doctor, .holders: .look
        case .edit, .confirm, .photo, .merge, .tellApart, .answer, .given, .assign, .turnDown, .close, .reopen,
            .contents:
            .change
        case .withdraw, .restore, .hold, .issue: .publish
        case .disclose, .erase: .administer
        }
    }

    /// Whether a form is sent to it.
    var takesForms: Bool { least != .look && self != .disclose }
}

extension DeskAddress {
    /// What whoever asks for it must be allowed to do.
    public var least: Right {
        switch self {
        case .today, .styleSheet, .script, .search, .list, .record, .history, .inbox, .links, .link, .mail, .archive:
            .look
        case .duplicates, .file, .photo, .exports, .exported: .look
        case .step(let step, _, _): step.least
        case .add, .undo, .read, .review, .kitOf, .importing: .change
        case .settings, .disclosed: .administer
        }
    }

    /// Whether a form may be sent to it.
    public var takesForms: Bool {
        switch self {
        case .today, .styleSheet, .script, .search, .list, .record, .history, .inbox, .links, .archive: false
        case .duplicates, .file, .photo, .disclosed, .exports, .exported: false
        case .step(let step, _, _): step.takesForms
        case .add, .undo, .read, .review, .link, .mail, .kitOf, .importing, .settings: true
        }
    }
}

extension RecordKind {
    /// Those that have pages of their own: a way to reach a contact is on the contact's.
    public static let ofTheDesk = allCases.filter { $0 != .contactPoint }

    /// As addresses and headings have it.
    var folder: String {
        switch self {
        case .coverage: rawValue
        default: rawValue + "s"
        }
    }

    init?(folder: String) {
        guard let kind = RecordKind.ofTheDesk.first(where: { $0.folder == folder }) else { return nil }
        self = kind
    }
}
