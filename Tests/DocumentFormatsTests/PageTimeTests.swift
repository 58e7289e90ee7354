import ReleaseReader
import Testing

/// The day that a page's `time` elements say, where nothing else does.
@Suite struct PageTimeTests {
    private func published(_ body: String, head: String = "") throws -> [String] {
        try opened("<!doctype html><head>\(head)</head><body>\(body)").markLines
            .filter { $0.hasPrefix("particular") || $0.hasPrefix("published") }
    }

    private static let time = "<time datetime=\"2031-05-12T09:00:00Z\">12 May</time>"

    @Test(arguments: [
        "<main><article><h1>Room opens</h1>\(time)\(PageTests.prose)</article></main>",
        "<main><article>\(time)<h1>Room opens</h1>\(PageTests.prose)</article></main>",
        "<header>\(time)</header><h1>Room opens</h1>\(PageTests.prose)<time datetime=\"2031-04-01\">1 April</time>",
    ])
    func theTimeBesideTheHeading(_ body: String) throws {
        let lines = try published(body)
        #expect(lines.count == 1)
        #expect(lines.first?.contains("2031-05-12") ?? false)
        #expect(lines.first?.hasSuffix("(the time beside the page's heading)") ?? false)
    }

    @Test(arguments: [
        // Of other pages, of a list, of nothing that has a heading, and too short for a day.
        "<main><h1>Room opens</h1>\(PageTests.prose)</main><aside>\(time)</aside>",
        "<main><h1>Room opens</h1>\(PageTests.prose)<ul><li>\(time)</li></ul></main>",
        "<main>\(PageTests.prose)\(time)</main>",
        "<main><h1>Room opens</h1><time datetime=\"09:00\">nine</time>\(PageTests.prose)</main>",
    ])
    func isNoneOfOtherThings(_ body: String) throws { #expect(try published(body).isEmpty) }

    @Test func whatThePageSaysGoesFirst() throws {
        let lines = try published(
            "<h1>Room opens</h1>\(Self.time)\(PageTests.prose)",
            head: "<meta property=\"article:published_time\" content=\"2031-05-11\">")
        #expect(lines.count == 1)
        #expect(lines.first?.contains("2031-05-11") ?? false)
    }
}
