import Catalogue
import Foundation
import PressOffice
import Testing

@testable import NewsroomServer

/// Coming in and going out.
@Suite(.serialized) struct LoginPageTests {
    @Test func aNameAndItsPasswordLeadToTheDesk() async throws {
        var browser = try await InsideRoom()
        let before = try await browser.get("/desk/")
        #expect(before.status == 303)
        #expect(before["Location"] == "http://127.0.0.1:0/desk/login/")
        let page = try await browser.get("/desk/login/")
        #expect(page.status == 200)
        #expect(page["Cache-Control"] == "no-store")
        #expect(page["Content-Security-Policy"]?.contains("default-src 'none'") == true)
        #expect(page["Referrer-Policy"] == "same-origin")
        let reply = try await browser.login()
        #expect(reply.status == 303)
        #expect(reply["Location"] == "http://127.0.0.1:0/desk/")
        let desk = try await browser.get("/desk/")
        #expect(desk.status == 200)
        #expect(desk.bodyText.contains("You are ana, an administrator."))
        #expect(desk["Cache-Control"] == "no-store")
        #expect(try await browser.get("/desk/nothing/").status == 404)
        #expect(try await browser.get("/desk")["Location"] == "http://127.0.0.1:0/desk/")
    }

    @Test(arguments: [
        ("de-AT,de;q=0.9", "de", "Anmelden", "Name, Passwort oder Code stimmt nicht"),
        ("fr", "fr", "Se connecter", "ou il y a eu trop d’essais"),
        ("tlh, pt-BR;q=0.5", "pt", "Entrar", "houve demasiadas tentativas"),
        ("ja", "en", "Log in", "they were tried too often"),
    ])
    func whoLogsInIsSpokenToInTheirLanguage(
        _ wanted: String, _ language: String, _ title: String, _ wrong: String
    ) async throws {
        var browser = try await InsideRoom()
        let page = try await browser.get("/desk/login/", ["Accept-Language": wanted])
        #expect(page["Content-Language"] == language)
        #expect(page.bodyText.contains("<html lang=\"\(language)\"") && page.bodyText.contains("<h1>\(title)</h1>"))
        let headers = ["Sec-Fetch-Site": "same-origin", "Accept-Language": wanted]
        let refused = try await browser.login("ana", "a wrong password", headers)
        #expect(refused.status == 403 && refused.bodyText.contains(wrong))
    }

