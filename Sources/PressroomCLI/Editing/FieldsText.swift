import Catalogue
import PressOffice

/// The fields of a record as lines of a text that a person edits: `field: value`.
enum FieldsText {
    static func write<R: Record>(_ form: RecordForm<R>, clashes: [EditClash] = []) -> String {
        R.fields.filter { $0.isIn(.edit) }.map { field in
            // A text of several lines goes on in lines that begin with a space.
            let value = field.typed(form[field]).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .joined(separator: "\n    ")
            return (remark(on: field).map { "# \($0)\n" } ?? "") + remarks(clashes, on: field)
                + "\(field.word): \(value)\n"
        }.joined()
    }

    /// What was written where somebody else has written something else.
    private static func remarks<R>(_ clashes: [EditClash], on field: Field<R>) -> String {
        func words(_ value: FieldValue?) -> String {
            let typed = field.typed(value).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            return typed.allSatisfy(\.isEmpty) ? "nothing" : typed.joined(separator: "\n#     ")
        }
        for case .field(field.name, let wrote, let was) in clashes {
            return "# You wrote: \(words(wrote))\n# It was: \(words(was))\n"
        }
        return ""
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
        case .date, .instant, .embargo, .moment, .number: "\(help)."
        case .list: "\(help), one behind the other with semicolons between them."
        case .line, .printed, .url, .reference, .document: nil
        }
    }
}

/// A record's fields while their lines come in.
struct FieldsReading<R: Record> {
    private(set) var form = RecordForm<R>()
    /// What the text was made of. A field whose words were not touched keeps its value to the letter, also where its words
    /// do not say it whole: spaces before a line.
    private let original: RecordForm<R>?
    private var seen: Set<String> = []
    /// The text whose lines go on.
    private var open: Field<R>?
    /// Empty lines, of which nobody knows yet whether the text goes on behind them.
    private var gap = 0

    /// The office's zone.
    private let home: String?

    init(of original: RecordForm<R>? = nil, home: String? = nil) {
        self.original = original
        self.home = home
    }

    /// Whether the line goes on with the text before it. Editors take spaces off the ends of lines, so an empty line may
    /// stand between two that go on.
    mutating func goesOn(_ line: String) -> Bool {
        guard let open else { return false }
        if line.isEmpty {
            gap += 1
            return true
        }
        guard line.first?.isWhitespace == true else {
            self.open = nil
            return false
        }
        let more = String(repeating: "\n", count: gap + 1) + PointText.trimmed(line)
        gap = 0
        if case .text(let text)? = form[open] {
            form[open] = .text(text + more)
        } else {
            form[open] = .text(PointText.trimmed(more))
        }
        return true
    }

    /// The form, when all lines are in.
    mutating func end() -> RecordForm<R> {
        guard let original else { return form }
        for field in R.fields where field.isIn(.edit) && words(field, form) == words(field, original) {
            form[field] = original[field]
        }
        if let withdrawn = R.field("isWithdrawn") {
            withdrawn.set(withdrawn.value(of: original.record), in: &form.record)
        }
        return form
    }

    private func words(_ field: Field<R>, _ form: RecordForm<R>) -> [String] {
        field.typed(form[field]).split(whereSeparator: \.isNewline).map { PointText.trimmed($0) }
    }

    mutating func take(_ word: String, _ text: String) throws(FormMistake) {
        guard let field = R.fields.first(where: { $0.isIn(.edit) && $0.word == word }) else {
            throw FormMistake(message: "There is no field '\(word)'.")
        }
        guard seen.insert(word).inserted else { throw FormMistake(message: "'\(word)' is there twice.") }
        do { form[field] = try field.value(typed: text, home: home) } catch { throw FormMistake(message: "\(error)") }
        if field.kind == .text { (open, gap) = (field, 0) }
    }
}

extension Field {
    /// What a person calls it who edits it.
    var word: String { editing?.word ?? name }
}
