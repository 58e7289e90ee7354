import Catalogue
import Foundation
import Newsroom
import PressOffice

/// The fields of a record as lines of a form, and what comes back of them.
///
/// Beside each field stands what it was when the form was made. A field that comes back as it was keeps its value to the letter, also
/// where a browser or its words do not say it whole; and whoever saves later than somebody else is told so.
struct FieldForm<R: Record> {
    /// What stands before the names of its fields.
    var prefix = ""
    /// The office's zone, for times that are typed without one.
    var home: String?

    /// A file has a page of its own, and stays as it is.
    private var typedFields: [Field<R>] { R.fields.filter { $0.isIn(.edit) && !$0.isFile } }

    func lines(
        _ form: RecordForm<R>, typed: TypedForm? = nil, problems: [String: String] = [:]
    ) -> [FormLine] {
        typedFields.map { field in
            var line = line(field, typed?.fields[prefix + field.name] ?? field.typed(form[field]))
            line.problem = problems[prefix + field.name]
            return line
        }
    }

    /// What the fields were, to come back with the form.
    func before(_ original: RecordForm<R>) -> [(String, String)] {
        let fields = typedFields.map { ($0.name, $0.typed(original[$0])) }
        let withdrawn = R.field("isWithdrawn").flatMap { $0.value(of: original.record) == .flag(true) ? "yes" : "no" }
        return (fields + (withdrawn.map { [("isWithdrawn", $0)] } ?? [])).map {
            (DeskForm.before + prefix + $0.0, $0.1)
        }
    }

    private func line(_ field: Field<R>, _ value: String) -> FormLine {
        let (name, label, hint) = (prefix + field.name, begun(field.label), field.editing?.help)
        switch field.kind {
        case .text, .printed: return .area(name, label, value, hint: hint, rows: field.kind == .text ? 6 : 2)
        case .choice, .audience:
            return .choice(name, label, value, among: field.kind.choices.map { ($0.name, begun($0.words)) }, hint: hint)
        case .flag: return .flag(name, label, value == "yes", hint: hint)
        case .date: return FormLine(name, label, value, hint: hint, type: "date")
        case .number: return FormLine(name, label, value, hint: hint, type: "number")
        case .list: return FormLine(name, label, value, hint: (hint ?? "") + " Several are parted by semicolons.")
        case .embargo, .moment:
            return FormLine(name, label, value, hint: (hint ?? "") + " Such as 2026-11-25 09:00 Europe/London.")
        case .line, .url, .language, .instant, .reference, .document: return FormLine(name, label, value, hint: hint)
        }
    }

    /// What came back.
    struct Sent {
        var form: RecordForm<R>
        /// What it was when the form was made.
        var original: RecordForm<R>
        /// What could not be read, by the field's name.
        var problems: [String: String] = [:]
    }

    /// `present` is the record as it is now; of a new one, an empty form.
    func sent(_ typed: TypedForm, present: RecordForm<R>) -> Sent {
        var sent = Sent(form: present, original: present)
        for field in typedFields {
            let name = prefix + field.name
            let now = field.typed(present[field])
            let was = typed.fields[DeskForm.before + name] ?? now
            if !isSame(was, now) { sent.original[field] = (try? field.value(typed: was, home: home)) ?? nil }
            sent.form[field] = sent.original[field]
            guard let words = typed.fields[name], !isSame(words, was) else { continue }
            do throws(FormProblem) {
                sent.form[field] = try field.value(typed: words, home: home)
            } catch {
                sent.problems[field.name] = error.refusal.atTheDesk
            }
        }
        if let field = R.field("isWithdrawn"), let was = typed.fields["\(DeskForm.before)\(prefix)isWithdrawn"] {
            field.set(.flag(was == "yes"), in: &sent.original.record)
            field.set(.flag(was == "yes"), in: &sent.form.record)
        }
        return sent
    }

    /// Browsers end lines in their own way, and people leave blanks around words.
    private func isSame(_ one: String, _ other: String) -> Bool { bare(one) == bare(other) }

    private func bare(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

extension Field {
    /// Whether what a person gives for it is a file.
    var isFile: Bool { editing?.valueName == "file" }
}

/// At the beginning of a sentence.
func begun(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
