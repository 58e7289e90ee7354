import Catalogue
import Newsroom
import PressOffice

// Adding and editing records of every kind but contacts, whose forms have the ways to reach them too (ContactPages).
extension DeskRoom {
    func addPage(of kind: RecordKind) throws -> NewsroomAnswer {
        if kind == .contact { return try contactAddPage(ContactForm()) }
        guard let type = kind.type as? any Withdrawable.Type else { return try notThatWay() }
        func page<R: Withdrawable>(_ type: R.Type) throws -> NewsroomAnswer { try addPage(RecordForm<R>(), nil, []) }
        return try page(type)
    }

    func added(_ kind: RecordKind) throws -> NewsroomAnswer {
        if kind == .contact { return try contactAdded() }
        guard let type = kind.type as? any Withdrawable.Type else { return try notThatWay() }
        return try added(type)
    }

    func editPage(of kind: RecordKind, _ slug: Slug) throws -> NewsroomAnswer {
        if kind == .contact { return try contactEditPage(slug) }
        guard let type = kind.type as? any Withdrawable.Type else { return try notThatWay() }
        func page<R: Withdrawable>(_ type: R.Type) throws -> NewsroomAnswer {
            try editPage(slug, office.form(of: type, name(R.kind, slug)))
        }
        return try page(type)
    }

    func edited(_ kind: RecordKind, _ slug: Slug) throws -> NewsroomAnswer {
        if kind == .contact { return try contactEdited(slug) }
        guard let type = kind.type as? any Withdrawable.Type else { return try notThatWay() }
        return try edited(type, slug)
    }

    // MARK: Adding

    private func addPage<R: Withdrawable>(
        _ form: RecordForm<R>, _ typed: TypedForm?, _ faults: [FormFault], _ problems: [String: String] = [:]
    ) throws -> NewsroomAnswer {
        let fields = FieldForm<R>(home: own.zone)
        var told = FormFaults(faults, problems)
        var lines = fields.lines(form, typed: typed, problems: told.takeFields())
        let isWithFile = R.kind == .asset && desk.pictures != nil
        if isWithFile { lines.insert(fileLine, at: 0) }
        return try formPage(
            "Add \(R.kind.oneOf)",
            [
                DeskForm.Group(nil, lines),
                DeskForm.Group("For the catalogue", [shortNameLine, told.reasonLine(whyLine)]),
            ],
            buttons: [DeskForm.Button("Add")] + meantButton(told), cancel: .list(R.kind), refused: told.rest,
            takesFiles: isWithFile)
    }

    private func added<R: Withdrawable>(_ type: R.Type) throws -> NewsroomAnswer {
        let blank = RecordForm<R>()
        let sent = FieldForm<R>(home: own.zone).sent(form, present: blank)
        if let file = form.files["file"], let asset = sent.form as? AssetForm, sent.problems.isEmpty {
            return try assetAdded(file, asset)
        }
        var faults: [FormFault] = []
        if !isMeant {
            faults = try office.faults(in: sent.form, slug: shortName, reason: why)
            if sent.problems.isEmpty, faults.isEmpty { return try addedNow(sent.form) }
            return try addPage(sent.form, form, faults, sent.problems)
        }
        return try addedNow(sent.form)
    }

    private func addedNow<R: Withdrawable>(_ filled: RecordForm<R>) throws -> NewsroomAnswer {
        do {
            let outcome: Outcome<RecordName>
            if let request = filled as? RecordForm<PressRequest> {
                outcome = try office.openRequest(request, slug: shortName, isMeant: isMeant, reason: why)
            } else {
                outcome = try office.add(filled, slug: shortName, reason: why)
            }
            return back(to: outcome.value, outcome.change)
        } catch let error as any RefusalError where error.refusal.kind.isForWhatWasTyped {
            return try addPage(filled, form, [FormFault(error, of: R.self)])
        }
    }

    private var fileLine: FormLine {
        FormLine(
            "file", "A file", hint: "A picture, a film, a sound or a document; or say below where it can be had.",
            type: "file")
    }

