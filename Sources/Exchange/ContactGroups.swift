import Catalogue
import Foundation
import VCard

/// The lists that contacts of an export are in, for programs that show a card of a list as one.
///
/// Of each contact an identity is held for each list that it is in, and nothing else.
public struct ContactGroups {
    private enum Member {
        case id(UUID)
        case elsewhere(String)
    }

    private let office: String
    private var members: [String: [Member]] = [:]

    /// Those of an office that is called so: a list of the same name is another one in another office.
    public init(of office: String?) { self.office = office ?? "" }

    /// Takes note of a contact that was written, as its audience sees it.
    fileprivate mutating func add(_ entry: ContactEntry) {
        for category in entry.contact.categories {
            let elsewhere = entry.contact.identifiers.first.map(onOneLine)
            members[category, default: []].append(elsewhere.map(Member.elsewhere) ?? .id(entry.contact.id))
        }
    }

    /// A card for each list, in the order of their names.
    fileprivate var cards: some Sequence<Card> {
        members.sorted { $0.key < $1.key }.lazy.map { name, members in
            let members = members.map { member in
                switch member {
                case .id(let id): id.lowerCased
                case .elsewhere(let identifier): identifier
                }
            }
            var card = Card.group(named: onOneLine(name), uid: identity(of: name), members: members)
            card.add(Property("PRODID", text: EarlierOutput.product))
            return card
        }
    }

    /// The same each time (RFC 9562 section 5.8): a program that has the list knows it again.
    private func identity(of name: String) -> String {
        var digits = Array(sha256(Array("\(office)\n\(name)".utf8)).prefix(32))
        (digits[12], digits[16]) = ("8", "8")
        let text = String(digits)
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { part in
            String(text.dropFirst(part.lowerBound).prefix(part.count))
        }.joined(separator: "-")
    }
}

extension ContactFormat {
    /// Takes note of the lists that a contact is in, as far as the audience is told of them.
    public func note(_ entry: ContactEntry, in groups: inout ContactGroups) {
        if groupProfile != nil { groups.add(withoutWhatIsKept(entry)) }
    }

    /// The cards of lists, behind those of the contacts; none where the programs would show them as people.
    public func forEachCard(of groups: ContactGroups, _ body: ([UInt8]) throws -> Void) rethrows {
        guard let profile = groupProfile.flatMap({ name in Profile.all.first { $0.name == name } }) else { return }
        for card in groups.cards {
            var writer = ProfileWriter(profile)
            _ = writer.write(card)
            try body(writer.take())
        }
    }
}
