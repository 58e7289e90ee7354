import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct HandoverCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover",
        abstract: "Print what whoever takes over the desk has to know, on one page.",
        discussion: """
            Open requests by their deadlines, embargoes that end within a day, and since the time that is given: links that died, \
            releases that were corrected, requests that were settled, and what was given to whom; and mail that has not gone.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Option(
        help: ArgumentHelp(
            "Since when: the last time that the office's clock showed this, such as 18:00, or a day.", valueName: "time"
        ),
        transform: HandoverCommand.start)
    var since: HandoverStart

    private static func start(_ text: String) throws -> HandoverStart {
        if let day = CalendarDate(text) { return .day(day) }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCII) }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]), (0..<24).contains(hours), (0..<60).contains(minutes)
        {
            return .clock(minutes: hours * 60 + minutes)
        }
        throw ValidationError("'\(text)' is no time and no day. Write it as 18:00, or as 2026-11-25.")
    }

    func run(at door: Door) throws {
        let handover = try catalogue.office(at: door).view(for: .internal).handover(since: since)
        try showing.show(JSON(handover), on: door.screen) { screen in
            try screen.show(Sheet(handover).text(width: screen.width, ink: screen.ink))
            if handover.isEmpty { screen.say("Nothing is open, and nothing has happened.") }
        }
    }
}

extension Sheet {
    fileprivate init(_ handover: Handover) {
        func clock(_ instant: Instant) -> String { Moment(instant, zone: handover.zone).inFigures }
        self.init(
            title: "Handover, \(Moment(handover.at, zone: handover.zone).onItsClock), since \(clock(handover.since))",
            groups: [
                Group(
                    "Open requests",
                    handover.requests.map { row in
                        Line(
                            row.dueHere ?? row.dueThere ?? "no deadline",
                            [row.request.subject, row.asking].compactMap(\.self).joined(separator: " · "),
                            remarks: [row.request.assignedTo.map { "\($0) sees to it" } ?? "nobody sees to it yet"],
                            style: row.isOverdue ? .red : .plain)
                    }),
                Group(
                    "Embargoes that end within a day",
                    handover.lifting.map { release in
                        Line(release.embargo.map { Moment($0.until, zone: $0.zone).inFigures } ?? "", release.headline)
                    }),
                Group("Links that died", handover.died.map { Line($0.since.map(clock) ?? "", $0.url) }),
                Group(
                    "Corrected",
                    handover.corrected.map { entry in
                        Line(
                            clock(entry.correction.since), "\(entry.release.headline): \(entry.correction.by.headline)")
                    }),
                Group(
                    "Given out",
                    handover.given.map { given in
                        let what = given.issue.map { "issue \($0)" } ?? "kit \(given.kit.slug)"
                        let over = given.delivery.channel.map { " over \($0)" } ?? ""
                        let early = given.delivery.embargo == nil ? "" : ", under embargo"
                        return Line(clock(given.delivery.at), "\(what) to \(given.delivery.recipient)\(over)\(early)")
                    }),
                Group(
                    "Mail that has not gone",
                    handover.mail.map { row in
                        Line(
                            clock(row.mail.since),
                            "\(row.mail.state.words): \(row.mail.addressee) · \(row.mail.subject)",
                            remarks: [row.mail.words].compactMap(\.self),
                            style: row.mail.state == .waiting ? .plain : .red)
                    }),
                Group(
                    "Settled requests",
                    handover.settled.map { row in
                        let what = [row.request.subject, row.asking].compactMap(\.self).joined(separator: " · ")
                        return Line(
                            row.request.settled.map(clock) ?? "", "\(row.request.state.words): \(what)",
                            remarks: [row.request.given].compactMap(\.self))
                    }),
            ])
    }
}
