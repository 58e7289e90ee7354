import Foundation
import VCard

/// A list of contacts as a file has it: what it is called, and whom it names.
public struct ImportedGroup: Hashable, Sendable {
    /// What somebody is named by.
    public enum Member: Hashable, Sendable {
        /// The identity of their own card.
        case id(UUID)
        /// What another program knows them by, where they are reached, or their name.
        case words(String)
    }

    public var name: String
    /// Each once, in the file's order.
    public var members: [Member]

    public init(name: String, members: [Member]) {
        self.name = name
        self.members = members
    }
}

/// A card that is a list of others (RFC 6350 section 6.1.4, and as Apple writes it), and what of it has no place.
struct GroupOfCard {
    private(set) var group = ImportedGroup(name: "", members: [])
    private(set) var leftOut: [String] = []
    private var seen: Set<ImportedGroup.Member> = []

    init(_ card: Card) {
        for property in card.properties {
            switch property.name.uppercased() {
            case "FN": takeName(property.text)
            case "MEMBER", "X-ADDRESSBOOKSERVER-MEMBER": take(member: property.text)
            case let name where GroupOfCard.silent.contains(name): break
            case let name: if leftOut.count < 20 { leaveOut(name) }
            }
        }
        if group.name.isEmpty, let name = card.first("N") { takeName(StatedName(name).whole) }
    }

    /// What is of a card's making; the identity of a list is none of a contact.
    private static let silent: Set<String> = [
        "VERSION", "PRODID", "REV", "PROFILE", "UID", "N", "KIND", "X-KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABLABEL",
    ]

    private mutating func takeName(_ text: String) {
        if group.name.isEmpty, let name = filled(text) { group.name = name }
    }

    private mutating func take(member text: String) {
        guard let member = ImportedGroup.Member(reading: trimmed(text)), seen.insert(member).inserted else { return }
        group.members.append(member)
    }

    private mutating func leaveOut(_ name: String) {
        let what = "\(CardContact.words[name] ?? String(name.prefix(30))) of a group"
        if !leftOut.contains(what) { leftOut.append(what) }
    }
}

extension ImportedGroup.Member {
    /// Nil for no words.
    init?(reading text: String) {
        let small = text.prefix(9).lowercased()
        let plain = small == "urn:uuid:" ? String(text.dropFirst(9)) : text
        if let id = UUID(uuidString: plain) {
            self = .id(id)
        } else if small.hasPrefix("mailto:") {
            self.init(words: String(text.dropFirst(7)))
        } else if small.hasPrefix("tel:") {
            self.init(words: String(text.dropFirst(4)))
        } else {
            self.init(words: ImportedGroup.Member.ofDirectory(text) ?? text)
        }
    }

    private init?(words: String) {
        guard let words = filled(words) else { return nil }
        self = .words(words)
    }

    /// How a directory names an entry (RFC 4514): `cn=Jane Roe,mail=jane@watch.example`. The address says more than the name.
    private static func ofDirectory(_ text: String) -> String? {
        var found: [String: String] = [:]
        for part in text.split(separator: ",") {
            let sides = part.split(separator: "=", maxSplits: 1).map { trimmed(String($0)) }
            guard sides.count == 2 else { continue }
            found[sides[0].lowercased()] = found[sides[0].lowercased()] ?? sides[1]
        }
        return found["mail"] ?? found["cn"]
    }
}
