import Catalogue
import Foundation
import Store
import Validation

/// What looking for copies in an archive came to.
public struct ArchiveCheck: Hashable, Sendable {
    /// Links of which a copy was found, of which the archive has none, and of which it did not say.
    public var found = 0
    public var missing = 0
    public var unclear = 0
    /// What the archive said where it did not say: each reason once, at most ten.
    public var reasons: [String] = []

    public init() {}

    mutating func count(_ answer: ArchiveAnswer) {
        switch answer {
        case .copy: found += 1
        case .none: missing += 1
        case .unclear(let reason):
            unclear += 1
            if !reasons.contains(reason), reasons.count < 10 { reasons.append(reason) }
        }
    }
}

extension Office {
    /// Asks a TimeGate (RFC 7089) for the copies of dead and changed links that are nearest to the date of the release that
    /// they stand in, and keeps them. A link that was asked for is not asked for again within 30 days.
    ///
    /// The archive is somebody else: it is told of what the press sees now, and of nothing that is under embargo, on hold or
    /// meant for partners or the office. At most 2,000 links at a time; the rest is found by the next call.
    public func findArchiveCopies(
        at gate: TimeGate, within: RecordName? = nil, manners: AskingManners = AskingManners(), probe: any WebProbe,
        isStopped: @escaping () -> Bool = { false }
    ) throws -> ArchiveCheck {
        let scope = try read { try $0.scope(within).scope }
        var questions = try view(for: .press).read { try $0.linksForArchive(scope, most: 2_000) }[...]
        var check = ArchiveCheck()
        var found: [FoundCopy] = []
        func keep() throws {
            try store.remember(found, at: now())
            found = []
        }
        let work = ArchiveRound(gate: gate, manners: manners, questions: { questions.popFirst() }) { question, answer in
            check.count(answer)
            switch answer {
            case .copy(let copy): found.append(FoundCopy(url: question.url, copy: copy))
            case .none: found.append(FoundCopy(url: question.url, copy: nil))
            case .unclear: break
            }
            // Where the catalogue does not take them now, it does with the next ones, or at the end.
            if found.count >= 50 { try? keep() }
        }
        probe.run(work, isStopped: isStopped)
        try keep()
        return check
    }
}

extension CatalogueView {
    /// The links of which a copy is wanted, each with the date that it should be near.
    fileprivate func linksForArchive(_ scope: LinkScope, most: Int) throws -> [ArchiveQuestion] {
        let lately = Instant(milliseconds: now.milliseconds &- 30 * LinkPatience.day)
        var questions: [ArchiveQuestion] = []
        try forEachLink(LinkSelection(scope)) { link in
            guard questions.count < most, let memory = link.memory, WebAddress.problem(with: link.url) == nil else {
                return
            }
            if let asked = memory.archiveAsked, asked > lately { return }
            guard link.state(at: now) == .dead || !link.entry(at: now).drift.isEmpty else { return }
            questions.append(ArchiveQuestion(url: link.url, near: try day(of: link, memory)))
        }
        return questions
    }

    /// The earliest day of issue of the releases that a link stands in, else the day of the coverage, else when the link
    /// was there last.
    private func day(of link: CataloguedLink, _ memory: LinkMemory) throws -> Instant {
        let days = try uses(of: link.url).flatMap { try self.days(of: record($0)) }
        return days.min() ?? memory.baselineAt ?? memory.health.lastFound ?? memory.health.firstAsked ?? now
    }

    private func days(of record: any Record) throws -> [Instant] {
        switch record {
        case let reference as Reference:
            let release = try reference.releaseID.flatMap { try find(Release.self, id: $0) }
            let coverage = try reference.coverageID.flatMap { try find(Coverage.self, id: $0) }
            return [release?.issued?.start, coverage?.updated].compactMap(\.self)
        case let coverage as Coverage: return [coverage.updated].compactMap(\.self)
        case is Asset, is Statement:
            return try owners(of: type(of: record).kind, record.id).filter { $0.ownerKind == .release }
                .compactMap { try find(Release.self, id: $0.ownerID)?.issued?.start }
        default: return []
        }
    }
}

extension CalendarDate {
    /// Its first instant in UTC.
    fileprivate var start: Instant { Instant(date: self, hour: 0, minute: 0, offsetMinutes: 0) }
}
