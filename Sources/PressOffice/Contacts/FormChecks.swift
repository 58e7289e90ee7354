import Catalogue
import Foundation
import Validation

/// What is wrong with a form: the field, why, and what to do. No values: they are personal, and errors are kept in logs.
public enum FormProblem: Error, Hashable {
    case nameMissing(Contact.Role)
    case tooLong(field: String, longest: Int)
    case notOneLine(field: String)
    case controlCharacter(field: String)
    /// A character that turns the direction of writing around for what follows.
    case direction(field: String)
    case language
    /// Points are counted from 1.
    case empty(point: Int)
    case email(point: Int, because: String)
    case webAddress(point: Int, because: String)
    case number(point: Int, kind: ContactPoint.Kind)
    case extensionDigits(point: Int)
    case preference(point: Int)
    case twice(point: Int, and: Int)
}

extension ContactPoint.Kind {
    /// As it stands in a sentence.
    var words: String {
        switch self {
        case .email: "e-mail address"
        case .voice: "telephone number"
        case .mobile: "mobile number"
        case .fax: "fax number"
        case .sms: "number for texts"
        case .form: "form"
        case .messenger: "messenger"
        }
    }
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
    /// dialled stays as it was printed until somebody changes it.
    init(
        _ form: ContactForm, region: String?, phones: any PhoneNumberReader, known: [ContactPoint] = []
    ) throws(FormProblem) {
        var form = form
        form.name = try checkedLine(form.name, "name", 200)
        form.title = try checkedLine(form.title, "title", 200)
        form.organisation = try checkedLine(form.organisation, "organisation", 200)
        form.note = try checkedText(form.note, "note", 4000)
        form.language = try checkedLine(form.language, "language", 35)
        if let language = form.language, !isLanguageTag(language) { throw .language }
        if form.name == nil, form.title == nil, form.role != .spokesperson { throw .nameMissing(form.role) }
        var points: [Point] = []
        for (index, typed) in form.points.enumerated() {
            if let same = known.first(where: { ContactForm.Point($0) == typed }) {
                points.append(Point(typed: typed, normalised: same.normalised, extension: same.extension))
            } else {
                points.append(try Point(typed, place: index + 1, region: region, phones: phones))
            }
        }
        for (index, point) in points.enumerated() {
            if let other = points[..<index].firstIndex(where: { $0.isSame(as: point) }) {
                throw .twice(point: other + 1, and: index + 1)
            }
        }
        form.points = points.map(\.typed)
        (self.form, self.points) = (form, points)
    }
}

extension CheckedForm.Point {
    init(
        _ typed: ContactForm.Point, place: Int, region: String?, phones: any PhoneNumberReader
    ) throws(FormProblem) {
        var typed = typed
        guard let value = try checkedLine(typed.value, "address of contact point \(place)", 2000) else {
            throw .empty(point: place)
        }
        typed.value = value
        typed.usage = try checkedLine(typed.usage, "usage of contact point \(place)", 100)
        typed.extension = try checkedLine(typed.extension, "extension of contact point \(place)", 12)
        if let digits = typed.extension, !digits.utf8.allSatisfy({ (48...57).contains($0) }) {
            throw .extensionDigits(point: place)
        }
        if let preference = typed.preference, !(1...99).contains(preference) { throw .preference(point: place) }
        self.typed = typed
        `extension` = typed.extension
        switch typed.kind {
        case .email:
            if let problem = EmailAddress.problem(with: value) { throw .email(point: place, because: "\(problem)") }
            normalised = value
        case .form:
            if let problem = WebAddress.problem(with: value) { throw .webAddress(point: place, because: problem) }
            normalised = value
        case .messenger: normalised = nil
        case .voice, .mobile, .fax, .sms:
            guard let number = phones.read(value, region: region) else { throw .number(point: place, kind: typed.kind) }
            normalised = number.e164
            `extension` = `extension` ?? number.extension
        }
    }

    func isSame(as other: Self) -> Bool {
        typed.kind == other.typed.kind && `extension` == other.extension
            && folded(normalised ?? typed.value) == folded(other.normalised ?? other.typed.value)
    }
}

func checkedLine(_ text: String?, _ field: String, _ longest: Int) throws(FormProblem) -> String? {
    guard let text = try bounded(text, field, longest) else { return nil }
    if text.contains(where: \.isNewline) { throw .notOneLine(field: field) }
    if text.unicodeScalars.contains(where: isControl) { throw .controlCharacter(field: field) }
    return text
}

private func checkedText(_ text: String?, _ field: String, _ longest: Int) throws(FormProblem) -> String? {
    let unix = text.map {
        $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
    }
    guard let text = try bounded(unix, field, longest) else { return nil }
    if text.unicodeScalars.contains(where: { isControl($0) && $0 != "\n" && $0 != "\t" }) {
        throw .controlCharacter(field: field)
    }
    return text
}

/// Trimmed, NFC, within its length, without bidi overrides and with its isolates balanced; nil where nothing is left.
private func bounded(_ text: String?, _ field: String, _ longest: Int) throws(FormProblem) -> String? {
    guard let text = text?.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping,
        !text.isEmpty
    else { return nil }
    if text.unicodeScalars.count > longest { throw .tooLong(field: field, longest: longest) }
    var depth = 0
    for scalar in text.unicodeScalars {
        if isBidiOverride(scalar) { throw .direction(field: field) }
        if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
        if scalar.value == 0x2069 { depth -= 1 }
        if depth < 0 { throw .direction(field: field) }
    }
    if depth != 0 { throw .direction(field: field) }
    return text
}

/// The shape of a BCP 47 tag: a language of two or three letters, then parts of one to eight letters or digits.
private func isLanguageTag(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter }) else {
        return false
    }
    return parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}
