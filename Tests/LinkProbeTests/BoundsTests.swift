import Foundation
import LinkProbe
import TestSupport
import Testing
import Validation

/// Time and memory have bounds, whatever a server does.
@Suite struct BoundsTests {
    /// 64 at once, twice: floods, bombs, endless heads and bodies.
    @Test func hostileServersCostNeitherMemoryNorTime() throws {
        let kinds = SiteCase.all.filter { kind in
            ["bomb", "endless", "flood", "for-ever", "200-kib", "5-mb"].contains { kind.name.contains($0) }
        }
        #expect(kinds.count >= 12)
        let site = try TestSite(answering: SiteCase.serve(kinds))
        defer { site.close() }
        let requests = (0..<128).map { get(site.address(kinds[$0 % kinds.count].path)) }
        var work = ListedWork(requests)
        let probe = try CurlProbe(settings(deadline: 1))
        let growth = leastGrowth(below: 150) {
            work = ListedWork(requests)
            let start = ContinuousClock.now
            probe.run(work) { false }
            #expect(ContinuousClock.now - start < .seconds(15))
        }
        #expect(growth < 150)
        for (index, outcome) in work.outcomes.enumerated() {
            let kind = kinds[index % kinds.count]
            // A busy machine may reach the deadline before the bound.
            let outcome = outcome.map(SiteCase.Expected.init)
            #expect(outcome == kind.expected || outcome == .failure(.timeout), "\(kind.name)")
        }
    }

    @Test func manyRequestsTakeNoMoreMemoryThanAFew() throws {
        let site = try TestSite(answering: SiteCase.serve())
        defer { site.close() }
        let probe = try CurlProbe(settings())
        func ask(_ count: Int) {
            probe.run(CountedWork(site.address("/kind-64-kib"), count: count)) { false }
        }
        ask(300)
        #expect(leastGrowth(below: 40) { ask(3000) } < 40)
    }

    /// By how many megabytes the process grows, at least, of five times: other tests that run at the same time grow it too,
    /// now and then; what is not given back grows it each time.
    private func leastGrowth(below bound: Int, _ body: () -> Void) -> Int {
        var least = Int.max
        for _ in 0..<5 where least >= bound {
            let before = residentMegabytes()
            body()
            least = min(least, residentMegabytes() - before)
        }
        return least
    }

    /// Asks the same address again and again, and keeps nothing.
    private final class CountedWork: ProbeWork {
        private let url: String
        private var left: Int
        private var underWay = 0

        init(_ url: String, count: Int) { (self.url, left) = (url, count) }

        func next(at now: Double) -> ProbeStep {
            if left == 0 { return underWay == 0 ? .done : .idle }
            guard underWay < 64 else { return .idle }
            left -= 1
            underWay += 1
            return .send(ticket: left, get(url))
        }

        func take(_ outcome: ProbeOutcome, of ticket: Int, at now: Double) { underWay -= 1 }
    }

    private func residentMegabytes() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let pages = status.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * 4096 / 1_000_000
    }
}
