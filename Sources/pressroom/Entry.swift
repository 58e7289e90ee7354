import PressroomCLI

@main
struct Entry {
    static func main() { PressroomCommand.runAndExit() }
}
