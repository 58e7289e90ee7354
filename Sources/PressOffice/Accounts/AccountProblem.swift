import Catalogue

/// Why something about accounts was turned down.
public enum AccountProblem: RefusalError, Equatable {
    case noSuchAccount(String, nearest: [String])
    case badName(String)
    case nameTaken(Slug)
    /// Nobody would look after accounts any more.
    case lastAdministrator(Slug)
    case disabled(Slug)
    case password(PasswordFault)
    case wrongPassword
    case wrongCode
    /// No second factor was begun.
    case noSecondFactor(Slug)
    case secondFactorRequired
    case noSuchSession(Int)
    case noSuchToken(Int)
    case badLabel
    case badLife(Int)
    case noScopes
    /// More than the account itself may do.
    case scopes([Right], of: Role)

    public var refusal: Refusal {
        switch self {
        case .noSuchAccount(let name, let nearest):
            Refusal(
                .notFound, about: .field("name"), "There is no account '\(QuotedText.line(name, most: 80))'.",
                .didYouMean(nearest), .listAccounts)
        case .badName(let name):
            Refusal(
                .badInput, about: .field("name"), "'\(QuotedText.line(name, most: 80))' is no name of an account.",
                .advice("Write it with a to z, 0 to 9 and single hyphens, such as mira-solveig."))
        case .nameTaken(let name):
            Refusal(.conflict, about: .field("name"), "There is already an account '\(name)'. Nothing was changed.")
        case .lastAdministrator(let name):
            Refusal(
                .refused, about: .field("role"),
                "'\(name)' is the only administrator, and somebody has to look after accounts. Nothing was changed.",
                .advice("Make somebody else an administrator first."))
        case .disabled(let name):
            Refusal(
                .refused, about: .field("name"), "The account '\(name)' is disabled. Nothing was changed.",
                .enableAccount(name))
        case .password(let fault): fault.refusal
        case .wrongPassword:
            Refusal(.refused, about: .field("password"), "That is not the password. Nothing was changed.")
        case .wrongCode:
            Refusal(
                .refused, about: .field("code"), "That is not the code. Nothing was changed.",
                .advice(
                    "Type the six digits that are shown now; where they are, look whether the phone's clock is right."))
        case .noSecondFactor(let name):
            Refusal(
                .conflict, about: .field("name"), "The account '\(name)' has no second factor. Nothing was changed.")
        case .secondFactorRequired:
            Refusal(
                .refused, about: .field("code"), "This office asks for a second factor. Nothing was changed.",
                .advice("Set up a phone, and keep it on."))
        case .noSuchSession(let number):
            Refusal(.notFound, about: .field("session"), "There is no session \(number).", .listSessions)
        case .noSuchToken(let number):
            Refusal(.notFound, about: .field("token"), "There is no token \(number).", .listTokens)
        case .badLabel:
            Refusal(
                .badInput, about: .field("label"), "What a token is for is said in 1 to 80 characters on one line.")
        case .badLife(let days):
            Refusal(
                .badInput, about: .field("days"),
                "A token lasts from 1 to \(AccessToken.longestLife) days, and not \(days).")
        case .noScopes:
            Refusal(
                .badInput, about: .field("scopes"), "Nothing may be done with such a token.",
                .choose(from: Right.allCases.map(\.rawValue)))
        case .scopes(let rights, let role):
            Refusal(
                .refused, about: .field("scopes"),
                "An account of the role \(role.rawValue) may not \(rights.map(\.rawValue).joined(separator: ", ")).",
                .choose(from: Right.allCases.filter(role.may).map(\.rawValue)))
        }
    }
}

extension PasswordFault {
    public var refusal: Refusal {
        switch self {
        case .tooShort:
            Refusal(
                .badInput, about: .field("password"),
                "A password has at least \(TypedPassword.shortest) characters.",
                .advice("Several words that do not belong together are easy to remember."))
        case .tooLong:
            Refusal(
                .badInput, about: .field("password"), "A password has at most \(TypedPassword.longest) characters.")
        case .unreadable:
            Refusal(.badInput, about: .field("password"), "Something is in that password that cannot be typed.")
        case .guessable:
            Refusal(
                .badInput, about: .field("password"), "That password is among the first that somebody would try.",
                .advice("Take several words that do not belong together, and leave out names and rows of keys."))
        }
    }
}
