import Catalogue
import Exchange
import Foundation
import JSONText
import PressOffice

// Contacts from elsewhere: looked at before any of them is saved. The file goes along both times, and nothing of it is kept between.
extension OfficeAPI {
    /// In bytes, of a file of contacts; and of what it is sent in.
    static let mostBytesOfContacts = 8 << 20
    private static let mostBytesSent = 12 << 20

    static let imports: [Route] = [
        Route(
            method: .post, path: "/imports/look", right: .change, summary: "Look at import of contacts",
            sent: .json(sent(), most: mostBytesSent), gives: outcome
        ) { asked in
            var file = try asked.file()
            let preview = try asked.office.previewImport(asked.importSettings) { try file.next() }
            return RouteAnswer(told(preview, file))
        },
        Route(
            method: .post, path: "/imports/acceptance", right: .change, summary: "Accept import of contacts",
            sent: .json(
                sent(
                    beside: [
                        "answers": JSONSchema.described(
                            JSONSchema.list(
                                JSONSchema.object([
                                    "row": JSONSchema.count, "candidate": JSONSchema.text,
                                    "answer": JSONSchema.choice(Import.Duplicate.Answer.self),
                                ])), "What becomes of those who may be contacts that are there, row by row."),
                        "reason": JSONSchema.text,
                    ]), most: mostBytesSent), gives: outcome, answer: accepted),
    ]

    private static func sent(beside others: JSON = [:]) -> JSON {
        let settings: JSON = [
            "role": JSONSchema.described(
                JSONSchema.choice(Contact.Role.self), "What new contacts do for the press, where the file does not say."
            ),
            "audience": JSONSchema.described(
                JSONSchema.choice(Audience.self), "Who may see new contacts and addresses."),
            "region": JSONSchema.described(
                JSONSchema.text, "The region that national numbers are read in, such as GB."),
            "isPartial": JSONSchema.described(JSONSchema.flag, "Rows that can be read are taken where others cannot."),
            "duplicates": JSONSchema.described(
                JSONSchema.choice(Import.Duplicate.Answer.self), "What becomes of all others of those."),
            "columns": JSONSchema.described(
                JSONSchema.list(JSONSchema.object(["column": JSONSchema.text, "field": JSONSchema.text])),
                "What columns of a table are, by their titles or numbers; a hyphen leaves one out."),
        ]
        let optional = settings.adding(others)
        let content = JSONSchema.described(
            JSONSchema.text, "The file, as Base64 spells its bytes (RFC 4648): vCards, a table (CSV), LDIF or JSON.")
        return JSONSchema.object(
            (["content": content] as JSON).adding(optional), optional: Set((optional.members ?? []).map(\.name)))
    }

    private static let outcome: JSON = {
        let difference = JSONSchema.object([
            "record": JSONSchema.orNull(JSONSchema.text), "field": JSONSchema.orNull(JSONSchema.text),
            "before": JSONSchema.orNull(JSONSchema.text), "after": JSONSchema.orNull(JSONSchema.text),
        ])
        let rows = JSONSchema.list(JSONSchema.count)
        let remarks = JSONSchema.list(
            JSONSchema.object(["row": JSONSchema.count, "sentence": JSONSchema.text]))
        return JSONSchema.object(
            [
                "format": JSONSchema.orNull(JSONSchema.text), "rows": JSONSchema.count,
                "columns": JSONSchema.orNull(
                    JSONSchema.list(JSONSchema.object(["column": JSONSchema.text, "field": JSONSchema.text]))),
                "new": JSONSchema.described(
                    JSONSchema.list(JSONSchema.sealed), "Each with its rows, its slug, its fields and its points."),
                "changed": JSONSchema.list(
                    JSONSchema.object([
                        "rows": rows, "contact": JSONSchema.text, "isWithdrawn": JSONSchema.flag,
                        "differences": JSONSchema.list(difference),
                    ])),
                "duplicates": JSONSchema.list(
                    JSONSchema.object([
                        "row": JSONSchema.count, "label": JSONSchema.text, "why": JSONSchema.text,
                        "candidate": JSONSchema.text,
                        "answer": JSONSchema.orNull(JSONSchema.choice(Import.Duplicate.Answer.self)),
                        "differences": JSONSchema.list(difference),
                    ])), "unchanged": JSONSchema.count, "problems": remarks, "warnings": remarks,
                "leftOut": JSONSchema.list(
                    JSONSchema.object(["what": JSONSchema.text, "rows": JSONSchema.count])),
                "change": JSONSchema.orNull(JSONSchema.count),
                "more": JSONSchema.described(
                    JSONSchema.patch(
                        .object(
                            ["new", "changed", "duplicates", "problems", "warnings"].map {
                                JSON.Member($0, JSONSchema.count)
                            })), "What is counted and not told one by one."),
            ], optional: ["more"])
    }()

