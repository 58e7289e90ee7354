import Catalogue
import Foundation
import NewsroomServer

/// The server's own executable, so that the command line does not begin with the server's libraries: `pressroom serve` starts it.
@main
struct NewsroomEntry {
    static func main() async {
        do {
            var settings = try ServerSettings(arguments: Array(CommandLine.arguments.dropFirst()))
            settings.mailPassword = ProcessInfo.processInfo.environment["PRESSROOM_SMTP_PASSWORD"]
            try await NewsroomServer(settings, log: say).run()
        } catch let problem as SettingProblem {
            say([problem.description, whatToType(for: problem)].compactMap(\.self).joined(separator: " "))
            exit(1)
        } catch let error as any RefusalError {
            say(error.description)
            exit(1)
        } catch {
            say("The newsroom cannot listen at that address: \(error).")
            exit(1)
        }
    }

    /// What mends it on the command line, where that is more than the sentence says.
    private static func whatToType(for problem: SettingProblem) -> String? {
        switch problem {
        case .noBaseURL: "Say which with --base-url, such as --base-url https://press.example.org."
        case .argument, .noCatalogue: "Start it with 'pressroom serve'."
        case .listenAddress, .baseURL, .host: nil
        }
    }

    @Sendable private static func say(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
