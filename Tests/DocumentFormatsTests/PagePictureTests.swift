import ReleaseReader
import Testing

/// How pictures stand on pages, and what of a page is about other pages.
@Suite struct PagePictureTests {
    /// The first picture of a page.
    private func picture(_ html: String) throws -> SourceMark? {
        try opened("<!doctype html><body><article><h1>Room opens</h1>\(PageTests.prose)\(html)</article>").marks.first {
            if case .image = $0.meaning { true } else { false }
        }
    }

    @Test(arguments: [
        ("<img src=/a.jpg alt='The room'>", PictureStanding()),
        ("<img src=/a.jpg width=120 height=90 alt='The room'>", PictureStanding(isSmall: true)),
        ("<img src=/a.jpg width=260 height=70>", PictureStanding(isSmall: true)),
        ("<img src=/a.jpg width='100%' height=90 alt='The room'>", PictureStanding()),
        ("<img src=/a.jpg width=600px height=400px alt='The room'>", PictureStanding()),
        ("<img src=/a.jpg width=0 height=0 alt='The room'>", PictureStanding()),
        ("<img src=/a.jpg width=99999999999999999999 height=9 alt='The room'>", PictureStanding(isSmall: true)),
        (
            "<figure><img src=/a.jpg><figcaption>The room at noon</figcaption></figure>",
            PictureStanding(isCaptioned: true)
        ),
        ("<figure><img src=/a.jpg alt='The room'><figcaption></figcaption></figure>", PictureStanding()),
        (
            "<div><div><img src=/a.jpg alt='The room'></div><p class='wp-caption'>At noon</p></div>",
            PictureStanding(isCaptioned: true)
        ),
        ("<div><img src=/a.jpg><span class='photo-credit'>Jane Doe</span></div>", PictureStanding(isCaptioned: true)),
        (
            "<div><p><img src=/a.jpg alt='Jane Doe'></p><p><a href='tel:+442079460018'>020 7946 0018</a></p></div>",
            PictureStanding(isBesidePoint: true)
        ),
        ("<div><p><img src=/a.jpg alt='Jane Doe'></p><p><a href='/jane'>More</a></p></div>", PictureStanding()),
        ("<div><img src=/a.jpg><span class='captions-off'></span></div>", PictureStanding()),
        (
            "<a href='https://a.example/b'><figure><img src=/a.jpg></figure></a>",
            PictureStanding(link: "https://a.example/b")
        ),
        (
            "<a href='https://a.example/b'><img src=/a.jpg alt='The room'></a>",
            PictureStanding(link: "https://a.example/b")
        ),
    ])
    func aPictureSaysHowItStands(_ html: String, _ standing: PictureStanding) throws {
        #expect(try picture(html)?.standing == standing)
    }

    /// Pages that load their pictures late keep the place in other attributes, and in other elements.
    @Test(arguments: [
        ("<img data-srcset='/a-600.jpg 600w, /b.jpg 1200w' src='data:image/gif;base64,AA'>", "/a-600.jpg"),
        ("<img srcset='/w_600,h_400/a.jpg 600w, /b.jpg 1200w'>", "/w_600,h_400/a.jpg"),
        ("<img data-lazy-src=/a.jpg src=/blank.gif>", "/a.jpg"), ("<img data-original=/a.jpg>", "/a.jpg"),
        ("<img data-src='/a-{width}.jpg' src='/a-80.jpg'>", "/a-80.jpg"),
        ("<picture><source srcset='/a.jpg 1x, /b.jpg 2x'><img src='data:image/gif;base64,AA'></picture>", "/a.jpg"),
        ("<picture><source srcset='/a.webp'><img src=/a.jpg></picture>", "/a.jpg"),
        ("<p><img src='data:image/gif;base64,AA'></p>", nil), ("<div><source srcset='/a.jpg'><img></div>", nil),
    ])
    func aPictureThatIsLoadedLateIsFound(_ html: String, _ address: String?) throws {
        let found = try picture(html)
        #expect(found.map(\.meaning) == address.map { .image(address: $0) })
    }

    /// What lies over a picture that leads to itself in full, and what is sent later, is no menu and not hidden.
    @Test(arguments: [
        ("<div class='overlay-wrap'><a href='/a-large.jpg'><img src=/a.jpg></a></div>", true),
        ("<div class='overlay-wrap'><a href='/stories/a'><img src=/a.jpg></a></div>", false),
        ("<div class='overlay-wrap'>Close <a href='/a-large.jpg'><img src=/a.jpg></a></div>", false),
        ("<div hidden id='S:1a'><p><img src=/a.jpg></p></div>", true),
        ("<div hidden id=S><img src=/a.jpg></div>", false),
    ])
    func whatIsOutOfSight(_ html: String, _ isSeen: Bool) throws {
        #expect(try (picture(html) != nil) == isSeen)
    }

