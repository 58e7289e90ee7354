import Catalogue
import Foundation
import PressOffice
import Testing

@testable import NewsroomServer

/// The desk over HTTP: what the server lets in, and what it keeps out.
@Suite(.serialized) struct MountedDeskTests {
    @Test func aRecordIsAddedByWhoIsLoggedIn() async throws {
        var browser = try await InsideRoom(accounts: [("jo-bell", .officer)])
        _ = try await browser.login("jo-bell")
        #expect(try await browser.get("/desk/contacts/").bodyText.contains("<h1>Contacts</h1>"))
        let reply = try await browser.post("/desk/new/outlets/", [("name", "The Paper"), ("short-name", "paper")])
        #expect(reply.status == 303, "\(reply.text)")
        #expect(reply["Location"]?.hasPrefix("/desk/outlets/paper/?saved=") == true)
        let view = try browser.room.premises.office(at: browser.room.catalogue, actor: "root").view(for: .internal)
        #expect(try view.history(limit: 1).first?.change.actor == "jo-bell")
        #expect(try await browser.get("/desk/history/").bodyText.contains("jo-bell"))
    }

    @Test func aLongFormIsNotTurnedAway() async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        let many = (0..<300).map { ("point.\($0).usage", "") }
        let fields = [("name", "Ed Itor"), ("points", "50")] + many
        let reply = try await browser.post("/desk/new/contacts/", fields)
        #expect(reply.status == 303, "\(reply.status)")
    }

    @Test func aStrangePageAndAStrangeTokenChangeNothing() async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        let elsewhere = try await browser.post(
            "/desk/new/outlets/", [("name", "The Paper")],
            ["Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"])
        #expect(elsewhere.status == 400)
        let forged = try await browser.post(
            "/desk/new/outlets/", [("name", "The Paper")], token: String(repeating: "0", count: 64))
        #expect(forged.status == 403)
        #expect(!(try await browser.get("/desk/outlets/").bodyText.contains("The Paper")))
    }

    @Test func nobodyComesInWithoutLoggingIn() async throws {
        let browser = try await InsideRoom()
        for path in ["/desk/contacts/", "/desk/read/", "/desk/history/1/undo/"] {
            #expect(try await browser.get(path).status == 303, "\(path)")
        }
    }

    @Test func theStyleAndTheScriptOfItsPagesAreThere() async throws {
        var browser = try await InsideRoom()
        _ = try await browser.login()
        let page = try await browser.get("/desk/").bodyText
        let links = page.matches(of: /(?:href|src)="(\/desk\/[a-z]+-[0-9a-f]+\.(?:css|js))"/).map {
            String($0.output.1)
        }
        #expect(links.count == 2)
        for link in links { #expect(try await browser.get(link).status == 200, "\(link)") }
    }
}
