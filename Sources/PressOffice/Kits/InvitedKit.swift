import Catalogue
import Exchange
import Foundation
import Store

/// What a personal link opens at an instant.
public enum InvitedKit: Sendable {
    /// The embargo has ended: the kit is where everybody finds it.
    case published(Slug)
    /// They have not agreed to its terms yet.
    case waiting(Shown)
    /// They have, and see it as an accredited recipient does.
    case open(Shown)

    public struct Shown: Sendable {
        public var recipient: String
        public var embargo: Embargo
        public var terms: [String]
        /// Until when the link works, where that is before the embargo ends.
        public var until: Instant?
        /// With the notice on top; before they have agreed, nothing else of it is for their eyes.
        public var contents: KitContents
        /// The view that it was read by, for its files.
        let view: OfficeView
    }
}

extension OfficeView {
    /// The kit that a personal link is to, by the SHA-256 of its secret; nil where the link opens nothing: it never was, was taken back, is
    /// past, whoever is invited is no longer accredited, or more than an embargo keeps the kit back.
    public func kit(behindInvitation digest: String) throws -> InvitedKit? {
        let found = try office.view(for: .internal, at: instant).read {
            view -> (Invitation, Kit, HiddenKit?, [UUID])? in
            guard let invitation = try view.invitation(behindLink: digest), invitation.stands(at: instant),
                let kit = try view.find(Kit.self, id: invitation.kitID), !kit.isWithdrawn
            else { return nil }
            let releases = try view.underEmbargo(among: view.members(of: .kit, kit.id))
            let hidden = try view.whyHidden(kit, from: audience)
            let contact = try invitation.contactID.flatMap { try view.contact(today: $0) }
            if case .embargo(let embargo)? = hidden?.reason, let contact {
                do { try contact.checkIsAccredited(embargo, at: instant) } catch { return nil }
            }
            return (invitation, kit, hidden, releases)
        }
        guard let (invitation, kit, hidden, releases) = found else { return nil }
        guard let hidden else { return .published(kit.slug) }
        guard case .embargo(let embargo) = hidden.reason else { return nil }
        let view = OfficeView(audience: .accredited, instant: embargo.until, office: office)
        var notice = EmbargoNotice(embargo, for: invitation.recipient)
        notice.terms = try view.embargoTerms(of: releases)
        var contents = try view.kit(kit.recordName)
        contents.renditions = view.renditions(of: contents.assets)
        contents.notice = notice
        let shown = InvitedKit.Shown(
            recipient: invitation.recipient, embargo: embargo, terms: notice.terms,
            until: invitation.until.flatMap { $0 < embargo.until ? $0 : nil }, contents: contents, view: view)
        return invitation.accepted == nil ? .waiting(shown) : .open(shown)
    }

    /// Who was invited to look at a kit before its embargo ends, or at any, the oldest first. For the office alone.
    public func invitations(to name: RecordName? = nil) throws -> [InvitationRow] {
        try read { view in
            let kit = try name.map { try view.the(Kit.self, $0) }
            return try view.invitations(to: kit?.id).compactMap { invitation in
                guard let kit = try view.find(Kit.self, id: invitation.kitID) else { return nil }
                return InvitationRow(invitation: invitation, kit: kit, state: invitation.state(at: instant))
            }
        }
    }
}

extension InvitedKit.Shown {
    /// The files of the kit's folder without its page, by their paths.
    public func files() throws -> [PageFile] { try view.files(ofKit: contents) }

    /// All of it in one, with the notice on top of every form.
    public func archive(to sink: ([UInt8]) throws -> Void) throws {
        _ = try view.kitArchive(contents.kit.recordName, profile: nil, under: contents.notice, to: sink)
    }
}
