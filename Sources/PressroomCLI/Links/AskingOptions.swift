import ArgumentParser
import Catalogue
import LinkProbe
import PressOffice
import Validation

/// How links are asked: how politely, how long, and by whom.
struct AskingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Requests under way at once.", valueName: "number"))
    var atOnce = AskingManners().atOnce
    @Option(help: ArgumentHelp("Requests to one host at once.", valueName: "number"))
    var perHost = AskingManners().atOncePerHost
    @Option(help: ArgumentHelp("Between two requests to a host.", valueName: "seconds"))
    var pause = AskingManners().pausePerHost
    @Option(help: ArgumentHelp("Until there is a connection.", valueName: "seconds"))
    var connectTimeout = 10.0
    @Option(help: ArgumentHelp("For a whole exchange.", valueName: "seconds"))
    var timeout = 20.0
    @Option(
        help: ArgumentHelp(
            "Where whoever runs a site can reach us; sent with every request. Without it PRESSROOM_CONTACT, else what the office says.",
            valueName: "address"))
    var contact: String?
    @Option(
        help: ArgumentHelp(
            "A network of your own that may be asked, such as 10.1.0.0/16. May be given again.", valueName: "cidr"),
        transform: { try AskingOptions.network($0) })
    var allowPrivate: [AddressRange] = []
    @Flag(help: "Ask also what robots.txt keeps from programs.")
    var ignoreRobots = false
    @Flag(help: "Go through the proxy that http_proxy and its kin name.")
    var useProxy = false

    func validate() throws {
        guard AskingManners.atOnceAllowed.contains(atOnce) else {
            throw ValidationError("--at-once needs a number from 1 to 1000.")
        }
        guard perHost > 0 else { throw ValidationError("--per-host needs a number from 1.") }
        guard AskingManners.pauseAllowed.contains(pause) else {
            throw ValidationError("--pause needs seconds from 0 to 3600.")
        }
        guard timeout > 0, timeout <= 3600, connectTimeout > 0, connectTimeout <= 3600 else {
            throw ValidationError("--timeout and --connect-timeout need seconds up to 3600.")
        }
        if let contact, !AskingOptions.isHarmless(contact) {
            throw ValidationError("--contact needs an address of one line, such as press@example.org.")
        }
    }

    var manners: AskingManners {
        var manners = AskingManners()
        (manners.atOnce, manners.atOncePerHost, manners.pausePerHost) = (atOnce, perHost, pause)
        manners.honoursRobots = !ignoreRobots
        return manners
    }

    func settings(_ surroundings: Surroundings, of office: OfficeSettings) -> CurlProbe.Settings {
        let others = [surroundings["PRESSROOM_CONTACT"], office.email, office.url].compactMap(\.self)
        let contact = contact ?? others.first(where: AskingOptions.isHarmless)
        return CurlProbe.Settings(
            contact: contact, connectTimeout: connectTimeout, deadline: timeout, allowed: allowPrivate,
            usesProxyVariables: useProxy)
    }

    /// Whether it can stand in a header: printable ASCII, and not long.
    private static func isHarmless(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 200 && text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    }

    private static func network(_ text: String) throws -> AddressRange {
        guard let range = AddressRange(text) else {
            throw ValidationError("'\(text)' is not a network. Write it as 10.1.0.0/16 or fd00:1::/64.")
        }
        return range
    }
}

/// A time ago or ahead: `12h`, `7d`, `4w`.
struct Period: ExpressibleByArgument, CustomStringConvertible {
    let text: String
    let milliseconds: Int64

    init?(argument: String) {
        let units: [Character: Int64] = ["m": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000]
        guard let last = argument.last, let unit = units[last], let number = Int64(argument.dropLast()), number > 0,
            number <= 100_000
        else { return nil }
        (text, milliseconds) = (argument, number * unit)
    }

    var description: String { text }
    var defaultValueDescription: String { text }
}
