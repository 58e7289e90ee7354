import Catalogue
import Testing

@Suite struct NearestTests {
    let names = ["jane-doe", "jan-dorn", "john-doe", "news-desk", "salmon"]

    @Test(arguments: [
        ("jan-do", ["jane-doe", "jan-dorn"]), ("jnae-doe", ["jane-doe"]), ("JANE-DOE", ["jane-doe"]),
        ("salom", ["salmon"]), ("zzzzzz", []), ("", []), ("newsdesk", ["news-desk"]),
    ])
    func finds(_ typed: String, _ meant: [String]) {
        #expect(nearest(to: typed, among: names) == meant)
    }

    @Test func givesNoMoreThanItIsAskedFor() {
        #expect(nearest(to: "jan-do", among: names, limit: 1) == ["jane-doe"])
        #expect(nearest(to: "jan-do", among: names, limit: 0).isEmpty)
        #expect(nearest(to: "jan-do", among: names, limit: -1).isEmpty)
    }

    @Test func aLongTextIsLikeNothing() {
        let long = String(repeating: "a", count: 10_000)
        #expect(nearest(to: long, among: [long]).isEmpty)
    }

    @Test(
        arguments: [
            ("", "", 0), ("a", "", 1), ("jane", "jnae", 1), ("jane", "jane", 0), ("jane", "john", 3),
            ("kitten", "sitting", 3),
            ("abc", "abcdefgh", nil),
        ] as [(String, String, Int?)])
    func theDistanceIsTheNumberOfSlips(_ left: String, _ right: String, _ distance: Int?) {
        #expect(editDistance(Array(left.utf8), Array(right.utf8), atMost: 4) == distance)
        #expect(editDistance(Array(right.utf8), Array(left.utf8), atMost: 4) == distance)
    }
}
