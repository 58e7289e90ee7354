import Catalogue
import Foundation
import Testing

@testable import PressroomCLI

/// What a press officer types when a journalist asks.
@Suite struct RequestCommandTests {
    let run: CommandLineRun

    init() throws {
        run = try CommandLineRun()
        _ = try run.run(["office", "set", "--zone", "Europe/London"])
    }

    private func open(_ subject: String, _ others: [String] = []) throws -> CommandLineRun.Result {
        try run.run(["request", "open", "--subject", subject, "--journalist", "Ada Roe"] + others)
    }

    @Test func aDeadlineIsToldByTheClocksOfBoth() throws {
        let opened = try open(
            "Pictures of the bridge", ["--outlet", "The Paper", "--deadline", "2030-07-01T18:00 Europe/Paris"])
        #expect(opened.code == 0 && opened.output == "pictures-of-the-bridge\n", "\(opened)")
        #expect(opened.sentences.hasPrefix("Opened request pictures-of-the-bridge. This is change 2;"))
        let list = try run("request", "list").output
        #expect(list.contains("2030-07-01 18:00 CEST") && list.contains("2030-07-01 17:00 BST"), "\(list)")
        #expect(list.contains("Ada Roe, The Paper"))
        let page = try run("request", "show", "pictures").output
        #expect(page.contains("Monday 1 July 2030, 18:00 CEST") && page.contains("here: Monday 1 July 2030, 17:00 BST"))
        let json = try run("request", "show", "pictures", "--json").output
        #expect(json.contains("\"dueThere\": \"2030-07-01 18:00 CEST\""), "\(json)")
    }

    @Test func aDeadlineWithoutAZoneIsInTheOffices() throws {
        let opened = try open("Facts", ["--deadline", "2030-07-01T18:00"])
        #expect(
            opened.sentences.contains(
                "The deadline is typed without a zone, so it is in Europe/London, where the office is."))
        #expect(try run("request", "list").output.contains("2030-07-01 18:00 BST"))
    }

    @Test func aDeadlineThatIsPastNeedsAWord() throws {
        let past = ["--deadline", "2020-07-01T18:00 Europe/Paris"]
        let refused = try open("Facts", past)
        #expect(refused.code == ExitTable.failed && refused.output.isEmpty)
        #expect(
            refused.sentences
                == "The deadline 1 July 2020 at 16:00 UTC (Europe/Paris) is past. If it is meant so, say --yes.\n")
        #expect(try open("Facts", past + ["--yes"]).code == 0)
        #expect(try run("request", "list").output.contains("OVERDUE"))
        #expect(try run("request", "list", "--overdue", "--json").output.contains("\"isOverdue\": true"))
    }

    @Test func aDeadlineThatIsPastNeedsAWordInAnEditToo() throws {
        _ = try open("Facts", ["--deadline", "2030-07-01T18:00 Europe/Paris"])
        let past = ["request", "edit", "facts", "--deadline", "2020-07-01T18:00 Europe/Paris"]
        let refused = try run.run(past)
        #expect(refused.code == ExitTable.failed)
        #expect(
            refused.sentences
                == "The deadline 1 July 2020 at 16:00 UTC (Europe/Paris) is past. If it is meant so, say --yes.\n")
        #expect(try run.run(past + ["--yes"]).code == 0)
        // What stands is not typed anew.
        #expect(try run("request", "edit", "facts", "--subject", "Figures").code == 0)
    }

    @Test func whatCannotBeReadIsKeptAndSaid() throws {
        let opened = try open("Facts", ["--reply-to", "the blue door"])
        #expect(opened.code == 0)
        #expect(opened.sentences.contains("It is kept as it was given."))
        #expect(try run("request", "show", "facts").output.contains("the blue door"))
    }

    @Test func aRequestGoesItsWay() throws {
        _ = try open("Facts")
        #expect(
            try run("request", "assign", "facts", "--to", "Ben").sentences.hasPrefix("Assigned request facts. This is"))
        #expect(
            try run("request", "assign", "facts", "--to", "Ben").sentences
                == "Nothing differs, and nothing was changed.\n")
        let refused = try run("request", "turn-down", "facts")
        #expect(
            refused.sentences == "Request facts is not turned down without a reason. Say why with --why.\n")
        #expect(
            try run("request", "turn-down", "facts", "--why", "Not ours").sentences.hasPrefix(
                "Turned request facts down."))
        #expect(
            try run("request", "answer", "facts").sentences
                == "Request facts is turned down already. Open it again with 'pressroom request reopen facts'.\n")
        #expect(try run("request", "reopen", "facts").sentences.hasPrefix("Opened request facts again."))
        #expect(
            try run("request", "answer", "facts", "--given", "A sheet").sentences.hasPrefix("Answered request facts."))
        #expect(try run("request", "list").sentences == "No request is open.\n")
        #expect(try run("request", "list", "--overdue").sentences == "There is nothing of that kind.\n")
        #expect(try run("request", "list", "--all").output.contains("answered"))
        #expect(try run("request", "close", "facts").sentences.hasPrefix("Closed request facts."))
        #expect(try run("history", "request/facts").output.contains("“Not ours”"))
        #expect(try run("request", "edit", "facts", "--subject", "All the facts").code == 0)
        #expect(try run("explain", "request/facts").output.contains("All the facts"))
    }
}
