import Catalogue
import Foundation
import PressOffice
import Testing

@testable import PressroomCLI

/// Backups, the way back and the doctor, as a person types them.
@Suite struct BackupCommandTests {
    @Test func aBackupIsMadeAndPutBack() throws {
        let run = try Town.furnished()
        let made = try run("backup", "\(run.folder)/backups")
        let name = "pressroom-2026-11-25T122000Z"
        #expect(made.code == ExitTable.fine, "\(made)")
        #expect(made.output == "FOLDER/backups/\(name)\n")
        #expect(
            made.sentences == """
                Made a backup: the catalogue with 4 changes, 0 files, 1 MB in all.
                It lies on the same disk as the catalogue: copy it to another one, too.
                Put it back with 'pressroom restore FOLDER/backups/\(name)'; try that once a quarter, at another place with \
                --catalogue.

                """)
        try run("contact", "edit", "jane-doe", "--title", "Director")
        let refused = try run("restore", "\(run.folder)/backups")
        #expect(refused.code == ExitTable.failed)
        #expect(
            refused.sentences
                == "There is a catalogue at 'FOLDER/c.sqlite', and it was left as it is. Say --replace to put the backup in its "
                + "place; what is there is kept beside it.\n")
        run.wait(minutes: 1)
        let restored = try run("restore", "\(run.folder)/backups", "--replace")
        #expect(restored.code == ExitTable.fine, "\(restored)")
        #expect(
            restored.sentences == """
                Put the backup 'FOLDER/backups/\(name)' back as 'FOLDER/c.sqlite': 4 changes and 0 files, as they were at \
                2026-11-25T12:20:00Z.
                The catalogue that was there is kept as 'FOLDER/c.sqlite.before-restore-2026-11-25T122100Z'; what was saved since \
                the backup is in that alone.
                Whoever was erased since is in it again; erase them again with 'pressroom contact erase'.
                Look at all of it with 'pressroom doctor', and at what was done last with 'pressroom history'.

                """)
        #expect(try run("contact", "show", "jane-doe").output.contains("Head of press"))
        #expect(
            try run(
                "contact", "show", "jane-doe", "--catalogue", "\(run.folder)/c.sqlite.before-restore-2026-11-25T122100Z"
            )
            .output.contains("Director"))
    }

    @Test func olderOnesGoWhereThatIsSaid() throws {
        let run = try Town.furnished()
        for _ in 0..<3 {
            try run("backup", "\(run.folder)/backups")
            run.wait(minutes: 60)
        }
        let made = try run("backup", "\(run.folder)/backups", "--keep", "2")
        #expect(made.sentences.contains("\nTook 2 older backups away.\n"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(run.folder)/backups").count == 2)
        #expect(try run("backup", "\(run.folder)/backups", "--keep", "0").code == ExitTable.usage)
    }

    @Test func whatCannotBeIsASentence() throws {
        let run = try Town.furnished()
        let into = try run("backup", run.folder)
        #expect(into.code == ExitTable.failed)
        #expect(
            into.sentences
                == "'FOLDER' is where the catalogue itself lies: what befalls it there befalls the backup. Nothing was made. "
                + "Name another folder, on another disk where there is one.\n")
        let from = try run("restore", "\(run.folder)/release.txt", "--replace")
        #expect(
            from.sentences
                == "'FOLDER/release.txt' is no backup: it is a file, and a backup is a folder. Nothing was changed. Name a folder "
                + "that a backup was made into.\n")
    }

    @Test func theDoctorSaysThatItIsSoundOrWhatToDo() throws {
        let run = try Town.furnished()
        try run("backup", "\(run.folder)/backups")
        let sound = try run("doctor")
        #expect(sound.code == ExitTable.fine, "\(sound)")
        #expect(sound.output == "")
        #expect(sound.sentences == "'FOLDER/c.sqlite' is sound: 4 changes in its history, 0 files beside it.\n")
        try run.makeFolder("c.sqlite-files")
        chmod("\(run.folder)/c.sqlite-files", 0o700)
        let left = "c.sqlite.0f0f0f0f-0000-4000-8000-000000000001.new"
        try run.write("x", to: left)
        let found = try run("doctor")
        #expect(found.code == ExitTable.findings)
        #expect(
            found.output == """
                warning  FOLDER  office.leftOvers
                         1 file was left by programs that were broken off: \(left).
                         Have it put right with 'pressroom doctor --repair'.

                """)
        #expect(found.sentences == "1 warning.\n")
        let json = try run("doctor", "--json")
        #expect(json.code == ExitTable.findings && json.output.contains("\"sound\": false"), "\(json)")
        let repaired = try run("doctor", "--repair")
        #expect(repaired.code == ExitTable.fine)
        #expect(repaired.sentences.hasPrefix("Took 1 left-over file away.\n"))
    }
}
