import LinkProbe
import TestSupport
import Testing
import Validation

/// The local test site: every behaviour that a server has been seen with, or could have.
@Suite struct SiteTests {
    @Test func theSiteHas300KindsOfBehaviour() {
        let names = SiteCase.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.count >= 300)
    }

    @Test func everyKindComesToTheOutcomeThatItShould() throws {
        let site = try TestSite(answering: SiteCase.serve())
        defer { site.close() }
        let work = ListedWork(
            SiteCase.all.map {
                request($0.method, site.address($0.path), bodyLimit: $0.method == .head ? 0 : 65_536)
            })
        try CurlProbe(settings(deadline: 2)).run(work) { false }
        for (index, kind) in SiteCase.all.enumerated() {
            let expected = kind.expected
            #expect(work.outcomes[index].map(SiteCase.Expected.init) == expected, "\(kind.name)")
            #expect(work.seconds[index] < 5, "\(kind.name) took \(work.seconds[index]) s")
            #expect(work.outcomes[index]?.response?.body.count ?? 0 <= 65_536, "\(kind.name)")
        }
        #expect(work.mostUnderWay == 64)
    }
}

extension SiteCase.Expected {
    init(_ outcome: ProbeOutcome) {
        switch outcome {
        case .success(let response): self = .answer(response.status, isCut: response.isCut)
        case .failure(let failure): self = .failure(failure)
        }
    }
}
