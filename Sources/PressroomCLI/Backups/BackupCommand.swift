import ArgumentParser
import Catalogue
import Foundation
import PressOffice

struct BackupCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Make a backup of the catalogue and its files.",
        discussion: """
            In the folder TO, which is made where it is missing, a folder appears that is called by its date and time (UTC). It has the \
            catalogue as it is at this moment, the files of its assets, and the documents and answers that wait; each is compared with its sum, and the \
            catalogue is looked through. Others go on working meanwhile. Files that the backup before has too take no room \
            twice. The office's keys and the passwords of mail servers are not in it: keep those apart. 'pressroom restore' puts it back. \
            Ends with exit code 2 when it is made and files that records need are missing.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @Option(
        help: ArgumentHelp(
            "Keep so many backups of this catalogue there, and take older ones away.", valueName: "number"))
    var keep: Int?
    @Argument(help: "The folder that backups stand in, best on another disk.", completion: .directory)
    var to: String

    func validate() throws {
        if let keep, keep < 1 { throw ValidationError("--keep needs a number of 1 or more.") }
    }

    func run(at door: Door) throws {
        let (office, screen) = (try catalogue.office(at: door), door.screen)
        let lines = BackupProgressLines(on: screen)
        defer { lines.erase() }
        let made = try office.backUp(into: to, keeping: keep) { lines.come(to: $0, $1, of: $2) }
        lines.erase()
        try screen.show(made.path + "\n")
        screen.say(sentences(of: made).joined(separator: "\n"))
        if made.missing > 0 || made.changed > 0 { throw ExitCode.findings }
    }

    private func sentences(of made: MadeBackup) -> [String] {
        let shared = made.shared == 0 ? "" : ", \(grouped(made.shared)) of them shared with the backup before"
        let megabytes = max(1, made.label.bytes >> 20)
        var said = [
            "Made a backup: the catalogue with \(counted(made.label.changes, "change")), "
                + "\(counted(made.label.files, "file"))\(shared), \(grouped(megabytes)) MB in all."
        ]
        if made.removed > 0 { said.append("Took \(counted(made.removed, "older backup")) away.") }
        if made.missing > 0 {
            said.append(
                "\(counted(made.missing, "file")) that records need \(made.missing == 1 ? "is" : "are") missing: "
                    + "'pressroom doctor' says which.")
        }
        if made.changed > 0 {
            said.append(
                "\(counted(made.changed, "file")) beside the catalogue \(made.changed == 1 ? "is" : "are") damaged and not in it: "
                    + "'pressroom doctor' says which.")
        }
        if made.isOnSameDisk { said.append("It lies on the same disk as the catalogue: copy it to another one, too.") }
        said.append(
            "Put it back with 'pressroom restore \(made.path)'; try that once a quarter, at another place with --catalogue."
        )
        return said
    }
}
