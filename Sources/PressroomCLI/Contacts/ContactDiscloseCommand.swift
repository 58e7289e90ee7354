import ArgumentParser
import Catalogue
import JSONText
import PressOffice

struct ContactDiscloseCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "disclose",
        abstract: "Write all that is held of a person, to be given to them.",
        discussion: """
            For whoever asks what an office holds of them (UK GDPR, Article 15): records, where they come from, places in releases and \
            kits, requests, what they were given and sent, documents and records that name them, and the history; without what others \
            are reached at. It is printed, or with --to written into a folder, or a .zip, with the files of assets that name them. \
            Read it before you hand it on: what others wrote may be about somebody else too.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @OptionGroup var overwriting: ForceOption
    @Option(help: ArgumentHelp("The folder, or the .zip file, to write.", valueName: "path"), completion: .file())
    var to: String?
    @Argument(help: "The contact.", completion: .records([.contact]))
    var contact: String

    func run(at door: Door) throws {
        let (office, screen) = (try catalogue.office(at: door), door.screen)
        let view = office.view(for: .internal)
        let disclosure = try view.disclosure(of: view.name(RecordName(contact), among: [.contact]))
        guard let to else {
            return try showing.show(disclosure.json, on: screen) { try $0.show(disclosure.text) }
        }
        if archiveEnding(of: to) == "zip" {
            var place = OutputPlace(to, sparing: try catalogue.spared(at: door), recognises: { _ in false })
            place.isZIP = true
            try NewFile.check(place, isForced: overwriting.force)
            _ = try NewFile.write(at: place, isForced: overwriting.force) {
                try view.writeDisclosure(disclosure, to: $0)
            }
        } else {
            _ = try view.writeDisclosure(disclosure, toFolder: to)
        }
        screen.say(
            "Wrote \(counted(disclosure.count, "thing")) that are held of \(disclosure.contact.slug) to '\(to)'.")
    }
}
