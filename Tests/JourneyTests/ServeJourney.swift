import Foundation
import Testing

/// Ana puts the newsroom on the web of her own machine, and ends it.
@Suite struct ServeJourney {
    /// The port that a server said it listens at.
    private func port(of name: String, in session: Session) throws -> String {
        for _ in 0..<1000 {
            let said = (try? session.text(of: "\(name).err")) ?? ""
            if let port = said.firstMatch(of: #/listens at 127\.0\.0\.1:(\d+)/#) { return String(port.output.1) }
            usleep(10_000)
        }
        return try #require(nil as String?, "\((try? session.text(of: "\(name).err")) ?? "nothing was said")")
    }

    private func get(_ path: String, _ port: String, in session: Session) throws -> String {
        let request = "GET \(path) HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n"
        return try session.shell("exec 3<>/dev/tcp/127.0.0.1/\(port) && printf '\(request)' >&3 && cat <&3").output
    }

    @Test func theNewsroomIsThereUntilItIsToldToStop() throws {
        let session = try Session()
        _ = try session.pressroom("init")
        _ = try session.pressroom("release", "add", "--headline", "Salmon return to the weir")
        let server = try session.start(["serve", "--listen", "127.0.0.1:0"], into: "server")
        let port = try port(of: "server", in: session)
        let front = try get("/", port, in: session)
        #expect(front.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(front.contains("Salmon return to the weir"))
        // What is changed at a desk meanwhile is there.
        _ = try session.pressroom("release", "add", "--headline", "Trout follow")
        #expect(try get("/", port, in: session).contains("Trout follow"))
        #expect(try get("/releases/nothing/", port, in: session).hasPrefix("HTTP/1.1 404 "))
        Glibc.kill(server.id, SIGTERM)
        #expect(server.wait(seconds: 20) == 0)
        #expect(try session.text(of: "server.err").hasSuffix("The newsroom has stopped.\n"))
        #expect(try session.pressroom("check").code != 1)
    }

    @Test func whoEndsItHardLosesNothing() throws {
        let session = try Session()
        _ = try session.pressroom("init")
        _ = try session.pressroom("release", "add", "--headline", "Salmon return to the weir")
        let server = try session.start(["serve", "--listen", "127.0.0.1:0"], into: "server")
        let port = try port(of: "server", in: session)
        #expect(try get("/", port, in: session).contains("Salmon"))
        server.kill()
        #expect(server.wait() == 137)
        #expect(try session.pressroom("release", "list").output.contains("Salmon"))
    }

    @Test(arguments: [
        (["--listen", "a b"], "'a b' is no address to listen at."),
        (["--listen", ":0"], "Say which with --base-url, such as --base-url https"),
        (["--host", "a b"], "'a b' is no name of a host."), (["--base-url", "ftp://a"], "is no address of a newsroom"),
        (["--catalogue", "nowhere.sqlite"], "no catalogue"),
    ])
    func whatIsWrongIsSaidBeforeAnythingListens(_ arguments: [String], _ words: String) throws {
        let session = try Session()
        _ = try session.pressroom("init")
        let outcome = try session.run(["serve"] + arguments)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
}
