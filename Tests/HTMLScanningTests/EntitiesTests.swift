import HTMLScanning
import Testing

@Suite struct EntitiesTests {
    @Test(arguments: [
        ("a &amp; b", "a & b"), ("&lt;p&gt;", "<p>"), ("&eacute;&#233;&#xE9;&#XE9;", "\u{E9}\u{E9}\u{E9}\u{E9}"),
        ("&ccaron;&ndash;&hellip;", "\u{10D}\u{2013}\u{2026}"), ("caf&eacute", "caf\u{E9}"),
        ("&copy 2031", "\u{A9} 2031"),
        // In an address they are none.
        ("?a=1&copy=2", "?a=1&copy=2"), ("&copyright", "&copyright"),
        ("&unknown;", "&unknown;"), ("&", "&"), ("&;", "&;"), ("&#;", "&#;"), ("&#x;", "&#x;"),
        ("&#147;a&#148;", "\u{201C}a\u{201D}"), ("&#128;", "\u{20AC}"), ("&#129;", "\u{81}"),
        ("&#0;", "\u{FFFD}"), ("&#55296;", "\u{FFFD}"), ("&#1114112;", "\u{FFFD}"), ("&#99999999999999;", "\u{FFFD}"),
        ("&#7;", " "), ("a\u{0}b", "a b"),
    ])
    func referencesStandForCharacters(_ text: String, _ read: String) {
        #expect(Entities.decode(text) == read)
        #expect(Array(Entities.decoded(Array(text.utf8)[...])) == Array(read.utf8))
    }

    @Test func whatHoldsNoneIsNotCopied() {
        let bytes = Array("xxplain textxx".utf8)
        #expect(Entities.decoded(bytes[2..<12]).indices == 2..<12)
    }

    /// The letters of the seven languages that are read.
    @Test(arguments: [
        ("&Agrave;&agrave;&Acirc;&acirc;&Auml;&auml;&atilde;", "ÀàÂâÄäã"),
        ("&ccedil;&Eacute;&egrave;&ecirc;&euml;&iacute;&icirc;", "çÉèêëíî"),
        ("&ntilde;&oacute;&ocirc;&otilde;&Ouml;&uuml;&szlig;", "ñóôõÖüß"),
        ("&OElig;&oelig;&yuml;&Yuml;&iexcl;&iquest;", "ŒœÿŸ¡¿"),
        ("&laquo;&raquo;&bdquo;&ldquo;&lsquo;&rsquo;", "«»„“‘’"),
    ])
    func lettersHaveNames(_ text: String, _ read: String) {
        #expect(Entities.decode(text) == read)
    }
}
