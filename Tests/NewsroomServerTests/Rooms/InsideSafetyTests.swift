import Catalogue
import Foundation
import House
import Newsroom
import PressOffice
import Testing

@testable import NewsroomServer

/// Who does not want to work at the desk, but to use somebody's who does.
@Suite(.serialized) struct InsideSafetyTests {
    @Test func aFormOfAnotherPageChangesNothing() async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        let token = try await browser.formToken()
        let strange: [[String: String]] = [
            ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Sec-Fetch-Site": "none"],
            ["Origin": "https://evil.example"], ["Origin": "null"], [:],
            ["Origin": "http://127.0.0.1", "Sec-Fetch-Site": "cross-site"],
        ]
        for headers in strange {
            #expect(try await browser.post("/desk/logout/", [], token: token, headers).status == 400, "\(headers)")
        }
        #expect(try await browser.get("/desk/").status == 200)
        #expect(try await browser.post("/desk/logout/", [], token: token, ["Origin": "http://127.0.0.1"]).status == 303)
    }

    @Test func aFormWithoutTheTokenOfItsSessionChangesNothing() async throws {
        var browser = try await InsideRoom()
        var other = browser.another()
        _ = try await browser.login()
        _ = try await other.login()
        let strange = try await other.formToken()
        for token in ["", "x", strange, String(repeating: "0", count: 32)] {
            #expect(try await browser.post("/desk/logout/", [], token: token).status == 403)
            #expect(try await browser.post("/desk/account/", [("do", "sessions-end")], token: token).status == 403)
            #expect(try await browser.post("/desk/anything/", [], token: token).status == 403)
        }
        #expect(try browser.accounts.sessions().count == 2)
    }

    /// Nobody is logged in by a form of another page, either.
    @Test func nobodyIsLoggedInFromElsewhere() async throws {
        var browser = try await InsideRoom()
        for headers in [["Sec-Fetch-Site": "cross-site"], ["Origin": "https://evil.example"], [:]] {
            let reply = try await browser.login("ana", InsideRoom.password, headers)
            #expect(reply.status == 400 && reply["Set-Cookie"] == nil)
        }
        #expect(try browser.accounts.sessions().isEmpty)
    }

    @Test func theTokenIsFoundHoweverAFormIsSent() {
        func request(_ type: String, _ body: String, _ headers: [(String, String)] = []) -> WebRequest {
            WebRequest(
                method: "POST", path: "/desk/",
                headers: [("Content-Type", type)] + headers.map { (name: $0.0, value: $0.1) },
                body: Array(body.utf8))
        }
        let multipart = "--x\r\nContent-Disposition: form-data; name=\"formToken\"\r\n\r\nabc\r\n--x--\r\n"
        #expect(request("application/x-www-form-urlencoded; charset=utf-8", "a=b&formToken=abc").carries("abc"))
        #expect(request("multipart/form-data; boundary=x", multipart).carries("abc"))
        #expect(request("text/plain", "formToken=abc", [("x-form-token", "abc")]).carries("abc"))
        #expect(!request("text/plain", "formToken=abc").carries("abc"))
        #expect(!request("multipart/form-data; boundary=x", multipart).carries("ab"))
        #expect(!request("application/x-www-form-urlencoded", "formToken=&formToken=abc").carries("abc"))
        #expect(!request("application/x-www-form-urlencoded", "%zz&formToken=abc").carries("abc"))
        #expect(!request("multipart/form-data", "").carries("abc"))
    }

    @Test(arguments: ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"])
    func nothingButFormsIsTakenAtTheDesk(_ method: String) async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        let reply = try await browser.get("/desk/", method: method)
        #expect(reply.status == 405 && reply["Allow"] == "GET, HEAD, POST")
    }

    @Test func everyAnswerInsideIsKeptByNobody() async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        for path in ["/desk/", "/desk/login/", "/desk/account/", "/desk/nothing/", "/api/v1/nothing"] {
            let reply = try await browser.get(path)
            #expect(reply["Cache-Control"] == "no-store", "\(path)")
            for name in ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy"] {
                #expect(reply[name] != nil, "\(path) \(name)")
            }
        }
        let head = try await browser.get("/desk/", method: "HEAD")
        #expect(head.status == 200 && head.body.isEmpty)
    }

    @Test func aHostThatLiesIsNotLetInEither() async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        let cookie = browser.cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
        for path in ["/desk/", "/desk/login/", "/api/v1/"] {
            #expect(try await browser.room.ask(path, host: "evil.example", ["Cookie": cookie]).status == 421)
        }
    }

    @Test func nobodysSecretsAreInTheLog() async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login("ana", "a wrong password")
        _ = try await browser.login()
        try FileManager.default.moveItem(atPath: browser.room.catalogue, toPath: browser.room.catalogue + ".away")
        #expect(try await browser.get("/desk/").status == 503)
        let log = browser.room.log.joined()
        for word in ["ana", "wrong", InsideRoom.password] + browser.cookies.values { #expect(!log.contains(word)) }
    }

    // MARK: What changes while somebody is in

    @Test func whoIsDisabledIsOutAtOnce() async throws {
        var browser = try await InsideRoom(accounts: [("ana", .administrator), ("jo", .editor)])
        _ = try await browser.login("jo")
        let token = try await browser.formToken()
        #expect(try await browser.get("/desk/").status == 200)
        try browser.accounts.disable("jo")
        #expect(try await browser.get("/desk/").status == 303)
        #expect(try await browser.post("/desk/account/", [("do", "sessions-end")], token: token).status == 303)
    }

    @Test func whoseRoleChangesLogsInAgain() async throws {
        var browser = try await InsideRoom(accounts: [("ana", .administrator), ("jo", .editor)])
        _ = try await browser.login("jo")
        try browser.accounts.set(.reader, of: "jo")
        #expect(try await browser.get("/desk/").status == 303)
        _ = try await browser.login("jo")
        #expect(try await browser.get("/desk/").bodyText.contains("You are jo, who reads."))
    }

    /// A backup has sessions that were ended, and passwords that were changed since.
    @Test func nobodyIsInWhenABackupIsPutBack() async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        let backup = browser.room.folder + "/backup.sqlite"
        let premises = browser.room.premises
        try premises.makeCatalogue(at: backup)
        let ended = try #require(try InsideSafetyTests.session(at: backup, premises))
        #expect(try await browser.get("/desk/").status == 200)
        #expect(rename(backup, browser.room.catalogue) == 0)
        #expect(try await browser.get("/desk/").status == 303)
        browser.cookies["pressroom-on-this-machine"] = ended
        #expect(try await browser.get("/desk/").status == 303)
        #expect(try await browser.login().status == 303)
        #expect(try await browser.get("/desk/").status == 200)
    }

    /// Of somebody who is logged in there; the catalogue is closed again.
    private static func session(at path: String, _ premises: Premises) throws -> String? {
        let accounts = try premises.office(at: path, actor: "root").accounts.with(.least)
        try accounts.add("ana", role: .administrator, password: InsideRoom.password)
        return try accounts.login(LoginForm(name: "ana", password: InsideRoom.password))?.secret
    }

    @Test func aClockThatJumpsLetsNobodyStay() async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        browser.room.wait(seconds: 3_000)
        #expect(try await browser.get("/desk/").status == 200)
        browser.room.wait(seconds: 3_601)
        #expect(try await browser.get("/desk/").status == 303)
        _ = try await browser.login()
        browser.room.wait(seconds: -100_000)
        #expect(try await browser.get("/desk/").status == 303)
        #expect(try await browser.login().status == 303)
        #expect(try await browser.get("/desk/").status == 200)
    }

    // MARK: What is sent

    /// Nobody waits for ten gigabytes to say that it is too much.
    @Test(arguments: ["/desk/", "/desk/login/", "/desk/account/", "/api/v1/assets"])
    func tenGigabytesAreRefusedAtOnce(_ path: String) async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        let token = try browser.accounts.makeToken(for: "ana", label: "a", scopes: [.change]).secret
        let cookie = browser.cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
        let port = browser.room.port
        let (reply, isTaken) = try await aside {
            let wire = try Wire(port: port)
            wire.say(
                "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: \(cookie)\r\nAuthorization: Bearer \(token)\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 10000000000\r\n\r\n"
            )
            let reply = wire.hear {
                let text = String(decoding: $0, as: UTF8.self)
                return text.contains("</html>") || text.contains("\"status\":413}")
            }
            // What comes all the same is not taken.
            let piece = [UInt8](repeating: 0, count: 1 << 20)
            return (reply, (0..<64).allSatisfy { _ in wire.say(piece) })
        }
        #expect(reply.status == 413)
        // A program gets the shape that all its answers have (RFC 9457).
        #expect(
            reply["Content-Type"] == (path.hasPrefix("/api/") ? "application/problem+json" : "text/html; charset=utf-8")
        )
        #expect(reply["Connection"] == "close")
        #expect(!isTaken)
    }

    @Test func whoIsNotInSendsNothing() async throws {
        let browser = try await InsideRoom()
        for (path, status) in [("/desk/upload/", 303), ("/api/v1/assets", 401)] {
            let port = browser.room.port
            let reply = try await aside {
                let wire = try Wire(port: port)
                wire.say(
                    "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 100-continue\r\nContent-Length: 1000000\r\n\r\n"
                )
                return wire.hear { String(decoding: $0, as: UTF8.self).contains("\r\n\r\n") }
            }
            #expect(reply.status == status && reply["Connection"] == "close")
            #expect(!reply.text.contains("100 Continue"))
        }
    }

    /// A file reaches the desk of whoever may change something, up to the bound, and of nobody else.
    @Test func whatIsSentIsBoundedByWhoSendsIt() async throws {
        var browser = try await InsideRoom(accounts: [("ana", .administrator), ("jo", .reader)]) {
            $0.longestUpload = 300_000
        }
        _ = try await browser.login()
        var reader = browser.another()
        _ = try await reader.login("jo")
        func upload(_ count: Int, by browser: InsideRoom) async throws -> Int? {
            let token = try await browser.formToken()
            let cookie = browser.cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
            let body =
                "--x\r\nContent-Disposition: form-data; name=\"formToken\"\r\n\r\n\(token)\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                + String(repeating: "a", count: count) + "\r\n--x--\r\n"
            return try await browser.room.exchange(
                "POST /desk/nothing/ HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: \(cookie)\r\nSec-Fetch-Site: same-origin\r\n"
                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: \(body.utf8.count)\r\n"
                    + "Connection: close\r\n\r\n\(body)"
            ).status
        }
        #expect(try await upload(200_000, by: browser) == 404)
        #expect(try await upload(400_000, by: browser) == 413)
        #expect(try await upload(200_000, by: reader) == 413)
        #expect(try await upload(100, by: reader) == 404)
        let slots = (0..<4).compactMap { _ in UploadSlot.take(of: 4) }
        #expect(try await upload(200_000, by: browser) == 503)
        withExtendedLifetime(slots) {}
    }

    @Test func halfABodyChangesNothing() async throws {
        var browser = try await InsideRoom { $0.longestRequest = .seconds(1) }
        _ = try await browser.login()
        let token = try await browser.formToken()
        let cookie = browser.cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
        let reply = try await browser.room.exchange(
            "POST /desk/logout/ HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: \(cookie)\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nformToken=\(token)"
        )
        #expect(reply.isEnded && reply.status == nil)
        #expect(try await browser.get("/desk/").status == 200)
    }

    @Test func thereAreFewPlacesForLongBodies() {
        var slots = (0..<3).compactMap { _ in UploadSlot.take(of: 3) }
        #expect(slots.count == 3)
        #expect(UploadSlot.take(of: 3) == nil)
        slots.removeLast()
        #expect(UploadSlot.take(of: 3) != nil)
    }

    @Test func passwordsOfAnyScriptLetInAndEndlessOnesDoNot() async throws {
        var browser = try await InsideRoom()
        try browser.accounts.add("mira", role: .reader, password: "мама мыла раму, 夏の川 🦆")
        #expect(try await browser.login("mira", "мама мыла раму, 夏の川 🦆").status == 303)
        try browser.accounts.add("jo", role: .reader, password: "Zwo\u{308}lf Boxka\u{308}mpfer jagen")
        #expect(try await browser.login("jo", "Zw\u{f6}lf Boxk\u{e4}mpfer jagen").status == 303)
        #expect(try await browser.login("ana", String(repeating: "heron ", count: 2000)).status == 403)
        #expect(try await browser.login("ana", String(repeating: "heron ", count: 20_000)).status == 413)
    }

    @Test func manyAtOnceWaitTheirTurnAndNoMoreThanThat() async throws {
        var browser = try await InsideRoom()
        let statuses = await withTaskGroup(of: Int?.self) { group in
            for number in 0..<60 {
                var one = browser.another()
                group.addTask { try? await one.login("nobody-\(number)", "a wrong password").status }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.allSatisfy { [403, 429, 503].contains($0) })
        #expect(statuses.contains(429))
        #expect(try await browser.get("/").status == 200)
        // After a quiet while the right person comes in.
        browser.room.wait(seconds: 60)
        #expect(try await browser.login().status == 303)
    }

    // MARK: Programs

    @Test func aProgramShowsItsToken() async throws {
        let browser = try await InsideRoom()
        let secret = try browser.accounts.makeToken(for: "ana", label: "a", scopes: [.look]).secret
        #expect(try await browser.get("/api/v1/nothing").status == 401)
        #expect(try await browser.get("/api/v1/nothing", ["Authorization": "Bearer \(secret)"]).status == 404)
        for wrong in ["Bearer x", "Bearer", "Basic YTpi", "Bearer \(secret)0", secret, "bearer  "] {
            let reply = try await browser.get("/api/v1/nothing", ["Authorization": wrong])
            #expect(reply.status == 401, "\(wrong)")
            #expect(reply["WWW-Authenticate"]?.hasPrefix("Bearer") == true)
            #expect(reply["Content-Type"] == "application/problem+json")
        }
    }

    /// Neither lets in where the other belongs.
    @Test func aCookieIsNoTokenAndATokenNoCookie() async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        let session = browser.cookies["pressroom-on-this-machine"] ?? ""
        let token = try browser.accounts.makeToken(for: "ana", label: "a", scopes: [.look]).secret
        #expect(try await browser.get("/api/v1/x", ["Authorization": "Bearer \(session)"]).status == 401)
        #expect(try await browser.get("/api/v1/x", method: "POST").status == 401)
        let other = browser.another()
        #expect(try await other.get("/desk/", ["Authorization": "Bearer \(token)"]).status == 303)
        #expect(try await other.get("/desk/", ["Cookie": "pressroom-on-this-machine=\(token)"]).status == 303)
    }
}
