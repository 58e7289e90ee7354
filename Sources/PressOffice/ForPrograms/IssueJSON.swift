import Catalogue
import Exchange
import JSONText

// The members of issues of kits for programs, as docs/cli.md writes them down.

extension JSON {
    public init(_ issue: KitIssue) {
        self = [
            "number": .string(issue.number.description), "at": .string(issue.at.description),
            "audience": .string(issue.audience.rawValue), "embargo": issue.embargo.map { JSON($0) } ?? .null,
            "manifest": .string(issue.manifest), "key": .string(issue.keyName),
            "fingerprint": .string(issue.fingerprint),
        ]
    }

    /// A line of the ledger; `number` is the issue's, where it was one.
    public init(_ delivery: Delivery, number: IssueNumber?, contact: Slug? = nil) {
        self = [
            "issue": JSON(number?.description), "recipient": .string(delivery.recipient),
            "contact": JSON(contact?.text),
            "at": .string(delivery.at.description), "channel": JSON(delivery.channel), "terms": JSON(delivery.terms),
            "embargo": delivery.embargo.map { JSON($0) } ?? .null,
        ]
    }
}

extension JSON {
    /// What the page of a kit has beside the kit.
    public init(_ ledger: KitLedger) {
        self = [
            "issues": JSON(ledger.issues) { JSON($0) },
            "deliveries": JSON(ledger.deliveries) { delivery in
                JSON(
                    delivery, number: ledger.number(of: delivery),
                    contact: delivery.contactID.flatMap { ledger.contacts[$0] })
            },
        ]
    }
}

extension JSON {
    public init(_ letter: CorrectionLetter) {
        self = JSON(one: letter).adding(["forRequests": JSON(letter.others) { JSON(one: $0) }])
    }

    private init(one letter: CorrectionLetter) {
        self = [
            "kit": .string(letter.kit.text), "issue": JSON(letter.issue?.description),
            "changes": JSON(letter.changes) { change in
                [
                    "weight": .string(change.weight.rawValue), "record": .string(change.record),
                    "field": JSON(change.field), "before": JSON(change.before), "after": JSON(change.after),
                ]
            },
            "holders": JSON(letter.holders) { holder in
                [
                    "recipient": .string(holder.recipient), "issue": JSON(holder.number?.description),
                    "at": .string(holder.at.description), "channel": JSON(holder.channel),
                ]
            },
        ]
    }
}
