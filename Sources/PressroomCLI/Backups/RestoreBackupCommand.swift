import ArgumentParser
import Catalogue
import PressOffice

struct RestoreBackupCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup back.",
        discussion: """
            FROM is a backup, or a folder of backups, of which the newest is taken. All of it is looked at before anything is changed. A catalogue that \
            is there is left as it is, unless --replace says that the backup takes its place: then it is kept beside, under a name \
            with the date, and what was saved in it since the backup is there alone. Messages that waited then are not sent by themselves, \
            and everybody is logged out. A newsroom that runs goes over to the catalogue that was put back; to stop it meanwhile is safer.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @Flag(help: "Put it in the place of the catalogue that is there, which is kept beside.")
    var replace = false
    @Argument(help: "A backup, or the folder that backups stand in.", completion: .directory)
    var from: String

    func run(at door: Door) throws {
        let (place, screen) = (try catalogue.path(in: door.surroundings).path, door.screen)
        let lines = BackupProgressLines(on: screen)
        defer { lines.erase() }
        let restored = try door.premises.restore(from: from, to: place, isReplacing: replace) {
            lines.come(to: $0, $1, of: $2)
        }
        lines.erase()
        screen.say(sentences(of: restored, at: place).joined(separator: "\n"))
    }

    private func sentences(of restored: RestoredBackup, at place: String) -> [String] {
        let label = restored.label
        var said = [
            "Put the backup '\(restored.path)' back as '\(place)': "
                + "\(counted(label.changes, "change")) and \(counted(label.files, "file")), as they were at \(label.made)."
        ]
        if let aside = restored.aside {
            said.append(
                "The catalogue that was there is kept as '\(aside)'; what was saved since the backup is in that alone.")
        }
        if restored.messages > 0 {
            said.append(
                "\(counted(restored.messages, "message")) waited then and may have been sent since: "
                    + "'pressroom mail list' shows which, and nothing is sent before you say so.")
        }
        if restored.sessions > 0 {
            said.append(
                restored.sessions == 1
                    ? "Whoever was logged in is logged out." : "All who were logged in are logged out.")
        }
        said.append("Whoever was erased since is in it again; erase them again with 'pressroom contact erase'.")
        said.append("Look at all of it with 'pressroom doctor', and at what was done last with 'pressroom history'.")
        return said
    }
}
