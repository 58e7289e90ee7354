import Catalogue
import Exchange
import JSONText
import PressOffice

extension JSON {
    /// The preview of an import, or what it did (docs/contact-import.md).
    init(_ outcome: Import, of file: ContactFile) {
        self = [
            "file": .string(file.path), "format": JSON(file.format), "rows": .number(outcome.rows),
            "columns": file.mapping.map { JSON($0.columns) { JSON($0) } } ?? .null,
            "new": JSON(outcome.new) { new in
                [
                    "rows": JSON(new.rows) { .number($0) }, "contact": JSON(new.contact),
                    "role": .string(new.form.role.rawValue), "name": JSON(new.form.name), "title": JSON(new.form.title),
                    "organisation": JSON(new.form.organisation), "language": JSON(new.form.language),
                    "availableForInterview": .bool(new.form.availableForInterview), "note": JSON(new.form.note),
                    "audience": .string(new.form.audience.rawValue), "points": JSON(new.form.points) { JSON($0) },
                ]
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
            "problems": JSON(outcome.problems) { JSON(remark: $0) },
            "warnings": JSON(outcome.warnings) { JSON(remark: $0) },
            "leftOut": JSON(outcome.leftOut) { ["what": .string($0.what), "rows": .number($0.rows)] },
            "change": JSON(outcome.change?.id),
        ]
    }

    private init(_ column: ColumnMapping.Column) {
        self = ["column": .string(column.name), "field": .string(column.field?.rawValue ?? ImportField.leftOut)]
    }

    private init(_ point: ContactForm.Point) {
        self = [
            "kind": .string(point.kind.rawValue), "asGiven": .string(point.value), "extension": JSON(point.extension),
            "usage": JSON(point.usage), "audience": .string(point.audience.rawValue),
            "preference": JSON(point.preference),
        ]
    }

    private init(difference: Difference) {
        self = [
            "record": JSON(difference.record), "field": JSON(difference.field), "before": JSON(difference.before),
            "after": JSON(difference.after),
        ]
    }

    private init(remark: Import.Remark) {
        self = ["row": .number(remark.row), "sentence": .string(remark.inWords)]
    }
}
