import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

/// Taking contacts of a file into the catalogue: what a person is shown and asked before, and told after.
struct ImportingDesk {
    let office: Office
    let door: Door
    let settings: ImportSettings
    let answersYes: Bool
    let showsJSON: Bool
    /// The next line that was typed, without its end; nil at the end of input.
    var read: () -> String? = { readLine() }

    func accept(_ file: ContactFile, reason: String?) throws {
        var answers = Answers()
        if door.isAttended {
            guard let given = try asked(of: file) else {
                screen.say("Nothing was saved.")
                throw ExitCode.failed
            }
            answers = given
            file.beginAgain()
        }
        var settings = settings
        settings.duplicates = answers.ofTheRest ?? settings.duplicates
        // Where the names cannot be written, it was saved all the same, and is told.
        var unwritten: (any Error)?
        let outcome = try taken(file, settings, answers.byRow, reason) { names in
            guard unwritten == nil, !showsJSON else { return }
            do { try screen.show(names) } catch { unwritten = error }
        }
        guard !outcome.isRefused(settings) else { try refuse(outcome, file) }
        defer { tell(outcome, file) }
        if showsJSON { return try screen.show(JSON(outcome, from: file)) }
        if let unwritten { throw unwritten }
    }

    /// Shows on a terminal how far it has come: with the rows, and then with what is found by its words.
    private func taken(
        _ file: ContactFile, _ settings: ImportSettings, _ answers: [Int: Import.Answered], _ reason: String?,
        newNames tell: (String) -> Void
    ) throws -> Import {
        var due = 0
        let indexing = Progress("Indexing", "records", of: { due }, on: screen)
        defer { indexing.erase() }
        return try file.told {
            try office.importContacts(
                settings, answers: answers, reason: reason,
                progress: { _, done, total in
                    file.hush()
                    due = total
                    indexing.come(to: done)
                },
                newNames: { names in
                    indexing.erase()
                    tell(names)
                }, { try file.next() })
        }
    }

    private var screen: Screen { door.screen }

    // MARK: Asking

    /// What a person says of those who may be contacts that are there.
    private struct Answers {
        var byRow: [Int: Import.Answered] = [:]
        /// Of those who are too many to be asked about one by one.
        var ofTheRest: Import.Duplicate.Answer?
    }

    /// Nil where nothing is to be saved.
    private func asked(of file: ContactFile) throws -> Answers? {
        let preview = try file.told { try office.previewImport(settings) { try file.next() } }
        let page = ImportPage(outcome: preview, file: file)
        screen.say(styled: String(page.text(width: screen.errorWidth, ink: screen.errorInk).dropLast()))
        if !preview.problems.isEmpty, !settings.isPartial {
            screen.say(ImportingDesk.whole(preview.problems.count + preview.more.problems, file.unit))
            return nil
        }
        guard preview.changesSomething || !preview.duplicates.isEmpty else { return Answers() }
        guard let answers = answers(to: preview.unanswered, and: preview.more.unanswered) else { return nil }
        let takesAny =
            preview.changesSomething || answers.byRow.values.contains { $0.answer != .skip }
            || answers.ofTheRest.map { $0 != .skip } ?? false
        guard !answersYes, takesAny else { return answers }
        return Question(screen: screen).yes("Put this into the catalogue? [y/N]") ? answers : nil
    }

    private func answers(to duplicates: [Import.Duplicate], and more: Int) -> Answers? {
        var answers = Answers()
        var all: Import.Duplicate.Answer?
        for (index, duplicate) in duplicates.enumerated() {
            if let all {
                answers.byRow[duplicate.row] = Import.Answered(all, duplicate.candidate)
                continue
            }
            screen.say("\(index + 1) of \(duplicates.count + more): \(ImportPage.sentence(for: duplicate))")
            guard let reply = reply() else { return nil }
            answers.byRow[duplicate.row] = Import.Answered(reply.answer, duplicate.candidate)
            if reply.isForAll { all = reply.answer }
        }
        guard more > 0 else { return answers }
        if all == nil {
            screen.say("There are \(grouped(more)) more, who are answered for together.")
            all = reply()?.answer
        }
        answers.ofTheRest = all
        return all == nil ? nil : answers
    }

    private func reply() -> (answer: Import.Duplicate.Answer, isForAll: Bool)? {
        while true {
            screen.ask("[s]kip, [u]pdate the contact, [a]dd a new one, in capitals for all the rest, [q]uit:")
            guard let line = read() else {
                screen.say("")
                return nil
            }
            switch PointText.trimmed(line) {
            case "s": return (.skip, false)
            case "S": return (.skip, true)
            case "u": return (.update, false)
            case "U": return (.update, true)
            case "a": return (.add, false)
            case "A": return (.add, true)
            case "q", "Q": return nil
            default: screen.say("Answer with one of the letters s, u, a and q.")
            }
        }
    }

    // MARK: Telling

    /// What keeps the file from being taken in: rows and reasons, and nothing that stands in them.
    private func refuse(_ outcome: Import, _ file: ContactFile) throws -> Never {
        if !settings.isPartial {
            list(outcome.problems.map { "\(file.unit) \($0.row): \($0.inWords)" }, and: outcome.more.problems)
            let count = outcome.problems.count + outcome.more.problems
            if count > 0 { screen.say(ImportingDesk.whole(count, file.unit)) }
        }
        let unanswered = outcome.unanswered
        list(
            unanswered.map { "\(file.unit) \($0.row) may be contact \($0.candidate.slug): \($0.why)." },
            and: outcome.more.unanswered)
        if !unanswered.isEmpty {
            screen.say(
                "Say what becomes of \(unanswered.count == 1 ? "it" : "them") with --duplicates skip, update or add, or "
                    + "import on a terminal to be asked.")
        }
        screen.say("Nothing was saved.")
        throw ExitCode.failed
    }

    private func list(_ lines: [String], and more: Int) {
        for line in lines.prefix(ImportPage.longest) { screen.say(line) }
        let left = lines.count + more - ImportPage.longest
        if left > 0 { screen.say("and \(grouped(left)) more.") }
    }

    /// `1 row cannot be read. Put it right, or add --partial to import the others.`
    static func whole(_ count: Int, _ unit: String) -> String {
        "\(counted(count, unit)) cannot be read. Put \(count == 1 ? "it" : "them") right, or add --partial to import the others."
    }

    private func tell(_ outcome: Import, _ file: ContactFile) {
        list(
            outcome.problems.map { "Left out: \(file.unit) \($0.row): \($0.inWords)" },
            and: outcome.more.problems)
        list(
            outcome.warnings.map { "Odd, and taken all the same: \(file.unit) \($0.row): \($0.inWords)" },
            and: outcome.more.warnings)
        for left in outcome.leftOut.prefix(ImportPage.longest) {
            screen.say("Left out: \(left.what) (\(counted(left.rows, file.unit))).")
        }
        let skipped = outcome.duplicates.count { $0.answer == .skip } + outcome.more.skipped
        if skipped > 0 { screen.say("Skipped \(counted(skipped, file.unit)) that may be contacts that are there.") }
        guard let change = outcome.change else {
            return screen.say("Nothing differs, and nothing was changed.")
        }
        let made = [
            outcome.new.isEmpty ? nil : "added \(counted(outcome.new.count + outcome.more.new, "contact"))",
            outcome.changed.isEmpty ? nil : "changed \(outcome.changed.count + outcome.more.changed)",
        ].compactMap(\.self)
        screen.say(Saved.sentence(begun(made.joined(separator: " and ")), change))
    }
}
