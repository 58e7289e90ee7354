import Catalogue
import Foundation
import Validation

/// What is wrong with a form: the field, why, and what to do. No values: they are personal, and errors are kept in logs.
public enum FormProblem: Error, Hashable {
    case nameMissing(Contact.Role)
    /// Every record of the kind has a value there.
    case missing(field: String)
    case tooLong(field: String, longest: Int)
    /// Items of a list.
    case tooMany(field: String, most: Int)
    case notOneLine(field: String)
    case controlCharacter(field: String)
    /// A character that turns the direction of writing around for what follows.
    case direction(field: String)
    case language
    case address(field: String, because: String)
    case choice(field: String, typed: String, among: [String])
    case yesOrNo(field: String, typed: String)
    case day(field: String, typed: String)
    case instant(field: String, typed: String)
    case embargo(because: String)
    case incompleteMoment(field: String)
    case moment(field: String, because: String)
    case endsBeforeItStarts
    /// A region that ISO 3166-1 does not have.
    case territory(typed: String)
    /// Something may be used until before it may be used.
    case termsEndBeforeTheyBegin
    /// What stands in a release or in coverage stands in one of them.
    case owner(RecordKind)
    /// An embargo was broken by somebody at no time, or at a time by nobody.
    case brokenHalf
    /// A statement says nothing at all.
    case sayNothing
    /// `help` says what the number is for.
    case outOfRange(field: String, ClosedRange<Int>, help: String)
    /// A photo that is not kept beside the catalogue.
    case photo
    /// Points are counted from 1.
    case empty(point: Int)
    case email(point: Int, because: String)
    case webAddress(point: Int, because: String)
    case number(point: Int, kind: ContactPoint.Kind)
    case extensionDigits(point: Int)
    case twice(point: Int, and: Int)
}

/// A form whose every field is right: NFC, trimmed, bounded, its addresses read.
struct CheckedForm {
    struct Point {
        var typed: ContactForm.Point
        /// E.164, the address, the URL.
        var normalised: String?
        var `extension`: String?
    }

    var form: ContactForm
    var points: [Point]

    /// Points that the contact has already, as they are, need not be read again: a printed number that cannot be
    /// dialled stays as it was printed until somebody changes it. `isRegionTold` says that a person named the region.
    init(
        _ form: ContactForm, region: String?, isRegionTold: Bool = false, phones: any PhoneNumberReader,
        known: [ContactPoint] = []
    ) throws(FormProblem) {
        var form = form
        form.fields = try form.fields.checked()
        if form.name == nil, form.title == nil, form.role != .spokesperson { throw .nameMissing(form.role) }
        var points: [Point] = []
        var new: Set<Int> = []
        let regions = NumberRegions(of: form, isRegionTold ? [] : known, home: region, phones: phones)
        for (index, typed) in form.points.enumerated() {
            if let same = known.first(where: { ContactForm.Point($0) == typed }) {
                points.append(Point(typed: typed, normalised: same.normalised, extension: same.extension))
            } else {
                points.append(try Point(typed, place: index + 1, region: regions.region(for: typed), phones: phones))
                new.insert(index)
            }
        }
        var seen: [PointIdentity: Int] = [:]
        for (index, point) in points.enumerated() {
            guard let other = seen[point.identity] else {
                seen[point.identity] = index
                continue
            }
            // What is there already is no mistake of this form's.
            if new.contains(index) || new.contains(other) { throw .twice(point: other + 1, and: index + 1) }
        }
        form.points = points.map(\.typed)
        self.form = form
        self.points = points
    }

    /// Everything that is wrong with a form, and where.
    static func faults(
        in form: ContactForm, region: String?, isRegionTold: Bool = false, phones: any PhoneNumberReader,
        known: [ContactPoint] = []
    ) -> [FormFault] {
        var faults = form.fields.faults()
        let isNamed = [form.name, form.title].contains { $0?.allSatisfy(\.isWhitespace) == false }
        if !isNamed, form.role != .spokesperson {
            faults.append(FormFault(.field("name"), FormProblem.nameMissing(form.role).refusal))
        }
        let regions = NumberRegions(of: form, isRegionTold ? [] : known, home: region, phones: phones)
        var whole = form
        whole.fields = ContactForm(name: "A name").fields
        whole.points = []
        var places: [Int] = []
        for (index, typed) in form.points.enumerated() {
            do throws(FormProblem) {
                if !known.contains(where: { ContactForm.Point($0) == typed }) {
                    _ = try Point(typed, place: index + 1, region: regions.region(for: typed), phones: phones)
                }
                whole.points.append(typed)
                places.append(index)
            } catch {
                faults.append(FormFault(.point(index), error.refusal))
            }
        }
        // What is right by itself may still be the same as another.
        do throws(FormProblem) {
            _ = try CheckedForm(whole, region: region, isRegionTold: isRegionTold, phones: phones, known: known)
        } catch {
            guard case .twice(let first, let second) = error, places.count >= second else { return faults }
            let problem = FormProblem.twice(point: places[first - 1] + 1, and: places[second - 1] + 1)
            faults.append(FormFault(.point(places[second - 1]), problem.refusal))
        }
        return faults
    }
}

extension CheckedForm.Point {
    init(
        _ typed: ContactForm.Point, place: Int, region: String?, phones: any PhoneNumberReader
    ) throws(FormProblem) {
        var typed = typed
        if typed.value.allSatisfy(\.isWhitespace) { throw .empty(point: place) }
        typed.form = try typed.form.checked(of: "contact point \(place)")
        if let digits = typed.extension, !digits.utf8.allSatisfy({ (48...57).contains($0) }) {
            throw .extensionDigits(point: place)
        }
        self.typed = typed
        `extension` = typed.extension
        let value = typed.value
        switch typed.kind {
        case .email:
            if let problem = EmailAddress.problem(with: value) { throw .email(point: place, because: "\(problem)") }
            normalised = value
        case .form:
            if let problem = WebAddress.problem(with: value) { throw .webAddress(point: place, because: problem) }
            normalised = value
        case .messenger: normalised = nil
        case .voice, .mobile, .fax, .sms:
            guard let number = phones.dialled(value, region: region) else {
                throw .number(point: place, kind: typed.kind)
            }
            // Of a number that no plan knows, leading zeros belong to it as much as anything else.
            normalised = (number.isValid ? nil : CheckedForm.Point.asDialled(value)) ?? number.e164
            `extension` = `extension` ?? number.extension
        }
    }

    /// The digits behind a plus sign, as they are given; nil where anything else stands there, or too few or too many.
    private static func asDialled(_ text: String) -> String? {
        let signs = text.filter { !$0.isWhitespace && !"-./()".contains($0) }
        let digits = signs.dropFirst()
        guard signs.first == "+", !text.contains("(0)"), (5...15).contains(digits.count),
            digits.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        return signs
    }

    var address: String { normalised ?? typed.value }

    var identity: PointIdentity { PointIdentity(self) }

    /// Brings a point to what was typed and read.
    func fill(_ point: inout ContactPoint) {
        typed.form.fill(&point)
        point.normalised = normalised
        point.extension = `extension`
    }
}
