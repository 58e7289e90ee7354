import Catalogue

/// Every way to reach somebody that is no press contact's: letterheads, helplines, other firms.
extension ContactFinder {
    mutating func put(_ point: DraftPoint, role: String, of firm: String? = nil) {
        let owner = firm ?? organisation?.value
        if let last = otherPoints.indices.last, otherPoints[last].role == role, otherPoints[last].organisation == owner
        {
            otherPoints[last].points.append(point)
        } else {
            otherPoints.append(DraftOtherPoint(role: role, organisation: owner, points: [point]))
        }
    }

    /// Points outside the contact passages: letterheads, helplines, other firms.
    mutating func readTheRest(besides passages: [Range<Int>]) {
        func isRead(_ token: Int) -> Bool {
            let next = passages.partitioned { $0.upperBound <= token }
            return next < passages.count && passages[next].contains(token)
        }
        for block in page.blocks {
            switch block.part {
            case .contact, .navigation, .rail, .otherStories, .particulars: continue
            default: break
            }
            var found: [(token: Int, point: DraftPoint)] = []
            for link in page.links(in: block.range) where link.kind == .email {
                let token = page.tokenRange(of: link.range).lowerBound
                guard !isRead(token) else { continue }
                found.append((token, emailPoint(link, rule: "point.elsewhere")))
            }
            for mark in page.numbers(in: block.range) where isLabelled(mark) && !isRead(mark.tokens.lowerBound) {
                guard let point = numberPoint(mark, floor: mark.tokens.lowerBound - 8, isContact: false) else {
                    continue
                }
                found.append((mark.tokens.lowerBound, point))
            }
            for (token, point) in found.sorted(by: { $0.token < $1.token }) {
                put(point, role: otherRole(at: token) ?? placeRole(block))
            }
        }
    }

    func isLabelled(_ mark: NumberMark) -> Bool {
        if mark.isInternational { return true }
        let near = stretch(max(0, mark.tokens.lowerBound - 5), mark.tokens.lowerBound)
        return page.marks(in: near).contains { cue in
            switch cue.cue {
            case .voiceLabel, .mobileLabel, .faxLabel, .smsLabel, .messengerLabel, .helpline: isLabel(cue)
            default: false
            }
        }
    }

    func placeRole(_ block: Page.Block) -> String {
        switch block.part {
        case .head: "letterhead"
        case .boilerplate: "organisation"
        default: block.isProse ? "mentioned" : "letterhead"
        }
    }
}
