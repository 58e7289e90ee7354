import Catalogue
import Exchange
import Foundation
import TestSupport
import Testing

@testable import SMTP

/// What becomes of a message, by what a server does.
@Suite struct CarrierTests {
    static let short = "Subject: Hello\r\n\r\nA line.\r\n.A line with a point.\r\n"
    static let long = short + String(repeating: "x", count: 70) + "\r\n"

    private func carry(
        _ text: String = short, to post: PostOffice, _ change: (inout MailServer) -> Void = { _ in },
        password: String? = nil, patience: Int = 20, authorities: String? = nil
    ) throws -> MailOutcome {
        defer { post.close() }
        var carrier = try CurlCarrier()
        carrier.patience = patience
        carrier.connectTimeout = 5
        carrier.authorities = authorities
        if authorities != nil { carrier.pinned = "127.0.0.1" }
        var server = try #require(MailServer(typed: "127.0.0.1:\(post.port)"))
        change(&server)
        let mail = CarriedMail(from: "press@aid.example", to: "ada@paper.example") { sink in
            // In pieces, as messages come.
            let bytes = Array(text.utf8)
            for start in stride(from: 0, to: bytes.count, by: 1 << 16) {
                try sink(Array(bytes[start..<min(start + 1 << 16, bytes.count)]))
            }
        }
        return try carrier.carry(mail, through: server, password: password)
    }

