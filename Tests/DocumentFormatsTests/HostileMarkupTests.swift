import DocumentFormats
import ReleaseReader
import TestSupport
import Testing

/// Documents that are made to hurt: read or turned down, soon, and without a trap.
@Suite struct HostileMarkupTests {
    /// Each a few hundred kilobytes: slow ones would take minutes.
    static let pages: [HostilePage] = [
        HostilePage("many <", String(repeating: "<", count: 200_000)),
        HostilePage("unclosed tags", String(repeating: "<a", count: 80_000)),
        HostilePage("deep", String(repeating: "<div>", count: 40_000) + "words"),
        HostilePage("deep tables", String(repeating: "<table><tr><td>", count: 10_000) + "words"),
        HostilePage("deep lists", String(repeating: "<ul><li>", count: 20_000) + "words"),
        HostilePage(
            "ends without starts", String(repeating: "<div>", count: 300) + String(repeating: "</b>", count: 60_000)),
        HostilePage("starts that close each other", String(repeating: "<a href=x><p>", count: 15_000) + "words"),
        HostilePage("attributes", "<p " + (0..<40_000).map { "a\($0)=1" }.joined(separator: " ") + ">words"),
        HostilePage("the same attribute", "<p " + String(repeating: "href=1 ", count: 40_000) + ">words"),
        HostilePage("comments", String(repeating: "<!--", count: 60_000)),
        HostilePage("a comment of dashes", "<!--" + String(repeating: "-", count: 200_000)),
        HostilePage("ampersands", String(repeating: "&", count: 200_000)),
        HostilePage("numbers", String(repeating: "&#99999999999999999999;", count: 10_000)),
        HostilePage("scripts", String(repeating: "<script></scrip>", count: 20_000)),
        HostilePage("names", (0..<20_000).map { "<x\($0)>" }.joined()),
        HostilePage(
            "menus", String(repeating: "<nav class='menu share'><a href=#>x</a></nav>", count: 4_000) + "<p>words"),
        HostilePage("headings", String(repeating: "<nav><h1>x</h1></nav>", count: 4_000) + PageTests.prose),
        HostilePage(
            "accents on one letter",
            (0..<64).map { "<meta name=description content='\($0)\(String(repeating: "\u{301}", count: 20_000))'>" }
                .joined()),
        HostilePage(
            "JSON", "<script type=application/ld+json>" + String(repeating: "[", count: 100_000) + "</script>words"),
    ]

    @Test(arguments: pages) func `a hostile page takes no longer than any other of its length`(_ page: HostilePage) {
        let time = processorTime { _ = refusal("<!doctype html><body>" + page.html) }
        // A build without optimisation.
        #expect(time < .seconds(20), "\(page)")
    }

    @Test func `a page of more elements than anybody reads is turned down`() {
        #expect(
            refusal("<!doctype html>" + String(repeating: "<b>", count: 1_000_001))
                == "'release' is a page with more than 1 million elements. Save the text of the release in a file of its own."
        )
    }

    @Test func `a page of 50 MB is turned down unread`() {
        #expect(
            refusal([UInt8](repeating: UInt8(ascii: "<"), count: 50 * 1_048_576))
                == "'release' is too large: 50 MB, and a document may have 32 MB. "
                + "Save the text of the release in a file of its own.")
    }

    /// Documents with bytes changed, taken out and doubled, always the same ones.
    @Test func `damaged documents are read or turned down, and every mark lies in the text`() throws {
        let seeds: [[UInt8]] = [
            Array(
                ("<!doctype html><html lang=en><head><title>A</title></head><body>"
                    + PageTests.pages.map(\.html).joined()).utf8),
            Array(
                "<?xml version='1.0'?><NewsML><NewsLines><HeadLine>A</HeadLine></NewsLines><p a='b'>c</p></NewsML>".utf8
            ),
            try OfficeTests().word(OfficeTests().p("One") + OfficeTests().p("Two", bold: true), [OfficeTests.styles]),
            OfficeTests().odt(
                "<text:p>One</text:p><text:list><text:list-item><text:p>Two</text:p></text:list-item></text:list>"),
        ]
        var random = Mutations(state: 0x9E37_79B9_7F4A_7C15)
        for seed in seeds {
            for _ in 0..<120 {
                let bytes = random.mutated(seed)
                guard let document = try? opened(bytes) else { continue }
                let size = document.text.utf8.count
                #expect(
                    document.marks.allSatisfy {
                        $0.range.lowerBound < $0.range.upperBound && $0.range.upperBound <= size
                    })
            }
        }
    }
}

/// A page with a name, so that what a test prints stays short.
struct HostilePage: CustomTestStringConvertible {
    let name: String
    let html: String
    var testDescription: String { name }

    init(_ name: String, _ html: String) { (self.name, self.html) = (name, html) }
}

/// A small generator of damage (xorshift64).
struct Mutations {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return limit > 0 ? Int(state % UInt64(limit)) : 0
    }

    mutating func mutated(_ seed: [UInt8]) -> [UInt8] {
        var bytes = seed
        for _ in 0...next(6) {
            let place = next(bytes.count)
            switch next(5) {
            case 0: bytes[place] = UInt8(next(256))
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + next(40)))
            case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + next(40))], at: next(bytes.count))
            case 3:
                bytes.insert(
                    contentsOf: Array(["<", ">", "&", "\"", "</", "<!--", "]]>", "\0"][next(8)].utf8), at: place)
            default: bytes = Array(bytes.prefix(max(1, next(bytes.count))))
            }
            if bytes.isEmpty { return [0x3C] }
        }
        return bytes
    }
}
