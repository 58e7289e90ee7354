import Catalogue
import Testing

@testable import Exchange

/// A file that Pressroom wrote is known by its beginning, and nobody else's is.
@Suite struct EarlierOutputTests {
    private static let formats = ContactFormat.all.filter { $0.name != "text" }
    private static let people = [Sample.ana, Sample.desk, Sample.mara]

    @Test(arguments: formats.map(\.name))
    func eachFormatKnowsItsOwn(_ name: String) throws {
        let format = try #require(ContactFormat.named(name))
        for count in 1...3 { #expect(format.recognises(format.write(Self.people.prefix(count)))) }
        for other in ContactFormat.all where other.name != name {
            #expect(!other.recognises(format.write(Self.people)), "\(other.name)")
        }
    }

    @Test(arguments: formats.map(\.name))
    func aBeginningThatIsCutOffIsEnough(_ name: String) throws {
        let format = try #require(ContactFormat.named(name))
        let bytes = format.write((0..<50).flatMap { _ in Self.people })
        for length in [5000, 5001, 9999] { #expect(format.recognises(Array(bytes.prefix(length)))) }
    }

    @Test(arguments: ContactFormat.profiles.map(\.name))
    func everyProfileOfVCardIsKnown(_ profile: String) throws {
        let format = try #require(ContactFormat.named("vcard", profile: profile))
        #expect(ContactFormat.vCard.recognises(format.write(Self.people)))
    }

    @Test(arguments: [
        "", "my notes", "[]", "{}", "[\n{\"id\":\"1\"}\n]\n", "[1, 2]",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//macOS 14//EN\r\nFN:A\r\nEND:VCARD\r\n",
        "Name,Email\r\nAna,ana@example.org\r\n", "[\"vcard\",[[\"version\",{},\"text\",\"4.0\"]]]",
        "[\n{\"@type\":\"Card\",\"prodId\":\"Fastmail\"}\n]\n", "SQLite format 3\0",
    ])
    func whatOthersWroteIsNot(_ text: String) {
        for format in ContactFormat.all { #expect(!format.recognises(Array(text.utf8)), "\(format.name)") }
        #expect(!SavedMapping.isRecognised(Array(text.utf8)))
        for report in LinkReport.all { #expect(!report.recognises(Array(text.utf8), door)) }
    }

    private let door = ReportingDoor(name: "a door") { _ in "" }

    @Test(arguments: LinkReport.all.map(\.name))
    func aReportIsKnownAtItsDoor(_ name: String) throws {
        let report = try #require(LinkReport.all.first { $0.name == name })
        let links = [ReportedLink(url: "https://a.example/", state: .unknown)]
        #expect(report.recognises(report.write(links, door), door))
        for other in LinkReport.all where other.name != name {
            #expect(!other.recognises(report.write(links, door), door))
        }
        #expect(
            !report.recognises(
                Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"x\" />".utf8), door))
    }

    @Test func aMappingIsKnownByItsShape() {
        let mapping = Array(#"{"columns": [{"column": "Surname", "field": "family"}]}"#.utf8)
        #expect(SavedMapping.isRecognised(mapping))
        #expect(!SavedMapping.isRecognised(Array(#"{"columns": []}"#.utf8)))
    }
}
