import Catalogue
import Foundation
import JSONText
import Newsroom
import PressOffice
import TestSupport
import Testing

@testable import OfficeAPI

@Suite struct KeptOutcomesTests {
    private let room: ProgramRoom

    init() throws { room = try ProgramRoom() }

    private func open(_ subject: String, _ key: String, as role: Role = .officer) throws -> Answered {
        try room.ask("POST", "/requests", ["subject": .string(subject)], as: role, with: [("Idempotency-Key", key)])
    }

    private var count: Int { get throws { try room.ask("GET", "/requests").items.count } }

    @Test func whatIsSentAgainIsAnsweredAndNotDoneAgain() throws {
        let first = try open("Salmon", "a-key")
        let second = try open("Salmon", "a-key")
        #expect(second.whole == first.whole)
        #expect(try count == 1)
        #expect(try open("Salmon", "another-key").status == 201)
        #expect(try count == 2)
    }

    @Test func aKeyIsOfOneRequestAndOfOneAccount() throws {
        _ = try open("Salmon", "a-key")
        let other = try open("Trout", "a-key")
        #expect(other.problem == "key-used")
        #expect(try open("Trout", "a-key", as: .administrator).status == 201)
        #expect(try count == 2)
    }

    @Test func whatWasRefusedMayBeTriedAgain() throws {
        #expect(try open("", "a-key").status == 422)
        #expect(try open("Salmon", "a-key").status == 201)
    }

    @Test func aKeyIsForgottenAfterADay() throws {
        _ = try open("Salmon", "a-key")
        room.now = .noon.plus(seconds: 86_399)
        #expect(try open("Salmon", "a-key").status == 201)
        #expect(try count == 1)
        room.now = .noon.plus(seconds: 86_400)
        #expect(try open("Salmon", "a-key").status == 201)
        #expect(try count == 2)
    }

    // MARK: A server that was started anew

    @Test func whatWasDoneIsKnownToTheNextServer() throws {
        _ = try open("Salmon", "a-key")
        let made = try #require(try room.office.view(for: .internal, at: .noon).changes(limit: 1).first)
        room.startAnew()
        let again = try open("Salmon", "a-key")
        #expect(again.problem == "done-before" && again.status == 409)
        #expect(again.text.contains("It was done before as change \(made.id), and not again."))
        #expect(try count == 1)
        // The key of another account is another key.
        #expect(try open("Salmon", "a-key", as: .administrator).status == 201)
    }

    @Test func aKeyThatWasUsedForSomethingElseIsKnownTooAndADayLaterIsNot() throws {
        _ = try open("Salmon", "a-key")
        room.startAnew()
        #expect(try open("Trout", "a-key").problem == "key-used")
        room.now = .noon.plus(seconds: 86_400)
        #expect(try open("Trout", "a-key").status == 201)
        #expect(try count == 2)
    }

    @Test func whatWasTurnedDownOrChangedNothingIsNotDone() throws {
        #expect(try open("", "a-key").status == 422)
        room.startAnew()
        #expect(try open("Salmon", "a-key").status == 201)
    }

    /// One request may come to several changes; it is noted with the first.
    @Test func whatIsHeldToATagIsNotedToo() throws {
        let seen = try room.ask("GET", "/contacts/\(Contact.jane.slug)", as: .editor)
        let headers = [(name: "If-Match", value: seen.tag), (name: "Idempotency-Key", value: "a-key")]
        func withdraw() throws -> Answered {
            try room.ask(
                "POST", "/contacts/\(Contact.jane.slug)/withdraw", ["reason": "She is on leave"], as: .editor,
                with: headers)
        }
        #expect(try withdraw().status < 300)
        room.startAnew()
        #expect(try withdraw().problem == "done-before")
    }

    /// Two servers on one catalogue know nothing of each other but what stands in it.
    @Test func inTheTransactionItIsLookedAtOnceMore() throws {
        let request = KeyedRequest(
            digest: String(repeating: "a", count: 64), print: String(repeating: "b", count: 64), at: .noon)
        func make(_ slug: String) throws {
            let terms = AskedTerms(noting: request) { [office = room.office] in
                if try office.change(doneFor: request) != nil { throw Problem.keyUsed }
            }
            try room.store.change(ChangeStamp(actor: "ana", at: .noon, action: "add", terms: terms)) { _ in
                [.insert(Organisation(id: UUID(), slug: .spelt(slug), name: slug))]
            }
        }
        try make("otter-trust")
        #expect(throws: Problem.self) { try make("heron-trust") }
        #expect(try room.office.change(doneFor: request)?.isSame == true)
    }

    @Test(arguments: ["", "a key", "a\u{7F}", String(repeating: "x", count: 201), "ü"])
    func aKeyIsPlain(_ key: String) throws {
        #expect(try open("Salmon", key).problem == "not-understood")
        #expect(try count == 0)
    }

    @Test func whileItIsBeingDoneNobodyDoesItToo() throws {
        let outcomes = KeptOutcomes()
        let request = WebRequest(method: "POST", path: "/api/v1/requests", headers: [("Idempotency-Key", "k")])
        let done = NewsroomAnswer(status: 201, headers: [], body: .bytes([1]))
        let answer = try outcomes.once(request, by: .numbered(1), at: .noon, unless: { _ in }) { _ in
            do {
                _ = try outcomes.once(request, by: .numbered(1), at: .noon, unless: { _ in }) { _ in done }
                Issue.record("It was done twice.")
            } catch let problem as Problem {
                #expect(problem.kind == .conflict)
            }
            return done
        }
        #expect(answer.status == 201)
    }

    @Test func memoryIsBounded() throws {
        let outcomes = KeptOutcomes()
        var done = 0
        func once(_ key: String) throws {
            let request = WebRequest(method: "POST", path: "/x", headers: [("Idempotency-Key", key)])
            _ = try outcomes.once(
                request, by: .numbered(1), at: .noon.plus(seconds: Double(done)), unless: { _ in }
            ) { _ in
                done += 1
                return NewsroomAnswer(status: 200, headers: [], body: .bytes(Array(repeating: 0, count: 1 << 20)))
            }
        }
        for number in 0..<40 { try once("\(number)") }
        try once("39")
        #expect(done == 40)
        try once("0")
        #expect(done == 41)
    }
}
