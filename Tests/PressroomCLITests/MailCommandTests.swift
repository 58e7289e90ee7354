import Catalogue
import Foundation
import TestSupport
import Testing

@testable import PressroomCLI

/// Messages at the command line, through a mail server on this machine.
@Suite struct MailCommandTests {
    let run: CommandLineRun
    let kit: String

    init() throws {
        run = try Town.furnished()
        run.variables["PRESSROOM_KEYS"] = "\(run.folder)/keys"
        kit = try #require(try run.view().kits().first?.kit.slug.text)
        try run("key", "new")
        try run("office", "set", "--email", "press@town.example", "--zone", "Europe/London")
        try run(
            "request", "open", "--subject", "Pictures", "--journalist", "Ada Roe", "--reply-to", "ada@paper.example")
    }

    private func answer() throws -> CommandLineRun.Result {
        try run("request", "answer", "pictures", "--kit", kit, "--send")
    }

    @Test func anAnswerIsSent() throws {
        let none = try answer()
        #expect(none.code == 1)
        #expect(
            none.sentences == "Nobody has said which mail server messages go through. Say it with "
                + "'pressroom office set --smtp HOST'.\n")
        let post = try PostOffice()
        defer { post.close() }
        try run("office", "set", "--smtp", "127.0.0.1:\(post.port)")
        let sent = try answer()
        #expect(sent.code == 0 && sent.sentences.hasSuffix("Message 1 to Ada Roe was sent.\n"), "\(sent)")
        #expect(sent.sentences.contains("Answered request pictures with issue PR/2026/001-1 of kit \(kit)."))
        #expect(sent.output.contains("It is issue PR/2026/001-1, numbered and signed"))
        #expect(post.letters.map(\.to) == [["ada@paper.example"]])
        #expect(try run("mail", "list").sentences == "No message waits to be sent.\n")
        #expect(try run("mail", "list", "--all").output.contains("Ada Roe"))
        #expect(try run("mail", "send").sentences == "No message is due.\n")
        let shown = try run("mail", "show", "1")
        #expect(shown.output.contains("what was said  250 taken with thanks") && shown.output.contains("Dear Ada Roe,"))
        let json = try run("mail", "list", "--all", "--json").output
        #expect(json.contains("\"state\": \"sent\"") && json.contains("\"issue\": \"PR/2026/001-1\""))
    }

    @Test func aServerThatDiesLeavesASentenceAndTheMessage() throws {
        let post = try PostOffice(.hangUpBeforeData, .refuseRecipient("550 No such user"), .hangUpAfterTheEnd, .take)
        defer { post.close() }
        try run("office", "set", "--smtp", "127.0.0.1:\(post.port)")
        let first = try answer()
        #expect(first.code == 1)
        #expect(
            first.sentences.contains(
                "Message 1 to Ada Roe was not sent: the connection to 127.0.0.1 broke before all of it was handed over. "
                    + "It waits, and is due again "), "\(first)")
        #expect(try run("mail", "send").sentences.hasPrefix("No message is due. The next is due "))
        let handover = try run("handover", "--since", "2000-01-01").output
        #expect(
            handover.contains("Mail that has not gone")
                && handover.contains("waiting: Ada Roe · Your request: Pictures"))
        run.wait(minutes: 2)
        let second = try run("mail", "send")
        #expect(second.code == 1)
        #expect(second.sentences == "Message 1 to Ada Roe failed: 127.0.0.1 said no: “550 No such user”.\n")
        let third = try run("mail", "send", "1")
        #expect(third.code == 1)
        #expect(
            third.sentences
                == "Message 1 to Ada Roe may have arrived: 127.0.0.1 was given all of it and did not answer. "
                + "Ask them; then say 'pressroom mail arrived 1', or send it once more with 'pressroom mail send 1 --yes'.\n"
        )
        let asked = try run("mail", "send", "1")
        #expect(
            asked.sentences
                == "Message 1 was being sent when that was broken off, and may have arrived. Nothing was sent. "
                + "If it is meant so, say --yes, or if it arrived, say so with 'pressroom mail arrived 1'.\n",
            "\(asked)")
        #expect(try run("mail", "send").code == 1, "it is named as long as nobody says what becomes of it")
        #expect(try run("mail", "send", "1", "--yes").sentences == "Message 1 to Ada Roe was sent.\n")
        #expect(post.letters.count == 2)
        let gone = try run("mail", "cancel", "1")
        #expect(
            gone.sentences
                == "Message 1 is sent, and was left as it is. Run 'pressroom mail list --all' to see them all.\n")
        #expect(try run("mail", "show", "7").sentences.hasPrefix("There is no message 7."))
    }

    @Test func aMessageIsGivenUpOrSaidToHaveArrived() throws {
        let post = try PostOffice(.hangUpBeforeData, .hangUpAfterTheEnd)
        defer { post.close() }
        try run("office", "set", "--smtp", "127.0.0.1:\(post.port)")
        _ = try answer()
        #expect(try run("mail", "send", "1").code == 1)
        #expect(try run("mail", "arrived", "1").sentences == "Message 1 to Ada Roe was sent.\n")
        let number = "PR/2026/001-1"
        _ = try run("kit", "deliver", number, "--for", "Roe", "--send")
        #expect(
            try run("mail", "cancel", "2").sentences == "Message 2 to Ada Roe is given up, and is not sent.\n")
    }

    // MARK: The password

    @Test func aPasswordIsNeitherKeptNorPrintedNorReadByOthers() throws {
        let post = try PostOffice(password: "office:hunter2")
        defer { post.close() }
        try run("office", "set", "--smtp", "127.0.0.1:\(post.port)", "--smtp-user", "office")
        let none = try answer()
        #expect(none.code == 1 && none.sentences.hasPrefix("The mail server asks for a password, and there is none."))
        let path = try run.write("hunter2\n", to: "password")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        let open = try run("request", "answer", "pictures", "--kit", kit, "--send", "--smtp-password-file", path)
        #expect(
            open.sentences
                == "Others can read the password in 'FOLDER/password', or it belongs to somebody else, so it "
                + "is not used. Take it from them with chmod 600.\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let sent = try run("request", "answer", "pictures", "--kit", kit, "--send", "--smtp-password-file", path)
        #expect(sent.code == 0 && post.letters.count == 1, "\(sent)")
        run.variables["PRESSROOM_SMTP_PASSWORD"] = "hunter2"
        #expect(try run("kit", "deliver", "PR/2026/001-1", "--for", "Roe", "--send").code == 0)
        #expect(!sent.sentences.contains("hunter2") && !sent.output.contains("hunter2"))
        for name in try FileManager.default.contentsOfDirectory(atPath: run.folder) where name.hasPrefix("c.sqlite") {
            let bytes = FileManager.default.contents(atPath: "\(run.folder)/\(name)") ?? Data()
            #expect(bytes.range(of: Data("hunter2".utf8)) == nil, "\(name)")
        }
    }

    @Test func theServerIsSetAndWhatIsOverheardIsSaid() throws {
        try run("office", "set", "--smtp", "Mail.Town.example", "--smtp-from", "desk@town.example")
        let shown = try run("office", "show").output
        #expect(shown.contains("mail server") && shown.contains("mail.town.example:587"))
        #expect(shown.contains("desk@town.example"))
        let open = try run("office", "set", "--smtp-security", "none")
        #expect(
            open.sentences.hasSuffix("What is sent to mail.town.example:587, a password too, can be read on its way.\n")
        )
        let wrong = try run("office", "set", "--smtp", "smtp://mail")
        #expect(
            wrong.sentences
                == "'smtp://mail' is not a mail server. Write it as mail.example.org or mail.example.org:587.\n")
        #expect(try run("office", "set", "--smtp-security", "perhaps").code == 1)
        #expect(try run("office", "set", "--smtp", "").code == 0)
    }

    // MARK: Letters

    @Test func aCorrectionIsSentToWhoHoldsAnOldIssue() throws {
        let post = try PostOffice()
        defer { post.close() }
        try run("office", "set", "--smtp", "127.0.0.1:\(post.port)")
        _ = try answer()
        let given = try run("kit", "deliver", "PR/2026/001-1", "--for", "Ed Itor, The Post")
        #expect(given.sentences.contains("Nobody of the catalogue is meant: the ledger keeps what you typed."))
        let release = try #require(try run.view().releases().first?.release.slug.text)
        try run("release", "edit", release, "--headline", "Another headline")
        let corrected = try run("kit", "correct", kit, "--send")
        #expect(corrected.code == 1, "one of them cannot be written to")
        #expect(corrected.sentences.contains("Issued kit \(kit) as PR/2026/001-2, to 2 holders of an old issue."))
        #expect(
            corrected.sentences.hasSuffix(
                "There is no e-mail address of Ed Itor, The Post, so nothing can be sent.\nMessage 2 to Ada Roe was sent.\n"
            ),
            "\(corrected)")
        let withdrawn = try run("kit", "withdraw", kit, "--send", "--why", "wrong")
        #expect(withdrawn.sentences.contains("Message 3 to Ada Roe was sent."))
        #expect(post.letters.count == 3 && post.letters.allSatisfy { $0.to == ["ada@paper.example"] })
    }
}
