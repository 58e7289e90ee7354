import ArgumentParser
import Catalogue
import Foundation

/// The newsroom is another executable, which lies beside this one: no other command begins with a server's libraries.
struct ServeCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the newsroom on the web.",
        discussion: """
            It shows what the press may see, as it is at each moment, until it is told to stop (SIGTERM or Ctrl-C): what is being \
            answered then is finished. docs/serving.md has a unit file, a container file and what stands before it.
            """)

    /// What is started.
    static let program = "pressroom-newsroom"

    @OptionGroup var catalogue: CatalogueOptions
    @Option(
        help: ArgumentHelp(
            "Where it listens: 127.0.0.1:8080, [::1]:8080, :8080 for every address, or unix:/run/pressroom/socket.",
            valueName: "address"))
    var listen: String?
    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp(
            "How readers reach it, such as https://press.example.org. Without it the address that it listens at.",
            valueName: "url"))
    var baseURL: String?
    @Flag(
        name: .customLong("behind-proxy"),
        help: "Believe what the proxy before it says of who asks; only where nobody comes past the proxy.")
    var behindProxy = false
    @Option(help: ArgumentHelp("Another name that it answers to; may be given again.", valueName: "name"))
    var host: [String] = []
    @Option(
        help: ArgumentHelp(
            "The folder of keys that the desk signs with. Without it PRESSROOM_KEYS, else pressroom in $XDG_CONFIG_HOME.",
            valueName: "folder"),
        completion: .directory)
    var keys: String?

    func run(at door: Door) throws {
        let path = try catalogue.path(in: door.surroundings).path
        let program = "\(door.surroundings.programFolder ?? ".")/\(ServeCommand.program)"
        guard access(program, X_OK) == 0 else { throw ServeProblem.notHere(program) }
        // It is brought up to date here, where a person sees how far it has come.
        _ = try catalogue.office(at: door)
        var words = [program, "--catalogue", path]
        if let listen { words += ["--listen", listen] }
        if let baseURL { words += ["--base-url", baseURL] }
        for host in host { words += ["--host", host] }
        if behindProxy { words.append("--behind-proxy") }
        // Whoever has no key serves without one: the desk says so where something is to be signed.
        let ring = try? KeyOptions.ring(at: keys, in: door.surroundings)
        if let ring, keys != nil || access(ring.secretPath, R_OK) == 0 { words += ["--keys", ring.folder] }
        throw ServeProblem.notStarted(program, ServeCommand.become(words))
    }

    /// This process becomes the other program; returns only where it cannot, and then why.
    private static func become(_ words: [String]) -> String {
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        execv(words[0], &arguments)
        return String(cString: strerror(errno))
    }
}

enum ServeProblem: RefusalError, Equatable {
    case notHere(String)
    case notStarted(String, String)

    var refusal: Refusal {
        switch self {
        case .notHere(let program):
            Refusal(
                .outside, about: .path(program), "The newsroom's own program is not at '\(program)'.",
                .advice("Put it there: it comes with Pressroom."))
        case .notStarted(let program, let reason):
            Refusal(.outside, about: .path(program), "'\(program)' cannot be started: \(reason).")
        }
    }
}
