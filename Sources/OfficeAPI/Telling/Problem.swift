import Catalogue
import JSONText
import Newsroom
import PressOffice

/// Why something was not done, in the one shape that all such answers have (RFC 9457).
struct Problem: Error, Sendable {
    /// What kind of problem it is, with the status and the words that all of the kind have.
    enum Kind: String, CaseIterable, Sendable {
        case notUnderstood = "not-understood"
        case notLoggedIn = "not-logged-in"
        case notAllowed = "not-allowed"
        case notFound = "not-found"
        case method = "method"
        case notAcceptable = "not-acceptable"
        case conflict
        case preconditionFailed = "changed-meanwhile"
        case tooLarge = "too-large"
        case unsupported = "unsupported"
        case badInput = "bad-input"
        case refused
        case keyUsed = "key-used"
        case doneBefore = "done-before"
        case preconditionRequired = "no-condition"
        case damaged
        case busy
        case outside
    }

    /// What is wrong with one member of what was sent.
    struct Fault: Hashable, Sendable {
        /// Where it stands (RFC 6901); nil where it is about all of it.
        var pointer: String?
        var detail: String
    }

    var kind: Kind
    var detail: String
    var remedies: [Remedy] = []
    var subject: String?
    var faults: [Fault] = []
    var headers: [(name: String, value: String)] = []

    init(_ kind: Kind, _ detail: String, _ remedies: [Remedy] = [], faults: [Fault] = []) {
        self.kind = kind
        self.detail = detail
        self.remedies = remedies
        self.faults = faults
    }

    /// What the office turned down.
    init(_ refusal: Refusal) {
        self.init(Kind(refusal.kind), refusal.message, refusal.remedies)
        subject = refusal.subject?.words
        // What is wrong inside the house is told to nobody: paths and programs stand in it.
        if [.damaged, .busy, .outside].contains(kind) {
            (detail, remedies, subject) = (kind.sentence, [], nil)
        }
    }

    /// The same whether it is not there or is not to be seen.
    static let nothing = Problem(.notFound, Kind.notFound.sentence)
    static let keyUsed = Problem(.keyUsed, "The key was sent with something else before. Nothing was changed.")

    /// `change` is the one that was made then, where it is known.
    static func doneBefore(in change: Int?) -> Problem {
        let which = change.map { " as change \($0)" } ?? ""
        return Problem(
            .doneBefore, "It was done before\(which), and not again. What was answered then is not kept.",
            [.lookAtHistory(of: nil)])
    }
    static let tooLarge = Problem(.tooLarge, Kind.tooLarge.sentence)

    static var notLoggedIn: Problem {
        var problem = Problem(.notLoggedIn, Kind.notLoggedIn.sentence)
        problem.headers = [("WWW-Authenticate", "Bearer")]
        return problem
    }

    func answer(_ settings: NewsroomSettings) -> NewsroomAnswer {
        let json = JSON.members([
            "type": .string("\(settings.baseURL)\(OfficeAPI.root)/problems#\(kind.rawValue)"),
            "title": .string(kind.title), "status": .number(kind.status), "detail": .string(detail),
            "subject": .text(subject),
            "remedies": remedies.isEmpty ? nil : JSON(remedies) { $0.told(settings) },
            "errors": faults.isEmpty
                ? nil
                : JSON(faults) { .members(["pointer": .text($0.pointer), "detail": .string($0.detail)]) },
        ])
        var all = [
            ("Content-Type", "application/problem+json"), ("Cache-Control", "no-store"), ("Vary", "Authorization"),
        ]
        if kind == .busy { all.append(("Retry-After", "5")) }
        all += headers.map { ($0.name, $0.value) }
        return NewsroomAnswer(status: kind.status, headers: all, body: .bytes(RouteAnswer.bytes(of: json)))
    }
}

extension Problem.Kind {
    init(_ kind: Refusal.Kind) {
        self =
            switch kind {
            case .notFound: .notFound
            case .refused: .refused
            case .conflict: .conflict
            case .badInput: .badInput
            case .busy: .busy
            case .damaged: .damaged
            case .outside: .outside
            }
    }

    var status: Int {
        switch self {
        case .notUnderstood: 400
        case .notLoggedIn: 401
        case .notAllowed: 403
        case .notFound: 404
        case .method: 405
        case .notAcceptable: 406
        case .conflict, .doneBefore: 409
        case .preconditionFailed: 412
        case .tooLarge: 413
        case .unsupported: 415
        case .badInput, .refused, .keyUsed: 422
        case .preconditionRequired: 428
        case .damaged: 500
        case .busy, .outside: 503
        }
    }

    var title: String {
        switch self {
        case .notUnderstood: "The request is not understood"
        case .notLoggedIn: "Nobody is logged in"
        case .notAllowed: "That is not yours to do"
        case .notFound: "There is nothing here"
        case .method: "That cannot be done here"
        case .notAcceptable: "There is no such form of it"
        case .conflict: "Something else is in the way"
        case .preconditionFailed: "It was changed meanwhile"
        case .tooLarge: "It is too large"
        case .unsupported: "That kind of content is not taken here"
        case .badInput: "Something that was sent is not right"
        case .refused: "The office does not do that"
        case .keyUsed: "The key was used for something else"
        case .doneBefore: "It was done before"
        case .preconditionRequired: "Say which state you have seen"
        case .damaged: "Something is not as it was left"
        case .busy: "Somebody else is at it"
        case .outside: "The office cannot do that now"
        }
    }

    /// What is said where there is nothing more to say.
    var sentence: String {
        switch self {
        case .notLoggedIn: "This needs a token."
        case .notFound: "There is nothing at this address."
        case .tooLarge: "What was sent is more than is taken at once."
        case .damaged: "The catalogue is not as it was left. Whoever looks after it knows more."
        case .busy: "Somebody else is writing to the catalogue. Nothing was changed."
        case .outside: "The disk, or something else that the office needs, is not to be had now."
        default: "\(title)."
        }
    }
}
