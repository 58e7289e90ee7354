import Catalogue
import Exchange
import Foundation
import Newsroom
import PressOffice

// Contacts from elsewhere: looked at before any of them is saved.
extension DeskRoom {
    /// In bytes: a file goes along with its preview, so that nothing of it is kept before it is saved.
    static let longestImport = 8 << 20

    func importPage(refused: String? = nil) throws -> NewsroomAnswer {
        var file = FormLine("file", "A file", hint: "vCards, a table (CSV), or contacts as JSON.", type: "file")
        file.problem = refused
        return try formPage(
            "Import contacts", intro: "You see what it would do before anything is saved.",
            [DeskForm.Group(nil, [file, roleLine])], hidden: [("step", "look")],
            buttons: [DeskForm.Button("Show what it would do")], cancel: .list(.contact), takesFiles: true)
    }

    private var roleLine: FormLine {
        .choice(
            "role", "Who they are", form["role"].orNil ?? Contact.Role.pressOfficer.rawValue,
            among: Contact.Role.allCases.map { ($0.rawValue, begun($0.words)) },
            hint: "Where the file does not say it itself.")
    }

    func imported() throws -> NewsroomAnswer {
        let sent = form.files["file"]?.bytes ?? Data(base64Encoded: form["content"]).map(Array.init) ?? []
        guard !sent.isEmpty else { return try importPage(refused: "Choose a file.") }
        guard sent.count <= DeskRoom.longestImport else {
            return try importPage(
                refused:
                    "It is larger than \(DeskRoom.longestImport >> 20) MB. Import a part of it, or at the command line."
            )
        }
        var settings = ImportSettings(role: Contact.Role(rawValue: form["role"]) ?? .pressOfficer)
        settings.isPartial = form["partial"] == "yes"
        settings.duplicates = Import.Duplicate.Answer(rawValue: form["rest"])
        do {
            let choices = try columnChoices
            do {
                guard form["step"] == "import" else { return try previewPage(sent, settings, choices) }
                let file = rows(of: sent, choices)
                let outcome = try office.importContacts(settings, answers: answers, reason: why, file.next)
                guard outcome.isRefused(settings) else { return back(to: .list(.contact), outcome.change) }
                return try previewPage(
                    sent, settings, choices, refused: "Nothing is saved yet: something has to be answered first.")
            } catch let error as UnreadableContacts where !choices.isEmpty {
                // What was said of the columns gives nobody: the file is kept, and taken as it was understood.
                return try previewPage(sent, settings, ColumnChoices(), refused: error.refusal.atTheDesk)
            }
        } catch let error as any RefusalError where error.refusal.kind.isForWhatWasTyped {
            return try importPage(refused: error.refusal.atTheDesk)
        }
    }

    /// One row of a file after another.
    private final class SentRows {
        private var reader: ContactFileReader

        init(_ bytes: [UInt8], _ choices: ColumnChoices) {
            reader = ContactFileReader(choices)
            reader.feed(bytes)
            reader.finish()
        }

        /// How the columns of a table are understood; known once something was read.
        var mapping: ColumnMapping? { reader.mapping }

        func next() throws -> ImportedRow? { try reader.next() }
    }

    private func rows(of bytes: [UInt8], _ choices: ColumnChoices) -> SentRows { SentRows(bytes, choices) }

    /// What was said of those who may be contacts that are there, by row: of whom it was said stands behind it.
    private var answers: [Int: Import.Answered] {
        var answers: [Int: Import.Answered] = [:]
        for (name, value) in form.fields where name.hasPrefix("row.") {
            let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
            guard let row = Int(name.dropFirst("row.".count)), parts.count == 2,
                let answer = Import.Duplicate.Answer(rawValue: parts[0])
            else { continue }
            answers[row] = Import.Answered(answer, RecordName(parts[1]))
        }
        return answers
    }

