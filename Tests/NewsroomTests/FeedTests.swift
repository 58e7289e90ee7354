import Catalogue
import Foundation
import JSONText
import Store
import TestSupport
import Testing

@testable import Newsroom

/// What programs watch.
@Suite struct FeedTests {
    let room: RiverTrust

    init() throws { room = try RiverTrust() }

    private func announce(_ change: (inout Event) -> Void = { _ in }) throws {
        var event = Event(
            id: .numbered(700), slug: .spelt("count"), what: "The count; of salmon, at last",
            date: .spelt("2031-06-01"), releaseID: Release.salmon.id)
        change(&event)
        try room.make(.insert(event))
    }

    @Test func anAtomFeedHasTheReleases() throws {
        let answer = try room.answer("/feed.atom")
        #expect(answer.header("Content-Type") == "application/atom+xml; charset=utf-8")
        let feed = answer.text
        let document = XMLChecker(answer.bytes)
        #expect(document.isWellFormed)
        #expect(feed.contains("<id>urn:uuid:\(Release.salmon.id.lowerCased)</id>"))
        #expect(feed.contains("<updated>2031-05-19T00:00:00Z</updated>"))
        #expect(feed.contains("href=\"https://press.rivertrust.example/releases/salmon-return-to-the-weir/\""))
        #expect(feed.contains("in &lt;eighty&gt; years, salmon &amp; trout"))
        #expect(feed.contains("<author>\n<name>River Trust</name>"))
    }

    @Test func aCorrectionMovesItsUpdate() throws {
        var correction = Release(
            id: .numbered(501), slug: .spelt("trout"), kind: .correction, headline: "Trout",
            issued: .spelt("2031-05-20"))
        correction.correctsID = Release.salmon.id
        try room.publish(correction, saying: "It was trout.")
        let feed = try room.text("/feed.atom")
        #expect(feed.contains("<title>Corrected: Salmon return to the weir</title>"))
        #expect(feed.contains("<updated>\(Instant.noon)</updated>"))
    }

    @Test func aJSONFeedHasTheirTexts() throws {
        let feed = try JSON(reading: room.answer("/feed.json").bytes)
        #expect(feed["version"] == "https://jsonfeed.org/version/1.1")
        #expect(feed["feed_url"] == "https://press.rivertrust.example/feed.json")
        #expect(feed["items"]?.elements?[0]["content_text"] == .string(RiverTrust.text))
        #expect(feed["items"]?.elements?[0]["date_published"] == "2031-05-19T00:00:00Z")
        #expect(feed["items"]?.elements?[0]["authors"]?.elements?[0]["name"] == "River Trust")
    }

    @Test func thereIsOneForEachLanguageAndOrganisation() throws {
        #expect(try room.text("/releases/").contains("/feeds/") == false)
        let other = Organisation(id: .numbered(2), slug: .spelt("weir-watch"), name: "Weir Watch")
        try room.make(.insert(other))
        try room.publish(
            Release(
                id: .numbered(520), slug: .spelt("lachse"), kind: .release, headline: "Lachse",
                organisationID: other.id,
                language: "de-AT"), saying: "Lachse.")
        let german = try room.text("/feeds/de-at.atom")
        #expect(german.contains("Lachse") && !german.contains("Salmon"))
        let trust = try room.text("/feeds/of/river-trust.json")
        #expect(trust.contains("Salmon") && !trust.contains("Lachse"))
        #expect(try room.answer("/feeds/fr.atom").status == 404)
        #expect(try room.answer("/feeds/of/nobody.atom").status == 404)
        let list = try room.text("/releases/")
        for path in ["/feed.atom", "/feeds/de-at.atom", "/feeds/en.atom", "/feeds/of/weir-watch.atom"] {
            #expect(list.contains("href=\"\(path)\""), "\(path)")
        }
    }