    @Test func onOnesOwnMachineTheCookieHasANameThatABrowserTakes() async throws {
        var browser = try await InsideRoom()
        let reply = try await browser.login()
        #expect(
            reply.text.contains(
                /Set-Cookie: pressroom-on-this-machine=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax\r\n/))
    }

    @Test func overHTTPSTheCookieIsOfThisHostAlone() async throws {
        var browser = try await InsideRoom(baseURL: "https://press.example.org", hosts: ["127.0.0.1"])
        let reply = try await browser.login()
        #expect(
            reply.text.contains(
                /Set-Cookie: __Host-pressroom=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax; Secure\r\n/))
        #expect(reply["Location"] == "https://press.example.org/desk/")
        #expect(try await browser.get("/desk/").status == 200)
        // What was set without https does not count.
        browser.cookies["pressroom-on-this-machine"] = browser.cookies["__Host-pressroom"]
        browser.cookies["__Host-pressroom"] = nil
        #expect(try await browser.get("/desk/").status == 303)
    }

    @Test(arguments: [
        ("ana", "a wrong password"), ("nobody", InsideRoom.password), ("jo", InsideRoom.password), ("", ""),
    ])
    func theAnswerIsTheSameWhateverWasWrong(_ name: String, _ password: String) async throws {
        var browser = try await InsideRoom(accounts: [("ana", .administrator), ("jo", .reader)])
        try browser.accounts.disable("jo")
        let reply = try await browser.login(name, password)
        #expect(reply.status == 403)
        #expect(reply["Set-Cookie"] == nil)
        let page = reply.bodyText.replacing("value=\"\(name)\"", with: "value=\"\"")
        var other = browser.another()
        #expect(try await other.login("", "a").bodyText == page)
    }

    @Test func aLoginMakesANewSessionAndEndsTheOneBefore() async throws {
        var browser = try await InsideRoom()
        let planted = String(repeating: "a", count: 64)
        browser.cookies["pressroom-on-this-machine"] = planted
        _ = try await browser.login()
        let first = try #require(browser.cookies["pressroom-on-this-machine"])
        #expect(first != planted)
        _ = try await browser.login()
        #expect(browser.cookies["pressroom-on-this-machine"] != first)
        #expect(try browser.accounts.sessions().count == 1)
    }

    // MARK: Where it leads afterwards

    @Test(arguments: [
        ("/desk/contacts/jane-roe/", "/desk/contacts/jane-roe/"),
        ("/desk/contacts/?q=a&page=2", "/desk/contacts/?q=a&page=2"),
        ("/desk/", "/desk/"), ("/desk/account/", "/desk/account/"),
    ])
    func itLeadsToWhereSomebodyWantedToGo(_ wanted: String, _ place: String) async throws {
        var browser = try await InsideRoom()
        let turned = try await browser.get(wanted)
        let login = try #require(turned["Location"]?.replacing("http://127.0.0.1:0", with: ""))
        let page = try await browser.get(login)
        let to = page.bodyText.firstMatch(of: /name="to" value="([^"]*)"/).map { String($0.output.1) } ?? ""
        let reply = try await browser.login(to: to.replacing("&amp;", with: "&"))
        #expect(reply["Location"] == "http://127.0.0.1:0\(place)")
    }

    @Test(arguments: [
        "https://evil.example/", "//evil.example/", "/\\evil.example/", "/desk/../../evil", "/desk//evil.example/",
        "/desk/..//evil.example", "/desk\\@evil.example", "javascript:alert(1)", "/desk/%2e%2e/", "/desk/\r\nX: y",
        "/desk/login/", "/desk/logout/", "/", "/releases/", "desk/", " /desk/", "/desk/a\u{0}", "/desk/é/", "/deskx/",
        "@evil.example", ".evil.example",
    ])
    func itLeadsNowhereElse(_ wanted: String) async throws {
        #expect(ReturnAddress.checked(wanted) == nil)
        #expect(ReturnAddress.login(for: wanted) == "/desk/login/")
        #expect(ReturnAddress.checked("/desk/" + String(repeating: "a", count: 1000)) == nil)
    }

    @Test func theFormItselfLeadsNowhereElse() async throws {
        var browser = try await InsideRoom()
        for wanted in ["https://evil.example/", "//evil.example/", "/desk/..//evil.example"] {
            #expect(try await browser.login(to: wanted)["Location"] == "http://127.0.0.1:0/desk/")
        }
        #expect(try await !browser.another().get("/desk/login/?to=//evil.example/").text.contains("evil"))
    }

    // MARK: Going out

    @Test func whoLogsOutIsOut() async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        let secret = browser.cookies["pressroom-on-this-machine"]
        // A link does not log out.
        #expect(try await browser.get("/desk/logout/")["Location"]?.hasSuffix("/desk/account/") == true)
        let reply = try await browser.post("/desk/logout/", [])
        #expect(reply.status == 303)
        #expect(reply["Clear-Site-Data"] == "\"cache\", \"storage\"")
        browser.cookies["pressroom-on-this-machine"] = secret
        #expect(try await browser.get("/desk/").status == 303)
        #expect(try browser.accounts.sessions().isEmpty)
    }

    @Test(arguments: [
        "", "x", String(repeating: "0", count: 64), String(repeating: "0", count: 100_000).prefix(7000) + "",
        "' OR 1=1 --", "../../etc/passwd",
    ])
    func aCookieThatWasMadeUpLetsNobodyIn(_ value: String) async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        browser.cookies["pressroom-on-this-machine"] = value
        #expect([303, 431, 400, nil].contains(try await browser.get("/desk/").status))
    }

    @Test func aCookieThatWasChangedOrPutBesideLetsNobodyIn() async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        let secret = try #require(browser.cookies["pressroom-on-this-machine"])
        for changed in [secret.uppercased(), String(secret.dropLast()), secret + "0", String(secret.reversed())]
        where changed != secret {
            browser.cookies["pressroom-on-this-machine"] = changed
            #expect(try await browser.get("/desk/").status == 303)
        }
        let twice = ["Cookie": "pressroom-on-this-machine=\(secret); pressroom-on-this-machine=\(secret)"]
        #expect(try await browser.another().get("/desk/", twice).status == 303)
    }
}
