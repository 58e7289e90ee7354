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
    @Flag(help: "What looks like a slip is meant so, such as a deadline that is past.")
    var yes = false
    @OptionGroup var record: NamedRecord<R>

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let name = try record.settled(in: office)
        let slug = renaming.slug(unlike: name)
        let original = try office.form(of: R.self, name)
        func save(_ form: RecordForm<R>, _ original: RecordForm<R>, _ why: String?) throws -> Outcome<RecordName> {
            do {
                return try office.edit(name, from: original, to: form, slug: slug, isMeant: yes, reason: why)
            } catch PressOfficeError.pastDeadline(let deadline) where door.isAttended {
                let question = "The deadline \(deadline.inWords) is past. Keep it all the same? [y/N] "
                guard Question(screen: door.screen).yes(question) else {
                    throw PressOfficeError.pastDeadline(deadline)
                }
                return try office.edit(name, from: original, to: form, slug: slug, isMeant: true, reason: why)
            } catch PressOfficeError.embargoWithoutReason where door.isAttended {
                let reason = Question(screen: door.screen).words("Why is the embargo changed?")
                return try office.edit(name, from: original, to: form, slug: slug, reason: reason)
            }
        }
        let editing = Editing(
            faults: { form, original, why in
                // On a terminal a reason is asked for, and whether a slip is meant so.
                try office.faults(in: form, of: name, unlike: original, reason: why).filter {
                    let remedies = $0.refusal.remedies
                    if yes, remedies == [.sayThatItIsMeant] { return false }
                    return !door.isAttended || remedies != [.giveReason] && remedies != [.sayThatItIsMeant]
                }
            }, save: save, merge: { try office.merge($0, from: $1, into: name) })
        var form = original
        let home = try office.settings().zone
        try fields.fill(&form, home: home)
        ZoneRemark.say(fields.withoutZone, home, door.screen)
        let title = "\(R.kind.words.prefix(1).uppercased())\(R.kind.words.dropFirst()) \(name.slug)."
        let desk = EditingDesk(door: door, title: title, name: name.slug, reason: why.reason, home: home)
        let edited =
            fields.isEmpty && !renaming.isAsked
            ? try desk.edit(original, editing) : try save(form, original, why.reason)
        guard let edited, let change = edited.change else {
            return door.screen.say("Nothing differs, and nothing was changed.")
        }
        door.screen.say(Saved.sentence(RenamingOption.said(name, now: edited.value), change))
        let kits = try office.view(for: .internal).kits(holding: edited.value)
        if let next = NextStep.afterEdit(kits) { door.screen.say(next) }
        if let issues = NextStep.affected(edited.value, office) { door.screen.say(issues) }
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
