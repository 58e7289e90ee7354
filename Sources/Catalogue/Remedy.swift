/// What would mend something: an action, with what it needs to act. A door says how it is done there.
public enum Remedy: Hashable, Codable, Sendable {
    // Seeing what there is.
    case list(RecordKind)
    case listLinks
    case listRules
    case look(at: RecordName)
    /// Somebody else changed it: look at it before trying again.
    case lookAgain(at: RecordName)
    /// What was changed, of one record or of all.
    case lookAtHistory(of: RecordName?)

    // Saying it another way.
    /// Names that were probably meant; none where nothing is like what was typed.
    case didYouMean([String])
    case sayWhich([RecordName])
    case choose(from: [String])
    case giveAnotherSlug
    /// A namesake needs a slug of its own.
    case giveSlugOfItsOwn
    /// A record, or the field of it of that name in its table, by which it is put right; to a value, where it is known.
    case edit(RecordName, field: String? = nil, to: String? = nil)
    /// Keep it, and stop handing it out.
    case withdraw(RecordName)
    case restore(RecordName)
    /// Why something is done, for the history.
    case giveReason
    /// A change that stands in the way.
    case undoFirst(Int)
    /// A change with all that builds on it.
    case undoWithLater(Int)
    /// The change that undid what is wanted.
    case redo(undoing: Int)

    // Reading documents.
    /// The day, the time and the zone of an embargo.
    case answerEmbargo
    /// All of a document, not a part of it.
    case takeWhole
    /// The parts of a document that were left out.
    case takeParts([String])

    /// The region that numbers or dates are read in, such as this one.
    case nameRegion(String)

    /// The day on which a text was sent, such as this one.
    case nameIssueDate(CalendarDate?)
    case readAgainWithIssueDate
    case addContact

    /// What the columns of a table are: these fields are known.
    case mapColumns(fields: [String])

    // Ways to reach a contact.
    case addPoint(to: RecordName)
    /// One that is not right, or does not belong there.
    case correctPoint(of: RecordName)
    /// A number that only its own country can dial.
    case giveCountryCode(of: RecordName)
    /// An audience sees the contact, and no way to reach them.
    case openPoint(of: RecordName, to: Audience)

    // Requests.
    /// What looks like a slip is meant so.
    case sayThatItIsMeant
    /// Where the press writes to.
    case nameAddressOfTheOffice
    /// Through which server messages go.
    case nameMailServer
    case listMail
    /// A message arrived of which nobody knew.
    case sayThatItArrived(Int)
    /// Until when somebody is accredited.
    case accredit(RecordName)
    /// A request that is settled is open again.
    case reopen(RecordName)

    // Kits.
    case add(RecordKind, toKit: String)
    case export(Slug)
    /// As the press will see it, to somebody named.
    case handOutUnderEmbargo(Slug)
    case exportForTheOffice(Slug)
    /// See who may look at a kit before its embargo ends.
    case listInvitations(Slug)
    /// Make the first issue of a kit.
    case issueKit(Slug)
    /// A key pair that signs kits.
    case makeKey
    case rotateKey

    // Accounts.
    case listAccounts
    /// Let an account in again.
    case enableAccount(Slug)
    case listSessions
    case listTokens

    // Links, by their addresses.
    /// Ask all of them again, another day.
    case askLinksAgain
    case replaceLink(String)
    /// A person has opened it and says that it works.
    case acceptLink(String)
    /// Until which day it is accepted, such as this one.
    case acceptUntil(CalendarDate)

    // The catalogue itself.
    case makeCatalogue
    case nameCatalogue
    /// Another place for a new one.
    case nameAnotherPlace
    case tryAgain
    case makeRoom
    /// Whether something was saved is not known: the disk and the history say.
    case checkTheDisk
    /// What is damaged is kept, and all of it looked at.
    case keepAndExamine
    /// The last backup is put back.
    case restoreBackup
    /// The backup takes the place of the catalogue that is there, which is kept beside it.
    case replaceCatalogue
    /// Make a backup, to a folder where one is known.
    case backUp
    /// Make anew what is made of other things, and take away what was left over.
    case repair

    /// The same at every door: a whole sentence.
    case advice(String)

    /// The sentence of an advice; nil for what each door says in its own way.
    public var advice: String? {
        guard case .advice(let sentence) = self else { return nil }
        return sentence
    }
}
