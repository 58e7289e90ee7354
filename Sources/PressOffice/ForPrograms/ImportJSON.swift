import Catalogue
import Exchange
import JSONText

extension JSON {
    /// The preview of an import, or what it did (docs/contact-import.md). `format` is what the file was, `mapping` how the columns of
    /// a table are understood, and `telling` a door's words for what is said of a row.
    public init(
        _ outcome: Import, format: String?, mapping: ColumnMapping?, telling: (Import.Remark) -> String
    ) {
        self = [
            "format": JSON(format), "rows": .number(outcome.rows),
            "columns": mapping.map { JSON($0.columns) { JSON($0) } } ?? .null,
            "new": JSON(outcome.new) { new in
                JSON.object(
                    [Member("rows", JSON(new.rows) { .number($0) }), Member("contact", JSON(new.contact))]
                        + JSON.members(of: new.form.fields)
                        + [Member("points", JSON(new.form.points) { JSON($0) })])
            },
            "changed": JSON(outcome.changed) { changed in
                [
                    "rows": JSON(changed.rows) { .number($0) }, "contact": JSON(changed.contact),
                    "isWithdrawn": .bool(changed.isWithdrawn),
                    "differences": JSON(changed.differences) { JSON(difference: $0) },
                ]
            },
            "duplicates": JSON(outcome.duplicates) { duplicate in
                [
                    "row": .number(duplicate.row), "label": .string(duplicate.label), "why": .string(duplicate.why),
                    "candidate": JSON(duplicate.candidate), "answer": JSON(duplicate.answer?.rawValue),
                    "differences": JSON(duplicate.differences) { JSON(difference: $0) },
                ]
            },
            "unchanged": .number(outcome.unchanged),
            "problems": JSON(outcome.problems) { JSON(remark: $0, telling) },
            "warnings": JSON(outcome.warnings) { JSON(remark: $0, telling) },
            "leftOut": JSON(outcome.leftOut) { ["what": .string($0.what), "rows": .number($0.rows)] },
            "change": JSON(outcome.change?.id),
        ]
        let more: [(String, Int)] = [
            ("new", outcome.more.new), ("changed", outcome.more.changed), ("duplicates", outcome.more.duplicates),
            ("problems", outcome.more.problems), ("warnings", outcome.more.warnings),
        ]
        if more.contains(where: { $0.1 > 0 }) {
            self = adding(["more": .object(more.map { Member($0.0, .number($0.1)) })])
        }
    }

    private init(_ column: ColumnMapping.Column) {
        self = ["column": .string(column.name), "field": .string(column.field?.rawValue ?? ImportField.leftOut)]
    }

    private init(_ point: ContactForm.Point) {
        self = .object(JSON.members(of: point.form))
    }

    /// Every field that a person may edit, `null` where it has no value.
    private static func members<R: Record>(of form: RecordForm<R>) -> [Member] {
        R.fields.filter { $0.isIn(.edit) }.map { Member($0.member, form[$0].map { JSON($0) } ?? .null) }
    }

    private init(difference: Difference) {
        self = [
            "record": JSON(difference.record), "field": JSON(difference.field), "before": JSON(difference.before),
            "after": JSON(difference.after),
        ]
    }

    private init(remark: Import.Remark, _ telling: (Import.Remark) -> String) {
        self = ["row": .number(remark.row), "sentence": .string(telling(remark))]
    }
}
