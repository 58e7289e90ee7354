/// What a title or a heading says of whether its page is there.
enum HeadingSense: Int, Comparable {
    /// It is about something.
    case substantive
    /// It has nothing to say: the site's name, 'Sorry'.
    case neutral
    /// It speaks of pages that are not there.
    case mentions
    /// '404' or 'Error 404', and nothing else.
    case number
    /// It says that this page is not there.
    case says

    static func < (left: HeadingSense, right: HeadingSense) -> Bool { left.rawValue < right.rawValue }

    /// `site` holds the words of the site's own name.
    init(_ heading: [PageWord], site: Set<PageWord>) {
        let words = heading.filter { $0 != .separator && $0 != .sentence && $0 != .question && $0 != .block }[...]
        let plain = words.filter { !$0.isMark }[...]
        let others = plain.count { $0.number == nil && !NotFoundWords.fillers.contains($0) && !site.contains($0) }
        if plain.allSatisfy(site.contains) {
            self = .neutral
        } else if let found = NotFoundWords.claim(in: plain) {
            let asks = heading.last { $0 != .block } == .question
            self = !asks && HeadingSense.claims(words, plain, found.count, others: others) ? .says : .mentions
        } else if plain.contains(where: { $0.number == 404 || $0.number == 410 || $0 == HeadingSense.error404 }) {
            let isError = plain.allSatisfy { word in
                word.number != nil || NotFoundWords.besideNumbers.contains(word) || site.contains(word)
            }
            self = isError ? .number : others == 0 ? .substantive : .mentions
        } else {
            self = others == 0 ? .neutral : .substantive
        }
    }

    /// Whether a heading with a claim in it makes the claim itself.
    private static func claims(
        _ words: ArraySlice<PageWord>, _ plain: ArraySlice<PageWord>, _ length: Int, others: Int
    ) -> Bool {
        let isDirected = NotFoundWords.visitor.stands(in: plain)
        if NotFoundWords.about.stands(in: plain), others > 0 || !isDirected { return false }
        if words.first != .quote, words.contains(.quote), others > 0 { return false }
        if let colon = words.firstIndex(of: .colon), others > 1 {
            // 'River Trust: page not found', and not 'Page not found: a story'.
            let (before, after) = (words[..<colon], words[(colon + 1)...].filter { !$0.isMark }[...])
            return before.count <= 4 && NotFoundWords.claim(in: before) == nil && NotFoundWords.claim(in: after) != nil
                && after.allSatisfy { $0.number != nil || NotFoundWords.fillers.contains($0) }
        }
        if isDirected { return others <= 3 }
        return others <= (NotFoundWords.here.stands(in: plain) ? 2 : length >= 3 ? 1 : 0)
    }

    private static let error404 = [PageWord]("error404").first ?? .block
}

extension NotFoundWords {
    /// Where it stands that something is not there.
    static func claim(in words: ArraySlice<PageWord>) -> Range<Int>? {
        guard let thing = things.first(in: words) else { return wholly.first(in: words) }
        if let absence = absences.first(in: words) { return thing.joined(absence) }
        if let absence = unavailable.first(in: words) {
            let isElsewhere =
                absence.upperBound < words.endIndex && elsewhere.end(ofPhraseAt: absence.upperBound, in: words) != nil
            let isPerhaps = perhaps.stands(in: words[..<absence.upperBound])
            return isElsewhere || isPerhaps ? nil : thing.joined(absence)
        }
        return wholly.first(in: words)
    }

    private static let that = [PageWord]("that").first ?? .block

    /// How plainly a sentence tells its reader that what was asked for is not there.
    enum Claim: Int, Comparable {
        case none, said, directed
        static func < (left: Claim, right: Claim) -> Bool { left.rawValue < right.rawValue }
    }

    static func directedClaim(in sentence: ArraySlice<PageWord>) -> Claim {
        guard sentence.count <= 45, things.stands(in: sentence) else { return .none }
        let plain = sentence.filter { !$0.isMark }[...]
        guard let claim = claim(in: plain), !about.stands(in: plain), supposing.end(ofPhraseAt: 0, in: plain) == nil
        else { return .none }
        // What stands in quotes is somebody else's sentence.
        if let quote = sentence.firstIndex(of: .quote), quote - sentence.startIndex < claim.upperBound { return .none }
        if visitor.stands(in: plain) { return .directed }
        return here.stands(in: plain) || plain.first == that ? .said : .none
    }
}

extension Range<Int> {
    fileprivate func joined(_ other: Range<Int>) -> Range<Int> {
        Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
    }
}
