import Catalogue
import Foundation
import PressOffice
import ReleaseReader
import Testing

@testable import PressroomCLI

/// A person who corrects what was read, with the answers written beforehand.
@Suite struct CorrectingDeskTests {
    private static let text = """
        Night trains come back to the coast

        OSLO - Nordlys Rail will open the night line on 3 April 2031.

        Press contact: Ingrid Halvorsen, press officer, ingrid@nordlysrail.example, +44 20 7946 0018

        """

    private func corrected(_ answers: String...) throws -> (submission: Submission?, shown: String) {
        let run = try CommandLineRun()
        (run.isAttended, run.width) = (true, 200)
        let draft = try run.premises.draft(path: "trains.txt", bytes: Array(Self.text.utf8))
        let office = try run.office()
        var submission = try office.submit([Review(draft)])
        let left = Lines(answers)
        let desk = CorrectingDesk(office: office, screen: try run.screen(), read: { left.next() })
        let isDone = try desk.correct(&submission)
        return (isDone ? submission : nil, try run.text(of: "error"))
    }

    /// The number of the line that says something.
    private func number(_ words: String) throws -> String {
        let shown = try corrected("").shown
        let line = try #require(shown.split(separator: "\n").first { $0.contains(words) })
        return try #require(line.firstMatch(of: #/\[(\d+)\]/#).map { String($0.output.1) })
    }

    @Test func everyLineThatCanBeCorrectedHasANumber() throws {
        let shown = try corrected("").shown
        #expect(shown.contains("Enter goes on, a number corrects its line, [q]uit: "))
        let numbers = shown.matches(of: #/\[(\d+)\]/#).compactMap { Int($0.output.1) }
        #expect(numbers == Array(1...numbers.count) && numbers.count > 4)
        for words in ["Night trains come back", "Ingrid Halvorsen", "ingrid@nordlysrail.example"] {
            #expect(try Int(number(words)) != nil)
        }
    }

    @Test func aLineIsCorrectedByItsNumber() throws {
        let (submission, shown) = try corrected(try number("Night trains"), "Trains return", "0", "")
        #expect(
            shown.contains(
                "headline: Night trains come back to the coast\nWhat is right? Enter leaves it, - takes it away: "))
        #expect(shown.contains("Type a number from 1 to "))
        let line = submission?.lines(ofDocument: 0).first { $0.id == "headline" }
        #expect(line?.value == "Trains return" && line?.isCorrected == true)
    }

    @Test func aLineOfSeveralValuesAsksForEach() throws {
        let (submission, shown) = try corrected(try number("Ingrid"), "boss", "desk", "Ingrid Halversen", "-", "", "")
        #expect(shown.contains("The role 'boss' is not one of "))
        let lines = submission?.lines(ofDocument: 0).filter { $0.item == "contacts/0" } ?? []
        #expect(lines.prefix(3).map(\.value) == ["desk", "Ingrid Halversen", nil])
    }

    @Test func whatWasNotFoundHasANumberToo() throws {
        let (submission, shown) = try corrected(
            try number("embargo"), "2101-04-01T09:00 Europe/London", try number("notes"), "Seats are few", "")
        #expect(shown.contains("embargo: nothing\nWhat is right? Enter leaves it: "), "\(shown)")
        let lines = submission?.lines(ofDocument: 0) ?? []
        #expect(lines.first { $0.id == "embargo" }?.value == "2101-04-01T09:00 Europe/London")
        #expect(lines.first { $0.id == "notes" }?.value == "Seats are few")
        let asked = try corrected("").shown
        #expect(asked.contains("language"), "\(asked)")
        #expect(asked.split(separator: "\n").contains { $0.contains("notes") && $0.hasSuffix("not found") })
    }

    @Test func whoHasEnoughQuits() throws {
        #expect(try corrected("q").submission == nil)
        #expect(try corrected().submission == nil)
        #expect(try corrected(try number("Night trains")).submission == nil)
    }
}

/// Lines that somebody types, one after another; then the end of input.
private final class Lines {
    private var left: [String]
    init(_ lines: [String]) { left = lines }
    func next() -> String? { left.isEmpty ? nil : left.removeFirst() }
}
