import Catalogue
import Exchange
import JSONText
import PressOffice

extension OfficeAPI {
    /// Searching, what is wrong, what is to be done, and what the office says of itself.
    static let officeBooks: [Route] = [
        Route(
            method: .get, path: "/search", right: nil, summary: "Search",
            query: [
                QueryMember(name: "q", summary: "The words to look for.", isNeeded: true),
                QueryMember(
                    name: "kind", summary: "Only records of this kind; may be given again.",
                    schema: JSONSchema.choice(RecordKind.self), isRepeated: true),
                .limit,
            ],
            gives: JSONSchema.object([
                "items": JSONSchema.list(hit), "next": ["type": "null"], "beginnings": JSONSchema.list(JSONSchema.text),
            ]), answer: searched),
        Route(
            method: .get, path: "/checks", right: .look, summary: "Check everything",
            query: [QueryMember(name: "off", summary: "A rule to leave out; may be given again.", isRepeated: true)],
            gives: JSONSchema.object(["items": JSONSchema.list(JSONSchema.named("Finding")), "next": ["type": "null"]])
        ) { asked in
            var found: [JSON] = []
            try asked.view.check(off: Set(asked.query.all("off"))) { found.append(JSON($0, mending: \.advice)) }
            return RouteAnswer(["items": .array(found), "next": .null])
        },
        Route(
            method: .get, path: "/rules", right: .look, summary: "List rules",
            gives: JSONSchema.object([
                "items": JSONSchema.list(
                    JSONSchema.object([
                        "rule": JSONSchema.text, "severity": JSONSchema.choice(Finding.Severity.self),
                        "looksFor": JSONSchema.text,
                    ])),
                "next": ["type": "null"],
            ])
        ) { _ in RouteAnswer(["items": JSON(Office.rules) { JSON($0) }, "next": .null]) },
        Route(
            method: .get, path: "/handover", right: .look, summary: "Show what is to be done",
            query: [.since], gives: handover
        ) { asked in
            let day = try asked.query.day("since")
            return RouteAnswer(JSON(try asked.view.handover(since: day.map { .day($0) } ?? .clock(minutes: 0))))
        },
        Route(
            method: .get, path: "/settings", right: .look, summary: "Show settings", gives: settings
        ) { asked in RouteAnswer(JSON(try asked.office.settings())) },
        Route(
            method: .patch, path: "/settings", right: .administer, summary: "Edit settings", sent: .patch(sentSettings),
            isConditional: true,
            gives: JSONSchema.object(["change": JSONSchema.orNull(JSONSchema.named("Change")), "settings": settings])
        ) { asked in
            let held = try asked.held {
                try $0.checkUnchanged(RouteAnswer.tag(of: JSON(try $0.office.settings())))
            }
            var typed: [OfficeSetting: String] = [:]
            for member in asked.sent {
                guard let setting = OfficeSetting(rawValue: member.name) else { continue }
                typed[setting] =
                    member.value.elements.map { $0.compactMap(\.text).joined(separator: "; ") } ?? member.value.text
                    ?? ""
            }
            let outcome = try held.office.set(typed, reason: asked.reason)
            let now = JSON(outcome.value)
            return RouteAnswer(
                ["change": outcome.change.map { JSON($0) } ?? .null, "settings": now], tag: RouteAnswer.tag(of: now))
        },
    ]

    private static let hit = JSONSchema.object([
        "kind": JSONSchema.choice(RecordKind.self), "slug": JSONSchema.text, "id": JSONSchema.text,
        "label": JSONSchema.text,
        "isWithdrawn": JSONSchema.flag, "corrected": JSONSchema.orNull(JSONSchema.day),
        "pieces": JSONSchema.list(JSONSchema.object(["text": JSONSchema.text, "isMatch": JSONSchema.flag])),
    ])

    @Sendable private static func searched(_ asked: Asked) throws -> RouteAnswer {
        let kinds = try asked.query.choice("kind", of: RecordKind.self)
        let found = try asked.view.search(
            asked.query.text("q") ?? "", kinds: kinds.isEmpty ? nil : kinds, limit: try asked.limit)
        return RouteAnswer([
            "items": JSON(found.hits) { JSON($0) }, "next": .null,
            "beginnings": JSON(found.beginnings) { .string($0) },
        ])
    }

    private static let settings = JSONSchema.object(
        .object(
            OfficeSetting.allCases.flatMap { setting -> [JSON.Member] in
                let schema =
                    setting == .languages ? JSONSchema.list(JSONSchema.text) : JSONSchema.orNull(JSONSchema.text)
                let member = JSON.Member(setting.rawValue, schema)
                return setting == .number
                    ? [member, .init("normalisedNumber", JSONSchema.orNull(JSONSchema.text))] : [member]
            }))

    private static let sentSettings = JSONSchema.patch(
        .object(
            OfficeSetting.allCases.map { setting in
                let schema =
                    setting == .languages ? JSONSchema.list(JSONSchema.text) : JSONSchema.orNull(JSONSchema.text)
                return JSON.Member(setting.rawValue, JSONSchema.described(schema, "The \(setting.label)."))
            } + [.init("reason", JSONSchema.text)]))

    static let mailMembers: JSON = [
        "number": JSONSchema.count, "state": JSONSchema.text, "since": JSONSchema.instant, "due": JSONSchema.instant,
        "tries": JSONSchema.count, "said": JSONSchema.orNull(JSONSchema.text), "to": JSONSchema.text,
        "toName": JSONSchema.orNull(JSONSchema.text), "from": JSONSchema.text, "subject": JSONSchema.text,
        "language": JSONSchema.orNull(JSONSchema.text), "written": JSONSchema.instant, "kit": JSONSchema.text,
        "issue": JSONSchema.orNull(JSONSchema.text), "change": JSONSchema.count, "id": JSONSchema.text,
    ]

    private static let handover = JSONSchema.object([
        "since": JSONSchema.instant, "at": JSONSchema.instant, "zone": JSONSchema.text,
        "requests": JSONSchema.list(JSONSchema.named("ListedRequest")),
        "lifting": JSONSchema.list(
            JSONSchema.object([
                "slug": JSONSchema.text, "label": JSONSchema.text,
                "embargo": JSONSchema.orNull(JSONSchema.named("Embargo")),
            ])),
        "died": JSONSchema.list(
            JSONSchema.object(["url": JSONSchema.text, "since": JSONSchema.orNull(JSONSchema.instant)])),
        "corrected": JSONSchema.list(
            JSONSchema.object([
                "slug": JSONSchema.text, "label": JSONSchema.text, "by": JSONSchema.named("Named"),
                "since": JSONSchema.instant,
            ])),
        "given": JSONSchema.list(
            JSONSchema.object([
                "kit": JSONSchema.named("Named"), "issue": JSONSchema.orNull(JSONSchema.text),
                "recipient": JSONSchema.text,
                "at": JSONSchema.instant, "channel": JSONSchema.orNull(JSONSchema.text),
                "embargo": JSONSchema.orNull(JSONSchema.named("Embargo")),
            ])),
        "mail": JSONSchema.list(JSONSchema.object(mailMembers)),
        "settled": JSONSchema.list(JSONSchema.named("ListedRequest")),
    ])
}
