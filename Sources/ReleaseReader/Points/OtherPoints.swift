import Catalogue

/// Every way to reach somebody that is no press contact's: letterheads, helplines, other firms.
extension ContactFinder {
    /// A point that is nobody's at the press.
    struct LeftOver {
        let point: DraftPoint
        let role: String
        var name: String?
        var firm: String?
        var signs: [String]?
    }

    mutating func put(
        _ point: DraftPoint, role: String, of firm: String? = nil, name: String? = nil, signs: [String]? = nil
    ) {
        leftOver.append(LeftOver(point: point, role: role, name: name, firm: firm ?? organisation?.value, signs: signs))
    }

    /// The points that are left over in the order of the text; those that stand together for one are one entry.
    var otherPoints: [DraftOtherPoint] {
        var others: [DraftOtherPoint] = []
        for left in leftOver.sorted(by: { $0.point.span.start < $1.point.span.start }) {
            if let last = others.indices.last, others[last].role == left.role, others[last].name == left.name,
                others[last].organisation == left.firm, others[last].signs == left.signs
            {
                others[last].points.append(left.point)
            } else {
                var other = DraftOtherPoint(
                    role: left.role, name: left.name, organisation: left.firm, points: [left.point])
                other.signs = left.signs
                others.append(other)
            }
        }
        return others
    }

    /// Every point that no passage had: what the file says of itself, and what is put together from links alone.
    mutating func readTheRest(besides passages: [Passage]) {
        var read = Set(contacts.flatMap(\.points).map(\.span.start) + leftOver.map(\.point.span.start))
        for block in page.blocks {
            var found: [(token: Int, point: DraftPoint)] = []
            for link in page.links(in: block.range) where link.kind != .web {
                let token = page.tokenRange(of: link.range).lowerBound
                let point = link.isBehindWords ? pointBehindWords(link) : emailPoint(link, rule: "point.elsewhere")
                guard let point, read.insert(point.span.start).inserted else { continue }
                found.append((token, point))
            }
            for mark in page.numbers(in: block.range) where isLikely(mark) {
                guard !read.contains(page.text.span(mark.range).start),
                    let point = numberPoint(mark, floor: mark.tokens.lowerBound - 8, isContact: false)
                else { continue }
                found.append((mark.tokens.lowerBound, point))
            }
            for (token, point) in found.sorted(by: { $0.token < $1.token }) {
                if block.part.isOutside { complaints.forget(point.span) }
                put(point, role: otherRole(at: token) ?? placeRole(block))
            }
        }
    }

    func isLabelled(_ mark: NumberMark) -> Bool {
        if mark.isInternational || isLineLabel(before: mark.tokens.lowerBound) { return true }
        let near = stretch(max(0, mark.tokens.lowerBound - 5), mark.tokens.lowerBound)
        return page.marks(in: near).contains { cue in
            switch cue.cue {
            case .voiceLabel, .mobileLabel, .faxLabel, .smsLabel, .messengerLabel, .helpline: isLabel(cue)
            default: false
            }
        }
    }

    /// "DID: 6555 0100".
    private func isLineLabel(before token: Int) -> Bool {
        token > 1 && [":", "\u{FF1A}"].contains(page.tokens[token - 1].text)
            && PointWords.lines.contains(page.tokens[token - 2].folded)
    }

    func placeRole(_ block: Page.Block) -> String {
        switch block.part {
        case .head: "letterhead"
        case .boilerplate: "organisation"
        case .particulars: "header"
        case .rail, .navigation, .otherStories: "page"
        default: block.isProse ? "mentioned" : "letterhead"
        }
    }
}
