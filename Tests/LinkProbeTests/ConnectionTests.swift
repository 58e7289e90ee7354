import Foundation
import Synchronization
import TestSupport
import Testing
import Validation

@testable import LinkProbe

/// What is sent, and over which connections.
@Suite struct ConnectionTests {
    private func site() throws -> TestSite {
        try TestSite { SiteAnswer(200, page: "Hello", [("Set-Cookie", "seen=1; Path=/")]).acts(for: $0) }
    }

    @Test func aRequestSaysWhoAsksAndNothingThatItNeedNot() throws {
        let site = try site()
        defer { site.close() }
        var request = get(site.address("/a?b=c#d"))
        request.headers = [HeaderField(name: "accept-datetime", value: "Fri, 20 May 2011 12:00:00 GMT")]
        _ = try outcome(of: request)
        let seen = try #require(site.requests.first)
        #expect(seen.method == "GET")
        #expect(seen.target == "/a?b=c")
        #expect(
            seen.headers == [
                "host": "127.0.0.1:\(site.port)", "user-agent": "Pressroom (checks links; press@rivertrust.example)",
                "accept": "*/*", "accept-encoding": "gzip, deflate, br",
                "accept-datetime": "Fri, 20 May 2011 12:00:00 GMT",
            ])
    }

    @Test func aMachineWithoutLibcurlIsToldWhatToInstall() {
        #expect(
            CurlMissing().description
                == "Links cannot be asked: the library libcurl.so.4 is not here. Install the Debian package libcurl4.")
    }

    @Test func cookiesAreNotKept() throws {
        let site = try site()
        defer { site.close() }
        let work = ListedWork(Array(repeating: get(site.address("/")), count: 3), atOnce: 1)
        try CurlProbe(settings()).run(work) { false }
        #expect(site.requests.map { $0.headers["cookie"] } == [nil, nil, nil])
        #expect(site.connections == 1)
    }

    @Test func aHeadHasNoBodyThoughOneIsSent() throws {
        let site = try TestSite { _ in [.text("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHello")] }
        defer { site.close() }
        let requests = (0..<6).map { number in
            number % 2 == 0 ? request(.head, site.address("/"), bodyLimit: 0) : get(site.address("/"))
        }
        let work = ListedWork(requests, atOnce: 1)
        try CurlProbe(settings()).run(work) { false }
        #expect(work.outcomes.map { $0?.response?.body.count } == [0, 5, 0, 5, 0, 5])
    }

    @Test(arguments: [0, 1, 4, 5, 6])
    func noMoreOfABodyIsKeptThanIsWanted(_ limit: Int) throws {
        let site = try site()
        defer { site.close() }
        let response = try #require(try outcome(of: get(site.address("/"), atMost: limit))?.response)
        #expect(response.body == Array("Hello".utf8.prefix(limit)))
        #expect(response.isCut == (limit < 5))
    }

    @Test func nobodyThereIsRefused() throws {
        let site = try site()
        site.close()
        // A connection that the listener has not let go of yet may still be made.
        let asked = try outcome(
            of: get(site.address("/").replacing("127.0.0.1", with: "127.0.0.9")),
            settings(allowed: [AddressRange("127.0.0.9")]))
        #expect(asked == .failure(.refused))
    }

    @Test func aHeaderFieldOfOursCannotBecomeTwo() throws {
        let site = try site()
        defer { site.close() }
        var request = get(site.address("/"))
        request.headers = [HeaderField(name: "x-one", value: "a\r\nX-Two: b")]
        var settings = settings()
        settings.userAgent = "Pressroom\r\nX-Three: c"
        _ = try outcome(of: request, settings)
        let seen = try #require(site.requests.first)
        #expect(seen.headers["x-one"] == "aX-Two: b")
        #expect(seen.headers["user-agent"] == "PressroomX-Three: c")
        #expect(seen.headers["x-two"] == nil && seen.headers["x-three"] == nil)
    }

    @Test func whoWantsUsToStopWaitsNotLong() throws {
        let site = try TestSite { _ in [.silence] }
        defer { site.close() }
        let work = ListedWork([get(site.address("/"))])
        let start = ContinuousClock.now
        let asked = Mutex(0)
        try CurlProbe(settings(deadline: 120)).run(work) {
            asked.withLock { count in
                count += 1
                return count > 2
            }
        }
        #expect(ContinuousClock.now - start < .seconds(60))
        #expect(work.outcomes == [nil])
    }

    /// As politeness asks.
    @Test func workMayWaitBeforeItSends() throws {
        let site = try TestSite { SiteAnswer(204).acts(for: $0) }
        defer { site.close() }
        let work = PatientWork(get(site.address("/")))
        try CurlProbe(settings()).run(work) { false }
        #expect(work.outcome?.response?.status == 204)
        #expect(work.waited >= 0.25)
    }

    private final class PatientWork: ProbeWork {
        private let request: ProbeRequest
        private var start: Double?
        private var isSent = false
        private(set) var waited = 0.0
        private(set) var outcome: ProbeOutcome?

        init(_ request: ProbeRequest) { self.request = request }

        func next(at now: Double) -> ProbeStep {
            if isSent { return outcome == nil ? .idle : .done }
            let start = start ?? now
            self.start = start
            waited = now - start
            if waited < 0.25 { return .wait(until: start + 0.25) }
            isSent = true
            return .send(ticket: 7, request)
        }

        func take(_ outcome: ProbeOutcome, of ticket: Int, at now: Double) { self.outcome = outcome }
    }

    /// In a process of its own: whoever changes the environment changes it for all threads.
    @Test func aProxyOfTheEnvironmentCountsOnlyWhereItIsWanted() async {
        await #expect(processExitsWith: .success) {
            let site = try TestSite { SiteAnswer(200).acts(for: $0) }
            let proxy = try TestSite { SiteAnswer(203).acts(for: $0) }
            setenv("http_proxy", proxy.address(""), 1)
            try #require(try outcome(of: get(site.address("/")))?.response?.status == 200)
            var settings = settings()
            settings.usesProxyVariables = true
            try #require(try outcome(of: get("http://rivertrust.example/"), settings)?.response?.status == 203)
            settings.allowed = []
            try #require(
                try outcome(of: get("http://rivertrust.example/"), settings)
                    == .failure(.notAsked(reason: "The host is in a network that is not asked.")))
            try #require(proxy.connections == 1)
        }
    }
}
