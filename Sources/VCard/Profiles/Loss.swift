/// Something of a card that a profile's programs will not see, or not as it was.
public struct Loss: Hashable, Sendable, CustomStringConvertible {
    /// What became of it, by a name that stays.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case groupLeftOut = "group-left-out"
        case groupShownAsPerson = "group-shown-as-person"
        case memberUnread = "member-unread"
        case passedOver = "passed-over"
        case onlyOne = "only-one"
        case valueNotAllowed = "value-not-allowed"
        case valueShortened = "value-shortened"
        case yearUnknown = "year-unknown"
        case photoTooLarge = "photo-too-large"
        case binaryUnreadable = "binary-unreadable"
        case agentReduced = "agent-reduced"
        case typeDropped = "type-dropped"
        case parameterDropped = "parameter-dropped"
    }

    /// The property's name in capitals, as the card had it.
    public let property: String
    public let code: Code

    init(_ property: String, _ code: Code) {
        self.property = property
        self.code = code
    }

    /// A sentence that holds nothing of the card's contents.
    public var message: String { "\(property) \(code.predicate)" }
    public var description: String { "\(message) [\(code.rawValue)]" }
}

extension Loss.Code {
    /// What follows the property's name in the message.
    private var predicateWithoutStop: String {
        switch self {
        case .groupLeftOut:
            "says that the card is a group's: these programs would show it as a person, so it was left out; they read "
                + "CATEGORIES on each member"
        case .groupShownAsPerson:
            "says that the card is a group's: Android shows it as a person, and reads CATEGORIES on each member"
        case .memberUnread: "names a member by something else than its UUID, which Apple's programs pass over"
        case .passedOver: "is not of this version: it was written, and most programs pass over it"
        case .onlyOne: "may be there only once in this version: the first was kept"
        case .valueNotAllowed: "holds a value that this version does not allow: it was kept under a name with X-"
        case .valueShortened: "holds more than this version can say: the part that it can say was kept"
        case .yearUnknown: "has no year: these programs show 1604"
        case .photoTooLarge: "is larger than a megabyte: it was written, and Android cannot store it"
        case .binaryUnreadable: "is not the BASE64 that it says it is: it was left out"
        case .agentReduced: "holds a whole card: only the name was kept"
        case .typeDropped: "has a TYPE that is not a word of the standard: it was left out"
        case .parameterDropped: "has a parameter that this version cannot hold: it was left out"
        }
    }

    fileprivate var predicate: String { predicateWithoutStop + "." }
}