    @Test func anEventIsOneOfADiary() throws {
        try announce {
            $0.place = "Millbridge\nBEGIN:VALARM"
            $0.starts = Moment(.noon.plus(seconds: 86_400), zone: "Europe/London")
            $0.ends = Moment(.noon.plus(seconds: 90_000), zone: "Europe/London")
        }
        let text = try room.text("/events/count.ics")
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
        for line in [
            "DTSTAMP:20310519T000000Z", "DTSTART:20310521T120000Z", "DTEND:20310521T130000Z",
            "SUMMARY:The count\\; of salmon\\, at last", "LOCATION:Millbridge\\nBEGIN:VALARM",
            "UID:\(UUID.numbered(700).lowerCased)",
        ] { #expect(text.contains("\r\n\(line)\r\n"), "\(line)") }
        #expect(!text.contains("\r\nBEGIN:VALARM"))
        #expect(text.utf8.split(separator: 13).allSatisfy { $0.count <= 76 })
        #expect(try room.text("/events.ics") == text)
        #expect(try room.text("/events/").contains("<a href=\"/events/count.ics\">Add to a calendar</a>"))
        #expect(try room.text("/").contains("<h2>Coming up</h2>"))
    }

    @Test func aLongLineIsFoldedBetweenCharacters() throws {
        try announce { $0.what = String(repeating: "Lachs\u{E4}\u{1F41F}", count: 30) }
        let answer = try room.answer("/events/count.ics")
        #expect(answer.text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        let whole = answer.text.replacing("\r\n ", with: "")
        #expect(whole.contains("SUMMARY:" + String(repeating: "Lachs\u{E4}\u{1F41F}", count: 30)))
        #expect(whole.contains("DTSTART;VALUE=DATE:20310601"))
    }

    @Test func whatWasIsNotComing() throws {
        try announce { $0.date = .spelt("2031-05-19") }
        #expect(!(try room.text("/").contains("Coming up")))
        #expect(try room.text("/events/").contains("The count; of salmon"))
    }

    @Test func theSiteMapHasThePagesAndRobotsFindIt() throws {
        let map = try room.answer("/sitemap.xml")
        #expect(XMLChecker(map.bytes).isWellFormed)
        #expect(map.text.contains("<loc>https://press.rivertrust.example/releases/salmon-return-to-the-weir/</loc>"))
        #expect(!map.text.contains(".json") && !map.text.contains("/search/"))
        #expect(
            try room.text("/robots.txt")
                == "User-agent: *\nDisallow: /search/\nSitemap: https://press.rivertrust.example/sitemap.xml\n")
    }
}

/// A newsroom with more pages than a site map may have has one in parts.
@Suite struct SitemapPartsTests {
    private let room: RiverTrust

    init() throws { room = try RiverTrust() }

    private func places(_ answer: NewsroomAnswer?) throws -> [String] {
        let answer = try #require(answer)
        #expect(XMLChecker(answer.bytes).isWellFormed)
        return answer.text.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.output.1) }
    }

    @Test(arguments: [1, 2, 3, 5, 7])
    func eachPageIsInOnePart(_ most: Int) throws {
        let view = try NewsroomView(room.site, at: .noon)
        let all = try places(view.sitemap())
        let index = try places(view.sitemap(most: most))
        #expect(index.count == (all.count + most - 1) / most)
        #expect(index.first == "https://press.rivertrust.example/sitemap-1.xml")
        let parts = try (1...index.count).map { try places(view.sitemap(part: $0, most: most)) }
        #expect(parts.allSatisfy { $0.count <= most })
        #expect(parts.flatMap(\.self) == all)
        #expect(try view.sitemap(part: index.count + 1, most: most) == nil)
    }

    @Test func aSmallOneHasNoParts() throws {
        #expect(try room.answer("/sitemap-1.xml").status == 404)
    }
}

/// Whether XML is well-formed, as far as tags that close one another go.
struct XMLChecker {
    let isWellFormed: Bool

    init(_ bytes: [UInt8]) {
        var open: [String] = []
        var isRight = true
        let text = String(decoding: bytes, as: UTF8.self)
        for tag in text.matches(of: /<([\/?]?)([a-zA-Z:]+)(?:\s+[a-zA-Z:]+="[^"<>]*")*\s*([\/?]?)>/) {
            let (start, name, end) = (tag.output.1, String(tag.output.2), tag.output.3)
            if start == "?" || end == "/" { continue }
            if start == "/" { isRight = isRight && open.popLast() == name } else { open.append(name) }
        }
        let tags = text.matches(of: /<[^>]*>/).count
        let read = text.matches(of: /<([\/?]?)([a-zA-Z:]+)(?:\s+[a-zA-Z:]+="[^"<>]*")*\s*([\/?]?)>/).count
        isWellFormed = isRight && open.isEmpty && tags == read && read > 0
    }
}
