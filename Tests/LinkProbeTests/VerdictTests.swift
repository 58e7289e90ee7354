import Catalogue
import LinkProbe
import Synchronization
import TestSupport
import Testing
import Validation

/// The whole way: a round over the probe, and a verdict for every kind of behaviour, each on a host of its own.
@Suite struct VerdictTests {
    @Test func everyKindComesToTheVerdictThatItShould() throws {
        let site = try TestSite(answering: SiteCase.serve())
        defer { site.close() }
        let cases = SiteCase.all
        let hosts = ListedHosts(
            Dictionary(cases.map { ("\($0.name).site.example", "127.0.0.1") }, uniquingKeysWith: { first, _ in first }))
        var questions = cases.map { kind in
            LinkQuestion(
                url: site.address(kind.path, host: "\(kind.name).site.example"),
                use: kind.isSearch ? .image : .reference,
                linkKind: kind.isSearch ? .search : nil, needsPrint: true)
        }
        var answers: [String: LinkAnswer] = [:]
        let round = LinkRound(
            manners: .withoutPauses, phones: StubPhones(), random: { 0x1234_5678_9ABC_DEF0 },
            questions: { questions.popLast() }, answered: { answers[$0.url] = $1 })
        try CurlProbe(settings(deadline: 2), resolver: hosts).run(round) { false }
        for kind in cases {
            let answer = answers[site.address(kind.path, host: "\(kind.name).site.example")]
            #expect(answer?.verdict.rawValue == kind.verdict, "\(kind.name): \(answer?.evidence ?? "no answer")")
        }
        #expect(answers.count == cases.count)
    }
}

extension SiteCase {
    fileprivate var isSearch: Bool { name.hasPrefix("search") }
}
