import Catalogue
import Foundation
import TestSupport
import Testing

/// How far a message has come, and how long it rests.
@Suite struct QueuedMailTests {
    private func mail() -> QueuedMail {
        QueuedMail(
            id: .numbered(1), kitID: .numbered(2), written: .noon, zone: "UTC", sender: "press@aid.example",
            recipient: "ada@paper.example", subject: "Pictures", text: "Hello")
    }

    @Test func aNewMessageIsDueAtOnce() {
        let mail = mail()
        #expect(mail.state == .waiting && mail.tries == 0 && mail.words == nil)
        #expect(mail.due == .noon && mail.since == .noon)
    }

    @Test func eachStateIsSaidInWords() {
        #expect(
            QueuedMail.State.allCases.map(\.words) == ["waiting", "being sent", "sent", "failed", "given up"])
        #expect(
            QueuedMail.State.allCases.map(\.rawValue) == ["waiting", "underWay", "sent", "failed", "givenUp"])
    }

    @Test(
        arguments: [
            (0, 1), (1, 1), (2, 2), (3, 5), (4, 15), (5, 30), (6, 60), (7, 120), (8, 240), (9, 240), (1000, 240),
            (-1, 1),
        ] as [(Int, Int64)])
    func thePauseGrows(_ tries: Int, _ minutes: Int64) {
        #expect(QueuedMail.pause(after: tries) == minutes * 60_000)
    }
}

/// Who may be given what is under embargo.
@Suite struct AccreditationTests {
    @Test(
        arguments: [
            (nil, "2031-05-20", false), ("2031-05-20", "2031-05-19", true), ("2031-05-20", "2031-05-20", true),
            ("2031-05-20", "2031-05-21", false),
        ] as [(String?, String, Bool)])
    func isAccreditedToTheEndOfTheDay(_ until: String?, _ day: String, _ isAccredited: Bool) {
        var contact = Contact(id: .numbered(1), slug: .spelt("ada"), role: .journalist, name: "Ada Roe")
        contact.accreditedUntil = until.map { .spelt($0) }
        #expect(contact.isAccredited(on: .spelt(day)) == isAccredited)
        // Whoever is withdrawn is given nothing.
        contact.isWithdrawn = true
        #expect(!contact.isAccredited(on: .spelt(day)))
    }
}

/// Which issues take the place of others.
@Suite struct IssueSuccessionTests {
    private func issue(_ audience: Audience = .press, for request: UUID? = nil, of kit: UInt16 = 1) -> KitIssue {
        var issue = KitIssue(
            id: UUID(), kitID: .numbered(kit), number: IssueNumber(prefix: "PR", year: 2031, ordinal: 1, issue: 1),
            at: .noon, audience: audience, content: "", manifest: "", keyName: "", fingerprint: "")
        issue.requestID = request
        return issue
    }

    @Test func anIssueIsReplacedByOneForTheSame() {
        #expect(issue().isForTheSame(as: issue()))
        #expect(!issue().isForTheSame(as: issue(.partner)))
        #expect(!issue().isForTheSame(as: issue(of: 2)))
        #expect(!issue().isForTheSame(as: issue(for: .numbered(7))))
        #expect(issue(for: .numbered(7)).isForTheSame(as: issue(for: .numbered(7))))
        #expect(!issue(for: .numbered(7)).isForTheSame(as: issue(for: .numbered(8))))
    }
}

/// What the office says of how its messages are sent.
@Suite struct MailSettingTests {
    @Test func theSettingsOfMailAreAskedForByThemselves() {
        #expect(
            OfficeSetting.allCases.filter(\.isOfMail).map(\.label) == [
                "mail server", "mail security", "mail user", "mail from",
            ])
        #expect(OfficeSetting.allCases.prefix(8).allSatisfy { !$0.isOfMail })
        var settings = OfficeSettings()
        settings.smtp = "mail.example.org:587"
        settings.smtpSecurity = MailSecurity.starttls.rawValue
        #expect(settings[.smtp] == "mail.example.org:587" && settings[.smtpSecurity] == "starttls")
        #expect(settings[.smtpUser] == nil && settings[.smtpFrom] == nil)
    }
}
