import Catalogue
import Foundation
import House
import LinkProbe
import PressOffice
import Validation

@testable import PressroomCLI

/// Commands run in this process, as a person would type them: in a folder of its own, with a clock that stands, identities
/// in a row and files in the place of a terminal.
final class CommandLineRun {
    let folder: String
    /// The cells of a terminal that output and sentences go to; nil where they go into a file.
    var width: Int?
    /// Whether a person sits at the keyboard, too.
    var isAttended = false
    var variables: [String: String]
    var site: (any WebProbe)?
    private let clock = Clock()

    /// What a command left behind.
    struct Result: Equatable {
        var code: Int32
        var output: String
        var sentences: String
    }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("cli-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        variables = ["PRESSROOM_CATALOGUE": "\(folder)/c.sqlite", "PRESSROOM_USER": "ana", "NO_COLOR": "1"]
        try premises.makeCatalogue(at: "\(folder)/c.sqlite")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var premises: Premises {
        let clock = clock
        let site = site
        return Premises(
            now: { clock.now }, makeID: { clock.nextID() },
            makeProbe: { settings in
                if let site { return site }
                return try CurlProbe(settings)
            })
    }

    /// The clock goes on by so many minutes.
    func wait(minutes: Int) { clock.wait(minutes: minutes) }

    func office(_ actor: String = "ana") throws -> Office {
        try premises.office(at: "\(folder)/c.sqlite", actor: actor)
    }

    /// What the press office itself may see.
    func view() throws -> OfficeView { try office().view(for: .internal) }

    /// Puts a file into the folder; returns its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        return "\(folder)/\(name)"
    }

    /// Makes a folder in the folder.
    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }

    func text(of name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")), as: UTF8.self)
    }

    /// Runs a command; the folder's path shows as `FOLDER` in what it left behind.
    @discardableResult
    func callAsFunction(_ arguments: String...) throws -> Result { try run(arguments) }

    func run(_ arguments: [String]) throws -> Result {
        let (output, error) = (try opened("output"), try opened("error"))
        defer { for descriptor in [output, error] { close(descriptor) } }
        let screen = Screen(surroundings, output: output, error: error)
        let code = PressroomCommand.start(arguments, at: Door(surroundings, screen: screen, premises: premises))
        return Result(
            code: code, output: try text(of: "output").replacing(folder, with: "FOLDER"),
            sentences: try text(of: "error").replacing(folder, with: "FOLDER"))
    }

    var surroundings: Surroundings {
        Surroundings(
            variables: variables, home: folder, inputIsTerminal: isAttended, outputIsTerminal: width != nil,
            errorIsTerminal: isAttended || width != nil, terminalWidth: width)
    }

    /// A screen whose sentences and data go into files.
    func screen() throws -> Screen { Screen(surroundings, output: try opened("output"), error: try opened("error")) }

    private func opened(_ name: String) throws -> Int32 {
        let descriptor = open("\(folder)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        if descriptor < 0 { throw CocoaError(.fileWriteUnknown) }
        return descriptor
    }
}

private final class Clock: @unchecked Sendable {
    private let lock = NSLock()
    private var counter: UInt32 = 0
    private var instant = Instant(milliseconds: 1_795_608_000_000)

    var now: Instant { lock.withLock { instant } }

    func wait(minutes: Int) {
        lock.withLock { instant = Instant(milliseconds: instant.milliseconds + Int64(minutes) * 60_000) }
    }

    func nextID() -> UUID {
        let number = lock.withLock {
            counter += 1
            return counter
        }
        func byte(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: number >> shift) }
        return UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, byte(24), byte(16), byte(8), byte(0)))
    }
}
