import Foundation
import TestSupport
import Testing

/// Mail with the real executable: killed while a server has the message, it sends nothing twice and loses nothing.
@Suite struct MailJourney {
    let session: Session

    init() throws {
        session = try Session()
        try session.write(
            """
            Harbour Aid opens the shelter

            PORT OSTA, 3 May 2026 -- Harbour Aid opened a flood shelter in the River Delta today.

            Press contact: Mira Solveig, press officer, mira.solveig@harbouraid.example, +44 20 7946 0018
            """, to: "release.txt")
        for arguments in [
            ["init"], ["read", "--accept", "--yes", "release.txt"], ["key", "new"],
            ["office", "set", "--name", "Harbour Aid", "--email", "press@harbouraid.example"],
            ["kit", "new", "--release", "harbour-aid-opens-the-shelter"],
            ["request", "open", "--subject", "Pictures", "--journalist", "Ада Роу", "--reply-to", "ada@paper.example"],
        ] { #expect(try session.run(arguments).code == 0, "\(arguments)") }
    }

    private func send(through post: PostOffice) throws -> RunningProcess {
        #expect(try session.pressroom("office", "set", "--smtp", "127.0.0.1:\(post.port)").code == 0)
        return try session.start(
            ["request", "answer", "pictures", "--kit", "harbour-aid-opens-the-shelter", "--send"], into: "run")
    }

    private func waits(for condition: () -> Bool) -> Bool {
        for _ in 0..<3000 {
            if condition() { return true }
            usleep(10_000)
        }
        return false
    }

    @Test func whoeverIsKilledWhileAServerHasTheMessageSendsItOnce() throws {
        let post = try PostOffice(.thinkFor(seconds: 60), .take)
        defer { post.close() }
        let process = try send(through: post)
        #expect(waits { post.lines.contains("DATA") })
        process.kill()
        #expect(process.wait() == 128 + SIGKILL)
        // What the server makes of it, nobody here knows; the answer and the ledger stand.
        let list = try session.pressroom("mail", "list").output
        #expect(list.contains("Ада Роу  being sent"), "\(list)")
        #expect(try session.pressroom("request", "list", "--all").output.contains("answered"))
        let sent = try session.pressroom("mail", "send")
        #expect(
            sent.code == 1 && sent.errors.contains("is being sent, or was when that was broken off. Ask them;"),
            "\(sent)")
        #expect(try session.pressroom("mail", "send", "1").code == 1)
        #expect(waits { post.letters.count == 1 })
        #expect(try session.pressroom("mail", "arrived", "1").code == 0)
        #expect(try session.pressroom("mail", "send").errors == "No message is due.\n")
        #expect(post.letters.count == 1 && post.lines.count { $0 == "DATA" } == 1)
    }

    /// What goes over the wire is read by a mail parser that is not ours, and is the message that was queued.
    @Test func whatIsSentIsReadByAnotherParser() throws {
        let post = try PostOffice()
        defer { post.close() }
        #expect(try send(through: post).wait() == 0)
        let letter = try #require(post.letters.first)
        #expect(letter.from == "press@harbouraid.example" && letter.to == ["ada@paper.example"])
        try session.write(letter.text, to: "sent.eml")
        let read = try session.shell(
            """
            python3 - <<'END'
            import email, email.policy, io, zipfile
            message = email.message_from_bytes(open('sent.eml', 'rb').read(), policy=email.policy.default)
            print(message['to'])
            print(message['subject'])
            print(sorted(part.get_content_type() for part in message.walk()))
            file = [part for part in message.walk() if part.get_filename()][0]
            names = zipfile.ZipFile(io.BytesIO(file.get_content())).namelist()
            print(file.get_filename(), [name for name in names if name.endswith('bagit.txt')])
            END
            """)
        let year = Calendar(identifier: .gregorian).component(.year, from: Date())
        let number = "PR-\(year)-001-1"
        #expect(
            read.output == """
                Ада Роу <ada@paper.example>
                Your request: Pictures
                ['application/zip', 'multipart/mixed', 'text/plain']
                \(number).zip ['\(number)/bagit.txt']

                """, "\(read.errors)")
    }
}
