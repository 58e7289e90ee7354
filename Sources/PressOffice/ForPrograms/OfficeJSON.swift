import Catalogue
import Exchange
import JSONText

// The members of what the office says of itself for programs, as docs/cli.md writes them down.

extension JSON {
    public init(_ handover: Handover) {
        self = [
            "since": .string(handover.since.description), "at": .string(handover.at.description),
            "zone": .string(handover.zone), "requests": JSON(handover.requests) { JSON($0) },
            "lifting": JSON(handover.lifting) { release in
                JSON(named: release).adding(["embargo": release.embargo.map { JSON($0) } ?? .null])
            },
            "died": JSON(handover.died) { ["url": .string($0.url), "since": JSON($0.since?.description)] },
            "corrected": JSON(handover.corrected) { entry in
                JSON(named: entry.release).adding([
                    "by": JSON(named: entry.correction.by), "since": .string(entry.correction.since.description),
                ])
            },
            "given": JSON(handover.given) { given in
                [
                    "kit": JSON(named: given.kit), "issue": JSON(given.issue?.description),
                    "recipient": .string(given.delivery.recipient), "at": .string(given.delivery.at.description),
                    "channel": JSON(given.delivery.channel),
                    "embargo": given.delivery.embargo.map { JSON($0) } ?? .null,
                ]
            },
            "mail": JSON(handover.mail) { JSON($0) }, "settled": JSON(handover.settled) { JSON($0) },
        ]
    }
}

extension JSON {
    public init(_ row: MailRow) {
        let mail = row.mail
        self = [
            "number": .number(mail.number), "state": .string(mail.state.rawValue),
            "since": .string(mail.since.description), "due": .string(mail.due.description),
            "tries": .number(mail.tries), "said": JSON(mail.words), "to": .string(mail.recipient),
            "toName": JSON(mail.recipientName), "from": .string(mail.sender), "subject": .string(mail.subject),
            "language": JSON(mail.language), "written": .string(mail.written.description),
            "kit": .string(row.kit.slug.text), "issue": JSON(row.issue?.description), "change": .number(mail.change),
            "id": .string(OutgoingMail(mail).messageID),
        ]
    }
}

extension JSON {
    public init(_ settings: OfficeSettings) {
        self = [
            "name": JSON(settings.name), "region": JSON(settings.region), "zone": JSON(settings.zone),
            "languages": JSON(settings.languages) { .string($0) }, "url": JSON(settings.url),
            "email": JSON(settings.email), "number": JSON(settings.number),
            "normalisedNumber": JSON(settings.normalisedNumber), "issuePrefix": JSON(settings.issuePrefix),
            "smtp": JSON(settings.smtp), "smtpSecurity": JSON(settings.smtpSecurity),
            "smtpUser": JSON(settings.smtpUser), "smtpFrom": JSON(settings.smtpFrom),
            "groundFor": JSON(settings.groundFor),
        ]
    }
}
