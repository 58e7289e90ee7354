import ArgumentParser
import Catalogue
import PressOffice

extension Contact.Role: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}

/// A contact's fields, as options. An empty value takes the field's value away.
struct ContactFieldOptions: ParsableArguments {
    @Option(help: "The person's or the desk's name.")
    var name: String?
    @Option(help: ArgumentHelp("What the contact does for the press.", valueName: "role"))
    var role: Contact.Role?
    @Option(help: "The job title, such as 'Head of press'.")
    var title: String?
    @Option(help: ArgumentHelp("The organisation's name; a new one is made.", valueName: "name"))
    var organisation: String?
    @Option(help: ArgumentHelp("The language to write in, as a BCP 47 tag such as en.", valueName: "tag"))
    var language: String?
    @Option(help: "A note.")
    var note: String?
    @Option(help: "Who may see the contact.")
    var audience: Audience?
    @Flag(inversion: .prefixedNo, help: "Whether the contact gives interviews.")
    var interviews: Bool?
    @Option(
        help: ArgumentHelp("The region that national numbers are read in, such as GB.", valueName: "region"))
    var region: String?

    var isEmpty: Bool {
        [name, title, organisation, language, note].allSatisfy { $0 == nil } && role == nil && audience == nil
            && interviews == nil
    }

    func fill(_ form: inout ContactForm) {
        if let name { form.name = filled(name) }
        if let role { form.role = role }
        if let title { form.title = filled(title) }
        if let organisation { form.organisation = filled(organisation) }
        if let language { form.language = filled(language) }
        if let note { form.note = filled(note) }
        if let audience { form.audience = audience }
        if let interviews { form.availableForInterview = interviews }
    }

    private func filled(_ text: String) -> String? { text.allSatisfy(\.isWhitespace) ? nil : text }
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