    private func previewPage(
        _ bytes: [UInt8], _ settings: ImportSettings, _ choices: ColumnChoices, refused: String? = nil
    ) throws -> NewsroomAnswer {
        let file = rows(of: bytes, choices)
        let outcome = try office.previewImport(settings, file.next)
        var page = DeskRecord(
            frame: try frame("Import contacts"), kindWords: "Nothing is saved yet", tags: [],
            heading: "What the import would do")
        page.facts = DeskRecord.Facts(
            factLines: [
                ("New contacts", outcome.new.count + outcome.more.new),
                ("Brought up to date", outcome.changed.count + outcome.more.changed),
                ("May be somebody known", outcome.duplicates.count + outcome.more.duplicates),
                ("Told nothing new", outcome.unchanged),
                ("Cannot be read", outcome.problems.count + outcome.more.problems),
            ].map { DeskRecord.FactLine(factLabel: $0.0, factWords: "\($0.1)") })
        page.parts = parts(of: outcome).filter { $0.partRows != nil }
        var lines = outcome.duplicates.map(duplicateLine)
        if outcome.more.duplicates > 0 { lines.append(restLine(outcome.more.duplicates)) }
        var last = [whyLine]
        if !outcome.problems.isEmpty {
            last.insert(.flag("partial", "Import the others without what cannot be read", settings.isPartial), at: 0)
        }
        let columns = file.mapping.map(columnLines) ?? []
        let isSomething = outcome.changesSomething || !outcome.duplicates.isEmpty
        page.form = DeskForm(
            formAction: link(address), formToken: visitor.formToken ?? "",
            hidden: [
                DeskForm.Hidden(hiddenName: "content", hiddenValue: Data(bytes).base64EncodedString()),
                DeskForm.Hidden(hiddenName: "role", hiddenValue: settings.role.rawValue),
            ], refused: refused,
            groups: [
                DeskForm.Group("What the columns are", columns.map(\.settled)),
                DeskForm.Group("Who may be somebody known", lines.map(\.settled)),
                DeskForm.Group(nil, last.map(\.settled)),
            ]
            .filter { !$0.lines.isEmpty },
            buttons: (isSomething ? [DeskForm.Button("Import", "step", "import")] : [])
                + (columns.isEmpty
                    ? [] : [DeskForm.Button("Show it with these columns", "step", "look", isQuiet: isSomething)]),
            cancel: link(.importing))
        return try answer("record", page, status: refused == nil ? 200 : 422)
    }

    private func duplicateLine(_ duplicate: Import.Duplicate) -> FormLine {
        let name = "row.\(duplicate.row)"
        let choices = [
            (Import.Duplicate.Answer.skip, "Leave it out"),
            (.update, "They are one: bring \(duplicate.candidateLabel) up to date"),
            (.add, "They are two: add a new contact"),
        ].map { (value: "\($0.0.rawValue) \(duplicate.candidate)", words: $0.1) }
        return .choice(
            name, duplicate.label, form[name], among: [(value: "", words: "Say which")] + choices,
            hint: begun(duplicate.why) + ".")
    }

    /// Those who are too many to be asked about one by one.
    private func restLine(_ count: Int) -> FormLine {
        let choices = [
            (value: "skip", words: "Leave them out"), (value: "update", words: "Bring those contacts up to date"),
            (value: "add", words: "Add new contacts"),
        ]
        return .choice(
            "rest", "All others (\(count) more)", form["rest"], among: [(value: "", words: "Say which")] + choices)
    }

    /// So many of each are shown.
    private static let mostShown = 50

    private func parts(of outcome: Import) -> [DeskRecord.Part] {
        func rows<Item>(_ title: String, _ items: [Item], _ row: (Item) -> DeskRow) -> DeskRecord.Part {
            let rest = items.count > DeskRoom.mostShown ? "\(title): the first \(DeskRoom.mostShown)" : title
            return DeskRecord.Part(partTitle: rest, partRows: DeskRows(items.prefix(DeskRoom.mostShown).map(row)))
        }
        func words(_ differences: [Difference]) -> String {
            differences.map { "\(begun($0.label)): \($0.before ?? "–") → \($0.after ?? "–")" }.joined(separator: " · ")
        }
        func place(_ name: RecordName) -> String {
            Slug(name.slug).map { link(.record(.contact, $0)) } ?? link(address)
        }
        return [
            rows("New", outcome.new) { new in
                DeskRow(
                    link(address), new.form.name ?? new.form.title ?? new.contact.slug,
                    [new.form.organisation] + new.form.points.map(\.value))
            },
            rows("Brought up to date", outcome.changed) {
                DeskRow(place($0.contact), $0.label, [words($0.differences)])
            },
            rows("May be somebody known", outcome.duplicates) {
                DeskRow(place($0.candidate), $0.candidateLabel, [$0.label, words($0.differences)])
            },
            rows("Cannot be read", outcome.problems) { DeskRow(link(address), "Row \($0.row)", [$0.sentence]) },
            rows("Odd, and read all the same", outcome.warnings) {
                DeskRow(link(address), "Row \($0.row)", [$0.sentence])
            },
            rows("Has no place here", outcome.leftOut) { DeskRow(link(address), $0.what, [counted($0.rows, "row")]) },
        ]
    }
}
