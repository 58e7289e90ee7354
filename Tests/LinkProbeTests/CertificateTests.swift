import LinkProbe
import TestSupport
import Testing
import Validation

/// Certificates that cannot be trusted, in words that a person understands.
@Suite struct CertificateTests {
    private func ask(_ certificate: String, as host: String? = nil) throws -> ProbeOutcome? {
        let site = try TestSite(certificate: certificate) { SiteAnswer(200, page: "Safe").acts(for: $0) }
        defer { site.close() }
        let host = host ?? "\(certificate).example"
        var settings = settings()
        settings.authorities = Project.root.appendingPathComponent("Tests/TestSupport/Certificates/authority.pem").path
        return try outcome(of: get(site.address("/", host: host)), settings, hosts: ListedHosts([host: "127.0.0.1"]))
    }

    @Test func aGoodOneIsTrusted() throws {
        let response = try #require(try ask("good")?.response)
        #expect(response.status == 200)
        #expect(response.body == Array("Safe".utf8))
    }

    @Test(arguments: [
        ("expired", "The server's certificate has expired."),
        ("future", "The server's certificate is not valid yet."),
        ("lone", "The server's certificate is signed by nobody but itself."),
        ("stranger", "The server's certificate does not lead to an authority that is known here."),
    ])
    func aBadOneIsNot(_ certificate: String, _ because: String) throws {
        #expect(try ask(certificate) == .failure(.unsafeCertificate(reason: because)))
    }

    @Test(arguments: ["good.example", "www.other.example", "otherxexample.example"])
    func oneForAnotherNameIsNot(_ host: String) throws {
        #expect(
            try ask("other", as: host)
                == .failure(.unsafeCertificate(reason: "The server's certificate is for another name.")))
    }

    @Test func whatSpeaksNoTLSIsBroken() throws {
        let site = try TestSite { _ in [.close] }
        defer { site.close() }
        let address = site.address("/", host: "plain.example").replacing("http:", with: "https:")
        #expect(
            try outcome(of: get(address), hosts: ListedHosts(["plain.example": "127.0.0.1"]))
                == .failure(.broken(reason: "The server and we could not agree on a safe connection.")))
    }

    @Test func aMissingListOfAuthoritiesIsOurFaultAndNotTheServers() throws {
        var settings = settings()
        settings.authorities = "/nowhere/authorities.pem"
        let site = try TestSite(certificate: "good") { SiteAnswer(200).acts(for: $0) }
        defer { site.close() }
        let asked = try outcome(
            of: get(site.address("/", host: "good.example")), settings,
            hosts: ListedHosts(["good.example": "127.0.0.1"]))
        #expect(
            asked
                == .failure(
                    .notAsked(
                        reason:
                            "The list of certificate authorities cannot be read. Install the package ca-certificates."
                    )))
    }
}
