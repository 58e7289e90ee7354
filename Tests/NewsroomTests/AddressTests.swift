import Catalogue
import Foundation
import TestSupport
import Testing

@testable import Newsroom

/// Links are printed from what requests are read into.
@Suite struct AddressTests {
    static let all: [NewsroomAddress] =
        [
            .front, .card(.spelt("jane-doe")), .styleSheet, .script, .missing, .kit(.spelt("salmon")), .robots,
            .sitemap, .sitemapPart(1), .sitemapPart(20),
            .kitArchive(.spelt("salmon")), .kitFile(.spelt("salmon"), "README.txt"),
            .kitFile(.spelt("salmon"), "pictures/weir.web.jpg"), .kitFile(.spelt("page"), "2.txt"),
            .contactsOf(.spelt("river-trust")), .contactsOf(.spelt("page"), page: 3), .asset(.spelt("weir")),
            .assetFile(.spelt("weir"), "weir.web.jpg"),
            .contactsOn(.spelt("floods")), .contactsOn(.spelt("page"), page: 2), .contactsOf(.spelt("on"), page: 2),
            .topic(.spelt("floods")), .topic(.spelt("page"), page: 2), .event(.spelt("count")), .calendar, .search(""),
        ]
        + NewsroomAddress.ReleaseForm.allCases.map { .release(.spelt("salmon"), $0) }
        + NewsroomList.allCases.flatMap { [.list($0), .list($0, page: 2), .list($0, page: 100)] }
        + NewsroomAddress.FeedForm.allCases.flatMap { form in
            [.all, .language(.spelt("pt-br")), .organisation(.spelt("river-trust")), .topic(.spelt("floods"))].map {
                .feed(form, $0)
            }
        }

    @Test(arguments: all)
    func whatIsPrintedIsReadAgain(_ address: NewsroomAddress) {
        #expect(NewsroomAddress(path: address.path) == address)
        // And nothing of a query that asks for something else.
        #expect(NewsroomAddress(path: address.path, query: "utm_source=letter&x") == address)
    }

    @Test(arguments: ["salmon", "fish & chips + vinegar", "100 % Zürich", "a=b&q=c", "\u{1F41F}", "\"<script>\""])
    func whatIsSearchedForIsReadAgain(_ words: String) throws {
        let address = NewsroomAddress.search(words)
        let link = try #require(URLComponents(string: address.link))
        #expect(NewsroomAddress(path: link.path, query: link.percentEncodedQuery) == address)
        #expect(address.file == "search/index.html")
        #expect(NewsroomAddress(path: "/search/", query: "x=1&\(address.query ?? "")") == address)
    }

    @Test func whatIsSearchedForIsTrimmedAndBounded() {
        #expect(NewsroomAddress(path: "/search/", query: "q=++salmon%0A+weir+") == .search("salmon weir"))
        #expect(NewsroomAddress(path: "/search/", query: "q=%ff%zz") == .search(""))
        let long = String(repeating: "a", count: 5000)
        #expect(NewsroomAddress(path: "/search/", query: "q=\(long)") == .search(String(long.prefix(200))))
    }

    @Test func noTwoAddressesAreOneFile() {
        let files = AddressTests.all.map(\.file)
        #expect(Set(files).count == files.count)
        #expect(files.allSatisfy { !$0.hasPrefix("/") && !$0.hasSuffix("/") && !$0.contains("//") })
        #expect(files.contains("releases/salmon/index.html") && files.contains("releases/salmon.json"))
    }

    @Test(arguments: [
        "", "/sitemap-0.xml", "/sitemap-01.xml", "/sitemap-x.xml", "/sitemap-.xml", "releases/salmon/", "//",
        "/releases", "/releases/salmon", "/releases/salmon//", "/releases/Salmon/",
        "/releases/salmon.html", "/releases/salmon.page", "/releases/salmon.json/", "/releases/-salmon/",
        "/releases/../catalogue.sqlite", "/releases/..%2f/", "/%72eleases/salmon/", "/releases/salmon/?q=1",
        "/contacts/jane.doe.vcf", "/contacts/.vcf", "/style.css", "/releases/salmon\u{0}/", "/releases/sälmon/",
        "/releases/page/1/", "/releases/page/02/", "/releases/page/-2/", "/nothing/page/2/", "/contacts/x/page/1/",
        "/kits/x/page/2/",
        "/kits/salmon/../x", "/kits/salmon//x", "/kits/salmon/.pressroom-newsroom.json", "/.pressroom-newsroom.json",
        "/kits/.zip", "/feeds/.atom", "/feeds/of/", "/feeds/by/x.atom", "/feeds/on/", "/topics/", "/topics/x",
        "/topics/x/page/1/", "/feed.rss", "/media/x/y/z.jpg", "/search",
        "/releases/\(String(repeating: "a", count: 600))/",
    ])
    func whatIsNoAddressIsNone(_ path: String) {
        #expect(NewsroomAddress(path: path) == nil)
    }

    @Test func aPageIsFoundWithoutItsLastStroke() {
        #expect(NewsroomAddress(pathWithoutStroke: "/releases/salmon") == .release(.spelt("salmon"), .page))
        for path in ["/releases/salmon/", "", "/", "/releases/salmon.json", "/nothing"] {
            #expect(NewsroomAddress(pathWithoutStroke: path) == nil)
        }
    }

    @Test(arguments: [
        ("https://press.example", "https://press.example", ""),
        ("HTTPS://Press.Example:8443/", "https://press.example:8443", ""),
        ("http://example.org/press/room/", "http://example.org/press/room", "/press/room"),
    ])
    func whereItStandsIsRead(_ typed: String, _ base: String, _ root: String) {
        let settings = NewsroomSettings(baseURL: typed)
        #expect(settings?.baseURL == base)
        #expect(settings?.root == root)
        #expect(settings?.link(to: .front) == root + "/")
    }

    @Test(arguments: [
        "", "press.example", "ftp://press.example", "https://", "https://a@press.example", "https://press.example/?a",
        "https://press.example/#a", "https://press.example/<b>", "https://press.example//a", "javascript:alert(1)",
    ])
    func whatIsNoPlaceOfANewsroomIsTurnedDown(_ typed: String) {
        #expect(NewsroomSettings(baseURL: typed) == nil)
    }
}
