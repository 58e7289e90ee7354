import Catalogue
import JSONText
import PressOffice

extension OfficeAPI {
    /// What was changed, and taking it back.
    static let changes: [Route] = [
        Route(
            method: .get, path: "/changes", right: .look, summary: "List changes",
            query: [
                QueryMember(
                    name: "since",
                    summary: "Only changes behind this one: a feed. The newest, and newest first, without.",
                    schema: JSONSchema.count),
                .limit, .cursor,
            ],
            gives: JSONSchema.object(
                [
                    "items": JSONSchema.list(JSONSchema.named("ToldChange")),
                    "next": JSONSchema.orNull(JSONSchema.text),
                    "since": JSONSchema.count, "latest": JSONSchema.count,
                ], optional: ["since", "latest"])
        ) { asked in
            guard let since = try asked.query.number("since", in: 0...Int.max - 1) else {
                return try asked.history(of: nil)
            }
            return try asked.feed(since: since)
        },
        Route(
            method: .get, path: "/changes/{change}", right: .look, summary: "Show change",
            gives: JSONSchema.named("ToldChange")
        ) { asked in RouteAnswer(JSON(try asked.change())) },
        Route(
            method: .post, path: "/changes/{change}/undo", right: .change, summary: "Undo change",
            sent: .json(
                JSONSchema.object(
                    [
                        "withLater": JSONSchema.described(
                            JSONSchema.list(JSONSchema.count),
                            "The later changes that build on it, to be taken back with it."),
                        "reason": JSONSchema.text,
                    ], optional: ["withLater", "reason"])),
            status: 201, gives: JSONSchema.object(["change": JSONSchema.named("ToldChange")])
        ) { asked in
            let number = try asked.change().change.id
            let later = (asked["withLater"]?.elements ?? []).compactMap(\.integer)
            try asked.checkMayUndo([number] + later)
            let undone = try asked.office.undo(number, with: later, reason: asked.reason)
            var told = RouteAnswer(["change": JSON(undone)])
            told.headers.append(("Location", asked.api.link("/changes/\(undone.change.id)")))
            return told
        },
    ]
}

extension Asked {
    /// The newest first, page by page.
    func history(of name: RecordName?) throws -> RouteAnswer {
        let list = name.map(\.description) ?? "changes"
        let before = try query.text("cursor").map { try ListCursor($0, of: list).number() }
        let limit = try limit
        var page = CursorPage(of: list, limit: limit)
        try page.fill { take in
            for entry in try view.history(name, before: before, limit: limit + 1) {
                try take("\(entry.change.id)", JSON(entry))
            }
        }
        return page.told(self)
    }

    /// What came behind a change, in the order in which it came: whoever asks again from where the last answer ended misses none.
    func feed(since: Int) throws -> RouteAnswer {
        guard query.text("cursor") == nil else {
            throw Problem(.notUnderstood, "A feed is gone on with by 'since', and has no cursor.")
        }
        let (latest, limit) = (try view.changes(limit: 1).first?.id ?? 0, try limit)
        guard since <= latest else {
            throw Problem(
                .conflict, "The latest change is \(latest): the catalogue is not the one that change \(since) was in.",
                [.advice("It was put back from a copy. Read everything again.")])
        }
        var items: [HistoryEntry] = []
        // Numbers follow one another; where some are missing, the next ones are looked at.
        var last = since
        while items.isEmpty, last < latest {
            let end = min(latest, last + limit)
            items = try view.history(before: end + 1, limit: limit).filter { $0.change.id > last }.reversed()
            last = end
        }
        let end = items.last?.change.id ?? last
        var told = RouteAnswer([
            "items": JSON(items) { JSON($0) }, "next": .null, "since": .number(end), "latest": .number(latest),
        ])
        if end < latest {
            told.headers.append(("Link", "<\(api.link("/changes?since=\(end)&limit=\(limit)"))>; rel=\"next\""))
        }
        return told
    }

    /// The change that the path names.
    func change() throws -> HistoryEntry {
        let text = place("change")
        guard let number = Int(text), "\(number)" == text, number < .max,
            let entry = try view.history(before: number + 1, limit: 1).first, entry.change.id == number
        else { throw Problem.nothing }
        return entry
    }

    /// What somebody else did is taken back by who may say what leaves the house: a withdrawal is among it.
    func checkMayUndo(_ numbers: [Int]) throws {
        guard let visitor, !visitor.may(.publish) else { return }
        for number in numbers where number > 0 && number < .max {
            guard let entry = try view.history(before: number + 1, limit: 1).first, entry.change.id == number,
                entry.change.actor != visitor.account.name.text
            else { continue }
            throw Problem(
                .notAllowed,
                "Change \(number) is somebody else's: to undo it needs the right to \(Right.publish.rawValue).")
        }
    }
}
