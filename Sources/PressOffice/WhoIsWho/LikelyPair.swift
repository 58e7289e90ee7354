import Catalogue

/// Two contacts that may be one person, or one desk: how likely that is, and why.
public struct LikelyPair: Hashable, Sendable {
    /// The first by slug.
    public var first: ContactEntry
    public var second: ContactEntry
    /// From 1 to 100.
    public var score: Int
    /// The weightiest first; what speaks against it too.
    public var reasons: [Reason]

    public enum Reason: String, CaseIterable, Sendable {
        case sameName, otherForm, nickname, initials, spelling
        case ownAddress, sharedAddress
        case sameOrganisation, otherOrganisation
        case sameDesk
        case otherName, otherRole

        /// How much it weighs; below nothing is against.
        var weight: Int {
            switch self {
            case .sameName: 50
            case .otherForm: 45
            case .nickname: 35
            case .initials: 30
            case .spelling: 25
            case .ownAddress: 45
            case .sharedAddress: 15
            case .sameOrganisation: 20
            case .otherOrganisation: -25
            case .sameDesk: 60
            case .otherName: -15
            case .otherRole: -10
            }
        }

        public var words: String {
            switch self {
            case .sameName: "the same name"
            case .otherForm: "the same name in another form"
            case .nickname: "a name and its short form"
            case .initials: "a name and its initials"
            case .spelling: "a name that differs in a letter"
            case .ownAddress: "the same address or number of their own"
            case .sharedAddress: "the same mailbox or number"
            case .sameOrganisation: "the same organisation"
            case .otherOrganisation: "another organisation"
            case .sameDesk: "the same desk"
            case .otherName: "another name"
            case .otherRole: "another role"
            }
        }
    }
}
