import Catalogue

/// Why a message is not sent, or its state not changed.
public enum MailProblem: RefusalError, Equatable {
    /// Nobody has said through which server messages go.
    case noServer
    /// The server asks for a password, and nobody is there to type it.
    case noPassword
    /// Nobody knows where to write to.
    case noAddress(of: String)
    case badAddress(String)
    case noSuchMail(Int)
    /// It is in a state in which that cannot be done.
    case notThatWay(Int, QueuedMail.State)
    /// Somebody has to say that a message that may have arrived is sent once more.
    case mayHaveArrived(Int)

    public var refusal: Refusal {
        switch self {
        case .noServer:
            Refusal(
                .refused, about: .field("mail server"), "Nobody has said which mail server messages go through.",
                .nameMailServer)
        case .noPassword:
            Refusal(
                .refused, about: .field("password"),
                "The mail server asks for a password, which is not known here, so nothing is sent.",
                .advice("Whoever looks after the server gives it, or sends the messages."))
        case .noAddress(let recipient):
            Refusal(
                .refused, about: .field("address"),
                "There is no e-mail address of \(recipient), so nothing can be sent.",
                .advice("Add one to the contact, or send the message yourself."))
        case .badAddress(let recipient):
            Refusal(
                .badInput, about: .field("address"), "The e-mail address of \(recipient) cannot be sent to.",
                .advice("Put it right first."))
        case .noSuchMail(let number):
            Refusal(.notFound, about: .field("message"), "There is no message \(number).", .listMail)
        case .notThatWay(let number, let state):
            Refusal(
                .conflict, about: .field("message"), "Message \(number) is \(state.words), and was left as it is.",
                .listMail)
        case .mayHaveArrived(let number):
            Refusal(
                .refused, about: .field("message"),
                "Message \(number) was being sent when that was broken off, and may have arrived. Nothing was sent.",
                .sayThatItIsMeant, .sayThatItArrived(number))
        }
    }
}
