extension Permission {
    /// `allowed because …` or `withheld because …`, without a full stop.
    public var inWords: String {
        "\(isAllowed ? "allowed" : "withheld") because \(reasons.map(\.words).joined(separator: ", and "))"
    }
}

extension Permission.Reason {
    /// As it stands behind "because".
    public var words: String {
        switch self {
        case .unrestricted: "nothing narrows what it may be used for"
        case .fits(let media, let territories, let uses):
            "its terms take in "
                + Permission.listed(
                    media.map(Permission.aloud) + territories.map(Permission.place) + uses.map(Permission.aloud))
        case .withCredit(let line): "it goes with the credit line “\(line)”"
        case .withdrawn: "it is withdrawn"
        case .notForPress(let audience): "it is for the audience '\(audience.rawValue)'"
        case .fileMissing: "its file is not there as it was taken in"
        case .notYet(let day): "it may not be used before \(day.inWords)"
        case .ended(let day): "its terms ended on \(day.inWords)"
        case .consentEnded(let day): "those who are in it agreed only until \(day.inWords)"
        case .creditUnknown: "it may be used only with a credit line, and none is known"
        case .unsaid(let what, let only):
            "it may be used only \(what.preposition) \(Permission.told(only, of: what)), and the request does not say \(what.question)"
        case .outside(let what, let asked, let only):
            "it may be used only \(what.preposition) \(Permission.told(only, of: what)), and not \(what.preposition) "
                + Permission.told(asked, of: what)
        }
    }
}

extension Permission.What {
    fileprivate var preposition: String {
        switch self {
        case .medium, .territory: "in"
        case .use: "for"
        }
    }

    fileprivate var question: String {
        switch self {
        case .medium: "where it is to appear"
        case .territory: "in which regions it is to appear"
        case .use: "what it is for"
        }
    }
}

extension Permission {
    fileprivate static func told(_ words: [String], of what: What) -> String {
        listed(what == .territory ? words.map(place) : words.map(aloud))
    }

    /// A region by its name, and every region as the world.
    fileprivate static func place(_ territory: String) -> String {
        territory == Territory.everywhere ? "the whole world" : regionInWords(territory)
    }

    /// A use or a medium as it stands in a sentence.
    fileprivate static func aloud(_ name: String) -> String {
        switch name {
        case Use.editorial.rawValue: "editorial use"
        case Use.educational.rawValue: "educational use"
        case Medium.social.rawValue: "social media"
        case Medium.book.rawValue: "books"
        default: name
        }
    }

    fileprivate static func listed(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