    /// Around the release, only what the page gives to those who share it is its own.
    @Test(arguments: [
        ("/img/room-1200x630.jpg", "/img/room-800x600.jpg", true), ("/img/room.jpg", "/img/hall.jpg", false),
        ("/get/d4046ab9-c827-5ac6?w=1", "/get/d4046ab9-c827-5ac6?w=2", true), ("", "/img/room.jpg", false),
        ("https://img.example/x/room", "https://img.example/y/hall", false),
    ])
    func aPictureAroundTheReleaseIsKeptWhereThePageStatesIt(_ stated: String, _ shown: String, _ isKept: Bool) throws {
        let page = try opened(
            "<!doctype html><head><meta property='og:image' content='\(stated)'></head><body><div>Elsewhere: <a href='/stories/x'>all of our stories</a><img src='\(shown)'></div><main><h1>Room opens</h1>\(PageTests.prose)</main>"
        )
        let images = page.marks.filter { if case .image = $0.meaning { true } else { false } }
        #expect(images.isEmpty == !isKept)
    }

    @Test(arguments: [
        ("<script async src='//pagead2.googlesyndication.com/pagead/show.js'></script>", "googlesyndication"),
        ("<script>googletag.display('place-1')</script>", "googletag"),
        ("<ins class='adsbygoogle'></ins>", "adsbygoogle"),
        ("<link rel=preconnect href='https://securepubads.g.doubleclick.net'>", "securepubads"),
        ("<iframe src='https://ads.example.taboola.com/1'></iframe>", "taboola"),
        ("<script src='https://www.googletagmanager.com/gtm.js'></script>", nil), ("<p>adsbygoogle</p>", nil),
        ("<script>document.title = 'advertising'</script>", nil), ("<a href='https://taboola.com/'>T</a>", nil),
    ])
    func aPageThatShowsAdvertisementsIsKnownByItsScripts(_ html: String, _ name: String?) throws {
        let page = try opened("<!doctype html><body>\(html)<h1>Room opens</h1>\(PageTests.prose)")
        let words = page.marks.filter { $0.meaning == .particular(.advertising) }.map {
            String(decoding: Array(page.text.utf8)[$0.range], as: UTF8.self)
        }
        #expect(words == (name.map { [$0] } ?? []))
    }

    private static func teaser(_ name: String) -> String {
        "<li><a href='/stories/\(name)'><img src='/img/\(name).jpg'></a><a href='/stories/\(name)'>The \(name) of the town</a></li>"
    }

    @Test(
        arguments: [
            ("three beside each other", "<ul>\(teaser("well"))\(teaser("wall"))\(teaser("tower"))</ul>", 3),
            ("two of them", "<ul>\(teaser("well"))\(teaser("wall"))</ul>", 0),
            (
                "pictures that lead to themselves",
                "<ul>"
                    + ["well", "wall", "tower"].map {
                        "<li><a href='/img/\($0)-large.jpg'><img src='/img/\($0).jpg'> The \($0) of the town</a></li>"
                    }.joined() + "</ul>", 0
            ),
            (
                "pictures without words, as an album has them",
                "<div>"
                    + ["well", "wall", "tower"].map {
                        "<div><a href='/album/\($0)'><img src='/img/\($0).jpg' alt=''></a></div>"
                    }.joined() + "</div>", 0
            ),
            (
                "what calls itself related, and content",
                "<div class='related-content'><div><a href='/stories/well'><img src='/img/well.jpg'>The well</a></div></div>",
                1
            ),
            (
                "what calls itself related, and has a file",
                "<div class='related-content'><p><a href='/well.pdf'>The well</a></p></div>", 0
            ),
        ])
    func rowsOfTeasersAreNoPartOfTheText(_ name: String, _ below: String, _ count: Int) throws {
        let page = try opened(
            "<!doctype html><body><div><h1>Room opens</h1>\(PageTests.prose)\(below)<p>It is open each day from nine to five, and on Sundays too.</p></div>"
        )
        #expect(page.marks.count { $0.meaning == .surroundings } == count, "\(name)")
    }
}
