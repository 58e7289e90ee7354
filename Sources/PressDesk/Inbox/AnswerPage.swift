import Catalogue
import Exchange
import Newsroom
import PressOffice

/// What answering a request with a kit comes to: what goes, what is kept back and why, and what is written beside it.
struct AnswerPage {
    var frame: DeskFrame
    var heading: String
    var about: DeskLink
    var choose: Choice?
    var sentence: String?
    var goes: Goes?
    var kept: Kept?
    var message: Message?
    var archive: DeskLink?
    var form: DeskForm?

    struct Choice {
        var chooseAction: String
        var options: [FormLine.Option]
    }

    struct Goes {
        var recipient: String
        var rows: DeskRows?
    }

    struct Kept {
        var rows: DeskRows
    }

    struct Message {
        var to: String
        var subject: String
        var text: String
    }
}

extension DeskRoom {
    /// So many kits are offered; any other is named on the request.
    private static let mostKits = 100

    func answerPage(_ slug: Slug, refused: String? = nil) throws -> NewsroomAnswer {
        let row = try view.request(name(.request, slug))
        var page = AnswerPage(
            frame: try frame("Answer with a kit"), heading: "Answer with a kit",
            about: DeskLink(address: link(.record(.request, slug)), label: row.request.subject))
        let isOpen = row.request.state == .open
        let chosen = Slug(form["kit"]) ?? Slug(asked["kit"]) ?? row.kit?.slug
        if isOpen { page.choose = AnswerPage.Choice(chooseAction: link(address), options: try kits(chosen)) }
        guard let chosen else {
            page.sentence = isOpen ? "Choose a kit." : "It is \(row.request.state.words), and no kit was given."
            return try answer("answer", page)
        }
        do {
            let early = form.fields.isEmpty ? true : form["early"] == "yes"
            let plan = AnswerPlan(kit: name(.kit, chosen), underEmbargo: early)
            let planned = try view.answer(to: name(.request, slug), plan)
            show(planned, on: &page)
            if isOpen {
                page.form = try answerForm(planned, chosen, refused)
            } else {
                page.sentence = "It is \(row.request.state.words). \(row.request.given ?? "")"
                page.archive = try archive(of: chosen, for: row.request)
            }
        } catch let error as any RefusalError where error.refusal.kind.isForWhatWasTyped {
            page.sentence = error.refusal.atTheDesk
            return try answer("answer", page, status: form.fields.isEmpty ? 200 : 422)
        }
        return try answer("answer", page, status: refused == nil ? 200 : 422)
    }

    private func kits(_ chosen: Slug?) throws -> [FormLine.Option] {
        let known = try some(DeskRoom.mostKits, of: { try view.forEachKit(ListFilter(), $0) }).map(\.kit).filter {
            !$0.isWithdrawn
        }
        return known.map {
            FormLine.Option(optionValue: $0.slug.text, words: $0.title, isChosen: $0.slug == chosen)
        }
    }

    private func show(_ planned: KitAnswer, on page: inout AnswerPage) {
        func row(_ decided: DecidedAsset) -> DeskRow {
            DeskRow(link(.record(.asset, decided.asset.slug)), decided.asset.label, [decided.permission.inWords])
        }
        page.goes = AnswerPage.Goes(
            recipient: planned.recipient, rows: DeskRows(planned.assets.filter(\.permission.isAllowed).map(row)))
        page.kept = DeskRows(planned.assets.filter { !$0.permission.isAllowed }.map(row)).map(AnswerPage.Kept.init)
        page.message = AnswerPage.Message(
            to: planned.message.to?.address ?? "no e-mail address is known", subject: planned.message.subject,
            text: planned.message.text)
    }

    private func answerForm(_ planned: KitAnswer, _ kit: Slug, _ refused: String?) throws -> DeskForm {
        var lines: [FormLine] = []
        if let embargo = planned.embargo {
            let until = words(Moment(embargo.until, zone: embargo.zone))
            lines.append(
                .flag(
                    "early", "Give it before its embargo ends", form["early"] == "yes",
                    hint: "It is under embargo until \(until). The notice stands on top of it."))
        }
        if planned.message.to != nil, MailServer(own) != nil {
            let isOn = form.fields["mail"].map { $0 == "yes" } ?? true
            lines.append(.flag("mail", "Send it by e-mail", isOn, hint: "The message with the kit waits in the mail."))
        }
        lines += try passphraseLines() + [whyLine]
        return DeskForm(
            formAction: link(address), formToken: visitor.formToken ?? "",
            hidden: [DeskForm.Hidden(hiddenName: "kit", hiddenValue: kit.text)], refused: refused,
            groups: [DeskForm.Group(nil, lines.map(\.settled))], buttons: [DeskForm.Button("Issue it, and answer")],
            cancel: link(.inbox()))
    }

    /// What was issued for the request, else what was issued for everybody.
    private func archive(of kit: Slug, for request: PressRequest) throws -> DeskLink? {
        let issues = try view.ledger(of: name(.kit, kit)).issues
        let given = issues.last { $0.requestID == request.id } ?? issues.last { $0.requestID == nil }
        return given.map { issue in
            DeskLink(address: link(.archive(kit, issue.number.fileName)), label: "Issue \(issue.number) (ZIP)")
        }
    }

    func answered(_ slug: Slug) throws -> NewsroomAnswer {
        do {
            guard let keys = desk.keys else { return try answerPage(slug, refused: DeskRoom.noKey) }
            let key = try keys.unlock { form["passphrase"] }
            let plan = AnswerPlan(kit: Slug(form["kit"]).map { name(.kit, $0) }, underEmbargo: form["early"] == "yes")
            let outcome = try office.answer(
                name(.request, slug), plan, signedBy: key, to: AnswerOutputs(isQueued: form["mail"] == "yes"),
                reason: why)
            return back(to: .step(.answer, .request, slug), outcome.change)
        } catch let error as any RefusalError where error.refusal.kind != .damaged {
            return try answerPage(slug, refused: error.refusal.atTheDesk)
        }
    }

    /// An issue of a kit in one file, as it was signed.
    func archivePage(_ kit: Slug, _ fileName: String) throws -> NewsroomAnswer {
        let issues = try view.ledger(of: name(.kit, kit)).issues
        guard let issue = issues.first(where: { $0.number.fileName == fileName }) else {
            return try problem(404, "There is no such issue", "The kit was never issued under that number.")
        }
        let office = office
        return NewsroomAnswer(
            status: 200,
            headers: [
                ("Content-Type", "application/zip"), ("Cache-Control", "no-store"),
                ("Content-Disposition", "attachment; filename=\"\(issue.number.fileName).zip\""),
            ], body: .pieces { take in _ = try office.issueArchive(issue, to: take) })
    }
}
