import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct HistoryCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Show who changed what, when and why, newest first.",
        discussion: """
            Each change is a line. With its number, one is shown whole; with a record, what was done to that, with every \
            value.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Option(help: ArgumentHelp("The most changes that are shown.", valueName: "number"))
    var limit = 50
    @Option(
        help: ArgumentHelp("Only changes older than this one: the next page.", valueName: "change"),
        completion: .changes)
    var before: Int?
    @Flag(help: "Show what each change did, record by record.")
    var full = false
    @Argument(
        help: ArgumentHelp(
            "Only changes of this record, also of one that has gone, or one change by its number.", valueName: "record"),
        completion: .recordsAndChanges)
    var record: String?

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit needs a number from 1.") }
    }

    func run(at door: Door) throws {
        let entries = try entries(catalogue.office(at: door).view(for: .internal))
        try showing.show(JSON(entries, JSON.init), on: door.screen) { screen in
            if entries.isEmpty { return screen.say("Nothing has been changed yet.") }
            let page = HistoryPage(width: screen.width, ink: screen.ink, isWhole: record != nil)
            guard record == nil, !full else { return try screen.show(entries.map(page.text).joined(separator: "\n")) }
            let head = entries.map { page.head(of: $0).count }.max() ?? 0
            try screen.show(entries.map { page.line(of: $0, behind: head) }.joined())
        }
    }

    private func entries(_ view: OfficeView) throws -> [HistoryEntry] {
        // What is all digits is the number of a change; a record that is called so has its kind before it.
        guard let record, record.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return try view.history(record.map { RecordName($0) }, before: before, limit: limit)
        }
        guard let number = Int(record), number < .max,
            let entry = try view.history(before: number + 1, limit: 1).first, entry.change.id == number
        else { throw HistoryError.noSuchChange(record) }
        return [entry]
    }
}

enum HistoryError: RefusalError, Equatable {
    /// As it was typed: it may be no number that we count to.
    case noSuchChange(String)

    var refusal: Refusal {
        switch self {
        case .noSuchChange(let number):
            Refusal(
                .notFound, about: Int(number).map { .change($0) }, "There is no change \(number).",
                .lookAtHistory(of: nil))
        }
    }
}

/// How a change looks.
struct HistoryPage {
    let width: Int?
    let ink: Ink
    /// Whether the values of what was added or removed are shown, and not only those that were changed.
    let isWhole: Bool

    func head(of entry: HistoryEntry) -> String { "change \(entry.change.id)" }

    /// Who did it, when and why, and in a few words what; cut where a terminal ends.
    func line(of entry: HistoryEntry, behind width: Int) -> String {
        let change = entry.change
        var words = [change.at.inWords, change.actor, change.action] + undoing(entry)
        if change.undoes == nil { words += HistorySummary(entry).words }
        if let reason = change.reason { words.append("“\(reason)”") }
        let rest = harmless(words.joined(separator: " · "))
        let room = self.width.map { max(20, $0 - width - 2) }
        return ink(padded(head(of: entry), to: width), .bold) + "  " + (room.map { truncated(rest, to: $0) } ?? rest)
            + "\n"
    }

    private func undoing(_ entry: HistoryEntry) -> [String] {
        [entry.change.undoes.map { "undoes change \($0)" }, entry.undoneBy.map { "undone by change \($0)" }]
            .compactMap(\.self)
    }

    func text(of entry: HistoryEntry) -> String {
        let change = entry.change
        var words = [change.at.inWords, change.actor, change.action] + undoing(entry)
        if let reason = change.reason { words.append("“\(reason)”") }
        let head = head(of: entry)
        let rest = wrapped(harmless(words.joined(separator: " · ")), width: width, indent: displayWidth(head) + 2)
        var text = ink(head, .bold) + "  " + rest.dropFirst(displayWidth(head) + 2) + "\n"
        for line in entry.lines { text += self.text(of: line) }
        if let at = entry.erased { text += "  and what was about somebody who was erased on \(at.day.inWords)\n" }
        let besides = HistorySummary.words(forRest: entry)
        if !besides.isEmpty { text += wrapped("and \(listed(besides))", width: width, indent: 2, hanging: 4) + "\n" }
        return text
    }

    private func text(of line: HistoryLine) -> String {
        let style: Ink.Style =
            switch line.what {
            case .added: .green
            case .changed: .yellow
            case .removed: .red
            }
        var text = "  " + ink(line.what.rawValue, style) + " " + harmless(line.record) + "\n"
        guard isWhole || line.what == .changed else { return text }
        for field in line.fields {
            text += wrapped(sentence(for: field, line.what), width: width, indent: 4, hanging: 6) + "\n"
        }
        return text
    }

    private func sentence(for field: FieldChange, _ what: HistoryLine.What) -> String {
        let (before, after) = (quoted(field.before), quoted(field.after))
        return switch what {
        case .added: "\(field.label): \(after)"
        case .removed: "\(field.label): \(before)"
        case .changed: "\(field.label): \(before) → \(after)"
        }
    }

    private func quoted(_ value: String?) -> String {
        value.map { "“\(truncated(harmless($0), to: 200))”" } ?? "nothing"
    }
}

extension Embargo {
    /// `until 1 February 2012 at 00:01 UTC (Europe/London)`.
    var words: String { "until \(inWords)" }
}
