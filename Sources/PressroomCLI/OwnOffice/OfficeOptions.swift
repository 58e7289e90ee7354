import ArgumentParser
import Catalogue

/// What the office says of itself, as options.
struct OfficeOptions: ParsableArguments {
    @Option(help: "The office's name.")
    var name: String?
    @Option(help: ArgumentHelp("The region that it is in, such as GB.", valueName: "region"))
    var region: String?
    @Option(
        help: ArgumentHelp("The zone that its clocks show, such as Europe/London.", valueName: "zone"),
        completion: .zones)
    var zone: String?
    @Option(help: ArgumentHelp("The languages that it writes in, such as 'en; cy'.", valueName: "tags"))
    var languages: String?
    @Option(help: ArgumentHelp("The address of its website.", valueName: "URL"))
    var web: String?
    @Option(help: ArgumentHelp("Where the press writes to.", valueName: "address"))
    var email: String?
    @Option(help: ArgumentHelp("Where the press calls.", valueName: "number"))
    var number: String?
    @Option(help: ArgumentHelp("What the numbers of its kits begin with, such as AI.", valueName: "letters"))
    var issuePrefix: String?

    var typed: [OfficeSetting: String] {
        let all: [OfficeSetting: String?] = [
            .name: name, .region: region, .zone: zone, .languages: languages, .url: web, .email: email, .number: number,
            .issuePrefix: issuePrefix,
        ]
        return all.compactMapValues { $0 }
    }
}
