import ArgumentParser
import VCard

/// The forms that cards are written in.
enum CardFormName: String, CaseIterable, ExpressibleByArgument {
    case vcard, jcard, jscontact

    var fileExtension: String { self == .vcard ? "vcf" : "json" }
}

/// Writes cards one behind the other in a form, and counts what is lost on the way.
struct CardConversion {
    private let form: CardFormName
    private let profile: Profile
    private var cards: ProfileWriter
    private var jCards = JCardWriter()
    private var contacts = JSContactWriter()
    private var hasBegun = false
    /// What the programs of the profile will not see, and of how many cards.
    private(set) var losses: [String: Int] = [:]

    init(to form: CardFormName, profile name: String? = nil) {
        self.form = form
        profile = Profile.all.first { $0.name == name } ?? .generic
        cards = ProfileWriter(profile)
    }

    var hasOneCardAFile: Bool { form == .vcard && profile.hasOneCardAFile }

    /// The bytes of one more card, and of what stands before the first.
    mutating func next(_ card: Card) -> [UInt8] {
        let isFirst = !hasBegun
        hasBegun = true
        switch form {
        case .vcard:
            for loss in cards.write(card) { losses[loss.description, default: 0] += 1 }
            return cards.take()
        case .jcard:
            if isFirst { jCards.begin() }
            jCards.write(card)
            return jCards.take()
        case .jscontact:
            if isFirst { contacts.begin() }
            contacts.write(card)
            return contacts.take()
        }
    }

    /// What stands behind the last.
    mutating func end() -> [UInt8] {
        switch form {
        case .vcard: return []
        case .jcard:
            jCards.end()
            return jCards.take()
        case .jscontact:
            contacts.end()
            return contacts.take()
        }
    }

    /// A card as a file of its own.
    mutating func file(_ card: Card) -> [UInt8] {
        switch form {
        case .vcard: next(card)
        case .jcard: card.jCard.bytes() + [UInt8(ascii: "\n")]
        case .jscontact: card.jsContact.bytes() + [UInt8(ascii: "\n")]
        }
    }
}
