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

    func accept(_ rows: [ImportedRow], of file: ContactFile, reason: String?) throws {
        var answers: [Int: Import.Answered] = [:]
        if door.isAttended {
            guard let given = try asked(rows, of: file) else {
                screen.say("Nothing was saved.")
                throw ExitCode.failed
            }
            answers = given
        }
        let outcome = try told(rows) { next in
            try office.importContacts(settings, answers: answers, reason: reason, next)
        }
        guard !outcome.isRefused(settings) else { try refuse(outcome, file) }
        defer { tell(outcome, file) }
        if showsJSON { return try screen.show(JSON(outcome, of: file)) }
        if outcome.change != nil { try screen.show(lines: outcome.new.map { "\($0.contact)" }) }
    }

    /// Hands the rows over one by one, and shows on a terminal how far it has come.
    private func told<Value>(_ rows: [ImportedRow], _ body: (() -> ImportedRow?) throws -> Value) rethrows -> Value {
        let progress = Progress("Comparing", "contacts", of: { rows.count }, on: screen)
        defer { progress.erase() }
        var left = rows.makeIterator()
        return try body {
            progress.advance()
            return left.next()
        }
    }

    private var screen: Screen { door.screen }

    // MARK: Asking

    /// What a person says of each row that may be a contact that is there; nil where nothing is to be saved.
    private func asked(_ rows: [ImportedRow], of file: ContactFile) throws -> [Int: Import.Answered]? {
        let preview = try told(rows) { next in try office.previewImport(settings, next) }
        let page = ImportPage(outcome: preview, file: file)
        screen.say(styled: String(page.text(width: screen.errorWidth, ink: screen.errorInk).dropLast()))
        if !preview.problems.isEmpty, !settings.isPartial {
            screen.say(ImportingDesk.whole(preview.problems.count, file.unit))
            return nil
        }
        guard preview.changesSomething || !preview.duplicates.isEmpty else { return [:] }
        guard let answers = answers(to: preview.unanswered) else { return nil }
        let takesAny = preview.changesSomething || answers.values.contains { $0.answer != .skip }
        guard !answersYes, takesAny else { return answers }
        return Question(screen: screen).yes("Put this into the catalogue? [y/N]") ? answers : nil
    }

    private func answers(to duplicates: [Import.Duplicate]) -> [Int: Import.Answered]? {
        var answers: [Int: Import.Answered] = [:]
        var all: Import.Duplicate.Answer?
        for (index, duplicate) in duplicates.enumerated() {
            if let all {
                answers[duplicate.row] = Import.Answered(all, duplicate.candidate)
                continue
            }
            screen.say("\(index + 1) of \(duplicates.count): \(ImportPage.sentence(for: duplicate))")
            guard let reply = reply() else { return nil }
            answers[duplicate.row] = Import.Answered(reply.answer, duplicate.candidate)
            if reply.isForAll { all = reply.answer }
        }
        return answers
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
            list(outcome.problems.map { "\(file.unit) \($0.row): \($0.inWords)" })
            if !outcome.problems.isEmpty { screen.say(ImportingDesk.whole(outcome.problems.count, file.unit)) }
        }
        let unanswered = outcome.unanswered
        list(unanswered.map { "\(file.unit) \($0.row) may be contact \($0.candidate.slug): \($0.why)." })
        if !unanswered.isEmpty {
            screen.say(
                "Say what becomes of \(unanswered.count == 1 ? "it" : "them") with --duplicates skip, update or add, or "
                    + "import on a terminal to be asked.")
        }
        screen.say("Nothing was saved.")
        throw ExitCode.failed
    }

    private func list(_ lines: [String]) {
        for line in lines.prefix(ImportPage.longest) { screen.say(line) }
        if lines.count > ImportPage.longest { screen.say("and \(grouped(lines.count - ImportPage.longest)) more.") }
    }

    /// `1 row cannot be read. Put it right, or add --partial to import the others.`
    static func whole(_ count: Int, _ unit: String) -> String {
        "\(counted(count, unit)) cannot be read. Put \(count == 1 ? "it" : "them") right, or add --partial to import the others."
    }

    private func tell(_ outcome: Import, _ file: ContactFile) {
        list(outcome.problems.map { "Left out: \(file.unit) \($0.row): \($0.inWords)" })
        list(outcome.warnings.map { "Odd, and taken all the same: \(file.unit) \($0.row): \($0.inWords)" })
        for left in outcome.leftOut.prefix(ImportPage.longest) {
            screen.say("Left out: \(left.what) (\(counted(left.rows, file.unit))).")
        }
        let skipped = outcome.duplicates.count { $0.answer == .skip }
        if skipped > 0 { screen.say("Skipped \(counted(skipped, file.unit)) that may be contacts that are there.") }
        guard let change = outcome.change else {
            return screen.say("Nothing differs, and nothing was changed.")
        }
        let made = [
            outcome.new.isEmpty ? nil : "added \(counted(outcome.new.count, "contact"))",
            outcome.changed.isEmpty ? nil : "changed \(outcome.changed.count)",
        ].compactMap(\.self)
        screen.say(Saved.sentence(begun(made.joined(separator: " and ")), change))
    }
}
