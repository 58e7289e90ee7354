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
        switch refusal.subject {
        case .field(let name)?, .fieldOf(_, let name)?:
            let field = R.fields.first { [$0.name, $0.label, $0.editing?.word].contains(name) }
            place = field.map { .field($0.name) }
        default: place = nil
        }
    }
}

/// Everything that is wrong with a form at once, for a door that shows it beside what was typed. Nothing is saved.
extension Office {
    /// - Parameters:
    ///   - name: the record that is edited; nil where one is added.
    ///   - present: what the form was filled in from. What is as it was there was not typed now, and is no fault.
    public func faults<R: Withdrawable>(
        in form: RecordForm<R>, of name: RecordName? = nil, unlike present: RecordForm<R>? = nil, reason: String? = nil
    ) throws -> [FormFault] {
        try read { view in
            var faults = form.faults(unlike: present)
            faults += view.strangers(in: form, unlike: present)
            // The rules of its kind, on what is right by itself: a field that is not stays as it was.
            var rest = form
            for case .field(let name) in faults.compactMap(\.place) {
                R.fields.first { $0.name == name }.map { rest[$0] = present?[$0] }
            }
            let edit = RecordEdit(WorkingCopy(view, makeID: makeID), at: now(), because: reason, phones: phones)
            do {
                if let name, let present {
                    try edit.bring(view.the(R.self, name), from: present, to: rest)
                } else if faults.isEmpty {
                    _ = try edit.add(rest, slug: nil)
                }
            } catch let error as any RefusalError {
                let fault = FormFault(error, of: R.self)
                if fault.place == nil || !faults.contains(where: { $0.place == fault.place }) { faults.append(fault) }
            }
            return faults
        }
    }

    /// The same for a contact; `region` is the one that national numbers are read in, else where the office is.
    public func faults(
        in form: ContactForm, of name: RecordName? = nil, region: String? = nil
    ) throws -> [FormFault] {
        try read { view in
            let known = try name.map { try view.entry(for: view.the(Contact.self, $0)).points } ?? []
            return try CheckedForm.faults(
                in: form, region: region ?? view.office().region, isRegionTold: region != nil, phones: phones,
                known: known)
        }
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
                _ = try record(kind, RecordName(name))
                return nil
            } catch {
                return (error as? any RefusalError).map { FormFault(.field(field.name), $0.refusal) }
            }
        }
    }
}
