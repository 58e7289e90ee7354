import Catalogue
import JSONText

extension LinkReport {
    /// SARIF 2.1.0 (OASIS), as code scanners and editors read it: a result a finding.
    public static let sarif = LinkReport(
        name: "sarif", summary: "SARIF 2.1.0, for code scanners and editors", mark: "\"name\": \"pressroom\""
    ) { links, door in
        let results = links.flatMap { link in link.findings.map { link.result($0, door) } }
        let rules = Set(links.flatMap(\.findings).map(\.rule)).sorted()
        let log: JSON = [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": .array([
                [
                    "tool": [
                        "driver": [
                            "name": "pressroom",
                            "rules": .array(rules.map { ["id": .string($0)] }),
                        ]
                    ],
                    "results": .array(results),
                ]
            ]),
        ]
        return log.bytes(pretty: true) + [UInt8(ascii: "\n")]
    }
}

extension ReportedLink {
    fileprivate func result(_ finding: Finding, _ door: ReportingDoor) -> JSON {
        let logical = uses.map {
            JSON.members(["fullyQualifiedName": .string($0.name.description), "kind": .string("resource")])
        }
        return [
            "ruleId": .string(finding.rule),
            "level": .string(finding.severity.rawValue),
            "message": ["text": .string(door.words(for: finding))],
            "locations": .array([
                [
                    "physicalLocation": ["artifactLocation": ["uri": .string(url)]],
                    "logicalLocations": .array(logical),
                ]
            ]),
        ]
    }
}
