import Catalogue
import Exchange
import JSONText

// The members of changes for programs, as docs/cli.md writes them down.

extension JSON {
    public init(_ entry: HistoryEntry) {
        let change = entry.change
        self = [
            "change": .number(change.id), "at": JSON(change.at), "actor": .string(change.actor),
            "action": .string(change.action), "why": JSON(change.reason), "undoes": JSON(change.undoes),
            "undoneBy": JSON(entry.undoneBy),
            "lines": JSON(entry.lines) { line in
                [
                    "what": .string(line.what.rawValue), "record": .string(line.record),
                    "fields": JSON(line.fields) { field in
                        [
                            "field": .string(field.field), "before": JSON(field.before),
                            "after": JSON(field.after),
                        ]
                    },
                ]
            },
        ]
        if !entry.rest.isEmpty {
            self = adding([
                "rest": JSON(entry.rest) { rest in
                    ["what": .string(rest.what.rawValue), "of": .string(rest.of), "count": .number(rest.count)]
                }
            ])
        }
    }
}

extension JSON {
    public init(_ step: EmbargoStep) {
        var until: JSON = .null
        var others: JSON = .object([])
        switch step.what {
        case .set(let embargo), .moved(let embargo): until = JSON(embargo)
        case .opened(let audience): others = ["audience": .string(audience.rawValue)]
        case .broken(let moment, let who): others = ["broken": JSON(FieldValue.moment(moment)), "by": .string(who)]
        case .lifted, .notBroken: break
        }
        self = JSON.object([]).adding([
            "what": .string(step.what.word), "embargo": until, "at": JSON(step.change.at),
            "actor": .string(step.change.actor), "change": .number(step.change.id), "why": JSON(step.change.reason),
        ]).adding(others)
    }
}

extension EmbargoStep.What {
    /// What was done with it, in a word.
    public var word: String {
        switch self {
        case .set: "set"
        case .moved: "moved"
        case .lifted: "lifted"
        case .opened(.internal): "closed"
        case .opened: "opened"
        case .broken: "broken"
        case .notBroken: "not broken"
        }
    }
}
