import Foundation
import LinkProbe
import TestSupport
import Testing
import Validation

/// How hosts' names are looked up.
@Suite struct LookupTests {
    @Test func whatDNSSaysIsToldApartFromItsSilence() throws {
        let hosts = ListedHosts([
            "gone.example": [.failure(.noSuchHost)], "silent.example": [.failure(.silent)],
        ])
        #expect(try outcome(of: get("http://gone.example/"), hosts: hosts) == .failure(.noSuchHost))
        #expect(try outcome(of: get("http://silent.example/"), hosts: hosts) == .failure(.resolverSilent))
    }

    /// Hosts whose name servers never answer hold up no other, and their threads are left behind.
    @Test func aSilentResolverHoldsUpNobodyElse() throws {
        let site = try TestSite { SiteAnswer(200).acts(for: $0) }
        let gate = DispatchSemaphore(value: 0)
        defer {
            site.close()
            for _ in 0..<40 { gate.signal() }
        }
        let silent = (0..<40).map { get("http://silent-\($0).example/") }
        let work = ListedWork(silent + [get(site.address("/", host: "good.example"))])
        try CurlProbe(settings(deadline: 1), resolver: HeldUp(gate: gate)).run(work) { false }
        #expect(work.outcomes.dropLast().allSatisfy { $0 == .failure(.resolverSilent) })
        #expect(work.outcomes.last??.response?.status == 200)
        #expect(work.seconds.allSatisfy { $0 < 3 })
    }

    private struct HeldUp: HostResolver {
        let gate: DispatchSemaphore

        func addresses(of host: String) -> Result<[NetworkAddress], HostFailure> {
            if host != "good.example" { gate.wait() }
            return numbers("127.0.0.1")
        }
    }

    @Test func aHostIsLookedUpOnceForAllWhoWait() throws {
        let site = try TestSite { SiteAnswer(200).acts(for: $0) }
        defer { site.close() }
        let hosts = ListedHosts(["good.example": "127.0.0.1", "other.example": "127.0.0.1"])
        let requests = (0..<100).map {
            get(site.address("/\($0)", host: $0 % 2 == 0 ? "good.example" : "other.example"))
        }
        let work = ListedWork(requests)
        try CurlProbe(settings(), resolver: hosts).run(work) { false }
        #expect(work.outcomes.allSatisfy { $0?.response?.status == 200 })
        #expect(hosts.lookups.sorted() == ["good.example", "other.example"])
    }

    @Test func aHostThatWasSilentIsLookedUpAgain() throws {
        let site = try TestSite { SiteAnswer(200).acts(for: $0) }
        defer { site.close() }
        let hosts = ListedHosts(["good.example": [.failure(.silent), numbers("127.0.0.1")]])
        let work = ListedWork(Array(repeating: get(site.address("/", host: "good.example")), count: 2), atOnce: 1)
        try CurlProbe(settings(), resolver: hosts).run(work) { false }
        #expect(work.outcomes[0] == .failure(.resolverSilent))
        #expect(work.outcomes[1]?.response?.status == 200)
    }

    @Test func theMachinesOwnResolverIsAsked() {
        guard case .success(let addresses) = SystemResolver().addresses(of: "localhost") else {
            Issue.record("localhost has no address here")
            return
        }
        #expect(addresses.contains { ["127.0.0.1", "0:0:0:0:0:0:0:1"].contains($0.description) })
    }
}
