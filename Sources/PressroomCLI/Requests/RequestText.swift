import Catalogue
import Exchange
import JSONText
import PressOffice

extension Table {
    init(requests rows: [RequestRow]) {
        self.init(
            [
                .name("Request"), Column(title: "Due there", least: "2026-11-25 12:00 GMT".count),
                Column(title: "Due here", least: "2026-11-25 12:00 GMT".count), .headline("Subject"),
                Column(title: "Kind"), Column(title: "Journalist"), Column(title: "State"),
                Column(title: "Assigned to"),
            ],
            rows: rows.map { row in
                [
                    Cell(row.request.slug.text), Cell(row.dueThere, row.isOverdue ? .red : .plain),
                    Cell(row.dueHere, row.isOverdue ? .red : .plain), Cell(row.request.subject),
                    Cell(row.request.kind.rawValue), Cell(row.asking),
                    Cell(row.isOverdue ? "OVERDUE" : row.request.state.words, row.isOverdue ? .red : .plain),
                    Cell(row.request.assignedTo),
                ]
            })
    }
}

extension Sheet {
    init(_ row: RequestRow) {
        let request = row.request
        self.init(
            title: "\(request.subject) (request/\(request.slug))",
            groups: [
                Group(
                    nil,
                    Sheet.fields(
                        of: request, first: ["state", "kind", "deadline"],
                        instead: [
                            "state": Line(
                                "state", row.isOverdue ? "OVERDUE" : request.state.words,
                                style: row.isOverdue ? .red : .plain),
                            "deadline": row.deadlineLine,
                            "journalistID": Sheet.line("journalist", row.journalist.map { "\($0.slug): \($0.label)" }),
                            "outletID": Sheet.line("outlet", row.outlet?.name),
                            "kitID": Sheet.line("kit", row.kit.map { "\($0.slug): \($0.title)" }),
                        ]))
            ])
    }
}

extension RequestRow {
    /// When it is due by each party's clock.
    fileprivate var deadlineLine: Sheet.Line? {
        guard let deadline = request.deadline else { return nil }
        let here = home.map { Moment(deadline.at, zone: $0).onItsClock }.flatMap {
            $0 == deadline.onItsClock ? nil : $0
        }
        return Sheet.Line("deadline", deadline.onItsClock, remarks: here.map { ["here: \($0)"] } ?? [])
    }
}
