import Catalogue
import Foundation
import PressOffice
import Testing

@testable import Newsroom

/// The form by which somebody asks, and what is made of it.
@Suite struct AskingFormTests {
    private func form(_ more: [AskingForm.Part: String] = [:]) -> AskingForm {
        AskingForm(
            [.what: "Pictures of the weir", .name: "Ada Roe", .reach: "020 7946 0018"].merging(more) { $1 })
    }

    @Test func whatIsNeededIsAskedFor() {
        let faults = AskingForm([.what: " \n", .outlet: ""]).faults(at: .noon, zone: "UTC")
        #expect(faults == [.what: .missing, .name: .missing, .reach: .missing])
        #expect(form().faults(at: .noon, zone: nil).isEmpty)
    }

    @Test(arguments: [
        "020 7946 0018", "+44 (0)20 7946 0018", "call the desk, they know me", "ada@paper.example", "@ada on Signal",
        "☎ 7946",
    ])
    func anyNumberInAnyFormIsTaken(_ reach: String) {
        #expect(form([.reach: reach]).faults(at: .noon, zone: nil).isEmpty)
    }

    @Test func whatIsTooLongIsToldByHowMuchThereMayBe() {
        let faults = form([.outlet: String(repeating: "a", count: 101), .what: String(repeating: "b", count: 5001)])
            .faults(at: .noon, zone: nil)
        #expect(faults == [.outlet: .tooLong(100), .what: .tooLong(5000)])
        #expect(form([.what: String(repeating: "b", count: 5000)]).faults(at: .noon, zone: nil).isEmpty)
    }

    private static let deadlines: [(String, String, String, AskingForm.Deadline)] = [
        ("", "", "", AskingForm.Deadline.none), ("", "", "Europe/Paris", .none),
        ("2031-05-20", "", "Europe/Paris", .unread),
        ("", "18:00", "Europe/Paris", .unread), ("2031-05-20", "18:00", "Atlantis", .unread),
        ("tomorrow", "18:00", "Europe/Paris", .unread), ("2031-05-20", "25:00", "Europe/Paris", .unread),
    ]

    @Test(arguments: deadlines)
    func aDeadlineIsADayATimeAndAZone(_ day: String, _ time: String, _ zone: String, _ deadline: AskingForm.Deadline) {
        #expect(form([.day: day, .time: time, .zone: zone]).deadline(home: "Europe/London") == deadline)
    }

    @Test func aDeadlineIsInTheZoneThatIsSaidElseInTheOffices() throws {
        let paris = form([.day: "2031-05-20", .time: "18:00", .zone: "Europe/Paris"]).deadline(home: "Europe/London")
        let sixteen = try #require(Instant("2031-05-20T16:00:00Z"))
        #expect(paris == .read(Moment(sixteen, zone: "Europe/Paris")))
        let home = form([.day: "2031-05-20", .time: "17:00"]).deadline(home: "Europe/London")
        #expect(home == .read(Moment(sixteen, zone: "Europe/London")))
        let past = form([.day: "2001-05-20", .time: "17:00", .zone: "UTC"])
        #expect(past.faults(at: .noon, zone: nil) == [.day: .past])
    }

    @Test func theOfficeReadsWhoAsksAndWhat() {
        let words = form([
            .name: "Ada\u{202E} Roe", .outlet: "The\nPaper", .what: "One\u{0} line\nand\r\nanother\n\n",
        ]).words
        #expect(words == "Ada Roe, The Paper:\n\nOne line\nand\nanother")
    }
}