    /// A file is kept beside the catalogue, without what does not leave the office with it; what it says of itself fills what was left
    /// open.
    private func assetAdded(_ file: TypedForm.Upload, _ filled: AssetForm) throws -> NewsroomAnswer {
        guard let pictures = desk.pictures else { return try notThatWay() }
        do {
            var left = file.bytes
            let outcome = try office.addAsset(
                fileNamed: file.name.orNil ?? "file", size: left.count, filled, pictures: pictures, slug: shortName,
                reason: why
            ) {
                defer { left = [] }
                return left
            }
            return back(to: outcome.value.asset.recordName, outcome.change)
        } catch let error as any RefusalError where error.refusal.kind.isForWhatWasTyped {
            let refusal = Refusal(error.refusal.kind, "\(error.refusal.atTheDesk) Choose the file again.")
            return try addPage(filled, form, [FormFault(nil, refusal)])
        }
    }

    func back(to name: RecordName, _ change: Change?) -> NewsroomAnswer {
        guard let kind = name.kind, let slug = Slug(name.slug) else { return back(to: .today, change) }
        return back(to: .record(kind, slug), change)
    }

    // MARK: Editing

    private func editPage<R: Withdrawable>(
        _ slug: Slug, _ filled: RecordForm<R>, from original: RecordForm<R>? = nil, _ typed: TypedForm? = nil,
        _ faults: [FormFault] = [], _ problems: [String: String] = [:],
        _ change: (inout [FormLine]) -> Void = { _ in }, told clash: String? = nil
    ) throws -> NewsroomAnswer {
        let fields = FieldForm<R>(home: own.zone)
        let before = original ?? filled
        var told = FormFaults(faults, problems)
        var lines = fields.lines(filled, typed: typed, problems: told.takeFields())
        change(&lines)
        return try formPage(
            "Edit \(R.kind.words) \(slug)",
            [DeskForm.Group(nil, lines), DeskForm.Group("For the history", [told.reasonLine(whyLine)])],
            hidden: fields.before(before), buttons: [DeskForm.Button("Save")] + meantButton(told),
            cancel: .record(R.kind, slug), refused: [clash, told.rest].compactMap(\.self).joined(separator: " ").orNil)
    }

    private func edited<R: Withdrawable>(_ type: R.Type, _ slug: Slug) throws -> NewsroomAnswer {
        let name = name(R.kind, slug)
        let sent = FieldForm<R>(home: own.zone).sent(form, present: try office.form(of: type, name))
        let faults =
            isMeant ? [] : try office.faults(in: sent.form, of: name, unlike: sent.original, reason: why)
        guard sent.problems.isEmpty, faults.isEmpty else {
            return try editPage(slug, sent.form, from: sent.original, form, faults, sent.problems)
        }
        do {
            let outcome = try office.edit(name, from: sent.original, to: sent.form, isMeant: isMeant, reason: why)
            return back(to: outcome.value, outcome.change)
        } catch PressOfficeError.changedMeanwhile {
            return try merged(sent, into: name, slug)
        } catch let error as any RefusalError where error.refusal.kind.isForWhatWasTyped {
            return try editPage(slug, sent.form, from: sent.original, form, [FormFault(error, of: R.self)])
        }
    }

    /// Somebody else was quicker: what both made of it, side by side, for this one to save.
    private func merged<R: Withdrawable>(
        _ sent: FieldForm<R>.Sent, into name: RecordName, _ slug: Slug
    ) throws -> NewsroomAnswer {
        let merge = try office.merge(sent.form, from: sent.original, into: name)
        return try editPage(
            slug, merge.form, from: merge.present, nil, [], [:],
            { lines in
                for case .field(let field, let wrote, let was) in merge.clashes {
                    FormFaults.tell(R.self, field, wrote, was, merge.actor, in: &lines)
                }
            }, told: FormFaults.sentence(merge.actor, merge.change, merge.clashes.count))
    }

    // MARK: What every such form has

    var shortNameLine: FormLine {
        FormLine(
            "short-name", "Short name", form["short-name"],
            hint: "For addresses, such as jane-doe. Left empty, it is made of what the record is called.")
    }

    var shortName: String? { form["short-name"].trimmed.orNil }

    /// What looks like a slip is meant so.
    var isMeant: Bool { form["step"] == "meant" }

    func meantButton(_ told: FormFaults) -> [DeskForm.Button] {
        told.asksWhetherMeant ? [DeskForm.Button("It is meant so: save it", "step", "meant", isQuiet: true)] : []
    }
}
