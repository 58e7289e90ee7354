import Catalogue

/// What hosts are asked once: their robots.txt, and an address that cannot exist.
extension LinkRound {
    /// Whether an visit can be sent now; where it cannot, it is answered or waits for something else.
    func mayGo(_ visit: Visit, _ queue: HostQueue, at now: Double) -> Bool {
        if queue.isClosed || queue.silentInARow >= manners.patienceWithHost {
            leaveAlone(visit, queue, at: now)
            return false
        }
        guard visit.method == .get, manners.honoursRobots else { return true }
        if case .robots = visit.purpose { return true }
        let origin = visit.current.origin
        switch queue.robots[origin] {
        case .known(let rules):
            if rules.allows(visit.current.target) { return true }
            return keepOut(visit, at: now)
        case .asking(var waiting):
            // Not copied: a host may have thousands.
            queue.robots[origin] = nil
            waiting.append(visit)
            queue.robots[origin] = .asking(waiting)
        case nil:
            queue.forgetRobots()
            queue.robots[origin] = .asking([visit])
            var address = visit.current
            (address.path, address.query) = ("/robots.txt", nil)
            queue.putFirst(Visit(.robots(origin: origin, host: queue.name), address, .get))
        }
        queue.parked += 1
        return false
    }

    /// A host that gives no connection, or wants to be left alone.
    private func leaveAlone(_ visit: Visit, _ queue: HostQueue, at now: Double) {
        guard visit.question != nil else { return conclude(visit, nil, nil, at: now) }
        guard queue.isClosed else { return finish(visit, visit.answer(to: queue.lastFailure)) }
        let evidence = "The host asked to be left alone for a while."
        finish(visit, LinkAnswer(verdict: .turnedAway, evidence: evidence, hops: visit.hops))
    }

    /// A page that may not be read may be asked for its head.
    private func keepOut(_ visit: Visit, at now: Double) -> Bool {
        guard visit.question != nil else {
            conclude(visit, nil, nil, at: now)
            return false
        }
        (visit.isBarred, visit.method) = (true, .head)
        return true
    }

    /// The end of an visit; `response` is nil where none came.
    func conclude(_ visit: Visit, _ response: ProbeResponse?, _ study: AnswerStudy?, at now: Double) {
        switch visit.purpose {
        case .robots(let origin, let host):
            let queue = schedule.queue(host)
            guard case .asking(let waiting) = queue.robots[origin] else { return }
            let rules = LinkRound.rules(response)
            queue.robots[origin] = .known(rules)
            queue.delay = max(queue.delay, rules.delay ?? 0)
            resume(waiting, queue, at: now)
        case .nowhere(let host):
            let queue = schedule.queue(host)
            guard case .asking(let waiting) = queue.random else { return }
            let look = response.flatMap { _ in study?.look }
            queue.random = .known(look)
            queue.parked -= waiting.count
            for visit in waiting { compare(visit, with: look) }
            schedule.settle(queue, at: now)
        case .question:
            if let study { judge(visit, study, at: now) }
        }
    }

    /// RFC 9309 section 2.3.1: no file allows all, a server that cannot say allows nothing.
    private static func rules(_ response: ProbeResponse?) -> RobotsRules {
        guard let response else { return .allowsNothing }
        switch response.status {
        case 200...299: return RobotsRules(response.body)
        case 500...599: return .allowsNothing
        default: return .allowsAll
        }
    }

    private func resume(_ waiting: [Visit], _ queue: HostQueue, at now: Double) {
        queue.parked -= waiting.count
        for visit in waiting.reversed() { queue.putFirst(visit) }
        schedule.settle(queue, at: now)
    }

    private func judge(_ visit: Visit, _ study: AnswerStudy, at now: Double) {
        let queue = schedule.queue(visit.hostName)
        switch study.judgement {
        case .suspect(let answer):
            // What it looked like when it was catalogued, it may look like still.
            if study.look.isSame(as: visit.question?.baseline) { return finish(visit, answer) }
            visit.suspect = Visit.Suspect(answer: answer, look: study.look, isByItself: true)
        case .answer(let answer):
            guard let page = study.page, answer.verdict.meaning == .alive, answer.print?.hits == nil,
                visit.question?.linkKind != .login, mayAnswerEverything(page, study, visit, queue),
                !study.look.isSame(as: visit.question?.baseline)
            else { return finish(visit, answer) }
            visit.suspect = Visit.Suspect(answer: answer, look: study.look, isByItself: false)
        case nil: return
        }
        compareWithRandom(visit, queue, at: now)
    }

    /// Whether a page may be what its site answers to any address: its title is the site's name, or that of another page
    /// of the host, or nothing in it says what the address does.
    ///
    /// A host is asked once in a round, and of a page that looks as it did when it was catalogued never again.
    private func mayAnswerEverything(
        _ page: PageContent, _ study: AnswerStudy, _ visit: Visit, _ queue: HostQueue
    ) -> Bool {
        guard !FrontPage.isPath(visit.current.path) else { return false }
        if !page.title.isEmpty, queue.hasSeen(title: page.title) { return true }
        return study.saysLittleOfItself
    }

    private func compareWithRandom(_ visit: Visit, _ queue: HostQueue, at now: Double) {
        switch queue.random {
        case .known(let look): return compare(visit, with: look)
        case .asking(var waiting):
            queue.random = .unknown
            waiting.append(visit)
            queue.random = .asking(waiting)
        case .unknown:
            queue.random = .asking([visit])
            queue.putFirst(Visit(.nowhere(host: queue.name), randomAddress(at: visit.current), .get))
        }
        queue.parked += 1
        schedule.settle(queue, at: now)
    }

    private func compare(_ visit: Visit, with random: PageLook?) {
        guard let suspect = visit.suspect else { return }
        guard let random, suspect.look.looksLike(random, isSuspect: suspect.isByItself) else {
            return finish(visit, suspect.answer)
        }
        finish(
            visit,
            LinkAnswer(
                verdict: .softNotFound, status: suspect.answer.status,
                evidence: "The page looks like the site's answer to a random address.", hops: visit.hops))
    }
}
