import Catalogue
import Testing

@testable import Validation

@Suite struct MementoTests {
    private let gate: TimeGate
    private let release: Instant

    init() throws {
        gate = try TimeGate("https://archive.example/timegate/")
        release = try #require(Instant("2012-01-10T14:45:00Z"))
    }

    @Test func aTimeGateIsAskedByDate() throws {
        let address = try WebAddress("https://archive.example/timegate/http://rivertrust.example/a?b=1&c=2")
        #expect(
            gate.request(for: "http://rivertrust.example/a?b=1&c=2#d", near: release)
                == ProbeRequest(
                    .get, address, bodyLimit: 65_536,
                    headers: [HeaderField(name: "accept-datetime", value: "Tue, 10 Jan 2012 14:45:00 GMT")]))
        #expect(gate.request(for: "mailto:press@rivertrust.example", near: release) == nil)
    }

    @Test func aTimeGateHasAnAddress() {
        #expect(
            throws: TimeGateProblem(prefix: "archive.example", reason: "it does not begin with http:// or https://")
        ) {
            _ = try TimeGate("archive.example")
        }
        #expect(
            TimeGateProblem(prefix: "x", reason: "it is empty").description
                == "'x' is not the address of a TimeGate: it is empty. Write it as https://archive.example/timegate/.")
    }

    private static let link = """
        <http://rivertrust.example/a,b;c>; rel="original", <https://archive.example/timemap/x>; rel="timemap"; \
        type="application/link-format"; from="Tue, 15 Sep 2009 11:28:26 GMT", \
        <https://archive.example/web/20090915/http://rivertrust.example/a,b>; rel="first memento"; \
        datetime="Tue, 15 Sep 2009 11:28:26 GMT", <https://archive.example/web/20120111/a>; rel="memento"; \
        datetime="Wed, 11 Jan 2012 09:00:00 GMT", <https://archive.example/web/2031/a>;rel=\"last memento\";datetime="Sat, 01 Mar 2031 09:00:00 GMT"
        """

    @Test func linksAreReadWithTheirCommasAndQuotes() {
        let links = WebLink.read(Array(Self.link.utf8))
        #expect(links.count == 5)
        #expect(
            links.first == WebLink(target: "http://rivertrust.example/a,b;c", relations: ["original"], datetime: nil))
        #expect(links.dropFirst(2).first?.relations == ["first", "memento"])
        #expect(links.last?.datetime == "Sat, 01 Mar 2031 09:00:00 GMT")
    }

    @Test(arguments: [
        ("", 0), ("<", 1), ("<a", 1), ("<a>;rel=", 1), ("<a>; rel=\"x", 1), ("<a>; rel=\"\\", 1), ("<a>;;;;<b>", 2),
        (",,,", 0), ("<a>; rel", 1), ("<a>; title=\"<b>, <c>\"; rel=x, <d>", 2),
    ])
    func brokenLinksAreReadAsFarAsTheyGo(_ text: String, _ count: Int) {
        #expect(WebLink.read(Array(text.utf8)).count == count)
    }

    private func ask(_ outcomes: [String: ProbeOutcome], manners: AskingManners = .withoutPauses) -> (
        ArchiveAnswer?, FakeWeb
    ) {
        let web = FakeWeb(outcomes)
        var questions = [ArchiveQuestion(url: "http://rivertrust.example/a", near: release)][...]
        var answer: ArchiveAnswer?
        web.run(
            ArchiveRound(gate: gate, manners: manners, questions: { questions.popFirst() }, answered: { answer = $1 }))
        return (answer, web)
    }

    private let asked = "https://archive.example/timegate/http://rivertrust.example/a"
    private var copy: ArchiveCopy {
        ArchiveCopy(
            url: "https://archive.example/web/20120111/a",
            at: Instant("2012-01-11T09:00:00Z") ?? Instant(milliseconds: 0))
    }

    @Test func aRedirectToACopyNamesItsDate() {
        let (answer, web) = ask([asked: .to("/web/20120111/a", 302, ["link": Self.link, "vary": "accept-datetime"])])
        #expect(answer == .copy(copy))
        #expect(web.sent.count == 1)
    }

    @Test func aRedirectWithoutDatesIsFollowed() {
        let (answer, web) = ask([
            asked: .to("https://archive.example/web/20120111/a"),
            copy.url: .page("<title>Weir</title>", 200, ["memento-datetime": "Wed, 11 Jan 2012 09:00:00 GMT"]),
        ])
        #expect(answer == .copy(copy))
        #expect(web.sent.last?.request.headers.first?.name == "accept-datetime")
    }

    @Test func anAnswerThatIsTheCopySaysWhereItStands() {
        let headers = ["memento-datetime": "Wed, 11 Jan 2012 09:00:00 GMT", "content-location": "/web/20120111/a"]
        #expect(ask([asked: .page("", 200, headers)]).0 == .copy(copy))
    }

    @Test func ofAMapTheNearestIsTaken() {
        let map = ProbeOutcome.answer(
            200, ["content-type": "application/link-format"], Self.link.replacing(", <", with: ",\n <"))
        #expect(ask([asked: map]).0 == .copy(copy))
        #expect(ask([asked: .answer(200, ["content-type": "application/link-format"], "")]).0 == ArchiveAnswer.none)
    }

    @Test func ofTwoThatAreAsNearTheEarlierIsTaken() throws {
        let copies = try ["2012-01-11T14:45:00Z", "2012-01-09T14:45:00Z", "2011-01-09T14:45:00Z"].map {
            ArchiveCopy(url: "https://archive.example/\($0)", at: try #require(Instant($0)))
        }
        #expect(MementoReading.nearest(to: release, of: copies) == copies[1])
    }

    @Test(arguments: [
        (ProbeOutcome.answer(404), ArchiveAnswer.none),
        (.answer(500), .unclear(reason: "The archive answers with status 500.")),
        (.page("<p>Hello</p>"), .unclear(reason: "The archive's answer names no copy.")),
        (.failure(.noSuchHost), .unclear(reason: "There is no such host.")),
        (.to("/timegate/http://rivertrust.example/a"), .unclear(reason: "The archive redirects more than five times.")),
        (.answer(429, ["retry-after": "86400"]), .unclear(reason: "The archive asked to be left alone for a while.")),
        (.answer(503, ["retry-after": "1"]), .unclear(reason: "The archive asked to be left alone for a while.")),
        (.to("javascript:x"), .unclear(reason: "The archive answers with status 302.")),
    ])
    func whatElseAnArchiveSays(_ outcome: ProbeOutcome, _ answer: ArchiveAnswer) {
        #expect(ask([asked: outcome]).0 == answer)
    }

    @Test func oneHostIsAskedPolitely() {
        var questions = (0..<200).map { ArchiveQuestion(url: "http://host\($0).example/", near: release) }[...]
        var count = 0
        let web = FakeWeb { _, _ in (.answer(404), 1) }
        let round = ArchiveRound(gate: gate, questions: { questions.popFirst() }, answered: { _, _ in count += 1 })
        web.run(round)
        #expect(count == 200 && web.mostUnderWay <= 2)
        let times = web.sent.map(\.at)
        #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 >= 0.2499 })
    }

    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
        ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"),
        ("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z"), ("Sun, 06 Nov 1994 08:49:37 UTC", "1994-11-06T08:49:37Z"),
        ("Sun, 31 Feb 1994 08:49:37 GMT", nil), ("Sun, 06 Nov 1994 24:49:37 GMT", nil), ("yesterday", nil), ("", nil),
        ("Sun, 06 Nov 99999 08:49:37 GMT", nil), ("Sun, 06 Nov 1994 08:49:37 +0100", nil),
    ])
    func datesOfHeaderFieldsAreRead(_ text: String, _ instant: String?) {
        #expect(HTTPDate.read(text) == instant.flatMap { Instant($0) })
    }

    @Test func datesAreWritten() throws {
        for text in ["1970-01-01T00:00:00Z", "2012-02-29T23:59:59Z", "1969-12-31T12:00:00Z"] {
            let instant = try #require(Instant(text))
            #expect(HTTPDate.read(HTTPDate.write(instant)) == instant)
        }
        #expect(HTTPDate.write(Instant(milliseconds: 0)) == "Thu, 01 Jan 1970 00:00:00 GMT")
    }

    @Test(arguments: [("120", 120.0), (" 7 ", 7), ("-1", nil), ("soon", nil), ("99999999999999999999", 1_000_000_000)])
    func patienceIsRead(_ text: String, _ seconds: Double?) {
        #expect(RetryAfter.seconds(text, now: nil) == seconds)
    }
}
