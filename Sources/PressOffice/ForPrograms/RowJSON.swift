import Catalogue
import Exchange
import JSONText

// The members of lines of lists for programs, as docs/cli.md writes them down.

extension JSON {
    public init(_ row: KitRow) {
        self = JSON(row.kit).adding([
            "releases": .number(row.releases), "contacts": .number(row.contacts), "assets": .number(row.assets),
            "statements": .number(row.statements), "coverage": .number(row.coverage),
            "embargo": row.embargo.map { JSON($0) } ?? .null,
            "corrections": JSON(row.corrections) { JSON($0) }, "issue": JSON(row.issue?.description),
        ])
    }
}

extension JSON {
    public init(_ hit: SearchHit) {
        self = [
            "kind": .string(hit.kind.rawValue), "slug": .string("\(hit.slug)"), "id": JSON(hit.id.lowerCased),
            "label": .string(hit.label),
            "isWithdrawn": .bool(hit.isWithdrawn), "corrected": JSON(hit.corrected?.description),
            "pieces": JSON(hit.pieces) { ["text": .string($0.text), "isMatch": .bool($0.isMatch)] },
        ]
    }
}

extension JSON {
    public init(_ rule: RuleRow) {
        self = [
            "rule": .string(rule.name), "severity": .string(rule.severity.rawValue),
            "looksFor": .string(rule.looksFor),
        ]
    }
}

extension JSON {
    public init(_ row: ListedLink) {
        self = JSON(row.link, state: row.state, drift: row.drift.map(\.words), uses: row.uses.map(\.name))
    }

    public init(_ history: LinkHistory) {
        self = JSON(history.row).adding(["answers": JSON(history.answers) { JSON($0) }])
    }
}
