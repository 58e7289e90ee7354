import Catalogue
import Foundation
import Testing

@Suite struct RenditionTests {
    @Test(
        arguments: [
            (40, 30, [.thumb]), (480, 480, [.thumb]), (481, 20, [.thumb, .web]), (1600, 900, [.thumb, .web]),
            (900, 1601, [.thumb, .web, .print]), (12_000, 9000, [.thumb, .web, .print]), (nil, nil, [.thumb, .web]),
            (900, nil, [.thumb, .web]), (0, 0, []),
        ] as [(Int?, Int?, [Rendition.Form])])
    func noneShowsNoMoreThanASmallerOne(_ width: Int?, _ height: Int?, _ forms: [Rendition.Form]) {
        #expect(Rendition.Form.of(width: width, height: height) == forms)
    }

    @Test(arguments: [
        ("image/jpeg", true), ("image/heic", true), ("image/tiff", true), ("image/svg+xml", false),
        ("video/mp4", false),
        ("application/pdf", false), ("image/vnd.adobe.photoshop", false), (nil, false),
    ])
    func theyAreMadeOfPicturesAndOfNothingElse(_ type: String?, _ isMade: Bool) throws {
        var asset = Asset(blank: UUID(), slug: Slug(from: "harbour"))
        asset.mediaType = type
        #expect(asset.forms.isEmpty)
        asset.fileSHA256 = String(repeating: "0", count: 64)
        #expect(asset.forms.isEmpty != isMade)
    }

    @Test func theyGrow() {
        let edges = Rendition.Form.allCases.map(\.longestEdge)
        #expect(edges == edges.sorted() && Set(edges).count == edges.count)
        #expect(Rendition.Form.allCases.allSatisfy { (1...100).contains($0.quality) && $0.dotsPerInch > 0 })
    }
}
