import Catalogue

/// What the words beside a number say of it: its kind, and when or for what it is.
extension ContactFinder {
    /// What the words beside a number call it: before it back to the point before, else directly behind it.
    func label(of mark: NumberMark, floor: Int) -> (kind: ContactPoint.Kind?, usage: String?) {
        let start = max(0, behindLastLabel(floor), mark.tokens.lowerBound - 8)
        let before = lineStart(stretch(start, mark.tokens.lowerBound))
        let after = ownLabel(behind: mark)
        let isBracketed = after.first.map { ["(", ",", "-"].contains(page.tokens[$0].text) } ?? false
        let kind = kind(in: before) ?? (isBracketed || after.count <= 2 ? self.kind(in: after) : nil)
        let usage = usage(in: after) ?? usage(in: before) ?? (isOffice(before, after) ? "office" : nil)
        return (kind, usage)
    }

    /// Behind the "(mobile)" of the point before.
    private func behindLastLabel(_ floor: Int) -> Int {
        guard floor > 0, floor < page.tokens.count, page.tokens[floor].text == "(",
            [.number, .link].contains(page.tokens[floor - 1].kind)
        else { return floor }
        let closing = stretch(floor, min(page.tokens.count, floor + 8)).first { page.tokens[$0].text == ")" }
        return closing.map { $0 + 1 } ?? floor
    }

    /// "Office: 020 …", "020 … (office)", and not "Press office: 020 …".
    private func isOffice(_ before: Range<Int>, _ after: Range<Int>) -> Bool {
        if let last = before.last(where: { ![":", ".", "-"].contains(page.tokens[$0].text) }),
            officeWords.contains(page.tokens[last].folded),
            last == before.lowerBound || page.startsLine(last) || page.tokens[last - 1].kind != .word
        {
            return true
        }
        guard let first = after.first(where: { !["(", ",", "-"].contains(page.tokens[$0].text) }) else { return false }
        let next = first + 1
        return officeWords.contains(page.tokens[first].folded)
            && (next >= after.upperBound || page.tokens[next].kind != .word)
    }

    /// The words behind a number that are still about it: up to the line's end or the next point, and none where they lead
    /// straight to the next number, as in "+44 20 …, out of hours +44 77 …".
    private func ownLabel(behind mark: NumberMark) -> Range<Int> {
        let limit = min(page.tokens.count, mark.tokens.upperBound + 7, cell?.upperBound ?? .max)
        let all = stretch(mark.tokens.upperBound, max(mark.tokens.upperBound, limit))
        if let first = all.first, page.tokens[first].text == "(", page.tokens[first].breaksBefore == 0,
            let closing = all.first(where: { page.tokens[$0].text == ")" })
        {
            return stretch(first, closing + 1)
        }
        let next = all.first { index in
            let token = page.tokens[index]
            // "24 hours" is no number.
            let isHours = page.cue(.outOfHours, at: index) != nil
            return token.breaksBefore > 0 || (token.kind == .number && !isHours) || token.kind == .link
                || token.text == "+" || Vocabulary.every(.otherNumber).contains(token.folded)
        }
        guard let next else { return all }
        let own = stretch(all.lowerBound, next)
        let isNumber =
            page.tokens[next].breaksBefore == 0 && (page.tokens[next].kind == .number || page.tokens[next].text == "+")
        guard isNumber, let last = own.last(where: { page.tokens[$0].text != "(" }) else { return own }
        return [",", ";", ")", "/"].contains(page.tokens[last].text) ? own : stretch(all.lowerBound, all.lowerBound)
    }

    private func lineStart(_ range: Range<Int>) -> Range<Int> {
        let start = range.last { page.tokens[$0].breaksBefore > 1 } ?? range.lowerBound
        return stretch(start, range.upperBound)
    }

    private func kind(in range: Range<Int>) -> ContactPoint.Kind? {
        for mark in page.marks(in: range).reversed() {
            switch mark.cue {
            case .mobileLabel where isLabel(mark): return .mobile
            case .faxLabel where isLabel(mark): return .fax
            case .smsLabel where isLabel(mark): return .sms
            case .messengerLabel: return page.has(.mobileLabel, in: range) ? .mobile : .messenger
            case .voiceLabel where isLabel(mark): return nil
            default: continue
            }
        }
        return nil
    }

    /// One letter is a label only where a colon, a point or the number itself stands behind it.
    func isLabel(_ mark: CueMark) -> Bool {
        guard mark.tokens.count == 1, page.tokens[mark.tokens.lowerBound].text.count == 1 else { return true }
        let next = mark.tokens.upperBound
        guard next < page.tokens.count else { return false }
        return [":", ".", "+", "("].contains(page.tokens[next].text) || page.tokens[next].kind == .number
    }

    private func usage(in range: Range<Int>) -> String? {
        for mark in page.marks(in: range) {
            switch mark.cue {
            case .outOfHours: return "out of hours"
            case .officeHours: return "office hours"
            default: continue
            }
        }
        let words = page.tokens[range].lazy.filter { $0.kind == .word }.map(\.folded)
        if let name = words.compactMap({ messengers[$0] }).first { return name }
        return words.contains(where: switchboards.contains) ? "switchboard" : nil
    }
}

/// How messengers are written.
private let messengers = ["whatsapp": "WhatsApp", "signal": "Signal", "telegram": "Telegram", "skype": "Skype"]

let switchboards = Vocabulary.every(.switchboard)

private let officeWords = Vocabulary.every(.deskLine)
