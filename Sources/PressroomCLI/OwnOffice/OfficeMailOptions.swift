import ArgumentParser
import Catalogue

/// How the office's messages are sent, as options.
struct OfficeMailOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The mail server that messages go through, such as mail.example.org:587.", valueName: "host")
    )
    var smtp: String?
    @Option(
        help: ArgumentHelp(
            "How the connection is kept safe: tls, starttls, or none, which others can read. Usually tls at port 465, none on this machine, else starttls.",
            valueName: "way"))
    var smtpSecurity: String?
    @Option(help: ArgumentHelp("Whom the mail server knows the office as.", valueName: "name"))
    var smtpUser: String?
    @Option(help: ArgumentHelp("The address that messages come from; else that of --email.", valueName: "address"))
    var smtpFrom: String?

    var typed: [OfficeSetting: String] {
        let all: [OfficeSetting: String?] = [
            .smtp: smtp, .smtpSecurity: smtpSecurity, .smtpUser: smtpUser, .smtpFrom: smtpFrom,
        ]
        return all.compactMapValues { $0 }
    }
}
