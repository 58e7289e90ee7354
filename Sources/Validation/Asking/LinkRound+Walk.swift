import Catalogue

/// What follows from a response, and from none.
extension LinkRound {
    func take(_ failure: LinkFailure, of errand: Errand, at now: Double) {
        guard errand.question != nil else { return conclude(errand, nil, nil, at: now) }
        // Some servers choke on HEAD.
        if errand.method == .head, !errand.isBarred, failure.mayBeOfHEAD {
            errand.method = .get
            return schedule.add(errand, at: now)
        }
        if failure.mayPass, !errand.hasRetried {
            errand.hasRetried = true
            return schedule.add(errand, at: now + manners.pauseBeforeRetry)
        }
        finish(errand, errand.answer(to: failure))
    }

    func take(_ response: LinkResponse, of errand: Errand, _ desk: HostDesk, at now: Double) {
        if mustWait(response, errand, desk, at: now) { return }
        if let location = response.location {
            errand.wantsCookie = errand.wantsCookie || response.setsCookie
            return follow(location, isPermanent: response.status == 301 || response.status == 308, errand, at: now)
        }
        if errand.method == .head, mustBeRead(response, errand) {
            if errand.isBarred { return finish(errand, errand.barred(response)) }
            errand.method = .get
            return schedule.add(errand, first: true, at: now)
        }
        let page = errand.method == .get && MediaType.isPage(response) ? PageReading.page(response.body) : nil
        if let refresh = page.flatMap({ $0.proseCount <= 60 ? $0.refresh : nil }),
            (200...299).contains(response.status), let target = try? errand.current.resolve(refresh),
            !errand.visited.contains(target.hashValue)
        {
            return follow(refresh, isPermanent: false, errand, at: now)
        }
        conclude(errand, response, page, at: now)
    }

    /// Whether the head tells too little, or HEAD was refused.
    private func mustBeRead(_ response: LinkResponse, _ errand: Errand) -> Bool {
        if (200...299).contains(response.status) {
            let saysNoLength = response.header("content-length") == nil && errand.question?.needsPrint == true
            return MediaType.of(response) == nil || MediaType.isPage(response) || saysNoLength && !errand.isBarred
        }
        switch response.status {
        case 401, 407, 429, 999: return false
        default: return true
        }
    }

    /// Whether the host wants patience and gets it; the errand is then asked again.
    private func mustWait(_ response: LinkResponse, _ errand: Errand, _ desk: HostDesk, at now: Double) -> Bool {
        guard response.status == 429 || response.status == 503 else {
            desk.turnedAwayInARow = 0
            return false
        }
        guard let wait = response.patience ?? (response.status == 429 ? manners.pauseBeforeRetry : nil) else {
            return false
        }
        desk.turnedAwayInARow += 1
        if wait > manners.longestWait || desk.turnedAwayInARow > 2 * manners.patienceWithHost {
            desk.isClosed = true
            return false
        }
        desk.notBefore = max(desk.notBefore, now + wait)
        guard errand.question != nil, !errand.hasWaited else { return false }
        errand.hasWaited = true
        schedule.add(errand, first: true, at: now)
        return true
    }

    private func follow(_ location: String, isPermanent: Bool, _ errand: Errand, at now: Double) {
        let target: WebAddress
        do throws(WebAddress.Problem) {
            target = try errand.current.resolve(location)
        } catch {
            guard errand.question != nil else { return concludeAsAbsent(errand, at: now) }
            let place = Evidence.quoted(location, most: 60)
            return finish(errand, errand.answer(to: .notAsked(reason: "it leads to \(place), and \(error.words)")))
        }
        errand.hops += 1
        guard errand.hops <= manners.mostRedirects, !errand.visited.contains(target.hashValue) else {
            return finishWandering(errand, at: now)
        }
        errand.visited.append(target.hashValue)
        errand.isPermanentSoFar = errand.isPermanentSoFar && isPermanent
        if errand.isPermanentSoFar { errand.permanent = target }
        errand.current = target
        if errand.isBarred { (errand.isBarred, errand.method) = (false, .get) }
        schedule.add(errand, at: now)
    }

    /// A robots.txt that redirects without end counts as none (RFC 9309, section 2.3.1.2).
    private func concludeAsAbsent(_ errand: Errand, at now: Double) {
        conclude(errand, LinkResponse(status: 404), nil, at: now)
    }

    /// A circle may be one only for those who keep no cookies.
    private func finishWandering(_ errand: Errand, at now: Double) {
        guard errand.question != nil else { return concludeAsAbsent(errand, at: now) }
        let words =
            errand.hops > manners.mostRedirects ? "through more than \(manners.mostRedirects) redirects" : "in a circle"
        if errand.wantsCookie {
            let evidence = "It leads \(words) for those who keep no cookies."
            return finish(errand, LinkAnswer(verdict: .turnedAway, evidence: evidence, hops: errand.hops))
        }
        finish(errand, LinkAnswer(verdict: .silent, evidence: "It leads \(words).", hops: errand.hops))
    }
}

extension LinkFailure {
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

extension LinkResponse {
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

extension Errand {
    func answer(to failure: LinkFailure) -> LinkAnswer {
        var answer = LinkAnswer(failure, hops: hops)
        if hops > 0, start.host != current.host, answer.verdict != .notAsked {
            answer.evidence = Evidence.line("It leads to \(Evidence.quoted(current.host.text)). \(answer.evidence)")
        }
        return answer
    }

    /// What a head says of a page that robots.txt keeps us from reading.
    func barred(_ response: LinkResponse) -> LinkAnswer {
        let sight = sight(response, nil)
        switch response.status {
        case 200...299:
            var answer = sight.found()
            let most = Evidence.mostCharacters - 45
            answer.evidence = "\(Evidence.line(answer.evidence, most: most)) Its robots.txt keeps us from reading it."
            return answer
        case 404, 410: return StatusJudge.answer(sight, nil)
        default:
            var answer = LinkAnswer(
                .notAsked(reason: "the site's robots.txt keeps us from reading the page"), hops: hops)
            answer.status = response.status
            return answer
        }
    }

    func sight(_ response: LinkResponse, _ page: LinkPage?) -> Sight {
        var sight = Sight(
            question: question ?? LinkQuestion(url: start.text, use: .reference), start: start, end: current,
            response: response, method: method)
        (sight.hops, sight.permanent, sight.page) = (hops, permanent, page)
        return sight
    }
}
