import Foundation
import TestSupport
import Testing

/// A press officer adds pictures and links, and a kit carries them.
@Suite struct AssetFileJourney {
    let session: Session

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
    }

    private func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: session.path(name)))
    }

    private var picture: SamplePicture {
        var picture = SamplePicture()
        picture.hasPlace = true
        picture.properties =
            SamplePicture.text("dc:description", "The harbour at dawn")
            + SamplePicture.text("xmpRights:UsageTerms", "Free for editorial use until 31 December 2020")
            + "<photoshop:Credit>Jane Roe/Harbour Alliance</photoshop:Credit>"
        return picture
    }

    @Test func aPictureIsTakenInAndHandedOut() throws {
        try write("IMG 0042.jpg", picture.bytes)
        let added = try session.pressroom("asset", "add", "IMG 0042.jpg", "--alt", "Boats at a pier")
        #expect(added.code == 0, "\(added.errors)")
        #expect(added.output == "harbour-dawn\n")
        #expect(added.errors.contains("The picture said where on the map it was made."))
        let shown = try session.pressroom("asset", "show", "harbour-dawn", "--json").output
        #expect(shown.contains(#""creditLine": "Jane Roe/Harbour Alliance""#))
        #expect(shown.contains(#""alternativeText": "Boats at a pier""#))
        #expect(shown.contains(#""usageEnds": "2020-12-31""#))
        #expect(shown.contains(#""width": 40"#))
        let checked = try session.pressroom("check")
        #expect(checked.code == 2)
        #expect(checked.output.contains("This image could be used until 31 December 2020, and that is past."))
    }

    @Test func aKitCarriesIt() throws {
        try session.write(
            "Harbour ferries return\n\nThe ferries run again from June.\n\nMedia contact: Jane Roe, jane@harbour.example\n",
            to: "ferries.txt")
        _ = try session.pressroom("read", "--accept", "--issued", "2031-05-12", "--yes", "ferries.txt")
        try write("a.jpg", picture.bytes)
        _ = try session.pressroom("asset", "add", "a.jpg", "--alt", "Boats at a pier")
        let made = try session.pressroom("kit", "new", "--release", "harbour-ferries-return", "--slug", "ferries")
        #expect(made.code == 0, "\(made.errors)")
        #expect(try session.pressroom("kit", "add", "ferries", "asset/harbour-dawn").code == 0)
        for _ in 1...2 {
            let exported = try session.pressroom("kit", "export", "ferries", "--to", "out")
            #expect(exported.code == 0, "\(exported.errors)")
            #expect((exported.output + exported.errors).contains("files/harbour-dawn.jpg"))
        }
        let file = try Data(contentsOf: URL(fileURLWithPath: session.path("out/files/harbour-dawn.jpg")))
        #expect(file.starts(with: [0xFF, 0xD8]))
        #expect(file.range(of: Data([0x88, 0x25])) == nil, "the place is not in it")
        let readme = try session.text(of: "out/README.txt")
        #expect(readme.contains("files/harbour-dawn.jpg"))
        #expect(readme.contains("A file of this kit: image/jpeg, 40 × 30 pixels, 2 KB."), "\(readme)")
        #expect(readme.contains("Alternative text: Boats at a pier"))
        #expect(readme.contains("  files/harbour-dawn.jpg\n                  The harbour at dawn\n"), "\(readme)")
        #expect(readme.contains("Credit: Jane Roe/Harbour Alliance"))
        #expect(try session.text(of: "out/kit.json").contains(#""url": "files/harbour-dawn.jpg""#))
        #expect(try session.text(of: "out/index.html").contains("<img src=\"pictures/harbour-dawn.thumb.jpg\""))
        let thumbnail = try Data(contentsOf: URL(fileURLWithPath: session.path("out/pictures/harbour-dawn.thumb.jpg")))
        #expect(thumbnail.starts(with: [0xFF, 0xD8]) && thumbnail.range(of: Data("Jane".utf8)) == nil)

        let folder = session.catalogue + "-files"
        let name = try #require(FileManager.default.contentsOfDirectory(atPath: folder).first)
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        let refused = try session.pressroom("kit", "export", "ferries", "--to", "out")
        #expect(refused.code == 1)
        #expect(refused.errors.contains("The file of the asset 'harbour-dawn' is not in the folder"))
        #expect(FileManager.default.fileExists(atPath: session.path("out/files/harbour-dawn.jpg")))
    }

    @Test func theFolderIsForItsOwnerAlone() throws {
        try write("a.jpg", picture.bytes)
        _ = try session.pressroom("asset", "add", "a.jpg")
        let folder = session.catalogue + "-files"
        let attributes = try FileManager.default.attributesOfItem(atPath: folder)
        #expect(attributes[.posixPermissions] as? Int == 0o700)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(names.count == 1)
        let name = try #require(names.first)
        #expect(name.count == 64)
        let file = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
        #expect(file[.posixPermissions] as? Int == 0o600)
        let undone = try session.pressroom("undo")
        #expect(undone.code == 0, "\(undone.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == names)
    }

    @Test func whatIsMissingOrChangedIsFound() throws {
        try write("a.jpg", picture.bytes)
        _ = try session.pressroom("asset", "add", "a.jpg", "--terms", "Free")
        let folder = session.catalogue + "-files"
        let name = try #require(FileManager.default.contentsOfDirectory(atPath: folder).first)
        try Data("changed".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        #expect(try session.pressroom("check").output.contains("The file 'a.jpg' is no longer the one"))
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        let checked = try session.pressroom("check")
        #expect(checked.code == 2)
        #expect(checked.output.contains("The file 'a.jpg' is not in the folder beside the catalogue."))
    }

    @Test func theSameFileIsNotTakenTwice() throws {
        try write("a.jpg", SamplePicture().bytes)
        _ = try session.pressroom("asset", "add", "a.jpg")
        let again = try session.pressroom("asset", "add", "a.jpg")
        #expect(again.code == 1)
        #expect(again.errors.contains("The asset 'a-jpg' has the very file 'a.jpg'."))
    }

    struct Bad: Sendable {
        let name: String
        let bytes: [UInt8]
        let sentence: String
    }

    static let bad: [Bad] = [
        Bad(name: "empty.jpg", bytes: [], sentence: "'empty.jpg' is empty, so there is nothing to keep."),
        Bad(name: "a.exe", bytes: [0x4D, 0x5A], sentence: "'a.exe' is no picture, film, sound or document"),
        Bad(
            name: "cut.jpg", bytes: Array(SamplePicture().bytes.prefix(40)),
            sentence: "'cut.jpg' is damaged, or of a form that is not read"),
        Bad(
            name: "half.jpg", bytes: Array(SamplePicture().bytes.dropLast(8)),
            sentence: "'half.jpg' is a picture that stops before its end"),
        Bad(
            name: "logo.svg", bytes: Array("<svg xmlns='http://www.w3.org/2000/svg'><g onload='x()'/></svg>".utf8),
            sentence: "'logo.svg' is a drawing with a program in it"),
    ]

    @Test(arguments: bad)
    func whatCannotBeTakenIsSaid(_ bad: Bad) throws {
        try write(bad.name, bad.bytes)
        let added = try session.pressroom("asset", "add", bad.name)
        #expect(added.code == 1)
        #expect(added.errors.contains(bad.sentence), "\(added.errors)")
        #expect(try session.pressroom("asset", "list", "--json").output == "[]\n")
        let left = try? FileManager.default.contentsOfDirectory(atPath: session.catalogue + "-files")
        #expect(left ?? [] == [])
    }

    @Test func aFolderADeviceAndNothingAreNoFiles() throws {
        #expect(try session.pressroom("asset", "add", ".").errors.contains("'.' is a folder."))
        #expect(try session.pressroom("asset", "add", "/dev/null").errors.contains("'/dev/null' is a device"))
        #expect(try session.pressroom("asset", "add", "no.jpg").errors.contains("There is no file 'no.jpg'."))
    }

    @Test func aFileThatIsTooLargeIsTurnedDown() throws {
        let path = session.path("large.jpg")
        try Data(SamplePicture().bytes).write(to: URL(fileURLWithPath: path))
        // Two gigabytes that take no room.
        try #require(truncate(path, 2 << 30) == 0)
        let added = try session.pressroom("asset", "add", "large.jpg")
        #expect(added.code == 1)
        #expect(added.errors.contains("'large.jpg' is larger than 256 MB"), "\(added.errors)")
    }

    @Test func aPictureThatClaimsTwoGigapixelsIsKeptAndNotOpened() throws {
        try write("huge.png", SamplePNG(width: 50_000, height: 40_000, rows: 1).bytes)
        let added = try session.pressroom("asset", "add", "huge.png")
        #expect(added.code == 0, "\(added.errors)")
        #expect(added.output == "huge-png\n")
        #expect(added.errors.contains("it says that it has 50000 × 40000 pixels"), "\(added.errors)")
    }

    @Test func aLinkIsAdded() throws {
        let added = try session.pressroom(
            "asset", "add", "https://media.harbour.example/albums/1", "--description", "The harbour at dawn", "--kind",
            "video", "--terms", "For editorial use until 3 March 2031")
        #expect(added.output == "harbour-dawn\n", "\(added.errors)")
        let shown = try session.pressroom("asset", "show", "harbour-dawn", "--json").output
        #expect(shown.contains(#""kind": "video""#))
        #expect(shown.contains(#""url": "https://media.harbour.example/albums/1""#))
        #expect(shown.contains(#""usageEnds": "2031-03-03""#))
        #expect(try session.pressroom("asset", "add", "https://exa mple/").code == 1)
    }
}
