import Catalogue
import Exchange
import Foundation

/// Lists of contacts that a file has, until all of its contacts are there: a list may stand before those whom it names.
///
/// A list becomes a category of each (docs/decisions/0090-cards-of-groups.md).
struct AwaitedGroups {
    /// Somebody who is named in a list.
    struct Named {
        var member: ImportedGroup.Member
        var group: Int
    }

    private(set) var names: [String] = []
    private var rows: [Int] = []
    private var members: [Named] = []
    /// How many of the members are settled.
    private var settled = 0
    /// Whom nobody is, by list.
    private var strangers: [Int: Int] = [:]
    /// Who is there under another identity than their card has.
    private var others: [UUID: UUID] = [:]

    /// No more members are taken, however large the file is.
    static let mostMembers = 1_000_000

    var isEmpty: Bool { settled == members.count }

    /// Takes a list in; false where it names more people than are taken.
    mutating func take(_ group: ImportedGroup, named name: String, row: Int) -> Bool {
        let place = names.count
        names.append(name)
        rows.append(row)
        let room = AwaitedGroups.mostMembers - members.count
        members += group.members.prefix(room).map { Named(member: $0, group: place) }
        return group.members.count <= room
    }

    /// Somebody's card has an identity, and they are there under another.
    mutating func note(_ id: UUID, is other: UUID) { if id != other { others[id] = other } }

    func today(_ id: UUID) -> UUID { others[id] ?? id }

    /// Some more members, each with the list and its row.
    mutating func next(_ most: Int) -> [(member: ImportedGroup.Member, group: Int, row: Int)] {
        let piece = members[settled..<min(members.count, settled + most)]
        settled += piece.count
        return piece.map { ($0.member, $0.group, rows[$0.group]) }
    }

    mutating func noteStranger(in group: Int) { strangers[group, default: 0] += 1 }

    /// What is told of lists that name people who are not there.
    var remarks: [Import.Remark] {
        strangers.sorted { $0.key < $1.key }.map { group, count in
            let sentence = count == 1 ? "One member of the group is" : "\(count) members of the group are"
            return Import.Remark(row: rows[group], sentence: "\(sentence) neither in the file nor in the catalogue.")
        }
    }
}
