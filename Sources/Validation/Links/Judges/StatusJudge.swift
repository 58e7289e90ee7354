import Catalogue

/// What a status that is no success says.
enum StatusJudge {
    static func answer(_ observation: Observation, _ view: PageView?) -> LinkAnswer {
        let (status, words) = (observation.response.status, observation.statusWords)
        if let view, let sign = ChallengePage.sign(view, body: observation.response.body) {
            return observation.answer(.turnedAway, sign)
        }
        switch status {
        case 404:
            return observation.answer(.notFound, "The server says that there is nothing at this address (\(words)).")
        case 410: return observation.answer(.gone, "The server says that it was there and is gone (\(words)).")
        case 401, 407, 419, 440, 511:
            if observation.question.linkKind == .login, status == 401 { return observation.found() }
            return observation.answer(.loginWall, "The server wants to know who is asking (\(words)).")
        case 304: return observation.found()
        case 300..<400: return observation.answer(.silent, "The server redirects without saying where to (\(words)).")
        case 503 where wantsPatience(observation):
            return observation.answer(.turnedAway, "The server asks us to wait (\(words)).")
        case 400, 403, 405, 406, 422, 500: return unclear(observation, view)
        case 400..<500, 509, 999: return turnedAway(observation)
        case 500..<600: return silent(observation)
        default: return observation.answer(.silent, "The server's answer means nothing (\(words)).")
        }
    }

    /// Statuses that guards use too: they count where the page beside them says the same.
    private static func unclear(_ observation: Observation, _ view: PageView?) -> LinkAnswer {
        let status = observation.response.status
        if let view, status != 403, case .sure(let sign) = SoftNotFound.judge(view) {
            return observation.answer(.notFound, "\(sign.dropLast()) (\(observation.statusWords)).")
        }
        return status == 500 ? silent(observation) : turnedAway(observation)
    }

    private static func turnedAway(_ observation: Observation) -> LinkAnswer {
        observation.answer(.turnedAway, "The server turned us away (\(observation.statusWords)).")
    }

    private static func silent(_ observation: Observation) -> LinkAnswer {
        observation.answer(.silent, "The server failed by an error of its own (\(observation.statusWords)).")
    }

    private static func wantsPatience(_ observation: Observation) -> Bool {
        observation.header("retry-after") != nil || observation.header("cf-mitigated") != nil
    }
}

extension QuotedText {
    /// A reason as it stands before a full stop.
    fileprivate static func reason(_ text: String) -> String {
        var reason = line(text, most: 150)
        while reason.hasSuffix(".") { reason.removeLast() }
        return reason
    }
}

extension LinkAnswer {
    /// Of a request to which nothing came back.
    init(_ failure: ProbeFailure, hops: Int = 0) {
        switch failure {
        case .notAsked(let reason):
            self.init(verdict: .notAsked, evidence: "Not asked: \(QuotedText.reason(reason)).", hops: hops)
        case .noSuchHost: self.init(verdict: .silent, evidence: "There is no such host.", hops: hops)
        case .resolverSilent:
            self.init(verdict: .silent, evidence: "The host could not be looked up: DNS did not answer.", hops: hops)
        case .refused: self.init(verdict: .silent, evidence: "The host refused the connection.", hops: hops)
        case .unreachable: self.init(verdict: .silent, evidence: "The host cannot be reached from here.", hops: hops)
        case .connectTimeout: self.init(verdict: .silent, evidence: "The host did not answer in time.", hops: hops)
        case .timeout: self.init(verdict: .silent, evidence: "The answer did not come to its end in time.", hops: hops)
        case .unsafeCertificate(let reason):
            let reason = QuotedText.reason(reason)
            self.init(
                verdict: .unsafeCertificate, evidence: "The certificate cannot be trusted: \(reason).", hops: hops)
        case .broken(let reason):
            self.init(
                verdict: .silent, evidence: "The answer is broken: \(QuotedText.reason(reason)).", hops: hops)
        }
    }
}
