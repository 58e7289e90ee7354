import Testing

/// A long output on a terminal, and what it goes through.
@Suite struct PagerJourney {
    private func town() throws -> Session {
        let session = try Session()
        _ = try session.pressroom("init")
        for number in 1...3 { _ = try session.pressroom("contact", "add", "--name", "Jane Doe \(number)") }
        return session
    }

    @Test func aListGoesThroughThePagerOnATerminal() throws {
        let session = try town()
        try session.write("#!/bin/sh\necho PAGED\ncat\n", to: "mine")
        let pager = ["PAGER": "sh \(session.path("mine"))"]
        for command in [
            ["contact", "list"], ["history"], ["contact", "show", "jane-doe-1"], ["explain", "jane-doe-1"],
        ] {
            let (code, shown) = try TerminalSession(session, command, variables: pager).ends()
            #expect(code == 0)
            #expect(shown.hasPrefix("PAGED\n") && (shown.contains("Jane") || shown.contains("change 3")), "\(command)")
        }
        #expect(
            try !TerminalSession(session, ["contact", "list", "--no-pager"], variables: pager).ends().shown.contains(
                "PAGED"))
        for none in ["", "cat", " "] {
            let (code, shown) = try TerminalSession(session, ["contact", "list"], variables: ["PAGER": none]).ends()
            #expect(code == 0 && shown.contains("Jane Doe 2"))
        }
    }

    @Test func aPipeHasNone() throws {
        let session = try town()
        session.variables["PAGER"] = "echo PAGED"
        #expect(try session.pressroom("contact", "list").output.contains("Jane Doe 1"))
        #expect(try !session.pressroom("contact", "list").output.contains("PAGED"))
    }

    /// Who leaves early has seen enough; the exit code of what was turned down stays.
    @Test func leavingThePagerIsNoFailure() throws {
        let session = try town()
        #expect(try TerminalSession(session, ["contact", "list"], variables: ["PAGER": "true"]).ends().code == 0)
        let (code, shown) = try TerminalSession(
            session, ["contact", "show", "nobody"], variables: ["PAGER": "cat; true"]
        )
        .ends()
        #expect(code == 1)
        #expect(shown.contains("There is no contact 'nobody'"))
    }

    @Test func aPagerThatIsNotThereIsTold() throws {
        let session = try town()
        let (code, shown) = try TerminalSession(session, ["contact", "list"], variables: ["PAGER": "no-such-pager"])
            .ends()
        #expect(code == 0)
        #expect(shown.contains("no-such-pager"))
    }

    /// Without PAGER it is less, where that is here, which goes away by itself where everything fits.
    @Test func withoutOneItIsLess() throws {
        let session = try town()
        session.variables["PATH"] = "\(session.folder)/bin:" + (session.variables["PATH"] ?? "")
        _ = try session.shell(
            "mkdir bin; printf '#!/bin/sh\\necho \"LESS=$LESS\"\\ncat\\n' > bin/less; chmod +x bin/less")
        let terminal = try TerminalSession(session, ["contact", "list"], variables: [:], without: ["PAGER"])
        let (code, shown) = terminal.ends()
        #expect(code == 0)
        #expect(shown.hasPrefix("LESS=FRX\n") && shown.contains("Jane Doe 3"))
    }
}
