import Catalogue

/// People whom a text names more than once.
extension ContactFinder {
    /// Somebody who stands in the text twice is one contact with the points of both, and with the better of both places.
    mutating func joinNamesakes() {
        var joined: [DraftContact] = []
        var places: [[ContactCandidate]] = []
        var (placeByName, placeByFront): ([String: Int], [String: Int]) = ([:], [:])
        for (contact, candidate) in zip(contacts, candidates) {
            let key = contact.name?.value.lowercased()
            let fronts = key.map(frontsBeforeComma) ?? []
            let known =
                [key.flatMap { placeByName[$0] }, key.flatMap { placeByFront[$0] }] + fronts.map { placeByName[$0] }
                + [sameNumber(as: contact, among: joined)]
            if let index = known.compactMap({ $0 }).min() {
                let points = Set(joined[index].points.map { $0.normalised ?? $0.asGiven })
                joined[index].points += contact.points.filter { !points.contains($0.normalised ?? $0.asGiven) }
                joined[index].title = joined[index].title ?? contact.title
                joined[index].organisation = joined[index].organisation ?? contact.organisation
                places[index].append(candidate)
            } else {
                if let key { placeByName[key] = placeByName[key] ?? joined.count }
                for front in fronts { placeByFront[front] = placeByFront[front] ?? joined.count }
                joined.append(contact)
                places.append([candidate])
            }
        }
        contacts = joined
        candidates = places.map { all in
            var first = all[0]
            first.others = Array(all.dropFirst().prefix(4))
            return first
        }
    }

    /// "Email: press@harbour.example" and below it "Contact: Jane Roe", who has nothing of her own: what stands above is hers.
    mutating func joinNamesBelow() {
        for index in stretch(1, contacts.count).reversed() {
            let (above, below) = (contacts[index - 1], contacts[index])
            guard above.name == nil, below.name != nil, below.points.isEmpty, let last = above.points.last,
                above.points.contains(where: { $0.kind == .email }),
                (1...3).contains(below.span.line - last.span.line)
            else { continue }
            contacts[index].points = above.points
            contacts[index].organisation = below.organisation ?? above.organisation
            contacts[index].span = Span(
                start: above.span.start, end: max(above.span.end, below.span.end), line: above.span.line,
                column: above.span.column)
            candidates[index].others.append(candidates[index - 1])
            contacts.remove(at: index - 1)
            candidates.remove(at: index - 1)
        }
    }

    /// `jane.roe@` by itself, or among the points of Tom Field below her: it is Jane Roe's, who stands in the same passage and has none of her name.
    mutating func giveAddressesToTheirOwners() {
        for index in contacts.indices.reversed() where contacts[index].points.count <= ContactFinder.mostSharers {
            let (name, first) = (contacts[index].name?.value, contacts[index].points.first?.span.line ?? 0)
            for point in contacts[index].points
            where point.kind == .email && !(name.map { isMade(point, of: $0) } ?? false) {
                guard let owner = owner(of: point, besides: index) else { continue }
                // What stands behind it is hers too, where nobody else is named.
                let isHers = name == nil && first - contacts[owner].span.line <= 4 && owner == index - 1
                let moved = isHers ? contacts[index].points : [point]
                contacts[owner].points += moved
                contacts[owner].organisation =
                    contacts[owner].organisation ?? (name == nil ? contacts[index].organisation : nil)
                let ends = moved.map(\.span.end) + [contacts[owner].span.end]
                let start = contacts[owner].span
                contacts[owner].span = Span(
                    start: start.start, end: ends.max() ?? start.end, line: start.line, column: start.column)
                contacts[index].points.removeAll { moved.contains($0) }
                if isHers { break }
            }
            if name == nil, contacts[index].points.isEmpty {
                contacts.remove(at: index)
                candidates.remove(at: index)
            }
        }
    }

    /// The only one above in the passage whom an address is made of, and who has none of that kind.
    private func owner(of point: DraftPoint, besides index: Int) -> Int? {
        let near = stretch(max(0, index - ContactFinder.mostSharers), index).filter { other in
            candidates[other].passage.range == candidates[index].passage.range
                && point.span.line - contacts[other].span.line <= 12
                && contacts[other].name.map { isMade(point, of: $0.value) } ?? false
        }
        guard near.count == 1, let owner = near.first, let name = contacts[owner].name?.value,
            !contacts[owner].points.contains(where: { $0.kind == .email && isMade($0, of: name) })
        else { return nil }
        return owner
    }

    private func isMade(_ address: DraftPoint, of name: String) -> Bool {
        Mailbox.isMade(of: name, address.asGiven.prefix { $0 != "@" }.lowercased())
    }

    /// "Joe Roe" with the number of "Joseph Roe" is Joseph Roe.
    private func sameNumber(as contact: DraftContact, among known: [DraftContact]) -> Int? {
        guard known.count <= 40, let name = contact.name?.value.lowercased() else { return nil }
        let words = name.split(separator: " ")
        let numbers = Set(contact.points.compactMap(\.normalised))
        return known.firstIndex { other in
            guard let theirs = other.name?.value.lowercased().split(separator: " "), words.count == 2,
                theirs.count == 2,
                words[1] == theirs[1], words[0].prefix(2) == theirs[0].prefix(2)
            else { return false }
            return other.points.contains { $0.normalised.map(numbers.contains) ?? false }
        }
    }

    /// "jane doe" of "jane doe, director".
    private func frontsBeforeComma(_ name: String) -> [String] {
        name.indices.filter { name[$0] == "," }.map { String(name[..<$0]) }
    }
}
