import JSONText
import Testing

@testable import VCard

/// Each line that a plain card may have, what it is in JSContact, and that it comes back: the closer look says the same each time.
@Suite struct PlainMemberTests {
    private static let around = ["UID:urn:x:1", "FN:Ana"]
    private static let beginning =
        "{\"@type\":\"Card\",\"version\":\"1.0\",\"uid\":\"urn:x:1\","

    private func card(_ lines: [String], _ version: String) throws -> Card {
        let text = ["BEGIN:VCARD", "VERSION:\(version)"] + Self.around + lines + ["END:VCARD", ""]
        return try #require(CardReader.read(Array(text.joined(separator: "\r\n").utf8)).cards.first).card
    }

    /// The members beside `uid`, as they are written from the card's bytes.
    private func said(_ lines: [String], _ version: String) throws -> String {
        let card = try card(lines, version)
        let plain = try #require(PlainContact(card), "\(lines)")
        var json: [UInt8] = []
        json.append(plain, of: card)
        #expect(json == card.jsContact.bytes())
        let text = String(decoding: json, as: UTF8.self)
        #expect(text.hasPrefix(Self.beginning))
        return String(text.dropFirst(Self.beginning.count).dropLast())
    }

    @Test(arguments: [
        ("KIND:Org", "\"kind\":\"org\",\"name\":{\"full\":\"Ana\"}"),
        ("REV:20120110T144500Z", "\"updated\":\"2012-01-10T14:45:00Z\",\"name\":{\"full\":\"Ana\"}"),
        ("PRODID:-//Harbour//EN", "\"prodId\":\"-//Harbour//EN\",\"name\":{\"full\":\"Ana\"}"),
    ])
    func whatStandsBeforeTheName(_ line: String, _ members: String) throws {
        #expect(try said([line], "4.0") == members)
    }

    @Test(arguments: [
        ("N:Lind;;;;", "{\"kind\":\"surname\",\"value\":\"Lind\"}"),
        ("N:;Ana,Eva;;;", "{\"kind\":\"given\",\"value\":\"Ana\"},{\"kind\":\"given\",\"value\":\"Eva\"}"),
        (
            "N:;;M;Dr;MP",
            "{\"kind\":\"given2\",\"value\":\"M\"},{\"kind\":\"title\",\"value\":\"Dr\"},{\"kind\":\"credential\",\"value\":\"MP\"}"
        ),
    ])
    func theNameInParts(_ line: String, _ parts: String) throws {
        #expect(try said([line], "4.0") == "\"name\":{\"full\":\"Ana\",\"components\":[\(parts)]}")
    }

    private static let entries: [(line: String, map: String, entry: String)] = [
        ("NICKNAME:Annie", "nicknames", "\"name\":\"Annie\""),
        ("ORG:Watch", "organizations", "\"name\":\"Watch\""),
        ("ORG:;Desk", "organizations", "\"units\":[{\"name\":\"Desk\"}]"),
        (
            "ORG:Watch;Desk;Night", "organizations",
            "\"name\":\"Watch\",\"units\":[{\"name\":\"Desk\"},{\"name\":\"Night\"}]"
        ),
        ("TITLE:Head\\, Media", "titles", "\"kind\":\"title\",\"name\":\"Head, Media\""),
        ("ROLE:Writer", "titles", "\"kind\":\"role\",\"name\":\"Writer\""),
        ("EMAIL:a@b.example", "emails", "\"address\":\"a@b.example\""),
        ("EMAIL;TYPE=WORK;PREF=3:a", "emails", "\"address\":\"a\",\"contexts\":{\"work\":true},\"pref\":3"),
        ("EMAIL;TYPE=HOME:a", "emails", "\"address\":\"a\",\"contexts\":{\"private\":true}"),
        ("TEL:+44 20 7946 0018", "phones", "\"number\":\"+44 20 7946 0018\""),
        ("TEL;VALUE=uri;TYPE=CELL:tel:+44", "phones", "\"number\":\"tel:+44\",\"features\":{\"mobile\":true}"),
        (
            "TEL;TYPE=WORK;TYPE=FAX;TYPE=PAGER;PREF=1:1", "phones",
            "\"number\":\"1\",\"contexts\":{\"work\":true},\"features\":{\"fax\":true,\"pager\":true},\"pref\":1"
        ),
        (
            "TEL;TYPE=TEXT;TYPE=TEXTPHONE;TYPE=VIDEO;TYPE=VOICE:1", "phones",
            "\"number\":\"1\",\"features\":{\"text\":true,\"textphone\":true,\"video\":true,\"voice\":true}"
        ),
        ("item1.TEL:1", "phones", "\"number\":\"1\",\"vCardParams\":{\"group\":\"item1\"}"),
        ("IMPP:xmpp:a@b.example", "onlineServices", "\"uri\":\"xmpp:a@b.example\",\"vCardName\":\"impp\""),
        ("LANG;PREF=2:de", "preferredLanguages", "\"language\":\"de\",\"pref\":2"),
        (
            "ADR;TYPE=DELIVERY:1;2;3;4;5;6;7", "addresses",
            "\"components\":[{\"kind\":\"postOfficeBox\",\"value\":\"1\"},{\"kind\":\"apartment\",\"value\":\"2\"},"
                + "{\"kind\":\"name\",\"value\":\"3\"},{\"kind\":\"locality\",\"value\":\"4\"},"
                + "{\"kind\":\"region\",\"value\":\"5\"},{\"kind\":\"postcode\",\"value\":\"6\"},"
                + "{\"kind\":\"country\",\"value\":\"7\"}],\"contexts\":{\"delivery\":true}"
        ),
        (
            "URL;TYPE=WORK:https://b.example/?a,b;c", "links",
            "\"uri\":\"https://b.example/?a,b;c\",\"contexts\":{\"work\":true}"
        ),
        ("PHOTO:https://b.example/a.png", "media", "\"kind\":\"photo\",\"uri\":\"https://b.example/a.png\""),
        ("NOTE:\"One\"\\ntwo\\\\three", "notes", "\"note\":\"\\\"One\\\"\\ntwo\\\\three\""),
        ("EXPERTISE:tides", "personalInfo", "\"kind\":\"expertise\",\"value\":\"tides\""),
        ("HOBBY:boats", "personalInfo", "\"kind\":\"hobby\",\"value\":\"boats\""),
        ("INTEREST:birds", "personalInfo", "\"kind\":\"interest\",\"value\":\"birds\""),
    ]

