import Catalogue
import Exchange
import Foundation
import Store

/// A contact of a file whose every field is right by the rules that forms keep: what is not is taken as far as it can be, and told.
struct Incoming {
    /// Why a row is turned down, or something in it is not taken as it stands; no values of it.
    struct Problem: Error {
        let message: String
        let remedies: [Remedy]

        /// A refusal of a form, with the place of the row instead of the form's.
        init(_ refusal: Refusal, _ place: String = "", in row: String = "", _ rest: String = "") {
            message = (place.isEmpty ? refusal.message : refusal.message.replacing(place, with: row)) + rest
            remedies = refusal.remedies
        }
    }

    let id: UUID?
    let slug: Slug?
    /// As it would be if it were new, without points.
    private(set) var form: ContactForm
    /// Each once.
    let points: [CheckedForm.Point]
    /// What was not taken as it stands.
    let warnings: [Problem]
    let somebody: Somebody
    /// What every contact has, and the file says something of.
    private let said: Set<String>
    /// Whether whoever imports has said for whom everybody is.
    private let isAudienceTold: Bool

    /// - Throws: `Problem`.
    init(
        _ contact: ImportedContact, _ settings: ImportSettings, _ phones: any PhoneNumberReader, _ copy: WorkingCopy
    ) throws {
        id = contact.id
        slug = contact.slug
        isAudienceTold = settings.audience != nil
        var warnings: [Problem] = []
        form = try Incoming.checked(Incoming.form(contact, settings), settings, phones, &warnings)
        said = contact.saidOfEverybody
        let audience = contact.audience.map { max($0, settings.audience ?? $0) } ?? settings.audience
        var points: [CheckedForm.Point] = []
        for (index, point) in contact.points.enumerated() {
            let typed = ContactForm.Point(
                point.kind, point.value, extension: point.extension, usage: point.usage, audience: audience,
                preference: point.preference)
            let reading = IncomingPoint(typed, number: index + 1, place: point.place, settings.region, phones)
            guard let checked = try reading.checked(in: copy, &warnings) else { continue }
            if let same = points.firstIndex(where: { $0.identity == checked.identity }) {
                points[same].take(checked.typed)
            } else {
                points.append(checked)
            }
        }
        self.points = points
        self.warnings = warnings
        somebody = CheckedForm(form: form, points: points).somebody
    }

    /// As a person calls it.
    var label: String { [form.name ?? form.title, form.organisation].compactMap(\.self).joined(separator: ", ") }

    private static func form(_ contact: ImportedContact, _ settings: ImportSettings) -> ContactForm {
        var form = ContactForm(role: settings.role, audience: settings.audience)
        form.fields = contact.laid(over: form.fields)
        form.audience = settings.audience ?? form.role.usualAudience
        // What a card calls private stays so, whatever is said of the file as a whole.
        if let audience = contact.audience { form.audience = max(form.audience, audience) }
        guard form.name == nil, form.title == nil, contact.role != .spokesperson else { return form }
        // An organisation with an address is its desk; an address alone is better than nobody.
        form.name = contact.organisation ?? contact.points.first?.value
        form.role = contact.role ?? .desk
        return form
    }

    /// The form; a field that is turned down as far as it can be taken.
    ///
    /// - Throws: `Problem`.
    private static func checked(
        _ form: ContactForm, _ settings: ImportSettings, _ phones: any PhoneNumberReader, _ warnings: inout [Problem]
    ) throws(Problem) -> ContactForm {
        do throws(FormProblem) {
            return try CheckedForm(form, region: settings.region, phones: phones).form
        } catch {
            var mended = form
            warnings += mended.fields.mend().map { Problem($0.refusal, "", in: "", taken) }
            do throws(FormProblem) {
                return try CheckedForm(mended, region: settings.region, phones: phones).form
            } catch { throw Problem(error.refusal) }
        }
    }

    /// Behind what was wrong.
    static let taken = " What can be taken of it is taken."

    /// Without the identities that others have: a program that gives everybody one makes nobody the same.
    func without(identifiers: [String]) -> Incoming {
        var rest = self
        rest.form.identifiers.removeAll { identifiers.contains($0) }
        return rest
    }

    // MARK: What it makes of a contact that is there

    /// What the contact has, with what the file says laid over it: nothing goes.
    func merged(into entry: ContactEntry) -> ContactForm {
        var merged = ContactForm(entry)
        for field in Contact.fields where field.isEdited && (!field.isNeeded || said.contains(field.name)) {
            guard let new = form.fields[field], !new.isEmpty else { continue }
            if field.name == "name", let name = entry.contact.name, case .text(let told) = new {
                merged.name = BetterName.kept(name, told: told)
                continue
            }
            if isSame(new, merged.fields[field]) { continue }
            merged.fields[field] = field.joined(merged.fields[field], new)
        }
        if form.photo != nil, entry.contact.photo == nil {
            merged.keptProperties.removeAll { Contact.isPhoto(kept: $0) && !form.keptProperties.contains($0) }
        }
        // A page of the organisation's stands with the organisation.
        if let url = entry.organisation?.url { merged.webAddresses.removeAll { $0 == url } }
        if !isAudienceTold { merged.fields.record.narrowAudience(since: entry.contact.role) }
        for point in points {
            if let index = entry.points.firstIndex(where: { PointIdentity($0) == point.identity }) {
                merged.points[index].take(point.typed)
            } else {
                merged.points.append(point.typed)
            }
        }
        return merged
    }

    /// What `merged` gave, with its addresses as they were read.
    func checked(_ merged: ContactForm, known: [ContactPoint]) -> CheckedForm {
        let points = merged.points.enumerated().map { index, typed in
            if index < known.count {
                return CheckedForm.Point(
                    typed: typed, normalised: known[index].normalised, extension: known[index].extension)
            }
            return self.points.first { $0.typed == typed } ?? CheckedForm.Point(typed: typed)
        }
        return CheckedForm(form: merged, points: points)
    }

    /// The same words in another case or with other blanks are no difference.
    private func isSame(_ new: FieldValue, _ old: FieldValue?) -> Bool {
        guard case .text(let new) = new, case .text(let old)? = old else { return new == old }
        return folded(new) == folded(old)
    }
}

extension Field {
    /// A value laid over another: the items of a list stand behind those that are there.
    fileprivate func joined(_ old: FieldValue?, _ new: FieldValue) -> FieldValue {
        guard case .list(let there)? = old, case .list(let more) = new, !isOneWhole else { return new }
        if name == "keptProperties" { return .list(Contact.keptProperties(there, and: more)) }
        if name == "relatedPeople" { return .list(RelatedPerson.joined(there, and: more)) }
        if items != .lines { return .list(items.parted(there + more)) }
        return .list(there + more.filter { !there.contains($0) })
    }
}

extension CheckedForm {
    /// Of parts that are right already.
    init(form: ContactForm, points: [Point]) {
        self.form = form
        self.points = points
    }
}

extension CheckedForm.Point {
    /// What another mention of the same address says of it.
    mutating func take(_ other: ContactForm.Point) { typed.take(other) }
}

extension ContactForm.Point {
    fileprivate mutating func take(_ other: ContactForm.Point) {
        if let new = other.usage, self.usage.map(folded) != folded(new) { self.usage = new }
        if let new = other.preference { self.preference = new }
    }
}