@Suite struct FormWordsTests {
    @Test func everyLanguageSaysEverything() {
        let names = Set(FormWords.english.sentences.keys)
        #expect(FormWords.all.map(\.language) == ["en", "de", "fr", "es", "it", "pt", "nl"])
        for words in FormWords.all {
            #expect(Set(words.sentences.keys) == names, "\(words.language)")
            #expect(words.sentences.values.allSatisfy { !$0.isEmpty }, "\(words.language)")
            #expect(words["tooLong"].contains("{most}"), "\(words.language)")
            for refusal in AskingRefusal.allCases { #expect(!words.sentence(refusal).isEmpty, "\(words.language)") }
            for state in PressRequest.State.allCases { #expect(!words.sentence(state).isEmpty, "\(words.language)") }
        }
        #expect(Set(FormWords.all.map { $0["title"] }).count == FormWords.all.count)
        #expect(FormWords.english.sentence(.tooLong(100)) == "Please use at most 100 characters.")
    }

    private static let wishes: [(String?, String?, String?, String)] = [
        (nil, nil, nil, "en"), ("de", "fr", "es", "de"), (nil, "fr-CA, en;q=0.5", "es", "fr"),
        (nil, "xx", "es-MX", "es"),
        ("tlh", nil, nil, "en"), (nil, "en;q=0.1, pt-BR;q=0.7, it;q=0", nil, "pt"), (nil, ";;,,q=", nil, "en"),
        (nil, "de;q=nonsense", nil, "de"), ("PT_br", nil, nil, "pt"),
    ]

    @Test(arguments: wishes)
    func theLanguageIsTheReaders(_ chosen: String?, _ wanted: String?, _ office: String?, _ language: String) {
        #expect(FormWords.of(chosen, wanted: wanted, office: office).language == language)
    }

    @Test func aHeaderWithoutEndIsNotReadToItsEnd() {
        #expect(FormWords.preferences(String(repeating: "de,", count: 100_000)).count == 20)
    }
}

@Suite struct AskingPageTests {
    @Test(arguments: [
        ("/request/", NewsroomAddress.asking(nil)), ("/kits/weir/request/", .asking(.spelt("weir"))),
        ("/requests/0123abcd/", .standing(.spelt("0123abcd"))),
    ])
    func anAddressIsReadAndPrinted(_ path: String, _ address: NewsroomAddress) {
        #expect(NewsroomAddress(path: path) == address)
        #expect(address.path == path)
        #expect(NewsroomAddress(pathWithoutStroke: String(path.dropLast())) == address)
    }

    @Test func theSiteOfFilesHasNoForm() throws {
        let trust = try RiverTrust()
        #expect(try trust.answer("/request/").status == 404)
        let paths = try trust.site.addresses(at: .noon).map(\.path)
        #expect(!paths.contains { $0.contains("request") })
    }

    @Test func theFormWorksWithoutAScriptAndSaysItsFaults() throws {
        let trust = try RiverTrust()
        let page = try #require(
            try trust.site.askingPage(
                AskingForm([.name: "\"><script>"]), faults: [.what: .missing, .day: .past], refusal: .fieldsToMend,
                status: 422, stamp: "a-1-b", wanted: "en", at: .noon))
        #expect(page.status == 422)
        #expect(page.header("Cache-Control") == "no-store")
        let text = page.text
        #expect(text.contains("<form method=\"post\" action=\"/request/\""))
        #expect(text.contains("value=\"a-1-b\""))
        #expect(!text.contains("<script") && !text.contains("style="))
        #expect(text.contains("aria-describedby=\"what-fault\"") && text.contains("Please fill this in."))
        #expect(text.contains("role=\"alert\""))
        for part in AskingForm.Part.allCases { #expect(text.contains("for=\"\(part.rawValue)\""), "\(part)") }
    }

    @Test func whatKindOfThingIsAskedForIsChosen() throws {
        let trust = try RiverTrust()
        try trust.makeKit()
        func open(_ kind: String, for kit: Slug? = nil) throws -> [AskingForm.Part: AskingFault]? {
            let form = AskingForm([.kind: kind, .what: "x", .name: "Ada Roe", .reach: "ada@paper.example"])
            return try trust.site.open(
                form, for: kit, digest: SecretDigest.digest(of: "\(kind) \(kit as Any)"), at: .noon)
        }
        for kind in PressRequest.Kind.allCases { #expect(try open(kind.rawValue) == [:]) }
        #expect(try open("") == [:] && open("", for: Slug("salmon")) == [:])
        #expect(try open("money") == [.kind: .unreadable])
        let view = trust.office.view(for: .internal)
        let kinds = try view.requests().map(\.request.kind)
        for kind in PressRequest.Kind.allCases {
            #expect(kinds.count { $0 == kind } == (kind == .facts || kind == .kit ? 2 : 1), "\(kind)")
        }
        let page = try #require(
            try trust.site.askingPage(AskingForm([.kind: "interview"]), stamp: "", wanted: "de", at: .noon))
        #expect(page.text.contains("<option value=\"interview\" selected>ein Interview</option>"))
        let kit = try #require(try trust.site.askingPage(for: Slug("salmon"), stamp: "", wanted: "en", at: .noon))
        #expect(kit.text.contains("<option value=\"kit\" selected>A press kit</option>"))
    }

    @Test func whatBecomesOfARequestIsTold() throws {
        let trust = try RiverTrust()
        let digest = SecretDigest.digest(of: "secret")
        let form = AskingForm([.what: "Pictures", .name: "Ada Roe", .reach: "ada@paper.example", .language: "de"])
        #expect(try trust.site.open(form, for: nil, digest: digest, at: .noon) == [:])
        func told() throws -> String {
            try #require(try trust.site.standingPage(digest: digest, wanted: "en", at: .noon)).text
        }
        #expect(try told().contains("Ihre Anfrage ist angekommen"))
        let name = try #require(try trust.office.view(for: .internal).requests().first).request.recordName
        _ = try trust.office.turnDown(name, because: "We have none.")
        #expect(try told().contains("Das können wir Ihnen nicht geben."))
        // Why is the office's own.
        #expect(!(try told().contains("none")))
        #expect(try trust.site.standingPage(digest: SecretDigest.digest(of: "other"), wanted: nil, at: .noon) == nil)
        #expect(try trust.site.open(form, for: .spelt("no-such-kit"), digest: digest, at: .noon) == nil)
    }
}
