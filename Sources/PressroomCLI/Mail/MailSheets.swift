import Catalogue
import Exchange
import JSONText
import PressOffice

extension Table {
    init(mail rows: [MailRow]) {
        self.init(
            [
                Column(title: "Message", isName: true), Column(title: "To"), Column(title: "State"),
                Column(title: "Written", least: "2026-11-25 12:00 GMT".count), .headline("Subject"),
                Column(title: "Issue"), Column(title: "What was said"),
            ],
            rows: rows.map { row in
                let mail = row.mail
                let isWrong = mail.state == .failed || mail.state == .underWay
                return [
                    Cell("\(mail.number)"), Cell(mail.addressee),
                    Cell(mail.state.words, isWrong ? .red : .plain),
                    Cell(Moment(mail.written, zone: mail.zone).inFigures),
                    Cell(mail.subject), Cell(row.issue?.description),
                    Cell(mail.state == .sent ? nil : mail.words),
                ]
            })
    }
}

extension Sheet {
    init(_ row: MailRow) {
        let mail = row.mail
        func time(_ instant: Instant) -> String { Moment(instant, zone: row.home ?? mail.zone).onItsClock }
        func person(_ name: String?, _ address: String) -> String { name.map { "\($0) <\(address)>" } ?? address }
        self.init(
            title: "\(mail.subject) (message \(mail.number))",
            groups: [
                Group(
                    nil,
                    [
                        Line("state", mail.state.words), Line("since", time(mail.since)),
                        mail.words.map { Line("what was said", $0) },
                        mail.state == .waiting ? Line("due", time(mail.due)) : nil,
                        Line("tries", "\(mail.tries)"), Line("to", person(mail.recipientName, mail.recipient)),
                        Line("from", person(mail.senderName, mail.sender)), Line("written", time(mail.written)),
                        Line("kit", "\(row.kit.slug): \(row.kit.title)"), row.issue.map { Line("issue", "\($0)") },
                        Line("change", "\(mail.change)"),
                    ])
            ])
    }
}
