import Testing
import VCard

/// What the versions say differently about the same thing, there and back.
@Suite struct TranslationTests {
    /// A line of 4.0, the same in the profile for everything and in the one for Outlook, and what is lost.
    static let fromNew: [(String, generic: [String], losses: [String])] = [
        (
            "TEL;VALUE=uri;TYPE=\"voice,work\":tel:+44-20-7946-0018;ext=102",
            ["TEL;TYPE=voice;TYPE=work:+44-20-7946-0018 ext. 102"], []
        ),
        ("TEL;VALUE=uri;PREF=1:tel:+44-20-7946-0018", ["TEL;TYPE=PREF:+44-20-7946-0018"], []),
        ("TEL;VALUE=uri:sip:ana@harbourwatch.example", ["IMPP:sip:ana@harbourwatch.example"], []),
        ("TEL;TYPE=text:+442079460018", ["TEL;TYPE=MSG:+442079460018"], []),
        ("EMAIL;PREF=2:a@b.example", ["EMAIL;TYPE=PREF:a@b.example"], []),
        ("BDAY:19850412", ["BDAY:1985-04-12"], []),
        ("BDAY:19850412T102200Z", ["BDAY;VALUE=date-time:1985-04-12T10:22:00Z"], []),
        ("BDAY:--0412", ["BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12"], ["year-unknown BDAY"]),
        ("BDAY:1985-04", ["X-BDAY:1985-04"], ["value-not-allowed BDAY"]),
        ("BDAY;VALUE=text:in spring", ["X-BDAY:in spring"], ["value-not-allowed BDAY"]),
        ("ANNIVERSARY:20090808", ["item1.X-ABDATE:2009-08-08", "item1.X-ABLabel:_$!<Anniversary>!$_"], []),
        (
            "RELATED;VALUE=text;TYPE=spouse:Jo Lind",
            ["item1.X-ABRELATEDNAMES:Jo Lind", "item1.X-ABLabel:_$!<Spouse>!$_"],
            []
        ),
        (
            "RELATED;VALUE=text;TYPE=colleague:Jo Lind",
            ["item1.X-ABRELATEDNAMES:Jo Lind", "item1.X-ABLabel:colleague"], []
        ),
        // Whom a program shows by name, and who that is.
        (
            "RELATED;TYPE=friend;X-NAME=\"Lind, Jo\":urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            [
                "item1.X-ABRELATEDNAMES;X-UID=\"urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6\":Lind\\, Jo",
                "item1.X-ABLabel:_$!<Friend>!$_",
            ], []
        ),
        (
            "RELATED;TYPE=friend:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            ["RELATED;TYPE=friend:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"], ["passed-over RELATED"]
        ),
        ("TZ:Europe/London", ["TZ;VALUE=text:Europe/London"], []),
        ("TZ;VALUE=utc-offset:-0500", ["TZ:-05:00"], []),
        ("GEO:geo:51.5,-0.1", ["GEO:51.5;-0.1"], []),
        ("GEO:geo:51.5,-0.1;u=20", ["GEO:51.5;-0.1"], ["value-shortened GEO"]),
        (
            "ADR;TYPE=work;LABEL=\"1 Quay\\nTown\":;;1 Quay;Town;;;",
            ["ADR;TYPE=work:;;1 Quay;Town;;;", "LABEL;TYPE=work:1 Quay\\nTown"],
            []
        ),
        ("ADR;LABEL=1 Quay^nTown:;;;;;;", ["ADR:;;1 Quay\\nTown;;;;"], []),
        ("PHOTO:data:image/jpeg;base64,aGVsbG8=", ["PHOTO;ENCODING=b;TYPE=JPEG:aGVsbG8="], []),
        ("PHOTO:data:text/plain,hello", ["PHOTO;ENCODING=b;TYPE=text/plain:aGVsbG8="], []),
        ("PHOTO;MEDIATYPE=image/gif:https://b.example/a.gif", ["PHOTO;VALUE=uri;TYPE=GIF:https://b.example/a.gif"], []),
        ("KEY;VALUE=text:abc", ["KEY;VALUE=text:abc"], []),
        ("KIND:org", ["X-ABShowAs:COMPANY"], []),
        ("KIND:individual", [], []),
        ("KIND:location", ["KIND:location"], ["passed-over KIND"]),
        ("GENDER:F", ["GENDER:F"], ["passed-over GENDER"]),
        ("LANG;PREF=1:en", ["LANG;TYPE=PREF:en"], ["passed-over LANG"]),
        ("UID:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", ["UID:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"], []),
        ("REV:20120110T144500Z", ["REV:2012-01-10T14:45:00Z"], []),
        (
            "SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://m.example/@ana",
            ["X-SOCIALPROFILE;TYPE=Mastodon:https://m.example/@ana"], []
        ),
        ("IMPP:xmpp:ana@harbourwatch.example", ["IMPP:xmpp:ana@harbourwatch.example"], []),
        ("SOURCE:https://b.example/a.vcf", ["SOURCE:https://b.example/a.vcf"], []),
    ]

    @Test(arguments: fromNew.indices)
    func fourBecomesThree(_ row: Int) throws {
        let (line, lines, losses) = Self.fromNew[row]
        let adapted = try Adapted(.generic, .v4, [line])
        #expect(adapted.lines == lines, "\(line)")
        #expect(adapted.losses == losses, "\(line)")
    }

    static let fromOld: [(String, v4: [String], losses: [String])] = [
        ("TEL;TYPE=CELL,VOICE,PREF:+44 20 7946 0018", ["TEL;TYPE=CELL;TYPE=VOICE;PREF=1:+44 20 7946 0018"], []),
        ("TEL;TYPE=X-DUTY:+44 20 7946 0018", ["TEL;TYPE=X-DUTY:+44 20 7946 0018"], []),
        ("TEL;TYPE=MSG:020 7946 0018 x5", ["TEL;TYPE=text:020 7946 0018 x5"], []),
        ("TEL:+44 (0)20 7946 0018 extension 5", ["TEL:+44 (0)20 7946 0018 extension 5"], []),
        ("TEL:+442079460018 ext. 102", ["TEL:+442079460018 ext. 102"], []),
        ("EMAIL;TYPE=INTERNET:a@b.example", ["EMAIL:a@b.example"], []),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12", ["BDAY:--0412"], []),
        ("BDAY;VALUE=date:1985-04-12", ["BDAY:19850412"], []),
        ("BDAY:in spring", ["BDAY;VALUE=text:in spring"], []),
        ("X-ABShowAs:COMPANY", ["KIND:org"], []),
        ("X-ANNIVERSARY:2009-08-08", ["ANNIVERSARY:20090808"], []),
        ("LABEL;TYPE=WORK:1 Quay\\nTown", ["ADR;TYPE=WORK;LABEL=1 Quay^nTown:;;;;;;"], []),
        ("SORT-STRING:Lind", ["N;SORT-AS=Lind:Lind;Ana;;;"], []),
        ("AGENT;VALUE=uri:https://b.example/jo.vcf", ["RELATED;TYPE=agent:https://b.example/jo.vcf"], []),
        (
            "AGENT:BEGIN:VCARD\\nVERSION:3.0\\nFN:Jo Lind\\nN:Lind\\;Jo\\nEND:VCARD",
            ["RELATED;VALUE=text;TYPE=agent:Jo Lind"],
            ["agent-reduced AGENT"]
        ),
        ("TZ:-05:00", ["TZ;VALUE=utc-offset:-0500"], []),
        ("TZ;VALUE=text:Europe/London", ["TZ:Europe/London"], []),
        ("GEO:51.5;-0.1", ["GEO:geo:51.5,-0.1"], []),
        ("GEO:somewhere", ["X-GEO:somewhere"], ["value-not-allowed GEO"]),
        ("PHOTO;VALUE=uri;TYPE=GIF:https://b.example/a.gif", ["PHOTO;MEDIATYPE=image/gif:https://b.example/a.gif"], []),
        ("CLASS:PUBLIC", ["X-CLASS:PUBLIC"], ["passed-over CLASS"]),
        ("PROFILE:VCARD", [], []),
        ("URL:www.harbourwatch.example", ["URL:http://www.harbourwatch.example"], []),
        ("IMPP;TYPE=SKYPE:ana.lind", ["IMPP;TYPE=SKYPE:skype:ana.lind"], []),
        ("REV:2012-01-10", ["REV:20120110T000000"], []),
        ("X-PHONETIC-FIRST-NAME:An-na", ["X-PHONETIC-FIRST-NAME:An-na"], []),
        (
            "X-SOCIALPROFILE;TYPE=twitter:https://t.example/ana",
            ["X-SOCIALPROFILE;TYPE=twitter:https://t.example/ana"], []
        ),
        ("UID:7", ["UID;VALUE=text:7"], []),
        (
            "X-ABRELATEDNAMES;X-UID=\"urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6\":Lind\\, Jo",
            ["RELATED;X-NAME=\"Lind, Jo\":urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"], []
        ),
        ("X-ABRELATEDNAMES;X-UID=abc-17:Jo Lind", ["RELATED;VALUE=text;X-NAME=Jo Lind:abc-17"], []),
        ("X-ADDRESSBOOKSERVER-KIND:individual", ["KIND:individual"], []),
    ]

    @Test(arguments: fromOld.indices)
    func threeBecomesFour(_ row: Int) throws {
        let (line, lines, losses) = Self.fromOld[row]
        let adapted = try Adapted(.v4, .v3, [line])
        #expect(adapted.lines == lines, "\(line)")
        #expect(adapted.losses == losses, "\(line)")
    }

    @Test func anAnniversaryAndANameBesideALabelGoThereAndBack() throws {
        let lines = [
            "item1.X-ABDATE:2009-08-08", "item1.X-ABLabel:_$!<Anniversary>!$_", "item2.X-ABRELATEDNAMES:Jo Lind",
            "item2.X-ABLabel:_$!<Spouse>!$_", "item3.X-ABRELATEDNAMES:Eva Lind", "item3.X-ABLabel:_$!<Mother>!$_",
        ]
        let new = try Adapted(.v4, .v3, lines)
        #expect(
            new.lines == [
                "ANNIVERSARY:20090808", "RELATED;VALUE=text;TYPE=spouse:Jo Lind",
                "item3.RELATED;VALUE=text;TYPE=parent:Eva Lind", "item3.X-ABLabel:_$!<Mother>!$_",
            ])
        let old = try Adapted(.apple, .v4, new.lines)
        #expect(Set(old.lines.map { $0.drop { $0 != "." } }) == Set(lines.map { $0.drop { $0 != "." } }))
        #expect(new.losses + old.losses == [])
    }

    @Test func aPhotoWithADigitTooManyOrWithoutPaddingIsMended() throws {
        for (value, mended, losses) in [
            ("aGVsbG8", "aGVsbG8=", []), ("aGVsbG8aa", "aGVsbG8a", ["value-shortened PHOTO"]),
            ("aGVsbG8=", "aGVsbG8=", []),
        ] {
            let adapted = try Adapted(.generic, .v3, ["PHOTO;ENCODING=b:\(value)"])
            #expect(adapted.lines == ["PHOTO;ENCODING=b:\(mended)"])
            #expect(adapted.losses == losses)
        }
    }

    @Test func aMediaTypeIsAWordBeforeFour() throws {
        let line = "PHOTO;ENCODING=b;TYPE=image/jpeg:aGVsbG8="
        #expect(try Adapted(.generic, .v3, [line]).lines == ["PHOTO;ENCODING=b;TYPE=JPEG:aGVsbG8="])
    }

    @Test func theDayOfAWeddingReachesOutlook() throws {
        #expect(try Adapted(.outlook, .v4, ["ANNIVERSARY:20090808"]).lines == ["X-MS-ANNIVERSARY:20090808"])
    }

    @Test func applesProgramsHideAYearAndTheOthersShowIt() throws {
        #expect(try Adapted(.apple, .v4, ["BDAY:--0412"]).losses == [])
        #expect(try Adapted(.google, .v4, ["BDAY:--0412"]).losses == ["year-unknown BDAY"])
        #expect(try Adapted(.outlook, .v4, ["BDAY:--0412"]).losses == ["year-unknown BDAY"])
    }

    @Test func aNameThatIsSpokenOtherwiseStandsInApplesProperties() throws {
        let adapted = try Adapted(.apple, .v4, ["N;ALTID=1;PHONETIC=script:りんど;あな;;;"])
        #expect(adapted.lines == ["X-PHONETIC-LAST-NAME:りんど", "X-PHONETIC-FIRST-NAME:あな"])
        #expect(adapted.losses == [])
    }

    @Test func whatMayStandOnceStandsOnce() throws {
        let lines = ["BDAY:1985-04-12", "BDAY:1985-04-12", "BDAY:1985-04-13", "UID:1", "UID:2"]
        for profile in [Profile.generic, .outlook] {
            let adapted = try Adapted(profile, .v3, lines)
            #expect(adapted.lines == ["BDAY:1985-04-12", "UID:1"])
            #expect(adapted.losses == ["only-one BDAY", "only-one UID"])
        }
        let alternatives = [
            "GENDER:F", "BDAY;ALTID=1:19850412", "BDAY;ALTID=1;VALUE=text:in spring", "BDAY;ALTID=2:19850413",
        ]
        let adapted = try Adapted(.v4, .v4, alternatives)
        #expect(adapted.lines == Array(alternatives.prefix(2)) + ["BDAY;VALUE=text;ALTID=1:in spring"])
        #expect(adapted.losses == ["only-one BDAY"])
    }

    @Test func aPhotoOfMoreThanAMegabyteIsKeptAndTold() {
        let photo = Property(
            "PHOTO", parameters: [Parameter("ENCODING", "b"), .type("JPEG")],
            value: Array(repeating: UInt8(ascii: "A"), count: 1_400_000))
        let card = Card([.fullName("A"), photo])
        for profile in Profile.all {
            let isTold = profile == .generic || profile == .google
            #expect(Adapted(profile, card).losses == (isTold ? ["photo-too-large PHOTO"] : []))
            #expect(readAgain(card, profile).first?.card.first("PHOTO")?.binary?.count == 1_050_000)
        }
    }
}
