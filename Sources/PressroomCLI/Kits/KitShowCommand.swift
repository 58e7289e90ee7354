import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct KitShowCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show what is in a kit, as an audience would see it.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Option(help: "Whose view.")
    var audience = Audience.internal
    @Argument(help: "The kit's slug.")
    var kit: String

    func run(at door: Door) throws {
        let (office, name) = (try catalogue.office(at: door), RecordName(kit))
        let contents = try office.naming(name, hiddenFrom: audience) { try office.view(for: audience).kit(name) }
        try showing.show(JSON(contents), on: door.screen) { screen in
            try screen.show(Sheet(contents).text(width: screen.width, ink: screen.ink))
        }
    }
}

extension Sheet {
    init(_ contents: KitContents) {
        let kit = contents.kit
        self.init(
            title: "\(kit.title) (kit/\(kit.slug))",
            groups: [
                Group(
                    nil,
                    Sheet.fields(of: kit, first: ["audience"]) + [
                        contents.audience == .internal ? nil : Line("seen by", contents.audience.rawValue)
                    ]),
                Group("Releases", contents.releases.map { Line($0.release.slug.text, $0.release.headline) }),
                Group("Contacts", contents.contacts.map(Sheet.line)),
                Group("Assets", contents.assets.map(Sheet.line)),
                Group("Statements", contents.statements.map(Sheet.line)),
                Group("Coverage", contents.coverage.map { Line($0.coverage.slug.text, $0.coverage.headline) }),
            ])
    }
}
