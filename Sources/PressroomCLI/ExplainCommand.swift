import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct ExplainCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show where each fact of a record comes from.",
        discussion: """
            For a fact that was read, the sentence of the document with its words marked; else who entered it, when \
            and why.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Argument(
        help: """
            The record: its slug or the beginning of it, or words of what it is called; kind/slug where two kinds have the \
            same slug.
            """, completion: .records())
    var record: String

    func run(at door: Door) throws {
        let view = try catalogue.office(at: door).view(for: .internal)
        let explanation = try view.explain(view.name(RecordName(record)))
        try showing.show(JSON(explanation), on: door.screen) { screen in
            try screen.show(ExplanationPage(width: screen.width, ink: screen.ink).text(of: explanation))
        }
    }
}

/// How an explanation looks.
struct ExplanationPage {
    let width: Int?
    let ink: Ink

    func text(of explanation: Explanation) -> String {
        var text = ink(wrapped(harmless("\(explanation.label) (\(explanation.record))"), width: width), .bold) + "\n"
        let labelWidth = explanation.fields.reduce(0) { max($0, displayWidth(label(of: $1, in: explanation))) }
        for (index, field) in explanation.fields.enumerated() {
            text += line(label(of: field, in: explanation), field.value, labelWidth: labelWidth)
            // Fields that stand on the same words are told together.
            let next = explanation.fields.dropFirst(index + 1).first
            if next?.source != field.source { text += self.text(of: field.source) }
        }
        for part in explanation.parts { text += "\n" + self.text(of: part) }
        return text
    }

    private func label(of field: ExplainedField, in explanation: Explanation) -> String {
        explanation.record.kind?.label(ofField: field.field) ?? field.field
    }

    private func line(_ label: String, _ value: String, labelWidth: Int) -> String {
        let indent = labelWidth + 4
        let value = wrapped(harmless(value), width: width, indent: indent).dropFirst(indent)
        return "  " + ink(padded(label, to: labelWidth), .cyan) + "  " + value + "\n"
    }

    private func text(of source: FieldSource) -> String {
        switch source {
        case .person(let entry): remark(sentence(for: entry))
        case .document(let passage): text(of: passage)
        }
    }

    private func text(of passage: FieldSource.Passage) -> String {
        var text = ""
        if !passage.sentence.isEmpty {
            let words = marked(passage.sentence.map { ($0.text, $0.isMarked) }, ink: ink)
            text += wrapped(words, width: width, indent: 6) + "\n"
        }
        let place = passage.line.map { " \($0):\(passage.column ?? 1)" } ?? ""
        text += remark("\(passage.document)\(place), by the rule \(passage.rule)")
        if let inferred = passage.inferred { text += remark("inferred: \(inferred)") }
        return text
    }

    private func sentence(for entry: FieldSource.Entry) -> String {
        let why = entry.reason.map { ": \($0)" } ?? ""
        return "by \(entry.actor) on \(entry.at.inWords), change \(entry.change) (\(entry.action))\(why)"
    }

    private func remark(_ text: String) -> String {
        ink(wrapped(harmless(text), width: width, indent: 6), .dim) + "\n"
    }
}

extension JSON {
    init(_ explanation: Explanation) {
        self = [
            "record": .string("\(explanation.record)"), "label": .string(explanation.label),
            "fields": JSON(explanation.fields, JSON.init),
            "parts": JSON(explanation.parts) { JSON($0) },
        ]
    }

    init(_ field: ExplainedField) {
        self = ["field": .string(field.field), "value": .string(field.value), "source": JSON(field.source)]
    }

    init(_ source: FieldSource) {
        switch source {
        case .document(let passage):
            self = [
                "document": .string(passage.document), "line": JSON(passage.line),
                "column": JSON(passage.column),
                "sentence": JSON(passage.sentence) { ["text": .string($0.text), "isMarked": .bool($0.isMarked)] },
                "rule": .string(passage.rule), "inferred": JSON(passage.inferred),
            ]
        case .person(let entry):
            self = [
                "actor": .string(entry.actor), "at": JSON(entry.at), "action": .string(entry.action),
                "why": JSON(entry.reason), "change": .number(entry.change),
            ]
        }
    }
}
