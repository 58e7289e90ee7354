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
