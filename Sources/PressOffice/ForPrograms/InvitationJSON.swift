import Catalogue
import Exchange
import JSONText

// Invitations and pairs of contacts, for programs.

extension JSON {
    /// Without the secret, which nobody has but who was invited.
    public init(_ row: InvitationRow) {
        let invitation = row.invitation
        self = [
            "kit": .string(row.kit.slug.text), "recipient": .string(invitation.recipient),
            "state": .string(row.state.rawValue), "at": .string("\(invitation.at)"),
            "until": JSON(invitation.until.map { "\($0)" }), "agreed": JSON(invitation.accepted.map { "\($0)" }),
            "takenBack": JSON(invitation.ended.map { "\($0)" }),
        ]
    }

    public init(_ pair: LikelyPair) {
        self = [
            "score": .number(pair.score), "contacts": JSON([pair.first, pair.second]) { JSON($0) },
            "reasons": JSON(pair.reasons) { .string($0.rawValue) },
        ]
    }
}
