import Catalogue
import PressOffice

/// A record of any kind as a commented text that a person edits: `field: value`, one a line.
enum RecordText {
    static func write<R: Record>(_ form: RecordForm<R>, title: String) -> String {
        """
        # \(harmless(title))
        # Save and close to keep your changes. Close without a change, and nothing happens.
        # Lines that begin with # are passed over; an empty value takes the field's value away.

        """ + FieldsText.write(form)
    }

    /// The form again. Every mistake is told, not only the first; `other` takes lines that are no fields' own.
    static func read<R: Record>(
        _ text: String, from original: RecordForm<R>? = nil,
        other: (_ word: String, _ value: String) throws(FormMistake) -> Bool = { _, _ in false }
    ) -> Result<RecordForm<R>, FormMistakes> {
        var fields = FieldsReading<R>(of: original)
        var mistakes: [FormMistake] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = String(line)
            if line.hasPrefix("#") || fields.goesOn(line) || line.allSatisfy(\.isWhitespace) { continue }
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let word = PointText.trimmed(parts[0]).lowercased()
            do throws(FormMistake) {
                guard parts.count == 2 else {
                    throw FormMistake(message: "'\(line)' has no colon. Write 'field: value'.")
                }
                let value = PointText.trimmed(parts[1])
                if try !other(word, value) { try fields.take(word, value) }
            } catch {
                mistakes.append(FormMistake(line: index + 1, message: error.message))
            }
        }
        return mistakes.isEmpty ? .success(fields.end()) : .failure(FormMistakes(all: mistakes))
    }
}

/// Everything that is wrong with a form.
struct FormMistakes: Error, Hashable {
    let all: [FormMistake]
}
