import ArgumentParser
import Catalogue
import PressOffice
import Testing

@testable import PressroomCLI

/// What the words of a command line come to.
@Suite struct ParsingTests {
    @Test func readTakesItsHints() throws {
        let command = try ReadCommand.parse([
            "a.txt", "b.html", "--accept", "--issued", "2012-01-10", "--region", "gb", "--only", "contacts,assets",
            "--yes",
            "--covers", "trams", "--why", "sent today", "--embargo", "2031-02-01T00:01 Europe/London", "--json",
        ])
        #expect(command.files == ["a.txt", "b.html"])
        #expect(command.accept && command.yes && command.showing.asJSON)
        #expect(command.issued?.description == "2012-01-10")
        #expect(command.region == "gb")
        #expect(command.only?.parts == [.contacts, .assets])
        #expect(command.covers == "trams")
        #expect(command.why.reason == "sent today")
        #expect(command.embargo == "2031-02-01T00:01 Europe/London")
    }

    @Test func theCatalogueAndTheActorAreNamedAnywhere() throws {
        let command = try #require(
            try PressroomCommand.parseAsRoot(["undo", "7", "--catalogue", "c.sqlite", "--as", "ben"]) as? UndoCommand)
        #expect(command.change == 7)
        #expect(command.catalogue.cataloguePath == "c.sqlite")
        #expect(command.catalogue.actor == "ben")
        #expect(try UndoCommand.parse([]).change == nil)
    }

    @Test func historyShowsFifty() throws {
        #expect(try HistoryCommand.parse([]).limit == 50)
        #expect(try HistoryCommand.parse([]).record == nil)
        #expect(try HistoryCommand.parse(["contact/jane-doe", "--limit", "3"]).record == "contact/jane-doe")
    }

    @Test func searchTakesKindsAndWords() throws {
        let command = try SearchCommand.parse(["night", "trains", "--kind", "release", "--kind", "contact"])
        #expect(command.words == ["night", "trains"])
        #expect(command.kind == [.release, .contact])
        #expect(command.limit == 20)
        #expect(throws: (any Error).self) { try SearchCommand.parse(["trains", "--kind", "people"]) }
        #expect(throws: (any Error).self) { try SearchCommand.parse([]) }
    }

    @Test func rulesAreLeftOutByName() throws {
        let command = try CheckCommand.parse(["--off", "contact.unreachable", "link.dead"])
        #expect(command.off == ["contact.unreachable", "link.dead"])
        #expect(try CheckCommand.parse(["--list"]).listsRules)
    }

    @Test func linksAreAskedPolitelyWithoutBeingTold() throws {
        let command = try CheckLinksCommand.parse([])
        #expect(command.asking.atOnce == 64)
        #expect(command.asking.perHost == 2)
        #expect(command.asking.pause == 0.25)
        #expect(command.failures == 3)
        #expect(command.days == 2)
        #expect(command.asking.manners.honoursRobots)
        #expect(command.since == nil)
    }

    @Test func linksAreAskedAsIsSaid() throws {
        let command = try CheckLinksCommand.parse([
            "--at-once", "5", "--per-host", "1", "--pause", "2.5", "--ignore-robots", "--failures", "5", "--days", "7",
            "--since", "12h", "--kit", "trams", "--allow-private", "10.1.0.0/16", "--allow-private", "fd00:1::/64",
        ])
        let manners = command.asking.manners
        #expect(manners.atOnce == 5)
        #expect(manners.atOncePerHost == 1)
        #expect(manners.pausePerHost == 2.5)
        #expect(!manners.honoursRobots)
        #expect(command.failures == 5)
        #expect(command.days == 7)
        #expect(command.since?.milliseconds == Int64(43_200_000))
        #expect(command.kit == "trams")
        #expect(command.asking.allowPrivate.count == 2)
        #expect(throws: (any Error).self) { try CheckLinksCommand.parse(["--allow-private", "home"]) }
    }

    @Test(arguments: [
        ("30m", 1_800_000), ("12h", 43_200_000), ("7d", 604_800_000), ("4w", 2_419_200_000),
    ])
    func aPeriodHasAUnit(_ text: String, milliseconds: Int64) throws {
        let period = try #require(Period(argument: text))
        #expect(period.milliseconds == milliseconds)
        #expect(period.description == text)
        #expect(period.defaultValueDescription == text)
    }

    @Test(arguments: ["", "7", "d", "0d", "-1d", "7y", "1.5h", "100001m", "99999999999999999999d"])
    func orIsNone(_ text: String) { #expect(Period(argument: text) == nil) }

    @Test func aContactIsPutTogetherFromOptions() throws {
        let command = try ContactAddCommand.parse([
            "--name", "Jane Doe", "--role", "spokesperson", "--title", "Director", "--email", "jane@a.example",
            "--number", "+44 20 7946 0018; usage: desk", "--point", "form: https://a.example/", "--slug", "jane",
            "--interviews",
        ])
        var form = ContactForm()
        try command.fields.fill(&form)
        #expect(form.name == "Jane Doe")
        #expect(form.role == .spokesperson)
        #expect(form.availableForInterview)
        #expect(command.email == ["jane@a.example"])
        #expect(command.slug == "jane")
        try ContactEditCommand.parse(["jane", "--no-interviews"]).fields.fill(&form)
        #expect(!form.availableForInterview)
        #expect(try ContactEditCommand.parse(["jane"]).fields.isEmpty)
    }

    @Test func anImportTakesItsChoices() throws {
        let command = try ContactImportCommand.parse([
            "list.csv", "--duplicates", "update", "--partial", "--role", "desk", "--audience", "internal", "--map",
            "Surname=family", "--map", "Note=-",
        ])
        #expect(command.file == "list.csv")
        #expect(command.duplicates == .update)
        #expect(command.partial)
        #expect(command.role == .desk)
        #expect(command.audience == .internal)
        #expect(command.map.count == 2)
        #expect(try ContactImportCommand.parse(["a.csv"]).role == .pressOfficer)
        #expect(throws: (any Error).self) { try ContactImportCommand.parse(["a.csv", "--map", "Surname"]) }
    }

    @Test func formatsAndProfilesAreKnownByName() {
        #expect(KitFormatName(argument: "text")?.name == "text")
        #expect(KitFormatName(argument: "pdf") == nil)
        #expect(ContactFormatName(argument: "csv")?.name == "csv")
        #expect(ContactFormatName(argument: "xls") == nil)
        #expect(ProfileName(argument: "apple")?.name == "apple")
        #expect(ProfileName(argument: "pear") == nil)
        #expect(KitFormatName.allValueStrings.contains("text"))
        #expect(ContactFormatName.allValueStrings.first == ContactFormatName("vcard").name)
    }

    @Test(arguments: [("trams", "kit/trams"), ("release/trams", "release/trams"), ("kit/trams", "kit/trams")])
    func aKitIsNamedWithItsKindOrWithout(_ text: String, name: String) {
        #expect(RecordName(kit: text).description == name)
    }
}
