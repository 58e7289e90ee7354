import Catalogue
import Store

/// One thing that is wrong with a form, and where in it.
public struct FormFault: Hashable, Sendable {
    public enum Place: Hashable, Sendable {
        /// A field, by its name in the record's table.
        case field(String)
        /// A way to reach a contact, by its place among them, from 0.
        case point(Int)
    }

    /// Nil where it is wrong as a whole.
    public var place: Place?
    public var refusal: Refusal

    public init(_ place: Place?, _ refusal: Refusal) {
        self.place = place
        self.refusal = refusal
    }

    /// What the office turned down, at the field that it is about.
    public init<R: Record>(_ error: any RefusalError, of type: R.Type) {
        refusal = error.refusal
        let field: Field<R>? =
            switch (error, refusal.subject) {
            // Somebody or something else is called so.
            case (PressOfficeError.sameName, _), (PressOfficeError.sameContact, _): R.field("name")
            case (StoreError.refused(let table, let rule), _) where table == R.kind.rawValue: R.field(namedIn: rule)
            case (_, .field(let name)?), (_, .fieldOf(_, let name)?):
                R.fields.first { [$0.name, $0.label, $0.editing?.word].contains(name) }
            default: nil
            }
        place = field.map { .field($0.name) }
    }
}

extension FormFault {
    /// Whether nothing but a reason is missing.
    fileprivate var isAboutReason: Bool { refusal.remedies == [.giveReason] }
}

extension Record {
    /// The field that a rule of the schema speaks of in its sentence, such as "a credit line is not empty".
    fileprivate static func field(namedIn rule: String) -> Field<Self>? {
        let rule = " \(folded(rule).split { !$0.isLetter }.joined(separator: " ")) "
        let named = fields.filter { $0.isIn(.edit) && rule.contains(" \(folded($0.label)) ") }
        return named.max { $0.label.count < $1.label.count }
    }
}

/// Everything that is wrong with a form at once, for a door that shows it beside what was typed. Nothing is saved.
extension Office {
    /// - Parameters:
    ///   - name: the record that is edited; nil where one is added.
    ///   - present: what the form was filled in from. What is as it was there was not typed now, and is no fault.
    ///   - slug: the one that a record that is added is to have.
    public func faults<R: Withdrawable>(
        in form: RecordForm<R>, of name: RecordName? = nil, unlike present: RecordForm<R>? = nil, slug: String? = nil,
        reason: String? = nil
    ) throws -> [FormFault] {
        try read { view in
            var faults = form.faults(unlike: present)
            faults += view.strangers(in: form, unlike: present)
            // The rules of its kind, on what is right by itself: a field that is not stays as it was, and what one rule
            // turns down is as it was for the next.
            var (rest, reason) = (form, reason)
            for case .field(let name) in faults.compactMap(\.place) {
                R.fields.first { $0.name == name }.map { rest[$0] = present?[$0] }
            }
            for _ in 0...R.fields.count {
                do {
                    let edit = RecordEdit(WorkingCopy(view, makeID: makeID), at: now(), because: reason, phones: phones)
                    if let name, let present {
                        try edit.bring(view.the(R.self, name), from: present, to: rest)
                    } else {
                        _ = try edit.add(rest, slug: slug)
                    }
                    break
                } catch let error as any RefusalError {
                    let fault = FormFault(error, of: R.self)
                    let isReason = fault.isAboutReason
                    // What is missing because it was wrong is said once.
                    let isSaid = faults.contains { $0.place == fault.place && !$0.isAboutReason }
                    if !isReason, fault.place != nil, isSaid { break }
                    faults.append(fault)
                    if isReason {
                        reason = "to be said"
                    } else if case .field(let name)? = fault.place, let field = R.field(name) {
                        rest[field] = present?[field]
                    } else {
                        break
                    }
                }
            }
            return faults
        }
    }

    /// The same for a contact; `region` is the one that national numbers are read in, else where the office is.
    public func faults(
        in form: ContactForm, of name: RecordName? = nil, region: String? = nil, slug: String? = nil
    ) throws -> [FormFault] {
        try read { view in
            let known = try name.map { try view.entry(for: view.the(Contact.self, $0)).points } ?? []
            let home = try region ?? view.office().region
            var faults = CheckedForm.faults(
                in: form, region: home, isRegionTold: region != nil, phones: phones, known: known)
            guard name == nil else { return faults }
            // Who it is does not hang on how they are reached.
            var person = form
            if faults.contains(where: { if case .point? = $0.place { true } else { false } }) { person.points = [] }
            guard let checked = try? CheckedForm(person, region: home, phones: phones) else { return faults }
            do {
                _ = try ContactEdit(WorkingCopy(view, makeID: makeID)).add(checked, slug: slug)
            } catch let error as any RefusalError {
                faults.append(FormFault(error, of: Contact.self))
            }
            return faults
        }
    }

    /// Turns a slug down that is none, or that another record has: before anybody fills in a form for it.
    ///
    /// - Throws: `PressOfficeError.badSlug`, `.slugTaken`.
    public func check(slug: String, of kind: RecordKind) throws {
        try read { view in _ = try WorkingCopy(view, makeID: makeID).slug(given: slug, in: kind) }
    }
}

extension CatalogueView {
    /// The records that a form names and that are not there. A body is made where it is named.
    fileprivate func strangers<R: Record>(in form: RecordForm<R>, unlike present: RecordForm<R>?) -> [FormFault] {
        R.fields.compactMap { field in
            guard case .reference(let kind) = field.kind, field.isIn(.edit), !kind.isNamed, !field.isJournalist,
                let name = form.names[field.name], name != present?.names[field.name]
            else { return nil }
            do {
                _ = try named(RecordName(name), among: [kind])
                return nil
            } catch {
                return (error as? any RefusalError).map { FormFault(.field(field.name), $0.refusal) }
            }
        }
    }
}
