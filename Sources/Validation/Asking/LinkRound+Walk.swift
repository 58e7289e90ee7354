import Catalogue

/// What follows from a response, and from none.
extension LinkRound {
    func take(_ failure: ProbeFailure, of visit: Visit, at now: Double) {
        guard visit.question != nil else { return conclude(visit, nil, nil, at: now) }
        // Some servers choke on HEAD.
        if visit.method == .head, !visit.isBarred, failure.mayBeOfHEAD {
            visit.method = .get
            return schedule.add(visit, at: now)
        }
        if failure.mayPass, !visit.hasRetried {
            visit.hasRetried = true
            return schedule.add(visit, at: now + manners.pauseBeforeRetry)
        }
        finish(visit, visit.answer(to: failure))
    }

    func take(
        _ response: ProbeResponse, _ studied: AnswerStudy?, of visit: Visit, _ queue: HostQueue, at now: Double
    ) {
        if mustWait(response, visit, queue, at: now) { return }
        if let location = response.location {
            visit.wantsCookie = visit.wantsCookie || response.setsCookie
            return follow(location, isPermanent: response.status == 301 || response.status == 308, visit, at: now)
        }
        if visit.method == .head, mustBeRead(response, visit) {
            if visit.isBarred { return finish(visit, visit.barred(response)) }
            visit.method = .get
            return schedule.add(visit, first: true, at: now)
        }
        guard visit.isOfAPage else { return conclude(visit, response, nil, at: now) }
        let study =
            studied ?? AnswerStudy(visit.observation(response, nil), isOfALink: visit.question != nil)
        if let refresh = study.refresh, (200...299).contains(response.status),
            let target = try? visit.current.resolve(refresh), !visit.visited.contains(target.hashValue)
        {
            return follow(refresh, isPermanent: false, visit, at: now)
        }
        conclude(visit, response, study, at: now)
    }

    /// Whether the head tells too little, or HEAD was refused.
    private func mustBeRead(_ response: ProbeResponse, _ visit: Visit) -> Bool {
        if (200...299).contains(response.status) {
            let saysNoLength = response.header("content-length") == nil && visit.question?.needsPrint == true
            return MediaType.of(response) == nil || MediaType.isPage(response) || saysNoLength && !visit.isBarred
        }
        switch response.status {
        case 401, 407, 429, 999: return false
        default: return true
        }
    }

    /// Whether the host wants patience and gets it; the visit is then asked again.
    private func mustWait(_ response: ProbeResponse, _ visit: Visit, _ queue: HostQueue, at now: Double) -> Bool {
        guard response.status == 429 || response.status == 503 else {
            queue.turnedAwayInARow = 0
            return false
        }
        guard let wait = response.patience ?? (response.status == 429 ? manners.pauseBeforeRetry : nil) else {
            return false
        }
        queue.turnedAwayInARow += 1
        if wait > manners.longestWait || queue.turnedAwayInARow > 2 * manners.patienceWithHost {
            queue.isClosed = true
            return false
        }
        queue.notBefore = max(queue.notBefore, now + wait)
        guard visit.question != nil, !visit.hasWaited else { return false }
        visit.hasWaited = true
        schedule.add(visit, first: true, at: now)
        return true
    }

    private func follow(_ location: String, isPermanent: Bool, _ visit: Visit, at now: Double) {
        let target: WebAddress
        do throws(WebAddress.Problem) {
            target = try visit.current.resolve(location)
        } catch {
            guard visit.question != nil else { return concludeAsAbsent(visit, at: now) }
            let place = QuotedText.quoted(location, most: 60)
            return finish(visit, visit.answer(to: .notAsked(reason: "it leads to \(place), and \(error.words)")))
        }
        visit.hops += 1
        guard visit.hops <= manners.mostRedirects, !visit.visited.contains(target.hashValue) else {
            return finishWandering(visit, at: now)
        }
        visit.visited.append(target.hashValue)
        visit.isPermanentSoFar = visit.isPermanentSoFar && isPermanent
        if visit.isPermanentSoFar { visit.permanent = target }
        visit.current = target
        if visit.isBarred { (visit.isBarred, visit.method) = (false, .get) }
        schedule.add(visit, at: now)
    }

