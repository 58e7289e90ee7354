import ReleaseReader
import Testing

/// What a page says of a picture by how it shows it, and by whose page it is.
@Suite struct PictureStandingTests {
    private static let title = "Harbour ferries return to the northern islands"
    private static let body =
        "The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs."

    /// The draft of a page with particulars above, one picture with words, and lines below it.
    private func page(
        _ words: String = "The pier at dawn", _ address: String = "https://harbour.example/img/pier-1600.jpg",
        _ standing: PictureStanding = PictureStanding(), particulars: [(SourceMark.Particular, String, String)] = [],
        head: String = "", below: String = ""
    ) throws -> Draft {
        var (text, marks): (String, [SourceMark]) = ("", [])
        for (kind, value, source) in particulars {
            let start = text.utf8.count
            text += value + "\n"
            marks.append(SourceMark(.particular(kind), start..<(start + value.utf8.count), source: source))
        }
        text += "\n" + head
        let start = text.utf8.count
        text += PictureStandingTests.title + "\n\n" + PictureStandingTests.body + "\n\n"
        marks.append(SourceMark(.heading(level: 1), start..<(start + PictureStandingTests.title.utf8.count)))
        let place = text.utf8.count
        text += words + "\n\n" + below
        marks.append(SourceMark(.image(address: address), place..<(place + words.utf8.count), standing: standing))
        return try read(text, marks: marks)
    }

    private func signs(_ draft: Draft) -> [String] {
        draft.assets.first?.signs ?? draft.pageLinks?.first { $0.kind == "picture" }?.signs ?? []
    }

    @Test(
        arguments: [
            (PictureStanding(), true), (PictureStanding(isCaptioned: true), true),
            (PictureStanding(isSmall: true), false),
            (PictureStanding(link: "https://harbour.example/stories/other"), false),
            (PictureStanding(link: "https://harbour.example/stories/other", isCaptioned: true), false),
            (PictureStanding(link: "https://harbour.example/img/pier.jpg"), true),
            (PictureStanding(link: "https://harbour.example/img/pier-large.jpg", isSmall: true), true),
            (PictureStanding(link: "https://harbour.example/stories/pier", isSmall: true), false),
        ])
    func howAPageShowsAPictureSaysWhoseItIs(_ standing: PictureStanding, _ isMaterial: Bool) throws {
        #expect(try page("The pier at dawn", standing: standing).assets.isEmpty == !isMaterial)
    }

    private func page(_ words: String, standing: PictureStanding) throws -> Draft {
        try page(words, "https://harbour.example/img/pier-1600.jpg", standing)
    }

    /// A caption takes the doubt away that words alone leave.
    @Test func aCaptionOrACreditIsASign() throws {
        #expect(try page().assets.first?.doubtful != nil)
        #expect(try page("The pier", standing: PictureStanding(isCaptioned: true)).assets.first?.doubtful == nil)
        #expect(try signs(page("The pier at dawn. Photo: Jane Roe")).contains("captioned"))
    }

    @Test(arguments: [
        ("https://harbour.example/img/pier-1200x630.jpg", true), ("https://harbour.example/thumbs/pier_1600.jpg", true),
        ("https://harbour.example/img/pier.jpg", true), ("https://harbour.example/img/logo.jpg", false),
        ("https://harbour.example/img/ferry-1600.jpg", false),
    ])
    func thePictureThatThePageGivesToThoseWhoShareIt(_ stated: String, _ isSame: Bool) throws {
        let draft = try page(particulars: [(.other, stated, "the page's OpenGraph data (og:image)")])
        #expect(signs(draft).contains("statedByPage") == isSame)
    }

    /// What a paper shows beside its article may be its own, or its agency's: it is offered where a caption or the page says that it
    /// is the article's, and always with a doubt.
    @Test(arguments: [
        (PictureStanding(isCaptioned: true), "", true),
        (PictureStanding(), "https://harbour.example/pier-800.jpg", true),
        (PictureStanding(), "", false), (PictureStanding(), "https://harbour.example/#ferry-800", false),
        (PictureStanding(link: "https://harbour.example/stories/other", isCaptioned: true), "", false),
        (PictureStanding(isSmall: true, isCaptioned: true), "", false),
    ])
    func aPapersPictureOfItsArticleIsOfferedWithADoubt(
        _ standing: PictureStanding, _ stated: String, _ isOffered: Bool
    ) throws {
        for paper in [(SourceMark.Particular.sort, "NewsArticle", ""), (.advertising, "adserver", "")] {
            let image = (SourceMark.Particular.other, stated, "the page's OpenGraph data (og:image)")
            let draft = try page(
                "The pier at dawn", "https://harbour.example/img/pier-1600.jpg", standing,
                particulars: [paper] + (stated.isEmpty ? [] : [image]))
            #expect(draft.assets.isEmpty == !isOffered)
            #expect(draft.assets.allSatisfy { $0.doubtful == "it may be the paper's own" })
        }
    }

