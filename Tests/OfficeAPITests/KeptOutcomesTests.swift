import Catalogue
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

    @Test(arguments: ["", "a key", "a\u{7F}", String(repeating: "x", count: 201), "ü"])
    func aKeyIsPlain(_ key: String) throws {
        #expect(try open("Salmon", key).problem == "not-understood")
        #expect(try count == 0)
    }

    @Test func whileItIsBeingDoneNobodyDoesItToo() throws {
        let outcomes = KeptOutcomes()
        let request = WebRequest(method: "POST", path: "/api/v1/requests", headers: [("Idempotency-Key", "k")])
        let done = NewsroomAnswer(status: 201, headers: [], body: .bytes([1]))
        let answer = try outcomes.once(request, by: .numbered(1), at: .noon) {
            do {
                _ = try outcomes.once(request, by: .numbered(1), at: .noon) { done }
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
            _ = try outcomes.once(request, by: .numbered(1), at: .noon.plus(seconds: Double(done))) {
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
