import Catalogue

/// Pages of status 200 that say that there is nothing at their address.
enum SoftNotFound {
    enum Suspicion: Hashable {
        case none
        /// The site's answer to a random address would tell.
        case suspect
        /// With what was seen, as a sentence.
        case sure(String)
    }

    /// How many words of prose an ordinary "not found" page has at most.
    private static let shortPage = 110

    static func judge(_ view: PageView) -> Suspicion {
        let page = view.page
        if page.isMarkedNotFound, page.proseCount <= 400 {
            return .sure("The page carries the mark of the site's \"not found\" pages.")
        }
        let directed = firstDirectedClaim(page)
        let isShort = page.proseCount <= shortPage && !page.isArticle
        let isSaidEarly = directed.map { $0.isPlain && $0.after < 80 } == true && page.proseCount <= 400
        let signs = Signs(view)
        if let sentence = signs.says {
            // A project may be called 'Page not found', and have much to tell.
            if isShort || page.isNoIndex || isSaidEarly { return .sure(sentence) }
            return .suspect
        }
        if let sentence = signs.number {
            let hasLittle = page.proseCount <= 20
            if hasLittle || directed != nil || page.isNoIndex || isShort && mentionsAbsence(page) {
                return .sure(sentence)
            }
            return .suspect
        }
        return judge(words: view, directed: directed, isShort: isShort, signs: signs)
    }

    /// What the text says, where title and headings say nothing.
    private static func judge(words view: PageView, directed: Claim?, isShort: Bool, signs: Signs) -> Suspicion {
        let page = view.page
        guard let directed, !page.isArticle else { return signs.mentions || page.isNoIndex ? .suspect : .none }
        let saysSo = Suspicion.sure("The page says that what was asked for is not there.")
        if !signs.isSubstantive, directed.after < 60, isShort, !view.isFrontPage || page.proseCount <= 60 {
            return saysSo
        }
        if directed.isPlain, directed.after < 40, page.proseCount <= 45, !signs.mentions { return saysSo }
        return .suspect
    }

    /// A sentence that tells the reader that what was asked for is not there.
    private struct Claim {
        /// How many words of the main text stand before it.
        let after: Int
        /// Whether it speaks to the reader, or begins with 'this picture'.
        let isPlain: Bool
    }

    private static func firstDirectedClaim(_ page: PageContent) -> Claim? {
        for sentence in page.sentences(inFirst: 400) {
            let claim = NotFoundWords.directedClaim(in: sentence)
            guard claim != .none else { continue }
            let isPlain =
                claim == .directed || NotFoundWords.here.end(ofPhraseAt: sentence.startIndex, in: sentence) != nil
            return Claim(after: page.words[..<sentence.startIndex].count { !$0.isMark }, isPlain: isPlain)
        }
        return nil
    }

    private static func mentionsAbsence(_ page: PageContent) -> Bool {
        page.sentences(inFirst: 200).contains { NotFoundWords.claim(in: $0) != nil }
    }

    /// What title and headings come to.
    private struct Signs {
        var says: String?
        var number: String?
        var mentions = false
        var isSubstantive = false

        init(_ view: PageView) {
            let page = view.page
            let headings = view.headings.map { (HeadingSense($0.words, site: view.siteWords), $0) }
            let first = headings.first { $0.1.level == 1 } ?? headings.first
            let title = Signs.title(view)
            isSubstantive = first?.0 == .substantive && !Signs.isTheSites(first?.1.words, view)
            mentions = title == .mentions || headings.contains { $0.0 == .mentions }
            if first?.0 == .mentions { isSubstantive = true }
            if title == .says, !isSubstantive {
                says = "The page is titled \(QuotedText.quoted(page.title))."
            } else if let (_, heading) = headings.first(where: { $0.0 == .says }),
                !isSubstantive || heading.level == 1 || title == .says
            {
                says = "The page's heading is \(QuotedText.quoted(heading.text))."
            }
            guard says == nil, !isSubstantive || title == .number else { return }
            if title == .number {
                number = "The page is titled \(QuotedText.quoted(page.title))."
            } else if let (_, heading) = headings.first(where: { $0.0 == .number }) {
                number = "The page's heading is \(QuotedText.quoted(heading.text))."
            }
            // Without a heading the title has to do.
            if headings.isEmpty, title == .substantive, view.titleParts.count < 2 { isSubstantive = true }
        }

        /// What the title says: its strongest part, where the others are short enough to be the site's name.
        private static func title(_ view: PageView) -> HeadingSense {
            let parts = view.titleParts
            let whole = HeadingSense(view.page.titleWords, site: view.siteWords)
            guard parts.count > 1, whole != .says else { return whole }
            let senses = parts.map { HeadingSense($0, site: view.siteWords) }
            let best = senses.max() ?? .substantive
            guard best >= .number else { return best == .mentions ? .mentions : whole }
            let areOthersShort = zip(parts, senses).allSatisfy { $0.1 >= .number || $0.0.count <= 6 }
            return areOthersShort ? best : .mentions
        }

        /// Whether a heading is the site's name, as it stands in the title beside what the title says.
        private static func isTheSites(_ words: [PageWord]?, _ view: PageView) -> Bool {
            guard let words, view.titleParts.count > 1 else { return false }
            return view.titleParts.contains { $0 == words }
                && view.titleParts.contains { HeadingSense($0, site: view.siteWords) >= .number }
        }
    }
}
