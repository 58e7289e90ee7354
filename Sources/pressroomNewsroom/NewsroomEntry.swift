import Catalogue
import Foundation
import NewsroomServer

/// The server's own executable, so that the command line does not begin with the server's libraries: `pressroom serve` starts it.
@main
struct NewsroomEntry {
    static func main() async {
        do {
            let settings = try ServerSettings(arguments: Array(CommandLine.arguments.dropFirst()))
            try await NewsroomServer(settings, log: say).run()
        } catch let error as any RefusalError {
            say(error.description)
            exit(1)
        } catch {
            say("The newsroom cannot listen at that address: \(error).")
            exit(1)
        }
    }

    @Sendable private static func say(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
