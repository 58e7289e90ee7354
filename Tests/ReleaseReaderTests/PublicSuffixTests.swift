import Testing

@testable import ReleaseReader

/// Which part of a host is somebody's own.
@Suite struct PublicSuffixTests {
    @Test(arguments: [
        ("example.org", "example.org"), ("www.example.org", "example.org"),
        ("press.example.co.uk", "example.co.uk"),
        ("news.harbour.gov.au", "harbour.gov.au"), ("a.b.example.com.br", "example.com.br"),
        ("presse.stadt.example.de", "example.de"), ("example.co.jp", "example.co.jp"),
        ("a.b.ck", "a.b.ck"),
        ("www.ck", "www.ck"), ("x.www.ck", "www.ck"), ("localhost", "localhost"),
        ("WWW.Example.ORG", "example.org"),
        ("press.harbour.chiyoda.tokyo.jp", "harbour.chiyoda.tokyo.jp"), ("news.harbour.gs.aa.no", "harbour.gs.aa.no"),
        ("a.b.harbour.kawasaki.jp", "b.harbour.kawasaki.jp"), ("www.city.kawasaki.jp", "city.kawasaki.jp"),
        ("www.harbour.k12.ma.us", "harbour.k12.ma.us"), ("www.harbour.pvt.k12.ma.us", "harbour.pvt.k12.ma.us"),
        ("a.b.c.d.e.f.example.org", "example.org"), ("kawasaki.jp", "kawasaki.jp"),
    ])
    func theRegistrableNameIsFound(_ host: String, _ own: String) {
        #expect(PublicSuffixes.registrable(host) == own)
    }

    @Test(arguments: [
        ("press.example.co.uk", "example"), ("www.harbour.org", "harbour"),
        ("harbour.gov.sg", "harbour"), ("org", nil),
    ])
    func theirOwnLabelStandsBeforeIt(_ host: String, _ label: String?) {
        #expect(PublicSuffixes.ownLabel(host) == label)
    }

    /// Each row: a text, and the addresses in it.
    @Test(arguments: [
        ("See harbour.pl for more.", ["http://harbour.pl"]),
        ("See harbour.press/kit for more.", ["http://harbour.press/kit"]),
        ("See harbour.wien/presse now.", ["http://harbour.wien/presse"]),
        ("Run setup.sh and read notes.md first.", []),
        ("The whole.report is here.", []), ("Pictures are in harbour.zip today.", []),
        ("See harbour.invalid/kit for more.", []),
    ])
    func aHostMayStandAlone(_ text: String, _ addresses: [String]) throws {
        let document = try SourceDocument(path: "a.txt", bytes: Array(text.utf8))
        #expect(LinkScanner(ReadingText(document)).links().map(\.address) == addresses)
    }
}
