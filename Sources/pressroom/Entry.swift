import Foundation
import PressroomCLI

@main
struct Entry {
    static func main() {
        exit(PressroomCommand.start(Array(CommandLine.arguments.dropFirst())))
    }
}
