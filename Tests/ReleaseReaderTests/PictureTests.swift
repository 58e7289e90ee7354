import Testing

@testable import ReleaseReader

/// Which pictures are the press's, and which are part of the page.
@Suite struct PictureTests {
    private static let text = """
        # Harbour ferries return to the northern islands

        The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.


        """

    private func assets(_ below: String) throws -> [String] {
        let draft = try read(PictureTests.text + below + "\n")
        return draft.assets.map { "\($0.kind.rawValue) \($0.url)" }
    }

    @Test(arguments: [
        "/img/pier.jpg", "img/posts/harbour_logo.png", "/media/Photo of the pier 2031-05-12.jpg",
        "../presse/logo.png",
        "https://harbour.example/2031/05/pier_1600.jpg", "/img/pier-2031.jpg", "/theme-days/pier.jpg",
    ])
    func aPictureThatIsShownIsMaterial(_ address: String) throws {
        #expect(try assets("![The pier at dawn](\(address))") == ["image \(address)"])
    }

    @Test(arguments: [
        "/images/download_32.png", "/img/bottom_logo_board.png", "/img/banner/2031-winter.jpg",
        "/theme/img/pier.jpg",
        "/icons/pier.png", "/img/flag-16x16.png",
    ])
    func aPartOfThePageIsNone(_ address: String) throws {
        let draft = try read(PictureTests.text + "![The pier at dawn](\(address))\n")
        #expect(draft.assets.isEmpty)
        #expect(draft.pageLinks?.map(\.kind) == ["picture"])
        #expect(draft.pageLinks?.first?.signs?.isEmpty == false)
    }

    @Test func whereTheSiteIsPutInByAProgramThePathIsLeft() throws {
        let draft = try read(PictureTests.text + "![The pier at dawn]({{site.baseurl}}/img/pier.jpg)\n")
        #expect(draft.assets.map(\.url) == ["/img/pier.jpg"])
    }

    @Test(arguments: [
        (
            "<video controls src=\"https://harbour.example/pier.mp4\"></video>",
            ["video https://harbour.example/pier.mp4"]
        ),
        ("<audio><source src=\"/sound/horn.mp3\"></audio>", ["audio /sound/horn.mp3"]),
        (
            "<iframe src=\"https://www.youtube.com/embed/abcdefghijk\"></iframe>",
            ["video https://www.youtube.com/embed/abcdefghijk"]
        ),
        ("<iframe src=\"https://maps.example/embed?pb=1\"></iframe>", []),
    ])
    func filmsAndSoundsThatArePlayedAreMaterial(_ below: String, _ wanted: [String]) throws {
        #expect(try assets(below) == wanted)
    }

    /// What is had at a relative address is no site's first page.
    @Test(arguments: [
        "[Download the press kit here](/files/Harbour_Press_Kit.zip)", "[Press kit](files/harbour.zip)",
        "<a href=\"/files/Harbour Press Kit.zip\">**Download press kit here**</a>",
    ])
    func aPressKitIsMaterialWhereverItLies(_ below: String) throws {
        #expect(try assets(below).map { String($0.prefix(9)) } == ["document "])
    }

    @Test func theTableIsCoveredByItsSigns() {
        for sign in MaterialSign.allCases where sign.weight >= MaterialSign.sure {
            #expect(Set([sign]).isMaterial)
        }
        #expect(!Set([MaterialSign.shown, .described, .nameOfLayout]).isMaterial)
        #expect(Set([MaterialSign.shown, .described, .nameOfLayout, .pressFolder]).isMaterial)
    }
}
