import Catalogue
import Foundation
import JSONText
import PressOffice
import Store
import TestSupport
import Testing

@testable import Newsroom

/// What stands around every page, and says what it is about.
@Suite struct FrameTests {
    let room: RiverTrust

    init() throws { room = try RiverTrust(renditions: SmallPictures()) }

    /// What search engines read.
    private func facts(_ path: String) throws -> JSON {
        let page = try room.text(path)
        let start = try #require(page.range(of: "<script type=\"application/ld+json\">")).upperBound
        let end = try #require(page.range(of: "</script>", range: start..<page.endIndex)).lowerBound
        return try JSON(reading: Array(page[start..<end].utf8))
    }

    @Test func theOfficesLanguageIsThatOfItsPages() throws {
        try room.office.set([.languages: "fr; en", .name: "Fondation du fleuve"])
        let front = try room.text("/")
        #expect(front.contains("<html lang=\"fr\">") && front.contains("<h2>Derniers communiqués</h2>"))
        #expect(front.contains("Communiqué de presse · River Trust · 19 mai 2031"))
        // What is in another language says so.
        #expect(front.contains("lang=\"en\" dir=\"auto\">Salmon return to the weir</a>"))
        #expect(try room.text("/404.html").contains("Il n’y a rien ici"))
        #expect(try room.text("/media/the-weir-at-dawn/").contains("Crédit"))
        // A release is in its own.
        #expect(try room.text("/releases/salmon-return-to-the-weir/").contains("<html lang=\"en\">"))
        try room.office.set([.languages: "ja"])
        #expect(try room.text("/").contains("<html lang=\"en\">"))
    }

    @Test func theFrontPageSaysWhoseItIsAndHowThePressReachesThem() throws {
        try room.office.set([
            .name: "River Trust", .url: "https://rivertrust.example", .email: "press@rivertrust.example",
            .region: "GB", .number: "020 7946 0018",
        ])
        let told = try facts("/")
        #expect(told["@type"] == "Organization" && told["url"] == "https://rivertrust.example")
        #expect(told["contactPoint"]?["telephone"] == "+442079460018")
        #expect(
            try room.text("/").contains("<link rel=\"alternate\" type=\"application/feed+json\" href=\"/feed.json\">"))
    }

    @Test func aReleaseIsAnArticleWithItsDaysAndItsPicture() throws {
        try room.addPicture()
        let told = try facts("/releases/salmon-return-to-the-weir/")
        #expect(told["datePublished"] == "2031-05-19" && told["dateModified"] == nil)
        #expect(told["dateline"] == "Millbridge" && told["inLanguage"] == "en")
        #expect(told["image"] == "https://press.rivertrust.example/media/leap/leap.web.jpg")
        #expect(told["publisher"]?["name"] == "River Trust")
        var correction = Release(
            id: .numbered(501), slug: .spelt("trout"), kind: .correction, headline: "Trout",
            issued: .spelt("2031-05-20"))
        correction.correctsID = Release.salmon.id
        try room.publish(correction, saying: "It was trout.")
        let corrected = try facts("/releases/salmon-return-to-the-weir/")
        #expect(corrected["dateModified"] == "2031-05-20" && corrected["correction"]?.elements == ["Trout"])
    }

    @Test func whatAReleaseAnnouncesIsAnEvent() throws {
        var event = Event(id: .numbered(700), slug: .spelt("count"), what: "The count", releaseID: Release.salmon.id)
        (event.place, event.starts) = ("Millbridge", Moment(.noon, zone: "Europe/London"))
        event.date = .spelt("2031-05-20")
        try room.make(.insert(event))
        let told = try #require(try facts("/releases/salmon-return-to-the-weir/")["about"]?.elements?.first)
        #expect(told["@type"] == "Event" && told["name"] == "The count" && told["endDate"] == nil)
        #expect(told["startDate"] == .string(Instant.noon.description) && told["location"]?["name"] == "Millbridge")
    }

    @Test func whatIsSharedHasATitleAndAnAddress() throws {
        let page = try room.text("/releases/salmon-return-to-the-weir/")
        for part in [
            "<title>Salmon return to the weir – Press office</title>",
            "og:title\" content=\"Salmon return to the weir\"", "og:type\" content=\"article\"",
            "og:url\" content=\"https://press.rivertrust.example/releases/salmon-return-to-the-weir/\"",
            "<meta name=\"description\" content=\"Salmon return to the weir Millbridge, 19 May 2031.",
        ] { #expect(page.contains(part), "\(part)") }
        // What is not there is not to be found.
        let missing = try room.text("/404.html")
        #expect(missing.contains("noindex") && !missing.contains("canonical") && !missing.contains("og:url"))
    }

    @Test func aFilmAndADocumentSayWhatTheyAre() throws {
        let film = with(
            Asset(
                id: .numbered(31), slug: .spelt("film"), kind: .video, linkKind: .item,
                url: "https://film.example/1", asGiven: "x", description: "A film", usageTerms: "Until <May>")
        ) { $0.created = .spelt("2031-05-01") }
        try room.make(.insert(film))
        let told = try facts("/media/film/")
        #expect(told["@type"] == "VideoObject" && told["usageInfo"] == "Until <May>")
        #expect(told["dateCreated"] == "2031-05-01" && told["contentUrl"] == nil)
        #expect(try room.text("/media/film/").contains("<a href=\"https://film.example/1\" rel=\"noreferrer\">"))
    }

    @Test func aFileThatIsGoneTakesNoPageWithIt() throws {
        try room.addPicture()
        try room.makeKit()
        let folder = room.store.filesFolder
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
        #expect(try room.answer("/kits/salmon/").status == 200)
        #expect(try room.answer("/kits/salmon/files/leap.jpg").status == 404)
        #expect(try room.answer("/kits/salmon.zip").bytes.count > 500)
        #expect(try room.answer("/media/leap/").status == 200)
        #expect(!(try room.site.addresses(at: .noon).contains(.assetFile(.spelt("leap"), "leap.jpg"))))
    }
}
