import Catalogue

/// Makes an answer of what was seen.
enum LinkJudge {
    enum Judgement: Hashable {
        case answer(LinkAnswer)
        /// Found, unless the site answers a random address with the same page.
        case suspect(LinkAnswer)
    }

    static func judge(_ sight: Sight) -> Judgement {
        let view = sight.page.map { PageView($0, at: sight.end) }
        if let name = ChallengePage.guardian(sight.response.headers, status: sight.response.status) {
            return .answer(sight.answer(.turnedAway, "\(name) turns programs away (\(sight.statusWords))."))
        }
        if (200...299).contains(sight.response.status) { return success(sight, view) }
        return .answer(StatusJudge.answer(sight, view))
    }

    private static func success(_ sight: Sight, _ view: PageView?) -> Judgement {
        if let view, let sign = ChallengePage.sign(view, body: sight.response.body) {
            return .answer(sight.answer(.turnedAway, sign))
        }
        if let sign = LeadsElsewhere.sign(from: sight.start, to: sight.end), sight.question.linkKind != .login {
            // A page for errors that answers 200, or a front page: what was asked for is not there.
            return .answer(sight.answer(view.flatMap(wall) ?? .softNotFound, sign))
        }
        guard let view else { return .answer(plain(sight)) }
        if let sign = ParkedDomain.sign(view) { return .answer(sight.answer(.softNotFound, sign)) }
        let hits = sight.question.linkKind == .search ? SearchHits.count(in: view.page) : nil
        if let hits, hits > 0 { return .answer(sight.found(hits: hits)) }
        if hits == 0 {
            return .answer(sight.answer(.emptySearch, "The search finds nothing.", print: sight.likeness(hits: 0)))
        }
        let suspicion = SoftNotFound.judge(view)
        if case .sure(let sign) = suspicion { return .answer(sight.answer(.softNotFound, sign)) }
        if let sign = LoginWall.sign(view, cameFrom: sight.start) {
            if sight.question.linkKind == .login { return .answer(sight.found()) }
            return .answer(sight.answer(.loginWall, sign))
        }
        // What answers a random address with its front page has no page to compare.
        return suspicion == .suspect && !view.isFrontPage ? .suspect(sight.found()) : .answer(sight.found())
    }

    /// A front page that wants a name and a password sends everybody there.
    private static func wall(_ view: PageView) -> LinkVerdict? {
        LoginWall.sign(view, cameFrom: view.address) == nil ? nil : .loginWall
    }

    /// What is no page, or was not read as one.
    private static func plain(_ sight: Sight) -> LinkAnswer {
        let isPicture = sight.question.use == .image && sight.question.linkKind == .file
        if sight.start != sight.end, LoginWall.isLoginAddress(sight.end), sight.question.linkKind != .login {
            let address = Evidence.quoted(sight.end.host.text + sight.end.path)
            return sight.answer(.loginWall, "It leads to a sign-in page, \(address).")
        }
        if sight.length == 0, isPicture {
            return sight.answer(.softNotFound, "The file is empty.", print: sight.likeness())
        }
        return sight.found()
    }
}

extension Sight {
    /// Such as 'status 404'.
    var statusWords: String { "status \(response.status)" }

    func answer(_ verdict: LinkVerdict, _ evidence: String, print: LinkPrint? = nil) -> LinkAnswer {
        LinkAnswer(verdict: verdict, status: response.status, evidence: evidence, print: print, hops: hops)
    }

    /// It is there, where it was or elsewhere.
    func found(hits: Int? = nil) -> LinkAnswer {
        let print = likeness(hits: hits)
        var answer = answer(.found, Sight.sentence(print), print: print)
        if let permanent {
            (answer.verdict, answer.movedTo) = (.moved, permanent.text)
            answer.evidence = Evidence.line("It has moved to \(Evidence.quoted(permanent.text, most: 160)).")
        } else if hops > 0, end != start {
            (answer.verdict, answer.movedTo) = (.movedForNow, end.text)
            answer.evidence = Evidence.line("It leads to \(Evidence.quoted(end.text, most: 160)) for now.")
        }
        if hops > 0, start.isSecure, !end.isSecure {
            answer.evidence = Evidence.line("\(answer.evidence.prefix(150)) The way there leaves https.")
        }
        return answer
    }

    private static func sentence(_ print: LinkPrint) -> String {
        if let hits = print.hits { return hits == 1 ? "The search has 1 hit." : "The search has \(hits) hits." }
        if let title = print.title { return "The page is titled \(Evidence.quoted(title))." }
        return print.mediaType.map { "It is there (\($0))." } ?? "It is there."
    }
}
