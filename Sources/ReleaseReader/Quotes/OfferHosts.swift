/// Who meets the press, by the words around an invitation.
extension Offers {
    /// "Jane Doe, director, and Tomas Holm will take questions", "Rede und Antwort stehen Jane Doe und Tomas Holm".
    mutating func addAnswering(by mark: CueMark, in sentence: Range<Int>) {
        let before = stretch(max(sentence.lowerBound, mark.tokens.lowerBound - 90), mark.tokens.lowerBound)
        if addTitled(in: before, of: sentence) { return }
        let after = stretch(mark.tokens.upperBound, min(sentence.upperBound, mark.tokens.upperBound + 60))
        if !after.isEmpty, addTitled(in: after, of: sentence) { return }
        addMeant(by: mark, in: sentence)
    }

    /// "a press briefing with the president, Jane Doe", "coletiva do governador Tomás Lourenço".
    mutating func addGuests(of mark: CueMark, in sentence: Range<Int>) {
        let behind = stretch(mark.tokens.upperBound, min(sentence.upperBound, mark.tokens.upperBound + 40))
        guard let joint = behind.prefix(4).first(where: { page.tokens[$0].kind == .word && isJoint($0, behind: mark) })
        else { return }
        var end = joint + 1
        while end < behind.upperBound, !["(", ";", ":", "."].contains(page.tokens[end].text) || isShortened(end) {
            end += 1
        }
        let zone = stretch(joint + 1, end)
        guard let first = page.names(in: zone).first, first.lowerBound - joint <= 14,
            isTitled(first, in: sentence, since: joint)
        else { return }
        add(first, in: sentence, at: sentence, rule: "spokesperson.host")
        var last = first
        for name in page.names(in: zone).dropFirst() where isTitled(name, in: sentence, since: last.upperBound) {
            guard isListed(stretch(last.upperBound, name.lowerBound)) else { break }
            add(name, in: sentence, at: sentence, rule: "spokesperson.host")
            last = name
        }
    }

    /// "She will be joined by Tomas Holm, harbour master", shortly behind an invitation.
    mutating func addCompanions(by mark: CueMark, in sentence: Range<Int>) {
        guard isNearInvitation(mark) else { return }
        let behind = stretch(mark.tokens.upperBound, min(sentence.upperBound, mark.tokens.upperBound + 60))
        var since = behind.lowerBound
        for name in page.names(in: behind) where isTitled(name, in: sentence, since: since) {
            add(name, in: sentence, at: sentence, rule: "spokesperson.host")
            since = name.upperBound
        }
    }

    /// "Teilnehmer am Pressegespräch sind Jane Doe, Leiterin der Bahn, und Tomas Holm, Hafenmeister".
    mutating func addParticipants(named mark: CueMark, in sentence: Range<Int>) {
        guard isNearInvitation(mark) || page.has(.invitation, in: sentence),
            let copula = stretch(mark.tokens.upperBound, min(sentence.upperBound, mark.tokens.upperBound + 9)).first(
                where: {
                    copulas.contains(page.tokens[$0].folded)
                })
        else { return }
        addTitled(in: stretch(copula + 1, min(sentence.upperBound, copula + 80)), of: sentence)
    }

    /// Adds the names that nothing governs, from the first that has a title on.
    @discardableResult
    private mutating func addTitled(in zone: Range<Int>, of sentence: Range<Int>) -> Bool {
        var since: Int?
        for name in page.names(in: zone) where !page.isObject(name, in: zone) {
            guard since != nil || isTitled(name, in: sentence, since: zone.lowerBound) else { continue }
            add(name, in: sentence, at: sentence, rule: "spokesperson.host")
            since = name.upperBound
        }
        return since != nil
    }

    /// "Celle-ci sera disponible pour des entrevues": the only one whom the sentence before names with a title.
    mutating func addMeant(by mark: CueMark, in sentence: Range<Int>) {
        let subject = stretch(sentence.lowerBound, max(sentence.lowerBound, mark.tokens.lowerBound))
        guard subject.prefix(8).contains(where: { page.cue(.pronoun, at: $0) != nil }), sentence.lowerBound > 0,
            let above = page.sentence(around: sentence.lowerBound - 1)
        else { return }
        let named = page.names(in: above).filter {
            isTitled($0, in: above, since: max(above.lowerBound, $0.lowerBound - 12))
        }
        guard named.count == 1, let name = named.first else { return }
        add(name, in: above, at: sentence, rule: "spokesperson.offered")
    }

    /// A title beside the name, or before it in the same clause: "the mayor of Falvik, Jane Doe".
    private func isTitled(_ name: Range<Int>, in sentence: Range<Int>, since start: Int) -> Bool {
        if page.title(around: name, in: sentence) != nil { return true }
        let before = stretch(max(start, name.lowerBound - 24), max(start, name.lowerBound))
        return page.marks(in: before).contains { $0.cue == .jobTitle || $0.cue == .honorific }
    }

    /// With whom the press meets, or whose meeting it is.
    private func isJoint(_ index: Int, behind mark: CueMark) -> Bool {
        let word = page.tokens[index].folded
        return companyJoints.contains(word) || index == mark.tokens.upperBound && ownerJoints.contains(word)
    }

    /// Whether what stands between two names is a title and a comma or an "and", and no clause.
    private func isListed(_ between: Range<Int>) -> Bool {
        between.contains { listJoints.contains(page.tokens[$0].folded) } && page.first(.speechVerb, in: between) == nil
    }

    private func isShortened(_ dot: Int) -> Bool { page.tokens[dot].text == "." && !page.tokens[dot].spaceBefore }

    private func isNearInvitation(_ mark: CueMark) -> Bool {
        let near = stretch(max(0, mark.tokens.lowerBound - 300), mark.tokens.lowerBound)
        return !near.isEmpty && page.has(.invitation, in: near)
    }
}

private let companyJoints = Vocabulary.every(.company)
private let ownerJoints = Vocabulary.every(.meetingOwner)
private let listJoints = Vocabulary.every(.joinsSpeakers).union([",", "&"])
private let copulas = Vocabulary.every(.copula).union([":"])
