import Catalogue
import Testing

@testable import Validation

/// Links to files that answer with a page, and sites that answer every address with one.
@Suite struct FileAnswerTests {
    private static let gallery =
        "<title>Gallery</title><main><h1>Gallery</h1><p>Salmon leap here in spring when the water is high, and children count them from the bridge with their teachers.</p></main>"

    private func answer(
        _ url: String, _ outcome: ProbeOutcome, linkKind: Asset.LinkKind? = .file, _ more: [String: ProbeOutcome] = [:]
    ) -> LinkAnswer? {
        let web = FakeWeb([url: outcome].merging(more) { $1 })
        let question = LinkQuestion(url: url, use: .image, linkKind: linkKind)
        return Round(web, [question]).answers[url]
    }

    @Test(
        arguments: [
            "jpg", "png", "pdf", "mp4", "zip", "docx", "JPEG", "tif", "mov", "xlsx", "pptx", "eps", "wav",
            "jpg?size=large",
        ])
    func aPageIsNoFile(_ ending: String) throws {
        let url = "https://rivertrust.example/pictures/weir.\(ending)"
        for kind in [Asset.LinkKind.file, nil] {
            let found = try #require(answer(url, .page(Self.gallery), linkKind: kind))
            #expect(found.verdict == .softNotFound)
            #expect(found.evidence == "A page stands where a file should be, titled 'Gallery'.")
            #expect(found.print?.mediaType == "text/html")
        }
    }

    @Test func aRedirectToAPageIsNoFileEither() throws {
        let url = "https://rivertrust.example/pictures/weir.jpg"
        let moved = ProbeOutcome.answer(302, ["location": "/gallery"])
        let page = ["https://rivertrust.example/gallery": ProbeOutcome.page(Self.gallery)]
        #expect(answer(url, moved, page)?.verdict == .softNotFound)
    }

    @Test func aFileIsAFile() {
        for type in ["image/jpeg", "application/pdf", "application/octet-stream", "video/mp4"] {
            let file = ProbeOutcome.answer(200, ["content-type": type, "content-length": "9000"])
            #expect(answer("https://rivertrust.example/weir.jpg", file)?.verdict == .found)
        }
    }

    /// Where it hands out the file, or wants to know who asks, a page may stand there.
    @Test(
        arguments: [
            ("<title>File:Weir 2012.jpg - Commons</title><h1>File:Weir 2012.jpg</h1><p>A weir.</p>", .found),
            ("<title>Dropbox - weir_2012.jpg</title><p>Download it.</p>", .found),
            (
                "<title>Picture</title><h1>The weir</h1><img src=\"/full/Weir_2012.jpg\"><p>A picture of the weir.</p>",
                .found
            ),
            ("<title>Picture</title><a href='https://files.example/Weir_2012.jpg'>Get it</a>", .found),
            (
                "<title>Gallery</title><link rel=\"canonical\" href=\"/p/Weir_2012.jpg\"><p>All our pictures.</p>",
                .softNotFound
            ),
            (
                "<title>Gallery</title><p>Weir_2012.jpg is no more among our pictures, of which there are many.</p>",
                .softNotFound
            ),
            ("<title>Sign in</title><h1>Sign in</h1><form><input type=password></form>", .loginWall),
        ] as [(String, LinkVerdict)])
    func aPageMayHandTheFileOut(_ html: String, _ verdict: LinkVerdict) {
        #expect(answer("https://rivertrust.example/p/Weir_2012.jpg", .page(html))?.verdict == verdict, "\(html)")
    }

    /// Whoever catalogued it as a page meant the page.
    @Test(arguments: [Asset.LinkKind.item, .album])
    func aLinkThatIsSaidToBeNoFileIsNone(_ kind: Asset.LinkKind) {
        let page = Self.gallery.replacing("Gallery", with: "The weir")
        #expect(answer("https://rivertrust.example/weir.jpg", .page(page), linkKind: kind)?.verdict == .found)
    }

    @Test func aSiteThatAnswersEveryAddressWithOnePageIsFoundOut() {
        let shell = ProbeOutcome.page(
            "<title>Our rivers</title><h1>Welcome</h1><p>Rivers belong to everybody who walks, swims, fishes and dreams beside them, and we look after forty of them.</p>"
        )
        let web = FakeWeb { request, _ in (request.url.hasSuffix("/robots.txt") ? .answer(404) : shell, 0.01) }
        let urls = [
            "https://rivertrust.example/any/page", "https://rivertrust.example/", "https://rivertrust.example/b/c",
        ]
        let answers = Round(web, urls.map { LinkQuestion(url: $0, use: .reference) }).answers
        #expect(urls.map { answers[$0]?.verdict } == [.softNotFound, .found, .softNotFound])
        #expect(answers[urls[0]]?.evidence == "The page looks like the site's answer to a random address.")
        #expect(web.pages.count == 4, "the site is asked once for a random address")
    }

    /// A page that has the words of its address for its title is one of its own: nobody else is asked.
    @Test func aPageThatSpeaksOfItsAddressCostsNoRequestMore() {
        let web = FakeWeb([
            "https://rivertrust.example/news/night-line": .page("<title>A line at night opens</title><p>Yes.</p>")
        ])
        let question = LinkQuestion(url: "https://rivertrust.example/news/night-line", use: .reference)
        #expect(Round(web, [question]).summary.counts == [.found: 1])
        #expect(web.pages.count == 1)
    }

    @Test func aSignInPageForEveryAddressIsWhatALoginLinkWants() {
        let page = ProbeOutcome.page("<title>Sign in</title><h1>Sign in</h1><form><input type=password></form>")
        let web = FakeWeb { request, _ in (request.url.hasSuffix("/robots.txt") ? .answer(404) : page, 0.01) }
        let question = LinkQuestion(url: "https://bank.example/portal/press", use: .image, linkKind: .login)
        #expect(Round(web, [question]).summary.counts == [.found: 1])
    }

    /// A plain refusal wants no proof of a human.
    @Test(arguments: [
        (
            "<title>403 Forbidden</title><center><h1>403 Forbidden</h1></center><hr><center>nginx</center>",
            "403 Forbidden"
        ),
        ("<title>Access Denied</title><h1>Access Denied</h1>", "Access Denied"),
        ("<title>Zugriff verweigert</title><h1>Zugriff verweigert</h1>", "Zugriff verweigert"),
    ])
    func aPlain403TurnsAway(_ html: String, _ title: String) throws {
        let found = try #require(answer("https://rivertrust.example/a", .page(html, 403), linkKind: nil))
        #expect(found.verdict == .turnedAway)
        #expect(found.evidence == "The page turned us away: '\(title)'.")
    }

    @Test func aRiddleIsARiddle() throws {
        let html = "<title>Just a moment...</title><h1>Verify you are human</h1>"
        let found = try #require(answer("https://rivertrust.example/a", .page(html, 403), linkKind: nil))
        #expect(found.evidence == "The page wants proof that a human asks: 'Just a moment...'.")
    }
}
