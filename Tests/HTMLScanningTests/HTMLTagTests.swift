import HTMLScanning
import Testing

/// What the elements are to whoever reads a page.
@Suite struct HTMLTagTests {
    @Test(arguments: [
        ("p", HTMLTag.p),
        ("h1", .h1),
        ("blockquote", .blockquote),
        ("figcaption", .figcaption),
        ("noscript", .noscript),
        ("textarea", .textarea),
        ("time", .time),
        ("", .unknown),
        ("press-kit", .unknown),
        ("h7", .unknown),
        // Names of our own are no element's.
        ("text", .unknown),
        ("unknown", .unknown),
        ("root", .unknown),
    ])
    func anElementIsKnownByItsName(_ name: String, _ tag: HTMLTag) {
        #expect(HTMLTag(name: name) == tag)
        #expect(HTMLTag(HTMLName(name.utf8)) == tag)
    }

    @Test func everyElementIsFoundByItsNameAndByItsHash() {
        let ours: Set<HTMLTag> = [.text, .unknown, .root]
        for tag in HTMLTag.allCases where !ours.contains(tag) {
            #expect(HTMLTag(name: "\(tag)") == tag)
            #expect(HTMLTag(HTMLName("\(tag)".utf8)) == tag)
            #expect(HTMLTag(HTMLName("\(tag)".uppercased().utf8)) == tag)
        }
    }

    @Test func aNameHasNoCase() {
        #expect(HTMLName("Http-Equiv") == HTMLName("http-equiv"))
        #expect(HTMLName("class") == HTMLName("CLASS".utf8))
        #expect(HTMLName("class") != HTMLName("classs"))
        #expect(HTMLName("a[b") != HTMLName("a{b"), "only letters have a case")
    }

    @Test(arguments: [
        HTMLTag.br, .hr, .img, .input, .link, .meta, .base, .col, .embed, .source, .track, .wbr, .area, .frame,
    ])
    func someElementsHaveNothingInThem(_ tag: HTMLTag) {
        #expect(tag.isVoid)
        #expect(!tag.isRaw)
    }

    @Test(arguments: [
        HTMLTag.script, .style, .title, .textarea, .iframe, .noscript, .xmp, .noembed, .noframes, .plaintext,
    ])
    func whatStandsInSomeIsNoMarkup(_ tag: HTMLTag) {
        #expect(tag.isRaw)
        #expect(!tag.isVoid)
    }

    @Test(arguments: [
        (HTMLTag.p, true),
        (.div, true),
        (.h4, true),
        (.li, true),
        (.blockquote, true),
        (.td, true),
        (.a, false),
        (.span, false),
        (.em, false),
        (.unknown, false),
        (.text, false),
    ])
    func blocksStandOnLinesOfTheirOwn(_ tag: HTMLTag, _ isBlock: Bool) {
        #expect(tag.isBlock == isBlock)
    }

    /// A paragraph may be left open; these end it. Those that a table is made of do not.
    @Test(arguments: [
        (HTMLTag.p, true),
        (.div, true),
        (.ul, true),
        (.table, true),
        (.td, false),
        (.tr, false),
        (.body, false),
        (.span, false),
    ])
    func aBlockEndsAnOpenParagraph(_ tag: HTMLTag, _ closes: Bool) {
        #expect(tag.closesParagraph == closes)
    }

    @Test func headingsHaveALevel() {
        #expect([HTMLTag.h1, .h2, .h3, .h4, .h5, .h6].map(\.headingLevel) == [1, 2, 3, 4, 5, 6])
        #expect(HTMLTag.header.headingLevel == nil)
        #expect(HTMLTag.hr.headingLevel == nil)
    }

    @Test(arguments: [
        (HTMLTag.script, true),
        (.template, true),
        (.select, true),
        (.head, true),
        (.svg, true),
        (.p, false),
        (.img, false),
        (.details, false),
    ])
    func someAreNeverSeen(_ tag: HTMLTag, _ isHidden: Bool) {
        #expect(tag.isHidden == isHidden)
    }

    @Test(arguments: [
        (HTMLTag.meta, true),
        (.title, true),
        (.script, true),
        (.p, false),
        (.div, false),
        (.body, false),
    ])
    func someBelongInTheHead(_ tag: HTMLTag, _ belongs: Bool) {
        #expect(tag.belongsInHead == belongs)
    }
}
