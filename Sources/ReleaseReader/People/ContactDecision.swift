import Catalogue

/// Which of those who were read answer the press, and which points are somebody else's.
extension ContactFinder {
    mutating func decide() {
        let evidence = PressEvidence(page, organisationWords: organisationWords)
        var signs = contacts.indices.map { index in
            let isBelowPerson =
                index > 0 && contacts[index - 1].name != nil
                && candidates[index - 1].passage.range == candidates[index].passage.range
            return ([candidates[index]] + candidates[index].others).map {
                evidence.signs(of: contacts[index], at: $0, isBelowPerson: isBelowPerson)
            }.max { sum($0) < sum($1) } ?? []
        }
        let headed = signs.indices.filter { signs[$0].contains(.headed) && sum(signs[$0]) >= PressSign.sure }
        let passages = Set(headed.map { candidates[$0].passage.range })
        for index in signs.indices where !signs[index].contains(.headed) {
            let isBeside = contacts[index].name != nil && passages.contains(candidates[index].passage.range)
            if !headed.isEmpty, !isBeside { signs[index].insert(.betterElsewhere) }
        }
        let isAnySure = signs.contains { sum($0) >= PressSign.sure }
        let threshold = isAnySure ? PressSign.sure : PressSign.possible
        var taken: [DraftContact] = []
        for (index, contact) in contacts.enumerated() {
            let score = sum(signs[index])
            guard score >= threshold else {
                leaveOver(contact, signs[index], at: candidates[index])
                continue
            }
            var contact = contact
            contact.signs = signs[index].map(\.rawValue).sorted()
            if score < PressSign.sure {
                contact.doubtful = "nothing says that it is for the press; no better one is printed"
            }
            taken.append(contact)
        }
        contacts = taken
    }

    private func sum(_ signs: Set<PressSign>) -> Double { signs.reduce(0) { $0 + $1.weight } }

    private mutating func leaveOver(_ contact: DraftContact, _ signs: Set<PressSign>, at candidate: ContactCandidate) {
        let place = page.block(containing: page.bytes(of: candidate.tokens).lowerBound).map { page.blocks[$0] }
        let role = signs.contains(.contactWord) && !signs.contains(.outside) ? "enquiries" : place.map(placeRole)
        for point in contact.points {
            if place?.part.isOutside ?? false { complaints.forget(point.span) }
            put(point, role: role ?? "mentioned", name: contact.name?.value, signs: signs.map(\.rawValue).sorted())
        }
    }
}
