import Catalogue

/// Why the office turned something down: what, which, what next.
public enum PressOfficeError: Error, Equatable {
    // Accepting documents.
    case noHeadline(path: String)
    /// An embargo is printed without a day, a time and a zone that could be read.
    case incompleteEmbargo(path: String)
    /// The words of an embargo are said to be none, and not why.
    case noEmbargoWithoutReason(path: String)
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
    /// What was typed may be any of these, or of these and others.
    case severalMeant(RecordName, [MeantRecord], areAll: Bool)
    case wrongKind(RecordName, wanted: RecordKind)
    case badSlug(String)
    case slugTaken(Slug, RecordKind)
    case goneMeanwhile(RecordKind)

    // Contacts.
    case form(FormProblem)
    case sameContact(Slug)

    // Records of any kind.
    /// There is one of that name already.
    case sameName(RecordName)
    case changedMeanwhile(RecordName, by: String, change: Int)
    case withdrawnMeanwhile(RecordName, by: String, change: Int)
    case withdrawnAlready(RecordName)
    /// A contact was to be made one with itself.
    case mergedWithItself(RecordName)
    /// A contact is another one by now.
    case mergedAlready(RecordName, into: Slug)
    /// A field of that name is not there to be chosen.
    case noSuchField(String, known: [String])
    /// What stands already cannot be restored.
    case notWithdrawn(RecordName)
    /// A release is withheld already.
    case heldAlready(RecordName)
    /// An embargo is set, moved, lifted, opened or noted as broken for a reason that somebody can read later.
    case embargoWithoutReason(RecordName)
    case pastEmbargo(Embargo)
    /// A release that corrects, or a statement that supersedes, comes back to itself.
    case circle(RecordName, field: String)

    // Requests.
    /// What a journalist needs is needed before it was asked for.
    case pastDeadline(Moment)
    /// A request is settled already: it is answered, turned down or closed.
    case settledAlready(RecordName, PressRequest.State)
    case openAlready(RecordName)
    /// A request is answered with a kit, and nothing says with which.
    case noKitNamed(RecordName)
    /// Mail is from somebody: the office has no address of its own.
    case noSender
    /// A text of the office's own for a message is none.
    case badTemplate(path: String, because: String)
    /// Somebody who asks is told why not, later too.
    case turnedDownWithoutReason(RecordName)

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
    /// It was to be handed out under embargo, and there is none that holds.
    case notUnderEmbargo(Slug)
    /// Nobody is named who gets it.
    case noRecipient
    /// A link was to work until a time that is past.
    case invitedIntoThePast
    /// Nobody of that name is invited to the kit, or not any more.
    case notInvited(Slug, String)
    /// A contact may not be given what is under an embargo: nobody accredited them, or the day is past.
    case notAccredited(RecordName, label: String, until: CalendarDate?)
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
    case noMemoryForArchive
    /// Written under its name, but the system could not say that it is on the disk.
    case unconfirmed(path: String, because: String)
}
