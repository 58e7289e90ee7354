import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct LinkHistoryCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Show what was answered to a link, newest first.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Option(help: ArgumentHelp("The most answers that are shown.", valueName: "number"))
    var limit = 50
    @Argument(help: "The link, as 'pressroom link list' shows it.")
    var url: String

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit needs a number from 1.") }
    }

    func run(at door: Door) throws {
        let history = try catalogue.office(at: door).view(for: .internal).link(url, answers: limit)
        try showing.show(JSON(history), on: door.screen) { screen in
            try screen.show(Sheet(history).text(width: screen.width, ink: screen.ink))
        }
    }
}

extension Sheet {
    init(_ history: LinkHistory) {
        let row = history.row
        let health = row.link.memory?.health
        func line(_ label: String, _ value: String?) -> Line? { value.map { Line(label, $0) } }
        self.init(
            title: row.link.url,
            groups: [
                Group(
                    nil,
                    [
                        Line("state", row.state.rawValue, style: row.state.style),
                        line("since", health?.since.map(\.inWords)),
                        line("moved to", health?.movedTo),
                        line("failing since", health?.failingSince.map(\.inWords)),
                        line("found last", health?.lastFound.map(\.inWords)),
                        line("accepted", history.acceptance.map { "until \($0.until.inWords) by \($0.by)" }),
                        line("archive", row.link.memory?.archive.map { "\($0.url) (\($0.at.inWords))" }),
                        line("used in", row.uses.isEmpty ? nil : row.uses.map(\.inWords).joined(separator: ", ")),
                    ] + row.drift.map { Line("changed", $0.words) }),
                Group(
                    "Answers",
                    history.answers.map { kept in
                        let status = kept.answer.status.map { " \($0)" } ?? ""
                        let again = kept.times > 1 ? " (\(kept.times) times, last \(kept.lastAt.inWords))" : ""
                        return Line(
                            kept.at.inWords,
                            "\(kept.answer.verdict.rawValue)\(status): \(kept.answer.evidence)\(again)")
                    }),
            ])
    }
}
