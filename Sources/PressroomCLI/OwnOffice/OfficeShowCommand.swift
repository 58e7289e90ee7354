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

extension JSON {
    init(_ settings: OfficeSettings) {
        self = [
            "name": JSON(settings.name), "region": JSON(settings.region), "zone": JSON(settings.zone),
            "languages": JSON(settings.languages) { .string($0) }, "url": JSON(settings.url),
            "email": JSON(settings.email), "number": JSON(settings.number),
            "normalisedNumber": JSON(settings.normalisedNumber), "issuePrefix": JSON(settings.issuePrefix),
            "smtp": JSON(settings.smtp), "smtpSecurity": JSON(settings.smtpSecurity),
            "smtpUser": JSON(settings.smtpUser), "smtpFrom": JSON(settings.smtpFrom),
        ]
    }
}
