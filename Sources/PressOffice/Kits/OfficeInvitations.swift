import Catalogue
import Exchange
import Foundation
import Store

/// An invitation with the kit that it is to.
public struct InvitationRow: Hashable, Sendable {
    public var invitation: Invitation
    public var kit: Kit
    public var state: State

    public enum State: String, CaseIterable, Sendable {
        /// Nobody has agreed to the terms yet.
        case open
        case agreed
        /// The time that it was for is over.
        case past
        /// The office took it back.
        case takenBack
    }
}

extension Invitation {
    func state(at now: Instant) -> InvitationRow.State {
        if ended != nil { return .takenBack }
        if !stands(at: now) { return .past }
        return accepted == nil ? .open : .agreed
    }
}

extension Office {
    /// Invites somebody to look at a kit before its embargo ends, through a link that is theirs alone. `digest` is of the secret in
    /// it; the door makes the secret, and shows it once. Without `until` the link works until the embargo ends.
    ///
    /// - Throws: `PressOfficeError.notUnderEmbargo`, `.noRecipient`, `.notAccredited`, `.invitedIntoThePast`; `HiddenKit` where more than
    ///   an embargo is in the way.
    public func invite(
        _ recipient: String, to name: RecordName, until: Instant? = nil, digest: String, reason: String? = nil
    ) throws -> Outcome<InvitationRow> {
        let named = try checkedRecipient(recipient)
        let at = now()
        if let until, until <= at { throw PressOfficeError.invitedIntoThePast }
        var row: InvitationRow?
        let change = try store.change(stamp("invite", reason)) { view in
            let (kit, embargo, _) = try view.underEmbargo(name)
            let given = try view.recipient(named)
            try given.contact?.checkIsAccredited(embargo, at: at)
            var invitation = Invitation(id: makeID(), kitID: kit.id, recipient: given.words, digest: digest, at: at)
            invitation.contactID = given.contact?.id
            invitation.until = until
            row = InvitationRow(invitation: invitation, kit: kit, state: .open)
            return [.insertInvitation(invitation)]
        }
        guard let row, let change else { throw PressOfficeError.goneMeanwhile(.kit) }
        return Outcome(row, change: change)
    }

    /// Takes back every invitation of somebody to a kit that still stands: their links open nothing any more. What they saw is in the
    /// ledger.
    ///
    /// - Throws: `PressOfficeError.notInvited`.
    public func uninvite(
        _ recipient: String, from name: RecordName, reason: String? = nil
    ) throws -> Outcome<[InvitationRow]> {
        let named = try checkedRecipient(recipient)
        let at = now()
        var rows: [InvitationRow] = []
        let change = try store.change(stamp("take back invitation", reason)) { view in
            let kit = try view.the(Kit.self, name)
            let meant = try view.recipient(named)
            rows = try view.invitations(to: kit.id)
                .filter { $0.stands(at: at) && meant.isInvited(by: $0, typed: named) }
                .map { invitation in
                    var ended = invitation
                    ended.ended = at
                    return InvitationRow(invitation: ended, kit: kit, state: .takenBack)
                }
            if rows.isEmpty { throw PressOfficeError.notInvited(kit.slug, named) }
            return rows.map { .updateInvitation($0.invitation) }
        }
        return Outcome(rows, change: change)
    }

    /// Records that whoever holds a link has agreed to the terms of the embargo, and with it that they were given the kit. Nil where the link
    /// opens nothing, for whatever reason; agreeing again changes nothing.
    public func agree(behindLink digest: String) throws -> InvitedKit? {
        let at = now()
        let view = view(for: .press, at: at)
        let opened = try view.kit(behindInvitation: digest)
        guard case .waiting(let shown)? = opened else { return opened }
        try store.change(stamp("agree to embargo", nil)) { view in
            // Somebody else may hold the same link, and have been quicker.
            guard var invitation = try view.invitation(behindLink: digest), invitation.accepted == nil else {
                return []
            }
            invitation.accepted = at
            var delivery = Delivery(
                id: makeID(), kitID: invitation.kitID, recipient: invitation.recipient, at: at, embargo: shown.embargo)
            delivery.contactID = invitation.contactID
            delivery.channel = Office.linkChannel
            delivery.terms = shown.terms.isEmpty ? nil : shown.terms.joined(separator: "\n")
            return [.updateInvitation(invitation), .insertDelivery(delivery)]
        }
        return .open(shown)
    }

    /// How a kit went that somebody opened through a link of their own.
    static let linkChannel = "personal link"
}

extension Recipient {
    /// Whether an invitation is theirs: of the same contact, or of the same words.
    fileprivate func isInvited(by invitation: Invitation, typed: String) -> Bool {
        if let contact { return invitation.contactID == contact.id }
        let wanted = folded(typed)
        return folded(invitation.recipient) == wanted
            || folded(String(invitation.recipient.prefix { $0 != "," })) == wanted
    }
}