    /// A robots.txt that redirects without end counts as none (RFC 9309, section 2.3.1.2).
    private func concludeAsAbsent(_ visit: Visit, at now: Double) {
        conclude(visit, ProbeResponse(status: 404), nil, at: now)
    }

    /// A circle may be one only for those who keep no cookies.
    private func finishWandering(_ visit: Visit, at now: Double) {
        guard visit.question != nil else { return concludeAsAbsent(visit, at: now) }
        let words =
            visit.hops > manners.mostRedirects ? "through more than \(manners.mostRedirects) redirects" : "in a circle"
        if visit.wantsCookie {
            let evidence = "It leads \(words) for those who keep no cookies."
            return finish(visit, LinkAnswer(verdict: .turnedAway, evidence: evidence, hops: visit.hops))
        }
        finish(visit, LinkAnswer(verdict: .silent, evidence: "It leads \(words).", hops: visit.hops))
    }
}

extension ProbeFailure {
    /// Whether it may be over in a while.
    fileprivate var mayPass: Bool {
        switch self {
        case .resolverSilent, .refused, .unreachable, .connectTimeout, .timeout, .broken: true
        case .notAsked, .noSuchHost, .unsafeCertificate: false
        }
    }

    fileprivate var mayBeOfHEAD: Bool {
        switch self {
        case .timeout, .broken: true
        default: false
        }
    }
}

extension ProbeResponse {
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    /// Where it redirects to.
    var location: String? {
        switch status {
        case 300, 301, 302, 303, 307, 308: header("location").flatMap { $0.isEmpty ? nil : $0 }
        default: nil
        }
    }

    var setsCookie: Bool { headers.contains { $0.name == "set-cookie" } }

    /// The seconds that `Retry-After` asks for; the answer's own date serves as the clock.
    var patience: Double? {
        header("retry-after").flatMap { RetryAfter.seconds($0, now: header("date").flatMap { HTTPDate.read($0) }) }
    }
}

extension Visit {
    func answer(to failure: ProbeFailure) -> LinkAnswer {
        var answer = LinkAnswer(failure, hops: hops)
        if hops > 0, start.host != current.host, answer.verdict != .notAsked {
            answer.evidence = QuotedText.line("It leads to \(QuotedText.quoted(current.host.text)). \(answer.evidence)")
        }
        return answer
    }

    /// What a head says of a page that robots.txt keeps us from reading.
    func barred(_ response: ProbeResponse) -> LinkAnswer {
        let observation = observation(response, nil)
        switch response.status {
        case 200...299 where observation.question.isOfAFile && MediaType.isPage(response):
            let evidence = "It answers with a page where a file should be, and its robots.txt keeps us from reading it."
            return observation.answer(.notAsked, evidence)
        case 200...299:
            var answer = observation.found()
            let most = QuotedText.mostCharacters - 45
            answer.evidence = "\(QuotedText.line(answer.evidence, most: most)) Its robots.txt keeps us from reading it."
            return answer
        case 404, 410: return StatusJudge.answer(observation, nil)
        default:
            var answer = LinkAnswer(
                .notAsked(reason: "the site's robots.txt keeps us from reading the page"), hops: hops)
            answer.status = response.status
            return answer
        }
    }

    func observation(_ response: ProbeResponse, _ page: PageContent?) -> Observation {
        var observation = Observation(
            question: question ?? LinkQuestion(url: start.text, use: .reference), start: start, end: current,
            response: response, method: method)
        (observation.hops, observation.permanent, observation.page) = (hops, permanent, page)
        return observation
    }
}
