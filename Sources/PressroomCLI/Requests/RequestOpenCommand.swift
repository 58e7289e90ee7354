import ArgumentParser
import Catalogue
import PressOffice

struct RequestOpenCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Write down what a journalist asks for.",
        discussion: """
            Without a field it opens your editor on an empty form. A journalist or an outlet that is new is made. The number or \
            the address to answer to is kept as it was given, whatever it is. The slug of the request goes to standard output.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var fields: FieldOptions<PressRequest>
    @Option(help: "The slug to type for it; made from its subject otherwise.")
    var slug: String?
    @Flag(help: "A deadline that is past is meant so.")
    var yes = false

    func run(at door: Door) throws {
        let (office, screen) = (try catalogue.office(at: door), door.screen)
        var form = RecordForm<PressRequest>()
        let home = try office.settings().zone
        try fields.fill(&form, home: home)
        ZoneRemark.say(fields.withoutZone, home, screen)
        let desk = EditingDesk(
            door: door, title: "A new request.", name: "new-request", reason: why.reason, home: home)
        let editing = Editing<RecordForm<PressRequest>, Outcome<RecordName>>(
            faults: { form, _, _ in
                // A deadline that is past is asked about when it is saved.
                try office.faults(in: form).filter { $0.refusal.remedies != [.sayThatItIsMeant] }
            },
            save: { form, _, why in try open(form, why, office, door) })
        let opened = fields.isEmpty ? try desk.edit(form, editing) : try open(form, why.reason, office, door)
        guard let opened else { return screen.say("Nothing was typed, and nothing was opened.") }
        defer {
            screen.say(Saved.sentence("Opened request \(opened.value.slug)", opened.change))
            if let remark = try? unread(office, opened.value) { screen.say(remark) }
        }
        try screen.show(lines: [opened.value.slug])
    }

    /// A deadline that is past is asked about at a terminal, and needs a word elsewhere.
    private func open(
        _ form: RecordForm<PressRequest>, _ reason: String?, _ office: Office, _ door: Door
    ) throws -> Outcome<RecordName> {
        do {
            return try office.openRequest(form, slug: slug, isMeant: yes, reason: reason)
        } catch PressOfficeError.pastDeadline(let deadline) where door.isAttended {
            let question = "The deadline \(deadline.inWords) is past. Open it all the same? [y/N] "
            guard Question(screen: door.screen).yes(question) else { throw PressOfficeError.pastDeadline(deadline) }
            return try office.openRequest(form, slug: slug, isMeant: true, reason: reason)
        }
    }

    /// That an address is kept and nobody could read it.
    private func unread(_ office: Office, _ name: RecordName) throws -> String? {
        let request = try office.view(for: .internal).request(name).request
        guard request.asGiven != nil, request.normalised == nil else { return nil }
        return
            "The address to answer to could not be read as an e-mail address, a number or a web address. It is kept as it was given."
    }
}
