import ArgumentParser
import Catalogue
import House
import PressOffice

struct ContactEditCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a contact.",
        discussion: """
            Without an option that changes something it opens your editor (VISUAL, else EDITOR) on the contact as a \
            text, and checks it when you come back. An empty value takes the field's value away: --title ''. An address \
            that the contact has already is changed by adding it again: --add-number '+44 20 7946 0018; usage: desk'.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var fields: ContactFieldOptions
    @Option(help: ArgumentHelp("Add an e-mail address; may be given again.", valueName: "address"))
    var addEmail: [String] = []
    @Option(help: ArgumentHelp("Add a telephone number; may be given again.", valueName: "number"))
    var addNumber: [String] = []
    @Option(
        help: ArgumentHelp("Add any other way, such as 'fax: +44 …' or 'form: https://…'.", valueName: "kind: address"))
    var addPoint: [String] = []
    @Option(
        help: ArgumentHelp(
            "Take away an address or number, as it is printed or as it is dialled; may be given again.",
            valueName: "address"))
    var removePoint: [String] = []
    @OptionGroup var renaming: RenamingOption
    @OptionGroup var contact: NamedRecord<Contact>

    func validate() throws { _ = try addedPoints(in: fields.region) }

    func run(at door: Door) throws {
        let (office, screen) = (try catalogue.office(at: door), door.screen)
        let name = try contact.settled(in: office)
        let slug = renaming.slug(unlike: name)
        let original = try office.contactForm(name)
        let edited =
            if changesSomething {
                try office.editContact(
                    name, from: original,
                    to: changed(original, try office.view(for: .internal).contact(name), in: office),
                    region: fields.region, isAudienceTold: fields.fields.says("audience"), slug: slug,
                    reason: why.reason)
            } else {
                try edit(original, name, slug, office, door)
            }
        guard let edited, let change = edited.change else {
            return screen.say("Nothing differs, and nothing was changed.")
        }
        screen.say(Saved.sentence(RenamingOption.said(name, now: edited.value), change))
        if let issues = NextStep.affected(edited.value, office) { screen.say(issues) }
        if let next = NextStep.afterEdit(try office.view(for: .internal).kits(holding: edited.value)) {
            screen.say(next)
        }
        let now = try office.contactForm(edited.value)
        if now.audience != original.audience, now.role == .journalist, !fields.fields.says("audience") {
            screen.say(
                "Journalists are for the office alone, so the audience is now internal; --audience says otherwise.")
        }
    }

    private func edit(
        _ original: ContactForm, _ name: RecordName, _ slug: String?, _ office: Office, _ door: Door
    ) throws -> Outcome<RecordName>? {
        let editing = Editing(
            faults: { form, _, _ in try office.faults(in: form, of: name, region: fields.region) },
            save: { form, original, why in
                try office.editContact(
                    name, from: original, to: form, region: fields.region, slug: slug, reason: why)
            }, merge: { form, original in try office.merge(form, from: original, into: name) })
        return try EditingDesk(door: door, title: "Contact \(name.slug).", name: name.slug, reason: why.reason)
            .edit(original, editing)
    }

    private var changesSomething: Bool {
        !(fields.isEmpty && !renaming.isAsked && addEmail.isEmpty && addNumber.isEmpty && addPoint.isEmpty
            && removePoint.isEmpty)
    }

    private func changed(_ original: ContactForm, _ entry: ContactEntry, in office: Office) throws -> ContactForm {
        let home = try office.settings().region
        var form = original
        try fields.fill(&form)
        try fields.keepPhoto(of: &form, in: office)
        for address in removePoint { try remove(address, from: &form, entry) }
        for point in try addedPoints(in: fields.region ?? home) { put(point, into: &form, entry) }
        return form
    }

    private func addedPoints(in region: String?) throws -> [ContactForm.Point] {
        return try addEmail.map(PointOption.email)
            + addNumber.map { try PointOption.number($0, region: region, phones: Premises.phones) }
            + addPoint.map(PointOption.any)
    }

    private func remove(_ address: String, from form: inout ContactForm, _ entry: ContactEntry) throws {
        let known = PointNames(of: address, in: entry)
        let before = form.points.count
        form.points.removeAll { known.contains($0) }
        guard form.points.count < before else { throw ContactEditError.noSuchPoint(contact: entry.contact.slug) }
    }

    private func put(_ point: ContactForm.Point, into form: inout ContactForm, _ entry: ContactEntry) {
        let known = PointNames(of: point.value, in: entry)
        if let place = form.points.firstIndex(where: { known.contains($0) && $0.kind.isNumber == point.kind.isNumber })
        {
            form.points[place] = point
        } else {
            form.points.append(point)
        }
    }
}

/// The spellings of one address that a contact has: as typed, as printed and as dialled.
private struct PointNames {
    private let names: Set<String>

    init(of address: String, in entry: ContactEntry) {
        let plain = PointNames.plain(address)
        let point = entry.points.first { point in
            [point.asGiven, point.normalised, point.slug.text].compactMap { $0 }.map(PointNames.plain).contains(plain)
        }
        names = Set([plain] + [point?.asGiven, point?.normalised].compactMap { $0 }.map(PointNames.plain))
    }

    func contains(_ point: ContactForm.Point) -> Bool { names.contains(PointNames.plain(point.value)) }

    /// Without what people space numbers out with, and in lower case.
    private static func plain(_ text: String) -> String {
        text.lowercased().filter { !$0.isWhitespace && !"()-./".contains($0) }
    }
}

enum ContactEditError: RefusalError, Equatable {
    case noSuchPoint(contact: Slug)

    var refusal: Refusal {
        switch self {
        case .noSuchPoint(let contact):
            Refusal(
                .notFound, about: .record(RecordName(kind: .contact, slug: contact)),
                "Contact \(contact) has no such address or number.",
                .advice("Run 'pressroom contact show \(contact)' to see them."))
        }
    }
}
