import Catalogue
import Newsroom
import PressOffice

// What journalists ask for, by when they need it.
extension DeskRoom {
    func inboxPage(_ inbox: DeskInbox) throws -> NewsroomAnswer {
        var filter = RequestFilter()
        switch inbox {
        case .open: break
        case .late: filter.areOverdue = true
        case .mine: filter.assignedTo = visitor.account.name.text
        case .all: filter.areAll = true
        }
        let rows = try view.requests(filter)
        var list = DeskList(frame: try frame("Inbox"), heading: "Inbox")
        let others = DeskInbox.allCases.map {
            DeskLink(address: link(.inbox($0)), label: $0.label + ($0 == inbox ? " (shown)" : ""))
        }
        let new = visitor.may(.change) ? [DeskLink(address: link(.add(.request)), label: "Write a request down")] : []
        list.add = DeskActs(others + new)
        list.rows = DeskRows(rows.prefix(DeskRoom.mostRequests).map(row))
        list.empty = inbox == .open ? "Nobody waits for an answer." : "There are none."
        if rows.count > DeskRoom.mostRequests {
            list.remark = "The first \(DeskRoom.mostRequests) of \(rows.count) are shown."
        }
        return try answer("list", list)
    }

    private static let mostRequests = 100

    /// A request as lists have it, with what is done about it next.
    func row(_ row: RequestRow) -> DeskRow {
        let request = row.request
        let deadline = request.deadline.map { "by \(words($0)), \(fromNow($0.at))" } ?? "no deadline"
        let isOpen = request.state == .open
        var acts: [DeskLink] = []
        if isOpen, visitor.may(.change) {
            acts.append(DeskLink(address: link(.step(.answer, .request, request.slug)), label: RecordStep.answer.label))
        }
        return DeskRow(
            link(.record(.request, request.slug)), request.subject,
            [
                row.asking, isOpen ? deadline : request.state.words, row.kit.map { "kit \($0.title)" },
                request.assignedTo.map { "\($0) sees to it" },
            ], tags: [row.isOverdue ? "late" : nil], acts: acts)
    }
}

extension DeskInbox {
    var label: String {
        switch self {
        case .open: "Open"
        case .late: "Late"
        case .mine: "Mine"
        case .all: "All"
        }
    }
}
