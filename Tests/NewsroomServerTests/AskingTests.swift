import Catalogue
import Foundation
import PressOffice
import Testing

@testable import NewsroomServer

/// A journalist asks for something, over a real connection.
@Suite struct AskingTests {
    private func stamp(in reply: Reply) throws -> String {
        let text = reply.bodyText
        let start = try #require(text.range(of: "name=\"stamp\" value=\""))
        return String(text[start.upperBound...].prefix { $0 != "\"" })
    }

    private func typed(_ stamp: String, _ more: [(String, String)] = []) -> [(String, String)] {
        let usual = [
            ("stamp", stamp), ("what", "Pictures of the weir, please.\nAs large as you have them."),
            ("name", "Ada Roe"),
            ("outlet", "The Paper"), ("reach", "020 7946 0018, ask for Ada"), ("language", "en"), ("website", ""),
        ]
        return usual.filter { pair in !more.contains { $0.0 == pair.0 } } + more
    }

    /// A form that was opened some seconds ago.
    private func opened(_ room: ServedRoom, _ path: String = "/request/") async throws -> String {
        let stamp = try stamp(in: try await room.ask(path))
        room.wait(seconds: 5)
        return stamp
    }

    @Test func whatIsAskedIsARequestOfTheOffice() async throws {
        let room = try await ServedRoom()
        let stamp = try await opened(room)
        let reply = try await room.send(
            typed(stamp, [("day", "2022-04-13"), ("time", "18:00"), ("zone", "Europe/Paris")]),
            ["Origin": "http://127.0.0.1:\(room.port)"])
        #expect(reply.status == 303)
        #expect(reply["Cache-Control"] == "no-store")
        let row = try #require(try room.view().requests().first)
        #expect(row.request.subject == "Pictures of the weir, please. As large as you have them.")
        #expect(row.request.words == "Ada Roe, The Paper:\n\nPictures of the weir, please.\nAs large as you have them.")
        #expect(row.request.channel == .form)
        #expect(row.request.asGiven == "020 7946 0018, ask for Ada")
        #expect(
            row.request.deadline == Moment(Instant("2022-04-13T16:00:00Z") ?? ServedRoom.noon, zone: "Europe/Paris"))
        #expect(row.request.language == "en")
        #expect(try room.view().history(limit: 1).first?.change.actor == "newsroom")

