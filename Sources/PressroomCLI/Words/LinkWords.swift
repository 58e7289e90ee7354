import Catalogue
import Exchange
import PressOffice

/// A person's word for a link, as it stands in a sentence: `accepted by ana until 1 June 2031`.
func acceptance(until: Instant, by actor: String?) -> String {
    "accepted \(actor.map { "by \(harmless($0)) " } ?? "")until \(until.day.inWords)"
}

extension LinkUse {
    /// As a person knows it, with the name that is typed: `Tide gates close early (release/tide-gates)`.
    var inWords: String { "\(harmless(label)) (\(name))" }
}

extension ListedLink {
    var acceptance: String? { acceptedUntil.map { PressroomCLI.acceptance(until: $0, by: acceptedBy) } }
}
