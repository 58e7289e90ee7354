import Catalogue
import Exchange
import JSONText

// The members of requests for programs, as docs/cli.md writes them down.

extension JSON {
    public init(_ row: RequestRow) {
        self = JSON(row.request, journalist: row.journalist, outlet: row.outlet, kit: row.kit).adding([
            "isOverdue": .bool(row.isOverdue),
            "dueThere": JSON(row.dueThere), "dueHere": JSON(row.dueHere),
            "wasInTime": row.request.wasInTime.map { .bool($0) } ?? .null,
        ])
    }
}

extension JSON {
    /// An asset, and whether it may go.
    public init(_ decided: DecidedAsset) {
        self = JSON(named: decided.asset).adding([
            "isAllowed": .bool(decided.permission.isAllowed),
            "reasons": JSON(decided.permission.reasons) { .string($0.words) },
        ])
    }
}

extension JSON {
    /// What went to who asked.
    public init(_ answer: KitAnswer) {
        self = [
            "request": .string(answer.request.slug.text), "kit": .string(answer.kit.slug.text),
            "issue": JSON(answer.issue?.number.description), "recipient": .string(answer.recipient),
            "embargo": answer.embargo.map { JSON($0) } ?? .null,
            "assets": JSON(answer.assets) { JSON($0) },
            "message": [
                "subject": .string(answer.message.subject), "language": JSON(answer.message.language),
                "to": JSON(answer.message.to?.address), "text": .string(answer.message.text),
            ],
        ]
    }
}

extension RequestRow {
    /// By the journalist's clock.
    public var dueThere: String? { request.deadline?.inFigures }

    /// By the office's, where it is known.
    public var dueHere: String? {
        guard let deadline = request.deadline, let home else { return nil }
        return Moment(deadline.at, zone: home).inFigures
    }
}
