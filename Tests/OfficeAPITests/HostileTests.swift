import Catalogue
import JSONText
import Newsroom
import PressOffice
import TestSupport
import Testing

@testable import OfficeAPI

/// Whatever is sent, nothing breaks, nothing is told that should not be, and the catalogue is as it was.
@Suite struct HostileTests {
    private let room: ProgramRoom

    init() throws { room = try ProgramRoom() }

    private func send(_ text: String, _ type: String? = "application/json", to path: String = "/outlets") throws
        -> Answered
    {
        let before = try room.office.standing()
        let answered = try room.ask(
            "POST", path, bytes: Array(text.utf8), by: ProgramRoom.visitor(.editor),
            with: type.map { [("Content-Type", $0)] } ?? [])
        #expect(try room.office.standing() == before)
        return answered
    }

    @Test(arguments: [
        "", "{", "{\"name\":\"x\"} {}", "{\"name\": \"a\", \"name\": \"b\"}", "{\"name\":\"\\ud800\"}",
        "{'name': 1}", "\u{FEFF}{}", "{\"name\":01}", "nan",
    ])
    func whatIsNoJSONIsNotUnderstood(_ text: String) throws {
        #expect(try send(text).problem == "not-understood")
    }

    @Test func whatIsDeepOrHugeIsRefusedAndSoonDone() throws {
        let deep = String(repeating: "[", count: 100_000)
        #expect(try send("{\"name\":\(deep)").problem == "not-understood")
        let huge = "{\"name\":\"\(String(repeating: "x", count: OfficeAPI.mostBytes))\"}"
        #expect(try send(huge).problem == "too-large")
        let many = "{" + (0..<5000).map { "\"m\($0)\":1" }.joined(separator: ",") + "}"
        #expect(try send(many).faults.count == 20)
    }

    @Test(arguments: [
        ("[]", " It is to be an object."), ("null", " It is to be an object."), ("\"x\"", " It is to be an object."),
        ("{\"name\":1}", "/name It is to be a text."), ("{\"name\":null}", "/name It is to be a text."),
        ("{}", "/name It is missing."),
        ("{\"name\":\"x\",\"Name\":\"y\"}", "/Name It is no member that may stand here."),
        ("{\"name\":\"x\",\"isWithdrawn\":true}", "/isWithdrawn It is no member that may stand here."),
        ("{\"name\":\"x\",\"id\":\"1\"}", "/id It is no member that may stand here."),
        ("{\"name\":\"x\",\"url\":[\"y\"]}", "/url It is to be a text."),
    ])
    func everyMemberIsNamedThatIsWrong(_ text: String, _ fault: String) throws {
        let answered = try send(text)
        #expect(answered.problem == "bad-input")
        #expect(answered.faults == [fault])
    }

    @Test func aNumberIsAWholeOneWithinItsBounds() throws {
        let faults = ["1.5", "1e2", "100", "0", "-0"].map { number in
            SchemaCheck.faults(
                in: (try? JSON(
                    reading: Array("{\"kind\":\"email\",\"asGiven\":\"a@b.example\",\"preference\":\(number)}".utf8)))
                    ?? .null,
                as: JSONSchema.object(
                    ContactPoint.sentMembers, optional: ["extension", "usage", "audience", "preference"]))
        }
        #expect(faults.map(\.count) == [1, 1, 1, 1, 1])
    }

    @Test func onlyTheContentThatARouteTakesIsTaken() throws {
        for type in [
            nil, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
            "application/merge-patch+json",
        ] {
            #expect(try send("{\"name\":\"x\"}", type).problem == "unsupported", "\(type ?? "nothing")")
        }
        let patch = try room.ask(
            "PATCH", "/outlets/x", bytes: Array("{}".utf8), by: ProgramRoom.visitor(.editor),
            with: [("Content-Type", "application/json-patch+json"), ("If-Match", "*")])
        #expect(patch.status == 415)
        let get = try room.ask("GET", "/outlets", bytes: [1], by: nil)
        #expect(get.status == 415)
        let charset = try room.ask(
            "POST", "/outlets", bytes: Array("{\"name\":\"x\"}".utf8), by: ProgramRoom.visitor(.editor),
            with: [("content-type", "Application/JSON; charset=utf-8")])
        #expect(charset.status == 201)
    }

    @Test(arguments: [
        ("application/json", 200), ("*/*", 200), ("text/html, application/*;q=0.1", 200), ("", 406), ("text/html", 406),
        ("application/json;q=0, */*", 406), ("application/json;q=0", 406), ("text/html;level=1, */*;q=0.5", 200),
    ])
    func onlyJSONIsGiven(_ accept: String, _ status: Int) throws {
        #expect(try room.ask("GET", "/outlets", as: nil, with: [("Accept", accept)]).status == status)
    }

    @Test(arguments: [
        "limit=0", "limit=201", "limit=1.5", "limit=%2B1", "limit=", "limit=1&limit=1", "lim=1", "withdrawn=yes",
        "since=20310520",
        "q=%", "q=%zz", "q=%ff", "%00=1", "=", "role=desk",
    ])
    func whatStandsBehindTheQuestionMarkIsToBeKnown(_ query: String) throws {
        #expect(try room.ask("GET", "/organisations?\(query)").problem == "not-understood")
    }

    @Test(arguments: [
        "//", "/contacts/", "//contacts", "/contacts//jane-doe", "/contacts/../releases", "/contacts/%6aane-doe",
        "/contacts/jane-doe%00", "/Contacts", "/contacts/JANE-DOE", "/contacts/jane-doe/", "/contacts/river-trust",
        "/releases/jane-doe", "/contacts/jane-doe/histories", "/..", "/contacts/.", "/contacts/jane--doe",
    ])
    func aPathIsToTheLetter(_ path: String) throws {
        #expect(try room.ask("GET", path).status == 404, "\(path)")
    }

    @Test func whatIsBesideTheInterfaceIsNotItsOwn() throws {
        for path in ["/api/v2/", "/api/v10", "/", "", "/api/v1x/contacts"] {
            let request = WebRequest(path: path)
            #expect(try room.api.answer(to: request, from: nil, at: .noon).status == 404, "\(path)")
        }
    }

    @Test(arguments: ["PUT", "DELETE", "TRACE", "OPTIONS", "get", ""])
    func aMethodIsOneThatTheRouteHas(_ method: String) throws {
        let answered = try room.ask(method, "/contacts/jane-doe")
        #expect(answered.status == 405)
        #expect(answered.answer.header("Allow") == "GET, PATCH, HEAD")
    }

    @Test func whatTheHouseIsMadeOfIsToldToNobody() throws {
        let answered = Problem(
            Refusal(.outside, about: .path("/secret/place"), "The disk at '/secret/place' is full.", .makeRoom)
        )
        .answer(room.api.settings)
        #expect(answered.status == 503)
        #expect(!Answered(answered).text.contains("secret"))
    }

    /// Everything that anybody typed comes back as text, in JSON.
    @Test func whatWasTypedIsQuotedAndCut() throws {
        let name = "%22%3Cscript%3E%E2%80%AE" + String(repeating: "x", count: 500)
        let answered = try room.ask("GET", "/outlets?\(name)=1")
        #expect(answered.bytes.count < 900)
        #expect(!answered.text.contains("\u{202E}"))
    }
}
