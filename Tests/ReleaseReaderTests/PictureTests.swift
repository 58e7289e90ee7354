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
        "/img/pier-8.jpg",
    ])
    func aPictureThatIsShownIsMaterial(_ address: String) throws {
        #expect(try assets("![The pier at dawn](\(address))") == ["image \(address)"])
    }

    @Test(arguments: [
        "/images/download_32.png", "/img/bottom_logo_board.png", "/img/banner/2031-winter.jpg",
        "/theme/img/pier.jpg",
        "/icons/pier.png", "/img/flag-16x16.png", "/media/qr-code.png", "/img/loupe.png",
        "/img/stars-8.png",
        "/img/flag_northland.gif",
    ])
    func aPartOfThePageIsNone(_ address: String) throws {
        let words = "The pier at dawn"
        let start = PictureTests.text.utf8.count
        let draft = try read(
            PictureTests.text + words + "\n",
            marks: [SourceMark(.image(address: address), start..<(start + words.utf8.count))])
        #expect(draft.assets.isEmpty)
        #expect(draft.pageLinks?.map(\.kind) == ["picture"])
        #expect(draft.pageLinks?.first?.signs?.isEmpty == false)
    }

    /// A page's teasers are small, and their pictures lead to other pages.
    @Test(
        arguments: [
            ("/img/pier_120x70.jpg", nil, false), ("/img/pier-300x202.jpg", nil, true),
            ("/img/120x80/pier.jpg", nil, false),
            ("/img/pier_1920x1080.jpg", nil, true), ("/img/pier.jpg", nil, true),
            ("/img/pier.jpg", "https://harbour.example/stories/the-other-pier", false),
            ("/img/pier.jpg", "https://harbour.example/stories/pier.html?page=2", false),
            ("/img/pier.jpg", "https://harbour.example/img/pier-large.jpg", true),
            ("/img/pier.jpg", "https://harbour.example/download/4711", true),
        ] as [(String, String?, Bool)])
    func aTeasersPictureIsNone(_ address: String, _ link: String?, _ isMaterial: Bool) throws {
        let words = "Pier"
        let start = PictureTests.text.utf8.count
        let range = start..<(start + words.utf8.count)
        var marks = [SourceMark(.image(address: address), range)]
        if let link { marks.insert(SourceMark(.link(address: link), range), at: 0) }
        let draft = try read(PictureTests.text + words + "\n", marks: marks)
        #expect(draft.assets.contains { $0.url.hasSuffix(address) } == isMaterial)
    }

    /// Whoever writes Markdown puts each picture there, whatever its file is called; programs have folders of their own.
    @Test(arguments: [
        ("/img/partner_logo.png", true), ("/img/banner/2031-winter.jpg", true), ("/uploads/harbour-header.png", true),
        ("/theme/img/pier.jpg", false), ("/icons/pier.png", false), ("/img/flag-16x16.png", false),
        ("/img/build-32.png", false),
    ])
    func whatIsPutIntoATextByHandIsMaterial(_ address: String, _ isMaterial: Bool) throws {
        #expect(try assets("![](\(address))") == (isMaterial ? ["image \(address)"] : []))
    }

    /// Every post of a site has a picture above it; those that lie among releases are the press's.
    @Test(arguments: [
        ("posts/pier.jpg", false), ("/uploads/2031/05/pier.png", false), ("articles/2031/pier.jpg", false),
        ("/images/comunicados/pier.jpg", true), ("/press/pier.jpg", true), ("/pressemitteilungen/pier.jpg", true),
    ])
    func aPictureThatFrontMatterNamesIsThePressesWhereItLiesAmongReleases(_ address: String, _ isMaterial: Bool) throws
    {
        let title = "Harbour ferries return to the northern islands"
        let text = "\(title)\n\(address)\n\n" + PictureTests.text.dropFirst(2)
        let (end, last) = (title.utf8.count, title.utf8.count + 1 + address.utf8.count)
        let draft = try read(
            String(text),
            marks: [
                SourceMark(.particular(.title), 0..<end), SourceMark(.particular(.other), (end + 1)..<last),
                SourceMark(.image(address: address), (end + 1)..<last),
            ])
        #expect(draft.assets.map(\.url) == (isMaterial ? [address] : []))
        #expect(draft.pageLinks?.map(\.kind) ?? [] == (isMaterial ? [] : ["picture"]))
    }

    @Test(arguments: ["/img/title.gif", "http://img.harbour.example/sub/tit_today.GIF?v=2"])
    func aDrawingOfThePageIsNone(_ address: String) throws {
        let start = PictureTests.text.utf8.count
        let draft = try read(
            PictureTests.text + "Pier\n", marks: [SourceMark(.image(address: address), start..<(start + 4))])
        #expect(draft.assets.isEmpty)
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

    /// What a page gives words to is a part of it as often as a picture; what somebody put there is not asked about.
    @Test func aPictureThatOnlyThePageShowsIsDoubtful() {
        #expect(Set([MaterialSign.shown, .described]).doubt != nil)
        #expect(Set([MaterialSign.offeredByLine]).doubt == nil)
        #expect(Set([MaterialSign.shown, .placed]).doubt == nil)
        #expect(Set([MaterialSign.offeredByLine, .file]).doubt == nil)
        #expect(Set([MaterialSign.shown, .described, .pressFolder]).doubt == nil)
    }

    @Test func theTableIsCoveredByItsSigns() {
        for sign in MaterialSign.allCases where sign.weight >= MaterialSign.sure {
            #expect(Set([sign]).isMaterial)
        }
        #expect(!Set([MaterialSign.shown, .described, .nameOfLayout]).isMaterial)
        #expect(Set([MaterialSign.shown, .placed, .nameOfLayout]).isMaterial)
    }
}
