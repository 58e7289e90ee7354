import ArgumentParser
import Catalogue
import House
import PressOffice

/// What every command has to do with, made once: what the process was started with, where it speaks, and the premises of
/// the office.
struct Door: Sendable {
    let surroundings: Surroundings
    let screen: Screen
    let premises: Premises

    init(_ surroundings: Surroundings, screen: Screen? = nil, premises: Premises = Premises()) {
        self.surroundings = surroundings
        self.screen = screen ?? Screen(surroundings)
        self.premises = premises
    }

    /// Whether a person sits at a terminal and can be asked.
    var isAttended: Bool { surroundings.inputIsTerminal && surroundings.errorIsTerminal }
}

/// A command that does something itself, rather than naming others.
protocol DoorCommand: ParsableCommand {
    func run(at door: Door) throws
}

extension DoorCommand {
    func run() throws { try run(at: Door(.ofThisProcess())) }
}
