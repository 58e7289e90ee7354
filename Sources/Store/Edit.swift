import Catalogue
import Foundation

/// One change to one record (or fact, membership, document): what a pure decision hands to the store.
///
/// Edits are made in their order: what is referred to is inserted first and deleted last.
public enum Edit: Sendable {
    case insert(any Record)
    case update(any Record)
    case delete(RecordKind, UUID)
    case insertDocument(Document)
    /// Sets where a field of a record comes from; an earlier source of that field is replaced.
    case setFact(Fact)
    /// Takes the document source from a field: from now on the history says who entered it.
    case clearFact(recordID: UUID, field: String)
    case insertMembership(Membership)
    /// Gives a member another place in its owner's list.
    case moveMembership(Membership)
    case deleteMembership(UUID)
    /// That a kit was handed to somebody.
    case insertDelivery(Delivery)
    /// A numbered issue of a kit, with its files and all that it carries.
    case insertIssue(FrozenIssue)
    /// That somebody may look at a kit before its embargo ends.
    case insertInvitation(Invitation)
    case updateInvitation(Invitation)
    /// A message that waits to be sent; it belongs to the change that it is written in.
    case insertMail(QueuedMail)
    /// The digest of a secret by which whoever asked looks at what becomes of a request.
    case insertRequestLink(digest: String, requestID: UUID)
    /// A person's word for a link; an earlier one for the same address is replaced.
    case acceptLink(LinkAcceptance)
    /// That two contacts who look like one are two.
    case tellApart(Distinction)
    /// That nobody says so any more.
    case deleteDistinction(UUID)
    /// What the office says of itself; what it said before is replaced.
    case setOffice(OfficeSettings)
}
