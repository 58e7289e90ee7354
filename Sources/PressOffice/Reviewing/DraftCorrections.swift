import Catalogue
import ReleaseReader

extension Review {
    /// The type of record that an item becomes; nil where there is no such item.
    private func recordType(of item: String) -> (any Record.Type)? {
        let parts = item.split(separator: "/")
        return switch parts.first {
        case nil: draft.isCoverage ? Coverage.self : Release.self
        case "contacts": parts.count == 4 ? ContactPoint.self : Contact.self
        case "spokespeople": Contact.self
        case "assets": Asset.self
        case "statements": Statement.self
        case "events": Event.self
        case "quotes": Quote.self
        case "links": Reference.self
        default: nil
        }
    }

    /// Keeps what a person typed in the place of a line, when it is right.
    ///
    /// - Throws: `ReplyMistake.noSuchLine`; `PressOfficeError.form`.
    mutating func correct(
        _ id: String, to text: String, region: String?, phones: any PhoneNumberReader
    ) throws {
        guard lines.contains(where: { $0.id == id }), let type = recordType(of: DraftLine.item(id)) else {
            throw ReplyMistake.noSuchLine(id)
        }
        let name = id.split(separator: "/").last.map(String.init) ?? id
        do {
            if type == ContactPoint.self, name == "asGiven" {
                try correctPoint(DraftLine.item(id), to: text, region, phones)
            } else {
                corrections[id] = try type.checked(text, as: name)
            }
        } catch let problem as FormProblem {
            throw PressOfficeError.form(problem)
        }
        settle(id, name)
    }

    /// An address is read anew, a national number where the one before it was.
    private mutating func correctPoint(
        _ item: String, to text: String, _ home: String?, _ phones: any PhoneNumberReader
    ) throws {
        let numbers = item.split(separator: "/").compactMap { Int($0) }
        guard numbers.count == 2 else { throw ReplyMistake.noSuchLine(item) }
        let drafted = draft.contacts[numbers[0]].points[numbers[1]]
        let region = drafted.normalised.flatMap { phones.read($0, region: nil)?.region } ?? draft.region ?? home
        var typed = ContactForm.Point(drafted.kind, text)
        typed.extension = drafted.extension
        let point = try CheckedForm.Point(typed, place: numbers[1] + 1, region: region, phones: phones)
        corrections["\(item)/asGiven"] = point.typed.value
        corrections["\(item)/normalised"] = point.normalised ?? ""
        if point.extension != drafted.extension { corrections["\(item)/extension"] = point.extension ?? "" }
    }

    /// Who has typed a value is not asked about what was read there.
    private mutating func settle(_ id: String, _ name: String) {
        let item = DraftLine.item(id)
        let place: DraftPlace? =
            switch name {
            case "organisationID": DraftPlace(item.isEmpty ? "organisation" : "\(item)/organisation")
            case "outletID": .outlet
            case "role", "asGiven": DraftPlace(item)
            default: DraftPlace(id)
            }
        guard let place else { return }
        let matters: Set<Doubt.Matter> =
            switch place {
            case .person: [.role, .spokesperson]
            default: Set(Doubt.Matter.allCases).subtracting([.identity, .role])
            }
        answer(place, matters)
    }
}

extension Record {
    /// What a person typed for a field, as it is kept: checked, trimmed and within its bounds.
    fileprivate static func checked(_ text: String, as name: String) throws(FormProblem) -> String {
        guard let field = field(name) else { return "" }
        var form = RecordForm<Self>()
        form[field] = try field.value(typed: text)
        return field.typed(try field.checked(form[field], of: nil))
    }
}

extension Draft {
    /// With the bodies that a person named in the place of those that were read: what stands in the release is theirs too, and
    /// one that was misread is not made.
    func naming(_ corrections: [String: String]) -> Draft {
        func named(_ found: Found<String>?, _ id: String) -> Found<String>? {
            guard let text = corrections[id] else { return found }
            return text.isEmpty ? nil : Found(text, span: found?.span, rule: found?.rule ?? "organisation.told")
        }
        var draft = self
        draft.organisation = named(organisation, "organisationID")
        draft.outlet = named(outlet, "outletID")
        for index in contacts.indices {
            draft.contacts[index].organisation = named(contacts[index].organisation, "contacts/\(index)/organisationID")
        }
        for index in spokespeople.indices {
            draft.spokespeople[index].organisation = named(
                spokespeople[index].organisation, "spokespeople/\(index)/organisationID")
        }
        for index in statements.indices {
            draft.statements[index].organisation = named(
                statements[index].organisation, "statements/\(index)/organisationID")
        }
        return draft
    }
}

extension Acceptance {
    /// A value of an item as a person corrected it; nil where they did not, or took it away.
    func corrected(_ item: String, _ field: String) -> String? {
        review.corrections[item.isEmpty ? field : "\(item)/\(field)"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Lays what a person corrected over what was read: in the same change and behind it, so that the history has both, and
    /// a later edition knows the record again by what the document said.
    func correct<R: Record>(_ record: R, at item: String) throws {
        for field in R.fields {
            guard let text = review.corrections[item.isEmpty ? field.name : "\(item)/\(field.name)"] else { continue }
            let value = text.isEmpty ? nil : try self.value(of: field, text)
            if value == nil, field.isNeeded { continue }
            try copy.correct(record, field.name) { found in
                guard var record = found as? R else { return found }
                field.set(value, in: &record)
                if var contact = record as? Contact, let before = found as? Contact {
                    contact.narrowAudience(since: before.role)
                    return contact
                }
                return record
            }
        }
    }

    private func value<R>(of field: Field<R>, _ text: String) throws -> FieldValue? {
        switch field.kind {
        case .reference(.organisation): .reference(try copy.organisationMade(named: text).id)
        case .reference(.outlet): .reference(try copy.outletMade(named: text).id)
        default: try field.value(typed: text)
        }
    }
}
