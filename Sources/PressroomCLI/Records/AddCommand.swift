import ArgumentParser
import Catalogue
import PressOffice

struct AddCommand<R: Withdrawable>: DoorCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add", abstract: "Add \(R.kind.oneOf).",
            discussion: """
                Without a field it opens your editor on an empty form. The slug of the new \(R.kind.words) goes to \
                standard output.
                """)
    }

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var fields: FieldOptions<R>
    @Option(help: "The slug to type for it; made from its own words otherwise.")
    var slug: String?

    func run(at door: Door) throws {
        let (office, screen) = (try catalogue.office(at: door), door.screen)
        func add(_ form: RecordForm<R>, _ reason: String?) throws -> Outcome<RecordName> {
            try office.add(form, slug: slug, reason: reason)
        }
        if let slug { try office.check(slug: slug, of: R.kind) }
        let editing = Editing(
            faults: { form, _, why in try office.faults(in: form, slug: slug, reason: why) },
            save: { form, _, why in try add(form, why) })
        var form = RecordForm<R>()
        let home = try office.settings().zone
        try fields.fill(&form, home: home)
        ZoneRemark.say(fields.withoutZone, home, door.screen)
        let desk = EditingDesk(
            door: door, title: "New: \(R.kind.words).", name: "new-\(R.kind.rawValue)", reason: why.reason, home: home)
        let added = fields.isEmpty ? try desk.edit(form, editing) : try add(form, why.reason)
        guard let added else { return screen.say("Nothing was typed, and nothing was added.") }
        defer { screen.say(Saved.sentence("Added \(R.kind.words) \(added.value.slug)", added.change)) }
        try screen.show(lines: [added.value.slug])
    }
}
