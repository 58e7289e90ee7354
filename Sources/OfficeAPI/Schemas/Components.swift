import Catalogue
import JSONText

/// The schemas that others name, in the order in which the document has them.
enum Components {
    static let all: [(name: String, schema: JSON)] = values + parts + records + office

    private static let values: [(name: String, schema: JSON)] = [
        ("Named", JSONSchema.object(["slug": JSONSchema.text, "label": JSONSchema.text])),
        ("Embargo", JSONSchema.object(["until": JSONSchema.instant, "zone": JSONSchema.text])),
        ("Moment", JSONSchema.object(["at": JSONSchema.instant, "zone": JSONSchema.text])),
        (
            "Correction",
            JSONSchema.object([
                "slug": JSONSchema.text, "label": JSONSchema.text, "issued": JSONSchema.orNull(JSONSchema.day),
            ])
        ),
        (
            "Document",
            JSONSchema.object([
                "name": JSONSchema.text, "mediaType": JSONSchema.text, "encoding": JSONSchema.text,
                "sha256": JSONSchema.text,
                "language": JSONSchema.orNull(JSONSchema.text), "region": JSONSchema.orNull(JSONSchema.text),
            ])
        ),
        (
            "Problem",
            JSONSchema.object(
                [
                    "type": JSONSchema.text, "title": JSONSchema.text, "status": JSONSchema.whole,
                    "detail": JSONSchema.text,
                    "subject": JSONSchema.text,
                    "remedies": JSONSchema.list(JSONSchema.named("Remedy")),
                    "errors": JSONSchema.list(
                        JSONSchema.object(
                            ["pointer": JSONSchema.text, "detail": JSONSchema.text], optional: ["pointer"])),
                ], optional: ["detail", "subject", "remedies", "errors"])
        ),
        (
            "Remedy",
            JSONSchema.object(
                [
                    "remedy": JSONSchema.text, "method": JSONSchema.text, "href": JSONSchema.text,
                    "member": JSONSchema.text,
                    "value": JSONSchema.text, "choices": JSONSchema.list(JSONSchema.text), "advice": JSONSchema.text,
                ], optional: ["method", "href", "member", "value", "choices", "advice"])
        ),
    ]

    private static let parts: [(name: String, schema: JSON)] = [
        ("ContactPoint", JSONSchema.object(ContactPoint.readMembers)),
        (
            "RelatedPerson",
            JSONSchema.object([
                "relation": JSONSchema.orNull(JSONSchema.text), "name": JSONSchema.orNull(JSONSchema.text),
                "contact": JSONSchema.orNull(JSONSchema.named("Named")),
            ])
        ),
        ("EventPart", Event.partSchema), ("QuotePart", Quote.partSchema), ("ReferencePart", Reference.partSchema),
        ("PlainAsset", Asset.readSchema), ("PlainStatement", Statement.readSchema),
        ("PlainCoverage", Coverage.readSchema),
        (
            "Issue",
            JSONSchema.object([
                "number": JSONSchema.text, "at": JSONSchema.instant, "audience": JSONSchema.choice(Audience.self),
                "embargo": JSONSchema.orNull(JSONSchema.named("Embargo")), "manifest": JSONSchema.text,
                "key": JSONSchema.text,
                "fingerprint": JSONSchema.text,
            ])
        ),
        (
            "Delivery",
            JSONSchema.object([
                "issue": JSONSchema.orNull(JSONSchema.text), "recipient": JSONSchema.text,
                "contact": JSONSchema.orNull(JSONSchema.text),
                "at": JSONSchema.instant, "channel": JSONSchema.orNull(JSONSchema.text),
                "terms": JSONSchema.orNull(JSONSchema.text),
                "embargo": JSONSchema.orNull(JSONSchema.named("Embargo")),
            ])
        ),
        (
            "EmbargoStep",
            JSONSchema.object(
                [
                    "what": JSONSchema.text, "embargo": JSONSchema.orNull(JSONSchema.named("Embargo")),
                    "at": JSONSchema.instant,
                    "actor": JSONSchema.text, "change": JSONSchema.count, "why": JSONSchema.orNull(JSONSchema.text),
                    "audience": JSONSchema.text, "broken": JSONSchema.named("Moment"), "by": JSONSchema.text,
                ], optional: ["audience", "broken", "by"])
        ),
        (
            "DecidedAsset",
            JSONSchema.object([
                "slug": JSONSchema.text, "label": JSONSchema.text, "isAllowed": JSONSchema.flag,
                "reasons": JSONSchema.list(JSONSchema.text),
            ])
        ),
    ]

    private static let records: [(name: String, schema: JSON)] = servedKinds.flatMap { $0.schemas }

    private static let office: [(name: String, schema: JSON)] = [
        (
            "Change",
            JSONSchema.object([
                "change": JSONSchema.count, "at": JSONSchema.instant, "actor": JSONSchema.text,
                "action": JSONSchema.text,
                "why": JSONSchema.orNull(JSONSchema.text), "undoes": JSONSchema.orNull(JSONSchema.count),
            ])
        ),
        (
            "ToldChange",
            JSONSchema.object(
                [
                    "change": JSONSchema.count, "at": JSONSchema.instant, "actor": JSONSchema.text,
                    "action": JSONSchema.text,
                    "why": JSONSchema.orNull(JSONSchema.text), "undoes": JSONSchema.orNull(JSONSchema.count),
                    "undoneBy": JSONSchema.orNull(JSONSchema.count),
                    "lines": JSONSchema.list(
                        JSONSchema.object([
                            "what": JSONSchema.choice(["added", "changed", "removed"]), "record": JSONSchema.text,
                            "fields": JSONSchema.list(
                                JSONSchema.object([
                                    "field": JSONSchema.text, "before": JSONSchema.orNull(JSONSchema.text),
                                    "after": JSONSchema.orNull(JSONSchema.text),
                                ])),
                        ])),
                    "rest": JSONSchema.described(
                        JSONSchema.list(
                            JSONSchema.object([
                                "what": JSONSchema.choice(["added", "changed", "removed"]), "of": JSONSchema.text,
                                "count": JSONSchema.count,
                            ])),
                        "Of a very large change: what it did besides its first lines, counted."),
                ], optional: ["rest"])
        ),
        (
            "Finding",
            JSONSchema.object([
                "rule": JSONSchema.text, "severity": JSONSchema.choice(Finding.Severity.self),
                "subject": JSONSchema.text,
                "message": JSONSchema.text, "remedy": JSONSchema.text,
            ])
        ),
    ]
}
