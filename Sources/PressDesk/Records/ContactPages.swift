import Catalogue
import Newsroom
import PressOffice

// Adding and editing contacts: their fields, and as many ways to reach them as they have.
extension DeskRoom {
    /// Empty ones are offered for so many ways more.
    private static let sparePoints = 2
    private static let mostPoints = 200

    func contactAddPage(
        _ filled: ContactForm, _ typed: TypedForm? = nil, rows: Int = 0, _ told: FormFaults = FormFaults([])
    ) throws -> NewsroomAnswer {
        let fields = DeskForm.Group("For the catalogue", [shortNameLine, told.reasonLine(whyLine)])
        return try contactPage("Add a contact", filled, ContactForm(), typed, rows, told, fields, .list(.contact))
    }

    func contactAdded() throws -> NewsroomAnswer {
        let sent = sentContact(present: ContactForm())
        if form["step"] == "more" { return try contactAddPage(sent.form, form, rows: sent.rows + DeskRoom.sparePoints) }
        let faults = try office.faults(in: sent.form, slug: shortName)
        guard sent.problems.isEmpty, faults.isEmpty else {
            return try contactAddPage(
                sent.form, form, rows: sent.rows, FormFaults(faults.map(sent.atItsRow), sent.problems))
        }
        do {
            let outcome = try office.addContact(sent.form, slug: shortName, reason: why)
            return back(to: outcome.value.contact.recordName, outcome.change)
        } catch let error as any RefusalError where error.refusal.kind.isForWhatWasTyped {
            return try contactAddPage(
                sent.form, form, rows: sent.rows, FormFaults([FormFault(error, of: Contact.self)]))
        }
    }

    func contactEditPage(_ slug: Slug) throws -> NewsroomAnswer {
        let present = try office.contactForm(name(.contact, slug))
        return try contactEditPage(slug, present, from: present)
    }

    private func contactEditPage(
        _ slug: Slug, _ filled: ContactForm, from original: ContactForm, _ typed: TypedForm? = nil, rows: Int = 0,
        _ told: FormFaults = FormFaults([]), clash: EditMerge<ContactForm>? = nil
    ) throws -> NewsroomAnswer {
        let fields = DeskForm.Group("For the history", [told.reasonLine(whyLine)])
        return try contactPage(
            "Edit contact \(slug)", filled, original, typed, rows, told, fields, .record(.contact, slug), clash: clash)
    }

    func contactEdited(_ slug: Slug) throws -> NewsroomAnswer {
        let name = name(.contact, slug)
        let sent = sentContact(present: try office.contactForm(name))
        if form["step"] == "more" {
            return try contactEditPage(
                slug, sent.form, from: sent.original, form, rows: sent.rows + DeskRoom.sparePoints)
        }
        let faults = try office.faults(in: sent.form, of: name)
        guard sent.problems.isEmpty, faults.isEmpty else {
            return try contactEditPage(
                slug, sent.form, from: sent.original, form, rows: sent.rows,
                FormFaults(faults.map(sent.atItsRow), sent.problems))
        }
        do {
            let isAudienceTold = sent.form.audience != sent.original.audience
            let outcome = try office.editContact(
                name, from: sent.original, to: sent.form, isAudienceTold: isAudienceTold, reason: why)
            return back(to: outcome.value, outcome.change)
        } catch PressOfficeError.changedMeanwhile {
            let merge = try office.merge(sent.form, from: sent.original, into: name)
            return try contactEditPage(slug, merge.form, from: merge.present, clash: merge)
        } catch let error as any RefusalError where error.refusal.kind.isForWhatWasTyped {
            return try contactEditPage(
                slug, sent.form, from: sent.original, form, rows: sent.rows,
                FormFaults([FormFault(error, of: Contact.self)]))
        }
    }

    // MARK: The form

