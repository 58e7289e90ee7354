import Catalogue
import Exchange
import JSONText
import PressOffice

extension OfficeAPI {
    /// Links, by their addresses: those stand behind the question mark, for a path could not hold them.
    static let links: [Route] = [
        Route(
            method: .get, path: "/links", right: .look, summary: "List links",
            query: [
                QueryMember(
                    name: "state", summary: "Only links in this state; may be given again.",
                    schema: JSONSchema.choice(LinkState.self), isRepeated: true),
                QueryMember(name: "kit", summary: "Only the links of this kit."), .limit, .cursor,
            ], gives: JSONSchema.page(of: JSONSchema.object(link))
        ) { asked in
            let states = try asked.query.choice("state", of: LinkState.self)
            let kit = asked.query.text("kit").map { RecordName("\(RecordKind.kit.rawValue)/\($0)") }
            let after = try asked.query.text("cursor").map { try ListCursor($0, of: "links").place }
            var page = CursorPage(of: "links", limit: try asked.limit)
            try page.fill { take in
                try asked.view.forEachLink(in: states.isEmpty ? nil : Set(states), within: kit, after: after) {
                    try take($0.link.url, JSON($0))
                }
            }
            return page.told(asked)
        },
        Route(
            method: .get, path: "/links/one", right: .look, summary: "Show link",
            query: [QueryMember(name: "url", summary: "Its address.", isNeeded: true), .limit],
            gives: JSONSchema.object(link.adding(["answers": JSONSchema.list(keptAnswer)]))
        ) { asked in RouteAnswer(JSON(try asked.view.link(asked.query.text("url") ?? "", answers: try asked.limit))) },
        Route(
            method: .post, path: "/links/replace", right: .change, summary: "Replace link",
            sent: .json(
                JSONSchema.object(
                    ["url": JSONSchema.text, "with": JSONSchema.text, "reason": JSONSchema.text], optional: ["reason"])),
            gives: JSONSchema.object([
                "change": JSONSchema.orNull(JSONSchema.named("Change")), "records": JSONSchema.list(JSONSchema.text),
            ])
        ) { asked in
            let replaced = try asked.office.replaceLink(
                asked["url"]?.text ?? "", with: asked["with"]?.text ?? "", reason: asked.reason)
            return RouteAnswer([
                "change": replaced.change.map { JSON($0) } ?? .null,
                "records": JSON(replaced.value) { .string($0.description) },
            ])
        },
        Route(
            method: .post, path: "/links/accept", right: .change, summary: "Accept link",
            sent: .json(
                JSONSchema.object(
                    ["url": JSONSchema.text, "until": JSONSchema.day, "reason": JSONSchema.text],
                    optional: ["until", "reason"])),
            gives: JSONSchema.object([
                "change": JSONSchema.orNull(JSONSchema.named("Change")), "url": JSONSchema.text,
                "until": JSONSchema.instant,
                "by": JSONSchema.text,
            ])
        ) { asked in
            let word = try asked.office.acceptLink(
                asked["url"]?.text ?? "", until: asked["until"]?.text.flatMap { CalendarDate($0) },
                reason: asked.reason)
            return RouteAnswer([
                "change": word.change.map { JSON($0) } ?? .null, "url": .string(word.value.url),
                "until": JSON(word.value.until), "by": .string(word.value.by),
            ])
        },
    ]

    private static let print = JSONSchema.object([
        "title": JSONSchema.orNull(JSONSchema.text), "mediaType": JSONSchema.orNull(JSONSchema.text),
        "sizeClass": JSONSchema.orNull(JSONSchema.whole), "textFingerprint": JSONSchema.orNull(JSONSchema.text),
        "hits": JSONSchema.orNull(JSONSchema.whole),
    ])

    private static let answerMembers: JSON = [
        "verdict": JSONSchema.text, "status": JSONSchema.orNull(JSONSchema.whole),
        "movedTo": JSONSchema.orNull(JSONSchema.text),
        "evidence": JSONSchema.text, "hops": JSONSchema.count, "print": JSONSchema.orNull(print),
    ]

    private static let keptAnswer = JSONSchema.object(
        answerMembers.adding([
            "at": JSONSchema.instant, "round": JSONSchema.whole, "times": JSONSchema.whole,
            "lastAt": JSONSchema.instant,
        ]))

    private static let link: JSON = [
        "url": JSONSchema.text, "state": JSONSchema.choice(LinkState.self),
        "since": JSONSchema.orNull(JSONSchema.instant),
        "firstAsked": JSONSchema.orNull(JSONSchema.instant), "lastAsked": JSONSchema.orNull(JSONSchema.instant),
        "lastFound": JSONSchema.orNull(JSONSchema.instant), "failures": JSONSchema.count,
        "failingSince": JSONSchema.orNull(JSONSchema.instant), "movedTo": JSONSchema.orNull(JSONSchema.text),
        "acceptedUntil": JSONSchema.orNull(JSONSchema.instant), "acceptedBy": JSONSchema.orNull(JSONSchema.text),
        "baseline": JSONSchema.orNull(print), "answer": JSONSchema.orNull(JSONSchema.object(answerMembers)),
        "archive": JSONSchema.orNull(JSONSchema.object(["url": JSONSchema.text, "at": JSONSchema.instant])),
        "drift": JSONSchema.list(JSONSchema.text), "uses": JSONSchema.list(JSONSchema.text),
    ]
}