        let place = try #require(reply["Location"]?.components(separatedBy: ":0/").last)
        #expect(place.hasPrefix("requests/") && place.hasSuffix("/"))
        let standing = try await room.ask("/\(place)")
        #expect(standing.status == 200)
        #expect(standing.bodyText.contains("Your request has arrived"))
        #expect(standing.bodyText.contains("Pictures of the weir, please."))
        #expect(standing["Cache-Control"] == "no-store")
        #expect(standing["X-Robots-Tag"] == "noindex, nofollow")
        #expect(standing["Referrer-Policy"] == "no-referrer")
        // What they said of themselves stands nowhere.
        #expect(!standing.bodyText.contains("7946"))
        #expect(!room.log.joined().contains(place))
    }

    /// Else a stranger with a known name would be sent what that journalist may have.
    @Test func nobodyIsTakenForSomebodyOfTheCatalogue() async throws {
        let room = try await ServedRoom()
        var form = RecordForm<PressRequest>()
        form.record.subject = "Earlier"
        form.names = ["journalistID": "Ada Roe", "outletID": "The Paper"]
        _ = try room.premises.office(at: room.catalogue, actor: "ana").openRequest(form)
        _ = try await room.send(typed(try await opened(room)))
        let rows = try room.view().requests().filter { $0.request.channel == .form }
        #expect(rows.count == 1)
        #expect(rows.allSatisfy { $0.journalist == nil && $0.outlet == nil })
    }

    @Test func nothingThatWasTypedIsLost() async throws {
        let room = try await ServedRoom()
        let stamp = try await opened(room)
        let reply = try await room.send(
            typed(
                stamp,
                [
                    ("name", " "), ("outlet", "<b>\"The\" Paper</b>"), ("day", "2022-04-11"), ("time", "18:00"),
                    ("zone", "UTC"),
                ]))
        #expect(reply.status == 422)
        let page = reply.bodyText
        #expect(page.contains("Pictures of the weir, please.\nAs large as you have them.</textarea>"))
        #expect(page.contains("&lt;b&gt;") && !page.contains("<b>\"The"))
        #expect(page.contains("020 7946 0018, ask for Ada"))
        #expect(
            page.contains("value=\"2022-04-11\"") && page.contains("value=\"18:00\"") && page.contains("value=\"UTC\""))
        #expect(page.contains("Please fill this in.") && page.contains("This time is past."))
        #expect(page.contains("Nothing was sent yet."))
        #expect(try room.view().requests().isEmpty)
        // Mended, it goes.
        #expect(try await room.send(typed(try self.stamp(in: reply))).status == 303)
    }

    private static let robots: [([(String, String)], Int64, String)] = [
        ([("website", "https://spam.example")], 5, "One field has to stay empty"), ([], 0, "wait a few seconds"),
        ([("stamp", "made-1-up")], 5, "had been open for long"),
    ]

    @Test(arguments: robots)
    func robotsAreAskedAgain(_ more: [(String, String)], _ seconds: Int64, _ sentence: String) async throws {
        let room = try await ServedRoom()
        let stamp = try stamp(in: try await room.ask("/request/"))
        room.wait(seconds: seconds)
        let reply = try await room.send(typed(stamp, more))
        #expect(reply.status == 422)
        #expect(reply.bodyText.contains(sentence))
        #expect(reply.bodyText.contains("020 7946 0018, ask for Ada"))
        #expect(try room.view().requests().isEmpty)
        // A person who was taken for one comes through the second time.
        room.wait(seconds: 5)
        #expect(try await room.send(typed(try self.stamp(in: reply))).status == 303)
    }

    @Test func aFormThatIsSentTwiceIsOneRequest() async throws {
        let room = try await ServedRoom()
        let stamp = try await opened(room)
        let (one, other) = (try await room.send(typed(stamp)), try await room.send(typed(stamp)))
        #expect(one.status == 303 && other.status == 303)
        #expect(one["Location"] == other["Location"])
        #expect(try room.view().requests().count == 1)
    }

    @Test func aFloodIsTurnedDownAndTheRestGoesOn() async throws {
        let room = try await ServedRoom()
        var statuses: [Int?] = []
        for _ in 0..<7 { statuses.append(try await room.send(typed(try await opened(room))).status) }
        #expect(statuses == [303, 303, 303, 303, 303, 429, 429])
        #expect(try room.view().requests().count == 5)
        #expect(try await room.ask("/").status == 200)
    }

    @Test(arguments: [
        ["Origin": "https://evil.example"], ["Sec-Fetch-Site": "cross-site"], ["Origin": "null"],
    ])
    func aPageOfSomebodyElseSendsNothing(_ headers: [String: String]) async throws {
        let room = try await ServedRoom()
        #expect(try await room.send(typed(try await opened(room)), headers).status == 400)
        #expect(try room.view().requests().isEmpty)
    }

    @Test func whatIsTooLongIsNotTaken() async throws {
        let room = try await ServedRoom()
        let stamp = try await opened(room)
        let long = try await room.send(typed(stamp, [("what", String(repeating: "a", count: 6000))]))
        #expect(long.status == 422)
        #expect(long.bodyText.contains("at most 5000 characters"))
        #expect(try await room.send(typed(stamp, [("what", String(repeating: "a", count: 70_000))])).status == 413)
        let chunked = try await room.exchange(
            "POST /request/ HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
                + "14000\r\n\(String(repeating: "a", count: 0x14000))\r\n0\r\n\r\n")
        #expect(chunked.status == 413)
        #expect(chunked.isEnded)
        #expect(try room.view().requests().isEmpty)
    }

    @Test(arguments: [
        "what=a&stamp=", "%ff=%", "", "{\"what\": 1}", "what=\u{0}",
    ])
    func whatIsNoFormIsNoRequest(_ body: String) async throws {
        let room = try await ServedRoom()
        let reply = try await room.exchange(
            "POST /request/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)")
        #expect(reply.status == 400 || reply.status == 422)
        #expect(try room.view().requests().isEmpty)
    }

    @Test func theFormIsInTheReadersLanguage() async throws {
        let room = try await ServedRoom()
        let german = try await room.ask("/request/", ["Accept-Language": "xx, de-AT;q=0.9, en;q=0.1"])
        #expect(german.bodyText.contains("<html lang=\"de\">"))
        #expect(german.bodyText.contains("Was brauchen Sie?"))
        #expect(german["Content-Language"] == "de")
        #expect(try await room.ask("/request/?language=fr").bodyText.contains("Que vous faut-il"))
        #expect(try await room.ask("/request/?language=tlh").bodyText.contains("What do you need?"))
    }

    @Test func aKitThatIsThereIsGivenAtOnceAndOneUnderEmbargoIsNot() async throws {
        let room = try await ServedRoom()
        let office = try room.premises.office(at: room.catalogue, actor: "ana")
        _ = try office.newKit(releases: [room.release], slug: "weir")
        var hidden = RecordForm<Release>()
        hidden.record.headline = "Dam to be taken down"
        hidden.record.embargo = Embargo(
            until: Instant(milliseconds: ServedRoom.noon.milliseconds + 86_400_000), zone: "UTC")
        let dam = try office.add(hidden).value
        _ = try office.newKit(releases: [dam], slug: "dam")

        let nothing = try await room.ask("/kits/nothing/request/")
        let embargoed = try await room.ask("/kits/dam/request/")
        #expect(nothing.status == 404 && embargoed.status == 404)
        #expect(nothing.body == embargoed.body)
        let stamp = try await opened(room, "/kits/weir/request/")
        let refused = try await room.send(typed(stamp), to: "/kits/dam/request/")
        #expect(refused.status == 404 && refused.body == nothing.body)

        let reply = try await room.send(typed(stamp), to: "/kits/weir/request/")
        #expect(reply.status == 303)
        let place = try #require(reply["Location"]?.components(separatedBy: ":0/").last)
        let standing = try await room.ask("/\(place)")
        #expect(standing.bodyText.contains("You can have it now:"))
        #expect(standing.bodyText.contains("href=\"/kits/weir/\""))
        // Named in words it is words.
        let words = try await room.send(typed(try await opened(room), [("what", "kit/dam")]))
        #expect(words.status == 303)
        let told = try await room.ask("/\(try #require(words["Location"]?.components(separatedBy: ":0/").last))")
        #expect(!told.bodyText.contains("Dam to be") && !told.bodyText.contains("/kits/dam"))
    }

    @Test func aSecretThatWasMadeUpOpensNothing() async throws {
        let room = try await ServedRoom()
        _ = try await room.send(typed(try await opened(room)))
        let nothing = try await room.ask("/nothing")
        for secret in [String(repeating: "0", count: 32), "pictures-of-the-weir", "0"] {
            let reply = try await room.ask("/requests/\(secret)/")
            #expect(reply.status == 404)
            #expect(reply.body == nothing.body)
        }
    }

    @Test func whereTheDiskIsFullNothingIsLostAndNothingIsTold() async throws {
        let room = try await ServedRoom()
        let stamp = try await opened(room)
        // A catalogue that cannot be written is the same to the form as a disk that is full.
        try FileManager.default.moveItem(atPath: room.catalogue, toPath: room.catalogue + ".away")
        let reply = try await room.send(typed(stamp))
        #expect(reply.status == 503 || reply.status == 500)
        #expect(!reply.text.contains("sqlite"))
        try FileManager.default.moveItem(atPath: room.catalogue + ".away", toPath: room.catalogue)
        #expect(try await room.send(typed(stamp)).status == 303)
    }
}