    /// A page whose program brings the picture when somebody looks shows none, and still says which it has.
    @Test(arguments: [
        ("https://harbour.example/img/ferry-1600.jpg", "adserver", true),
        ("https://harbour.example/img/ferry-1600.jpg", "", false), ("/img/ferry-1600.jpg", "adserver", false),
        ("https://harbour.example/img/logo.jpg", "adserver", false),
        ("https://harbour.example/stories/pier#image", "adserver", false),
        ("https://avatars.harbour.example/ferry.jpg", "adserver", false),
    ])
    func whatAPaperOnlyStatesIsOfferedWithADoubt(_ stated: String, _ server: String, _ isOffered: Bool) throws {
        var particulars = [(SourceMark.Particular.other, stated, "the page's OpenGraph data (og:image)")]
        if !server.isEmpty { particulars.append((.advertising, server, "")) }
        let small = PictureStanding(isSmall: true)
        let draft = try page("Pier", "https://harbour.example/img/pier.jpg", small, particulars: particulars)
        #expect(draft.assets.map(\.url) == (isOffered ? [stated] : []))
        #expect(draft.assets.allSatisfy { $0.doubtful != nil && $0.rule == "asset.stated" })
    }

    @Test(arguments: [
        ("Harbourlogo", false), ("Logo of the Harbour Board", false), ("The logotype museum at dawn", true),
    ])
    func whatItsWordsCallALogoIsOne(_ words: String, _ isMaterial: Bool) throws {
        let draft = try page(words, "https://harbour.example/img/pier.jpg")
        #expect(draft.assets.isEmpty == !isMaterial)
    }

    /// A release that a paper has printed as it was is a release.
    @Test(
        arguments: [
            ([(.advertising, "adserver", "")], "", false), ([(.sort, "NewsArticle", "")], "", false),
            ([(.sort, "ReportageNewsArticle", ""), (.advertising, "adserver", "")], "", false),
            ([(.publisher, "The Harbour Gazette", "")], "", false), ([(.publisher, "Harbour Museum", "")], "", true),
            ([(.sort, "NewsArticle", ""), (.address, "https://www.harbour.gov.example/news/pier", "")], "", true),
            ([(.advertising, "adserver", ""), (.address, "https://harbour.example/gov/pier", "")], "", false),
            ([(.sort, "Article", "")], "", true), ([(.sort, "WebPage", "")], "", true),
            ([(.advertising, "adserver", "")], "PRESS RELEASE\n\n", true),
            ([(.sort, "NewsArticle", "")], "FOR IMMEDIATE RELEASE\n\n", true),
            ([(.sort, "NewsArticle", ""), (.sort, "PressRelease", "")], "", true),
        ] as [([(SourceMark.Particular, String, String)], String, Bool)])
    func aPapersPicturesAreNotThePresses(
        _ particulars: [(SourceMark.Particular, String, String)], _ head: String, _ isMaterial: Bool
    ) throws {
        #expect(try page(particulars: particulars, head: head).assets.isEmpty == !isMaterial)
    }

    @Test(arguments: [
        ("Jane Roe", false), ("Portrait: Jane Roe", false), ("The pier at dawn", true),
        ("Jane Roe opens the new pier with the children of the northern islands", true),
    ])
    func aFaceBesideANumberIsNone(_ words: String, _ isMaterial: Bool) throws {
        let draft = try page(words, below: "Press contact\nJane Roe\n020 7946 0018\njane@harbour.example\n")
        #expect(draft.contacts.first?.name?.value == "Jane Roe")
        #expect(draft.assets.isEmpty == !isMaterial)
    }

    /// A link on a picture offers what it leads to, and not what the picture shows: a larger one of it, and no page.
    @Test(arguments: [
        ("https://harbour.example/img/pier-large.jpg", true), ("https://harbour.example/logo", false),
        ("https://harbour.example/stories/the-photo.html", false),
    ])
    func aLinkOnAPictureIsMaterialWhereItLeadsToAFile(_ link: String, _ isMaterial: Bool) throws {
        let words = "Photo"
        var text = PictureStandingTests.title + "\n\n" + PictureStandingTests.body + "\n\n"
        let range = text.utf8.count..<(text.utf8.count + words.utf8.count)
        text += words + "\n"
        let draft = try read(
            text,
            marks: [
                SourceMark(.link(address: link), range),
                SourceMark(
                    .image(address: "https://harbour.example/img/pier.jpg"), range,
                    standing: PictureStanding(link: link)),
            ])
        #expect(draft.assets.contains { $0.url == link } == isMaterial)
    }

