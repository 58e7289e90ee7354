import Catalogue
import PressOffice

/// A contact as a commented text that a person edits: `field: value`, one a line.
enum ContactText {
    /// The text; `mistakes` of the last try stand at its head as comments.
    static func write(_ form: ContactForm, title: String, mistakes: [FormMistake] = []) -> String {
        comments(title: title, mistakes: mistakes) + fields(of: form) + points(of: form)
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

    private static func fields(of form: ContactForm) -> String {
        let roles = Contact.Role.allCases.map(\.rawValue).joined(separator: ", ")
        let audiences = Audience.allCases.map(\.rawValue).joined(separator: ", ")
        // A note of several lines goes on in lines that begin with a space.
        let note = (form.note ?? "").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .joined(separator: "\n    ")
        return """
            name: \(form.name ?? "")
            # One of \(roles).
            role: \(form.role.rawValue)
            title: \(form.title ?? "")
            organisation: \(form.organisation ?? "")
            # A BCP 47 tag, such as en.
            language: \(form.language ?? "")
            # Whether the contact gives interviews: yes or no.
            interviews: \(form.availableForInterview ? "yes" : "no")
            # Who may see the contact: one of \(audiences).
            audience: \(form.audience.rawValue)
            # Further lines of a note begin with a space.
            note: \(note)

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
    var form = ContactForm()
    var mistakes: [FormMistake] = []
    private var seen: Set<String> = []
    private var isInNote = false

    mutating func take(_ line: String, number: Int) {
        if line.hasPrefix("#") { return }
        if isInNote, line.first?.isWhitespace == true {
            let more = PointText.trimmed(line)
            form.note = form.note.map { "\($0)\n\(more)" } ?? more
            return
        }
        isInNote = false
        if line.allSatisfy(\.isWhitespace) { return }
        let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let field = PointText.trimmed(parts[0]).lowercased()
        guard parts.count == 2 else {
            return complain("'\(line)' has no colon. Write 'field: value'.", number)
        }
        do { try take(field, PointText.trimmed(parts[1])) } catch { complain(error.message, number) }
    }

    private mutating func complain(_ message: String, _ number: Int) {
        mistakes.append(FormMistake(line: number, message: message))
    }

    private mutating func take(_ field: String, _ value: String) throws(FormMistake) {
        if let kind = ContactPoint.Kind(rawValue: field) {
            // A line whose address was deleted is a way to reach them that is gone.
            if !value.isEmpty { form.points.append(try PointText.read(kind, value)) }
            return
        }
        guard seen.insert(field).inserted else { throw FormMistake(message: "'\(field)' is there twice.") }
        let text = value.isEmpty ? nil : value
        switch field {
        case "name": form.name = text
        case "title": form.title = text
        case "organisation": form.organisation = text
        case "language": form.language = text
        case "note":
            form.note = text
            isInNote = true
        case "role": form.role = try choice(value)
        case "audience": form.audience = try choice(value)
        case "interviews": form.availableForInterview = try yesOrNo(value)
        default: throw FormMistake(message: "There is no field '\(field)'.")
        }
    }

    private func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ value: String
    ) throws(FormMistake) -> Choice {
        let fit = Choice.allCases.first { $0.rawValue.lowercased() == value.lowercased() }
        guard let fit else {
            throw FormMistake(message: FormWords.choose(value, among: Choice.allCases.map(\.rawValue)))
        }
        return fit
    }

    private func yesOrNo(_ value: String) throws(FormMistake) -> Bool {
        switch value.lowercased() {
        case "yes", "y", "true": return true
        case "no", "n", "false", "": return false
        default: throw FormMistake(message: "'\(value)' is neither yes nor no.")
        }
    }
}
