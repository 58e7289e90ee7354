import Catalogue
import JSONText
import PressOffice

extension ServedRecord {
    /// What may be asked of every kind.
    static var routes: [Route] {
        let (all, one) = (RoutePath("/\(plural)"), RoutePath("/\(plural)/{\(kind.rawValue)}"))
        let changed = JSONSchema.named("Changed\(pageName)")
        // What the press may never see is not asked for by the press.
        let right: Right? = self is PressRequest.Type ? .look : nil
        return [
            Route(
                method: .get, path: all, right: right, summary: "List \(plural)",
                query: filters + [.limit, .cursor], gives: JSONSchema.page(of: JSONSchema.named(rowName)),
                answer: listed),
            Route(
                method: .post, path: all, right: .change, summary: "Add \(kind.words)", sent: .json(sentToAdd),
                status: 201, gives: changed
            ) { asked in
                let made = try add(asked)
                var told = try outcome(made, asked)
                told.headers.append(("Location", asked.api.link("/\(plural)/\(made.value.slug)")))
                return told
            },
            Route(
                method: .get, path: one, right: right, summary: "Show \(kind.words)", gives: JSONSchema.named(pageName)
            ) { asked in RouteAnswer(try page(in: asked.view, asked.name(kind))) },
            Route(
                method: .patch, path: one, right: .change, summary: "Edit \(kind.words)", sent: .patch(sentToEdit),
                isConditional: true, gives: changed
            ) { asked in
                try checkMayPublish(asked)
                let held = try asked.held { try checkUnchanged($0) }
                return try outcome(try edit(held, asked.name(kind)), asked)
            },
            Route(
                method: .get, path: RoutePath("\(one)/history"), right: .look, summary: "Show history of \(kind.words)",
                query: [.limit, .cursor], gives: JSONSchema.page(of: JSONSchema.named("ToldChange"))
            ) { asked in
                let name = asked.name(kind)
                _ = try page(in: asked.view, name)
                return try asked.history(of: name)
            },
        ] + standing(one, changed) + ownRoutes
    }

    /// Taken out of what is handed out, and back into it. A request is closed and opened again instead, and of a kit it is told who
    /// has it.
    private static func standing(_ one: RoutePath, _ changed: JSON) -> [Route] {
        if self is PressRequest.Type { return [] }
        let restored = step(one, "restore", "Restore \(kind.words)", .publish) { asked, name in
            try asked.office.restore(self, name, reason: asked.reason)
        }
        if self is Kit.Type { return [restored] }
        let withdrawn = step(one, "withdraw", "Withdraw \(kind.words)", .publish) { asked, name in
            let outcome = try asked.office.withdraw(self, name, reason: asked.reason)
            return Outcome(outcome.value.record, change: outcome.change)
        }
        return [withdrawn, restored]
    }

    /// Something that is done with one record, and needs no more than a reason.
    static func step(
        _ one: RoutePath, _ word: String, _ summary: String, _ right: Right, sending members: JSON = .object([]),
        optional: Set<String> = [],
        _ act: @escaping @Sendable (Asked, RecordName) throws -> Outcome<RecordName>
    ) -> Route {
        let sent = JSONSchema.object(
            members.adding(["reason": JSONSchema.described(JSONSchema.text, "Why, for the history.")]),
            optional: optional.union(["reason"]))
        return Route(
            method: .post, path: RoutePath("\(one)/\(word)"), right: right, summary: summary, sent: .json(sent),
            isConditional: true, gives: JSONSchema.named("Changed\(pageName)")
        ) { asked in
            let held = try asked.held { try checkUnchanged($0) }
            return try outcome(try act(held, asked.name(kind)), asked)
        }
    }

    static var onePath: RoutePath { RoutePath("/\(plural)/{\(kind.rawValue)}") }

    private static func checkMayPublish(_ asked: Asked) throws(Problem) {
        guard let member = asked.sent.first(where: { membersOfPublishing.contains($0.name) }),
            asked.visitor?.may(.publish) != true
        else { return }
        throw Problem(.notAllowed, "To change '\(member.name)' needs the right to \(Right.publish.rawValue).")
    }

    /// Throws where the record is no longer as whoever asks has seen it.
    static func checkUnchanged(_ asked: Asked) throws {
        try asked.checkUnchanged(RouteAnswer.tag(of: try page(in: asked.view, asked.name(kind))))
    }

    /// What a change did, and the record as it is now, with the tag by which it may be changed again.
    static func outcome(_ outcome: Outcome<RecordName>, _ asked: Asked) throws -> RouteAnswer {
        let page = try page(in: asked.api.office.view(for: .internal, at: asked.instant), outcome.value)
        return RouteAnswer(
            ["change": outcome.change.map { JSON($0) } ?? .null, "record": page], tag: RouteAnswer.tag(of: page))
    }

    @Sendable static func listed(_ asked: Asked) throws -> RouteAnswer {
        let limit = try asked.limit
        var filter = ListFilter(
            isWithdrawn: try asked.query.flag("withdrawn"), since: try asked.query.day("since"),
            role: try asked.query.choice("role", of: Contact.Role.self).first,
            organisation: asked.query.text("organisation"))
        filter.after = try asked.query.text("cursor").map { try ListCursor($0, of: kind.rawValue).identity() }
        // One more than is told says whether there is more.
        filter.most = limit + 1
        var page = CursorPage(of: kind.rawValue, limit: limit)
        try page.fill { take in try forEachRow(in: asked.view, filter) { id, json in try take(id.lowerCased, json) } }
        return page.told(asked)
    }
}

extension JSON {
    /// A change, without what it did.
    init(_ change: Change) {
        self = [
            "change": .number(change.id), "at": JSON(change.at), "actor": .string(change.actor),
            "action": .string(change.action), "why": JSON(change.reason), "undoes": JSON(change.undoes),
        ]
    }
}
