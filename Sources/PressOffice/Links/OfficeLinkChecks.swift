import Catalogue
import Foundation
import Store
import Validation

extension Office {
    /// Asks the links that records hold, keeps every answer, and brings the links to their states.
    ///
    /// Interrupted, it keeps what it has learned, and the next call with the same `within` goes on from there. Where
    /// nearly all failed, it was we who were offline: the answers are kept and change no state.
    ///
    /// - Parameters:
    ///   - progress: called after every answer.
    ///   - isStopped: asked often; once it says yes, nothing more is sent.
    /// - Throws: `StoreError.noSuchRecord`, `PressOfficeError.wrongKind` for what is no kit and no release.
    public func checkLinks(
        _ settings: LinkSettings = LinkSettings(), probe: any WebProbe,
        progress: @escaping (LinkProgress) -> Void = { _ in }, isStopped: @escaping () -> Bool = { false }
    ) throws -> LinkCheck {
        let scope = try read { try $0.scope(settings.within) }
        let earliest = Instant(milliseconds: now().milliseconds &- settings.longestInterruption)
        try settleAbandoned(scope.name, settings)
        let round = try store.beginRound(scope.name, at: now(), resuming: earliest)
        var selection = LinkSelection(scope.scope, notAskedInRound: round.asked > 0 ? round.id : nil)
        selection.notAskedSince = settings.notAskedWithin.map {
            Instant(milliseconds: now().milliseconds.subtractingReportingOverflow($0).partialValue)
        }
        let patience = settings.patience
        let keeper = AnswerKeeper(store, round: round.id) { $0.noteNow($1, by: patience) }
        let run = LinkRun(
            route: try LinkRoute(store, selection, now: now), notebook: LinkNotebook(keeper, now: now),
            progress: progress)
        let work = LinkRound(
            manners: settings.manners, phones: phones, random: random, questions: run.question, answered: run.answer)
        probe.run(work) { run.failure != nil || isStopped() }
        try run.close()
        return try conclude(run, work.summary, of: round, settings)
    }

    private func conclude(
        _ run: LinkRun, _ summary: RoundSummary, of round: KeptRound, _ settings: LinkSettings
    ) throws -> LinkCheck {
        let isComplete = run.isComplete
        let doubted = summary.doubtfulFrom.map { run.notebook.placeInRound(of: $0) ?? .max } ?? .max
        var check = LinkCheck(round: round, isResumed: round.asked > 0, isComplete: isComplete, progress: run.progress)
        var doubtful = 0
        let settled = try store.settle(round.id) { health, learned in
            if learned.isDoubtful(from: doubted) {
                doubtful += 1
                return false
            }
            _ = health.note(learned.answer, at: learned.at, rules: settings.patience)
            return true
        }
        check.doubtful = doubtful
        check.changes = run.notebook.changes.merging(settled, uniquingKeysWith: +)
        if isComplete || summary.looksOffline {
            try store.endRound(round.id, at: now(), looksOffline: summary.looksOffline)
        }
        check.round = try read { try $0.rounds(limit: 100) }.first { $0.id == round.id } ?? round
        return check
    }

    /// A run that was killed told nobody whether it was offline: what it found alive is noted, and what failed is asked
    /// again.
    private func settleAbandoned(_ scope: String, _ settings: LinkSettings) throws {
        let open = try read { try $0.rounds(limit: 100) }.filter { $0.scope == scope && $0.endedAt == nil }
        for round in open {
            try store.settle(round.id) { health, learned in
                if learned.isDoubtful(from: 0) { return false }
                _ = health.note(learned.answer, at: learned.at, rules: settings.patience)
                return true
            }
        }
    }

    /// 64 random bits: the second half of an identity, of which all but two are.
    private func random() -> UInt64 {
        withUnsafeBytes(of: makeID().uuid) { $0.suffix(8).reduce(0) { $0 << 8 | UInt64($1) } }
    }
}

extension DatedAnswer {
    /// Whether it is a failure that may be our own, of those from a place on; what is judged by its form alone never is.
    fileprivate func isDoubtful(from place: Int) -> Bool {
        (self.place ?? 0) >= place && answer.verdict.meaning == .failing && answer.verdict != .malformed
    }
}

extension LinkHealth {
    /// Takes in what says that a link is there, or nothing. Of what failed it is known at the end of the round alone whether it
    /// may be our own fault, and whether a person's word stands against it.
    fileprivate mutating func noteNow(_ learned: DatedAnswer, by patience: LinkPatience) -> Bool {
        guard learned.answer.verdict.meaning != .failing else { return false }
        _ = note(learned.answer, at: learned.at, rules: patience)
        return true
    }
}

extension CatalogueView {
    /// The links that stand in a kit or a release, with the name that its rounds have.
    func scope(_ within: RecordName?) throws -> (scope: LinkScope, name: String) {
        guard let within else { return (.all, "all") }
        let record = try record(within)
        let name = RecordName(kind: type(of: record).kind, slug: record.slug).description
        switch record {
        case let kit as Kit: return (.kit(kit.id), name)
        case let release as Release: return (.release(release.id), name)
        default: throw PressOfficeError.wrongKind(within, wanted: .kit)
        }
    }
}

/// One run of a round: hands out questions and takes down answers. A failure of the catalogue stops it.
private final class LinkRun {
    let notebook: LinkNotebook
    private(set) var progress: LinkProgress
    private let route: LinkRoute
    private let tell: (LinkProgress) -> Void
    /// Those that were handed out and are not answered, by their address.
    private var open: [String: LinkToAsk] = [:]
    private var readingFailure: (any Error)?
    private var handedOut = 0
    private var isExhausted = false

    init(route: LinkRoute, notebook: LinkNotebook, progress: @escaping (LinkProgress) -> Void) {
        self.route = route
        self.notebook = notebook
        tell = progress
        self.progress = LinkProgress(total: route.total)
    }

    var failure: (any Error)? { readingFailure ?? notebook.failure }

    /// Whether every link was handed out, and answered.
    var isComplete: Bool { isExhausted && failure == nil && progress.asked == handedOut }

    func question() -> LinkQuestion? {
        guard readingFailure == nil else { return nil }
        do {
            guard let link = try route.next() else {
                isExhausted = true
                return nil
            }
            handedOut += 1
            open[link.url] = link
            return LinkQuestion(link)
        } catch {
            readingFailure = error
            return nil
        }
    }

    func answer(_ question: LinkQuestion, _ answer: LinkAnswer) {
        progress.count(answer)
        if let link = open.removeValue(forKey: question.url) { notebook.take(answer, of: link) }
        progress.waiting = notebook.count
        tell(progress)
    }

    /// Keeps what is not kept yet; throws what stopped the run.
    func close() throws {
        try notebook.close()
        if let failure { throw failure }
    }
}

extension LinkQuestion {
    init(_ link: LinkToAsk) {
        let use: Use =
            link.assetKind.map { Use($0) } ?? (link.kinds.contains(.statement) ? .statement : .reference)
        let baseline = link.known?.health.baseline
        self.init(
            url: link.url, use: use, linkKind: link.linkKind, baseline: baseline, needsPrint: baseline == nil)
    }
}
