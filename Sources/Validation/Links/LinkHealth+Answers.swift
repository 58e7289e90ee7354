import Catalogue

extension LinkHealth {
    /// Takes in an answer; gives the change of state that it brings about.
    ///
    /// Answers that say nothing change nothing; a link that is found is alive at once. One that fails is failing, and
    /// dead only after the failures in a row and the time over which they are spread that `rules` ask for. While a person's
    /// word counts no failure does, and counting begins anew behind it. The first print becomes the baseline.
    public mutating func note(
        _ answer: LinkAnswer, at now: Instant, rules: LinkPatience = LinkPatience()
    ) -> LinkTransition? {
        firstAsked = firstAsked ?? now
        lastAsked = now
        if !isAccepted(at: now), acceptedUntil != nil { (acceptedUntil, acceptedBy) = (nil, nil) }
        switch answer.verdict.meaning {
        case .unknown: return nil
        case .alive:
            lastFound = now
            forgetFailures()
            baseline = baseline ?? answer.print
            movedTo = answer.verdict == .moved ? answer.movedTo : nil
            return become(answer.verdict == .moved ? .moved : .alive, at: now, answer.verdict)
        case .failing:
            if isAccepted(at: now) {
                forgetFailures()
                return become(.alive, at: now, nil)
            }
            count(at: now, rules)
            if state == .dead { return nil }
            return become(isDead(answer.verdict, rules) ? .dead : .failing, at: now, answer.verdict)
        }
    }

    private mutating func forgetFailures() {
        (failures, failingSince, lastFailure, failingFor) = (0, nil, nil, 0)
    }

    private mutating func count(at now: Instant, _ rules: LinkPatience) {
        guard let last = lastFailure, failures > 0 else { return begin(at: now) }
        let (gap, overflows) = now.milliseconds.subtractingReportingOverflow(last.milliseconds)
        // The clock was wrong then, or is now: what was counted by it proves nothing.
        guard gap >= 0, !overflows else { return begin(at: now) }
        guard gap >= rules.spacing else { return }
        failures += 1
        failingFor += gap > rules.longestGap ? LinkPatience.day : gap
        lastFailure = now
    }

    private mutating func begin(at now: Instant) {
        (failures, failingSince, lastFailure, failingFor) = (1, now, now, 0)
    }

    private func isDead(_ verdict: LinkVerdict, _ rules: LinkPatience) -> Bool {
        switch verdict {
        // What is wrong by its form does not heal by itself.
        case .malformed: true
        case .gone: failures >= rules.failuresIfGone && failingFor >= rules.spanIfGone
        default: failures >= rules.failures && failingFor >= rules.span
        }
    }

    private mutating func become(_ new: LinkState, at now: Instant, _ verdict: LinkVerdict?) -> LinkTransition? {
        guard new != state else { return nil }
        let transition = LinkTransition(url: url, from: state, to: new, at: now, verdict: verdict)
        (state, since) = (new, now)
        if new != .moved { movedTo = nil }
        return transition
    }
}
