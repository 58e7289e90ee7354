import LinkProbe
import TestSupport
import Testing

@testable import Validation

/// Nothing is connected to that must not be, whatever names and texts say.
@Suite struct SafetyTests {
    private static let network = ProbeOutcome.failure(.notAsked(reason: "The host is in a network that is not asked."))

    @Test(arguments: [
        "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "10.0.0.1", "169.254.169.254", "0.0.0.0",
    ])
    func aNumberOfOurOwnNetworkIsNotAsked(_ host: String) throws {
        #expect(try outcome(of: get("http://\(host)/"), settings(allowed: [])) == SafetyTests.network)
    }

    @Test(arguments: ["localhost", "metadata.google.internal", "assets.example"])
    func aNameForOurOwnMachineIsNotAsked(_ host: String) throws {
        let site = try TestSite { SiteAnswer(200).acts(for: $0) }
        defer { site.close() }
        let hosts = ListedHosts([
            "localhost": "127.0.0.1", "metadata.google.internal": "169.254.169.254", "assets.example": "127.0.0.1",
        ])
        let request = request(site.port, of: host)
        #expect(try outcome(of: request, settings(allowed: []), hosts: hosts) == SafetyTests.network)
        #expect(site.connections == 0)
    }

    @Test func theSystemsOwnLookUpIsJudgedToo() throws {
        let site = try TestSite { SiteAnswer(200).acts(for: $0) }
        defer { site.close() }
        let request = request(site.port, of: "localhost")
        #expect(try outcome(of: request, settings(allowed: []), hosts: SystemResolver()) == SafetyTests.network)
        #expect(site.connections == 0)
        #expect(try outcome(of: request, hosts: SystemResolver())?.response?.status == 200)
    }

    /// 127.0.0.1 stands for a host of the internet, 127.0.0.2 for a machine of ours.
    @Test func aNameThatChangesBetweenTwoLookUpsLeadsNowhereElse() throws {
        let outside = try TestSite { SiteAnswer(200, [("Connection", "close")]).acts(for: $0) + [.close] }
        defer { outside.close() }
        let hosts = ListedHosts([
            "changing.example": [numbers("127.0.0.1"), numbers("127.0.0.2")]
        ])
        let probe = try CurlProbe(settings(), resolver: hosts)
        let inside = try TestSite(host: "127.0.0.2") { SiteAnswer(200).acts(for: $0) }
        defer { inside.close() }

        // In one run the name is looked up once, and what was found stands for both requests.
        let together = ListedWork(
            Array(repeating: get(outside.address("/", host: "changing.example")), count: 2), atOnce: 1)
        probe.run(together) { false }
        #expect(together.outcomes.map { $0?.response?.status } == [200, 200])
        #expect(hosts.lookups == ["changing.example"])

        // In the next run it stands for the machine inside, and is not connected to.
        let later = ListedWork([get(inside.address("/", host: "changing.example"))])
        probe.run(later) { false }
        #expect(later.outcomes == [SafetyTests.network])
        #expect(hosts.lookups.count == 2)
        #expect(inside.connections == 0)
    }

    /// A host with an address outside and one inside: the one inside is passed over, whichever comes first.
    @Test(arguments: [["127.0.0.2", "127.0.0.1"], ["127.0.0.1", "127.0.0.2"], ["::1", "10.0.0.1", "127.0.0.1"]])
    func ofSeveralAddressesOnlyThoseOutsideAreConnectedTo(_ addresses: [String]) throws {
        let outside = try TestSite { SiteAnswer(200).acts(for: $0) }
        defer { outside.close() }
        let hosts = ListedHosts(["two.example": [.success(addresses.compactMap { NetworkAddress($0) })]])
        #expect(try outcome(of: get(outside.address("/", host: "two.example")), hosts: hosts)?.response?.status == 200)
    }

    @Test func aHostOutsideThatRefusesIsRefusedThoughOneInsideWasPassedOver() throws {
        let site = try TestSite { SiteAnswer(200).acts(for: $0) }
        site.close()
        let hosts = ListedHosts(["two.example": [numbers("10.0.0.1", "127.0.0.3")]])
        let allowed = settings(allowed: [AddressRange("127.0.0.3")])
        #expect(
            try outcome(of: get(site.address("/", host: "two.example")), allowed, hosts: hosts) == .failure(.refused))
    }

    @Test func aRedirectIsAnAnswerAndNotFollowed() throws {
        let inside = try TestSite(host: "127.0.0.2") { SiteAnswer(200).acts(for: $0) }
        let outside = try TestSite {
            SiteAnswer(302, [("Location", inside.address("/", host: "127.0.0.2"))]).acts(for: $0)
        }
        defer { for site in [inside, outside] { site.close() } }
        #expect(try outcome(of: get(outside.address("/")))?.response?.status == 302)
        #expect(try outcome(of: get(inside.address("/", host: "127.0.0.2"))) == SafetyTests.network)
        #expect(inside.connections == 0)
    }

    @Test func aHostOfANetworkOfItsOwnIsNotAsked() throws {
        #expect(
            try outcome(of: get("http://expyuzz4wqqyqhjn.onion/"))
                == .failure(.notAsked(reason: "The host is in a network of its own that is not asked.")))
    }

    /// Names of one label are no web address; that of our own machine has to be kept from all the same.
    private func request(_ port: UInt16, of host: String) -> ProbeRequest {
        ProbeRequest(
            .get, WebAddress(isSecure: false, host: .name(host), port: Int(port), path: "/", query: nil),
            bodyLimit: 65_536)
    }
}
