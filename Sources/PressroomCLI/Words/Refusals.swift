import Catalogue
import PressOffice

extension Refusal {
    /// What happened, and what the person at this terminal may do about it.
    var inWords: String { told(message, remedies) }
}

/// A message with what would mend it behind it.
func told(_ message: String, _ remedies: [Remedy]) -> String {
    let mending = remedies.inWords
    return mending.isEmpty ? message : "\(message) \(mending)"
}

/// What a person reads of an error. All of ours are refusals; of any other we can only say that it was not expected.
func sentence(for error: any Error) -> String {
    if let error = error as? any RefusalError { return error.refusal.inWords }
    return "Something happened that Pressroom did not expect: \(error)."
}

extension Import.Remark {
    /// The sentence, and what the person at this terminal may do about it.
    var inWords: String { told(sentence, remedies) }
}
