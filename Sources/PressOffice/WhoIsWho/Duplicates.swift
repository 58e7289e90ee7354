import Catalogue
import Foundation

extension OfficeView {
    /// Contacts that may be one, the likeliest pairs first: none is the same before a person says so. Withdrawn ones are looked at
    /// too, but not two of them.
    ///
    /// Of whom a person has said that they are two is not asked again.
    ///
    /// Each contact is compared with those of its family name, of its desk and of its addresses, a bounded number of each, and not
    /// with all.
    public func duplicates(least: Int = 50) throws -> [LikelyPair] {
        var finder = DuplicateFinder(
            least: least, toldApart: Set(try read { try $0.distinctions() }.map { [$0.firstID, $0.secondID] }))
        try forEachContact { finder.add($0) }
        let pairs = finder.pairs()
        let wanted = Set(pairs.flatMap { [$0.first, $0.second] })
        var entries: [UUID: ContactEntry] = [:]
        try forEachContact { if wanted.contains($0.contact.id) { entries[$0.contact.id] = $0 } }
        return pairs.compactMap { pair in
            guard let first = entries[pair.first], let second = entries[pair.second] else { return nil }
            return LikelyPair(first: first, second: second, score: pair.score, reasons: pair.reasons)
        }
    }
}

/// Finds pairs among contacts, of which it keeps little more than what is compared.
struct DuplicateFinder {
    struct Pair: Hashable {
        var first: UUID
        var second: UUID
        var score: Int
        var reasons: [LikelyPair.Reason]
    }

    private struct Candidate {
        var id: UUID
        var slug: String
        var name: ComparedName?
        var words: String?
        var organisation: UUID?
        var role: Contact.Role
        var isWithdrawn: Bool
        /// Folded, and whether it is one person's own.
        var addresses: [String: Bool]
    }

    /// In a block of more, only neighbours in the order of what they are called are compared.
    private static let mostAtOnce = 60
    private static let neighbours = 12

    let least: Int
    /// Of whom a person has said that they are two, in the order of a distinction.
    private let toldApart: Set<[UUID]>
    private var candidates: [Candidate] = []
    private var blocks: [String: [Int]] = [:]

    init(least: Int, toldApart: Set<[UUID]> = []) {
        self.least = least
        self.toldApart = toldApart
    }

    mutating func add(_ entry: ContactEntry) {
        let contact = entry.contact
        if contact.mergedIntoID != nil { return }
        let name = contact.role == .desk ? nil : contact.name.flatMap(ComparedName.init)
        var addresses: [String: Bool] = [:]
        for point in entry.points {
            let way = Somebody.Way(kind: point.kind, address: point.address)
            addresses[folded(point.address)] = way.isPersonal
        }
        let candidate = Candidate(
            id: contact.id, slug: contact.slug.text, name: name, words: contact.name.map(folded),
            organisation: contact.organisationID, role: contact.role, isWithdrawn: contact.isWithdrawn,
            addresses: addresses)
        let place = candidates.count
        candidates.append(candidate)
        for address in addresses.keys { blocks["@\(address)", default: []].append(place) }
        if let name {
            blocks["n\(name.family)", default: []].append(place)
            // A family name with a letter wrong is found by the given name and how it begins.
            if let given = name.given.first { blocks["g\(given) \(name.family.prefix(2))", default: []].append(place) }
        } else {
            let desk = [contact.role.rawValue, folded(contact.label), contact.organisationID?.uuidString ?? ""]
            blocks["d\(desk.joined(separator: "\n"))", default: []].append(place)
        }
    }

    func pairs() -> [Pair] {
        var seen: Set<[Int]> = []
        var pairs: [Pair] = []
        // By their first members, so that the same catalogue is told in the same order.
        for block in blocks.values.filter({ $0.count > 1 }).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            let order = block.count > DuplicateFinder.mostAtOnce ? sorted(block) : block
            let reach = block.count > DuplicateFinder.mostAtOnce ? DuplicateFinder.neighbours : block.count
            for (index, one) in order.enumerated() {
                for other in order[(index + 1)..<min(order.count, index + 1 + reach)] {
                    guard seen.insert([min(one, other), max(one, other)]).inserted,
                        let pair = compared(candidates[min(one, other)], candidates[max(one, other)])
                    else { continue }
                    pairs.append(pair)
                }
            }
        }
        // The order of the contacts stands where the scores are the same.
        return pairs.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(
            \.element)
    }

    private func sorted(_ block: [Int]) -> [Int] {
        block.sorted { one, other in
            let (one, other) = (candidates[one], candidates[other])
            let (given, theirs) = (one.name?.given ?? [], other.name?.given ?? [])
            return given == theirs ? one.slug < other.slug : given.lexicographicallyPrecedes(theirs)
        }
    }

    private func compared(_ one: Candidate, _ other: Candidate) -> Pair? {
        if one.isWithdrawn, other.isWithdrawn { return nil }
        let pair = Distinction(id: one.id, one.id, other.id)
        if !toldApart.isEmpty, toldApart.contains([pair.firstID, pair.secondID]) { return nil }
        var reasons: [LikelyPair.Reason] = []
        switch (one.name, other.name) {
        case (let name?, let theirs?): reasons.append(likeness(one, name, other, theirs))
        case (nil, nil):
            guard one.role == other.role, one.words == other.words, one.organisation == other.organisation else {
                return nil
            }
            reasons.append(.sameDesk)
        default: return nil
        }
        let shared = one.addresses.filter { other.addresses[$0.key] != nil }
        if shared.values.contains(true) {
            reasons.append(.ownAddress)
        } else if !shared.isEmpty {
            reasons.append(.sharedAddress)
        }
        if one.name != nil, let mine = one.organisation, let theirs = other.organisation {
            reasons.append(mine == theirs ? .sameOrganisation : .otherOrganisation)
        }
        if one.role != other.role { reasons.append(.otherRole) }
        let score = min(100, reasons.reduce(0) { $0 + $1.weight })
        guard score >= least, score > 0 else { return nil }
        let weighed = reasons.sorted { $0.weight > $1.weight }
        return Pair(first: one.id, second: other.id, score: score, reasons: weighed)
    }

    private func likeness(
        _ one: Candidate, _ name: ComparedName, _ other: Candidate, _ theirs: ComparedName
    ) -> LikelyPair.Reason {
        switch name.likeness(to: theirs) {
        case .same: one.words == other.words ? .sameName : .otherForm
        case .otherForm: .otherForm
        case .nickname: .nickname
        case .initials: .initials
        case .spelling: .spelling
        case .another: .otherName
        }
    }
}