    @Test(arguments: entries.indices)
    func anEntryOfAMap(_ index: Int) throws {
        let (line, map, entry) = Self.entries[index]
        #expect(try said([line], "4.0") == "\"name\":{\"full\":\"Ana\"},\"\(map)\":{\"k1\":{\(entry)}}")
    }

    /// In 3.0 a type says what comes first, and that an address is one of mail.
    @Test(arguments: [
        (
            "EMAIL;TYPE=INTERNET;TYPE=PREF;TYPE=WORK:a", "emails",
            "\"address\":\"a\",\"contexts\":{\"work\":true},\"pref\":1"
        ),
        ("TEL;TYPE=PREF;PREF=7:1", "phones", "\"number\":\"1\",\"pref\":7"),
        (
            "PHOTO;ENCODING=b;TYPE=GIF:R0lGODAA", "media",
            "\"kind\":\"photo\",\"uri\":\"data:image/gif;base64,R0lGODAA\""
        ),
        (
            "PHOTO;ENCODING=b;TYPE=GIF:/9j/AAAA", "media",
            "\"kind\":\"photo\",\"uri\":\"data:image/jpeg;base64,/9j/AAAA\""
        ),
        ("PHOTO;ENCODING=b:AAAA", "media", "\"kind\":\"photo\",\"uri\":\"data:application/octet-stream;base64,AAAA\""),
    ])
    func whatOlderCardsSayOtherwise(_ line: String, _ map: String, _ entry: String) throws {
        #expect(try said([line], "3.0") == "\"name\":{\"full\":\"Ana\"},\"\(map)\":{\"k1\":{\(entry)}}")
    }

    /// Those that come back are the same lines again.
    @Test(arguments: entries.indices)
    func comesBackAsTheSameLine(_ index: Int) throws {
        let lines = [Self.entries[index].line]
        let members = try said(lines, "4.0")
        let json = Array("\(Self.beginning)\(members)}".utf8)
        var reader = PlainContactReader()
        let made = reader.card(json.span)?.properties
        #expect(try made == card(lines, "4.0").properties)
        #expect(try made == Card.read(jsContact: JSON(reading: json)).card?.properties)
    }

    @Test(arguments: [
        ("a;b;;c", ["a", "b", "", "c"]), ("", [""]), (";", ["", ""]), ("a\\;b;c\\\\;d", ["a\\;b", "c\\\\", "d"]),
        ("a\\", ["a\\"]), ("a;\\", ["a", "\\"]),
    ])
    func partsBetweenSeparators(_ value: String, _ parts: [String]) {
        let bytes = Array(value.utf8)
        var found: [String] = []
        var all = EscapedParts(0..<bytes.count)
        while let part = all.next(bytes.span, UInt8(ascii: ";")) {
            found.append(String(decoding: bytes[part], as: UTF8.self))
        }
        #expect(found == parts)
        #expect(found == split(bytes[...], at: UInt8(ascii: ";")).map { String(decoding: $0, as: UTF8.self) })
    }
}
