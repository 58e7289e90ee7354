import Catalogue
import PressOffice

/// A contact as a commented text that a person edits: its fields, and the ways to reach it, one a line.
enum ContactText {
    static func write(_ form: ContactForm, title: String) -> String {
        RecordText.write(form.fields, title: title) + points(of: form)
    }

    /// The form again. Every mistake is told, not only the first.
    static func read(_ text: String, from original: ContactForm? = nil) -> Result<ContactForm, FormMistakes> {
        var points: [ContactForm.Point] = []
        return RecordText.read(text, from: original?.fields) { word, value throws(FormMistake) in
            guard let kind = ContactPoint.Kind(rawValue: word) else { return false }
            // A line whose address was deleted is a way to reach them that is gone.
            if !value.isEmpty { points.append(try PointText.read(kind, value)) }
            return true
        }.map { fields in
            var form = ContactForm(points: points)
            form.fields = fields
            return form
        }
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
