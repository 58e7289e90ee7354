import Catalogue
import Foundation
import Pictures
import TestSupport
import Testing

/// Renditions by the library itself: smaller, upright, silent, and none of what is no picture.
@Suite final class RenditionLibraryTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func order(_ bytes: [UInt8], _ form: Rendition.Form = .thumb, _ name: String = "a") throws -> RenditionOrder
    {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        return RenditionOrder(form, of: "\(folder)/\(name)", at: "\(folder)/\(name).\(form.rawValue).jpg")
    }

    private func problem(_ bytes: [UInt8], by library: RenditionLibrary = RenditionLibrary()) throws
        -> RenditionProblem?
    {
        library.make([try order(bytes)])[0]
    }

    /// What the rendition says of itself.
    private func facts(_ order: RenditionOrder) throws -> PictureFacts {
        try PictureLibrary().read(fileAt: order.target)
    }

    @Test func itSaysNothingOfPlacesAndPersons() throws {
        var picture = SamplePicture()
        picture.hasPlace = true
        picture.datasets = [(80, Array("Jane Roe".utf8)), (120, Array("The harbour".utf8))]
        picture.properties = SamplePicture.text("dc:description", "The harbour at dawn")
        let order = try order(picture.bytes)
        #expect(RenditionLibrary().make([order]) == [nil])
        #expect(try facts(order) == PictureFacts(width: 40, height: 30))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: order.target))
        for word in ["Jane", "harbour", "Exif", "http://ns.adobe.com", "Photoshop"] {
            #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
        }
        let mode = try FileManager.default.attributesOfItem(atPath: order.target)[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test(arguments: [(1, 40, 30), (3, 40, 30), (6, 30, 40), (8, 30, 40)] as [(UInt8, Int, Int)])
    func itStandsUpright(_ orientation: UInt8, _ width: Int, _ height: Int) throws {
        var picture = SamplePicture()
        picture.orientation = orientation
        let order = try order(picture.bytes)
        #expect(RenditionLibrary().make([order]) == [nil])
        #expect(try facts(order) == PictureFacts(width: width, height: height))
    }

    @Test(arguments: [(Rendition.Form.thumb, 480, 192), (.web, 1600, 640), (.print, 2000, 800)])
    func itIsSmallerAndNeverLarger(_ form: Rendition.Form, _ width: Int, _ height: Int) throws {
        let order = try order(SamplePNG(width: 2000, height: 800).bytes, form)
        #expect(RenditionLibrary().make([order]) == [nil])
        #expect(try facts(order) == PictureFacts(width: width, height: height))
    }

    @Test func aPictureThatClaimsTwoGigapixelsIsNotOpened() throws {
        let bomb = SamplePNG(width: 50_000, height: 40_000, rows: 1).bytes
        #expect(try problem(bomb) == .tooManyPixels(width: 50_000, height: 40_000))
        let small = SamplePNG(width: 100, height: 10).bytes
        #expect(try problem(small, by: RenditionLibrary(pixels: 999)) == .tooManyPixels(width: 100, height: 10))
        #expect(try problem(small, by: RenditionLibrary(pixels: 1000)) == nil)
    }

    @Test(arguments: [
        "", "no picture at all", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"90\"><script>alert(1)</script></svg>",
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect/></svg>",
        "P5 2 2 255 abcd", "#?RADIANCE\n",
    ])
    func whatIsNoPhotographIsNotOpened(_ text: String) throws {
        #expect(try problem(Array(text.utf8)) == .unreadable)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
    }

    @Test func oneThatIsCutOffIsNotShownInPart() throws {
        let bytes = SamplePNG(width: 200, height: 200).bytes
        for length in [8, 33, 1000, 30_000] { #expect(try problem(Array(bytes.prefix(length))) == .unreadable) }
    }

    @Test func oneBadPictureCostsNoOther() throws {
        let orders = try (0..<9).map { index in
            try order(index % 3 == 1 ? [0xFF, 0xD8, 0xFF] : SamplePicture().bytes, .thumb, "p\(index)")
        }
        let problems = RenditionLibrary(workers: 3).make(orders)
        #expect(problems == (0..<9).map { $0 % 3 == 1 ? .unreadable : nil })
        for (order, problem) in zip(orders, problems) {
            #expect(FileManager.default.fileExists(atPath: order.target) == (problem == nil))
        }
        #expect(RenditionLibrary().make([]).isEmpty)
    }

    @Test func oneThatTakesTooLongOrTooMuchIsGivenUp() throws {
        let bytes = SamplePNG(width: 2000, height: 2000).bytes
        #expect(try problem(bytes, by: RenditionLibrary(seconds: 0)) == .unreadable)
        #expect(try problem(bytes, by: RenditionLibrary(bytes: 1 << 20)) != nil)
        // And is not tried again by the same.
        let library = RenditionLibrary(seconds: 0)
        let order = try order(bytes)
        #expect(library.make([order]) == [.unreadable] && library.make([order, order]) == [.unreadable, .unreadable])
    }

    @Test func whatCannotBeKeptIsSaid() throws {
        var order = try order(SamplePicture().bytes)
        order.target = "\(folder)/none/a.jpg"
        #expect(RenditionLibrary().make([order]) == [.notWritten])
        order.source = "\(folder)/none"
        #expect(RenditionLibrary().make([order]) == [.unreadable])
    }

    @Test func whateverIsInItThereIsAnAnswer() throws {
        var random = SplitMix(state: 11)
        let orders = try (0..<60).map { index in
            var bytes = index % 2 == 0 ? SamplePicture().bytes : SamplePNG(width: 30, height: 20).bytes
            for _ in 0..<5 {
                bytes[2 + Int(random.next() % UInt64(bytes.count - 2))] = UInt8(truncatingIfNeeded: random.next())
            }
            return try order(bytes, .thumb, "f\(index)")
        }
        #expect(RenditionLibrary().make(orders).count == 60)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).allSatisfy { !$0.hasSuffix(".new") })
    }
}
