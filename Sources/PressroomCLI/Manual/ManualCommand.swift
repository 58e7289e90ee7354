import ArgumentParser
import Exchange
import PressOffice

struct ManualCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Write the manual: a page for 'man' for each command.",
        discussion: """
            The pages say what --help says. One is read with 'man -l FOLDER/pressroom-kit-export.1'; in a folder \
            man1 on MANPATH each is found by its name, as in 'man pressroom-kit-export'. The names go to standard output.
            """)

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "folder"), completion: .directory)
    var folder: String

    func run(at door: Door) throws {
        let pages = try ManualPage.all()
        try Office.writeFolder(at: folder) { add in
            for page in pages { try add(StreamedFile(KitFile(path: page.file, bytes: Array(page.text.utf8)))) }
        }
        try door.screen.show(lines: pages.map(\.file))
    }
}
