import Foundation
import Signatures
import Testing

@testable import PressroomCLI

/// Accounts at the command line.
@Suite struct UserCommandTests {
    let run: CommandLineRun
    let password: String

    init() throws {
        run = try CommandLineRun()
        password = try run.write("seven herons wade upstream\n", to: "password")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: password)
    }

    @discardableResult
    private func add(_ name: String, _ role: String) throws -> CommandLineRun.Result {
        try run("user", "add", name, "--role", role, "--password-file", password)
    }

    @Test func anAccountIsAddedListedAndLookedAfter() throws {
        #expect(
            try run("user", "list").sentences
                == "There is no account. Add one with 'pressroom user add NAME --role administrator'.\n")
        let added = try add("ana", "administrator")
        #expect(added.code == 0 && added.sentences == "Added the account 'ana' as an administrator.\n")
        try add("jo", "reader")
        #expect(try run("user", "role", "jo", "officer").sentences == "'jo' is an officer.\n")
        #expect(try run("user", "disable", "jo").sentences == "'jo' cannot log in any more.\n")
        let table = try run("user", "list").output
        #expect(table.contains("ana") && table.contains("disabled"))
        let json = try run("user", "list", "--json").output
        #expect(json.contains("\"role\": \"officer\"") && json.contains("\"isDisabled\": true"))
        #expect(!json.contains("argon2id"))
        #expect(try run("user", "enable", "jo").sentences == "'jo' can log in.\n")
        #expect(
            try run("user", "password", "jo", "--password-file", password).sentences
                == "The password of 'jo' was changed. All their sessions have ended.\n")
        let audit = try run("user", "audit", "jo", "--json").output
        for what in ["added", "roleChanged", "disabled", "enabled", "passwordChanged"] {
            #expect(audit.contains("\"what\": \"\(what)\""))
        }
        #expect(try run("user", "audit").output.contains("role changed"))
        #expect(try !run("history").output.contains("jo"))
    }

    @Test func whatIsTurnedDownIsSaidWithWhatToType() throws {
        try add("ana", "administrator")
        #expect(
            try run("user", "disable", "ana").sentences
                == "'ana' is the only administrator, and somebody has to look after accounts. Nothing was changed. "
                + "Make somebody else an administrator first.\n")
        #expect(
            try run("user", "disable", "anna").sentences
                == "There is no account 'anna'. Did you mean 'ana'? Run 'pressroom user list' to see them all.\n")
        #expect(try add("ana", "reader").sentences == "There is already an account 'ana'. Nothing was changed.\n")
        #expect(try add("Ana Bell", "reader").code == 1)
        #expect(try add("jo", "chief").code == 64)
        let nobody = try run("user", "add", "jo", "--role", "reader")
        #expect(nobody.code == 1)
        #expect(
            nobody.sentences == "There is no new password. Nothing was changed. "
                + "Type it at a terminal, or give it with --password-stdin.\n")
        let short = try run.write("heron\n", to: "short")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: short)
        #expect(
            try run("user", "add", "jo", "--role", "reader", "--password-file", short).sentences
                == "A password has at least 12 characters. Several words that do not belong together are easy to remember.\n"
        )
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: password)
        #expect(try add("jo", "reader").sentences.hasPrefix("Others can read the password in"))
        #expect(
            try run("user", "add", "jo", "--role", "reader", "--password-stdin", "--password-file", short).code == 64)
    }

    @Test func aSecondFactorIsAskedOfThoseWhoMayDoMuch() throws {
        try add("ana", "administrator")
        try add("jo", "reader")
        #expect(
            try run("user", "require-second-factor", "editor").sentences
                == "Whoever is an editor or may do more needs a second factor to log in. Without one are: ana.\n")
        #expect(try run("user", "list").output.contains("to be set up"))
        #expect(try run("user", "list", "--json").output.contains("\"needsSecondFactor\": true"))
        #expect(
            try run("user", "require-second-factor", "reader").sentences
                == "Everybody needs a second factor to log in. Without one are: ana, jo.\n")
        #expect(
            try run("user", "require-second-factor", "nobody").sentences == "Nobody has to use a second factor.\n")
        #expect(try run("user", "require-second-factor", "chief").code == 64)
        #expect(try run("user", "audit").output.contains("second factor required"))
    }

    @Test func aSecondFactorIsTurnedOnByItsCodeAndOff() throws {
        try add("ana", "administrator")
        let begun = try run("user", "second-factor", "ana", "on")
        let secret = try #require(begun.output.firstMatch(of: /secret=([A-Z2-7]{32})/)).output.1
        #expect(begun.sentences == "It counts once a code of it is given with --code.\n")
        #expect(try run("user", "second-factor", "ana", "on", "--code", "12345x").code == 1)
        let bytes = try #require(Base32.bytes(of: String(secret)))
        let step = TimedCode.step(at: run.premises.instant().milliseconds / 1000)
        let on = try run("user", "second-factor", "ana", "on", "--code", TimedCode.code(of: bytes, step: step))
        #expect(on.code == 0 && on.output.split(separator: "\n").count == 10)
        #expect(try run("user", "list", "--json").output.contains("\"hasSecondFactor\": true"))
        #expect(
            try run("user", "second-factor", "ana", "off").sentences
                == "'ana' logs in by the password alone. All their sessions have ended.\n")
        #expect(try run("user", "second-factor", "ana", "off").code == 1)
    }

    @Test func aTokenIsPrintedOnceAndEnds() throws {
        try add("ana", "administrator")
        try add("jo", "reader")
        let made = try run(
            "user", "token", "add", "ana", "--for", "the website", "--scope", "look", "--scope", "change")
        let secret = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(secret.hasPrefix("pressroom_") && secret.count == 74)
        #expect(made.sentences.hasPrefix("Made token 1, good until "))
        let list = try run("user", "token", "list", "ana").output
        #expect(list.contains("the website") && list.contains("look, change") && !list.contains(secret))
        let json = try run("user", "token", "list", "--json").output
        #expect(json.contains("\"for\": \"the website\"") && !json.contains(secret))
        #expect(
            try run("user", "token", "add", "jo", "--for", "a", "--scope", "publish").sentences
                .hasPrefix("An account of the role reader may not publish. There are look"))
        #expect(try run("user", "token", "add", "jo", "--for", "a", "--days", "1000").code == 1)
        #expect(try run("user", "token", "end", "1").sentences == "Token 1 has ended.\n")
        #expect(
            try run("user", "token", "end", "1").sentences
                == "There is no token 1. Run 'pressroom user token list' to see them all.\n")
        #expect(try run("user", "token", "list").sentences == "There is no token.\n")
    }

    @Test func sessionsAreListedAndEnded() throws {
        try add("ana", "administrator")
        #expect(try run("user", "sessions").sentences == "Nobody is logged in.\n")
        #expect(
            try run("user", "end-session", "7").sentences
                == "There is no session 7. Run 'pressroom user sessions' to see them all.\n")
        #expect(try run("user", "end-sessions", "ana").sentences == "0 sessions have ended.\n")
        #expect(try run("user", "end-sessions", "--all").code == 0)
        #expect(try run("user", "end-sessions").code == 64)
        #expect(try run("user", "sessions", "--json").output == "[]\n")
    }
}
