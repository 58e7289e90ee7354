import Catalogue
import VCard

/// What a card says that has no field: the lines of a card, which are written back as they are.
struct KeptOfCard {
    /// So much of a contact, in bytes.
    static let most = 65_536
    private static let mostLines = 500

    private(set) var lines: [String] = []
    private var bytes = 0
    private var labelled: Set<String> = []

    /// Keeps the property with the label of its group; false where there is no room for it.
    mutating func keep(_ property: Property, label: String?) -> Bool {
        var new = [property.contentLine]
        if let group = property.group, let label, !labelled.contains(group.lowercased()) {
            new.append(Property("X-ABLabel", text: label, group: group).contentLine)
        }
        let size = new.reduce(0) { $0 + $1.utf8.count }
        guard bytes + size <= KeptOfCard.most, lines.count + new.count <= KeptOfCard.mostLines else { return false }
        if let group = property.group?.lowercased(), new.count > 1 { labelled.insert(group) }
        bytes += size
        lines += new
        return true
    }
}

extension Contact {
    /// Whether a line that is kept of a card is a photo, as those were before photos were files.
    public static func isPhoto(kept line: String) -> Bool { Property(contentLine: line)?.isNamed("PHOTO") ?? false }

    /// What is kept of an older card and of a newer one: what is said anew is said instead.
    public static func keptProperties(_ old: [String], and new: [String]) -> [String] {
        func name(_ line: String) -> String { Property(contentLine: line)?.name.uppercased() ?? line }
        let names = Set(new.map(name))
        return old.filter { !names.contains(name($0)) } + new
    }
}
