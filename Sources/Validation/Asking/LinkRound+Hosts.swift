import Catalogue

/// What hosts are asked once: their robots.txt, and an address that cannot exist.
extension LinkRound {
    /// Whether an errand can be sent now; where it cannot, it is answered or waits for something else.
    func mayGo(_ errand: Errand, _ desk: HostDesk, at now: Double) -> Bool {
        if desk.isClosed || desk.silentInARow >= manners.patienceWithHost {
            leaveAlone(errand, desk, at: now)
            return false
        }
        guard errand.method == .get, manners.honoursRobots else { return true }
        if case .robots = errand.purpose { return true }
        let origin = errand.current.origin
        switch desk.robots[origin] {
        case .known(let rules):
            if rules.allows(errand.current.target) { return true }
            return keepOut(errand, at: now)
        case .asking(var waiting):
            // Not copied: a host may have thousands.
            desk.robots[origin] = nil
            waiting.append(errand)
            desk.robots[origin] = .asking(waiting)
        case nil:
            desk.forgetRobots()
            desk.robots[origin] = .asking([errand])
            var address = errand.current
            (address.path, address.query) = ("/robots.txt", nil)
            desk.putFirst(Errand(.robots(origin: origin, host: desk.name), address, .get))
        }
        desk.parked += 1
        return false
    }

    /// A host that gives no connection, or wants to be left alone.
    private func leaveAlone(_ errand: Errand, _ desk: HostDesk, at now: Double) {
        guard errand.question != nil else { return conclude(errand, nil, nil, at: now) }
        guard desk.isClosed else { return finish(errand, errand.answer(to: desk.lastFailure)) }
        let evidence = "The host asked to be left alone for a while."
        finish(errand, LinkAnswer(verdict: .turnedAway, evidence: evidence, hops: errand.hops))
    }

    /// A page that may not be read may be asked for its head.
    private func keepOut(_ errand: Errand, at now: Double) -> Bool {
        guard errand.question != nil else {
            conclude(errand, nil, nil, at: now)
            return false
        }
        (errand.isBarred, errand.method) = (true, .head)
        return true
    }

    /// The end of an errand; `response` is nil where none came.
    func conclude(_ errand: Errand, _ response: LinkResponse?, _ page: LinkPage?, at now: Double) {
        switch errand.purpose {
        case .robots(let origin, let host):
            let desk = schedule.desk(host)
            guard case .asking(let waiting) = desk.robots[origin] else { return }
            let rules = LinkRound.rules(response)
            desk.robots[origin] = .known(rules)
            desk.delay = max(desk.delay, rules.delay ?? 0)
            resume(waiting, desk, at: now)
        case .nowhere(let host):
            let desk = schedule.desk(host)
            guard case .asking(let waiting) = desk.random else { return }
            let look = response.map { PageLook($0, page) }
            desk.random = .known(look)
            desk.parked -= waiting.count
            for errand in waiting { compare(errand, with: look) }
            schedule.settle(desk, at: now)
        case .question:
            guard let response else { return }
            judge(errand, response, page, at: now)
        }
    }

    /// RFC 9309 section 2.3.1: no file allows all, a server that cannot say allows nothing.
    private static func rules(_ response: LinkResponse?) -> RobotsRules {
        guard let response else { return .allowsNothing }
        switch response.status {
        case 200...299: return RobotsRules(response.body)
        case 500...599: return .allowsNothing
        default: return .allowsAll
        }
    }

    private func resume(_ waiting: [Errand], _ desk: HostDesk, at now: Double) {
        desk.parked -= waiting.count
        for errand in waiting.reversed() { desk.putFirst(errand) }
        schedule.settle(desk, at: now)
    }

    private func judge(_ errand: Errand, _ response: LinkResponse, _ page: LinkPage?, at now: Double) {
        let desk = schedule.desk(errand.current.host.text)
        let look = PageLook(response, page)
        switch LinkJudge.judge(errand.sight(response, page)) {
        case .suspect(let answer):
            // What it looked like when it was catalogued, it may look like still.
            if look.isSame(as: errand.question?.baseline) { return finish(errand, answer) }
            errand.suspect = Errand.Suspect(answer: answer, look: look, isByItself: true)
        case .answer(let answer):
            guard let page, answer.verdict.standing == .alive, answer.print?.hits == nil,
                isTitleNoName(page, errand.current, desk), !look.isSame(as: errand.question?.baseline)
            else { return finish(errand, answer) }
            errand.suspect = Errand.Suspect(answer: answer, look: look, isByItself: false)
        }
        compareWithRandom(errand, desk, at: now)
    }

    /// Whether a title names no page: it is the site's name, or another page of the host has it too.
    private func isTitleNoName(_ page: LinkPage, _ address: WebAddress, _ desk: HostDesk) -> Bool {
        guard !page.title.isEmpty, !FrontPage.isPath(address.path) else { return false }
        return desk.hasSeen(title: page.title) || PageView(page, at: address).isTitledAsItsSite
    }

    private func compareWithRandom(_ errand: Errand, _ desk: HostDesk, at now: Double) {
        switch desk.random {
        case .known(let look): return compare(errand, with: look)
        case .asking(var waiting):
            desk.random = .unknown
            waiting.append(errand)
            desk.random = .asking(waiting)
        case .unknown:
            desk.random = .asking([errand])
            desk.putFirst(Errand(.nowhere(host: desk.name), randomAddress(at: errand.current), .get))
        }
        desk.parked += 1
        schedule.settle(desk, at: now)
    }

    private func compare(_ errand: Errand, with random: PageLook?) {
        guard let suspect = errand.suspect else { return }
        guard let random, suspect.look.looksLike(random, isSuspect: suspect.isByItself) else {
            return finish(errand, suspect.answer)
        }
        finish(
            errand,
            LinkAnswer(
                verdict: .softNotFound, status: suspect.answer.status,
                evidence: "The page looks like the site's answer to a random address.", hops: errand.hops))
    }
}
