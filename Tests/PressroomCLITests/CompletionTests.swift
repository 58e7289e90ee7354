import ArgumentParser
import Catalogue
import Foundation
import Testing

@testable import PressroomCLI

/// What a shell offers.
@Suite struct CompletionTests {
    private func offered(
        _ run: CommandLineRun, _ typed: String, _ kinds: [RecordKind], for shell: CompletionShell? = .bash
    ) -> [String] {
        Completion(["pressroom", "contact", "show", typed], typed, for: shell)
            .records(kinds, at: Door(run.surroundings, premises: run.premises))
    }

    @Test func slugsThatBeginSoAreOffered() throws {
        let run = try Town.furnished()
        #expect(offered(run, "j", [.contact]) == ["jane-doe", "jon-dahl"])
        #expect(offered(run, "jo", [.contact], for: .zsh) == ["jon-dahl:Jon Dahl"])
        #expect(offered(run, "jo", [.contact], for: .fish) == ["jon-dahl\tJon Dahl"])
        #expect(offered(run, "'jo", [.contact]) == ["jon-dahl"])
        #expect(offered(run, "kit/tr", RecordKind.named) == ["kit/trains"])
        #expect(offered(run, "kit/tr", [.contact]).isEmpty)
        #expect(
            offered(run, "night", RecordKind.named)
                == ["night-trains-come-back-to-the-coast", "night-trains-to-return-railway-says"])
        #expect(offered(run, "Jon D", [.contact]).isEmpty)
        #expect(offered(run, "x; rm -rf", [.contact]).isEmpty)
    }

    @Test func changesAreOfferedTheNewestFirst() throws {
        let run = try Town.furnished()
        let door = Door(run.surroundings, premises: run.premises)
        #expect(Completion([], "", for: .bash).changes(at: door) == ["4", "3", "2", "1"])
        let told = Completion([], "3", for: .zsh).changes(at: door)
        #expect(told.count == 1 && told[0].hasPrefix("3:add contact, by ben, "), "\(told)")
        #expect(Completion([], "x", for: .zsh).changes(at: door).isEmpty)
    }

    /// The words of one argument, as the shell hands them over: a quotation mark before them, and none behind.
    @Test func aTimeIsCompletedWithTheOfficesZoneAndTheWorlds() throws {
        let run = try Town.furnished()
        _ = try run.office().set([.zone: "Europe/Oslo"])
        let door = Door(run.surroundings, premises: run.premises)
        func offered(_ typed: String, for shell: CompletionShell = .bash) -> [String] {
            Completion(["pressroom", "release", "edit", "x", "--embargo", typed], typed, for: shell).times(at: door)
        }
        #expect(offered("'2031-05-01T00:01 Europe/Lond") == ["2031-05-01T00:01 Europe/London"])
        #expect(offered("2031-05-01T00:01").first == "2031-05-01T00:01 Europe/Oslo")
        #expect(offered("00:01 Europe/Os") == ["00:01 Europe/Oslo"])
        #expect(offered("2031-05-01T00:01 Europe/Lond", for: .zsh) == ["2031-05-01T00\\:01 Europe/London"])
        #expect(offered("") == [] && offered("2031-05-01") == [] && offered("Europe/Lond") == [])
    }

    @Test func noMoreAreOfferedThanAPersonReads() throws {
        let run = try CommandLineRun()
        let rows = (1...250).map { "Name \($0),n\($0)@harbourwatch.example" }.joined(separator: "\n")
        try run.write("Name,Email\n\(rows)\n", to: "list.csv")
        #expect(try run("contact", "import", "\(run.folder)/list.csv", "--accept").code == 0)
        #expect(offered(run, "name", [.contact]).count == Completion.most)
    }

    @Test func withoutACatalogueNothingIsOfferedAndNothingIsMade() throws {
        let run = try Town.furnished()
        let other = "\(run.folder)/other.sqlite"
        for words in [["--catalogue", other], ["--catalogue=\(other)"], ["--catalogue", "'\(other)'"]] {
            let completion = Completion(["pressroom"] + words + ["contact", "show", ""], "", for: .bash)
            #expect(completion.records([.contact], at: Door(run.surroundings, premises: run.premises)).isEmpty)
        }
        #expect(!FileManager.default.fileExists(atPath: other))
        try run.write("no catalogue", to: "other.sqlite")
        let completion = Completion(["--catalogue", other], "", for: .bash)
        #expect(completion.records([.contact], at: Door(run.surroundings, premises: run.premises)).isEmpty)
        #expect(try run.text(of: "other.sqlite") == "no catalogue")
    }

    @Test func zonesAreOffered() {
        let zones = TimeZone.knownTimeZoneIdentifiers.map { (word: $0, remark: "") }
        #expect(Completion([], "Europe/Lon", for: .bash).offered(zones) == ["Europe/London"])
        #expect(Completion([], "", for: .bash).offered(zones).count == Completion.most)
    }

    /// What a person is called may be anything: beside a word it is one line, and no longer than one is read.
    @Test func aRemarkIsHarmless() {
        let odd = [(word: "a", remark: "x\u{1B}[31m\ny\t\(String(repeating: "z", count: 500))")]
        for shell in [CompletionShell.zsh, .fish] {
            let line = Completion([], "", for: shell).offered(odd).joined()
            #expect(!line.contains("\u{1B}") && !line.contains("\n") && line.count < 80)
            #expect(line.split(separator: "\t").count <= 2)
        }
        #expect(Completion([], "", for: .bash).offered(odd) == ["a"])
    }
}
