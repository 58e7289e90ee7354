import Catalogue
import Newsroom
import PressOffice

// The messages of the office: those that wait, those that went, and those that did not arrive.
extension DeskRoom {
    func mailPage(refused: String? = nil, done: String? = nil) throws -> NewsroomAnswer {
        let all = try view.mail().reversed()
        var list = DeskList(frame: try frame("Mail"), heading: "Mail")
        list.rows = DeskRows(
            all.prefix(DeskRoom.mostLinks).map { row in
                DeskRow(
                    link(.record(.kit, row.kit.slug)), row.mail.subject,
                    [
                        "Message \(row.mail.number)", "to \(row.mail.recipient)", row.mail.state.words,
                        words(row.mail.since), row.mail.words,
                    ], tags: [row.mail.state == .failed ? "failed" : nil])
            })
        list.empty = "No message was written yet."
        list.remark = done ?? "Messages wait until somebody sends them, here or with the office's own programs."
        guard visitor.may(.change) else { return try answer("list", list) }
        list.form = mailForm(refused)
        return try answer("list", list, status: refused == nil ? 200 : 422)
    }

    private func mailForm(_ refused: String?) -> DeskForm {
        var number = FormLine(
            "number", "Its number", form["number"], hint: "Leave it empty to send everything that is due.",
            type: "number")
        number.problem = refused
        let send = [
            DeskForm.Button("Send", "step", "send"),
            DeskForm.Button("Send it once more, though it may have arrived", "step", "again", isQuiet: true),
        ]
        return DeskForm(
            formAction: link(address), formToken: visitor.formToken ?? "",
            groups: [DeskForm.Group("A message", [number].map(\.settled))],
            buttons: (desk.mail == nil ? [] : send) + [
                DeskForm.Button("Do not send it", "step", "cancel", isQuiet: desk.mail != nil),
                DeskForm.Button("It has arrived", "step", "arrived", isQuiet: true),
            ])
    }

    func mailChanged() throws -> NewsroomAnswer {
        let (step, number) = (form["step"], DeskAddress.number(form["number"].trimmed))
        do {
            if step == "send", form["number"].trimmed.isEmpty, let way = desk.mail {
                return try mailPage(done: told(try office.sendMail(by: way)))
            }
            guard let number else { return try mailPage(refused: "Every message has a number: it stands in the list.") }
            switch (step, desk.mail) {
            case ("send", let way?), ("again", let way?):
                return try mailPage(done: told([try office.sendMail(number, by: way, isMeant: step == "again")]))
            case ("arrived", _): try office.confirmMail(number)
            case ("cancel", _): try office.cancelMail(number)
            default: return try notThatWay()
            }
            return .elsewhere(link(.mail))
        } catch let error as any RefusalError where error.refusal.kind.isForWhatWasTyped {
            return try mailPage(refused: error.refusal.atTheDesk)
        }
    }

    /// What became of those that were tried.
    private func told(_ reports: [MailReport]) -> String {
        let sent = reports.count { $0.mail.state == .sent }
        let words =
            switch sent {
            case 0: "No message was sent."
            case 1: "One message was sent."
            default: "\(sent) messages were sent."
            }
        let others = reports.count - sent
        if others == 0 { return reports.isEmpty ? "No message was due." : words }
        return words + (others == 1 ? " One was not: " : " \(others) were not: ") + "the list says why."
    }
}
