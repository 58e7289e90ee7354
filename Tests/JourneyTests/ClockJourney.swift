import Foundation
import Testing

private let hasFaketime = ["/usr/bin/faketime", "/usr/local/bin/faketime"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
}

/// A clock that somebody sets back, with the real executable under Debian's faketime.
@Suite(.enabled(if: hasFaketime, "faketime is not installed"))
struct ClockJourney {
    let session: Session

    init() throws {
        session = try Session()
        session.variables["TZ"] = "UTC"
        try runs(at: "08:00:00", "init")
        try runs(at: "08:00:00", "release", "add", "--headline", "The lighthouse opens")
        try runs(
            at: "08:00:00", "kit", "new", "--title", "Lamps", "--slug", "lamps", "--release", "the-lighthouse-opens")
        try runs(
            at: "08:00:00", "release", "edit", "the-lighthouse-opens", "--embargo", "2027-10-31T09:00 GMT", "--why",
            "the mayor speaks at nine")
    }

    /// `pressroom` with a clock that stands.
    private func pressroom(at time: String, _ arguments: [String]) throws -> Session.Outcome {
        let words = (["pressroom"] + arguments).map { "'\($0)'" }.joined(separator: " ")
        return try session.shell("exec faketime -f '2027-10-31 \(time)' \(words)")
    }

    @discardableResult
    private func runs(at time: String, _ arguments: String...) throws -> Session.Outcome {
        let outcome = try pressroom(at: time, arguments)
        #expect(outcome.code == 0, "\(arguments): \(outcome.errors)")
        return outcome
    }

    private func isShown(at time: String) throws -> Bool {
        let asked = [
            ["release", "show", "the-lighthouse-opens", "--audience", "press"],
            ["search", "lighthouse", "--audience", "press", "--json"],
            ["kit", "show", "lamps", "--audience", "press"],
            ["kit", "export", "lamps", "--format", "text"],
        ]
        let told = try asked.map { try pressroom(at: time, $0).output.contains("The lighthouse opens") }
        #expect(Set(told).count == 1, "\(time): \(told)")
        return told.allSatisfy(\.self)
    }

    private func changes() throws -> Int {
        let history = try runs(at: "08:00:00", "history", "--json").output
        return history.components(separatedBy: "\"change\":").count - 1
    }

    @Test func whatIsHeldIsHeldAgain() throws {
        let before = try changes()
        for (time, isShown) in [
            ("08:59:59", false), ("09:00:00", true), ("12:00:00", true), ("08:59:59", false), ("00:00:01", false),
            ("09:00:00", true), ("08:30:00", false),
        ] {
            #expect(try self.isShown(at: time) == isShown, "\(time)")
        }
        #expect(try changes() == before, "an embargo that ends is nothing that anybody does")
    }

    @Test func aDeliveryIsRecordedOnceForEachTime() throws {
        let before = try changes()
        let handOut = ["kit", "export", "lamps", "--format", "text", "--under-embargo", "--for", "Ed Itor, The Paper"]
        #expect(try pressroom(at: "08:30:00", handOut).code == 0)
        #expect(try pressroom(at: "09:00:00", handOut).code != 0, "it is over")
        #expect(try pressroom(at: "08:59:59", handOut).code == 0, "the clock was set back")
        #expect(try changes() == before + 2)
        let lifted = try runs(
            at: "08:45:00", "release", "edit", "the-lighthouse-opens", "--embargo", "", "--why", "it is out")
        #expect(lifted.code == 0)
        // What a person lifted stays lifted, wherever the clock stands.
        for time in ["08:59:59", "09:00:00", "00:00:01"] { #expect(try isShown(at: time), "\(time)") }
        #expect(try pressroom(at: "08:30:00", handOut).code != 0)
        #expect(try changes() == before + 3)
    }

    /// The history keeps the order in which things were done, whatever the clock said.
    @Test func theHistoryStandsInItsOrder() throws {
        try runs(at: "12:00:00", "release", "edit", "the-lighthouse-opens", "--dateline", "Noon", "--why", "late")
        try runs(at: "07:00:00", "release", "edit", "the-lighthouse-opens", "--dateline", "Dawn", "--why", "early")
        let shown = try runs(at: "07:00:00", "release", "show", "the-lighthouse-opens", "--json").output
        #expect(shown.contains("\"Dawn\""))
        let history = try runs(at: "07:00:00", "history", "--json").output
        let early = try #require(history.range(of: "\"early\"")), late = try #require(history.range(of: "\"late\""))
        #expect(early.lowerBound < late.lowerBound, "newest first")
        try runs(at: "07:00:00", "undo")
        #expect(
            try runs(at: "07:00:00", "release", "show", "the-lighthouse-opens", "--json").output.contains("\"Noon\""))
    }
}
