import Catalogue
import PressOffice

/// A record of any kind as a commented text that a person edits: `field: value`, one a line.
enum RecordText {
    static func write<R: Record>(
        _ form: RecordForm<R>, title: String, reason: String? = nil, clashes: [EditClash] = []
    ) -> String {
        let hasEmbargo = R.fields.contains { $0.kind == .embargo && $0.isIn(.edit) }
        return """
            # \(harmless(title))
            # Save and close to keep your changes. Close without a change, and nothing happens.
            # Lines that begin with # are passed over; an empty value takes the field's value away.

            """ + FieldsText.write(form, clashes: clashes) + """
                # Why you change it, for the history\(hasEmbargo ? "; an embargo is changed only with a reason" : "").
                why: \(reason.map { harmless($0) } ?? "")

                """
    }

    /// What is typed. Every mistake is told, not only the first; `other` takes lines that are no fields' own, and says of
    /// which place they are.
    static func typed<R: Record>(
        _ text: String, from original: RecordForm<R>? = nil, home: String? = nil,
        other: (_ word: String, _ value: String) throws(FormMistake) -> FormFault.Place?? = { _, _ in nil }
    ) -> TypedText<RecordForm<R>> {
        var fields = FieldsReading<R>(of: original, home: home)
        var typed = TypedText(form: RecordForm<R>(), mistakes: [], mistaken: [], lines: [:])
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = String(line)
            if line.hasPrefix("#") || fields.goesOn(line) || line.allSatisfy(\.isWhitespace) { continue }
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let word = PointText.trimmed(parts[0]).lowercased()
            var place = R.fields.first { $0.isIn(.edit) && $0.word == word }.map { FormFault.Place.field($0.name) }
            do throws(FormMistake) {
                guard parts.count == 2 else {
                    throw FormMistake(message: "'\(line)' has no colon. Write 'field: value'.")
                }
                let value = PointText.trimmed(parts[1])
                if word == "why" {
                    (typed.reason, typed.lineOfReason) = (value.isEmpty ? nil : value, index + 1)
                } else if let taken = try other(word, value) {
                    place = taken
                } else {
                    try fields.take(word, value)
                }
            } catch {
                typed.mistakes.append(FormMistake(line: index + 1, message: error.message))
                if let place { typed.mistaken.insert(place) }
            }
            if let place { typed.lines[place] = index + 1 }
        }
        typed.form = fields.end()
        return typed
    }
}

/// Everything that is wrong with a form.
struct FormMistakes: Error, Hashable {
    let all: [FormMistake]
}
