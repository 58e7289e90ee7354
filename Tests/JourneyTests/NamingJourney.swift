import Foundation
import Testing

/// Ana types what she remembers of a name, and a tab where she remembers less.
@Suite struct NamingJourney {
    let session: Session
    private let release = "night-trains-come-back-to-the-coast"

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        try session.write(Papers.nightTrains, to: "release.txt")
        let accepted = try session.pressroom("read", "release.txt", "--accept", "--yes")
        #expect(accepted.code == 0, "\(accepted.errors)")
        #expect(try session.pressroom("kit", "new", "--release", "night", "--slug", "trains").code == 0)
    }

    @Test func aSurnameOrWordsOfTheHeadlineAreEnough() throws {
        #expect(try session.pressroom("contact", "show", "Dahl").output.hasPrefix("Jon Dahl (contact/jon-dahl)\n"))
        #expect(try session.pressroom("release", "show", "trains coast").output.contains("(release/\(release))"))
        let withdrawn = try session.pressroom("contact", "withdraw", "dahl", "--why", "left")
        #expect(withdrawn.errors.hasPrefix("Withdrew contact jon-dahl. This is change 3;"))
        let wrong = try session.pressroom("contact", "show", "dahll")
        #expect(wrong.errors == "There is no contact 'dahll'. Did you mean 'jon-dahl'?\n")
        _ = try session.pressroom("contact", "add", "--name", "Joan Dahl")
        let several = try session.pressroom("contact", "withdraw", "dahl")
        #expect(several.code == 1)
        #expect(several.errors.contains("  joan-dahl: Joan Dahl\n  jon-dahl: Jon Dahl\nNone of them was taken."))
    }

    @Test func namesOfTheWholeWorldHaveSlugsToType() throws {
        for (name, slug) in [
            ("Ελένη Παπαδοπούλου", "elene-papadopoulou"), ("Юлия Щербакова", "ulia-serbakova"), ("李明", "li-ming"),
            ("김민수", "gimminsu"), ("محمد", "mhmd"),
        ] {
            #expect(try session.pressroom("contact", "add", "--name", name).output == "\(slug)\n")
            #expect(try session.pressroom("contact", "show", name).output.contains("(contact/\(slug))"))
        }
        let renamed = try session.pressroom("contact", "edit", "li-ming", "--slug", "ming-li")
        #expect(renamed.errors.hasPrefix("Renamed contact li-ming to ming-li."))
        #expect(try session.pressroom("contact", "show", "li-ming").output.contains("(contact/ming-li)"))
        let long = "A railway that nobody thought would ever come back along the coast to the old harbour"
        let added = try session.pressroom("release", "add", "--headline", long)
        #expect(added.output == "railway-nobody-thought-ever-come\n")
    }

    @Test func aMistypedCommandIsAnsweredWithWhatWasMeant() throws {
        for (words, meant) in [
            (["contcat", "list"], "'contact'"), (["contact", "lst"], "'contact list'"),
            (["release", "shwo", "x"], "'release show'"), (["contact", "export", "--format", "vcrad"], "'vcard'"),
        ] {
            let outcome = try session.run(words)
            #expect(outcome.code == 64 && outcome.errors.contains("Did you mean \(meant)?"), "\(outcome.errors)")
        }
    }

    // MARK: A tab

    private static func isThere(_ program: String) -> Bool {
        ["/usr/bin", "/bin", "/usr/local/bin"].contains { access("\($0)/\(program)", X_OK) == 0 }
    }

    @Test(arguments: [
        ("contact show j", "jon-dahl"), ("kit export ", "trains"), ("undo ", "2"), ("explain kit/t", "kit/trains"),
        ("kit export x --format j", "json"), ("office set --zone Europe/Lon", "Europe/London"),
        ("event add --release ni", "night-trains-come-back-to-the-coast"), ("history tr", "trains"),
    ])
    func bashOffersRecords(_ typed: String, _ offered: String) throws {
        let words = (["pressroom"] + typed.components(separatedBy: " ")).map { "'\($0)'" }
        let script = """
            source <(pressroom --generate-completion-script bash)
            COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
            COMP_LINE='pressroom \(typed)'; COMP_POINT=${#COMP_LINE}
            _pressroom pressroom "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let outcome = try session.shell(script)
        #expect(outcome.output.split(separator: "\n").contains(offered[...]), "\(outcome)")
        #expect(outcome.errors == "")
    }

    /// At a terminal of its own, which zsh makes.
    @Test(
        .enabled(if: isThere("zsh")),
        arguments: [
            (
                "zsh", "TERM=dumb COLUMNS=100 zsh -f -i",
                "PS1=; autoload -Uz compinit; compinit -u -D; source ./p.zsh; LISTMAX=0; compdef _pressroom pressroom"
            ), ("fish", "env TERM=xterm COLUMNS=100 fish --no-config -i", "source ./p.fish"),
        ])
    func zshAndFishOfferRecordsWithTheirNames(_ shell: String, _ start: String, _ settings: String) throws {
        guard NamingJourney.isThere(shell) else { return }
        try session.write(
            #"""
            zmodload zsh/zpty
            zpty shell "$1"
            zpty -w shell "$2; echo RE''ADY"
            zpty -r -m shell seen '*READY*'
            sleep 0.5
            zpty -w -n shell $'pressroom contact show \t\t'
            zpty -r -m shell seen '*Jon Dahl*'
            print -r -- "$seen"
            zpty -d shell
            """#, to: "drive.zsh")
        let outcome = try session.shell(
            """
            pressroom --generate-completion-script \(shell) > p.\(shell) \\
                && timeout 60 zsh -f drive.zsh '\(start)' '\(settings)'
            """)
        #expect(outcome.output.contains("jon-dahl") && outcome.output.contains("Jon Dahl"), "\(outcome)")
    }

    @Test func aTabMakesNoCatalogueAndSaysNothing() throws {
        let empty = try Session()
        let outcome = try empty.run([
            "---completion", "contact", "show", "--", "positional@0", "3", "0", "pressroom", "",
        ])
        #expect(outcome.code == 0 && outcome.errors == "" && outcome.output.allSatisfy(\.isWhitespace), "\(outcome)")
        #expect(!FileManager.default.fileExists(atPath: empty.catalogue))
    }

    // MARK: The manual

    @Test func everyPageOfTheManualIsRead() throws {
        let made = try session.pressroom("manual", "man1")
        #expect(made.code == 0 && made.output.contains("pressroom-kit-export.1\n"))
        if NamingJourney.isThere("mandoc") {
            let lint = try session.shell("for page in man1/*.1; do mandoc -Tlint -Wwarning $page || exit 1; done")
            #expect(lint == .init(code: 0, output: "", errors: ""))
        }
        if NamingJourney.isThere("man") {
            let page = try session.shell("MANPAGER=cat MANWIDTH=80 man -l man1/pressroom-kit-export.1")
            #expect(page.output.contains("--under-embargo") && page.errors == "", "\(page)")
        }
    }
}
