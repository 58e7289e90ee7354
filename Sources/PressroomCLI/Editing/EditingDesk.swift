import Catalogue
import PressOffice

/// What an editing desk asks of the office about a form.
struct Editing<Form: TextForm, Outcome> {
    /// What is wrong with it, before anything is saved.
    var faults: (_ form: Form, _ original: Form, _ reason: String?) throws -> [FormFault]
    var save: (_ form: Form, _ original: Form, _ reason: String?) throws -> Outcome
    /// Puts it together with what the record has become; nil where there is no record yet.
    var merge: ((_ form: Form, _ original: Form) throws -> EditMerge<Form>)?
}

/// A person at an editor with a record's text, until it is right or given up. What was typed is never lost.
struct EditingDesk {
    let door: Door
    /// What the text says at its head.
    let title: String
    /// What its file is called.
    let name: String
    /// What was said with `--why`.
    let reason: String?
    /// The office's zone, for times that are typed without one.
    var home: String?

    /// What saving gave, or nil where nothing differs.
    func edit<Form: TextForm, Outcome>(_ first: Form, _ editing: Editing<Form, Outcome>) throws -> Outcome? {
        let editor = try Editor(door.surroundings)
        let opened = Form.write(first, title: title, reason: reason, clashes: [])
        let file = try ScratchFile(named: safeName, text: opened, door.surroundings)
        var original = first
        while true {
            do { try editor.open(file.path) } catch {
                guard (try? file.text()) == opened else { return try kept(file) { throw error } }
                file.remove()
                throw error
            }
            let text = try kept(file) { try file.text() }
            switch try kept(file, { try take(text, unlike: opened, &original, editing) }) {
            case .nothing:
                file.remove()
                return nil
            case .saved(let outcome):
                file.remove()
                return outcome
            case .again(let mistakes):
                try again(file, mistakes) { EditingDesk.annotated(text, with: mistakes) }
            case .clash(let merge, let reason):
                try again(file, FormMistakes(all: [FormMistake(message: whatBothChanged(merge))])) {
                    Form.write(merge.form, title: title, reason: reason, clashes: merge.clashes)
                }
                original = merge.present
            }
        }
    }

    private enum Taken<Form: TextForm, Outcome> {
        case nothing
        case saved(Outcome)
        case again(FormMistakes)
        /// Somebody else has changed the same fields.
        case clash(EditMerge<Form>, reason: String?)
    }

    /// Saves what was typed, with what somebody else has changed meanwhile, unless something is wrong with it.
    private func take<Form: TextForm, Outcome>(
        _ text: String, unlike opened: String, _ original: inout Form, _ editing: Editing<Form, Outcome>
    ) throws -> Taken<Form, Outcome> {
        if text == opened { return .nothing }
        // An editor that fell over, or a disk that was full: nobody empties a record so.
        if !EditingDesk.saysSomething(text) {
            return .again(FormMistakes(all: [FormMistake(message: "The text came back empty.")]))
        }
        var typed = Form.read(text, from: original, home: home)
        if typed.form == original, typed.mistakes.isEmpty { return .nothing }
        while true {
            let faults = try editing.faults(typed.form, original, typed.reason).filter { fault in
                fault.place.map { !typed.mistaken.contains($0) } ?? typed.mistakes.isEmpty
            }
            let mistakes = (typed.mistakes + faults.map(typed.mistake)).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
            if !mistakes.isEmpty { return .again(FormMistakes(all: mistakes)) }
            do { return .saved(try editing.save(typed.form, original, typed.reason)) } catch {
                guard case PressOfficeError.changedMeanwhile = error, let merge = editing.merge else {
                    guard let error = error as? any RefusalError, EditingDesk.isForWhatWasTyped(error) else {
                        throw error
                    }
                    return .again(FormMistakes(all: [typed.mistake(Form.fault(error))]))
                }
                let merged = try merge(typed.form, original)
                guard merged.clashes.isEmpty else { return .clash(merged, reason: typed.reason) }
                door.screen.say(
                    "\(merged.actor) has changed it in the meantime (change \(merged.change)); what you changed is put "
                        + "together with that.")
                (typed.form, original) = (merged.form, merged.present)
                if typed.form == original { return .nothing }
            }
        }
    }

    private static func saysSomething(_ text: String) -> Bool {
        text.split(whereSeparator: \.isNewline).contains { !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace) }
    }

    /// Whether typing something else may mend it.
    private static func isForWhatWasTyped(_ error: any RefusalError) -> Bool {
        switch error {
        case PressOfficeError.withdrawnMeanwhile, PressOfficeError.goneMeanwhile: false
        default: ![.notFound, .damaged, .outside].contains(error.refusal.kind)
        }
    }

    private func whatBothChanged<Form: TextForm>(_ merge: EditMerge<Form>) -> String {
        var things: [String] = []
        for clash in merge.clashes {
            let thing = Form.thing(of: clash)
            if !things.contains(thing) { things.append(thing) }
        }
        let shown =
            "The text shows \(merge.clashes.count == 1 ? "it" : "them") as now saved, with what you wrote above."
        return "\(merge.actor) has changed the same in the meantime: \(listed(things)) (change \(merge.change))."
            + (door.isAttended ? " \(shown)" : "")
    }

    /// Puts another text in the file's place for another try; on no terminal, or where the person has had enough, what
    /// they wrote is kept and its place told.
    private func again(_ file: ScratchFile, _ mistakes: FormMistakes, _ next: () -> String) throws {
        guard door.isAttended else { throw EditingError.given(up: mistakes, path: file.path) }
        for mistake in mistakes.all { door.screen.say(EditingError.sentence(for: mistake)) }
        guard Question(screen: door.screen).yes("Edit again? [Y/n]", otherwise: true) else {
            throw EditingError.given(up: mistakes, path: file.path)
        }
        try kept(file) { try file.write(next()) }
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
            guard file.isThere else { throw EditingError.textIsGone }
            throw EditingError.given(
                up: FormMistakes(all: [FormMistake(message: sentence(for: error))]), path: file.path)
        }
    }

    /// A file name made by us, whatever was typed.
    private var safeName: String { Slug(from: name, fallback: "record").text }
}

enum EditingError: RefusalError, Equatable {
    case given(up: FormMistakes, path: String)
    /// The editor took the file away.
    case textIsGone

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
        case .textIsGone: Refusal(.outside, "The editor left no text. Nothing was changed.")
        }
    }
}
