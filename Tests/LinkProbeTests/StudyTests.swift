import Foundation
import LinkProbe
import Synchronization
import TestSupport
import Testing

@testable import Validation

/// Work that has every answer studied, and notes in which thread.
private final class StudiedWork: ProbeWork {
    private let requests: [ProbeRequest]
    private var sent = 0
    private(set) var taken: [Int: String] = [:]
    private(set) var takenTwice = 0
    let studyingThreads = Mutex<Set<ObjectIdentifier>>([])
    /// Every so many have nothing to be studied.
    private let plainEvery: Int
    private let areLong: Bool
    /// How many may be under way.
    private let most: Int

    init(_ requests: [ProbeRequest], plainEvery: Int, areLong: Bool, most: Int) {
        (self.requests, self.plainEvery, self.areLong, self.most) = (requests, plainEvery, areLong, most)
    }

    func next(at now: Double) -> ProbeStep {
        if taken.count == requests.count { return .done }
        guard sent < requests.count, sent - taken.count < most else { return .idle }
        defer { sent += 1 }
        return .send(ticket: sent, requests[sent])
    }

    func study(of outcome: ProbeOutcome, for ticket: Int) -> ProbeStudy? {
        guard ticket % plainEvery != 0 else { return nil }
        return ProbeStudy(isLong: areLong) { [self] in
            studyingThreads.withLock { _ = $0.insert(ObjectIdentifier(Thread.current)) }
            return "studied \(ticket) \((try? outcome.get().status) ?? 0)"
        }
    }

    func take(_ outcome: ProbeOutcome, of ticket: Int, at now: Double) { note("plain", ticket) }
    func take(_ outcome: ProbeOutcome, studied: any Sendable, of ticket: Int, at now: Double) {
        note(studied as? String ?? "nothing", ticket)
    }

    private func note(_ words: String, _ ticket: Int) {
        if taken.updateValue(words, forKey: ticket) != nil { takenTwice += 1 }
    }
}

extension StudiedWork: @unchecked Sendable {}

/// Answers that are studied beside the asking.
@Suite struct StudyTests {
    private func work(
        _ count: Int, plainEvery: Int, areLong: Bool = true, most: Int = 32, at site: TestSite
    ) throws -> StudiedWork {
        let request = ProbeRequest(.get, try WebAddress(site.address("/kind-64-kib")), bodyLimit: 1_000)
        let requests = Array(repeating: request, count: count)
        return StudiedWork(requests, plainEvery: plainEvery, areLong: areLong, most: most)
    }

    @Test func everyAnswerComesBackOnceWithWhatWasFoundOut() throws {
        let site = try TestSite(answering: SiteCase.serve())
        defer { site.close() }
        let work = try work(500, plainEvery: 5, at: site)
        try CurlProbe(settings()).run(work) { false }
        #expect(work.taken.count == 500)
        #expect(work.takenTwice == 0)
        for (ticket, words) in work.taken {
            #expect(words == (ticket % 5 == 0 ? "plain" : "studied \(ticket) 200"))
        }
        #expect(
            !work.studyingThreads.withLock { $0.contains(ObjectIdentifier(Thread.current)) }, "beside, and not within")
    }

    /// Short ones are studied where they arrive, unless many arrive at once.
    @Test func aFewShortOnesStayInTheThreadThatAsks() throws {
        let site = try TestSite(answering: SiteCase.serve())
        defer { site.close() }
        let work = try work(60, plainEvery: 1_000, areLong: false, most: 4, at: site)
        try CurlProbe(settings()).run(work) { false }
        #expect(work.taken.count == 60 && work.takenTwice == 0)
        #expect(work.studyingThreads.withLock { $0 } == [ObjectIdentifier(Thread.current)])
    }

    /// Whoever stops waits for no study.
    @Test func whatIsBeingStudiedIsLeftWhereTheRunIsStopped() throws {
        let site = try TestSite(answering: SiteCase.serve())
        defer { site.close() }
        let work = try work(500, plainEvery: 1_000, at: site)
        try CurlProbe(settings()).run(work) { work.taken.count >= 50 }
        #expect((50..<500).contains(work.taken.count))
    }
}
