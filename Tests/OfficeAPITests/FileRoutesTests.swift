import Catalogue
import Exchange
import Foundation
import JSONText
import Newsroom
import PressOffice
import Signatures
import TestSupport
import Testing

@testable import OfficeAPI

/// Files of assets come in and go out, and issues go out as they were signed.
@Suite struct FileRoutesTests {
    private let room: ProgramRoom
    private static let picture = SamplePNG(width: 40, height: 30).bytes

    init() throws { room = try ProgramRoom(key: ProgramRoom.signingKey()) }

    private func send(
        _ query: String, _ bytes: [UInt8] = picture, as role: Role? = .officer, key: String? = nil
    ) throws -> Answered {
        let headers = key.map { [(name: "Idempotency-Key", value: $0)] } ?? []
        return try room.ask(
            "POST", "/files?\(query)", bytes: bytes, by: ProgramRoom.visitor(role),
            with: [("Content-Type", "image/png")] + headers)
    }

    @Test func aFileComesInWithWhatIsSaidOfItAndIsGivenAgain() throws {
        let made = try send(
            "name=weir%20at%20dusk.png&description=The+weir+at+dusk&creditLine=Rosa+Lind&media=print&media=web&reason=New"
        )
        #expect(made.status == 201, "\(made.text)")
        let record = try #require(made.json["record"])
        #expect(record["slug"] == "weir-dusk" && record["creditLine"] == "Rosa Lind")
        #expect(record["media"] == ["print", "web"] && record["mediaType"] == "image/png")
        #expect(made.answer.header("Location") == "/api/v1/assets/weir-dusk")
        #expect(made.json["change"]?["why"] == "New" && made.json["change"]?["actor"] == "officer")

        let listed = try room.ask("GET", "/assets/weir-dusk/files")
        #expect(listed.items.map { $0["form"]?.text } == ["original"])
        #expect(listed.items.first?["sha256"]?.text == sha256(Self.picture))
        let given = try room.ask("GET", "/assets/weir-dusk/files/original", as: .reader)
        #expect(given.bytes == Self.picture)
        #expect(given.answer.header("Content-Type") == "image/png")
        #expect(
            given.answer.header("Content-Disposition") == "attachment; filename=\"weir-dusk.png\"")
        let again = try room.ask(
            "GET", "/assets/weir-dusk/files/original", as: .reader, with: [("If-None-Match", given.tag)])
        #expect(again.status == 304)
    }

    /// A piece at a time, as a server hands over what is not in memory.
    @Test func aFileThatIsNotInMemoryIsReadPieceByPiece() throws {
        let bytes = Self.picture
        var request = WebRequest(method: "POST", path: OfficeAPI.fileRoot, query: "name=weir.png")
        request.upload = WebRequest.Upload(count: bytes.count) { place, most in
            Array(bytes[place..<min(bytes.count, place + min(most, 7))])
        }
        let made = Answered(try room.api.answer(to: request, from: ProgramRoom.visitor(.officer), at: room.now))
        #expect(made.status == 201, "\(made.text)")
        let slug = made.json["record"]?["slug"]?.text ?? ""
        #expect(try room.ask("GET", "/assets/\(slug)/files/original").bytes == bytes)
    }

    @Test(
        arguments: [
            ("", [UInt8](), "not-understood"), ("name=a.png", [], "bad-input"),
            ("name=a.png", Array("no picture".utf8), "bad-input"), ("name=a.png&isFree=1", picture, "not-understood"),
            ("name=a.png&url=https://a.example", picture, "not-understood"),
            ("name=a.png&usageEnds=soon", picture, "bad-input"), ("name=a.png&slug=No+Slug", picture, "bad-input"),
        ] as [(String, [UInt8], String)])
    func whatIsNoFileIsTurnedDown(_ query: String, _ bytes: [UInt8], _ problem: String) throws {
        let change = try room.office.standing().change
        let sent = try send(query, bytes)
        #expect(sent.problem == problem, "\(sent.text)")
        #expect(try room.office.standing().change == change)
    }

    @Test func aFileThatIsThereAlreadyIsNotTakenTwice() throws {
        #expect(try send("name=a.png", key: "one").status == 201)
        #expect(try send("name=a.png", key: "one").status == 201)
        #expect((400..<500).contains(try send("name=b.png", key: "two").status))
        #expect(try send("name=b.png", as: .reader).status == 403)
        #expect(try send("name=b.png", as: nil).status == 401)
    }

    /// Whoever has no token is given what the press sees, and no byte of anything else.
    @Test func whatIsKeptBackHasNoFiles() throws {
        let made = try send("name=a.png&description=Secret+weir")
        let slug = made.json["record"]?["slug"]?.text ?? ""
        #expect(try room.ask("GET", "/assets/\(slug)/files/original", as: nil).bytes == Self.picture)
        _ = try room.change("POST", "/assets/\(slug)/withdraw", of: "/assets/\(slug)")
        let nothing = try room.ask("GET", "/assets/nobody/files/original", as: nil).whole
        #expect(try room.ask("GET", "/assets/\(slug)/files/original", as: nil).whole == nothing)
        #expect(try room.ask("GET", "/assets/\(slug)/files/web", as: .reader).status == 404)
        #expect(try room.ask("GET", "/assets/weir/files", as: .reader).items.isEmpty)
    }

    @Test func anIssueIsGivenWholeAndFileByFile() throws {
        _ = try room.office.newKit(releases: [Release.salmon.recordName], slug: "salmon")
        let issued = try room.change("POST", "/kits/salmon/issue", of: "/kits/salmon")
        let number = try #require(issued.json["record"]?["issues"]?.elements?.first?["number"]?.text)
        let one = "/kits/salmon/issues/\(number.lowercased().replacing("/", with: "-"))"

        let files = try room.ask("GET", "\(one)/files", as: .reader)
        let paths = files.items.compactMap { $0["path"]?.text }
        #expect(paths.contains("data/index.html") && paths.contains("tagmanifest-sha256.txt"))
        for item in files.items {
            let place = try #require(item["href"]?.text?.trimmingPrefix("/api/v1"))
            let file = try room.ask("GET", String(place), as: .reader)
            #expect(sha256(file.bytes) == item["sha256"]?.text, "\(place)")
            #expect(file.answer.header("Content-Type") == "application/octet-stream")
        }
        let archive = try room.ask("GET", "\(one)/archive", as: .reader)
        var packed: [String] = []
        let isWhole = KitArchive.forEachFile(in: archive.bytes) { path, _ in packed.append(path) }
        #expect(isWhole && packed.count == paths.count)

        for path in ["\(one)/file?path=../catalogue.sqlite", "\(one)/file?path=", "/kits/salmon/issues/pr-1/archive"] {
            #expect(try room.ask("GET", path, as: .reader).status == 404, "\(path)")
        }
        #expect(try room.ask("GET", "\(one)/archive", as: nil).status == 401)
    }
}
