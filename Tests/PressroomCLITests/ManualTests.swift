import ArgumentParser
import Foundation
import Testing

@testable import PressroomCLI

/// The manual says what `--help` says.
@Suite struct ManualTests {
    private struct Known {
        let words: [String]
        let type: any ParsableCommand.Type
    }

    private static func commands(_ type: any ParsableCommand.Type, behind before: [String]) -> [Known] {
        let words = before + [type.configuration.commandName ?? ""]
        return [Known(words: words, type: type)]
            + type.configuration.subcommands.flatMap { commands($0, behind: words) }
    }

    /// As a person reads it: without what the language of the page needs.
    private static func read(_ page: String) -> String {
        page.replacing("\\-", with: "-").replacing("\\(aq", with: "'").replacing("\\(dq", with: "\"")
            .replacing("\\&", with: "").replacing("\\ ", with: " ").replacing("\\e", with: "\\")
    }

    @Test func everyCommandHasAPageThatSaysWhatItsHelpSays() throws {
        let pages = Dictionary(try ManualPage.all().map { ($0.file, $0.text) }, uniquingKeysWith: { first, _ in first })
        let commands = ManualTests.commands(PressroomCommand.self, behind: [])
        #expect(pages.count == commands.count && pages.count > 60)
        for command in commands {
            let page = ManualTests.read(try #require(pages["\(command.words.joined(separator: "-")).1"]))
            let help = PressroomCommand.helpMessage(for: command.type, columns: 10_000)
            let words = Set(page.split { $0.isWhitespace })
            let text = page.split { $0.isWhitespace }.joined(separator: " ")
            for word in help.split(whereSeparator: \.isNewline).dropFirst().flatMap({ $0.split(separator: " ") })
            where word.hasPrefix("--") || word.hasPrefix("<") {
                let bare = word.filter { !",[].;:'()".contains($0) }
                for spelling in bare.split(separator: "/") where spelling != "<options>" {
                    #expect(page.contains(spelling) || words.contains(spelling), "\(command.words): \(word)")
                }
            }
            #expect(text.contains(command.type.configuration.abstract), "\(command.words)")
            for child in command.type.configuration.subcommands {
                #expect(page.contains((command.words + [child.configuration.commandName ?? ""]).joined(separator: " ")))
            }
        }
    }

    @Test func nothingThatIsSaidIsAnInstruction() {
        var page = Roff(title: "a", version: "1")
        page.section("DESCRIPTION")
        page.paragraph(".SH EVIL")
        page.paragraph("'so \\fBbold\\fP\n.TP")
        page.item(["--to <folder>", "-h"], "")
        page.synopsis("pressroom a", ["[--to <folder>]"])
        page.references(["b", "a"])
        #expect(
            page.text.split(separator: "\n").dropFirst(2).joined(separator: "\n") == #"""
                .SH DESCRIPTION
                \&.SH EVIL
                .PP
                \(aqso \efBbold\efP .TP
                .TP
                .B "\-\-to <folder>, \-h"
                \-
                .nh
                .B "pressroom a"
                [\-\-to\ <folder>]
                .hy
                .BR a (1),
                .BR b (1)
                """#)
    }

    @Test func theFolderIsMadeWholeAndIsNobodyElses() throws {
        let run = try CommandLineRun()
        let made = try run("manual", "\(run.folder)/man1")
        #expect(made.code == 0 && made.output.hasPrefix("pressroom.1\n"))
        #expect(try run.text(of: "man1/pressroom-kit-export.1").hasPrefix(".TH PRESSROOM-KIT-EXPORT 1 "))
        #expect(try run("manual", "\(run.folder)/man1").code == ExitTable.failed)
    }
}
