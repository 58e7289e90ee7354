import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct HistoryCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Show who changed what, when and why, newest first.",
        discussion: "With a record, the values that were added or removed are shown too.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Option(help: ArgumentHelp("The most changes that are shown.", valueName: "number"))
    var limit = 50
    @Option(help: ArgumentHelp("Only changes older than this one: the next page.", valueName: "change"))
    var before: Int?
    @Argument(help: "Only changes of this record: a slug, or kind/slug.")
    var record: String?

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit needs a number from 1.") }
    }

    func run(at door: Door) throws {
        let entries = try catalogue.office(at: door).view(for: .internal).history(
            record.map { RecordName($0) }, before: before, limit: limit)
        try showing.show(JSON(entries, JSON.init), on: door.screen) { screen in
            if entries.isEmpty { return screen.say("Nothing has been changed yet.") }
            let page = HistoryPage(width: screen.width, ink: screen.ink, isWhole: record != nil)
            try screen.show(entries.map(page.text).joined(separator: "\n"))
        }
    }
}

/// How a change looks.
struct HistoryPage {
    let width: Int?
    let ink: Ink
    /// Whether the values of what was added or removed are shown, and not only those that were changed.
    let isWhole: Bool

    func text(of entry: HistoryEntry) -> String {
        let change = entry.change
        var words = [change.at.inWords, change.actor, change.action]
        if let undone = change.undoes { words.append("undoes change \(undone)") }
        if let undoing = entry.undoneBy { words.append("undone by change \(undoing)") }
        if let reason = change.reason { words.append("“\(reason)”") }
        let head = "change \(change.id)"
        let rest = wrapped(harmless(words.joined(separator: " · ")), width: width, indent: displayWidth(head) + 2)
        var text = ink(head, .bold) + "  " + rest.dropFirst(displayWidth(head) + 2) + "\n"
        for line in entry.lines { text += self.text(of: line) }
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

extension JSON {
    init(_ entry: HistoryEntry) {
        let change = entry.change
        self = [
            "change": .number(change.id), "at": JSON(change.at), "actor": .string(change.actor),
            "action": .string(change.action), "why": JSON(change.reason), "undoes": JSON(change.undoes),
            "undoneBy": JSON(entry.undoneBy),
            "lines": JSON(entry.lines) { line in
                [
                    "what": .string(line.what.rawValue), "record": .string(line.record),
                    "fields": JSON(line.fields) { field in
                        [
                            "field": .string(field.field), "before": JSON(field.before),
                            "after": JSON(field.after),
                        ]
                    },
                ]
            },
        ]
    }
}
