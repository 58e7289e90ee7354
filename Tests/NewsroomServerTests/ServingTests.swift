import Foundation
import Testing

@testable import NewsroomServer

/// What a reader's browser gets, over a real connection.
@Suite struct ServingTests {
    @Test func theFrontPageIsThere() async throws {
        let room = try await ServedRoom()
        let reply = try await room.ask("/")
        #expect(reply.status == 200)
        #expect(reply["Content-Type"] == "text/html; charset=utf-8")
        #expect(reply.bodyText.contains("Salmon return to the weir"))
        #expect(reply["Content-Length"] == "\(reply.body.count)")
        #expect(reply["Date"] == "Tue, 12 Apr 2022 12:00:00 GMT")
        #expect(reply["Server"] == nil)
    }

    @Test func everyAnswerTellsABrowserWhatNotToDo() async throws {
        let room = try await ServedRoom(baseURL: "https://press.rivertrust.example")
        let host = "press.rivertrust.example"
        for reply in [
            try await room.ask("/", host: host), try await room.ask("/nothing", host: host),
            try await room.ask("/", host: host, method: "POST"), try await room.ask("/", host: "evil.example"),
        ] {
            let policy = try #require(reply["Content-Security-Policy"])
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(reply["X-Content-Type-Options"] == "nosniff")
            #expect(reply["Referrer-Policy"] == "same-origin")
            #expect(reply["Cross-Origin-Opener-Policy"] == "same-origin")
            #expect(reply["Cross-Origin-Resource-Policy"] == "same-origin")
            #expect(reply["Permissions-Policy"] != nil)
            #expect(reply["Strict-Transport-Security"] == "max-age=31536000")
        }
    }

    @Test func withoutHTTPSNoBrowserIsToldToRememberIt() async throws {
        let room = try await ServedRoom()
        #expect(try await room.ask("/")["Strict-Transport-Security"] == nil)
    }

