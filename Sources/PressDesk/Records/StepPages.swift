import Catalogue
import Newsroom
import PressOffice

// What is done with a record on a page of its own: asked once, with a reason for the history.
extension DeskRoom {
    func stepPage(_ step: RecordStep, of kind: RecordKind, _ slug: Slug) throws -> NewsroomAnswer {
        switch step {
        case .history: try historyPage(of: kind, slug)
        case .edit: try editPage(of: kind, slug)
        case .confirm: try confirmPage(slug)
        case .photo: try photoPage(slug)
        case .merge: try mergePage(slug)
        case .tellApart: try tellingApartPage(slug)
        case .withdraw, .restore, .hold, .given, .assign, .turnDown, .close, .reopen: try askingPage(step, kind, slug)
        case .answer: try answerPage(slug)
        case .contents: try contentsPage(slug)
        case .press: try pressPage(slug)
        case .doctor: try doctorPage(slug)
        case .issue: try issuePage(slug)
        case .holders: try holdersPage(slug)
        case .disclose: try disclosePage(slug)
        case .erase: try erasePage(slug)
        }
    }

    func stepTaken(_ step: RecordStep, of kind: RecordKind, _ slug: Slug) throws -> NewsroomAnswer {
        switch step {
        case .edit: try edited(kind, slug)
        case .confirm: try confirmed(slug)
        case .photo: try photoChanged(slug)
        case .merge: try merged(slug)
        case .tellApart: try toldApart(slug)
        case .withdraw, .restore, .hold, .given, .assign, .turnDown, .close, .reopen:
            try doing(step, kind, slug)
        case .answer: try answered(slug)
        case .contents: try contentsChanged(slug)
        case .issue: try issued(slug)
        case .erase: try erased(slug)
        case .history, .press, .doctor, .holders, .disclose: try notThatWay()
        }
    }

    /// Says what will happen, and asks why.
    private func askingPage(
        _ step: RecordStep, _ kind: RecordKind, _ slug: Slug, refused: String? = nil
    ) throws -> NewsroomAnswer {
        let label = try label(of: kind, slug)
        var lines = [whyLine]
        switch step {
        case .given: lines.insert(FormLine("given", "What they were given", form["given"]), at: 0)
        case .assign:
            let person = form.fields["person"] ?? visitor.account.name.text
            lines.insert(FormLine("person", "Who sees to it", person, hint: "Left empty, nobody does."), at: 0)
        case .turnDown: lines[0].hint = "It is kept with the request, to be told later too."
        default: break
        }
        if let refused { lines[0].problem = refused }
        return try formPage(
            "\(step.label): \(label)", intro: step.whatHappens(to: kind), [DeskForm.Group(nil, lines)],
            buttons: [DeskForm.Button(step.label)], cancel: .record(kind, slug))
    }

    private func doing(_ step: RecordStep, _ kind: RecordKind, _ slug: Slug) throws -> NewsroomAnswer {
        let name = name(kind, slug)
        do {
            let change: Change?
            switch step {
            case .withdraw: change = try withdrawn(kind, name)
            case .restore: change = try restored(kind, name)
            case .hold: change = try office.hold(name, reason: why).change
            case .given: change = try office.answer(name, given: form["given"].orNil, reason: why).change
            case .assign: change = try office.assign(name, to: form["person"].trimmed.orNil, reason: why).change
            case .turnDown: change = try office.turnDown(name, because: why).change
            case .close: change = try office.close(name, reason: why).change
            case .reopen: change = try office.reopen(name, reason: why).change
            default: return try notThatWay()
            }
            // Whoever has it is rung next.
            let hasHolders = try step == .withdraw && kind == .kit && !view.ledger(of: name).deliveries.isEmpty
            return back(to: hasHolders ? .step(.holders, kind, slug) : .record(kind, slug), change)
        } catch PressOfficeError.turnedDownWithoutReason {
            return try askingPage(step, kind, slug, refused: "Say why it is turned down.")
        } catch let error as any RefusalError where error.refusal.kind == .badInput {
            return try askingPage(step, kind, slug, refused: error.refusal.atTheDesk)
        }
    }

    private func withdrawn(_ kind: RecordKind, _ name: RecordName) throws -> Change? {
        guard let type = kind.type as? any Withdrawable.Type else { return nil }
        func withdraw<R: Withdrawable>(_ type: R.Type) throws -> Change? {
            try office.withdraw(type, name, reason: why).change
        }
        return try withdraw(type)
    }

    private func restored(_ kind: RecordKind, _ name: RecordName) throws -> Change? {
        guard let type = kind.type as? any Withdrawable.Type else { return nil }
        func restore<R: Withdrawable>(_ type: R.Type) throws -> Change? {
            try office.restore(type, name, reason: why).change
        }
        return try restore(type)
    }

    func label(of kind: RecordKind, _ slug: Slug) throws -> String {
        guard let type = kind.type as? any Withdrawable.Type else { return slug.text }
        func label<R: Withdrawable>(_ type: R.Type) throws -> String {
            try view.record(of: type, name(kind, slug)).record.label
        }
        return try label(type)
    }
}

extension RecordStep {
    /// A sentence for who is about to do it.
    fileprivate func whatHappens(to kind: RecordKind) -> String {
        switch self {
        case .withdraw: "It is kept, and no longer handed out: to nobody but the office."
        case .restore: "It is handed out again to whoever it is meant for."
        case .hold: "It is kept back for now: to nobody but the office, until it is restored."
        case .given: "The request is answered, without a kit from here."
        case .assign: "Their name stands beside the request."
        case .turnDown: "The request is closed with a reason. Nothing is sent to whoever asked."
        case .close: "Nothing more is done about it."
        case .reopen: "It waits for an answer again."
        default: ""
        }
    }
}
