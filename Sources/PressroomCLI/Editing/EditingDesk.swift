import Catalogue
import PressOffice

/// A person at an editor with a record's text, until it is right or given up. What was typed is never lost.
struct EditingDesk {
    let door: Door
    /// What the text says at its head.
    let title: String
    /// What its file is called.
    let name: String

    /// What saving gave, or nil where the text came back unchanged.
    func edit<Outcome>(_ original: ContactForm, _ save: (ContactForm) throws -> Outcome) throws -> Outcome? {
        try edit(ContactText.write(original, title: title)) { text in
            ContactText.read(text, from: original).flatMap { saved($0, unlike: original, save) }
        }
    }

    /// The same for a record of any other kind.
    func edit<R: Record, Outcome>(
        _ original: RecordForm<R>, _ save: (RecordForm<R>) throws -> Outcome
    ) throws -> Outcome? {
        try edit(RecordText.write(original, title: title)) { text in
            RecordText.read(text, from: original).flatMap { saved($0, unlike: original, save) }
        }
    }

    private func edit<Outcome>(_ first: String, _ take: (String) -> Result<Outcome?, FormMistakes>) throws -> Outcome? {
        let editor = try Editor(door.surroundings)
        let file = try ScratchFile(named: safeName, text: first, door.surroundings)
        while true {
            do { try editor.open(file.path) } catch {
                guard (try? file.text()) == first else { return try kept(file) { throw error } }
                file.remove()
                throw error
            }
            let text = try kept(file) { try file.text() }
            switch outcome(of: text, unlike: first, take) {
            case .success(let saved):
                file.remove()
                return saved
            case .failure(let mistakes):
                try again(file, text, mistakes)
            }
        }
    }

    private func outcome<Outcome>(
        of text: String, unlike first: String, _ take: (String) -> Result<Outcome?, FormMistakes>
    ) -> Result<Outcome?, FormMistakes> {
        if text == first { return .success(nil) }
        // An editor that fell over, or a disk that was full: nobody empties a record so.
        let isEmpty = text.split(whereSeparator: \.isNewline).allSatisfy {
            $0.hasPrefix("#") || $0.allSatisfy(\.isWhitespace)
        }
        return isEmpty ? .failure(FormMistakes(all: [FormMistake(message: "The text came back empty.")])) : take(text)
    }

    /// What the office turned down is a mistake too.
    private func saved<Form: Equatable, Outcome>(
        _ form: Form, unlike original: Form, _ save: (Form) throws -> Outcome
    ) -> Result<Outcome?, FormMistakes> {
        if form == original { return .success(nil) }
        do { return .success(try save(form)) } catch {
            return .failure(FormMistakes(all: [FormMistake(message: sentence(for: error))]))
        }
    }

    /// Puts the mistakes at the head of the text for another try; on no terminal, or where the person has had enough,
    /// the text is kept and its place told.
    private func again(_ file: ScratchFile, _ text: String, _ mistakes: FormMistakes) throws {
        guard door.isAttended else { throw EditingError.given(up: mistakes, path: file.path) }
        for mistake in mistakes.all { door.screen.say(EditingError.sentence(for: mistake)) }
        guard Question(screen: door.screen).yes("Edit again? [Y/n]", otherwise: true) else {
            throw EditingError.given(up: mistakes, path: file.path)
        }
        try kept(file) { try file.write(EditingDesk.annotated(text, with: mistakes)) }
    }

    /// The text with new remarks at its head and without the old ones; lines are counted as they will stand there.
    static func annotated(_ text: String, with mistakes: FormMistakes) -> String {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let remarks = mistakes.all.map { mistake -> String in
            guard let number = mistake.line else { return "#! \(harmless(mistake.message))" }
            let old = lines.prefix(number).filter { $0.hasPrefix("#!") }.count
            return "#! line \(number - old + mistakes.all.count): \(harmless(mistake.message))"
        }
        return (remarks + lines.filter { !$0.hasPrefix("#!") }.map(String.init)).joined(separator: "\n")
    }

    private func kept<Value>(_ file: ScratchFile, _ body: () throws -> Value) throws -> Value {
        do { return try body() } catch {
            throw EditingError.given(
                up: FormMistakes(all: [FormMistake(message: sentence(for: error))]), path: file.path)
        }
    }

    /// A file name made by us, whatever was typed.
    private var safeName: String { Slug(from: name, fallback: "record").text }
}

enum EditingError: RefusalError, Equatable {
    case given(up: FormMistakes, path: String)

    static func sentence(for mistake: FormMistake) -> String {
        (mistake.line.map { "Line \($0): " } ?? "") + mistake.message
    }

    var refusal: Refusal {
        switch self {
        case .given(let mistakes, let path):
            Refusal(
                .badInput, about: .path(path),
                (mistakes.all.map(EditingError.sentence)
                    + ["Nothing was changed. What you wrote is kept in '\(path)'."]).joined(separator: "\n"))
        }
    }
}
