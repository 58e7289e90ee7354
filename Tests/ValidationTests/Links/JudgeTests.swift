import Catalogue
import Testing

@testable import Validation

@Suite struct JudgeTests {
    @Test(arguments: NotFoundPages.all + ShortPages.notFound + ShortPages.moreNotFound)
    func aPageThatIsNotThereIsKnown(_ seen: Seen) throws {
        let answer = try seen.answer()
        #expect(answer.verdict == .softNotFound, "\(answer)")
    }

    @Test(arguments: GoodPages.all + ShortPages.there + ShortPages.moreThere)
    func aPageThatSpeaksOfErrorsIsFound(_ seen: Seen) throws {
        let answer = try seen.answer()
        #expect(answer.verdict.meaning == .alive, "\(answer)")
    }

    @Test(arguments: TurnedAway.all)
    func whoIsTurnedAwayKnowsNothing(_ seen: Seen) throws {
        let answer = try seen.answer()
        #expect(answer.verdict == .turnedAway, "\(answer)")
    }

    @Test(arguments: TurnedAway.walls)
    func aSignInIsAWall(_ seen: Seen) throws {
        let answer = try seen.answer()
        #expect(answer.verdict == .loginWall, "\(answer)")
        #expect(try seen.with { $0.linkKind = .login }.answer().verdict.meaning == .alive)
    }

    @Test(arguments: Searches.all)
    func aSearchSaysHowMuchItFinds(_ seen: Seen, _ hits: Int?) throws {
        let answer = try seen.answer()
        #expect(answer.print?.hits == hits)
        #expect(answer.verdict == (hits == 0 ? .emptySearch : .found), "\(answer)")
    }

    @Test(arguments: [
        (200, LinkVerdict.found), (204, .found), (206, .found), (404, .notFound), (410, .gone), (401, .loginWall),
        (403, .turnedAway), (429, .turnedAway), (451, .turnedAway), (500, .silent), (502, .silent), (503, .silent),
        (504, .silent), (521, .silent), (300, .silent), (302, .silent), (100, .silent), (999, .turnedAway),
    ])
    func eachStatusSaysWhatItSays(_ status: Int, _ verdict: LinkVerdict) throws {
        let seen = Seen("status \(status)", "").with { $0.status = status }
        #expect(try seen.answer().verdict == verdict)
    }

    @Test(arguments: [400, 422, 500])
    func aStatusThatGuardsUseTooCountsWhereThePageSaysTheSame(_ status: Int) throws {
        let seen = NotFoundPages.english[2].with { $0.status = status }
        #expect(try seen.answer().evidence == "The page is titled 'Page not found | River Trust' (status \(status)).")
        #expect(try seen.answer().verdict == .notFound)
    }

    @Test func aFrontPageThatWantsProofOfAHumanSaysNothingOfThePage() throws {
        let seen = try #require(TurnedAway.all.first { $0.status == 200 }).with {
            $0.end = "https://www.rivertrust.example/"
        }
        #expect(try seen.answer().verdict == .turnedAway)
    }

    @Test func evidenceIsOneLineOfTwoHundredCharacters() throws {
        let title = "Page not found \u{202E}\u{1B}[31m\n" + String(repeating: "\u{301}e", count: 90_000)
        let answer = try Seen.page("long", title: title, "<h1>Page not found</h1>").answer()
        #expect(answer.evidence.unicodeScalars.count <= 200)
        #expect(!answer.evidence.unicodeScalars.contains { $0 == "\n" || $0 == "\u{202E}" || $0 == "\u{1B}" })
        #expect((answer.print?.title ?? "").unicodeScalars.count <= 200)
    }

    @Test func theTablesAreLongEnough() {
        #expect(NotFoundPages.all.count >= 50)
        #expect(GoodPages.all.count >= 50)
    }
}
