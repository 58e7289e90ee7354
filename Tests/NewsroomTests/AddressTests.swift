import Catalogue
import TestSupport
import Testing

@testable import Newsroom

/// Links are printed from what requests are read into.
@Suite struct AddressTests {
    static let all: [NewsroomAddress] =
        [.front, .card(.spelt("jane-doe")), .styleSheet, .missing]
        + NewsroomAddress.ReleaseForm.allCases.map { .release(.spelt("salmon"), $0) }

    @Test(arguments: all)
    func whatIsPrintedIsReadAgain(_ address: NewsroomAddress) {
        #expect(NewsroomAddress(path: address.path) == address)
        // And nothing of a query that asks for something else.
        #expect(NewsroomAddress(path: address.path, query: "utm_source=letter&x") == address)
    }

    @Test func noTwoAddressesAreOneFile() {
        let files = AddressTests.all.map(\.file)
        #expect(Set(files).count == files.count)
        #expect(files.allSatisfy { !$0.hasPrefix("/") && !$0.hasSuffix("/") && !$0.contains("//") })
        #expect(files.contains("releases/salmon/index.html") && files.contains("releases/salmon.json"))
    }

    @Test(arguments: [
        "", "releases/salmon/", "//", "/releases", "/releases/salmon", "/releases/salmon//", "/releases/Salmon/",
        "/releases/salmon.html", "/releases/salmon.page", "/releases/salmon.json/", "/releases/-salmon/",
        "/releases/../catalogue.sqlite", "/releases/..%2f/", "/%72eleases/salmon/", "/releases/salmon/?q=1",
        "/contacts/jane.doe.vcf", "/contacts/.vcf", "/style.css", "/releases/salmon\u{0}/", "/releases/sälmon/",
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
