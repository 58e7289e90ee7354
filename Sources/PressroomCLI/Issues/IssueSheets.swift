import Catalogue
import Exchange
import JSONText
import PressOffice

extension Sheet {
    /// The issues of a kit, and who was given which.
    static func groups(of ledger: KitLedger) -> [Group] {
        [
            Group(
                "Issues",
                ledger.issues.map { issue in
                    Line(
                        "\(issue.number)", "made \(issue.at.inWords), for \(issue.audience.rawValue)",
                        remarks: [issue.embargo.map { "under embargo until \($0.inWords)" }].compactMap(\.self))
                }),
            Group("Given to", ledger.deliveries.map { line(of: $0, in: ledger) }),
        ]
    }

    private static func line(of delivery: Delivery, in ledger: KitLedger) -> Line {
        let number = ledger.number(of: delivery).map { "issue \($0)" } ?? "the kit without a number"
        let way = delivery.channel.map { " over \($0)" } ?? ""
        let remarks = [
            delivery.contactID.flatMap { ledger.contacts[$0] }.map { "contact \($0)" },
            delivery.embargo.map { "under embargo until \($0.inWords)" }, delivery.terms.map { "terms: \($0)" },
        ]
        return Line(
            delivery.recipient, "\(number), \(delivery.at.inWords)\(way)", remarks: remarks.compactMap(\.self))
    }
}

extension JSON {
    init(_ issue: KitIssue) {
        self = [
            "number": .string(issue.number.description), "at": .string(issue.at.description),
            "audience": .string(issue.audience.rawValue), "embargo": issue.embargo.map { JSON($0) } ?? .null,
            "manifest": .string(issue.manifest), "key": .string(issue.keyName),
            "fingerprint": .string(issue.fingerprint),
        ]
    }

    /// A line of the ledger; `number` is the issue's, where it was one.
    init(_ delivery: Delivery, number: IssueNumber?, contact: Slug? = nil) {
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
    init(_ ledger: KitLedger) {
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
