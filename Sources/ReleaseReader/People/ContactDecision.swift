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
        setApart(&signs)
        setBehindThePress(&signs)
        let isAnySure = signs.contains { sum($0) >= PressSign.sure }
        let threshold = isAnySure ? PressSign.sure : PressSign.possible
        var taken: [DraftContact] = []
        for (index, contact) in contacts.enumerated() {
            let score = sum(signs[index])
            guard score >= max(threshold, leastScore(of: contact, signs[index])) else {
                leaveOver(contact, signs[index], at: candidates[index])
                continue
            }
            var contact = contact
            contact.signs = signs[index].map(\.rawValue).sorted()
            contact.doubtful = doubt(about: signs[index]) ?? contact.doubtful ?? doubtBesideThePress(index, signs)
            doubtWhose(&contact)
            taken.append(contact)
        }
        contacts = taken
    }

    /// Nobody's name, and no word for the press: that no better one is printed is not enough. Nor is a line that messages are sent to.
    private func leastScore(of contact: DraftContact, _ signs: Set<PressSign>) -> Double {
        guard contact.name == nil, signs.isDisjoint(with: [.pressTitle, .pressMailbox]) || signs.contains(.outside)
        else {
            return PressSign.possible
        }
        let isForMessages = !contact.points.isEmpty && contact.points.allSatisfy { $0.kind == .sms }
        return isForMessages && !signs.contains(.pressWord) ? PressSign.certain : PressSign.hardly
    }

    /// What stands in a sentence, where something else stands under a heading; not what stands below it, or in its block.
    private func setApart(_ signs: inout [Set<PressSign>]) {
        var headed: [Range<Int>: (first: Int, blocks: Set<Int>)] = [:]
        for index in signs.indices where signs[index].contains(.headed) && sum(signs[index]) >= PressSign.sure {
            let (passage, place) = (candidates[index].passage.range, block(of: candidates[index]))
            headed[passage, default: (index, [])].blocks.insert(place)
        }
        guard !headed.isEmpty else { return }
        for index in signs.indices where !signs[index].contains(.headed) {
            let beside = contacts[index].name == nil ? nil : headed[candidates[index].passage.range]
            let isBeside = beside.map { $0.first < index || $0.blocks.contains(block(of: candidates[index])) } ?? false
            if !isBeside, !signs[index].contains(.pressMailbox) || signs[index].contains(.otherFirm) {
                signs[index].insert(.betterElsewhere)
            }
        }
    }

    /// Where somebody or something is said to be for the press, what only may be reached is for others.
    private func setBehindThePress(_ signs: inout [Set<PressSign>]) {
        let press: Set<PressSign> = [.pressWord, .pressTitle, .pressMailbox]
        let places = signs.indices.filter { !signs[$0].isDisjoint(with: press) && sum(signs[$0]) >= PressSign.sure }
            .map { contacts[$0].span.line }
        guard !places.isEmpty else { return }
        for index in signs.indices where contacts[index].name == nil && signs[index].isDisjoint(with: press) {
            // The line beside the press office is another of its own.
            let line = contacts[index].span.line
            if !places.contains(where: { abs($0 - line) <= 2 }) { signs[index].insert(.behindPress) }
        }
    }

    private func block(of candidate: ContactCandidate) -> Int {
        page.block(containing: page.bytes(of: candidate.tokens).lowerBound) ?? -1
    }

    /// Why it may be wrong that these signs are those of the press's contact.
    private func doubt(about signs: Set<PressSign>) -> String? {
        let score = sum(signs)
        if score < PressSign.sure { return "nothing says that it is for the press; no better one is printed" }
        let isForPress =
            signs.contains(.headed) && signs.contains(.person) || !signs.isDisjoint(with: [.pressTitle, .pressMailbox])
            || signs.isSuperset(of: [.pressWord, .contactWord])
        let isAnybodys = signs.isDisjoint(with: [.person, .pressWord, .pressTitle, .pressMailbox])
        return score <= PressSign.sure || isAnybodys || !isForPress && score < PressSign.certain
            ? "hardly anything says that it is for the press" : nil
    }

    /// Somebody of whom nothing says that they answer the press, beside a press officer or a press office: an expert, a director.
    private func doubtBesideThePress(_ index: Int, _ signs: [Set<PressSign>]) -> String? {
        let strong: Set<PressSign> = [.pressTitle, .pressMailbox]
        guard contacts[index].name != nil, signs[index].isDisjoint(with: strong.union([.pressWord, .ownAddress])),
            signs.contains(where: { !$0.isDisjoint(with: strong) && sum($0) >= PressSign.sure })
        else { return nil }
        return "somebody else is said to be for the press"
    }

    /// `tom.hill@` among the points of Jane Roe, and what stands behind it: it may be somebody else's whom nothing names.
    private func doubtWhose(_ contact: inout DraftContact) {
        guard let name = contact.name?.value else { return }
        let first = contact.points.firstIndex { point in
            point.kind == .email && Mailbox.isMadeOfAnother(than: name, point.normalised ?? point.asGiven)
        }
        guard let first else { return doubtHouse(of: name, &contact) }
        contact.points[first].doubtfulOwner = "it is made of another name than theirs"
        for index in stretch(first + 1, contact.points.count)
        where contact.points[index].span.start > contact.points[first].span.start
            && !Mailbox.isMade(of: name, contact.points[index].asGiven.prefix { $0 != "@" }.lowercased())
        {
            contact.points[index].doubtfulOwner = "it stands behind an address that is made of another name than theirs"
        }
    }

    /// Several ways to reach somebody beside a name, with addresses of which none is made of it: they may be the house's, or another's.
    private func doubtHouse(of name: String, _ contact: inout DraftContact) {
        let addresses = contact.points.filter { $0.kind == .email }.map(\.asGiven)
        guard contact.points.count > 2, !addresses.isEmpty,
            !addresses.contains(where: { Mailbox.isMade(of: name, $0.prefix { $0 != "@" }.lowercased()) })
        else { return }
        for index in contact.points.indices {
            contact.points[index].doubtfulOwner = "none of the addresses beside the name is made of it"
        }
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
