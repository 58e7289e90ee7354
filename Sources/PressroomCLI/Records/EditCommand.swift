import ArgumentParser
import Catalogue
import PressOffice

struct EditCommand<R: Withdrawable>: DoorCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit", abstract: "Change \(R.kind.oneOf).",
            discussion: """
                Without an option that changes something it opens your editor (VISUAL, else EDITOR) on the \
                \(R.kind.words) as a text, and checks it when you come back. An empty value takes the field's value away. \
                What you enter is not overwritten by a later document.
                """)
    }

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var fields: FieldOptions<R>
    @OptionGroup var record: NamedRecord<R>

    func run(at door: Door) throws {
        let (office, name) = (try catalogue.office(at: door), record.name)
        let original = try office.form(of: R.self, name)
        func save(_ form: RecordForm<R>) throws -> Outcome<RecordName> {
            do {
                return try office.edit(name, from: original, to: form, reason: why.reason)
            } catch PressOfficeError.embargoWithoutReason where door.isAttended {
                let reason = Question(screen: door.screen).words("Why is the embargo changed?")
                return try office.edit(name, from: original, to: form, reason: reason)
            }
        }
        var form = original
        try fields.fill(&form)
        let title = "\(R.kind.words.prefix(1).uppercased())\(R.kind.words.dropFirst()) \(name.slug)."
        let desk = EditingDesk(door: door, title: title, name: name.slug)
        let edited = fields.isEmpty ? try desk.edit(original, save) : try save(form)
        guard let change = edited?.change else { return door.screen.say("Nothing differs, and nothing was changed.") }
        door.screen.say(Saved.sentence("Changed \(R.kind.words) \(name.slug)", change))
    }
}
