import TestSupport
import Testing
import VCard

/// What goes into a profile comes out of it, or is among the losses; and once it is out, it stays.
@Suite struct SurvivalTests {
    /// A property of every kind, in the version that has it; the words by which it is known again.
    static let kinds: [(Version, String, String)] = [
        (.v3, "NICKNAME:Nan", "Nan"), (.v3, "TITLE:Officer", "Officer"), (.v3, "ROLE:Duty", "Duty"),
        (.v3, "ORG:Harbour Watch", "Harbour Watch"), (.v3, "NOTE:Ring twice", "Ring twice"),
        (.v3, "CATEGORIES:Press,Desk", "Press,Desk"), (.v3, "TEL;TYPE=FAX:020 7946 0018", "020 7946 0018"),
        (.v3, "EMAIL:ana@b.example", "ana@b.example"), (.v3, "URL:https://b.example/a", "https://b.example/a"),
        (.v3, "ADR;TYPE=WORK:;;1 Quay;Town;;E1;UK", "1 Quay;Town;;E1;UK"), (.v3, "LABEL:1 Quay", "1 Quay"),
        (.v3, "BDAY:1985-04-12", "1985"), (.v3, "GEO:51.5;-0.1", "51.5"), (.v3, "TZ:-05:00", "-05"),
        (.v3, "PHOTO;ENCODING=b;TYPE=PNG:aGVsbG8=", "aGVsbG8="),
        (.v3, "LOGO;VALUE=uri:https://b.example/l", "https://b.example/l"),
        (.v3, "SOUND;ENCODING=b:aGVsbG8=", "aGVsbG8="), (.v3, "KEY;ENCODING=b;TYPE=PGP:aGVsbG8=", "aGVsbG8="),
        (.v3, "AGENT:BEGIN:VCARD\\nVERSION:3.0\\nFN:Jo\\nN:Jo\\nEND:VCARD", "Jo"), (.v3, "SORT-STRING:Lind", "Lind"),
        (.v3, "CLASS:PUBLIC", "PUBLIC"), (.v3, "MAILER:Post 1", "Post 1"), (.v3, "PRODID:-//b//EN", "-//b//EN"),
        (.v3, "REV:2012-01-10T14:45:00Z", "2012"), (.v3, "UID:7-8", "7-8"), (.v3, "NAME:Ana", "Ana"),
        (.v3, "IMPP:xmpp:ana@b.example", "xmpp:ana@b.example"),
        (.v3, "X-SOCIALPROFILE;TYPE=t:https://t.example", "https://t.example"),
        (.v3, "X-PHONETIC-LAST-NAME:Lint", "Lint"), (.v3, "X-FOO;X-P=1:bar", "bar"),
        (.v3, "FBURL:https://b.example/f", "https://b.example/f"),
        (.v3, "X-ABRELATEDNAMES:Jo Lind", "Jo Lind"), (.v3, "X-SPOUSE:Jo", "Jo"),
        (.v3, "X-MS-ANNIVERSARY:20090808", "2009"),
        (.v4, "LANG:en", "en"), (.v4, "GENDER:F;she", "F;she"), (.v4, "KIND:org", ""),
        (.v4, "KIND:location", "location"),
        (.v4, "ANNIVERSARY:20090808", "2009"), (.v4, "RELATED;VALUE=text;TYPE=spouse:Jo Lind", "Jo Lind"),
        (.v4, "RELATED;TYPE=friend:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "f81d4fae"),
        (.v4, "XML:<a xmlns=\"b\"/>", "<a xmlns"), (.v4, "SOURCE:https://b.example/s", "https://b.example/s"),
        (.v4, "CALURI:https://b.example/c", "https://b.example/c"), (.v4, "DEATHDATE:20200101", "20200101"),
        (.v4, "HOBBY;LEVEL=high:boats", "boats"), (.v4, "TZ:Europe/London", "Europe/London"),
        (.v4, "TEL;VALUE=uri:tel:+44-20-7946-0018;ext=5", "44-20-7946-0018"), (.v4, "BDAY:--0412", "04"),
        (.v4, "PHOTO:data:image/png;base64,aGVsbG8=", "aGVsbG8="), (.v4, "PRONOUNS:she/her", "she/her"),
    ]

    @Test(arguments: Profile.all)
    func everyKindOfPropertySurvivesOrIsTold(_ profile: Profile) throws {
        for (version, line, words) in Self.kinds {
            let read = try card(version, "FN:Zed", "N:Zed;;;;", line)
            var writer = ProfileWriter(profile)
            let losses = writer.write(read.card)
            let again = CardReader.read(writer.take()).cards
            #expect(again.count == 1)
            let told = again.flatMap { $0.card.properties.map { "\($0.parameters.map(\.value)):\($0.rawText)" } }
            #expect(told.contains { words.isEmpty || $0.contains(words) } || !losses.isEmpty, "\(profile.name) \(line)")
        }
    }

    @Test(arguments: Profile.all)
    func whatIsWrittenIsReadAndWrittenTheSame(_ profile: Profile) throws {
        var random = SplitMix(state: 2012)
        for round in 0..<500 {
            var lines: [String] = []
            for _ in 0..<(random.next() % 12) {
                let kind = Self.kinds[Int(random.next() % UInt64(Self.kinds.count))]
                lines.append(random.next() % 3 == 0 ? "item\(random.next() % 3).\(kind.1)" : kind.1)
            }
            let labels = ["_$!<Work>!$_", "Duty\\, nights", "_$!<Anniversary>!$_", "friend", "_$!<Father>!$_"]
            for item in 0..<3 {
                lines.append("item\(item).X-ABLabel:\(labels[Int(random.next() % UInt64(labels.count))])")
            }
            let text =
                "BEGIN:VCARD\nVERSION:\(["2.1", "3.0", "4.0"][round % 3])\n\(lines.joined(separator: "\n"))\nEND:VCARD\n"
            for read in cards(in: text) {
                var writer = ProfileWriter(profile)
                let losses = writer.write(read.card)
                let once = writer.take()
                guard let again = CardReader.read(once).cards.first else {
                    #expect(losses.contains { $0.code == .groupLeftOut })
                    continue
                }
                _ = writer.write(again.card)
                #expect(String(decoding: writer.take(), as: UTF8.self) == String(decoding: once, as: UTF8.self))
                #expect(try physicalLines(once).allSatisfy { $0.count <= 75 })
            }
        }
    }

    @Test(arguments: Profile.all)
    func noTextInAnyFieldAddsAPropertyInAnyProfile(_ profile: Profile) throws {
        for (name, make) in fields + moreFields where name != "FN" {
            let plain = names(of: Card([.fullName("A"), Property("N", text: "A"), make("ab")]), profile)
            for nasty in nasties {
                for text in ["a" + nasty + "b", nasty + "b", "a" + nasty] {
                    let found = names(of: Card([.fullName("A"), Property("N", text: "A"), make(text)]), profile)
                    #expect(found.count <= plain.count + 2, "\(name) \(text.debugDescription)")
                    #expect(!found.contains { $0 == "TEL" || $0 == "EVIL" } || plain.contains("TEL"), "\(name)")
                    #expect(found.filter { $0 == "FN" }.count == 1)
                }
            }
        }
    }

    private let moreFields: [(name: String, make: @Sendable (String) -> Property)] = [
        ("BDAY", { Property("BDAY", text: $0) }), ("ANNIVERSARY", { Property("ANNIVERSARY", text: $0) }),
        ("RELATED", { Property("RELATED", text: $0, parameters: [Parameter("VALUE", "text"), .type($0)]) }),
        ("ADR", { Property("ADR", text: $0, parameters: [Parameter("LABEL", $0)]) }),
        ("LABEL", { Property("LABEL", text: $0) }),
        ("GEO", { Property("GEO", text: $0) }), ("TZ", { Property("TZ", text: $0) }),
        ("KIND", { Property("KIND", text: $0) }),
        ("MEMBER", { Property("MEMBER", text: $0) }), ("PHOTO", { Property("PHOTO", text: "data:image/png," + $0) }),
        ("IMPP", { Property("IMPP", text: $0, parameters: [Parameter("X-SERVICE-TYPE", $0)]) }),
        ("SORT-STRING", { Property("SORT-STRING", text: $0) }), ("AGENT", { Property("AGENT", text: $0) }),
        (
            "NICKNAME",
            { Property("NICKNAME", text: $0, parameters: [Parameter("CHARSET", $0), Parameter("ENCODING", $0)]) }
        ),
        ("X-ABLabel", { Property("X-ABLabel", text: $0, group: "item1") }), ("LANG", { Property("LANG", text: $0) }),
        ("X-ABDATE", { Property("X-ABDATE", text: $0, group: "g" + $0) }),
        ("UID", { Property("UID", text: "urn:x:" + $0) }),
    ]

    private func names(of card: Card, _ profile: Profile) -> [String] {
        let cards = readAgain(card, profile)
        #expect(cards.count == 1)
        return cards.flatMap { $0.card.properties.map(\.name) }
    }
}