    /// The picture above the text, that stands beside it by the page's elements.
    @Test func whatThePageCallsItsPictureIsFoundAroundIt() throws {
        let stated: (SourceMark.Particular, String, String) = (
            .other, "https://harbour.example/small/pier-800.jpg", "the page's OpenGraph data (og:image)"
        )
        func beside(_ standing: PictureStanding, _ particulars: [(SourceMark.Particular, String, String)]) throws -> Int
        {
            let draft = try page(
                "The pier", "https://harbour.example/img/pier-1600.jpg", standing, particulars: particulars)
            let marks =
                draft.document.marks + [
                    SourceMark(.surroundings, (draft.document.text.utf8.count - 10)..<draft.document.text.utf8.count)
                ]
            return try read(draft.document.text, marks: marks).assets.count
        }
        #expect(try beside(PictureStanding(isCaptioned: true), [stated]) == 1)
        #expect(try beside(PictureStanding(isCaptioned: true), []) == 0)
        #expect(try beside(PictureStanding(), [stated]) == 1)
        #expect(try beside(PictureStanding(link: "https://harbour.example/stories/pier"), [stated]) == 0)
    }

    // MARK: The same picture in full

    @Test(arguments: [
        ("https://harbour.example/img/pier-300x225.jpg", "https://harbour.example/img/pier.jpg"),
        ("https://harbour.example/img/pier_6b1af0e95b.jpg", "https://harbour.example/img/pier_0aa1f0e95b.jpg"),
        ("https://harbour.example/img/pier.jpg?size=small", "https://harbour.example/img/pier.jpg?size=large"),
    ])
    func aPictureThatLeadsToAPictureIsOneAndHadThere(_ shown: String, _ had: String) throws {
        let draft = try page("The pier at dawn", shown, PictureStanding(link: had))
        #expect(draft.assets.map(\.url) == [had])
        #expect(draft.assets.map(\.asGiven) == [shown], "as the document shows it")
    }

    @Test func aPictureThatLeadsToItselfLeadsNowhereElse() throws {
        let place = "https://harbour.example/press/attachment/5512"
        #expect(try page("The pier at dawn", place, PictureStanding(link: place)).assets.map(\.url) == [place])
    }

    /// A page that shows a picture in several sizes has one, had where it is largest.
    @Test(arguments: [
        (["pier-756x425.jpg", "pier-1287x836.jpg"], ["pier-1287x836.jpg"]),
        (["pier-1287x836.jpg", "pier-756x425.jpg"], ["pier-1287x836.jpg"]),
        (["pier_300x225.jpg", "pier.jpg"], ["pier.jpg"]),
        (["pier-at-dawn-in-may.jpg", "pier-at-dawn-in-may-main_image.jpg"], ["pier-at-dawn-in-may.jpg"]),
        (["small/310523-12345.jpg", "large/310523-12345.jpg"], ["small/310523-12345.jpg"]),
        (["north/pier.jpg", "south/pier.jpg"], ["north/pier.jpg", "south/pier.jpg"]),
        (["pier-1.jpg", "pier-2.jpg"], ["pier-1.jpg", "pier-2.jpg"]),
        (["pier.jpg", "pier-north.jpg"], ["pier.jpg", "pier-north.jpg"]),
        (["pier-756x425.jpg", "ferry-756x425.jpg"], ["pier-756x425.jpg", "ferry-756x425.jpg"]),
    ])
    func aPictureInSeveralSizesIsOne(_ shown: [String], _ had: [String]) throws {
        var text = PictureStandingTests.title + "\n\n" + PictureStandingTests.body + "\n\n"
        var marks: [SourceMark] = []
        for file in shown {
            let start = text.utf8.count
            text += "The pier at dawn\n\n"
            marks.append(
                SourceMark(.image(address: "https://harbour.example/img/\(file)"), start..<(start + 16)))
        }
        let draft = try read(text, marks: marks)
        #expect(draft.assets.map(\.url) == had.map { "https://harbour.example/img/\($0)" })
        #expect(draft.assets.first?.asGiven == "https://harbour.example/img/\(shown[0])")
    }

    @Test(arguments: [
        ("printericon.png", false), ("harbour-logo2.png", false), ("logox.png", false), ("siliconharbour.png", true),
        ("pier-icon.jpg", false), ("pierlogo.jpg", true), ("thumbs/pier.jpg", false),
    ])
    func aWordMadeOfALayoutsNameIsOneInADrawing(_ file: String, _ isMaterial: Bool) throws {
        #expect(try page("The pier at dawn", "https://harbour.example/img/\(file)").assets.isEmpty == !isMaterial)
    }
}
