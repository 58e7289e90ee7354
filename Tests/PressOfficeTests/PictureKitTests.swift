import Catalogue
import Exchange
import Foundation
import Store
import Synchronization
import TestSupport
import Testing

@testable import PressOffice

/// What is made of a kit's pictures is kept beside the catalogue, and made again when it is not there.
@Suite final class PictureKitTests {
    let room: Newsroom
    let maker = StubMaker()

    init() throws {
        room = try Newsroom()
        try room.accept(advisory)
        _ = try room.office().newKit(releases: ["river-delta-flood-shelters"], slug: "floods")
    }

    private var office: Office { room.office(renditions: maker) }
    private var folder: String { room.store.renditionsFolder }

    private func add(_ name: String, width: Int = 4000) throws {
        var bytes = SamplePicture().bytes
        bytes.insert(contentsOf: [0xFF, 0xFE, 0, 3, UInt8(name.utf8.count)], at: 2)
        let added = try office.addAsset(
            fileNamed: "\(name).jpg", AssetForm(), pictures: StubPictures(width: width), slug: name,
            piece: Pieces(bytes).next)
        _ = try office.addToKit("floods", [RecordName(kind: .asset, slug: added.value.asset.slug)])
    }

    private func paths() throws -> [String] {
        try office.view(for: .press).exportKit("floods", to: "\(room.folder)/out").filter { $0.hasPrefix("pictures/") }
    }

    @Test func aKitCarriesThemBesideTheFile() throws {
        try add("harbour")
        try add("pier", width: 300)
        #expect(
            try paths() == [
                "pictures/harbour.print.jpg", "pictures/harbour.thumb.jpg", "pictures/harbour.web.jpg",
                "pictures/pier.thumb.jpg",
            ])
        let page = try String(contentsOfFile: "\(room.folder)/out/index.html", encoding: .utf8)
        #expect(page.contains("<img src=\"pictures/harbour.thumb.jpg\" srcset=\"pictures/harbour.thumb.jpg 480w, "))
        let thumb = FileManager.default.contents(atPath: "\(room.folder)/out/pictures/harbour.thumb.jpg")
        #expect(thumb.map(Array.init) == StubMaker.picture(480, 360))
        var archive: [UInt8] = []
        #expect(try office.view(for: .press).kitArchive("floods") { archive += $0 }.contains("pictures/pier.thumb.jpg"))
        #expect(archive.firstRange(of: Array("pictures/pier.thumb.jpg".utf8)) != nil)
        // The one that is there is an earlier export.
        #expect(try paths().count == 4)
    }

    @Test func theyAreMadeOnceAndForTheOwnerAlone() throws {
        try add("harbour")
        _ = try paths()
        _ = try paths()
        #expect(maker.orders.withLock { $0.map(\.form) } == [.thumb, .web, .print])
        let mode = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions]
        #expect(mode as? Int == 0o700)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 3)
    }

    @Test(arguments: ["gone", "cut off", "another thing", "empty"])
    func whatIsMissingOrNotWholeIsMadeAgain(_ what: String) throws {
        try add("harbour")
        _ = try paths()
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.contains("web") })
        let place = "\(folder)/\(name)"
        switch what {
        case "gone": try FileManager.default.removeItem(atPath: place)
        case "cut off": try Data(StubMaker.picture(1600, 1200).dropLast()).write(to: URL(fileURLWithPath: place))
        case "another thing": try Data("no picture".utf8).write(to: URL(fileURLWithPath: place))
        default: try Data().write(to: URL(fileURLWithPath: place))
        }
        #expect(try paths().count == 3)
        #expect(maker.orders.withLock { $0.map(\.form) } == [.thumb, .web, .print, .web])
        #expect(FileManager.default.contents(atPath: place).map(Array.init) == StubMaker.picture(1600, 1200))
    }

    @Test func nothingIsMadeOfAFileThatIsNotTheOneTakenIn() throws {
        try add("harbour")
        let files = room.store.filesFolder
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: files).first)
        try Data(SamplePicture().bytes).write(to: URL(fileURLWithPath: "\(files)/\(name)"))
        #expect(throws: AssetFileProblem.changed(Slug(from: "harbour"))) { try self.paths() }
        #expect(maker.orders.withLock { $0.isEmpty })
    }

    @Test(
        arguments: [
            (
                .unreadable,
                "No thumbnail could be made of the picture 'harbour', so kits carry the file alone: it is damaged"
            ),
            (
                .tooManyPixels(width: 50_000, height: 40_000),
                "No thumbnail is made of the picture 'harbour', so kits carry the file alone: it says that it has 50000 × 40000"
            ),
            (.noLibrary, "No thumbnails are made, so kits carry the pictures alone: libvips"),
            (.notWritten, "No thumbnails are made, so kits carry the pictures alone: they could not be kept"),
        ] as [(RenditionProblem, String)])
    func whatCannotBeMadeIsSaidAndTheKitGoesOut(_ problem: RenditionProblem, _ sentence: String) throws {
        try add("harbour")
        try add("pier")
        maker.problem.withLock { $0 = problem }
        #expect(try paths() == [])
        #expect(FileManager.default.fileExists(atPath: "\(room.folder)/out/files/harbour.jpg"))
        let remarks = try office.view(for: .press).pictureRemarks(onKit: "floods")
        #expect(remarks.count == ([.noLibrary, .notWritten].contains(problem) ? 1 : 2))
        #expect(remarks.first?.description.hasPrefix(sentence) == true, "\(remarks)")
        let asset = try office.view(for: .internal).asset("harbour").asset
        #expect(office.pictureRemarks(on: asset) == [PictureRemark(asset: asset.slug, problem: problem)])
        #expect(room.office().pictureRemarks(on: asset).isEmpty)
    }

    /// What Photoshop saved is opened by nothing here: one sentence says which file, and the others get theirs.
    @Test func whatPhotoshopSavedHasNoSmallerFormAndThatIsSaid() throws {
        try add("harbour")
        let layers = Array("8BPS".utf8) + [UInt8](repeating: 1, count: 60)
        _ = try office.addAsset(
            fileNamed: "layers.psd", AssetForm(), pictures: StubPictures(width: 4000), slug: "layers",
            piece: Pieces(layers).next)
        _ = try office.addToKit("floods", ["asset/layers"])
        #expect(try paths().count == 3)
        let remarks = try office.view(for: .press).pictureRemarks(onKit: "floods")
        #expect(
            remarks.map(\.description) == [
                "There is no smaller form of the picture 'layers', so kits carry the file alone: nothing here opens what "
                    + "Photoshop saved. Save it as JPEG or TIFF too, and add that one."
            ])
        #expect(FileManager.default.fileExists(atPath: "\(room.folder)/out/files/layers.psd"))
    }

    @Test(
        arguments: [
            (StubMaker.picture(480, 360), 480, 360), (StubMaker.picture(1, 65_535), 1, 65_535),
            ([0xFF, 0xD8], nil, nil), ([], nil, nil), (Array("no picture at all".utf8), nil, nil),
            ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], nil, nil),
        ] as [([UInt8], Int?, Int?)])
    func aHeadSaysHowLargeItIs(_ bytes: [UInt8], _ width: Int?, _ height: Int?) {
        let size = JPEGHead.size(in: bytes)
        #expect(size?.width == width && size?.height == height)
    }
}

