import ArgumentParser
import Catalogue
import JSONText
import PressOffice

struct RequestReportCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Say how many requests there were, how quickly they were answered, and how many in time.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Option(help: ArgumentHelp("Only those that came on this day or later.", valueName: "date"))
    var since: CalendarDate?

    func run(at door: Door) throws {
        let report = try catalogue.office(at: door).view(for: .internal).requestReport(since: since)
        try showing.show(JSON(report), on: door.screen) { screen in
            if report.all.asked == 0 { return screen.say("There was no request.") }
            try screen.show(Table(report))
        }
    }
}

extension Table {
    fileprivate init(_ report: RequestReport) {
        self.init(
            [
                Column(title: "Kind", isName: true), Column(title: "Asked"), Column(title: "Open"),
                Column(title: "Overdue"), Column(title: "Answered"), Column(title: "Median"), Column(title: "In time"),
                Column(title: "Late"), Column(title: "Turned down"), Column(title: "Closed"),
            ],
            rows: (report.kinds + [report.all]).map { count in
                [
                    Cell(count.kind?.rawValue ?? "all"), Cell("\(count.asked)"), Cell("\(count.open)"),
                    Cell("\(count.overdue)", count.overdue > 0 ? .red : .plain), Cell("\(count.answered)"),
                    Cell(count.medianMinutes.map(lasting)), Cell("\(count.inTime)"), Cell("\(count.late)"),
                    Cell("\(count.turnedDown)"), Cell("\(count.closed)"),
                ]
            })
    }
}

/// `45 min`, `3 h 20 min`, `2 d 4 h`.
private func lasting(minutes: Int) -> String {
    let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60)
    if days > 0 { return hours > 0 ? "\(days) d \(hours) h" : "\(days) d" }
    if hours > 0 { return rest > 0 ? "\(hours) h \(rest) min" : "\(hours) h" }
    return "\(rest) min"
}

extension JSON {
    fileprivate init(_ report: RequestReport) {
        self = [
            "since": report.since.map { JSON($0) } ?? .null, "all": JSON(report.all),
            "kinds": JSON(report.kinds) { JSON($0) },
        ]
    }

    private init(_ count: RequestReport.Count) {
        self = [
            "kind": count.kind.map { .string($0.rawValue) } ?? .null, "asked": .number(count.asked),
            "open": .number(count.open), "overdue": .number(count.overdue), "answered": .number(count.answered),
            "medianMinutes": count.medianMinutes.map { .number($0) } ?? .null, "inTime": .number(count.inTime),
            "late": .number(count.late), "turnedDown": .number(count.turnedDown), "closed": .number(count.closed),
        ]
    }
}