    @Test func aMessageIsTakenAsItIs() throws {
        let post = try PostOffice()
        #expect(try carry(to: post) == .accepted("250 taken with thanks"))
        #expect(
            post.letters == [
                PostOffice.Letter(from: "press@aid.example", to: ["ada@paper.example"], text: CarrierTests.short)
            ])
        let said = post.lines
        #expect(said.first == "EHLO aid.example", "not what this machine is called")
    }

    @Test(arguments: [
        (PostAct.refuseRecipient("550 No such user"), MailOutcome.refused("127.0.0.1 said no: “550 No such user”.")),
        (.refuseRecipient("450 Busy"), .turnedAway("127.0.0.1 did not take it now: “450 Busy”.")),
        (.refuseMessage("554 Too large"), .refused("127.0.0.1 said no: “554 Too large”.")),
        (.refuseMessage("451 Later"), .turnedAway("127.0.0.1 did not take it now: “451 Later”.")),
        (.refuseMessage("554-Not\r\n554 here"), .refused("127.0.0.1 said no: “554 Not here”.")),
        (.hangUpAfterTheEnd, .unknown("127.0.0.1 was given all of it and did not answer.")),
    ]) func whatAServerSaysIsTold(_ act: PostAct, _ outcome: MailOutcome) throws {
        #expect(try carry(to: PostOffice(act)) == outcome)
    }

    /// As long as the end was not handed over, nothing arrived.
    @Test(arguments: [PostAct.hangUpBeforeData, .hangUpInTheMiddle])
    func aServerThatDiesInTheMiddleHasTakenNothing(_ act: PostAct) throws {
        let text = CarrierTests.short + String(repeating: String(repeating: "x", count: 70) + "\r\n", count: 400_000)
        let post = try PostOffice(act)
        #expect(
            try carry(text, to: post)
                == .turnedAway("the connection to 127.0.0.1 broke before all of it was handed over."))
        #expect(post.letters.isEmpty)
    }

    /// When the end was handed over is known, whatever the message is: one that may have arrived is never sent again by itself.
    @Test(arguments: [
        "Subject: a\r\n\r\nb\r\n", "a", "..\r\n", String(repeating: "Seventy letters or so\r\n", count: 40_000),
    ])
    func whatMayHaveArrivedIsToldSo(_ text: String) throws {
        let outcome = try carry(text, to: PostOffice(.hangUpAfterTheEnd))
        #expect(outcome == .unknown("127.0.0.1 was given all of it and did not answer."))
    }

    @Test func aSlowServerIsWaitedForAndOneThatIsSilentIsNot() throws {
        #expect(try carry(to: PostOffice(.thinkFor(seconds: 0.5))) == .accepted("250 taken at last"))
        let outcome = try carry(to: PostOffice(.thinkFor(seconds: 5)), patience: 1)
        #expect(outcome == .unknown("127.0.0.1 was given all of it and did not answer."))
        let silent = try carry(to: PostOffice(.saySoLittle), patience: 1)
        #expect(silent == .turnedAway("the connection to 127.0.0.1 broke before all of it was handed over."))
    }

    @Test func nobodyIsThere() throws {
        let post = try PostOffice()
        post.close()
        let outcome = try carry(to: post) { $0.port = 9 }
        #expect(outcome == .turnedAway("127.0.0.1:9 could not be reached."))
    }

    // MARK: TLS and passwords

    private static let authority = Project.root.appendingPathComponent("Tests/TestSupport/Certificates/authority.pem")
        .path

    @Test func whereTLSIsRequiredNothingIsSaidWithoutIt() throws {
        let post = try PostOffice(password: "office:secret")
        let outcome = try carry(
            to: post,
            {
                $0.security = .starttls
                $0.user = "office"
            }, password: "secret")
        #expect(
            outcome == .turnedAway("127.0.0.1:\(post.port) offers no connection that is safe, so it was told nothing."))
        #expect(post.letters.isEmpty)
        #expect(!post.lines.contains { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") }, "\(post.lines)")
    }

    @Test(arguments: [MailSecurity.tls, .starttls]) func aMessageGoesOverTLS(_ security: MailSecurity) throws {
        let post = try PostOffice(certificate: "good", isSafeAtOnce: security == .tls, password: "office:secret")
        let outcome = try carry(
            to: post,
            {
                ($0.host, $0.security, $0.user) = ("good.example", security, "office")
            }, password: "secret", authorities: CarrierTests.authority)
        #expect(outcome == .accepted("250 taken with thanks"))
        #expect(post.letters.count == 1)
    }

    @Test func aStrangersCertificateIsNoSafety() throws {
        let post = try PostOffice(certificate: "stranger", password: "office:secret")
        let outcome = try carry(
            to: post,
            {
                ($0.host, $0.security, $0.user) = ("good.example", .starttls, "office")
            }, password: "secret", authorities: CarrierTests.authority)
        #expect(
            outcome
                == .turnedAway("good.example:\(post.port) offers no connection that is safe, so it was told nothing."))
        #expect(!post.lines.contains { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") })
    }

    /// The password is in nothing that is said of it.
    @Test func aWrongPasswordIsNoFaultOfTheMessage() throws {
        let outcome = try carry(
            to: PostOffice(.letNobodyIn, password: "office:secret"), { $0.user = "office" }, password: "hunter2")
        #expect(outcome == .turnedAway("127.0.0.1 does not let the office in: “535 I do not know you”."))
    }

    // MARK: Before a server is asked

    private struct Broken: Error {}

    @Test func aMessageThatCannotBeWrittenAsksNoServer() throws {
        let post = try PostOffice()
        defer { post.close() }
        let server = try #require(MailServer(typed: "127.0.0.1:\(post.port)"))
        let mail = CarriedMail(from: "a@b.example", to: "c@d.example") { sink in
            try sink([1])
            throw Broken()
        }
        #expect(throws: Broken.self) { try CurlCarrier().carry(mail, through: server, password: nil) }
        #expect(post.lines.isEmpty)
    }

    @Test func aSpooledMessageHasNoName() throws {
        let folder = FileManager.default.temporaryDirectory.path
        func names() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("pressroom-mail-") }
        }
        let before = try names()
        let spool = try MailSpool { sink in
            try sink([1, 2])
            try sink([3])
        }
        #expect(try names() == before)
        #expect(spool.count == 3)
        var bytes = [UInt8](repeating: 0, count: 8)
        #expect(read(spool.descriptor, &bytes, 8) == 3 && bytes.prefix(3) == [1, 2, 3])
    }
}
