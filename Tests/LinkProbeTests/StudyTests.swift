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
    /// Every so many are not worth it.
    private let plainEvery: Int

    init(_ requests: [ProbeRequest], plainEvery: Int) { (self.requests, self.plainEvery) = (requests, plainEvery) }

    func next(at now: Double) -> ProbeStep {
        if taken.count == requests.count { return .done }
        guard sent < requests.count, sent - taken.count < 32 else { return .idle }
        defer { sent += 1 }
        return .send(ticket: sent, requests[sent])
    }

    func study(of outcome: ProbeOutcome, for ticket: Int) -> ProbeStudy? {
        guard ticket % plainEvery != 0 else { return nil }
        return { [self] in
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
    private func work(_ count: Int, plainEvery: Int, at site: TestSite) throws -> StudiedWork {
        let request = ProbeRequest(.get, try WebAddress(site.address("/kind-64-kib")), bodyLimit: 1_000)
        return StudiedWork(Array(repeating: request, count: count), plainEvery: plainEvery)
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

    /// Whoever stops waits for no study.
    @Test func whatIsBeingStudiedIsLeftWhereTheRunIsStopped() throws {
        let site = try TestSite(answering: SiteCase.serve())
        defer { site.close() }
        let work = try work(500, plainEvery: 1_000, at: site)
        try CurlProbe(settings()).run(work) { work.taken.count >= 50 }
        #expect((50..<500).contains(work.taken.count))
    }
}
