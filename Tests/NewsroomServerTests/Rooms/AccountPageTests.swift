import Catalogue
import Foundation
import PressOffice
import Signatures
import Testing

@testable import NewsroomServer

/// What somebody does with their own account in a browser.
@Suite(.serialized) struct AccountPageTests {
    private let path = "/desk/account/"
    private let new = "nine otters cross the weir"

    @Test func onesOwnPasswordIsChanged() async throws {
        var browser = try await InsideRoom()
        var other = browser.another()
        _ = try await browser.login()
        _ = try await other.login()
        let before = browser.cookies["pressroom-on-this-machine"]
        let form = [("do", "password"), ("present", InsideRoom.password), ("new", new), ("again", new)]
        let reply = try await browser.post(path, form)
        #expect(reply.status == 200)
        #expect(reply.bodyText.contains("The password was changed."))
        #expect(browser.cookies["pressroom-on-this-machine"] != before)
        #expect(try await browser.get("/desk/").status == 200)
        #expect(try await other.get("/desk/").status == 303)
        #expect(try await other.login().status == 403)
        #expect(try await other.login("ana", new).status == 303)
    }

    @Test(arguments: [
        ("a wrong password", "nine otters cross the weir", "nine otters cross the weir", "That is not the password."),
        (InsideRoom.password, "otter", "otter", "A password has at least 12 characters."),
        (InsideRoom.password, "passwordpassword", "passwordpassword", "among the first that somebody would try"),
        (InsideRoom.password, "nine otters cross the weir", "nine otters", "The two new passwords are not the same."),
    ])
    func whyAPasswordWasNotChangedIsSaidBesideIt(
        _ present: String, _ new: String, _ again: String, _ because: String
    ) async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        let reply = try await browser.post(
            path, [("do", "password"), ("present", present), ("new", new), ("again", again)])
        #expect(reply.status == 422)
        #expect(reply.bodyText.contains(because))
        #expect(reply.bodyText.contains("id=\"password-fault\""))
        #expect(!reply.bodyText.contains(present) && !reply.bodyText.contains("value=\"\(new)"))
    }

    @Test func aSecondFactorIsSetUpAndTakenAway() async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        #expect(try await browser.post(path, [("do", "factor-begin"), ("present", "wrong")]).status == 422)
        let begun = try await browser.post(path, [("do", "factor-begin"), ("present", InsideRoom.password)]).bodyText
        let secret = String(try #require(begun.firstMatch(of: /secret=([A-Z2-7]{32})/)).output.1)
        #expect(begun.contains("href=\"otpauth://totp/Pressroom:ana?secret=\(secret)&amp;issuer=Pressroom\""))
        #expect(try await browser.post(path, [("do", "factor-on"), ("code", "1")]).status == 422)
        let bytes = try #require(Base32.bytes(of: secret))
        func code() throws -> String {
            try TimedCode.code(of: bytes, step: TimedCode.step(at: browser.room.premises.instant().milliseconds / 1000))
        }
        let on = try await browser.post(path, [("do", "factor-on"), ("code", code())])
        #expect(on.status == 200)
        let codes = on.bodyText.matches(of: /<code>([a-z2-7-]{29})<\/code>/).map { String($0.output.1) }
        #expect(codes.count == 10)
        // The session goes on under another name; the next login asks for a code.
        #expect(try await browser.get("/desk/").status == 200)
        var other = browser.another()
        #expect(try await other.login().status == 403)
        #expect(try await other.login(code: codes[0]).status == 303)
        browser.room.wait(seconds: 60)
        #expect(try await other.login(code: code()).status == 303)
        #expect(try await other.get(path).bodyText.contains("9 recovery codes are left"))
        let off = try await other.post(path, [("do", "factor-off"), ("present", InsideRoom.password)])
        #expect(off.bodyText.contains("The second factor is off."))
        #expect(try await browser.another().get("/desk/").status == 303)
        #expect(try await other.login().status == 303)
    }

    /// The password alone leads no further than to where the phone is set up.
    @Test func aSecondFactorThatIsAskedForComesBeforeTheDesk() async throws {
        var browser = try await InsideRoom(accounts: [("ana", .administrator), ("jo", .reader)])
        var jo = browser.another()
        _ = try await browser.login()
        #expect(try await browser.get("/desk/").status == 200)
        try browser.accounts.requireSecondFactor(from: .officer)
        for path in ["/desk/", "/desk/contacts/", "/desk/nothing/"] {
            let turned = try await browser.get(path)
            #expect(turned.status == 303 && turned["Location"]?.hasSuffix("/desk/account/") == true)
        }
        #expect(try await browser.post("/desk/contacts/", [("do", "add")]).status == 303)
        #expect(try await browser.get(path).bodyText.contains("Your office asks for a second factor."))
        let token = [
            ("do", "token-make"), ("label", "the website"), ("scope-look", "1"), ("days", "30"),
            ("present", InsideRoom.password),
        ]
        #expect(try await browser.post(path, token).status == 422)
        let begun = try await browser.post(path, [("do", "factor-begin"), ("present", InsideRoom.password)]).bodyText
        let secret = String(try #require(begun.firstMatch(of: /secret=([A-Z2-7]{32})/)).output.1)
        let bytes = try #require(Base32.bytes(of: secret))
        let step = TimedCode.step(at: browser.room.premises.instant().milliseconds / 1000)
        let on = try await browser.post(path, [("do", "factor-on"), ("code", TimedCode.code(of: bytes, step: step))])
        #expect(on.status == 200 && !on.bodyText.contains("Your office asks for a second factor."))
        #expect(!on.bodyText.contains("value=\"factor-off\""))
        #expect(try await browser.get("/desk/").status == 200)
        // Of a reader it is not asked.
        _ = try await jo.login("jo")
        #expect(try await jo.get("/desk/").status == 200)
    }

    @Test func sessionsAreListedAndEnded() async throws {
        var browser = try await InsideRoom()
        var (second, third) = (browser.another(), browser.another())
        let firefox = ["Sec-Fetch-Site": "same-origin", "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"]
        _ = try await second.login("ana", InsideRoom.password, firefox)
        _ = try await third.login()
        _ = try await browser.login()
        let page = try await browser.get(path).bodyText
        #expect(page.contains("<strong>Firefox, Linux</strong>"))
        let number = try #require(
            try browser.accounts.sessions(of: "ana").map(\.session).first { $0.browser != nil }?.number)
        _ = try await browser.post(path, [("do", "session-end"), ("number", "\(number)")])
        #expect(try await second.get("/desk/").status == 303)
        #expect(try await browser.post(path, [("do", "session-end"), ("number", "999")]).status == 422)
        let all = try await browser.post(path, [("do", "sessions-end")])
        #expect(all.bodyText.contains("One session has ended."))
        #expect(try await third.get("/desk/").status == 303)
        #expect(try await browser.get("/desk/").status == 200)
    }

    /// Nobody ends what is another's.
    @Test func whatIsAnothersIsNotThere() async throws {
        var browser = try await InsideRoom(accounts: [("ana", .administrator), ("jo", .reader)])
        var jo = browser.another()
        _ = try await browser.login()
        _ = try await jo.login("jo")
        let session = try #require(try browser.accounts.sessions(of: "ana").first).session.number
        let token = try browser.accounts.makeToken(for: "ana", label: "the website", scopes: [.look]).token.number
        #expect(try await jo.post(path, [("do", "session-end"), ("number", "\(session)")]).status == 422)
        #expect(try await jo.post(path, [("do", "token-end"), ("number", "\(token)")]).status == 422)
        #expect(try await !jo.get(path).bodyText.contains("the website"))
        #expect(try await browser.get("/desk/").status == 200)
        #expect(try browser.accounts.tokens().count == 1)
    }

    @Test func aTokenIsShownOnce() async throws {
        var browser = try await InsideRoom(accounts: [("ana", .administrator), ("jo", .officer)])
        _ = try await browser.login("jo")
        var form = [
            ("do", "token-make"), ("label", "<b>the website"), ("scope-look", "1"), ("days", "30"),
            ("present", InsideRoom.password),
        ]
        let reply = try await browser.post(path, form)
        let secret = try #require(reply.bodyText.firstMatch(of: /pressroom_[0-9a-f]{64}/)).output
        #expect(reply.bodyText.contains("&lt;b&gt;the website"))
        let later = try await browser.get(path).bodyText
        #expect(!later.contains(secret) && later.contains("May look"))
        #expect(try await browser.get("/api/v1/x", ["Authorization": "Bearer \(secret)"]).status == 404)
        form.append(("scope-publish", "1"))
        #expect(try await browser.post(path, form).bodyText.contains("may not publish"))
        form[4] = ("present", "wrong")
        #expect(try await browser.post(path, form).bodyText.contains("That is not the password."))
        #expect(try await browser.post(path, [("do", "token-end"), ("number", "1")]).status == 200)
        #expect(try await browser.get("/api/v1/x", ["Authorization": "Bearer \(secret)"]).status == 401)
    }

    /// Where the password is asked once more, the session goes on by another secret.
    @Test func whatIsDangerousGivesAnotherCookie() async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        let token = [
            ("do", "token-make"), ("label", "a"), ("scope-look", "1"), ("days", "1"), ("present", InsideRoom.password),
        ]
        for form in [[("do", "factor-begin"), ("present", InsideRoom.password)], token] {
            let before = browser.cookies["pressroom-on-this-machine"]
            #expect(try await browser.post(path, form).status == 200)
            #expect(browser.cookies["pressroom-on-this-machine"] != before)
            #expect(try await browser.get("/desk/").status == 200)
        }
        #expect(try browser.accounts.sessions().count == 1)
    }

    @Test func fieldsAreSuchAsPasswordManagersFill() async throws {
        var browser = try await InsideRoom()
        let login = try await browser.get("/desk/login/").bodyText
        for words in ["autocomplete=\"username\"", "autocomplete=\"one-time-code\""] { #expect(login.contains(words)) }
        _ = try await browser.login()
        for page in [login, try await browser.get(path).bodyText] {
            let fields = page.matches(of: /<input [^>]*autocomplete="(?:current|new)-password"[^>]*>/).map { $0.output }
            #expect(!fields.isEmpty && fields.allSatisfy { $0.contains("type=\"password\"") })
            // Each field has a label.
            for field in page.matches(of: /<input id="([^"]+)"/) {
                #expect(page.contains("for=\"\(field.output.1)\""), "\(field.output.1)")
            }
        }
    }

    @Test func whatIsNoFormOfThePageIsNothing() async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        for fields in [[], [("do", "")], [("do", "disable")]] {
            #expect(try await browser.post(path, fields).status == 404)
        }
    }

    @Test(
        arguments: [
            (nil, nil), ("", nil), ("nonsense", nil), ("curl/8.0", "curl"),
            ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows"),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari, iPhone"),
        ] as [(String?, String?)])
    func aBrowserIsAWordOrTwo(_ agent: String?, _ words: String?) { #expect(BrowserName.words(agent) == words) }
}
