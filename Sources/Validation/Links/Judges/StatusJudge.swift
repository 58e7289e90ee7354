import Catalogue

/// What a status that is no success says.
enum StatusJudge {
    static func answer(_ sight: Sight, _ view: PageView?) -> LinkAnswer {
        let (status, words) = (sight.response.status, sight.statusWords)
        if let view, let sign = ChallengePage.sign(view, body: sight.response.body) {
            return sight.answer(.turnedAway, sign)
        }
        switch status {
        case 404: return sight.answer(.notFound, "The server says that there is nothing at this address (\(words)).")
        case 410: return sight.answer(.gone, "The server says that it was there and is gone (\(words)).")
        case 401, 407, 419, 440, 511:
            if sight.question.linkKind == .login, status == 401 { return sight.found() }
            return sight.answer(.loginWall, "The server wants to know who is asking (\(words)).")
        case 304: return sight.found()
        case 300..<400: return sight.answer(.silent, "The server redirects without saying where to (\(words)).")
        case 503 where wantsPatience(sight):
            return sight.answer(.turnedAway, "The server asks us to wait (\(words)).")
        case 400, 403, 405, 406, 422, 500: return unclear(sight, view)
        case 400..<500, 509, 999: return turnedAway(sight)
        case 500..<600: return silent(sight)
        default: return sight.answer(.silent, "The server's answer means nothing (\(words)).")
        }
    }

    /// Statuses that guards use too: they count where the page beside them says the same.
    private static func unclear(_ sight: Sight, _ view: PageView?) -> LinkAnswer {
        let status = sight.response.status
        if let view, status != 403, case .sure(let sign) = SoftNotFound.judge(view) {
            return sight.answer(.notFound, "\(sign.dropLast()) (\(sight.statusWords)).")
        }
        return status == 500 ? silent(sight) : turnedAway(sight)
    }

    private static func turnedAway(_ sight: Sight) -> LinkAnswer {
        sight.answer(.turnedAway, "The server turned us away (\(sight.statusWords)).")
    }

    private static func silent(_ sight: Sight) -> LinkAnswer {
        sight.answer(.silent, "The server failed by an error of its own (\(sight.statusWords)).")
    }

    private static func wantsPatience(_ sight: Sight) -> Bool {
        sight.header("retry-after") != nil || sight.header("cf-mitigated") != nil
    }
}

extension Evidence {
    /// A reason as it stands before a full stop.
    fileprivate static func reason(_ text: String) -> String {
        var reason = line(text, most: 150)
        while reason.hasSuffix(".") { reason.removeLast() }
        return reason
    }
}

extension LinkAnswer {
    /// Of a request to which nothing came back.
    init(_ failure: LinkFailure, hops: Int = 0) {
        switch failure {
        case .notAsked(let reason):
            self.init(verdict: .notAsked, evidence: "Not asked: \(Evidence.reason(reason)).", hops: hops)
        case .noSuchHost: self.init(verdict: .silent, evidence: "There is no such host.", hops: hops)
        case .resolverSilent:
            self.init(verdict: .silent, evidence: "The host could not be looked up: DNS did not answer.", hops: hops)
        case .refused: self.init(verdict: .silent, evidence: "The host refused the connection.", hops: hops)
        case .unreachable: self.init(verdict: .silent, evidence: "The host cannot be reached from here.", hops: hops)
        case .connectTimeout: self.init(verdict: .silent, evidence: "The host did not answer in time.", hops: hops)
        case .timeout: self.init(verdict: .silent, evidence: "The answer did not come to its end in time.", hops: hops)
        case .unsafeCertificate(let reason):
            let reason = Evidence.reason(reason)
            self.init(
                verdict: .unsafeCertificate, evidence: "The certificate cannot be trusted: \(reason).", hops: hops)
        case .broken(let reason):
            self.init(
                verdict: .silent, evidence: "The answer is broken: \(Evidence.reason(reason)).", hops: hops)
        }
    }
}