    @Test func onlyTheHeadComesWhereOnlyItIsAskedFor() async throws {
        let room = try await ServedRoom()
        let (whole, head) = (try await room.ask("/"), try await room.ask("/", method: "HEAD"))
        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        for name in ["Content-Type", "Content-Length", "ETag", "Cache-Control"] { #expect(head[name] == whole[name]) }
        let missing = try await room.ask("/nothing", method: "HEAD")
        #expect(missing.status == 404)
        #expect(missing.body.isEmpty)
    }

    @Test func whatTheReaderHasIsNotSentAgain() async throws {
        let room = try await ServedRoom()
        let tag = try #require(try await room.ask("/")["ETag"])
        let reply = try await room.ask("/", ["If-None-Match": tag])
        #expect(reply.status == 304)
        #expect(reply.body.isEmpty)
        #expect(reply["ETag"] == tag)
        #expect(reply["Content-Type"] == nil)
        #expect(reply["Cache-Control"] != nil)
        #expect(try await room.ask("/", ["If-None-Match": "\"other\""]).status == 200)
        // What is not there stays not there.
        #expect(try await room.ask("/nothing", ["If-None-Match": "*"]).status == 404)
    }

    @Test func aPartIsSentWhereAPartIsWanted() async throws {
        let room = try await ServedRoom()
        let whole = try await room.ask("/")
        let tag = try #require(whole["ETag"])
        #expect(whole["Accept-Ranges"] == "bytes")
        let part = try await room.ask("/", ["Range": "bytes=10-19", "If-Range": tag])
        #expect(part.status == 206)
        #expect(part["Content-Range"] == "bytes 10-19/\(whole.body.count)")
        #expect(part.body == Array(whole.body[10..<20]))
        #expect(try await room.ask("/", ["Range": "bytes=10-19", "If-Range": "\"old\""]).body == whole.body)
        let behind = try await room.ask("/", ["Range": "bytes=\(whole.body.count)-"])
        #expect(behind.status == 416)
        #expect(behind["Content-Range"] == "bytes */\(whole.body.count)")
        #expect(try await room.ask("/", ["Range": "bytes=0-1"], method: "HEAD").status == 200)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
    func nothingButReadingIsDone(_ method: String) async throws {
        let room = try await ServedRoom()
        let reply = try await room.ask("/", method: method)
        #expect(reply.status == 405)
        #expect(reply["Allow"] == "GET, HEAD")
    }

    @Test func aPageAskedForWithoutItsStrokeIsSomewhereElse() async throws {
        let room = try await ServedRoom(baseURL: "https://rivertrust.example/press")
        let reply = try await room.ask("/press/releases/salmon", host: "rivertrust.example")
        #expect(reply.status == 308)
        #expect(reply["Location"] == "https://rivertrust.example/press/releases/salmon/")
        #expect(try await room.ask("/press", host: "rivertrust.example").status == 200)
        #expect(try await room.ask("/press/", host: "rivertrust.example").status == 200)
        #expect(try await room.ask("/", host: "rivertrust.example").status == 404)
        #expect(try await room.ask("/pressed/", host: "rivertrust.example").status == 404)
    }

    @Test func whoCameByHTTPIsShownToHTTPS() async throws {
        let room = try await ServedRoom(baseURL: "https://press.rivertrust.example", isBehindProxy: true)
        let reply = try await room.ask(
            "/releases/?q=a", host: "press.rivertrust.example", ["X-Forwarded-Proto": "http"])
        #expect(reply.status == 308)
        #expect(reply["Location"] == "https://press.rivertrust.example/releases/?q=a")
        let fine = try await room.ask("/", host: "press.rivertrust.example", ["X-Forwarded-Proto": "https"])
        #expect(fine.status == 200)
    }

    @Test func aReleaseIsThereFromTheMomentInWhichItIsMade() async throws {
        let room = try await ServedRoom()
        #expect(!(try await room.ask("/").bodyText.contains("Trout follow")))
        _ = try ServedRoom.publish("Trout follow", at: room.catalogue, room.premises)
        #expect(try await room.ask("/").bodyText.contains("Trout follow"))
    }

    /// As when a backup is put back under a server that runs.
    @Test func aCatalogueThatIsPutInItsPlaceIsShown() async throws {
        let room = try await ServedRoom()
        #expect(try await room.ask("/").bodyText.contains("Salmon return"))
        let other = "\(room.folder)/other.sqlite"
        try room.premises.makeCatalogue(at: other)
        _ = try ServedRoom.publish("Trout follow", at: other, room.premises)
        #expect(rename(other, room.catalogue) == 0)
        let page = try await room.ask("/").bodyText
        #expect(page.contains("Trout follow") && !page.contains("Salmon return"))
        // And it can be written, by the newsroom and at a desk.
        _ = try ServedRoom.publish("Eels are late", at: room.catalogue, room.premises)
        #expect(try await room.ask("/").bodyText.contains("Eels are late"))
        // Where none is there for a moment, somebody is asked to come again.
        #expect(rename(room.catalogue, other) == 0)
        let away = try await room.ask("/")
        #expect([500, 503].contains(away.status))
        #expect(!away.text.contains("sqlite"))
        #expect(rename(other, room.catalogue) == 0)
        #expect(try await room.ask("/").bodyText.contains("Eels are late"))
    }

    @Test func severalAreAskedForOverOneConnection() async throws {
        let room = try await ServedRoom()
        let one = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
        let last = "HEAD /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        let reply = try await room.exchange(one + one + last)
        #expect(reply.text.components(separatedBy: "HTTP/1.1 200 OK").count == 3)
        #expect(reply.text.contains("HTTP/1.1 404"))
        #expect(reply.isEnded)
    }

    @Test func itSaysWhenItListensAndWhenItStops() async throws {
        let room = try await ServedRoom()
        _ = try await room.ask("/releases/somebody-private/?token=secret")
        try await room.stop()
        #expect(
            room.log == [
                "The newsroom listens at 127.0.0.1:\(room.port) for http://127.0.0.1:0.", "The newsroom has stopped.",
            ])
    }
}
