import ArgumentParser
import Catalogue
import JSONText
import PressOffice

struct OfficeShowCommand: DoorCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show the office's settings.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions

    func run(at door: Door) throws {
        let settings = try catalogue.office(at: door).settings()
        try showing.show(JSON(settings), on: door.screen) { screen in
            if settings == OfficeSettings() {
                return screen.say("Nothing has been set yet. Set it with 'pressroom office set', such as --region GB.")
            }
            try screen.show(Sheet(settings).text(width: screen.width, ink: screen.ink))
        }
    }
}

extension Sheet {
    init(_ settings: OfficeSettings) {
        let lines = OfficeSetting.allCases.map { setting -> Line? in
            guard let value = settings[setting] else { return nil }
            return switch setting {
            case .region: Line(setting.label, begun(regionInWords(value)))
            case .languages: Line(setting.label, listed(settings.languages.map(languageInWords)))
            default: Line(setting.label, value)
            }
        }
        self.init(title: "The office", groups: [Group(nil, lines)])
    }
}
