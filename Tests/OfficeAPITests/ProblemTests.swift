import Catalogue
import JSONText
import Newsroom
import PressOffice
import TestSupport
import Testing

@testable import OfficeAPI

/// The one shape of everything that is not done (RFC 9457).
@Suite struct ProblemTests {
    private let settings: NewsroomSettings

    init() throws { settings = try #require(NewsroomSettings(baseURL: "https://example.org/press")) }

    @Test func aRefusalOfTheOfficeIsToldWithWhatMendsIt() throws {
        let refusal = Refusal(
            .conflict, about: .record("contact/jane-doe"), "There is already a contact 'jane-doe'.", .giveAnotherSlug)
        let answered = Answered(Problem(refusal).answer(settings))
        #expect(
            answered.text == """
                {"type":"https://example.org/press/api/v1/problems#conflict","title":"Something else is in the way",\
                "status":409,"detail":"There is already a contact 'jane-doe'.","subject":"contact jane-doe",\
                "remedies":[{"remedy":"say","member":"slug"}]}

                """)
        #expect(answered.answer.header("Cache-Control") == "no-store")
    }

    @Test(arguments: zip(Refusal.Kind.allCases, [404, 422, 409, 422, 503, 500, 503]))
    func everyKindOfRefusalHasAStatus(_ kind: Refusal.Kind, _ status: Int) {
        #expect(Problem(Refusal(kind, "So it is.")).kind.status == status)
    }

    @Test(arguments: [Refusal.Kind.busy, .damaged, .outside])
    func whatIsWrongInsideIsToldInWordsOfItsOwn(_ kind: Refusal.Kind) {
        let problem = Problem(Refusal(kind, about: .path("/srv/x"), "Look at '/srv/x'.", .nameCatalogue))
        let text = Answered(problem.answer(settings)).text
        #expect(!text.contains("/srv/x"))
        #expect(!text.contains("remedies"))
        #expect((problem.answer(settings).header("Retry-After") != nil) == (kind == .busy))
    }

    private static let remedies: [(Remedy, JSON)] = [
        (.list(.contact), ["remedy": "list", "method": "GET", "href": "/press/api/v1/contacts"]),
        (.look(at: "kit/salmon"), ["remedy": "look", "method": "GET", "href": "/press/api/v1/kits/salmon"]),
        (.look(at: "salmon"), ["remedy": "look", "method": "GET", "href": "/press/api/v1/search?q=salmon"]),
        (
            .edit("contact/jane-doe", field: "accreditedUntil", to: "2031-06-01"),
            [
                "remedy": "edit", "method": "PATCH", "href": "/press/api/v1/contacts/jane-doe",
                "member": "accreditedUntil", "value": "2031-06-01",
            ]
        ),
        (
            .edit("release/x", field: "correctsID"),
            ["remedy": "edit", "method": "PATCH", "href": "/press/api/v1/releases/x", "member": "corrects"]
        ),
        (.didYouMean(["jane-doe"]), ["remedy": "did-you-mean", "choices": ["jane-doe"]]),
        (.lookAtHistory(of: nil), ["remedy": "look", "method": "GET", "href": "/press/api/v1/changes"]),
        (.undoFirst(7), ["remedy": "undo", "method": "POST", "href": "/press/api/v1/changes/7/undo"]),
        (.giveReason, ["remedy": "say", "member": "reason"]),
        (
            .issueKit(.spelt("salmon")),
            ["remedy": "issue", "method": "POST", "href": "/press/api/v1/kits/salmon/issue"]
        ),
        (.advice("Try it."), ["remedy": "advice", "advice": "Try it."]),
        (.tryAgain, ["remedy": "try-again"]),
    ]

    @Test(arguments: remedies.indices) func aRemedySaysWhatAProgramDoes(_ index: Int) {
        let (remedy, told) = ProblemTests.remedies[index]
        #expect(remedy.told(settings) == told)
    }

    /// Every remedy is told in the form that the document declares, and leads to a route where it leads anywhere.
    @Test func everyRemedyLeadsSomewhere() {
        let (name, slug): (RecordName, Slug) = ("contact/jane-doe", .spelt("salmon"))
        let all: [Remedy] = [
            .listLinks, .listRules, .lookAgain(at: name), .lookAtHistory(of: name), .sayWhich([name]),
            .choose(from: ["a"]),
            .giveSlugOfItsOwn, .withdraw(name), .restore(name), .undoWithLater(3), .redo(undoing: 3), .answerEmbargo,
            .takeWhole, .takeParts(["contacts"]), .nameRegion("GB"), .nameIssueDate(nil), .readAgainWithIssueDate,
            .addContact,
            .mapColumns(fields: ["name"]), .addPoint(to: name), .correctPoint(of: name), .giveCountryCode(of: name),
            .openPoint(of: name, to: .press), .sayThatItIsMeant, .nameAddressOfTheOffice, .nameMailServer, .listMail,
            .sayThatItArrived(1), .accredit(name), .reopen("request/x"), .add(.contact, toKit: "salmon"), .export(slug),
            .handOutUnderEmbargo(slug), .exportForTheOffice(slug), .makeKey, .rotateKey, .askLinksAgain,
            .replaceLink("https://x.example/"), .acceptLink("https://x.example/"), .acceptUntil(.spelt("2031-06-01")),
            .makeCatalogue, .nameCatalogue, .nameAnotherPlace, .makeRoom, .checkTheDisk,
            .keepAndExamine, .restoreBackup, .replaceCatalogue, .backUp, .repair,
        ]
        for remedy in all + ProblemTests.remedies.map(\.0) {
            let told = remedy.told(settings)
            #expect(SchemaCheck.faults(in: told, as: JSONSchema.named("Remedy")) == [], "\(remedy)")
            guard let href = told["href"]?.text else { continue }
            let path = href.dropFirst("/press/api/v1".count).split(separator: "?")[0]
            let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
            let leads = OfficeAPI.routes.contains {
                $0.method.rawValue == told["method"]?.text && $0.path.match(parts) != nil
            }
            #expect(leads, "\(remedy): \(href)")
        }
    }

    @Test func aTagIsComparedToTheByte() {
        #expect(AskedTags("\"a\", \"b\"").match(strongly: "\"b\""))
        #expect(!AskedTags("W/\"b\"").match(strongly: "\"b\""))
        #expect(AskedTags("\"a\",W/\"b\" ").match(weakly: "\"b\""))
        #expect(AskedTags(" * ").match(strongly: "\"b\""))
        #expect(!AskedTags("").match(weakly: "\"b\""))
        #expect(!AskedTags("\"a\", *").match(strongly: "\"b\""))
    }
}

extension RecordName: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}
