import Catalogue
import TestSupport
import Testing

@testable import Validation

@Suite struct LinkRoundTests {
    let weir = "https://rivertrust.example/weir"
    let page = ProbeOutcome.page(
        "<title>The weir</title><h1>The weir</h1><p>Salmon leap here in spring, and not in summer.</p>")

    @Test func aPageIsReadAtOnceAndPrinted() {
        let web = FakeWeb([weir: page])
        let answer = Round.answer(web, weir, use: .statement)
        #expect(web.urls == ["GET https://rivertrust.example/robots.txt", "GET \(weir)"])
        #expect(
            answer
                == LinkAnswer(
                    verdict: .found, status: 200, evidence: "The page is titled 'The weir'.",
                    print: LinkPrint(title: "The weir", mediaType: "text/html")))
    }

    @Test func ofAFileTheHeadIsEnough() {
        let url = "https://rivertrust.example/weir.jpg"
        let web = FakeWeb([url: .answer(200, ["content-type": "image/jpeg", "content-length": "1000000"])])
        let answer = Round.answer(web, url, use: .image, .file)
        #expect(web.urls == ["HEAD \(url)"])
        #expect(
            answer
                == LinkAnswer(
                    verdict: .found, status: 200, evidence: "It is there (image/jpeg).",
                    print: LinkPrint(mediaType: "image/jpeg", sizeClass: 20)))
    }

    @Test(arguments: [405, 501, 403, 400, 404, 500, 503])
    func whoRefusesHEADIsAskedForThePage(_ status: Int) {
        let web = FakeWeb { request, _ in
            (request.method == .head ? .answer(status) : .answer(200, ["content-type": "image/jpeg"], "picture"), 0.01)
        }
        let url = "https://rivertrust.example/weir.jpg"
        #expect(Round.answer(web, url, use: .image, .file)?.verdict == .found)
        #expect(web.pages == ["HEAD \(url)", "GET \(url)"])
    }

    @Test func aFileThatIsAPageIsRead() {
        let url = "https://rivertrust.example/weir.jpg"
        let web = FakeWeb([url: .page("<title>Page not found</title><h1>Page not found</h1>")])
        #expect(Round.answer(web, url, use: .image, .file)?.verdict == .softNotFound)
    }

    @Test func permanentRedirectsSayWhereToGo() {
        let web = FakeWeb([
            weir: .to("/pictures/weir", 301), "https://rivertrust.example/pictures/weir": .to("weir.html?session=1"),
            "https://rivertrust.example/pictures/weir.html?session=1": page,
        ])
        let answer = Round.answer(web, weir)
        #expect(answer?.verdict == .moved)
        #expect(answer?.movedTo == "https://rivertrust.example/pictures/weir")
        #expect(answer?.evidence == "It has moved to 'https://rivertrust.example/pictures/weir'.")
        #expect(answer?.hops == 2)
    }

    @Test func aRedirectForNowIsFollowedAndKept() {
        let web = FakeWeb([weir: .to("//pictures.example/weir"), "https://pictures.example/weir": page])
        let answer = Round.answer(web, weir)
        #expect(answer?.verdict == .movedForNow)
        #expect(answer?.evidence == "It leads to 'https://pictures.example/weir' for now.")
        #expect(answer?.movedTo == "https://pictures.example/weir")
    }

    @Test func aRedirectOutOfHTTPSIsSaid() {
        let web = FakeWeb([weir: .to("http://rivertrust.example/weir"), "http://rivertrust.example/weir": page])
        #expect(
            Round.answer(web, weir)?.evidence
                == "It leads to 'http://rivertrust.example/weir' for now. The way there leaves https.")
    }

    @Test func aPageThatSendsItsReaderOnIsFollowed() {
        let web = FakeWeb([
            weir: .page("<meta http-equiv=\"refresh\" content=\"0; URL='/new-weir'\"><p>We have moved.</p>"),
            "https://rivertrust.example/new-weir": page,
        ])
        #expect(Round.answer(web, weir)?.movedTo == "https://rivertrust.example/new-weir")
    }

    @Test(arguments: [
        ("ftp://rivertrust.example/a", "it does not begin with http:// or https://"),
        ("javascript:alert(1)", "it does not begin with http:// or https://"),
        ("file:///etc/passwd", "it does not begin with http:// or https://"),
        ("https://jane:secret@rivertrust.example/", "it carries a name or a password"),
        ("http://localhost/", "its domain has no dot"),
        ("http://2130706433/", "its domain has no dot"),
        ("http://rivertrust.example:0/", "its port is not a number from 1 to 65535"),
    ])
    func aRedirectToWhereNobodyIsAskedEndsThere(_ target: String, _ problem: String) {
        let web = FakeWeb([weir: .to(target)])
        let answer = Round.answer(web, weir)
        #expect(answer?.verdict == .notAsked)
        #expect(answer?.evidence == "Not asked: it leads to '\(target)', and \(problem).")
        #expect(web.pages.count == 1)
    }

    @Test func circlesAreFound() {
        let other = "https://rivertrust.example/other"
        for (web, hops) in [(FakeWeb([weir: .to(weir)]), 1), (FakeWeb([weir: .to(other), other: .to(weir)]), 2)] {
            let answer = Round.answer(web, weir)
            #expect(answer == LinkAnswer(verdict: .silent, evidence: "It leads in a circle.", hops: hops))
        }
        let withCookies = FakeWeb([weir: .to(weir, 302, ["set-cookie": "a=1"])])
        #expect(Round.answer(withCookies, weir)?.verdict == .turnedAway)
    }

    @Test(arguments: [(10, LinkVerdict.movedForNow), (11, .silent)])
    func tenRedirectsAreFollowed(_ count: Int, _ verdict: LinkVerdict) {
        let web = FakeWeb { request, _ in
            guard let step = Int(request.url.split(separator: "/").last ?? "") else { return (.answer(404), 0.01) }
            return (step < count ? .to("/\(step + 1)") : page, 0.01)
        }
        #expect(Round.answer(web, "https://rivertrust.example/0")?.verdict == verdict)
    }

    @Test func aSilentLinkIsAskedOnceMoreAndLater() {
        var asked = 0
        let web = FakeWeb { request, _ in
            if request.url.hasSuffix("robots.txt") { return (.answer(404), 0.01) }
            asked += 1
            return (asked == 1 ? .failure(.timeout) : page, 1)
        }
        var manners = AskingManners()
        manners.pauseBeforeRetry = 7
        #expect(Round.answer(web, weir, manners: manners)?.verdict == .found)
        let times = web.sent.suffix(2).map(\.at)
        #expect((times.last ?? 0) - (times.first ?? 0) >= 8)
        let never = FakeWeb { _, _ in (.failure(.connectTimeout), 1) }
        #expect(Round.answer(never, weir)?.evidence == "The host did not answer in time.")
    }

    @Test func addressesOfPeopleAreJudgedByTheirForm() {
        let web = FakeWeb([:])
        #expect(Round.answer(web, "mailto:press@rivertrust.example")?.verdict == .found)
        #expect(Round.answer(web, "tel:+442079460018")?.verdict == .found)
        #expect(Round.answer(web, "mailto:press@rivertrust")?.verdict == .malformed)
        #expect(Round.answer(web, "ftp://rivertrust.example/")?.verdict == .notAsked)
        #expect(web.sent.isEmpty)
    }

    @Test(arguments: [
        (
            ProbeFailure.notAsked(reason: "the address is inside our own network"), LinkVerdict.notAsked,
            "Not asked: the address is inside our own network."
        ),
        (.noSuchHost, .silent, "There is no such host."),
        (
            .unsafeCertificate(reason: "it expired on 3 March 2031"), .unsafeCertificate,
            "The certificate cannot be trusted: it expired on 3 March 2031."
        ),
        (
            .broken(reason: "more bytes came\nthan were said."), .silent,
            "The answer is broken: more bytes came than were said."
        ),
    ])
    func whyNothingCameBackIsSaid(_ failure: ProbeFailure, _ verdict: LinkVerdict, _ evidence: String) {
        let answer = Round.answer(FakeWeb { _, _ in (.failure(failure), 0.01) }, weir)
        #expect(answer == LinkAnswer(verdict: verdict, evidence: evidence))
    }
}
