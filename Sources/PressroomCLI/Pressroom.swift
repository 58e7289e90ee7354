import ArgumentParser

/// The command line.
public struct PressroomCommand: ParsableCommand {
    public static let configuration = CommandConfiguration(commandName: "pressroom", version: "0.1.0")
    public init() {}
}