    private func contactPage(
        _ heading: String, _ filled: ContactForm, _ original: ContactForm, _ typed: TypedForm?, _ rows: Int,
        _ told: FormFaults, _ last: DeskForm.Group, _ cancel: DeskAddress, clash: EditMerge<ContactForm>? = nil
    ) throws -> NewsroomAnswer {
        let fields = FieldForm<Contact>(home: own.zone)
        var told = told
        let problems = told.takeFields()
        var lines = fields.lines(filled.fields, typed: typed, problems: problems)
        for case .field(let field, let wrote, let was) in clash?.clashes ?? [] {
            FormFaults.tell(Contact.self, field, wrote, was, clash?.actor ?? "", in: &lines)
        }
        let count = min(max(rows, filled.points.count + DeskRoom.sparePoints), DeskRoom.mostPoints)
        var groups = [DeskForm.Group(nil, lines)]
        for place in 0..<count {
            var point = filled.points.indices.contains(place) ? filled.points[place] : ContactForm.Point(.email, "")
            let theirs = clash.flatMap { DeskRoom.tell($0, at: place, &point) }
            let isKnown = original.points.indices.contains(place)
            let lines = FieldForm<ContactPoint>(prefix: "point.\(place).").lines(
                point.form, typed: typed, problems: problems)
            var group = DeskForm.Group(isKnown ? "A way to reach them" : "Another way to reach them", lines)
            group.groupProblem = told.points[place] ?? theirs
            groups.append(group)
        }
        var hidden = fields.before(original.fields)
        hidden.append(("\(DeskForm.before)points", "\(original.points.count)"))
        hidden.append(("points", "\(count)"))
        for (place, point) in original.points.enumerated() {
            hidden += FieldForm<ContactPoint>(prefix: "point.\(place).").before(point.form)
        }
        let sentence = clash.map { FormFaults.sentence($0.actor, $0.change, $0.clashes.count) }
        return try formPage(
            heading, intro: "A way to reach them that is left empty goes.", groups + [last], hidden: hidden,
            buttons: [
                DeskForm.Button("Save"), DeskForm.Button("More ways to reach them", "step", "more", isQuiet: true),
            ],
            cancel: cancel, refused: [sentence, told.rest].compactMap(\.self).joined(separator: " ").orNil)
    }

    /// Puts what was typed back into its row; what is said of the row beside it.
    private static func tell(
        _ merge: EditMerge<ContactForm>, at place: Int, _ point: inout ContactForm.Point
    ) -> String? {
        for case .point(place, let wrote, let was) in merge.clashes {
            let theirs = merge.form.points.indices.contains(place) ? told(merge.form.points[place]) : "nothing"
            if let wrote { point = wrote }
            let mine = wrote == nil ? " You had taken it out." : ""
            return "\(merge.actor) saved: \(theirs).\(mine) Before that it was: \(was.map(told) ?? "nothing")."
        }
        return nil
    }

    private static func told(_ point: ContactForm.Point) -> String {
        let parts = [point.kind.words, point.value, point.extension, point.usage, "for \(point.audience.rawValue)"]
        return FormFaults.quoted(parts.compactMap(\.self).joined(separator: ", "))
    }

    private struct SentContact {
        var form: ContactForm
        var original: ContactForm
        var problems: [String: String]
        /// The rows that the points of the form stand in.
        var places: [Int]
        var rows: Int

        func atItsRow(_ fault: FormFault) -> FormFault {
            guard case .point(let place)? = fault.place, places.indices.contains(place) else { return fault }
            var moved = fault
            moved.place = .point(places[place])
            return moved
        }
    }

    private func sentContact(present: ContactForm) -> SentContact {
        let fields = FieldForm<Contact>(home: own.zone).sent(form, present: present.fields)
        var sent = SentContact(
            form: ContactForm(), original: ContactForm(), problems: fields.problems, places: [], rows: 0)
        sent.form.fields = fields.form
        sent.original.fields = fields.original
        let known = min(max(0, Int(form["\(DeskForm.before)points"]) ?? present.points.count), DeskRoom.mostPoints)
        sent.rows = min(max(known, Int(form["points"]) ?? 0), DeskRoom.mostPoints)
        for place in 0..<sent.rows {
            let blank = ContactForm.Point(.email, "")
            let isKnown = place < known
            let now = isKnown && present.points.indices.contains(place) ? present.points[place] : blank
            let row = FieldForm<ContactPoint>(prefix: "point.\(place).").sent(form, present: now.form)
            var (point, was) = (blank, blank)
            point.form = row.form
            was.form = row.original
            if isKnown { sent.original.points.append(was) }
            // The address is needed, and an empty one takes the way to reach them out.
            let address = form.fields["point.\(place).asGiven"] ?? was.value
            if address.trimmed.isEmpty { continue }
            for (name, problem) in row.problems where name != "asGiven" {
                sent.problems["point.\(place).\(name)"] = problem
            }
            sent.places.append(place)
            sent.form.points.append(point)
        }
        return sent
    }
}