/// Makes renditions, as far as their heads go.
final class StubMaker: RenditionMaker {
    let orders = Mutex<[RenditionOrder]>([])
    let problem = Mutex<RenditionProblem?>(nil)

    func make(_ orders: [RenditionOrder]) -> [RenditionProblem?] {
        self.orders.withLock { $0 += orders }
        return orders.map { order in
            if let problem = problem.withLock({ $0 }) { return problem }
            let edge = order.form.longestEdge
            let isMade = FileManager.default.createFile(
                atPath: order.target, contents: Data(StubMaker.picture(edge, edge * 3 / 4)))
            return isMade ? nil : .notWritten
        }
    }

    /// The head of a JPEG of that size, and its end.
    static func picture(_ width: Int, _ height: Int) -> [UInt8] {
        func big(_ number: Int) -> [UInt8] { [UInt8(number >> 8), UInt8(number & 0xFF)] }
        return [0xFF, 0xD8, 0xFF, 0xDB, 0, 4, 0, 1, 0xFF, 0xC0, 0, 11, 8] + big(height) + big(width)
            + [1, 1, 0x11, 0, 0xFF, 0xD9]
    }
}

/// Pictures that say of themselves only how wide they are.
struct StubPictures: PictureReader {
    let width: Int

    func read(fileAt path: String) throws(PictureProblem) -> PictureFacts {
        PictureFacts(width: width, height: width * 3 / 4)
    }
}

/// Bytes, in one piece.
final class Pieces {
    private var bytes: [UInt8]
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func next() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }
}
