import Foundation
import Testing

/// Ana at a terminal.
@Suite struct TerminalJourney {
    let session: Session

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        try session.write(Papers.advisory, to: "advisory.txt")
        try session.write(Papers.article, to: "article.txt")
        _ = try session.pressroom("read", "advisory.txt", "--accept", "--yes")
    }

    @Test(arguments: [60, 80, 200] as [UInt16])
    func tablesFitTheTerminal(_ columns: UInt16) throws {
        for arguments in [["asset", "list"], ["statement", "list"], ["contact", "list"], ["check", "--list"]] {
            let terminal = try TerminalSession(session, arguments, columns: columns, variables: ["NO_COLOR": "1"])
            let (code, shown) = terminal.ends()
            #expect(code == 0)
            let lines = shown.split(separator: "\n")
            #expect(!lines.isEmpty)
            for line in lines { #expect(line.count <= Int(columns), "\(line)") }
            if columns == 60, arguments == ["statement", "list"] { #expect(shown.contains("…")) }
        }
    }

    @Test func colourIsShownUnlessItIsNotWanted() throws {
        #expect(try TerminalSession(session, ["contact", "list"]).ends().shown.contains("\u{1B}[2mCONTACT\u{1B}[0m"))
        for variables in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
            #expect(
                try !TerminalSession(session, ["contact", "list"], variables: variables).ends().shown.contains("\u{1B}")
            )
        }
        #expect(
            try TerminalSession(session, ["search", "lindqvist"]).ends().shown
                .contains("\u{1B}[1;33mLindqvist\u{1B}[0m"))
    }

    /// The parser of the command line repeats what was typed, and paths are shown as they are: a file's name can be anything.
    @Test(arguments: [
        ["read", "--\u{1B}]0;a\u{7}"], ["\u{1B}[2J"], ["-\u{1B}[2J"], ["read"],
        ["kit", "export", "k", "--format", "\u{9B}2J"],
        ["read", "\u{1B}[2J.txt"], ["kit", "\u{1B}[2J"], ["check", "--rule", "\u{1B}[8m"],
        ["contact", "show", "\u{202E}x"],
    ])
    func whatWasTypedIsShownWithoutActing(_ arguments: [String]) throws {
        let (code, shown) = try TerminalSession(session, arguments, variables: ["NO_COLOR": "1"]).ends()
        #expect(code != 0)
        let acting = shown.unicodeScalars.filter {
            $0 != "\n" && ($0.properties.generalCategory == .control || $0.value == 0x202E)
        }
        #expect(!shown.isEmpty && acting.isEmpty, "\(shown)")
    }

    @Test func aFolderOfAnyNameIsShownWithoutActing() throws {
        let kit = "harbour-town-sea-wall-reopens"
        _ = try session.pressroom("kit", "new", "--release", kit)
        let piped = try session.pressroom("kit", "export", kit, "--to", "piped\u{1B}")
        #expect(piped.output.hasPrefix("piped\u{1B}/README.txt\n"), "another program gets the path as it is")
        let export = ["kit", "export", kit, "--to", "out\u{1B}]0;a\u{7}"]
        let (code, shown) = try TerminalSession(session, export, variables: ["NO_COLOR": "1"]).ends()
        #expect(code == 0 && shown.hasPrefix("out␛]0;a␇/README.txt\n"))
        #expect(!shown.contains("\u{1B}"))
    }

    @Test func anArticleIsLinkedOnAYes() throws {
        let terminal = try TerminalSession(session, ["read", "article.txt", "--accept"], columns: 200)
        #expect(terminal.sees("a number corrects its line"))
        terminal.types("\n")
        #expect(terminal.sees("[t]ake"))
        terminal.types("a\n")
        #expect(terminal.sees("Link it to release 'harbour-town-sea-wall-reopens'? [y/N] "))
        #expect(terminal.shown.contains("may cover release harbour-town-sea-wall-reopens"))
        terminal.types("perhaps\n")
        #expect(terminal.sees("Answer yes or no."))
        terminal.types("y\n")
        let (code, shown) = terminal.ends()
        #expect(code == 0)
        #expect(shown.contains(", which covers release harbour-town-sea-wall-reopens."))
    }

    @Test func orSavedAloneOnANo() throws {
        let terminal = try TerminalSession(session, ["read", "article.txt", "--accept"], columns: 200)
        #expect(terminal.sees("a number corrects its line"))
        terminal.types("\n")
        #expect(terminal.sees("[t]ake"))
        terminal.types("a\n")
        #expect(terminal.sees("[y/N] "))
        terminal.types("\n")
        #expect(terminal.ends().code == 0)
        #expect(try session.pressroom("coverage", "list", "--json").output.contains("\"release\": null"))
    }

    @Test func nobodyIsAskedWhoSaysYesBeforehand() throws {
        let terminal = try TerminalSession(session, ["read", "article.txt", "--accept", "--yes"], columns: 200)
        let (code, shown) = terminal.ends()
        #expect(code == 0 && !shown.contains("[y/N]") && shown.contains(", which covers release harbour-town"))
    }

    @Test func aChangedEditionIsAskedAbout() throws {
        try session.write(Papers.changedAdvisory, to: "advisory.txt")
        let terminal = try TerminalSession(session, ["read", "advisory.txt", "--accept"], columns: 200)
        #expect(terminal.sees("Take this edition in? [y/N] "))
        #expect(terminal.shown.contains("“+ 44 7700 900 456”"))
        terminal.types("n\n")
        let (code, shown) = terminal.ends()
        #expect(code == 1 && shown.hasSuffix("Nothing was saved.\n"))
        #expect(try session.pressroom("contact", "show", "marta-lindqvist").output.contains("+ 44 7700 900 123"))
    }

    @Test func aMistakeInTheEditorMayBePutRight() throws {
        // The first time the editor makes a mistake; the second time it sees it told, and puts it right.
        try session.write(
            """
            #!/bin/sh
            if grep -q '^#! line' "$1"; then
                cp "$1" told; sed -i 's/^role:.*/role: desk/' "$1"
            else
                sed -i 's/^role:.*/role: boss/' "$1"
            fi

            """, to: "editor.sh")
        let terminal = try TerminalSession(
            session, ["contact", "edit", "marta-lindqvist"], columns: 200, variables: ["EDITOR": "sh ./editor.sh"])
        #expect(terminal.sees("Edit again? [Y/n] "))
        terminal.types("\n")
        let (code, shown) = terminal.ends()
        #expect(code == 0 && shown.contains("Changed contact marta-lindqvist."), "\(shown)")
        #expect(
            try session.text(of: "told").hasPrefix(
                "#! line 6: The role 'boss' is not one of pressOfficer, spokesperson, desk and journalist.\n# Contact marta-lindqvist."
            ))
    }

    @Test func outsideTextDoesNotActOnTheTerminal() throws {
        _ = try session.pressroom("contact", "add", "--name", "Bo", "--note", "a")
        try session.write(
            Papers.release(number: 7).replacing("opens", with: "opens \u{1B}]0;owned\u{7}\u{9B}2J\u{202E}gpj"),
            to: "sly.txt")
        let shown = try TerminalSession(session, ["read", "sly.txt"], variables: ["NO_COLOR": "1"]).ends().shown
        #expect(!shown.unicodeScalars.contains { $0.value < 32 && $0 != "\n" && $0 != "\r" })
        #expect(!shown.contains("\u{202E}") && !shown.contains("\u{9B}"))
    }
}
