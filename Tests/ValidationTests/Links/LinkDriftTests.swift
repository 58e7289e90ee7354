import Catalogue
import Testing

@testable import Validation

@Suite struct LinkDriftTests {
    @Test(arguments: [
        (LinkPrint(), LinkPrint(title: "Weir", mediaType: "text/html", hits: 3), []),
        (LinkPrint(title: "Weir"), LinkPrint(title: "Weir"), []),
        (LinkPrint(title: "Weir"), LinkPrint(title: "WEIR  "), []),
        (LinkPrint(title: "(3) Weir"), LinkPrint(title: "(12) Weir"), []),
        (LinkPrint(title: "2011"), LinkPrint(title: "2012"), ["the title was '2011' and is '2012'"]),
        (LinkPrint(title: "Weir"), LinkPrint(title: "Casino"), ["the title was 'Weir' and is 'Casino'"]),
        (LinkPrint(mediaType: "image/jpeg"), LinkPrint(mediaType: "text/html"), ["it was image/jpeg and is text/html"]),
        (LinkPrint(mediaType: "image/jpeg"), LinkPrint(mediaType: "image/pjpeg"), []),
        (LinkPrint(mediaType: "image/jpeg"), LinkPrint(mediaType: "application/octet-stream"), []),
        (LinkPrint(sizeClass: 20), LinkPrint(sizeClass: 21), []),
        (LinkPrint(sizeClass: 20), LinkPrint(sizeClass: 15), ["it is much smaller"]),
        (LinkPrint(sizeClass: 20), LinkPrint(sizeClass: 22), ["it is much larger"]),
        (LinkPrint(textFingerprint: "0123456789abcdef"), LinkPrint(textFingerprint: "0123456789abcdff"), []),
        (
            LinkPrint(textFingerprint: "0123456789abcdef"), LinkPrint(textFingerprint: "f123456789ab0000"),
            ["the text changed"]
        ),
        (LinkPrint(textFingerprint: "no hash"), LinkPrint(textFingerprint: "f123456789ab0000"), []),
        (LinkPrint(hits: 12), LinkPrint(hits: 0), ["the search had 12 hits and has none"]),
        (LinkPrint(hits: 1), LinkPrint(hits: 0), ["the search had 1 hit and has none"]),
        (LinkPrint(hits: 12), LinkPrint(hits: 5), ["the search had 12 hits and has 5"]),
        (LinkPrint(hits: 12), LinkPrint(hits: 7), []),
        (LinkPrint(hits: 0), LinkPrint(hits: 9), []),
    ])
    func whatChanged(_ baseline: LinkPrint, _ now: LinkPrint, _ words: [String]) {
        #expect(baseline.drift(to: now).map(\.words) == words)
    }

    private static let words = """
        The salmon run began early this year and volunteers counted more fish at the weir than in any spring since the \
        count began in nineteen eighty. The trust welcomes the figures and asks the government to keep the river free \
        of dams. Every barrier that was taken down upstream has brought fish back within two summers, and the weir at \
        Mill Lane is the last between the sea and the spawning grounds.
        """

    private func fingerprint(_ text: String) -> TextFingerprint? {
        TextFingerprint(PageReading.page(Array("<main><p>\(text)</p></main>".utf8)).words)
    }

    @Test func aWordMoreIsNoOtherText() throws {
        let old = try #require(fingerprint(Self.words))
        let small = try #require(
            fingerprint(Self.words.replacing("early", with: "very early") + " Updated 12 May 2031."))
        let other = try #require(
            fingerprint(
                Self.words.replacing("welcomes the figures", with: "has no comment").replacing(
                    "asks the government to keep the river free of dams",
                    with: "withdraws its former position on dams which was published here in error and without approval"
                )
                    + " The statement of March does not stand any longer, and nobody should quote from it."))
        let casino = try #require(
            fingerprint(
                "Play slots online now and win big money with our welcome bonus of two hundred free spins today"))
        #expect(old.distance(to: small) < LinkDrift.textDistance)
        #expect(old.distance(to: other) >= LinkDrift.textDistance)
        #expect(old.distance(to: casino) >= 16)
    }

    @Test func fingerprintsStayWhatTheyAre() {
        #expect(fingerprint(Self.words)?.text == "530673c9ff514088")
        #expect(fingerprint("Too few words for one.") == nil)
    }

    @Test(arguments: [(Int64(-1), 0), (0, 0), (1, 1), (1000, 10), (1_000_000, 20), (.max, 63)])
    func sizesHaveClasses(_ length: Int64, _ sizeClass: Int) {
        #expect(LinkPrint.sizeClass(of: length) == sizeClass)
    }
}