    private static func told(_ outcome: Import, _ file: SentContacts) -> JSON {
        JSON(outcome, format: file.reader.source?.name, mapping: file.reader.mapping) { remark in
            [remark.sentence, remark.remedies.advice].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    @Sendable private static func accepted(_ asked: Asked) throws -> RouteAnswer {
        var file = try asked.file()
        let settings = asked.importSettings
        var answers: [Int: Import.Answered] = [:]
        for answer in asked["answers"]?.elements ?? [] {
            guard let row = answer["row"]?.integer, let candidate = answer["candidate"]?.text,
                let word = answer["answer"]?.text.flatMap(Import.Duplicate.Answer.init(rawValue:))
            else { continue }
            answers[row] = Import.Answered(word, RecordName(candidate))
        }
        let outcome = try asked.office.importContacts(settings, answers: answers, reason: asked.reason) {
            try file.next()
        }
        guard !outcome.isRefused(settings) else {
            let open = outcome.unanswered.count + outcome.more.unanswered
            throw Problem(
                .conflict,
                open > 0
                    ? "Somebody may be a contact that is there, and nobody has said which. Nothing was saved."
                    : "Some rows cannot be read. Nothing was saved.",
                [.advice("Look at the import again, and say what becomes of them.")])
        }
        return RouteAnswer(told(outcome, file))
    }
}

/// A file of contacts that was sent, row by row.
private struct SentContacts {
    var reader: ContactFileReader

    init(_ bytes: [UInt8], _ choices: ColumnChoices) {
        reader = ContactFileReader(choices)
        reader.feed(bytes)
        reader.finish()
    }

    mutating func next() throws -> ImportedRow? { try reader.next() }
}

extension Asked {
    fileprivate func file() throws -> SentContacts {
        guard let bytes = Data(base64Encoded: self["content"]?.text ?? "") else {
            throw Problem(
                .badInput, "The file cannot be read. Nothing was saved.",
                faults: [Problem.Fault(pointer: "/content", detail: "It is to be spelt as Base64 spells bytes.")])
        }
        guard bytes.count <= OfficeAPI.mostBytesOfContacts else { throw Problem.tooLarge }
        let choices = try (self["columns"]?.elements ?? []).map { column in
            try ColumnChoices.Choice("\(column["column"]?.text ?? "")=\(column["field"]?.text ?? "")")
        }
        return SentContacts(Array(bytes), ColumnChoices(single: choices))
    }

    fileprivate var importSettings: ImportSettings {
        ImportSettings(
            region: self["region"]?.text?.uppercased(),
            role: self["role"]?.text.flatMap(Contact.Role.init(rawValue:)) ?? .pressOfficer,
            audience: self["audience"]?.text.flatMap(Audience.init(rawValue:)),
            duplicates: self["duplicates"]?.text.flatMap(Import.Duplicate.Answer.init(rawValue:)),
            isPartial: self["isPartial"]?.isTrue ?? false)
    }
}
