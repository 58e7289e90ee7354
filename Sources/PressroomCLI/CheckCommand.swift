import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct CheckCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look for what is missing or wrong in the catalogue.",
        discussion: """
            Links are judged by what was answered to them; 'pressroom check links' asks them. Ends with exit code 2 when a \
            finding of severity error stands.
            """,
        subcommands: [CheckLinksCommand.self])

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Flag(name: .customLong("list"), help: "List the rules instead of trying them.")
    var listsRules = false
    @Option(
        name: .customLong("off"), parsing: .upToNextOption,
        help: ArgumentHelp("Leave these rules out.", valueName: "rule"),
        completion: .list(Office.rules.map(\.name)))
    var off: [String] = []

    func validate() throws {
        let names = Office.rules.map(\.name)
        for name in off where !names.contains(name) {
            let meant = nearest(to: name, among: names, limit: 1)
            throw ValidationError(told("There is no rule '\(name)'.", [.didYouMean(meant), .listRules]))
        }
    }

    func run(at door: Door) throws {
        if listsRules { return try list(on: door.screen) }
        let (view, screen) = (try catalogue.office(at: door).view(for: .internal), door.screen)
        var counts: [Finding.Severity: Int] = [:]
        if showing.asJSON {
            var list = JSONList(pretty: true)
            let output = PiecewiseOutput(screen)
            list.begin()
            try view.check(off: Set(off)) { finding in
                counts[finding.severity, default: 0] += 1
                list.write(JSON(finding, mending: \.inWords))
                try output.add(list.take())
            }
            list.end()
            try output.add(list.take())
            try output.end()
        } else {
            try view.check(off: Set(off)) { finding in
                counts[finding.severity, default: 0] += 1
                try screen.show(FindingPage.text(of: finding, screen.width, screen.ink))
            }
            screen.say(FindingPage.summary(of: counts))
        }
        if counts[.error] != nil { throw ExitCode.findings }
    }

    private func list(on screen: Screen) throws {
        let rules = Office.rules.filter { !off.contains($0.name) }
        try showing.show(JSON(rules, JSON.init), on: screen) { screen in
            let columns = [
                Table.Column(title: "Rule", isName: true), .init(title: "Severity"), .init(title: "Looks for"),
            ]
            try screen.show(
                Table(columns, rows: rules.map { [.init($0.name), .init($0.severity), .init($0.looksFor)] }))
        }
    }
}

/// How a finding looks: how grave, about what, the message, and what to do.
enum FindingPage {
    static func text(of finding: Finding, _ width: Int?, _ ink: Ink) -> String {
        let severity = ink(padded(finding.severity.rawValue, to: 7), finding.severity.style)
        let head = severity + "  " + ink(harmless(finding.subject.words), .bold) + "  " + ink(finding.rule, .dim)
        let message = wrapped(harmless(finding.message), width: width, indent: 9)
        return head + "\n" + message + "\n"
            + ink(wrapped(harmless(finding.remedies.inWords), width: width, indent: 9), .dim)
            + "\n"
    }

    /// `2 errors, 1 warning and 3 notes.`
    static func summary(of findings: [Finding]) -> String {
        summary(of: Dictionary(grouping: findings, by: \.severity).mapValues(\.count))
    }

    static func summary(of counts: [Finding.Severity: Int]) -> String {
        if counts.isEmpty { return "No problems found." }
        let severities = Finding.Severity.allCases.reversed()
        return listed(severities.compactMap { severity in counts[severity].map { counted($0, severity.rawValue) } })
            + "."
    }
}

extension Finding.Severity {
    var style: Ink.Style {
        switch self {
        case .error: .red
        case .warning: .yellow
        case .note: .plain
        }
    }
}

extension Table.Cell {
    init(_ severity: Finding.Severity) { self.init(severity.rawValue, severity.style) }
}
