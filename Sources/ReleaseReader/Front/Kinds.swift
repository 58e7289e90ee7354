import Catalogue

/// What kind of document it is, from what it says and does.
extension Page {
    /// What the kind is decided by.
    struct KindEvidence {
        var byline: BylineMark?
        var contributorsBlock: Int?
        var updated: Bool
        var agency: Range<Int>?
        var contacts: [DraftContact]
        var spokespeople: [DraftSpokesperson]
        var assets: [DraftAsset]
        var events: [DraftEvent]
        var quotes: [DraftQuote]
    }

    func kind(_ evidence: KindEvidence) -> Found<Draft.Kind> {
        if let coverage = coverage(evidence) { return coverage }
        if let mark = replacement() {
            return Found(.correction, span: span(tokens: mark.tokens), rule: "kind.replaces")
        }
        for (cue, kind) in [
            (Cue.correctionLabel, Draft.Kind.correction), (.advisoryLabel, .advisory), (.statementLabel, .statement),
        ] {
            if let mark = headLabel(cue) { return Found(kind, span: span(tokens: mark.tokens), rule: "kind.label") }
        }
        if let mark = headLabel(.releaseLabel) {
            return Found(.release, span: span(tokens: mark.tokens), rule: "kind.label")
        }
        if let advisory = advisory(evidence) { return advisory }
        if let mark = headLabel(.immediateRelease) {
            return Found(.release, span: span(tokens: mark.tokens), rule: "kind.label")
        }
        return Found(
            .release, span: nil, rule: "kind.default", inferred: "nothing in the text says that it is another kind")
    }

    /// A label that is a line of the head, or begins one.
    func headLabel(_ cue: Cue) -> CueMark? {
        for block in blocks(in: .head, .navigation) {
            for line in block.lines {
                let range = wordsOnly(lineTokens(line))
                // Behind a colon the label may have a whole sentence.
                guard let mark = beginsLine(line, with: cue, atMost: 60),
                    range.count <= 14 + mark.tokens.count
                        || tokens[min(range.upperBound - 1, mark.tokens.upperBound)].text == ":"
                else { continue }
                let isWhole = mark.tokens == range
                let isPrefix =
                    mark.tokens.upperBound < range.upperBound
                    && [":", "-", "\u{2013}", "\u{2014}"].contains(tokens[mark.tokens.upperBound].text)
                if isWhole || isPrefix || mark.tokens.count > 1 { return mark }
            }
        }
        return nil
    }

    /// A journalist's name above it, a time of update, an agency in the dateline, "contributed to this report".
    private func coverage(_ evidence: KindEvidence) -> Found<Draft.Kind>? {
        var reasons: [String] = []
        if let byline = evidence.byline { reasons.append("a byline (line \(byline.line + 1))") }
        if evidence.updated { reasons.append("a time of update") }
        if let agency = evidence.agency {
            reasons.append("an outlet in the dateline (line \(span(tokens: agency).line))")
        }
        if evidence.contributorsBlock != nil { reasons.append("\"contributed to this report\"") }
        let stated = pageOfOutlet()
        reasons += stated ?? []
        let isOffice =
            !evidence.contacts.isEmpty || headLabel(.releaseLabel) != nil || headLabel(.immediateRelease) != nil
        guard reasons.count >= (isOffice ? 3 : 2) || (reasons.count == 1 && evidence.byline != nil && !isOffice) else {
            return nil
        }
        return Found(.coverage, span: nil, rule: "kind.coverage", inferred: "it has " + reasons.joined(separator: ", "))
    }

    /// It announces what will happen and offers people or material.
    private func advisory(_ evidence: KindEvidence) -> Found<Draft.Kind>? {
        var reasons: [String] = []
        let announced = evidence.events.first
        if let announced { reasons.append("announces an event (line \(announced.span.line))") }
        let offered = evidence.spokespeople.first { $0.availableForInterview }
        if let offered { reasons.append("offers spokespeople (line \(offered.span.line))") }
        if let asset = evidence.assets.first { reasons.append("offers material (line \(asset.span.line))") }
        let invitation = marks.first { $0.cue == .invitation }
        if let invitation, announced != nil {
            reasons.append("invites the press (line \(span(tokens: invitation.tokens).line))")
        }
        // A release says what somebody said; an advisory offers somebody who will.
        let isAdvisory = announced != nil && (invitation != nil || offered != nil && evidence.quotes.isEmpty)
        guard isAdvisory else { return nil }
        return Found(.advisory, span: nil, rule: "kind.advisory", inferred: "it " + reasons.joined(separator: ", "))
    }
}
