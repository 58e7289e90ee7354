import Catalogue
import Store

/// Why the office turned something down: what, which, what next.
public enum PressOfficeError: Error, Equatable, CustomStringConvertible {
    // Accepting documents.
    case noHeadline(path: String)
    /// An embargo is printed without a day, a time and a zone that could be read.
    case incompleteEmbargo(path: String)
    /// A release to cover was named for a document that is no coverage.
    case notCoverage(path: String)
    case twoEditions(String, String)
    /// A part was asked for of a changed edition.
    case partOfEdition(path: String, RecordName)
    /// While a person was asked, the catalogue came to have somebody whom the document may name.
    case newDoubt(path: String)
    /// Something in the document is doubtful, and nobody has answered it: what it is, in a sentence.
    case unanswered(path: String, String)
    /// What was typed is no answer: the text, what it should be, and an example.
    case badAnswer(String, String, String)
    /// A number cannot be read as one of the region that was typed.
    case notOfRegion(String)

    // Naming records.
    case wrongKind(RecordName, wanted: RecordKind)
    case badSlug(String)
    case slugTaken(Slug, RecordKind)
    case goneMeanwhile(RecordKind)

    // Contacts.
    case form(FormProblem)
    case sameContact(Slug)
    case changedMeanwhile(Slug, by: String, change: Int)
    case withdrawnAlready(Slug)

    // Imports.
    case tooManyRows(Int)

    // Links.
    /// No record holds the address, and nothing is remembered of it.
    case noSuchLink(String)
    case badLink(String, because: String)
    case pastAcceptance(Instant)

    // Kits and exports.
    /// There is none, or the audience may not see it.
    case noKit(String, for: Audience, nearest: [String])
    case emptyKit
    case notForKits(RecordName)
    case notInKit(RecordName, kit: Slug)
    case noSuchFormat(String, known: [String])
    case noSuchProfile(String, known: [String])
    /// A profile was named for a format that has none.
    case profileOfNoVCard(String)
    /// Several contacts for programs that read only the first of a file.
    case oneContactAFile(profile: String)
    case notOurFolder(path: String, because: String)
    /// Something is in a folder that was to be filled.
    case folderInUse(path: String)
    case cannotWrite(path: String, because: String)
    /// Written under its name, but the system could not say that it is on the disk.
    case unconfirmed(path: String, because: String)

    public var description: String {
        switch self {
        case .noHeadline(let path):
            """
            No headline was found in \(document(path)), so it was not accepted. Put the headline on a line of its own at \
            the top of the text and read it again.
            """
        case .incompleteEmbargo(let path):
            """
            \(document(path)) is under an embargo whose day, time or zone could not be read, so it was not accepted. Say \
            all three with --embargo, such as --embargo '2012-01-10T00:01 Europe/London'.
            """
        case .notCoverage(let path):
            """
            \(document(path)) is not coverage, so it covers no release. Name a release to cover only when you read an \
            article.
            """
        case .twoEditions(let first, let second):
            """
            \(document(first)) and \(document(second)) are two editions of one document. Accept the earlier one first, \
            then the later one.
            """
        case .partOfEdition(let path, let name):
            """
            \(document(path)) is a changed edition of '\(name)', and an edition is taken in whole. Leave out --only; \
            nothing was saved.
            """
        case .newDoubt(let path):
            """
            The catalogue was changed meanwhile: somebody in \(document(path)) may be a contact that is new there. Nothing \
            was saved; accept it again to be asked.
            """
        case .unanswered(let path, let doubt):
            """
            \(document(path)) was not accepted, for nobody has said yet what becomes of this: \(doubt) Answer it, or say \
            that it is taken as it was read. Nothing was saved.
            """
        case .badAnswer(let text, let what, let example): "'\(text)' is no \(what). Write it as \(example)."
        case .notOfRegion(let region):
            "A number here cannot be one of \(region). Name another region, or leave it as it is printed."
        case .wrongKind(let name, let wanted):
            "'\(name)' is no \(wanted.rawValue). Run 'pressroom \(wanted.rawValue) list' to see them all."
        case .badSlug(let text):
            "'\(text)' is no slug. Use a to z, 0 to 9 and single hyphens, at most \(Slug.longest) characters."
        case .slugTaken(let slug, let kind):
            "There is a \(kind.rawValue) '\(slug)' already. Choose another slug."
        case .goneMeanwhile(let kind):
            "The \(kind.rawValue) was changed by somebody else meanwhile. Look at it and try again."
        case .form(let problem): problem.description
        case .sameContact(let slug):
            """
            There is a contact of that name at that organisation already: '\(slug)'. Change it with 'pressroom contact \
            edit \(slug)', or give a slug of its own to a namesake.
            """
        case .changedMeanwhile(let slug, let actor, let change):
            """
            The contact '\(slug)' was changed meanwhile by \(actor): change \(change). Look at it with 'pressroom contact \
            show \(slug)' and edit it again.
            """
        case .withdrawnAlready(let slug):
            "The contact '\(slug)' is withdrawn already. Run 'pressroom history contact/\(slug)' to see by whom."
        case .tooManyRows(let most):
            "The file has more than \(most) contacts. Import it in pieces."
        case .noSuchLink(let url):
            "There is no link '\(shown(url))' in the catalogue. Write it as 'pressroom link list' shows it."
        case .badLink(let url, let because):
            "'\(shown(url))' cannot be the new address: \(because). Nothing was changed."
        case .pastAcceptance(let until):
            "A link can be accepted until a later day only, and \(until) is past. Name one, such as --until \(until.inAYear)."
        case .noKit(let slug, let audience, let nearest):
            "There is no kit '\(slug)' for the audience '\(audience.rawValue)'.\(StoreError.suggestion(nearest))"
        case .emptyKit: "A kit is made of at least one release. Name one; run 'pressroom release list' to see them all."
        case .notForKits(let name):
            "'\(name)' cannot be put into a kit. A kit holds releases, contacts, assets, statements and coverage."
        case .notInKit(let name, let kit):
            "'\(name)' is not in the kit '\(kit)'. Run 'pressroom kit show \(kit)' to see what is."
        case .noSuchFormat(let name, let known):
            "There is no format '\(name)'. There are \(joined(known))."
        case .noSuchProfile(let name, let known):
            "There is no profile '\(name)'. There are \(joined(known))."
        case .profileOfNoVCard(let format):
            "A profile says who opens a vCard; '\(format)' has none. Leave out the profile, or the format."
        case .oneContactAFile(let profile):
            """
            The programs of '\(profile)' read only the first contact of a file, and there are more. Name a folder, for a \
            file each, or one contact.
            """
        case .notOurFolder(let path, let because):
            "'\(path)' was left as it is: \(because). Name a folder that is not there yet, or an earlier export."
        case .folderInUse(let path):
            "'\(path)' was left as it is: it is not empty. Name a folder that is not there yet."
        case .cannotWrite(let path, let because):
            "'\(path)' could not be written: \(because). Nothing was left behind."
        case .unconfirmed(let path, let because):
            "'\(path)' was written, but it may not be on the disk yet: \(because). Export it again to be sure."
        }
    }

    /// What was typed, without what a terminal would obey.
    private func shown(_ url: String) -> String { oneLine(url, longest: 300) ?? "" }

    private func document(_ path: String) -> String { path == "-" ? "standard input" : "'\(path)'" }
}

extension Instant {
    /// The day a year later, for an example.
    fileprivate var inAYear: CalendarDate { Instant(milliseconds: milliseconds &+ 365 * 86_400_000).day }
}
