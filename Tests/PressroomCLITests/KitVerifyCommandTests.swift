import Catalogue
import Foundation
import Testing

@testable import PressroomCLI

/// Verifying at the command line: what is said, and the exit codes.
@Suite struct KitVerifyCommandTests {
    private func issued() throws -> (run: CommandLineRun, key: String) {
        let run = try Town.furnished()
        run.variables["PRESSROOM_KEYS"] = "\(run.folder)/keys"
        let key = try run("key", "new").output.trimmingCharacters(in: .newlines)
        let kit = try #require(try run.view().kits().first?.kit.slug.text)
        #expect(
            try run("kit", "issue", kit, "--to", "\(run.folder)/out", "--feed", "\(run.folder)/feed.json").code == 0)
        return (run, key)
    }

    @Test func aGenuineKitIsSaidToBeSo() throws {
        let (run, key) = try issued()
        for given in [key, "\(run.folder)/keys/pressroom.pub"] {
            let result = try run("kit", "verify", "\(run.folder)/out", "--key", given)
            #expect(result.code == 0 && result.sentences == "")
            #expect(result.output.hasPrefix("Genuine: issue PR/2026/001-1, made 2026-11-25T"))
        }
        let json = try run("kit", "verify", "\(run.folder)/out", "--key", key, "--json").output
        #expect(json.contains("\"state\": \"genuine\"") && json.contains("\"alterations\": []"))
        #expect(
            try run("kit", "verify", "\(run.folder)/out", "--key", key, "--feed", "\(run.folder)/feed.json").code == 0)
    }

    @Test func eachFileThatIsNotAsIssuedIsNamed() throws {
        let (run, key) = try issued()
        try Data("x".utf8).write(to: URL(fileURLWithPath: "\(run.folder)/out/data/README.txt"))
        try FileManager.default.moveItem(
            atPath: "\(run.folder)/out/data/index.html", toPath: "\(run.folder)/out/data/page.html")
        let result = try run("kit", "verify", "\(run.folder)/out", "--key", key)
        #expect(result.code == 3)
        #expect(
            result.output == """
                ALTERED: 2 things of issue PR/2026/001-1 are not as issued.
                  changed       data/README.txt
                  renamed       data/page.html (was data/index.html)

                """)
    }

    @Test func theExitCodesTellTheOthers() throws {
        let (run, key) = try issued()
        let other = try run("key", "rotate").output.trimmingCharacters(in: .newlines)
        let unknown = try run("kit", "verify", "\(run.folder)/out", "--key", other)
        #expect(unknown.code == 4 && unknown.output.hasPrefix("Unknown key: issue PR/2026/001-1 is signed by the key "))
        #expect(try run("kit", "verify", "\(run.folder)/out", "--key", "\(run.folder)/c.sqlite").code == 1)
        #expect(try run("kit", "verify", run.folder, "--key", key).code == 1)
        #expect(
            try run("kit", "verify", "\(run.folder)/out", "--key", key, "--feed", "\(run.folder)/c.sqlite").code == 1)
        #expect(try run("kit", "verify", "\(run.folder)/out").code == 64)
    }
}
