import Catalogue
import Foundation
import JSONText
import Store
import TestSupport
import Testing

@testable import Newsroom

/// What there is by topic.
@Suite struct TopicPageTests {
    let room: RiverTrust

    init() throws {
        room = try RiverTrust()
        try room.make(
            .update(with(Contact.jane) { ($0.topics, $0.spokenLanguages) = (["Fish & ladders"], ["en", "cy"]) }))
        try room.publish(
            with(Release(id: .numbered(560), slug: .spelt("eels"), kind: .release, headline: "Eels")) {
                ($0.topics, $0.number) = (["fish & ladders", "Eels"], "47/2031")
            }, saying: "Eels.")
    }

    @Test func releasesStandByTopic() throws {
        let page = try room.text("/topics/fish-ladders/")
        #expect(page.contains("href=\"/releases/eels/\"") && !page.contains("Salmon return"))
        #expect(page.contains("<h1>fish &amp; ladders</h1>"))
        #expect(
            page.contains("href=\"/contacts/on/fish-ladders/\"")
                && page.contains("href=\"/feeds/on/fish-ladders.atom\""))
        #expect(try room.answer("/topics/ladders/").status == 404)
        #expect(try room.answer("/topics/fish-ladders/page/2/").status == 404)
        #expect(!(try room.text("/topics/eels/").contains("/contacts/on/")))
    }

    @Test func contactsStandByTopic() throws {
        let page = try room.text("/contacts/on/fish-ladders/")
        #expect(page.contains("Jane Doe") && page.contains("Speaks: English, Welsh. Topics: Fish &amp; ladders."))
        #expect(page.contains("href=\"/topics/fish-ladders/\""))
        #expect(try room.answer("/contacts/on/eels/").status == 404)
    }

    @Test func listsAndReleasesLeadThere() throws {
        #expect(try room.text("/contacts/").contains("Topics: <a href=\"/contacts/on/fish-ladders/\" dir=\"auto\">"))
        #expect(try room.text("/releases/").contains("<a href=\"/topics/eels/\" dir=\"auto\">Eels</a>"))
        let release = try room.text("/releases/eels/")
        #expect(release.contains("<a href=\"/topics/fish-ladders/\" dir=\"auto\">fish &amp; ladders</a>"))
        #expect(release.contains("\"keywords\":[\"fish \\u0026 ladders\",\"Eels\"]"))
        #expect(release.contains("Press release No. 47/2031"))
        #expect(try room.text("/releases/eels.txt").contains("Press release No. 47/2031"))
        let json = try JSON(reading: room.answer("/releases/eels.json").bytes)
        #expect(json["number"] == "47/2031" && json["topics"]?.elements?.count == 2)
        let map = try room.text("/sitemap.xml")
        for path in ["/topics/eels/", "/topics/fish-ladders/", "/contacts/on/fish-ladders/"] {
            #expect(map.contains("<loc>https://press.rivertrust.example\(path)</loc>"), "\(path)")
        }
    }

    @Test func eachTopicHasAFeed() throws {
        let feed = try room.text("/feeds/on/fish-ladders.atom")
        #expect(feed.contains("<title>Eels</title>") && !feed.contains("Salmon"))
        #expect(feed.contains("<category term=\"fish &amp; ladders\"/>"))
        let json = try JSON(reading: room.answer("/feeds/on/eels.json").bytes)
        #expect(json["items"]?.elements?.first?["tags"]?.elements == ["fish & ladders", "Eels"])
        #expect(try room.answer("/feeds/on/nothing.atom").status == 404)
    }

    @Test func whatIsHiddenHasNoTopic() throws {
        let end = Instant.noon.plus(seconds: 600)
        try room.publish(
            with(Release(id: .numbered(561), slug: .spelt("early"), kind: .release, headline: "Early")) {
                ($0.topics, $0.embargo) = (["Otters"], Embargo(until: end, zone: "Europe/London"))
            }, saying: "Early.")
        let address = NewsroomAddress.topic(.spelt("otters"))
        #expect(try room.site.answer(to: address, at: .noon).status == 404)
        #expect(try room.site.answer(to: address, at: end).status == 200)
        for path in ["/sitemap.xml", "/releases/", "/contacts/"] {
            #expect(!(try room.text(path).contains("tters")), "\(path)")
        }
        #expect(try room.site.addresses(at: end).contains(.feed(.atom, .topic(.spelt("otters")))))
    }

    @Test func whatIsThereIsWrittenAsFiles() throws {
        let addresses = Set(try room.site.addresses(at: .noon))
        for address: NewsroomAddress in [
            .topic(.spelt("eels")), .contactsOn(.spelt("fish-ladders")), .feed(.json, .topic(.spelt("eels"))),
        ] { #expect(addresses.contains(address), "\(address.path)") }
        #expect(!addresses.contains(.contactsOn(.spelt("eels"))))
        for address in addresses where address != .missing {
            #expect(try room.site.answer(to: address, at: .noon).status == 200, "\(address.path)")
        }
    }
}
