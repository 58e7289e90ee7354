import Catalogue

/// Makes an answer of what was seen.
enum LinkJudge {
    enum Judgement: Hashable {
        case answer(LinkAnswer)
        /// Found, unless the site answers a random address with the same page.
        case suspect(LinkAnswer)
    }

    static func judge(_ observation: Observation) -> Judgement {
        judge(observation, observation.page.map { PageView($0, at: observation.end) })
    }

    /// The same, where the page was looked at already.
    static func judge(_ observation: Observation, _ view: PageView?) -> Judgement {
        if let name = ChallengePage.guardian(observation.response.headers, status: observation.response.status) {
            return .answer(observation.answer(.turnedAway, "\(name) turns programs away (\(observation.statusWords))."))
        }
        if (200...299).contains(observation.response.status) { return success(observation, view) }
        return .answer(StatusJudge.answer(observation, view))
    }

    private static func success(_ observation: Observation, _ view: PageView?) -> Judgement {
        if let view, let sign = ChallengePage.sign(view, body: observation.response.body) {
            return .answer(observation.answer(.turnedAway, sign))
        }
        if let sign = LeadsElsewhere.sign(from: observation.start, to: observation.end),
            observation.question.linkKind != .login
        {
            // A page for errors that answers 200, or a front page: what was asked for is not there.
            return .answer(observation.answer(view.flatMap(wall) ?? .softNotFound, sign))
        }
        guard let view else { return .answer(plain(observation)) }
        if let sign = ParkedDomain.sign(view) { return .answer(observation.answer(.softNotFound, sign)) }
        let hits = observation.question.linkKind == .search ? SearchHits.count(in: view.page) : nil
        if let hits, hits > 0 { return .answer(observation.found(hits: hits)) }
        if hits == 0 {
            return .answer(
                observation.answer(.emptySearch, "The search finds nothing.", print: observation.likeness(hits: 0)))
        }
        let suspicion = SoftNotFound.judge(view)
        if case .sure(let sign) = suspicion { return .answer(observation.answer(.softNotFound, sign)) }
        if let sign = LoginWall.sign(view, cameFrom: observation.start) {
            if observation.question.linkKind == .login { return .answer(observation.found()) }
            return .answer(observation.answer(.loginWall, sign))
        }
        if observation.question.isOfAFile,
            let sign = FileAnswer.sign(of: view, in: observation.response.body, from: observation.start)
        {
            return .answer(observation.answer(.softNotFound, sign, print: observation.likeness()))
        }
        // What answers a random address with its front page has no page to compare.
        return suspicion == .suspect && !view.isFrontPage ? .suspect(observation.found()) : .answer(observation.found())
    }

    /// A front page that wants a name and a password sends everybody there.
    private static func wall(_ view: PageView) -> LinkVerdict? {
        LoginWall.sign(view, cameFrom: view.address) == nil ? nil : .loginWall
    }

    /// What is no page, or was not read as one.
    private static func plain(_ observation: Observation) -> LinkAnswer {
        let isPicture = observation.question.use == .image && observation.question.linkKind == .file
        if observation.start != observation.end, LoginWall.isLoginAddress(observation.end),
            observation.question.linkKind != .login
        {
            let address = QuotedText.quoted(observation.end.host.text + observation.end.path)
            return observation.answer(.loginWall, "It leads to a sign-in page, \(address).")
        }
        if observation.length == 0, isPicture {
            return observation.answer(.softNotFound, "The file is empty.", print: observation.likeness())
        }
        return observation.found()
    }
}

extension Observation {
    /// Such as 'status 404'.
    var statusWords: String { "status \(response.status)" }

    func answer(_ verdict: LinkVerdict, _ evidence: String, print: LinkPrint? = nil) -> LinkAnswer {
        LinkAnswer(verdict: verdict, status: response.status, evidence: evidence, print: print, hops: hops)
    }

    /// It is there, where it was or elsewhere.
    func found(hits: Int? = nil) -> LinkAnswer {
        let print = likeness(hits: hits)
        var answer = answer(.found, Observation.sentence(print), print: print)
        if let permanent {
            (answer.verdict, answer.movedTo) = (.moved, permanent.text)
            answer.evidence = QuotedText.line("It has moved to \(QuotedText.quoted(permanent.text, most: 160)).")
        } else if hops > 0, end != start {
            (answer.verdict, answer.movedTo) = (.movedForNow, end.text)
            answer.evidence = QuotedText.line("It leads to \(QuotedText.quoted(end.text, most: 160)) for now.")
        }
        if hops > 0, start.isSecure, !end.isSecure {
            answer.evidence = QuotedText.line("\(answer.evidence.prefix(150)) The way there leaves https.")
        }
        return answer
    }

    private static func sentence(_ print: LinkPrint) -> String {
        if let hits = print.hits { return hits == 1 ? "The search has 1 hit." : "The search has \(hits) hits." }
        if let title = print.title { return "The page is titled \(QuotedText.quoted(title))." }
        return print.mediaType.map { "It is there (\($0))." } ?? "It is there."
    }
}
