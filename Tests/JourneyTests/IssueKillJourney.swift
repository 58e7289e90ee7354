import Foundation
import TestSupport
import Testing

/// A kit is issued, and somebody pulls the plug: at whatever moment that is, no number is lost and nothing half stays.
@Suite struct IssueKillJourney {
    private let session: Session
    private let key: String

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        try session.write(
            "Harbour ferries return\n\nThe ferries run again from June.\n\nMedia contact: Jane Roe, jane@harbour.example\n",
            to: "ferries.txt")
        _ = try session.pressroom("read", "--accept", "--issued", "2031-05-12", "--yes", "ferries.txt")
        // Behind its end a picture may have anything; here it is what makes it large.
        var picture = SamplePicture().bytes
        picture.insert(contentsOf: [UInt8](repeating: 0x55, count: 3_000_000), at: picture.count - 2)
        try Data(picture).write(to: URL(fileURLWithPath: session.path("a.jpg")))
        _ = try session.pressroom("asset", "add", "a.jpg", "--alt", "Boats", "--slug", "boats")
        _ = try session.pressroom("kit", "new", "--release", "harbour-ferries-return", "--slug", "ferries")
        #expect(try session.pressroom("kit", "add", "ferries", "asset/boats").code == 0)
        key = try session.pressroom("key", "new").output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func isThere(_ name: String) -> Bool { access(session.path(name), F_OK) == 0 }

    /// What is under way to another name.
    private func unfinished() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: session.folder).filter { $0.hasPrefix(".pressroom-") }
    }

    private func verdict(on name: String) throws -> Int32 {
        try session.pressroom("kit", "verify", name, "--key", key).code
    }

    /// How long an issue takes that nobody stops, in microseconds, and the year that its number has; of another kit.
    private func usual() throws -> (time: Double, year: String) {
        _ = try session.pressroom("kit", "new", "--release", "harbour-ferries-return", "--slug", "other")
        _ = try session.pressroom("kit", "add", "other", "asset/boats")
        let began = Date()
        let issued = try session.pressroom("kit", "issue", "other", "--to", "usual")
        let year = issued.output.firstMatch(of: /^PR\/(\d{4})\/001-1\n$/).map { String($0.1) }
        return (Date().timeIntervalSince(began) * 1_000_000, try #require(year, "\(issued)"))
    }

    @Test func aKillAtAnyMomentLosesNoNumberAndLeavesNothingHalf() throws {
        var (usual, year) = try usual()
        try FileManager.default.createDirectory(atPath: session.path("empty"), withIntermediateDirectories: false)
        let places = ["folder", "archive.zip", "empty"]
        var (killed, issues) = (0, 1)
        for step in 0..<18 {
            let place = places[step % 3]
            let process = try session.start(["kit", "issue", "ferries", "--to", place], into: "run")
            let moment = usual * Double(step + 1) / 16
            usleep(useconds_t(moment))
            process.kill()
            if process.wait() == 128 + SIGKILL {
                killed += 1
            } else {
                // It had ended: the machine has less to do than when the first one was timed.
                usual = min(usual, moment)
            }
            let names = place == "empty" ? try FileManager.default.contentsOfDirectory(atPath: session.path(place)) : []
            if isThere(place), place != "empty" || !names.isEmpty {
                #expect(try verdict(on: place) == 0, "step \(step): whole, or not there")
                try FileManager.default.removeItem(atPath: session.path(place))
            }
            if !isThere("empty") {
                try FileManager.default.createDirectory(
                    atPath: session.path("empty"), withIntermediateDirectories: false)
            }
            // Half-way a change is made, so that the last kills are at the second issue.
            guard step == 8 else { continue }
            let first = try session.pressroom("kit", "issue", "ferries", "--to", "first.zip")
            #expect(first.output == "PR/\(year)/002-1\n", "\(first)")
            #expect(try verdict(on: "first.zip") == 0)
            _ = try session.pressroom("asset", "edit", "boats", "--description", "Boats at a pier")
            issues = 2
        }
        #expect(killed > 6, "it was stopped in the middle of its work")
        let last = try session.pressroom("kit", "issue", "ferries", "--to", "last")
        #expect(last.output == "PR/\(year)/002-\(issues)\n", "no number was burnt: \(last)")
        #expect(try verdict(on: "last") == 0)
        #expect(try unfinished() == [], "what was left is swept")
        let history = try session.pressroom("history", "kit/ferries").output
        #expect(history.components(separatedBy: "issue kit").count - 1 == issues, "\(history)")
    }

    @Test func twoWhoIssueAtOnceGetNumbersOfTheirOwn() throws {
        for slug in ["east", "west"] {
            _ = try session.pressroom("kit", "new", "--release", "harbour-ferries-return", "--slug", slug)
        }
        let kits = ["ferries", "east", "west", "ferries"]
        let processes = try kits.enumerated().map { index, kit in
            try session.start(["kit", "issue", kit, "--to", "at-once-\(index).zip"], into: "at-once-\(index)")
        }
        #expect(processes.map { $0.wait() } == [0, 0, 0, 0])
        let numbers = try kits.indices.map { try session.text(of: "at-once-\($0).out") }
        #expect(Set(numbers).count == 3 && numbers[0] == numbers[3], "one kit has one: \(numbers)")
        #expect(numbers.allSatisfy { $0.hasSuffix("-1\n") }, "\(numbers)")
        for index in kits.indices { #expect(try verdict(on: "at-once-\(index).zip") == 0) }
    }
}
