import ArgumentParser
import Catalogue
import House
import PressOffice

struct ContactAddCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a contact.",
        discussion: """
            Without a field it opens your editor on an empty form. The slug of the new contact goes to standard output. \
            What is to know of an address follows it: --number '+44 20 7946 0018; usage: out of hours'.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var fields: ContactFieldOptions
    @Option(help: ArgumentHelp("An e-mail address; may be given again.", valueName: "address"))
    var email: [String] = []
    @Option(help: ArgumentHelp("A telephone number; may be given again.", valueName: "number"))
    var number: [String] = []
    @Option(
        help: ArgumentHelp("Any other way, such as 'fax: +44 …' or 'form: https://…'.", valueName: "kind: address"))
    var point: [String] = []
    @Option(help: "The slug to type for this contact; made from the name otherwise.")
    var slug: String?

    func validate() throws { _ = try filledForm(in: fields.region) }

    func run(at door: Door) throws {
        let (office, screen) = (try catalogue.office(at: door), door.screen)
        let added = try isFilled ? add(try filledForm(in: region(office)), office, why.reason) : edit(office, door)
        guard let added else { return screen.say("Nothing was typed, and nothing was added.") }
        defer { screen.say(Saved.sentence("Added contact \(added.value.contact.slug)", added.change)) }
        try screen.show(lines: ["\(added.value.contact.slug)"])
    }

    private var isFilled: Bool { !(fields.isEmpty && email.isEmpty && number.isEmpty && point.isEmpty) }

    private func region(_ office: Office) throws -> String? { try fields.region ?? office.settings().region }

    private func filledForm(in region: String?) throws -> ContactForm {
        var form = ContactForm()
        try fields.fill(&form)
        if !fields.fields.says("audience") { form.audience = form.role.usualAudience }
        form.points += try email.map(PointOption.email)
        form.points += try number.map { try PointOption.number($0, region: region, phones: Premises.phones) }
        form.points += try point.map(PointOption.any)
        return form
    }

    private func add(_ form: ContactForm, _ office: Office, _ reason: String?) throws -> Outcome<ContactEntry> {
        var form = form
        try fields.keepPhoto(of: &form, in: office)
        return try office.addContact(form, slug: slug, region: fields.region, reason: reason)
    }

    private func edit(_ office: Office, _ door: Door) throws -> Outcome<ContactEntry>? {
        if let slug { try office.check(slug: slug, of: .contact) }
        let editing = Editing<ContactForm, Outcome<ContactEntry>>(
            faults: { form, _, _ in try office.faults(in: form, region: fields.region, slug: slug) },
            save: { form, _, why in
                // The form that was opened says "press" for everybody.
                var form = form
                if form.audience == ContactForm().audience { form.audience = form.role.usualAudience }
                return try add(form, office, why)
            })
        let desk = EditingDesk(door: door, title: "A new contact.", name: "new-contact", reason: why.reason)
        return try desk.edit(ContactForm(), editing)
    }
}

/// What is said after the catalogue has it.
enum Saved {
    /// `Added contact jane-doe. This is change 4; to undo it, run 'pressroom undo 4'.`
    static func sentence(_ what: String, _ change: Change?) -> String {
        change.map { "\(what). This is change \($0.id); to undo it, run 'pressroom undo \($0.id)'." } ?? "\(what)."
    }
}
