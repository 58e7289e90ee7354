import Testing

@testable import DocumentFormats

/// Words in headers: the examples of RFC 2047 section 8, and what programs make of them.
@Suite struct EncodedWordsTests {
    static let words: [(written: String, meant: String)] = [
        ("=?US-ASCII?Q?Keith_Moore?= <moore@cs.utk.edu>", "Keith Moore <moore@cs.utk.edu>"),
        ("=?ISO-8859-1?Q?Keld_J=F8rn_Simonsen?= <keld@dkuug.dk>", "Keld Jørn Simonsen <keld@dkuug.dk>"),
        ("=?ISO-8859-1?Q?Andr=E9?= Pirard <PIRARD@vm1.ulg.ac.be>", "André Pirard <PIRARD@vm1.ulg.ac.be>"),
        (
            "=?ISO-8859-1?B?SWYgeW91IGNhbiByZWFkIHRoaXMgeW8=?= =?ISO-8859-2?B?dSB1bmRlcnN0YW5kIHRoZSBleGFtcGxlLg==?=",
            "If you can read this you understand the example."
        ),
        ("=?ISO-8859-1?Q?Olle_J=E4rnefors?= <ojarnef@admin.kth.se>", "Olle Järnefors <ojarnef@admin.kth.se>"),
        ("=?ISO-8859-1?Q?Patrik_F=E4ltstr=F6m?= <paf@nada.kth.se>", "Patrik Fältström <paf@nada.kth.se>"),
        ("(=?ISO-8859-1?Q?a?=)", "(a)"),
        ("(=?ISO-8859-1?Q?a?= b)", "(a b)"),
        ("(=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=)", "(ab)"),
        ("(=?ISO-8859-1?Q?a?=  =?ISO-8859-1?Q?b?=)", "(ab)"),
        ("(=?ISO-8859-1?Q?a_b?=)", "(a b)"),
        ("(=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=)", "(a b)"),
        ("=?utf-8?q?Caf=C3=A9?=", "Café"),
        ("=?UTF-8?B?Q2Fmw6k=?=", "Café"),
        ("=?utf-8*fr?Q?Caf=C3=A9?=", "Café"),
        ("=?windows-1252?Q?=93Quay=94?=", "“Quay”"),
        ("=?koi8-r?B?7s/X2cog0NLJ3sHM?=", "Новый причал"),
        ("=?iso-2022-jp?B?GyRCPzckNyQkGyhC?=", "新しい"),
        ("=?utf-8?Q?Caf=C3?= =?utf-8?Q?=A9?=", "Café"),
        ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
        ("=?utf-8?Q?unfinished", "=?utf-8?Q?unfinished"),
        ("plain = text ?= with signs =?", "plain = text ?= with signs =?"),
        ("=?martian?Q?Caf=E9?=", "Café"),
        ("=?utf-8?Q?50=ZZ_%?=", "50=ZZ %"),
    ]

    @Test(arguments: words.indices)
    func aWordIsDecoded(_ row: Int) {
        #expect(EncodedWords.decoded(Array(Self.words[row].written.utf8)) == Self.words[row].meant)
    }

    @Test func bytesThatAreNoASCIIAreGuessed() {
        #expect(EncodedWords.decoded([0x43, 0xC3, 0xA9]) == "Cé")
        #expect(EncodedWords.decoded([0x43, 0xE9]) == "Cé")
        #expect(EncodedWords.decoded([]) == "")
    }

    @Test func manyBeginningsAreReadInLinearTime() {
        let text = String(repeating: "=?utf-8?Q", count: 20_000)
        #expect(EncodedWords.decoded(Array(text.utf8)) == text)
    }
}

/// How the bytes of a part are written (RFC 2045 section 6).
@Suite struct TransferEncodingTests {
    static let printable: [(written: String, meant: String)] = [
        ("plain", "plain"),
        ("=E9=41", "éA"),
        ("soft=\r\nbreak", "softbreak"),
        ("soft=  \r\nbreak", "softbreak"),
        ("soft=\nbreak", "softbreak"),
        ("two =3D signs", "two = signs"),
        ("=3d lower", "= lower"),
        ("=ZZ", "=ZZ"),
        ("=4", "=4"),
        ("end=", "end"),
        ("=\r\n=\r\n", ""),
        ("a=0D=0Ab", "a\r\nb"),
        ("tab=09", "tab\u{9}"),
        ("a\r\n b", "a\r\n b"),
    ]

    @Test(arguments: printable.indices)
    func quotedPrintableIsDecoded(_ row: Int) {
        let decoded = TransferEncoding.decoded(Array(Self.printable[row].written.utf8)[...], "Quoted-Printable")
        let scalars = decoded.map { Unicode.Scalar($0) }
        #expect(String(String.UnicodeScalarView(scalars)) == Self.printable[row].meant)
    }

    /// RFC 4648 section 10, and what RFC 2045 says of other letters.
    static let base64: [(written: String, meant: String)] = [
        ("", ""),
        ("Zg==", "f"),
        ("Zm8=", "fo"),
        ("Zm9v", "foo"),
        ("Zm9vYg==", "foob"),
        ("Zm9vYmE=", "fooba"),
        ("Zm9vYmFy", "foobar"),
        ("Zm9v\r\nYmFy", "foobar"),
        ("Zm9vYmFy!!", "foobar"),
        ("Zg", "f"),
        ("Zg==Zg==", "ff"),
        ("=", ""),
    ]

    @Test(arguments: base64.indices)
    func base64IsDecoded(_ row: Int) {
        let decoded = TransferEncoding.decoded(Array(Self.base64[row].written.utf8)[...], "BASE64")
        #expect(String(decoding: decoded, as: UTF8.self) == Self.base64[row].meant)
    }

    @Test(arguments: ["7bit", "8bit", "binary", "", "x-uuencode"])
    func anotherEncodingChangesNothing(_ name: String) {
        #expect(TransferEncoding.decoded(Array("a=41 Zg==".utf8)[...], name) == Array("a=41 Zg==".utf8))
    }

    @Test func everyByteComesThrough() {
        let bytes = Array(UInt8.min...UInt8.max)
        let digits = Array("0123456789ABCDEF".utf8)
        let printable = bytes.flatMap { [UInt8(ascii: "="), digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        #expect(TransferEncoding.decoded(printable[...], "quoted-printable") == bytes)
    }
}
