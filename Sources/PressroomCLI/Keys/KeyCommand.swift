import ArgumentParser
import Catalogue
import JSONText
import PressOffice
import Signatures

struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "The key pair that signs kits: newsrooms verify with its public half.",
        subcommands: [KeyNewCommand.self, KeyShowCommand.self, KeyRotateCommand.self])
}

struct KeyNewCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a key pair.",
        discussion: """
            The secret key stays in the folder of keys, outside the catalogue, where only you may read it; keep a copy \
            where it is safe, for nobody can make it again. On a terminal a passphrase is asked for; Enter leaves it out. \
            The public key goes to standard output: put it on your website.
            """)

    @OptionGroup var keys: KeyOptions

    func run(at door: Door) throws {
        let ring = try keys.ring(in: door.surroundings)
        let key = try ring.make(passphrase: try keys.newPassphrase(at: door))
        defer {
            door.screen.say(
                "Made a key pair: '\(ring.secretPath)' is for you alone, '\(ring.publicPath)' for everybody.")
        }
        try door.screen.show(lines: [key.text])
    }
}

struct KeyShowCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the public key, its name and its fingerprint.")

    @OptionGroup var keys: KeyOptions
    @OptionGroup var showing: ShowingOptions

    func run(at door: Door) throws {
        let ring = try keys.ring(in: door.surroundings)
        let key = try ring.publicKey()
        let fingerprint = try key.fingerprint()
        let json: JSON = [
            "publicKey": .string(key.text), "name": .string(key.name), "fingerprint": .string(fingerprint),
            "path": .string(ring.publicPath),
        ]
        try showing.show(json, on: door.screen) { screen in
            let lines: [Sheet.Line?] = [
                Sheet.Line("public key", key.text), Sheet.Line("name", key.name),
                Sheet.Line("fingerprint", fingerprint), Sheet.Line("file", ring.publicPath),
            ]
            try screen.show(
                Sheet(title: "The key that signs kits", groups: [Sheet.Group(nil, lines)])
                    .text(width: screen.width, ink: screen.ink))
        }
    }
}

struct KeyRotateCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Put a new key pair in the place of the present one.",
        discussion: """
            The old pair stays beside it under its name. The new public key is signed with the old one, in \
            pressroom.pub.minisig: whoever has the old key verifies the new one with minisign.
            """)

    @OptionGroup var keys: KeyOptions
    @Option(
        name: .customLong("new-passphrase-file"),
        help: ArgumentHelp("The file whose first line is the passphrase of the new key.", valueName: "path"),
        completion: .file())
    var newFile: String?

    func run(at door: Door) throws {
        let ring = try keys.ring(in: door.surroundings)
        let now = door.premises.instant()
        var used: String?
        _ = try ring.unlock {
            used = try keys.passphrase(at: door)
            return used
        }
        let new = try newFile.map { try KeyOptions.firstLine(of: $0) } ?? keys.newPassphrase(at: door, otherwise: used)
        let (old, key) = try ring.rotate(passphrase: { used }, newPassphrase: new, at: now)
        defer {
            door.screen.say(
                "Key \(old.name) is kept; from now on key \(key.name) signs. Publish it where the old one is.")
        }
        try door.screen.show(lines: [key.text])
    }
}
