import ArgumentParser
import Catalogue
import PressOffice
import Signatures

/// Which key, and where its passphrase comes from: a terminal, a file or the environment, and never an argument, which
/// everybody at the machine can read.
struct KeyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder of keys. Without it PRESSROOM_KEYS, else pressroom in $XDG_CONFIG_HOME.", valueName: "folder"),
        completion: .directory)
    var keys: String?
    @Option(
        help: ArgumentHelp(
            "The file whose first line is the key's passphrase. Without it PRESSROOM_PASSPHRASE, else it is asked for.",
            valueName: "path"),
        completion: .file())
    var passphraseFile: String?

    func ring(in surroundings: Surroundings) throws -> KeyRing { try KeyOptions.ring(at: keys, in: surroundings) }

    /// In the folder that is named, or where it is without one.
    static func ring(at folder: String?, in surroundings: Surroundings) throws -> KeyRing {
        if let named = folder ?? surroundings["PRESSROOM_KEYS"], !named.isEmpty { return KeyRing(at: named) }
        if let folder = surroundings["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
            return KeyRing(at: "\(folder)/pressroom")
        }
        guard let home = surroundings["HOME"] ?? surroundings.home, home.hasPrefix("/") else {
            throw KeyPlaceError.noHome
        }
        return KeyRing(at: "\(home)/.config/pressroom")
    }

    /// That of a key that is there; nil where none is given and nobody can be asked.
    func passphrase(at door: Door) throws -> String? {
        if let given = try given(door) { return given }
        guard door.isAttended else { return nil }
        return try HiddenLine(screen: door.screen).ask("Passphrase of the key:")
    }

    /// That of a key that is made: typed twice. On a terminal an empty one is none; `otherwise` stands where nobody is asked.
    func newPassphrase(at door: Door, otherwise: String? = nil) throws -> String? {
        if let given = try given(door) { return given }
        guard door.isAttended else { return otherwise }
        let line = HiddenLine(screen: door.screen)
        while true {
            guard let first = try line.ask("Passphrase for the new key (Enter for none):"), !first.isEmpty else {
                return nil
            }
            if try line.ask("The same again:") == first { return first }
            door.screen.say("The two are not the same.")
        }
    }

    private func given(_ door: Door) throws -> String? {
        try passphraseFile.map { try KeyOptions.firstLine(of: $0) } ?? door.surroundings["PRESSROOM_PASSPHRASE"]
    }

    static func firstLine(of path: String) throws -> String {
        var file = InputFile(path)
        file.largest = 1 << 16
        let text = String(decoding: try file.bytes(), as: UTF8.self)
        guard let line = text.split(whereSeparator: \.isNewline).first else {
            throw KeyPlaceError.emptyPassphrase(path)
        }
        return String(line)
    }
}

enum KeyPlaceError: RefusalError, Equatable {
    case noHome
    case emptyPassphrase(String)
    case cancelled

    var refusal: Refusal {
        switch self {
        case .noHome:
            Refusal(.outside, "There is no home folder to keep keys in.", .advice("Name a folder with --keys."))
        case .emptyPassphrase(let path):
            Refusal(.badInput, about: .path(path), "The first line of '\(path)' is empty, and is no passphrase.")
        case .cancelled: Refusal(.refused, "No passphrase was typed. Nothing was changed.")
        }
    }
}
