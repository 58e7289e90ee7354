import Catalogue
import PressOffice

/// A contact as a commented text that a person edits: `field: value`, one a line.
enum ContactText {
    /// The text; `mistakes` of the last try stand at its head as comments.
    static func write(_ form: ContactForm, title: String, mistakes: [FormMistake] = []) -> String {
        comments(title: title, mistakes: mistakes) + FieldsText.write(form.fields) + points(of: form)
    }

    /// The form again. Every mistake is told, not only the first.
    static func read(_ text: String) -> Result<ContactForm, FormMistakes> {
        var reading = FormReading()
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            reading.take(String(line), number: index + 1)
        }
        return reading.mistakes.isEmpty ? .success(reading.form) : .failure(FormMistakes(all: reading.mistakes))
    }

    private static func comments(title: String, mistakes: [FormMistake]) -> String {
        var text = ""
        for mistake in mistakes {
            text += "#! \(mistake.line.map { "line \($0): " } ?? "")\(harmless(mistake.message))\n"
        }
        return text + """
            # \(harmless(title))
            # Save and close to keep your changes. Close without a change, and nothing happens.
            # Lines that begin with # are passed over; an empty value takes the field's value away.

            """
    }

    private static func points(of form: ContactForm) -> String {
        let kinds = ContactPoint.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        return """

            # Ways to reach the contact, one a line: \(kinds).
            #   mobile: +44 7700 900123; usage: out of hours; preference: 1
            #   voice: +44 20 7946 0018; extension: 12; audience: internal

            """ + form.points.map { "\($0.kind.rawValue): \(PointText.write($0))\n" }.joined()
    }
}

/// Everything that is wrong with a form.
struct FormMistakes: Error, Hashable {
    let all: [FormMistake]
}

/// A form while its lines come in.
private struct FormReading {
    var mistakes: [FormMistake] = []
    private var fields = FieldsReading<Contact>()
    private var points: [ContactForm.Point] = []

    var form: ContactForm {
        var form = ContactForm(points: points)
        form.fields = fields.form
        return form
    }

    mutating func take(_ line: String, number: Int) {
        if line.hasPrefix("#") || fields.goesOn(line) || line.allSatisfy(\.isWhitespace) { return }
        let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let word = PointText.trimmed(parts[0]).lowercased()
        guard parts.count == 2 else {
            return complain("'\(line)' has no colon. Write 'field: value'.", number)
        }
        do { try take(word, PointText.trimmed(parts[1])) } catch { complain(error.message, number) }
    }

    private mutating func complain(_ message: String, _ number: Int) {
        mistakes.append(FormMistake(line: number, message: message))
    }

    private mutating func take(_ word: String, _ value: String) throws(FormMistake) {
        guard let kind = ContactPoint.Kind(rawValue: word) else { return try fields.take(word, value) }
        // A line whose address was deleted is a way to reach them that is gone.
        if !value.isEmpty { points.append(try PointText.read(kind, value)) }
    }
}
