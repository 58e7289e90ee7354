import Catalogue
import PressOffice

/// The fields of a record as lines of a text that a person edits: `field: value`.
enum FieldsText {
    static func write<R: Record>(_ form: RecordForm<R>) -> String {
        R.fields.filter { $0.isIn(.edit) }.map { field in
            // A text of several lines goes on in lines that begin with a space.
            let value = field.typed(form[field]).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .joined(separator: "\n    ")
            return (remark(on: field).map { "# \($0)\n" } ?? "") + "\(field.word): \(value)\n"
        }.joined()
    }

    /// What a person must know who types a value.
    private static func remark<R>(on field: Field<R>) -> String? {
        let help = String((field.editing?.help ?? "").dropLast())
        return switch field.kind {
        case .choice: "One of \(field.kind.choices.map(\.name).joined(separator: ", "))."
        case .audience: "\(help): one of \(field.kind.choices.map(\.name).joined(separator: ", "))."
        case .flag: "\(help): yes or no."
        case .text: "Further lines of a \(field.word) begin with a space."
        case .language: "A BCP 47 tag, such as en."
        case .date, .instant, .embargo, .number: "\(help)."
        case .list: "\(help), one behind the other with semicolons between them."
        case .line, .printed, .url, .reference, .document: nil
        }
    }
}

/// A record's fields while their lines come in.
struct FieldsReading<R: Record> {
    private(set) var form = RecordForm<R>()
    private var seen: Set<String> = []
    /// The text whose lines go on.
    private var open: Field<R>?

    /// Whether the line goes on with the text before it.
    mutating func goesOn(_ line: String) -> Bool {
        guard let open, line.first?.isWhitespace == true else {
            open = nil
            return false
        }
        let more = PointText.trimmed(line)
        if case .text(let text)? = form[open] {
            form[open] = .text("\(text)\n\(more)")
        } else {
            form[open] = .text(more)
        }
        return true
    }

    mutating func take(_ word: String, _ text: String) throws(FormMistake) {
        guard let field = R.fields.first(where: { $0.isIn(.edit) && $0.word == word }) else {
            throw FormMistake(message: "There is no field '\(word)'.")
        }
        guard seen.insert(word).inserted else { throw FormMistake(message: "'\(word)' is there twice.") }
        do { form[field] = try field.value(typed: text) } catch { throw FormMistake(message: "\(error)") }
        if field.kind == .text { open = field }
    }
}

extension Field {
    /// What a person calls it who edits it.
    var word: String { editing?.word ?? name }
}
