import Catalogue
import PressOffice

/// A contact as a commented text that a person edits: its fields, and the ways to reach it, one a line.
enum ContactText {
    static func write(
        _ form: ContactForm, title: String, reason: String? = nil, clashes: [EditClash] = []
    ) -> String {
        RecordText.write(form.fields, title: title, reason: reason, clashes: clashes) + points(of: form, clashes)
    }

    static func typed(_ text: String, from original: ContactForm? = nil) -> TypedText<ContactForm> {
        var points: [ContactForm.Point] = []
        let fields = RecordText.typed(text, from: original?.fields) { word, value throws(FormMistake) in
            guard let kind = ContactPoint.Kind(rawValue: word) else { return nil }
            // A line whose address was deleted is a way to reach them that is gone.
            if value.isEmpty { return .some(nil) }
            points.append(try PointText.read(kind, value))
            return .point(points.count - 1)
        }
        var form = ContactForm(points: points)
        form.fields = fields.form
        return TypedText(
            form: form, reason: fields.reason, mistakes: fields.mistakes, mistaken: fields.mistaken,
            lines: fields.lines, lineOfReason: fields.lineOfReason)
    }

    private static func points(of form: ContactForm, _ clashes: [EditClash]) -> String {
        let kinds = ContactPoint.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        let head = """

            # Ways to reach the contact, one a line: \(kinds).
            #   mobile: +44 7700 900123; usage: out of hours; preference: 1
            #   voice: +44 20 7946 0018; extension: 12; audience: internal

            """
        return head
            + form.points.enumerated().map { remarks(clashes, at: $0) + line($1) }.joined()
            + remarks(clashes, at: form.points.count)
    }

    private static func line(_ point: ContactForm.Point) -> String {
        "\(point.kind.rawValue): \(PointText.write(point))\n"
    }

    /// What was written where somebody else has written something else.
    private static func remarks(_ clashes: [EditClash], at index: Int) -> String {
        clashes.map { clash in
            guard case .point(index, let wrote, let was) = clash else { return "" }
            let yours = wrote.map { "# You wrote: \(line($0))" } ?? "# You took it away.\n"
            return yours + (was.map { "# It was: \(line($0))" } ?? "# It was not there.\n")
        }.joined()
    }
}
