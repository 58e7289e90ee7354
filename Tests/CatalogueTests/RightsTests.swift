import Catalogue
import Foundation
import Testing

/// What may go for which purpose, and why.
@Suite struct RightsTests {
    private typealias Case = (String, Rights, Purpose, String)

    private static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? Instant(milliseconds: 0).day }
    private static let today = day("2031-06-21")

    private static func ask(
        _ media: [String] = [], in territories: [String] = [], for uses: [String] = []
    ) -> Purpose {
        Purpose(media: media, territories: territories, uses: uses, on: today)
    }

    private static let cases: [Case] = [
        ("nothing is said on either side", Rights(), ask(), "allowed because nothing narrows what it may be used for"),
        (
            "a request for more than an asset without terms needs nothing", Rights(), ask(["print"], in: ["world"]),
            "allowed because nothing narrows what it may be used for"
        ),
        (
            "the first day", Rights(begins: today), ask(), "allowed because nothing narrows what it may be used for"
        ),
        (
            "the day before the first", Rights(begins: day("2031-06-22")), ask(),
            "withheld because it may not be used before 22 June 2031"
        ),
        ("the last day", Rights(ends: today), ask(), "allowed because nothing narrows what it may be used for"),
        (
            "the day behind the last", Rights(ends: day("2031-06-20")), ask(),
            "withheld because its terms ended on 20 June 2031"
        ),
        (
            "the last day of a consent", Rights(consentEnds: today), ask(),
            "allowed because nothing narrows what it may be used for"
        ),
        (
            "the day behind it", Rights(consentEnds: day("2031-06-20")), ask(),
            "withheld because those who are in it agreed only until 20 June 2031"
        ),
        (
            "a medium that is taken in", Rights(media: ["print", "online"]), ask(["online"]),
            "allowed because its terms take in online"
        ),
        (
            "a medium that is not", Rights(media: ["print"]), ask(["print", "television"]),
            "withheld because it may be used only in print, and not in television"
        ),
        (
            "a medium that nobody named", Rights(media: ["print", "book"]), ask(),
            "withheld because it may be used only in print and books, and the request does not say where it is to appear"
        ),
        (
            "a region that is taken in, whatever its case", Rights(territories: ["GB", "IE"]), ask(in: ["ie", "GB"]),
            "allowed because its terms take in Ireland and the United Kingdom"
        ),
        (
            "a region that is not", Rights(territories: ["GB"]), ask(in: ["FR", "GB"]),
            "withheld because it may be used only in the United Kingdom, and not in France"
        ),
        (
            "the world where only a region is granted", Rights(territories: ["GB"]), ask(in: ["world"]),
            "withheld because it may be used only in the United Kingdom, and not in the whole world"
        ),
        (
            "a region where the world is granted", Rights(territories: ["world"]), ask(),
            "allowed because nothing narrows what it may be used for"
        ),
        (
            "a use that is taken in", Rights(uses: ["editorial"]), ask(for: ["editorial"]),
            "allowed because its terms take in editorial use"
        ),
        (
            "a use that is not", Rights(uses: ["editorial"]), ask(for: ["advertising"]),
            "withheld because it may be used only for editorial use, and not for advertising"
        ),
        (
            "a credit line that is known", Rights(credit: "Photo: A. Roe"), ask(),
            "allowed because nothing narrows what it may be used for, and it goes with the credit line “Photo: A. Roe”"
        ),
        (
            "a credit line that is required and not known", Rights(credit: " "), ask(),
            "withheld because it may be used only with a credit line, and none is known"
        ),
        (
            "every reason against it is told", Rights(ends: day("2031-01-01"), media: ["print"], uses: ["editorial"]),
            ask(["radio"]),
            "withheld because its terms ended on 1 January 2031, and it may be used only in print, and not in radio, and "
                + "it may be used only for editorial use, and the request does not say what it is for"
        ),
    ]

    @Test func whatMayGoAndWhy() {
        for (what, rights, purpose, words) in Self.cases {
            let permission = rights.permission(for: purpose)
            #expect(permission.inWords == words, "\(what)")
            #expect(permission.isAllowed == words.hasPrefix("allowed"), "\(what)")
        }
    }

    @Test func anAssetsTermsAreItsRights() {
        var asset = Asset(
            id: UUID(), slug: Slug(from: "weir"), kind: .image, linkKind: .item, url: "https://a.example/1",
            asGiven: "https://a.example/1", creditLine: "Photo: A. Roe", usageEnds: Self.today)
        (asset.media, asset.territories, asset.uses) = (["print"], ["GB"], ["editorial"])
        #expect(
            Rights(of: asset)
                == Rights(ends: Self.today, media: ["print"], territories: ["GB"], uses: ["editorial"]))
        asset.creditRequired = true
        #expect(Rights(of: asset).credit == "Photo: A. Roe")
        asset.creditLine = nil
        #expect(Rights(of: asset).credit == "")
    }

    /// Each reason stands behind "because", and joins on to another.
    @Test(arguments: [
        (Permission.Reason.notYet(day("2031-02-01")), "it may not be used before 1 February 2031"),
        (.ended(day("2031-01-31")), "its terms ended on 31 January 2031"),
        (.consentEnded(day("2031-01-31")), "those who are in it agreed only until 31 January 2031"),
        (.creditUnknown, "it may be used only with a credit line, and none is known"),
        (.withCredit("Photo: A. Roe"), "it goes with the credit line “Photo: A. Roe”"),
    ])
    func aReasonIsHalfASentence(_ reason: Permission.Reason, _ words: String) {
        let permission = Permission(isAllowed: false, because: [.withdrawn, reason])
        #expect(permission.inWords == "withheld because it is withdrawn, and \(words)")
        #expect(!words.hasSuffix(".") && words.first?.isLowercase == true)
    }

    @Test func whatSpeaksAgainstAnAssetItself() {
        let words: [(Permission.Reason, String)] = [
            (.withdrawn, "it is withdrawn"), (.notForPress(.partner), "it is for the audience 'partner'"),
            (.fileMissing, "its file is not there as it was taken in"),
        ]
        for (reason, words) in words { #expect(reason.words == words) }
    }
}
