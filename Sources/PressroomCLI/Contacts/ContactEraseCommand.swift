import ArgumentParser
import Catalogue
import PressOffice

struct ContactEraseCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Take a person out of the catalogue for good.",
        discussion: """
            The contact and those who were merged into it, every way to reach them, their requests, messages to them, their places in \
            releases and kits, and all that the history tells of them; what they were given stays counted, without them. What was published \
            keeps their name, and none of their addresses and numbers. It is shown what goes, and you type the contact's short name; \
            elsewhere say --yes. It cannot be undone. If they come in again with an import, you are told that they were erased, and when.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Flag(help: "Erase them without a question.")
    var yes = false
    @Argument(help: "The contact.", completion: .records([.contact]))
    var contact: String

    func run(at door: Door) throws {
        let (office, screen) = (try catalogue.office(at: door), door.screen)
        let name = try office.view(for: .internal).name(RecordName(contact), among: [.contact])
        let plan = try office.erasing(name)
        if !yes {
            guard door.isAttended else { throw EraseProblem.unasked(plan.contact) }
            for sentence in plan.sentences { screen.say(sentence) }
            let slug = plan.contact.slug
            guard Question(screen: screen).words("Type '\(slug)' to erase them for good:") == slug else {
                return screen.say("Nothing was erased.")
            }
        }
        let made = try office.erase(name, reason: why.reason)
        if yes { for sentence in plan.sentences { screen.say(sentence) } }
        screen.say("They were erased. This is change \(made.change.id), which cannot be undone.")
        if !made.isOverwritten {
            screen.say(
                "Somebody was reading: until they have finished, what was erased may still stand in the catalogue's log."
            )
        }
        screen.say("Copies of the catalogue, and what was handed out, still have them.")
    }
}

enum EraseProblem: RefusalError, Equatable {
    case unasked(RecordName)

    var refusal: Refusal {
        switch self {
        case .unasked(let name):
            Refusal(
                .refused, about: .record(name), "\(name.slug) was not erased: it cannot be undone.", .sayThatItIsMeant)
        }
    }
}

extension ErasingPlan {
    fileprivate var sentences: [String] {
        let parts = [
            (erased.points, "way to reach them", "ways to reach them"),
            (erased.places, "place in a release or kit", "places in releases and kits"),
            (erased.requests, "request", "requests"), (erased.messages, "message", "messages"),
            (erased.lines, "line of the history", "lines of the history"),
        ].filter { $0.0 > 0 }.map { counted($0.0, $0.1, $0.2) }
        let kept = [(erased.deliveries, "delivery", "deliveries"), (erased.invitations, "invitation", "invitations")]
            .filter { $0.0 > 0 }.map { counted($0.0, $0.1, $0.2) }
        return [
            "\(label) goes" + (parts.isEmpty ? "." : ", with \(listed(parts))."),
            merged.isEmpty
                ? nil : "So \(merged.count == 1 ? "does" : "do") \(listed(merged.map(\.slug))), once merged into them.",
            kept.isEmpty
                ? nil
                : "\(begun(listed(kept))) \(erased.deliveries + erased.invitations == 1 ? "stays" : "stay") counted, without them.",
            documents.isEmpty
                ? nil
                : "\(begun(counted(documents.count, "document"))) that \(documents.count == 1 ? "names" : "name") them \(documents.count == 1 ? "goes" : "go") on doing so, for what was published stays said; their addresses and numbers are struck out.",
            waitingSentence, accountSentence,
            erased.issues == 0
                ? nil : "\(begun(counted(erased.issues, "issue"))) of kits that told of them can be given out no more.",
        ].compactMap(\.self)
    }

    private var waitingSentence: String? {
        guard !waiting.isEmpty else { return nil }
        let isOne = waiting.count == 1
        let (waits, them) = isOne ? ("waits for its answers has", "it") : ("wait for their answers have", "them")
        return "\(begun(counted(waiting.count, "document"))) that \(waits) an address or a number of theirs: "
            + "nobody is erased before you have saved \(them) or taken \(them) away at the desk."
    }

    private var accountSentence: String? {
        guard !accounts.isEmpty else { return nil }
        let commands = accounts.map { "'pressroom user disable \($0)'" }
        let stays =
            accounts.count == 1 ? "An account is called like them and stays" : "Accounts are called like them and stay"
        return "\(stays), for what was done is kept. Nobody logs in any more after \(listed(commands))."
    }
}
