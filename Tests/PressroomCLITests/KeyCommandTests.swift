import Foundation
import Testing

@testable import PressroomCLI

/// Keys at the command line.
@Suite struct KeyCommandTests {
    @Test func aKeyIsMadeShownAndReplaced() throws {
        let run = try CommandLineRun()
        run.variables["PRESSROOM_KEYS"] = "\(run.folder)/keys"
        let none = try run("key", "show")
        #expect(none.code == 1)
        #expect(
            none.sentences == """
                There is no key at 'FOLDER/keys/pressroom.pub'. Make one with 'pressroom key new', or say where it is \
                with --keys FOLDER.

                """)
        let made = try run("key", "new")
        #expect(made.code == 0 && made.output.hasPrefix("RW") && made.output.utf8.count == 57)
        #expect(
            made.sentences == """
                Made a key pair: 'FOLDER/keys/pressroom.key' is for you alone, 'FOLDER/keys/pressroom.pub' for everybody.

                """)
        let again = try run("key", "new")
        #expect(again.code == 1)
        #expect(
            again.sentences == """
                There is a key at 'FOLDER/keys/pressroom.key' already, and it was left as it is. Put a new one in its \
                place with 'pressroom key rotate'.

                """)
        let shown = try run("key", "show")
        #expect(shown.output.contains("public key   \(made.output)"))
        let json = try run("key", "show", "--json").output
        for member in ["publicKey", "name", "fingerprint", "path"] { #expect(json.contains("\"\(member)\": \"")) }
        let rotated = try run("key", "rotate")
        #expect(rotated.code == 0 && rotated.output.hasPrefix("RW") && rotated.output != made.output)
        #expect(rotated.sentences.contains("is kept; from now on key"))
    }

    @Test func thePassphraseComesFromAFileOrTheEnvironment() throws {
        let run = try CommandLineRun()
        run.variables["XDG_CONFIG_HOME"] = "\(run.folder)/config"
        let (right, wrong) = (try run.write("harbour light\n", to: "right"), try run.write("night\n", to: "wrong"))
        #expect(try run("key", "new", "--passphrase-file", right).code == 0)
        #expect(try run.text(of: "config/pressroom/pressroom.key").contains("Argon2id"))
        let refused = try run("key", "rotate")
        #expect(refused.code == 1)
        #expect(refused.sentences == "The secret key has a passphrase, and none was given.\n")
        run.variables["PRESSROOM_PASSPHRASE"] = "night"
        #expect(
            try run("key", "rotate").sentences
                == "That is not the passphrase of the secret key. Try again; nobody can open the key without it.\n")
        #expect(try run("key", "rotate", "--passphrase-file", wrong).code == 1)
        #expect(try run("key", "rotate", "--passphrase-file", right).code == 0)
        let blank = try run.write("\n", to: "blank")
        #expect(
            try run("key", "rotate", "--passphrase-file", blank).sentences
                == "The first line of 'FOLDER/blank' is empty, and is no passphrase.\n")
    }

    /// Of what is typed nothing is shown, and what was mistyped can be taken back.
    @Test func aHiddenLineIsTakenBackCharacterByCharacter() throws {
        let run = try CommandLineRun()
        func typed(_ text: String) throws -> String? {
            var rest = Array(text.utf8)[...]
            return try HiddenLine(screen: try run.screen(), read: { rest.popFirst() }).line()
        }
        #expect(try typed("light\n") == "light")
        #expect(try typed("licht\u{7F}\u{7F}\u{7F}ght\r") == "light")
        #expect(try typed("größ\u{8}\u{8}o\n") == "gro")
        #expect(try typed("wrong\u{15}right\n") == "right")
        #expect(try typed("\u{7F}\n") == "")
        #expect(try typed("") == nil)
        #expect(try typed("\u{4}") == nil)
        #expect(throws: KeyPlaceError.cancelled) { try typed("li\u{3}ght\n") }
    }
}
