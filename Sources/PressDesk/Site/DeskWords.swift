import Catalogue
import PressOffice

extension Refusal {
    /// What happened, and what whoever sits at the desk may do about it.
    var atTheDesk: String { ([message] + remedies.compactMap(\.atTheDesk)).joined(separator: " ") }
}

extension Remedy {
    /// A sentence; nil where the page itself offers what would mend it.
    var atTheDesk: String? {
        switch self {
        case .advice(let sentence): sentence
        case .giveReason: "Say why."
        case .didYouMean(let names): names.isEmpty ? nil : "Did you mean \(names.joined(separator: " or "))?"
        case .sayWhich(let names): "Say which: \(names.map(\.description).joined(separator: ", "))."
        case .choose(let names): "There are \(names.joined(separator: ", "))."
        case .giveAnotherSlug, .giveSlugOfItsOwn: "Give it another short name."
        case .restore(let name): "Restore \(name.slug) first."
        case .withdraw(let name): "Withdraw \(name.slug)."
        case .edit(let name, _, _): "Edit \(name.slug)."
        case .reopen: "Open it again first."
        case .undoFirst(let change): "Undo change \(change) first."
        case .undoWithLater(let change): "Undo change \(change) together with what builds on it."
        case .redo(let change): "To have it back, undo change \(change)."
        case .nameRegion: "Write the number with its country code."
        case .giveCountryCode: "Write it with its country code, such as +44 20 7946 0018."
        case .accredit(let name): "Say on \(name.slug) until when they are accredited."
        case .sayThatItIsMeant: "If it is meant so, save it again."
        case .nameAddressOfTheOffice: "The office needs an e-mail address in its settings."
        case .nameMailServer: "The office needs a mail server in its settings."
        case .issueKit(let kit): "Issue the kit \(kit) first."
        case .makeKey: "There is no key that signs yet: whoever looks after the server makes one."
        case .addContact, .addPoint, .add: "Add one."
        case .lookAgain, .look, .lookAtHistory, .list, .listLinks, .listMail: nil
        case .tryAgain, .takeWhole, .answerEmbargo: nil
        default: nil
        }
    }
}
