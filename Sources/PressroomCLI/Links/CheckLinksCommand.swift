import ArgumentParser
import Catalogue
import Exchange
import PressOffice
import Validation

struct CheckLinksCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "links",
        abstract: "Ask every link whether it is still there, and remember what was answered.",
        discussion: """
            A link is dead only after it failed several times over days; what turns programs away is unknown, not dead. \
            Interrupted with Ctrl-C it keeps what it has learned, and goes on from there the next time. Links that were \
            asked within the last hour are not asked again without --all. Ends with exit code 2 when a link is dead.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Option(help: ArgumentHelp("Only the links of this kit.", valueName: "kit"), completion: .records([.kit]))
    var kit: String?
    @Option(
        help: ArgumentHelp("Only links that were not asked within this time, such as 7d or 12h.", valueName: "time"))
    var since: Period?
    @Flag(help: "Ask every link, whenever it was asked last.")
    var all = false
    @OptionGroup var asking: AskingOptions
    @Option(help: ArgumentHelp("Failures in a row after which a link is dead.", valueName: "number"))
    var failures = LinkPatience().failures
    @Option(help: ArgumentHelp("Days over which they are spread.", valueName: "number"))
    var days = LinkPatience().days
    @Option(
        name: .customLong("timegate"),
        help: ArgumentHelp(
            "Ask this archive (RFC 7089) for copies of dead and changed links. Without it PRESSROOM_TIMEGATE.",
            valueName: "url"))
    var timeGate: String?
    @Option(help: ArgumentHelp("Write a report as JUnit XML.", valueName: "file"), completion: .file())
    var junit: String?
    @Option(help: ArgumentHelp("Write a report as SARIF 2.1.0.", valueName: "file"), completion: .file())
    var sarif: String?
    @OptionGroup var overwriting: ForceOption

    func validate() throws {
        if all, since != nil { throw ValidationError("--all asks every link. Leave it out, or --since.") }
        guard LinkPatience.failuresAllowed.contains(failures) else {
            throw ValidationError("--failures needs a number from 1 to 100.")
        }
        guard LinkPatience.daysAllowed.contains(days) else {
            throw ValidationError("--days needs a number from 0 to 365.")
        }
        if let junit, junit == sarif { throw ValidationError("Two reports need two files.") }
        if junit == "" || sarif == "" { throw ValidationError("A report needs the name of a file.") }
    }

    func run(at door: Door) throws {
        let screen = door.screen
        let gate = try (timeGate ?? door.surroundings["PRESSROOM_TIMEGATE"]).map { try TimeGate($0) }
        let reports = try reports(at: door)
        let office = try catalogue.office(at: door)
        let probe = try door.premises.probe(asking.settings(door.surroundings, of: office.settings()))
        let within = try kit.map { try office.view(for: .internal).kit(typed: $0) }
        let interruption = Interruption()
        let bar = AskingBar(on: screen)
        let check = try bar.told {
            try office.checkLinks(
                settings(within), probe: probe, progress: bar.show,
                isStopped: {
                    bar.tick()
                    return interruption.isThere
                })
        }
        if let gate, !interruption.isThere {
            let archive = try office.findArchiveCopies(
                at: gate, within: within, manners: asking.manners, probe: probe, isStopped: { interruption.isThere })
            screen.say(CheckLinksPage.sentence(of: archive))
        }
        let isWhole = showing.asJSON || junit != nil || sarif != nil
        let report = try office.view(for: .internal).linkReport(
            within: within, all: isWhole, most: isWhole ? .max : CheckLinksPage.mostFindings)
        for (kind, place) in reports {
            try NewFile.write(at: place, isForced: overwriting.force) { try $0(kind.write(report.links, Self.desk)) }
        }
        let page = CheckLinksPage(
            check: check, links: report.links, states: report.states, isOnlyDue: !all && since == nil,
            left: report.left)
        try showing.show(page.json, on: door.screen) { screen in try page.show(on: screen) }
        for sentence in page.sentences { screen.say(sentence) }
        interruption.obey()
        if report.states[.dead] != nil { throw ExitCode.findings }
    }

    private func settings(_ within: RecordName?) -> LinkSettings {
        var settings = LinkSettings(within: within)
        settings.notAskedWithin = all ? nil : since?.milliseconds ?? LinkSettings.lately
        settings.manners = asking.manners
        settings.patience = LinkPatience(failures: failures, days: days)
        return settings
    }

    private static let desk = ReportingDoor(name: "pressroom check links", mending: \.inWords)

    /// Where the reports go; that they may is asked before a thousand links are.
    private func reports(at door: Door) throws -> [(kind: LinkReport, place: OutputPlace)] {
        let spared = try catalogue.spared(at: door)
        return try [(junit, LinkReport.junit), (sarif, LinkReport.sarif)].compactMap { path, kind in
            guard let path else { return nil }
            let place = OutputPlace(path, sparing: spared) { kind.recognises($0, Self.desk) }
            try NewFile.check(place, isForced: overwriting.force)
            return (kind, place)
        }
    }
}

/// How far asking has come, in the line that `Progress` draws.
private final class AskingBar {
    private let progress: Progress

    init(on screen: Screen) {
        let count = Count()
        self.count = count
        progress = Progress("Asking", "links", of: { count.total }, on: screen)
    }

    private final class Count { var total: Int? }
    private let count: Count

    func show(_ state: LinkProgress) {
        count.total = state.total
        progress.advance()
    }

    func tick() { progress.tick() }

    func told<Value>(_ body: () throws -> Value) rethrows -> Value {
        defer { progress.erase() }
        return try body()
    }
}
