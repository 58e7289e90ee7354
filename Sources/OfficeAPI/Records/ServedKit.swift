import Catalogue
import Exchange
import Foundation
import JSONText
import PressOffice
import Signatures

extension Kit: ServedRecord {
    static var rowMembers: JSON {
        [
            "releases": JSONSchema.count, "contacts": JSONSchema.count, "assets": JSONSchema.count,
            "statements": JSONSchema.count,
            "coverage": JSONSchema.count, "embargo": JSONSchema.orNull(JSONSchema.named("Embargo")),
            "corrections": JSONSchema.list(JSONSchema.named("Correction")), "issue": JSONSchema.orNull(JSONSchema.text),
        ]
    }

    static var pageMembers: JSON {
        [
            "seenBy": JSONSchema.choice(Audience.self), "corrections": JSONSchema.list(JSONSchema.named("Correction")),
            "releases": JSONSchema.list(JSONSchema.named("Named")),
            "contacts": JSONSchema.list(JSONSchema.named("Contact")),
            "assets": JSONSchema.list(JSONSchema.named("PlainAsset")),
            "statements": JSONSchema.list(JSONSchema.named("PlainStatement")),
            "coverage": JSONSchema.list(JSONSchema.named("PlainCoverage")),
            "issues": JSONSchema.list(JSONSchema.named("Issue")),
            "deliveries": JSONSchema.list(JSONSchema.named("Delivery")),
        ]
    }

    static var membersInside: Set<String> { ["issues", "deliveries"] }

    static func forEachRow(in view: OfficeView, _ filter: ListFilter, _ body: (UUID, JSON) throws -> Void) throws {
        try view.forEachKit(filter) { row in
            // Which issue of it there is, is for those who have one.
            var row = row
            if view.audience != .internal { row.issue = nil }
            try body(row.kit.id, JSON(row))
        }
    }

    static func page(in view: OfficeView, _ name: RecordName) throws -> JSON {
        let page = JSON(try view.kit(name))
        return view.audience == .internal ? page.adding(JSON(try view.ledger(of: name))) : page
    }

    static var sentToAdd: JSON {
        JSONSchema.object(
            [
                "releases": JSONSchema.described(names, "The releases to take in, with what they name."),
                "title": JSONSchema.described(JSONSchema.text, "The first release's headline where nothing is said."),
                "slug": JSONSchema.text, "reason": JSONSchema.text,
            ], optional: ["title", "slug", "reason"])
    }

    private static var names: JSON { JSONSchema.list(JSONSchema.text) }

    static func add(_ asked: Asked) throws -> Outcome<RecordName> {
        let releases = (asked["releases"]?.elements ?? []).compactMap(\.text).map(RecordName.init)
        let made = try asked.office.newKit(
            title: asked["title"]?.text, releases: releases, slug: asked["slug"]?.text, reason: asked.reason)
        return Outcome(made.value.kit.recordName, change: made.change)
    }

    static var ownRoutes: [Route] {
        [
            members("add", "Add records to kit") { try $0.addToKit($1, $2, reason: $3).change },
            members("remove", "Remove records from kit") { try $0.removeFromKit($1, $2, reason: $3).change },
            members("order", "Order records of kit") { try $0.orderKit($1, $2, reason: $3).change },
            step(onePath, "withdraw", "Withdraw kit", .publish) { asked, name in
                Outcome(name, change: try asked.office.withdrawKit(name, reason: asked.reason).change)
            },
            step(
                onePath, "issue", "Issue kit", .publish, sending: ["underEmbargo": JSONSchema.flag],
                optional: ["underEmbargo"]
            ) { asked, name in
                let issued = try asked.office.issueKit(
                    name, underEmbargo: asked["underEmbargo"]?.isTrue ?? false, signedBy: try asked.api.unlocked(),
                    reason: asked.reason)
                return Outcome(name, change: issued.change)
            },
            step(
                onePath, "correct", "Correct kit", .publish, sending: ["underEmbargo": JSONSchema.flag],
                optional: ["underEmbargo"]
            ) { asked, name in
                let corrected = try asked.office.correctKit(
                    name, underEmbargo: asked["underEmbargo"]?.isTrue ?? false, signedBy: try asked.api.unlocked(),
                    reason: asked.reason)
                return Outcome(name, change: corrected.change)
            },
            Route(
                method: .get, path: RoutePath("\(onePath)/doctor"), right: .look, summary: "Examine kit",
                query: [QueryMember(name: "language", summary: "The language that somebody is to speak, such as de.")],
                gives: JSONSchema.object([
                    "items": JSONSchema.list(JSONSchema.named("Finding")), "next": ["type": "null"],
                ])
            ) { asked in
                let found = try asked.view.doctor(asked.name(.kit), language: asked.query.text("language"))
                return RouteAnswer(["items": JSON(found) { JSON($0, mending: \.advice) }, "next": .null])
            },
        ] + invitations
    }

    private static func members(
        _ word: String, _ summary: String,
        _ act: @escaping @Sendable (Office, RecordName, [RecordName], String?) throws -> Change?
    ) -> Route {
        let which = JSONSchema.described(names, "Slugs, or kind/slug where several kinds have one.")
        return step(onePath, word, summary, .change, sending: ["records": which]) { asked, name in
            let records = (asked["records"]?.elements ?? []).compactMap(\.text).map { RecordName($0) }
            return Outcome(name, change: try act(asked.office, name, records, asked.reason))
        }
    }
}

extension OfficeAPI {
    /// What signs with the key of a ring; nil where there is none, or where it has a passphrase, which no program types.
    public static func key(in ring: KeyRing) -> (@Sendable () throws -> SigningKey)? {
        guard (try? ring.hasPassphrase()) == false else { return nil }
        return { try ring.unlock { nil } }
    }

    /// The key that signs.
    func unlocked() throws -> SigningKey {
        guard let key else {
            throw Problem(.refused, "There is no key here that opens without a passphrase.", [.makeKey])
        }
        return try key()
    }
}

extension [Remedy] {
    /// What is the same at every door.
    var advice: String { compactMap(\.advice).joined(separator: " ") }
}
