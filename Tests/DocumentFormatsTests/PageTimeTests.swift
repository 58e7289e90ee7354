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

    /// RDFa and hAtom beside the heading, and a `time` in a list between it and the text.
    @Test(arguments: [
        "<h1>Room opens</h1><span property=\"schema:dateCreated\" content=\"2031-05-12T09:00:00Z\">Monday</span>",
        "<h1>Room opens</h1><span property=\"dc:date dc:created\" content=\"2031-05-12T09:00:00Z\">Monday</span>",
        "<h1>Room opens</h1><abbr class=\"published by\" title=\"2031-05-12T09:00:00Z\">Monday</abbr>",
        "<h1>Room opens</h1><ul><li>\(time)</li></ul>", "<h2>Room opens</h2>\(time)",
    ])
    func theDayOfOtherVocabularies(_ head: String) throws {
        let lines = try published("<main>\(head)\(PageTests.prose)</main>")
        #expect(lines.count == 1 && lines.first?.contains("2031-05-12") ?? false)
    }

    /// JSON-LD that is no JSON, and things that are no article.
    @Test(arguments: [
        "{\"@type\": \"NewsArticle\", \"datePublished\": \"2031-05-12T09:00:00Z\",}",
        "{\"@type\": \"QAPage\", \"mainEntity\": {\"@type\": \"Question\", \"datePublished\": \"2031-05-12\"}}",
        "{\"@type\": \"HowTo\", \"datePublished\": \"2031-05-12\"}",
    ])
    func theDayOfJSONLD(_ script: String) throws {
        let lines = try published(
            "<main>\(PageTests.prose)</main>", head: "<script type=\"application/ld+json\">\(script)</script>")
        #expect(lines.contains { $0.hasPrefix("published: 2031-05-12") && $0.hasSuffix("JSON-LD (datePublished))") })
    }

    @Test(arguments: [
        "{\"@type\": \"Comment\", \"datePublished\": \"2031-05-12\"}",
        "{\"@type\": \"ImageObject\", \"datePublished\": \"2031-05-12\"}", "{\"datePublished\": \"soon\",}",
        "{\"datePublished\":",
    ])
    func partsOfAPageHaveNoDayOfTheirs(_ script: String) throws {
        let head = "<script type=\"application/ld+json\">\(script)</script>"
        #expect(try published("<main>\(PageTests.prose)</main>", head: head).isEmpty)
    }
}
