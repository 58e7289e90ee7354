import Catalogue
import LinkProbe
import TestSupport
import Testing
import Validation

/// Whole rounds over the real transport: the verdict on every kind of behaviour of the test site.
@Suite struct RoundTests {
    @Test func everyKindComesToTheVerdictThatItShould() throws {
        let site = try TestSite(answering: SiteCase.serve())
        defer { site.close() }
        let answers = try verdicts(
            of: SiteCase.all.map { (site.address($0.path, host: "\($0.name).example"), use(of: $0)) })
        for (kind, answer) in zip(SiteCase.all, answers) {
            #expect(answer?.verdict.rawValue == kind.verdict, "\(kind.name): \(answer?.evidence ?? "no answer")")
        }
    }

    /// Each kind has a host of its own: what one does is held against no other.
    private struct Everywhere: HostResolver {
        func addresses(of host: String) -> Result<[NetworkAddress], HostFailure> { numbers("127.0.0.1") }
    }

    private func use(of kind: SiteCase) -> (LinkQuestion.Use, Asset.LinkKind?) {
        kind.name.hasPrefix("search-")
            ? (.image, .search) : kind.method == .head ? (.document, .file) : (.reference, nil)
    }

    private func verdicts(of links: [(url: String, use: (LinkQuestion.Use, Asset.LinkKind?))]) throws -> [LinkAnswer?] {
        var next = 0
        var numbers: [String: Int] = [:]
        var answers = [LinkAnswer?](repeating: nil, count: links.count)
        for (number, link) in links.enumerated() { numbers[link.url] = number }
        var manners = AskingManners.withoutPauses
        manners.longestWait = 0
        manners.patienceWithHost = 1_000_000
        var random = SystemRandomNumberGenerator()
        let round = LinkRound(
            manners: manners, phones: StubPhones(), random: { random.next() },
            questions: {
                guard next < links.count else { return nil }
                defer { next += 1 }
                return LinkQuestion(url: links[next].url, use: links[next].use.0, linkKind: links[next].use.1)
            }, answered: { question, answer in numbers[question.url].map { answers[$0] = answer } })
        try CurlProbe(settings(deadline: 2), resolver: Everywhere()).run(round) { false }
        return answers
    }
}
