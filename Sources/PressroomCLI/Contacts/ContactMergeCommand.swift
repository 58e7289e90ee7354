import ArgumentParser
import Catalogue
import JSONText
import PressOffice

struct ContactMergeCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Make one contact of two that are one person, or one desk.",
        discussion: """
            The first is kept. What it says stands; what it does not say it has from the other, and so has --take FIELD. Addresses, places \
            in releases and kits and requests go over; what was given to the other stays in the ledger. The other's name leads to the \
            one that is kept. On a terminal it is shown what wins, and you are asked; elsewhere say --yes. It is one change, and \
            'pressroom undo' parts them again.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Option(help: ArgumentHelp("A field that is taken from the other; may be given again.", valueName: "field"))
    var take: [String] = []
    @Flag(help: "Merge them without a question.")
    var yes = false
    @Argument(help: ArgumentHelp("The contact that is kept.", valueName: "kept"), completion: .records([.contact]))
    var kept: String
    @Argument(help: ArgumentHelp("The contact that it is too.", valueName: "other"), completion: .records([.contact]))
    var other: String

    func run(at door: Door) throws {
        let (office, screen) = (try catalogue.office(at: door), door.screen)
        let view = office.view(for: .internal)
        let names = try [kept, other].map { try view.name(RecordName($0), among: [.contact]) }
        let plan = try view.merging(names[1], into: names[0], taking: Set(take))
        if door.isAttended, !yes {
            screen.say(styled: Table(plan).text(width: screen.errorWidth, ink: screen.errorInk))
            for sentence in plan.sentences { screen.say(sentence) }
            guard Question(screen: screen).yes("Make one of them? [y/N]") else {
                return screen.say("They stay two.")
            }
        } else if !yes {
            throw MergeProblem.unasked(plan.kept, plan.other)
        }
        let merged = try office.mergeContacts(names[1], into: names[0], taking: Set(take), reason: why.reason)
        try screen.show(lines: ["\(merged.value.kept)"])
        screen.say(Saved.sentence("\(plan.other.slug) is \(plan.kept.slug) from now on", merged.change))
    }
}

enum MergeProblem: RefusalError, Equatable {
    case unasked(RecordName, RecordName)

    var refusal: Refusal {
        switch self {
        case .unasked(let kept, let other):
            Refusal(
                .refused, about: .record(other), "\(other.slug) was not merged into \(kept.slug).", .sayThatItIsMeant)
        }
    }
}

extension Table {
    fileprivate init(_ merge: ContactMerge) {
        self.init(
            [
                Column(title: "Field"), Column(title: merge.kept.slug), Column(title: merge.other.slug),
                Column(title: "Stands"),
            ],
            rows: merge.lines.map { line in
                [
                    Cell(line.label), Cell(line.kept), Cell(line.other), Cell(line.isOthers ? line.other : line.kept),
                ]
            })
    }
}

extension ContactMerge {
    fileprivate var sentences: [String] {
        [
            points.isEmpty ? nil : "Goes over: \(points.joined(separator: ", ")).",
            places == 0
                ? nil
                : "\(kept.slug) stands for \(other.slug) in \(counted(places, "release or kit", "releases and kits")).",
            requests == 0
                ? nil : "\(counted(requests, "request")) of \(other.slug) \(requests == 1 ? "goes" : "go") over.",
        ].compactMap(\.self)
    }
}
