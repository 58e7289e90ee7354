import Catalogue
import Testing

@testable import NewsroomServer

@Suite struct ServerSettingsTests {
    @Test(arguments: [
        ("127.0.0.1:8080", ListenAddress.port(host: "127.0.0.1", 8080)), ("8080", .port(host: "127.0.0.1", 8080)),
        (":80", .port(host: "0.0.0.0", 80)), ("[::1]:81", .port(host: "::1", 81)),
        ("localhost:0", .port(host: "localhost", 0)), ("unix:/run/press", .socket(path: "/run/press")),
    ])
    func anAddressToListenAtIsRead(_ text: String, _ address: ListenAddress) {
        #expect(ListenAddress(text) == address)
    }

    @Test(arguments: [
        "", "press", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "::1:80", "unix:press", "unix:",
        "a b:80", "127.0.0.1:8o",
    ])
    func whatIsNoneIsTurnedDown(_ text: String) throws {
        #expect(ListenAddress(text) == nil)
        #expect(throws: SettingProblem.listenAddress(text)) { try ServerSettings(catalogue: "c", listen: text) }
    }

    @Test func theWordsOfAProblemSayWhatIsWrong() {
        #expect(
            SettingProblem.listenAddress("a b").description
                == "'a b' is no address to listen at. Write it as 127.0.0.1:8080, [::1]:8080, :8080 for all addresses, "
                + "or unix:/run/pressroom/socket.")
        #expect(
            SettingProblem.noBaseURL(.port(host: "0.0.0.0", 80)).description
                == "Others reach 0.0.0.0:80 by an address of its own.")
    }

    @Test(arguments: [":80", "192.0.2.1:80", "unix:/run/press"])
    func whoIsReachedByOthersSaysHow(_ listen: String) throws {
        let address = try #require(ListenAddress(listen))
        #expect(throws: SettingProblem.noBaseURL(address)) { try ServerSettings(catalogue: "c", listen: listen) }
        let settings = try ServerSettings(catalogue: "c", listen: listen, baseURL: "https://press.example.org/")
        #expect(settings.newsroom.baseURL == "https://press.example.org")
        #expect(settings.isEncrypted)
        #expect(settings.hosts.verdict(on: "press.example.org") == .fine)
        #expect(settings.hosts.verdict(on: "localhost") == .stranger)
    }

    @Test func argumentsAreReadAsTheCommandLineSaysThem() throws {
        let settings = try ServerSettings(arguments: [
            "--catalogue", "/srv/c.sqlite", "--listen", "[::1]:81", "--base-url", "https://press.example.org/news",
            "--host", "www.example.org", "--host", "old.example.org", "--behind-proxy",
        ])
        #expect(settings.catalogue == "/srv/c.sqlite")
        #expect(settings.listen == .port(host: "::1", 81))
        #expect(settings.newsroom.root == "/news")
        #expect(settings.isBehindProxy)
        #expect(settings.hosts.verdict(on: "old.example.org") == .fine)
        #expect(throws: SettingProblem.argument("--what")) { try ServerSettings(arguments: ["--what", "x"]) }
        #expect(throws: SettingProblem.argument("--host")) { try ServerSettings(arguments: ["--host"]) }
        #expect(throws: SettingProblem.noCatalogue) { try ServerSettings(arguments: []) }
        #expect(throws: SettingProblem.host("a b")) { try ServerSettings(catalogue: "c", hosts: ["a b"]) }
        #expect(throws: SettingProblem.baseURL("ftp://a")) { try ServerSettings(catalogue: "c", baseURL: "ftp://a") }
    }
}
