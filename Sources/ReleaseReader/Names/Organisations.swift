import Catalogue

/// Who issues the document.
extension Page {
    /// The organisation that the text names most as the one who speaks: beside its spokespeople and press officers, in
    /// the addresses of its contacts, in "About …", in the letterhead.
    func organisation() -> Found<String>? {
        var candidates: [String: (range: Range<Int>, score: Int)] = [:]
        var evident: Set<String> = []
        let hosts = ownHosts()
        var people: Set<String> = []
        for (run, inHead) in organisationRuns() {
            let name = wordsOf(run)
            let key = name.joined(separator: " ")
            if isSomebody(run) { people.insert(key) }
            let bonus = bonus(for: run, name: name, hosts: hosts)
            if bonus >= 3 || isEvidentHouse(run) { evident.insert(key) }
            let score = 1 + bonus + (inHead ? 1 : 0)
            candidates[key] = (candidates[key]?.range ?? run, (candidates[key]?.score ?? 0) + score)
        }
        // Who publishes the page is most often who issues the text; its words about itself count where the text names it too.
        let publisher = particular(.publisher)
        if let publisher {
            let key = wordsOf(tokenRange(of: publisher.range)).joined(separator: " ")
            if let known = candidates[key] { candidates[key] = (known.range, known.score + 4) }
            evident.insert(key)
        }
        for key in people { candidates[key] = nil }
        // "Uhr", "Projekt": one noun among many that have a capital.
        if words.writesNounsWithCapital {
            candidates = candidates.filter { $0.value.range.count > 1 || evident.contains($0.key) }
        }
        let best = candidates.values.max { ($0.score, $1.range.lowerBound) < ($1.score, $0.range.lowerBound) }
        guard let best, best.score >= 4 else {
            return publisher.map { found($0.range, rule: "organisation.particular", inferred: reason($0)) }
        }
        return found(withoutPossessive(best.range), rule: "organisation.mostNamed")
    }

    /// Capitalised runs that may be an organisation, with whether they stand in the head.
    private func organisationRuns() -> [(Range<Int>, Bool)] {
        var runs: [(Range<Int>, Bool)] = []
        for block in blocks where ![.rail, .navigation, .otherStories, .particulars].contains(block.part) {
            var index = block.tokens.lowerBound
            while index < block.tokens.upperBound, runs.count < 4000 {
                guard let run = capitalisedRun(at: index, before: block.tokens.upperBound) else {
                    index += 1
                    continue
                }
                if run.count <= 8, wordCount(run) >= 1 { runs.append((cutAtPossessive(run), block.part == .head)) }
                index = run.upperBound
            }
        }
        return runs
    }

    /// A person's name alone in its line, in a block with numbers or addresses.
    private func isSomebody(_ run: Range<Int>) -> Bool {
        guard let name = personName(at: run.lowerBound, before: run.upperBound), name.tokens == run,
            startsLine(run.lowerBound),
            run.upperBound >= tokens.count || tokens[run.upperBound].breaksBefore > 0,
            let index = block(containing: tokens[run.lowerBound].range.lowerBound)
        else { return false }
        return !blocks[index].isProse && (hasPoint(blocks[index]) || isTitleLine(behind: run.upperBound))
    }

    /// "Press officer", "Director of the harbour" in the line below a name.
    private func isTitleLine(behind token: Int) -> Bool {
        guard token < tokens.count else { return false }
        return isCompoundTitle(token)
            || marks(in: stretch(token, min(tokens.count, token + 2))).contains {
                $0.cue == .pressOfficer || $0.cue == .jobTitle
            }
    }

    /// "Amnesty International's May" is Amnesty International.
    private func cutAtPossessive(_ run: Range<Int>) -> Range<Int> {
        let end = run.first { tokens[$0].folded.hasSuffix("'s") || tokens[$0].folded.hasSuffix("s'") }
        return end.map { stretch(run.lowerBound, $0 + 1) } ?? run
    }

    /// A word for a house, or an abbreviation.
    private func isEvidentHouse(_ run: Range<Int>) -> Bool {
        marks(in: run).contains { $0.cue == .organisationNoun }
            || run.contains { tokens[$0].isAllCapitals && tokens[$0].text.count > 1 }
    }

    private func wordsOf(_ run: Range<Int>) -> [String] {
        run.map { index in
            let folded = tokens[index].folded
            return folded.hasSuffix("'s") ? String(folded.dropLast(2)) : folded
        }
    }

    /// The bytes of a run of tokens, "'s" at its end left out.
    func withoutPossessive(_ range: Range<Int>) -> Range<Int> {
        let bytes = bytes(of: range)
        guard let last = range.last, tokens[last].folded.hasSuffix("'s") else { return bytes }
        let mark = tokens[last].text.hasSuffix("'s") ? 2 : 4
        return stretch(bytes.lowerBound, bytes.upperBound - mark)
    }

    private func bonus(for run: Range<Int>, name: [String], hosts: Set<String>) -> Int {
        var bonus = 0
        let after = run.upperBound
        if after < tokens.count {
            let cues = marks(in: stretch(after, after + 1)).map(\.cue)
            if cues.contains(.spokespeople) || cues.contains(.pressOfficer) || cues.contains(.pressDesk) { bonus += 5 }
            if cues.contains(.speechVerb) || cues.contains(.eventVerb) { bonus += 1 }
        }
        if run.lowerBound > 0, cue(.boilerplateHeading, at: run.lowerBound - 1) != nil, startsLine(run.lowerBound - 1) {
            bonus += 4
        }
        let squeezed = name.filter { !words.smallWords.contains($0) }.joined()
        let initials = String(name.compactMap(\.first))
        let isLong = squeezed.utf8.count >= 3
        if hosts.contains(squeezed), isLong || initials == squeezed { bonus += 4 }
        for host in Set(name) where host != squeezed && host.utf8.count >= 4 && (isLong || initials == host) {
            if hosts.contains(host) { bonus += 3 }
        }
        if name.count >= 2, hosts.contains(initials) { bonus += 3 }
        if marks(in: run).contains(where: { $0.cue == .organisationNoun }) { bonus += 1 }
        if words.months[name[0]] != nil || words.weekdays[name[0]] != nil { bonus -= 8 }
        return bonus
    }

    /// The second-level names of the addresses that the document gives for its own people.
    private func ownHosts() -> Set<String> {
        var hosts: Set<String> = []
        for link in links {
            guard let index = block(containing: link.range.lowerBound), !blocks[index].part.isOutside else { continue }
            let host: Substring?
            switch link.kind {
            case .email: host = link.address.split(separator: "@").last
            case .web: host = link.address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first
            case .voice, .sms, .messenger: host = nil
            }
            guard let host else { continue }
            let labels = host.lowercased().split(separator: ".").map(String.init)
            let generic: Set<String> = [
                "www", "com", "org", "net", "co", "gov", "ac", "edu", "asn", "info", "gmail", "press",
            ]
            if let name = labels.dropLast().last(where: { !generic.contains($0) }) { hosts.insert(name) }
        }
        return hosts
    }
}
