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
    @OptionGroup var renaming: RenamingOption
    @OptionGroup var record: NamedRecord<R>

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let name = try record.settled(in: office)
        let slug = renaming.slug(unlike: name)
        let original = try office.form(of: R.self, name)
        func save(_ form: RecordForm<R>) throws -> Outcome<RecordName> {
            do {
                return try office.edit(name, from: original, to: form, slug: slug, reason: why.reason)
            } catch PressOfficeError.embargoWithoutReason where door.isAttended {
                let reason = Question(screen: door.screen).words("Why is the embargo changed?")
                return try office.edit(name, from: original, to: form, slug: slug, reason: reason)
            }
        }
        var form = original
        try fields.fill(&form)
        let title = "\(R.kind.words.prefix(1).uppercased())\(R.kind.words.dropFirst()) \(name.slug)."
        let desk = EditingDesk(door: door, title: title, name: name.slug)
        let edited = fields.isEmpty && !renaming.isAsked ? try desk.edit(original, save) : try save(form)
        guard let edited, let change = edited.change else {
            return door.screen.say("Nothing differs, and nothing was changed.")
        }
        door.screen.say(Saved.sentence(RenamingOption.said(name, now: edited.value), change))
    }
}

/// Another slug for a record.
struct RenamingOption: ParsableArguments {
    @Option(help: "Another slug for it. The one that it has now still names it to you.")
    var slug: String?

    var isAsked: Bool { slug != nil }

    /// Nil where it has that one already.
    func slug(unlike name: RecordName) -> String? { slug == name.slug ? nil : slug }

    /// `Changed contact jane-doe`, `Renamed contact jane-doe to jane-roe`.
    static func said(_ name: RecordName, now: RecordName) -> String {
        let kind = now.kind?.words ?? "record"
        return name.slug == now.slug ? "Changed \(kind) \(now.slug)" : "Renamed \(kind) \(name.slug) to \(now.slug)"
    }
}
