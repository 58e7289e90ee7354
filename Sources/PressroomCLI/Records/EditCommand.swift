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
        func save(_ form: RecordForm<R>, _ original: RecordForm<R>, _ why: String?) throws -> Outcome<RecordName> {
            do {
                return try office.edit(name, from: original, to: form, reason: why)
            } catch PressOfficeError.embargoWithoutReason where door.isAttended {
                let reason = Question(screen: door.screen).words("Why is the embargo changed?")
                return try office.edit(name, from: original, to: form, reason: reason)
            }
        }
        let editing = Editing(
            faults: { form, original, why in
                // On a terminal a reason is asked for.
                try office.faults(in: form, of: name, unlike: original, reason: why).filter {
                    !door.isAttended || $0.refusal.remedies != [.giveReason]
                }
            }, save: save, merge: { try office.merge($0, from: $1, into: name) })
        var form = original
        let home = try office.settings().zone
        try fields.fill(&form, home: home)
        ZoneRemark.say(fields.withoutZone, home, door.screen)
        let title = "\(R.kind.words.prefix(1).uppercased())\(R.kind.words.dropFirst()) \(name.slug)."
        let desk = EditingDesk(door: door, title: title, name: name.slug, reason: why.reason, home: home)
        let edited = fields.isEmpty ? try desk.edit(original, editing) : try save(form, original, why.reason)
        guard let change = edited?.change else { return door.screen.say("Nothing differs, and nothing was changed.") }
        door.screen.say(Saved.sentence("Changed \(R.kind.words) \(name.slug)", change))
        let now = RecordName("\(R.kind.rawValue)/\(edited?.value.slug ?? name.slug)")
        let kits = try office.view(for: .internal).kits(holding: now)
        if let next = NextStep.afterEdit(kits) { door.screen.say(next) }
    }
}

/// That the office's zone was taken for a time.
enum ZoneRemark {
    static func say(_ fields: [String], _ home: String?, _ screen: Screen) {
        guard !fields.isEmpty, let home else { return }
        let (verb, they) = fields.count == 1 ? ("is", "it is") : ("are", "they are")
        screen.say("The \(listed(fields)) \(verb) typed without a zone, so \(they) in \(home), where the office is.")
    }
}
