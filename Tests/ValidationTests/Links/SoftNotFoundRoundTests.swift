import Catalogue
import Testing

@testable import Validation

/// Pages of which only the site's answer to a random address tells what they are.
@Suite struct SoftNotFoundRoundTests {
    private static let shell =
        "<title>River Trust</title><main><h1>River Trust</h1><p>Rivers belong to everybody who walks, swims, fishes and dreams beside them, and we look after forty of them.</p></main>"
    private static let page =
        "<title>River Trust</title><main><h1>The weir</h1><p>Salmon leap here in spring when the water is high, and children count them from the bridge with their teachers.</p></main>"

    private func web(_ random: ProbeOutcome, _ pages: [String: String]) -> FakeWeb {
        FakeWeb { request, _ in
            if request.url.hasSuffix("/robots.txt") { return (.answer(404), 0.01) }
            if request.url.hasSuffix("/00000000feedbeef") { return (random, 0.01) }
            let path = request.url.split(separator: "/").last.map { String($0) } ?? ""
            return (pages[path].map { .page($0) } ?? random, 0.01)
        }
    }

    private func ask(_ web: FakeWeb, _ paths: [String]) -> [String: LinkVerdict] {
        let links = paths.map { LinkQuestion(url: "https://rivertrust.example/\($0)", use: .reference) }
        let answers = Round(web, links).answers
        return Dictionary(
            uniqueKeysWithValues: paths.map { ($0, answers["https://rivertrust.example/\($0)"]?.verdict ?? .silent) })
    }

    @Test func aPageThatLooksLikeTheAnswerToARandomAddressIsNotThere() {
        let web = web(.page(Self.shell), ["weir": Self.page])
        let answers = ask(web, ["weir", "old-a", "old-b"])
        #expect(answers == ["weir": .found, "old-a": .softNotFound, "old-b": .softNotFound])
        #expect(web.urls.filter { $0.hasSuffix("/00000000feedbeef") }.count == 1)
    }

    @Test func aSiteThatAnswersAsItShouldClearsThem() {
        let band =
            "<title>Error 404</title><h1>Error 404</h1><p>The trio from Ghent plays loud guitars and quiet harmonium, has toured with everybody who matters, and brings its third album.</p>"
        let web = web(.page("<title>Not found</title>", 404), ["band": band, "a": Self.page, "b": Self.page])
        #expect(ask(web, ["band", "a", "b"]) == ["band": .found, "a": .found, "b": .found])
    }

    @Test func aSuspectThatTheSiteAlwaysShowsIsNotThere() {
        let odd =
            "<title>404</title><h1>404</h1><p>Kingfishers nest in the bank below the mill, and if you sit very still you may see one dive before the evening train crosses the bridge.</p>"
        #expect(ask(web(.page(odd), ["old": odd]), ["old"]) == ["old": .softNotFound])
    }

    @Test func aPageThatIsAsItWasCataloguedIsNotSuspected() {
        let baseline = Round.answer(web(.answer(404), ["weir": Self.page]), "https://rivertrust.example/weir")?.print
        let web = web(.page(Self.page), ["weir": Self.page])
        let question = LinkQuestion(url: "https://rivertrust.example/weir", use: .statement, baseline: baseline)
        #expect(Round(web, [question]).summary.counts == [.found: 1])
        #expect(web.pages.count == 1)
    }

    @Test func pagesThatScriptsFillAreNotCompared() {
        let app = "<title>River Trust</title><div id=\"root\"></div><script src=\"app.js\"></script>"
        #expect(ask(web(.page(app), [:]), ["a", "b", "c"]) == ["a": .found, "b": .found, "c": .found])
    }

    @Test(arguments: [ProbeOutcome.failure(.timeout), .answer(403), .answer(500)])
    func aSiteThatDoesNotSayClearsThem(_ random: ProbeOutcome) {
        #expect(ask(web(random, ["a": Self.page, "b": Self.page]), ["a", "b"]) == ["a": .found, "b": .found])
    }
}
