import Catalogue
import Exchange
import Foundation
import JSONText
import PressOffice
import ReleaseReader

extension OfficeAPI {
    /// From a document to records, in the steps of docs/reviewing.md: between two of them nothing is kept but what goes to and fro.
    static let documents: [Route] = [
        Route(
            method: .post, path: "/drafts", right: .look, summary: "Read document", query: reading, sent: .document,
            gives: JSONSchema.sealed
        ) { asked in RouteAnswer(try JSON(reading: json(of: try asked.readDocument(), mending: \.advice))) },
        Route(
            method: .post, path: "/submissions", right: .change, summary: "Submit document",
            query: reading + [
                QueryMember(name: "covers", summary: "The slug of the release that an article is about.")
            ], sent: .document, gives: submission
        ) { asked in
            let covers = asked.query.text("covers").map { RecordName("\(RecordKind.release.rawValue)/\($0)") }
            let review = Review(try asked.readDocument(), isRegionTold: asked.query.text("region") != nil)
            return try told(asked.office.submit([review], covers: covers))
        },
        step(
            "/submissions/look", "Look at submission again", [.init("submission", JSONSchema.sealed)]
        ) { asked, submission in try asked.office.lookedAt(submission) },
        step(
            "/submissions/replies", "Answer doubts of submission",
            [
                .init("submission", JSONSchema.sealed),
                .init(
                    "replies",
                    JSONSchema.list(
                        JSONSchema.object(
                            [
                                "document": JSONSchema.count, "doubt": JSONSchema.text,
                                "choice": JSONSchema.choice(Doubt.Choice.self), "text": JSONSchema.text,
                            ], optional: ["text"]))),
            ]
        ) { asked, submission in
            let replies = (asked["replies"]?.elements ?? []).map { reply in
                Reply(
                    document: reply["document"]?.integer ?? 0, doubt: reply["doubt"]?.text ?? "",
                    choice: reply["choice"]?.text.flatMap(Doubt.Choice.init(rawValue:)) ?? .take,
                    text: reply["text"]?.text)
            }
            return try asked.office.answer(replies, in: submission)
        },
        step(
            "/submissions/corrections", "Correct lines of submission",
            [
                .init("submission", JSONSchema.sealed),
                .init(
                    "corrections",
                    JSONSchema.list(
                        JSONSchema.object(
                            [
                                "document": JSONSchema.count, "line": JSONSchema.text, "text": JSONSchema.text,
                                "reason": JSONSchema.text,
                            ], optional: ["reason"]))),
            ]
        ) { asked, submission in
            let corrections = (asked["corrections"]?.elements ?? []).map { correction in
                LineCorrection(
                    document: correction["document"]?.integer ?? 0, line: correction["line"]?.text ?? "",
                    text: correction["text"]?.text ?? "", reason: correction["reason"]?.text)
            }
            return try asked.office.correct(corrections, in: submission)
        },
        Route(
            method: .post, path: "/submissions/acceptance", right: .change, summary: "Accept submission",
            sent: .json(
                JSONSchema.object(
                    [
                        "submission": JSONSchema.sealed,
                        "takingRest": JSONSchema.described(
                            JSONSchema.flag, "What is doubtful and was not answered is taken as it was read."),
                        "reason": JSONSchema.text,
                    ], optional: ["takingRest", "reason"]), most: Submission.largest),
            gives: accepted
        ) { asked in
            let outcome = try asked.office.accept(
                try asked.submission(), takingRest: asked["takingRest"]?.isTrue ?? false, reason: asked.reason)
            return RouteAnswer(JSON(outcome))
        },
    ]

    private static let reading = [
        QueryMember(name: "name", summary: "What the document is called, such as trains.docx.", isNeeded: true),
        QueryMember(name: "issued", summary: "The day on which it was sent.", schema: JSONSchema.day),
        QueryMember(name: "region", summary: "The region that its numbers are read in, such as GB."),
    ]

    private static let submission = JSONSchema.object([
        "submission": JSONSchema.described(JSONSchema.sealed, "What is sent back with the next step, as it is."),
        "previews": JSONSchema.list(JSONSchema.sealed), "doubts": JSONSchema.list(JSONSchema.sealed),
        "lines": JSONSchema.list(JSONSchema.list(JSONSchema.sealed)),
    ])

    private static let accepted = JSONSchema.object([
        "change": JSONSchema.orNull(JSONSchema.count),
        "documents": JSONSchema.list(
            JSONSchema.object([
                "path": JSONSchema.text, "standing": JSONSchema.choice(["new", "known", "earlier", "edition"]),
                "record": JSONSchema.text, "made": JSONSchema.list(JSONSchema.text),
                "covers": JSONSchema.orNull(JSONSchema.text),
            ])),
    ])

    private static func step(
        _ path: RoutePath, _ summary: String, _ members: [JSON.Member],
        _ go: @escaping @Sendable (Asked, Submission) throws -> Submission
    ) -> Route {
        Route(
            method: .post, path: path, right: .change, summary: summary,
            sent: .json(JSONSchema.object(.object(members)), most: Submission.largest), gives: submission
        ) { asked in try told(try go(asked, try asked.submission())) }
    }

    /// What goes back to whoever answers, and what a page shows of it.
    private static func told(_ submission: Submission) throws -> RouteAnswer {
        RouteAnswer([
            "submission": try JSON(reading: submission.json()),
            "previews": try encoded(submission.previews), "doubts": try encoded(submission.doubts()),
            "lines": try encoded(submission.reviews.indices.map { submission.lines(ofDocument: $0) }),
        ])
    }

    private static func encoded(_ value: some Encodable) throws -> JSON {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try JSON(reading: Array(try encoder.encode(value)))
    }
}

extension Asked {
    /// What was sent, read; its name is no path of this machine's.
    fileprivate func readDocument() throws -> Draft {
        let name = query.text("name").flatMap { $0.split(separator: "/").last.map(String.init) } ?? "document"
        let region = query.text("region")
        let hints = ReadingHints(
            issued: try query.day("issued"), region: region, home: try api.office.settings().region)
        return try api.draft(QuotedText.line(name), request.body, hints)
    }

    fileprivate func submission() throws -> Submission {
        try Submission(json: (self["submission"] ?? .null).bytes())
    }
}
