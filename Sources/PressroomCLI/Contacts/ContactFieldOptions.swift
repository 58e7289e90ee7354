import ArgumentParser
import Catalogue
import PressOffice

extension Contact.Role: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}

/// A contact's fields, as options.
struct ContactFieldOptions: ParsableArguments {
    @OptionGroup var fields: FieldOptions<Contact>
    @Option(
        help: ArgumentHelp("The region that national numbers are read in, such as GB.", valueName: "region"))
    var region: String?

    var isEmpty: Bool { fields.isEmpty }

    func fill(_ form: inout ContactForm) throws { try fields.fill(&form.fields) }

    /// Takes the file of a photo in, and puts what it is in the place of its name.
    func keepPhoto(of form: inout ContactForm, in office: Office) throws {
        guard fields.says("photo"), let place = form.photo else { return }
        let file = try InputFile(place).opened()
        let name = place.split(separator: "/").last.map(String.init) ?? place
        form.photo = try office.keepPhoto(fileNamed: harmless(name), size: file.size) { try file.piece() }
    }
}

/// Ways to reach a contact, as options.
enum PointOption {
    /// `jane@example.org; usage: interviews`.
    static func email(_ text: String) throws -> ContactForm.Point {
        try usage { try PointText.read(.email, text) }
    }

    /// `+44 20 7946 0018; usage: out of hours`; a mobile number where the numbering plan says so, else a voice line.
    static func number(_ text: String, region: String?, phones: any PhoneNumberReader) throws -> ContactForm.Point {
        var point = try usage { try PointText.read(.voice, text) }
        if phones.read(point.value, region: region)?.line == .mobile { point.kind = .mobile }
        return point
    }

    /// `fax: +44 20 7946 0018`.
    static func any(_ text: String) throws -> ContactForm.Point {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let kind = ContactPoint.Kind(rawValue: PointText.trimmed(parts[0]).lowercased()) else {
            let kinds = ContactPoint.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(text)' does not begin with what it is. Write 'fax: +44 …'; kinds are \(kinds).")
        }
        return try usage { try PointText.read(kind, String(parts[1])) }
    }

    private static func usage(_ read: () throws -> ContactForm.Point) throws -> ContactForm.Point {
        do { return try read() } catch let mistake as FormMistake { throw ValidationError(mistake.message) }
    }
}
