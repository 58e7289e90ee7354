import Catalogue
import Foundation
import Testing

@Suite struct SlugTests {
    @Test(arguments: [
        ("Jane Doe", "jane-doe"),
        ("  Jane   Doe  ", "jane-doe"),
        ("O'Brien & Sons", "obrien-sons"),
        ("O\u{2019}Brien", "obrien"),
        ("Éloïse Müller-Łódź", "eloise-muller-lodz"),
        ("Ko\u{308}ln", "koln"),
        ("Ångström Æsir Øre", "angstrom-aesir-ore"),
        ("Þórður Ðí", "thordur-di"),
        ("Nguyễn Văn Đức", "nguyen-van-duc"),
        ("İstanbul ısı", "istanbul-isi"),
        ("Straße STRASSE ẞ", "strasse-strasse-ss"),
        ("Œuvre ﬁnance", "oeuvre-finance"),
        ("Ｆｕｌｌ　Ｗｉｄｔｈ", "full-width"),
        ("3 May: \"North\" — what now?", "3-may-north-what-now"),
        ("../../etc/passwd", "etc-passwd"),
        ("a\u{0}b\r\nc\u{202E}d", "a-b-c-d"),
        ("C:\\con", "c-con"),
        ("--jane--", "jane"),
        ("BBC 한국어 News", "bbc-hangug-eo-news"),
        ("🐟 salmon 🐟", "salmon"),
    ])
    func readsLikeTheName(_ name: String, _ slug: String) {
        #expect(Slug(from: name).text == slug)
    }

    @Test(arguments: [
        ("Ελένη Παπαδοπούλου", "elene-papadopoulou"), ("Юлия Щербакова", "ulia-serbakova"), ("Объявление", "obavlenie"),
        ("李明", "li-ming"), ("김민수", "gimminsu"), ("タナカ ハナコ", "tanaka-hanako"), ("がぎぐ", "gagigu"),
        ("محمد", "mhmd"), ("דוד בן-גוריון", "dwd-bn-gwrywn"), ("ნინო", "nino"), ("राम", "rama"),
        ("Тřebíč 李", "trebic-li"), ("Straße Москва", "strasse-moskva"),
    ])
    func aNameInAnotherScriptIsReadInLatinLetters(_ name: String, _ slug: String) {
        #expect(Slug(from: name).text == slug)
    }

    @Test(arguments: ["", " ", "🐟", "…", "'", "\u{0}", "\u{0301}"])
    func whatHasNoLettersTakesTheFallback(_ name: String) {
        #expect(Slug(from: name, fallback: "contact").text == "contact")
        #expect(Slug(from: name).text == "record")
        #expect(Slug(from: name, fallback: "Not A Slug").text == "record")
    }

    @Test(arguments: [
        (
            "north korea frees thousands of prisoners to mark the birthdays of two dead leaders",
            "north-korea-frees-thousands-of-prisoners"
        ),
        // Not behind a word that only leads to the next.
        ("a railway along the coast comes back to the old harbour", "a-railway-along-the-coast-comes-back"),
        // Nor with words alone that say nothing.
        ("to the and of for with from about which were those antidisestablishmentarians", "antidisestablishmentarians"),
        (String(repeating: "a", count: 500), String(repeating: "a", count: 40)),
        (String(repeating: "a", count: 40) + " b", String(repeating: "a", count: 40)),
        ("of the " + String(repeating: "b", count: 60), String(repeating: "b", count: 40)),
        ("which who what when where why how while with", "which-who-what-when-where-why-how-while"),
    ])
    func aLongNameIsCutAtAWord(_ words: String, _ slug: String) {
        #expect(Slug(from: words).text == slug)
    }

    @Test(arguments: [
        ("Harbour Watch", "press office", "harbour-watch-press-office"), ("", "desk", "desk"),
        ("Harbour", "", "harbour"),
        (
            "International Association of Harbour Masters and Pilots", "press office",
            "international-association-press-office"
        ),
        (
            "Harbour", "head of communications and outreach for the northern seas",
            "harbour-head-of-communications"
        ),
        (String(repeating: "a", count: 60), "1a2b3c4d", String(repeating: "a", count: 31) + "-1a2b3c4d"),
    ])
    func anEndingStaysWhole(_ words: String, _ ending: String, _ slug: String) {
        #expect(Slug(from: words, ending: ending).text == slug)
    }

    @Test func wordsAreSpeltHoweverLongTheyAre() {
        #expect(Slug.spelt("Jane D") == "jane-d")
        #expect(Slug.spelt("…") == nil)
        #expect(Slug.spelt(String(repeating: "ab ", count: 5000))?.utf8.count == 1000)
    }

    @Test(arguments: ["a", "0", "jane-doe", "2012-01-10", String(repeating: "a", count: 80)])
    func isSpeltSo(_ text: String) {
        #expect(Slug(text)?.text == text)
    }

    @Test(arguments: [
        "", "-", "-a", "a-", "a--b", "A", "jane doe", "jäne", "a/b", "a.b", "a_b", "a\n", "a\u{0}",
        String(repeating: "a", count: 81),
    ])
    func isNoSlug(_ text: String) {
        #expect(Slug(text) == nil)
    }

    @Test func whateverIsMadeIsASlug() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let scalars = (0..<Int.random(in: 0..<120, using: &generator)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0..<0x2_FFFF, using: &generator) >> UInt32.random(in: 0..<12))
            }
            let name = String(String.UnicodeScalarView(scalars))
            let slug = Slug(from: name)
            #expect(Slug(slug.text) == slug, "\(name.debugDescription)")
            #expect(Slug(slug.numbered(12).text) != nil)
        }
    }

    @Test func aNumberStandsBehind() {
        #expect(Slug(from: "Jane Doe").numbered(3).text == "jane-doe-3")
        let long = Slug(from: String(repeating: "a", count: 60)).numbered(1_000_000_000)
        #expect(long.text.utf8.count == 51)
        #expect(Slug(long.text) == long)
    }

    @Test func aNumberedSlugStaysWithinItsLength() throws {
        let longest = try #require(Slug(String(repeating: "a", count: 77) + "-bc"))
        #expect(longest.numbered(2).text == String(repeating: "a", count: 77) + "-2")
        #expect(longest.numbered(1_000_000).text.utf8.count == 80)
    }

    @Test func isWrittenAsItsTextAndReadOnlyIfItIsOne() throws {
        #expect(String(decoding: try JSONEncoder().encode([Slug(from: "Jane Doe")]), as: UTF8.self) == #"["jane-doe"]"#)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Slug].self, from: Data(#"["Jane"]"#.utf8)) }
    }
}
