import ArgumentParser
import Catalogue
import PressOffice

struct KitNewCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a kit of releases with their contacts, assets, statements and coverage.",
        discussion: "The slug of the new kit goes to standard output.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Option(
        help: ArgumentHelp("A release to take in; may be given again.", valueName: "release"),
        completion: .records([.release]))
    var release: [String] = []
    @Option(help: "The kit's title; the first release's headline otherwise.")
    var title: String?
    @Option(help: "The slug to type for this kit; made from the title otherwise.")
    var slug: String?

    func validate() throws {
        guard !release.isEmpty else { throw ValidationError("A kit is made of releases. Name one with --release.") }
    }

    func run(at door: Door) throws {
        let (office, screen) = (try catalogue.office(at: door), door.screen)
        let releases = try release.map { try office.view(for: .internal).name(RecordName($0), among: [.release]) }
        let made = try office.newKit(title: title, releases: releases, slug: slug, reason: why.reason)
        let (kit, embargo) = (made.value.kit, made.value.embargo)
        defer {
            screen.say(Saved.sentence("Made kit \(kit.slug)", made.change))
            let export = "pressroom kit export \(kit.slug) --to FOLDER"
            if let embargo {
                screen.say(
                    "It is under embargo \(embargo.words); until then only '\(export) --audience internal' writes it, and "
                        + "'\(export) --under-embargo --for \"NAME, OUTLET\"' hands it to somebody.")
            } else {
                screen.say("Hand it out with '\(export)'.")
            }
        }
        try screen.show(lines: ["\(kit.slug)"])
    }
}
