import Catalogue
import Exchange
import Foundation
import JSONText
import PressOffice

extension PressRequest: ServedRecord {
    static var pageName: String { "Request" }
    static var rowName: String { "ListedRequest" }

    static var filters: [QueryMember] {
        [
            QueryMember(name: "all", summary: "Those that are settled too.", schema: JSONSchema.flag),
            QueryMember(name: "overdue", summary: "Only those whose deadline is past.", schema: JSONSchema.flag),
            QueryMember(name: "assigned", summary: "Only those that this person sees to."), .since,
        ]
    }

    static var rowMembers: JSON {
        [
            "isOverdue": JSONSchema.flag, "dueThere": JSONSchema.orNull(JSONSchema.text),
            "dueHere": JSONSchema.orNull(JSONSchema.text),
            "wasInTime": JSONSchema.orNull(JSONSchema.flag),
        ]
    }

    static var pageMembers: JSON { rowMembers.adding(["assets": JSONSchema.list(JSONSchema.named("DecidedAsset"))]) }

    /// Its list has filters of its own (`PressRequest.list`).
    static func forEachRow(in view: OfficeView, _ filter: ListFilter, _ body: (UUID, JSON) throws -> Void) throws {
        for row in try view.requests(RequestFilter(areAll: true)) { try body(row.request.id, JSON(row)) }
    }

    static func page(in view: OfficeView, _ name: RecordName) throws -> JSON {
        JSON(try view.request(name)).adding(["assets": JSON(try view.decisions(for: name)) { JSON($0) }])
    }

    @Sendable static func listed(_ asked: Asked) throws -> RouteAnswer {
        let filter = RequestFilter(
            areAll: try asked.query.flag("all"), areOverdue: try asked.query.flag("overdue"),
            assignedTo: asked.query.text("assigned"), since: try asked.query.day("since"))
        var rows = try asked.view.requests(filter)[...]
        if let after = try asked.query.text("cursor").map({ try ListCursor($0, of: kind.rawValue).identity() }) {
            guard let place = rows.firstIndex(where: { $0.request.id == after }) else {
                throw PressOfficeError.placeIsGone
            }
            rows = rows[(place + 1)...]
        }
        var page = CursorPage(of: kind.rawValue, limit: try asked.limit)
        try page.fill { take in for row in rows { try take(row.request.id.lowerCased, JSON(row)) } }
        return page.told(asked)
    }

    static func add(_ asked: Asked) throws -> Outcome<RecordName> {
        var form = RecordForm<PressRequest>()
        try form.take(asked.sent)
        return try asked.office.telling(form, asked) { office in
            try office.openRequest(
                form, slug: asked["slug"]?.text, isMeant: asked["isMeant"]?.isTrue ?? false, reason: asked.reason)
        }
    }

    static var ownRoutes: [Route] {
        [
            step(onePath, "assign", "Assign request", .change, sending: ["to": JSONSchema.orNull(JSONSchema.text)]) {
                try $0.office.assign($1, to: $0["to"]?.text, reason: $0.reason)
            },
            step(
                onePath, "answer", "Answer request", .change,
                sending: [
                    "given": JSONSchema.described(
                        JSONSchema.text, "What the journalist was given, where it is no kit."),
                    "kit": JSONSchema.described(
                        JSONSchema.text, "The kit to give; that of the request where nothing is said."),
                    "language": JSONSchema.text, "underEmbargo": JSONSchema.flag,
                    "isQueued": JSONSchema.described(
                        JSONSchema.flag, "The message waits to be sent by the office's mail server."),
                ], optional: ["given", "kit", "language", "underEmbargo", "isQueued"], answered),
            step(onePath, "turn-down", "Turn down request", .change) {
                try $0.office.turnDown($1, because: $0.reason)
            },
            step(onePath, "close", "Close request", .change) { try $0.office.close($1, reason: $0.reason) },
            step(onePath, "reopen", "Reopen request", .change) { try $0.office.reopen($1, reason: $0.reason) },
        ]
    }

    /// With words, or with an issue of a kit.
    @Sendable private static func answered(_ asked: Asked, _ name: RecordName) throws -> Outcome<RecordName> {
        if let given = asked["given"]?.text {
            guard asked["kit"] == nil, asked["isQueued"] == nil else {
                throw Problem(.badInput, "What is given is words or a kit, and not both.")
            }
            return try asked.office.answer(name, given: given, reason: asked.reason)
        }
        let plan = AnswerPlan(
            kit: asked["kit"]?.text.map { RecordName("\(RecordKind.kit.rawValue)/\($0)") },
            language: asked["language"]?.text, underEmbargo: asked["underEmbargo"]?.isTrue ?? false)
        let answer = try asked.office.answer(
            name, plan, signedBy: try asked.api.unlocked(),
            to: AnswerOutputs(isQueued: asked["isQueued"]?.isTrue ?? false), reason: asked.reason)
        return Outcome(name, change: answer.change)
    }
}
