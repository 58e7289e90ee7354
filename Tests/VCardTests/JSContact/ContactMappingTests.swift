import JSONText
import Testing
import VCard

/// What a card of 4.0 with those lines says in JSContact, besides what every card says.
private func contact(_ lines: [String]) throws -> String {
    let card = try card(.v4, lines.map { Array($0.utf8) }).card
    let every = ["@type", "version", "uid"]
    let members = (card.jsContact.members ?? []).filter { !every.contains($0.name) }
    return String(decoding: JSON.object(members).bytes(), as: UTF8.self)
}

/// The lines of the card that the JSContact stands for, without its UID.
private func lines(_ members: String) throws -> [String] {
    let read = try JSContactReader.read(
        Array("{\"@type\":\"Card\",\"version\":\"1.0\",\"uid\":\"u\",\(members.dropFirst())".utf8))
    try #require(read.cards.count == 1)
    #expect(read.cards[0].warnings == [])
    let written = String(decoding: CardWriter.unfolded(read.cards[0].card), as: UTF8.self)
    return written.split(separator: "\r\n").map(String.init).dropFirst(2).dropLast().filter { !$0.hasPrefix("UID") }
}

extension CardWriter {
    fileprivate static func unfolded(_ card: Card) -> [UInt8] {
        var writer = CardWriter(.v4, foldingAt: 10_000)
        writer.write(card)
        return writer.bytes
    }
}

@Suite struct ContactMappingTests {
    @Test(arguments: [
        (["KIND:group"], #"{"kind":"group"}"#),
        (["NICKNAME:Annie"], #"{"nicknames":{"k1":{"name":"Annie"}}}"#),
        (
            ["ORG;SORT-AS=Trust:Harbour Trust\\, Inc.;North;Press"],
            #"{"organizations":{"k1":{"name":"Harbour Trust, Inc.","units":[{"name":"North"},{"name":"Press"}],"sortAs":"Trust"}}}"#
        ),
        (
            ["TITLE:Head of Press", "g1.ROLE:Spokesperson", "g1.ORG:Harbour Trust"],
            #"{"organizations":{"k1":{"name":"Harbour Trust","vCardParams":{"group":"g1"}}},"titles":{"k1":{"kind":"title","name":"Head of Press"},"k2":{"kind":"role","name":"Spokesperson","organizationId":"k1","vCardParams":{"group":"g1"}}}}"#
        ),
        (
            ["EMAIL;TYPE=WORK:ana@harbour.example", "EMAIL;PREF=1:al@harbour.example"],
            #"{"emails":{"k1":{"address":"ana@harbour.example","contexts":{"work":true}},"k2":{"address":"al@harbour.example","pref":1}}}"#
        ),
        (
            [
                "item1.TEL;VALUE=uri;TYPE=HOME;TYPE=VOICE;PREF=1:tel:+44-20-7946-0018;ext=102",
                "item1.X-ABLabel:Duty press officer",
            ],
            #"{"phones":{"k1":{"number":"tel:+44-20-7946-0018;ext=102","contexts":{"private":true},"features":{"voice":true},"pref":1,"label":"Duty press officer","vCardParams":{"group":"item1"}}}}"#
        ),
        (
            ["TEL;TYPE=CELL;TYPE=X-SAT;PROP-ID=night:+44 20 7946 0019"],
            #"{"phones":{"night":{"number":"+44 20 7946 0019","features":{"mobile":true},"vCardParams":{"type":"X-SAT"}}}}"#
        ),
        (
            [
                "SOCIALPROFILE;SERVICE-TYPE=Mastodon;USERNAME=@ana:https://social.example/@ana",
                "IMPP;PREF=1:xmpp:ana@chat.example",
            ],
            #"{"onlineServices":{"k1":{"uri":"https://social.example/@ana","service":"Mastodon","user":"@ana"},"k2":{"uri":"xmpp:ana@chat.example","vCardName":"impp","pref":1}}}"#
        ),
        (
            ["SOCIALPROFILE;VALUE=text;SERVICE-TYPE=Chat:ana lind"],
            #"{"onlineServices":{"k1":{"user":"ana lind","service":"Chat"}}}"#
        ),
        (
            ["LANG;TYPE=WORK;PREF=1:en", "LANGUAGE:de-AT"],
            #"{"language":"de-AT","preferredLanguages":{"k1":{"language":"en","contexts":{"work":true},"pref":1}}}"#
        ),
        (
            ["CALURI;PREF=1:https://cal.example/a", "FBURL;MEDIATYPE=text/calendar:https://cal.example/b"],
            #"{"calendars":{"k1":{"kind":"calendar","uri":"https://cal.example/a","pref":1},"k2":{"kind":"freeBusy","uri":"https://cal.example/b","mediaType":"text/calendar"}}}"#
        ),
        (["CALADRURI:mailto:ana@a.example"], #"{"schedulingAddresses":{"k1":{"uri":"mailto:ana@a.example"}}}"#),
        (["KEY:https://a.example/k.cer"], #"{"cryptoKeys":{"k1":{"uri":"https://a.example/k.cer"}}}"#),
        (
            ["SOURCE:https://a.example/ana.vcf", "ORG-DIRECTORY;INDEX=1:https://a.example/all"],
            #"{"directories":{"k1":{"kind":"entry","uri":"https://a.example/ana.vcf"},"k2":{"kind":"directory","uri":"https://a.example/all","listAs":1}}}"#
        ),
        (
            ["URL:https://a.example/", "CONTACT-URI;PREF=1:mailto:press@a.example"],
            #"{"links":{"k1":{"uri":"https://a.example/"},"k2":{"kind":"contact","uri":"mailto:press@a.example","pref":1}}}"#
        ),
        (
            ["PHOTO:data:image/png;base64,AAAA", "LOGO:https://a.example/l.png", "SOUND:https://a.example/s.ogg"],
            #"{"media":{"k1":{"kind":"photo","uri":"data:image/png;base64,AAAA"},"k2":{"kind":"logo","uri":"https://a.example/l.png"},"k3":{"kind":"sound","uri":"https://a.example/s.ogg"}}}"#
        ),
        (
            ["GRAMGENDER:neuter", "PRONOUNS;PREF=2:they/them"],
            #"{"speakToAs":{"grammaticalGender":"neuter","pronouns":{"k1":{"pronouns":"they/them","pref":2}}}}"#
        ),
        (["CATEGORIES:press,duty\\, night"], #"{"keywords":{"press":true,"duty, night":true}}"#),
        (
            ["NOTE;CREATED=20221123T150132Z;AUTHOR-NAME=Ben;AUTHOR=\"mailto:ben@a.example\":Ring first"],
            #"{"notes":{"k1":{"note":"Ring first","created":"2022-11-23T15:01:32Z","author":{"name":"Ben","uri":"mailto:ben@a.example"}}}}"#
        ),
        (
            ["EXPERTISE;LEVEL=beginner;INDEX=2:harbours", "HOBBY;LEVEL=high:chess"],
            #"{"personalInfo":{"k1":{"kind":"expertise","value":"harbours","listAs":2,"level":"low"},"k2":{"kind":"hobby","value":"chess","level":"high"}}}"#
        ),
        (
            ["RELATED;TYPE=friend:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "RELATED;VALUE=text:Ask my deputy"],
            #"{"relatedTo":{"urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6":{"relation":{"friend":true}},"Ask my deputy":{"relation":{}}}}"#
        ),
        (
            ["KIND:group", "MEMBER:urn:uuid:1", "MEMBER:urn:uuid:2"],
            #"{"kind":"group","members":{"urn:uuid:1":true,"urn:uuid:2":true}}"#
        ),
        (
            ["CREATED:20120110T144500Z", "REV:20120111T144500Z", "PRODID:Pressroom"],
            #"{"created":"2012-01-10T14:45:00Z","updated":"2012-01-11T14:45:00Z","prodId":"Pressroom"}"#
        ),
        (
            ["BDAY:19531015T231000Z", "BIRTHPLACE:1 Quay\\nPort", "DEATHDATE:19960415", "ANNIVERSARY:--0201"],
            #"{"anniversaries":{"k1":{"kind":"birth","date":{"@type":"Timestamp","utc":"1953-10-15T23:10:00Z"},"place":{"full":"1 Quay\nPort"}},"k2":{"kind":"death","date":{"year":1996,"month":4,"day":15}},"k3":{"kind":"wedding","date":{"month":2,"day":1}}}}"#
        ),
        (
            ["TZ:Europe/London", "GEO:geo:1.5,-2"],
            #"{"addresses":{"k1":{"timeZone":"Europe/London","vCardName":"tz"},"k2":{"coordinates":"geo:1.5,-2","vCardName":"geo"}}}"#
        ),
        (["TZ;VALUE=utc-offset:+0100"], #"{"addresses":{"k1":{"timeZone":"Etc/GMT-1","vCardName":"tz"}}}"#),
        (["GENDER:O;other"], #"{"vCardProps":[["gender",{},"text",["O","other"]]]}"#),
        (
            ["item1.X-FOO;X-BAR=Hello:World!"],
            #"{"vCardProps":[["x-foo",{"group":"item1","x-bar":"Hello"},"unknown","World!"]]}"#
        ),
        (
            ["EMAIL;X-FOO=Bar:ana@a.example"],
            #"{"emails":{"k1":{"address":"ana@a.example","vCardParams":{"x-foo":"Bar"}}}}"#
        ),
        (["JSPROP;JSPTR=\"a.example:foo\":{\"bar\":1234}"], #"{"a.example:foo":{"bar":1234}}"#),
        (
            ["TEL:1", "JSPROP;JSPTR=\"phones/k1/a.example:foo~1bar\":\"tux\""],
            #"{"phones":{"k1":{"number":"1","a.example:foo/bar":"tux"}}}"#
        ),
        (
            ["TITLE;ALTID=1;LANGUAGE=en:Head", "TITLE;ALTID=1;LANGUAGE=fr:Chef"],
            #"{"language":"en","titles":{"k1":{"kind":"title","name":"Head","vCardParams":{"altid":"1","language":"en"}}},"localizations":{"fr":{"titles/k1/name":"Chef"}}}"#
        ),
        (
            ["EMAIL;ALTID=a;PREF=1:ana@a.example", "EMAIL;ALTID=a;LANGUAGE=fr:anne@a.example"],
            #"{"emails":{"k1":{"address":"ana@a.example","pref":1,"vCardParams":{"altid":"a"}}},"localizations":{"fr":{"emails/k1":{"address":"anne@a.example","vCardParams":{"altid":"a"}}}}}"#
        ),
        (
            ["PRONOUNS;ALTID=1;LANGUAGE=en:they/them", "PRONOUNS;ALTID=1;LANGUAGE=es:elle"],
            #"{"language":"en","speakToAs":{"pronouns":{"k1":{"pronouns":"they/them","vCardParams":{"altid":"1","language":"en"}}}},"localizations":{"es":{"speakToAs/pronouns/k1/pronouns":"elle"}}}"#
        ),
    ])
    func propertiesBecomeMembersAndComeBack(_ given: [String], _ expected: String) throws {
        #expect(try contact(given) == expected)
        let back = try lines(expected)
        let wanted = try card(.v4, given.map { Array($0.utf8) }).card.properties.map(said)
        let got = try card(.v4, back.map { Array($0.utf8) }).card.properties.map(said)
        #expect(
            got.filter { $0 != "FN;:Unnamed" && !$0.hasPrefix("FN;:Harbour") && !$0.contains("FN;:ana") }.count
                >= wanted.count)
        #expect(Set(wanted).subtracting(got) == [])
    }

    @Test(arguments: [
        (["FN:Ana Lind"], #"{"name":{"full":"Ana Lind"}}"#),
        (
            ["FN:Dr. Ana Lind, M.D.", "N;SORT-AS=\"Lind,Ana Mary\":Lind;Ana;Mary,Kay;Dr.;M.D."],
            #"{"name":{"full":"Dr. Ana Lind, M.D.","components":[{"kind":"surname","value":"Lind"},{"kind":"given","value":"Ana"},{"kind":"given2","value":"Mary"},{"kind":"given2","value":"Kay"},{"kind":"title","value":"Dr."},{"kind":"credential","value":"M.D."}],"sortAs":{"surname":"Lind","given":"Ana Mary"}}}"#
        ),
        (
            ["FN;DERIVED=TRUE:Ana Lind", "N;JSCOMPS=\";1;0\":Lind;Ana;;;"],
            #"{"name":{"components":[{"kind":"given","value":"Ana"},{"kind":"surname","value":"Lind"}],"isOrdered":true}}"#
        ),
        (
            [
                "FN;DERIVED=TRUE:Ana Lind Roe III, PhD",
                "N;JSCOMPS=\";1;0;5;6;s,\\, ;4\":Lind,Roe;Ana;;;PhD,III;Roe;III",
            ],
            #"{"name":{"components":[{"kind":"given","value":"Ana"},{"kind":"surname","value":"Lind"},{"kind":"surname2","value":"Roe"},{"kind":"generation","value":"III"},{"kind":"separator","value":", "},{"kind":"credential","value":"PhD"}],"isOrdered":true}}"#
        ),
        (
            ["FN;DERIVED=TRUE:Ana-Lind", "N;JSCOMPS=\"s,-;1;0\":Lind;Ana;;;"],
            #"{"name":{"components":[{"kind":"given","value":"Ana"},{"kind":"surname","value":"Lind"}],"isOrdered":true,"defaultSeparator":"-"}}"#
        ),
        (
            ["FN;DERIVED=TRUE:John Smith", "N;ALTID=1:Smith;John;;;", "N;ALTID=1;PHONETIC=ipa:smɪθ;dʒɑn;;;"],
            #"{"name":{"components":[{"kind":"surname","value":"Smith","phonetic":"smɪθ"},{"kind":"given","value":"John","phonetic":"dʒɑn"}],"vCardParams":{"altid":"1"},"phoneticSystem":"ipa"}}"#
        ),
        (
            ["FN:Ana", "N:Lind;Ana;;;", "FN;LANGUAGE=fr:Anne", "N:Roe;Jo;;;"],
            #"{"name":{"full":"Ana","components":[{"kind":"surname","value":"Lind"},{"kind":"given","value":"Ana"}]},"localizations":{"fr":{"name/full":"Anne"}},"vCardProps":[["n",{},"text",["Roe","Jo","","",""]]]}"#
        ),
    ])
    func aNameBecomesComponentsAndComesBack(_ given: [String], _ expected: String) throws {
        #expect(try contact(given) == expected)
        #expect(
            try lines(expected).map { $0.replacing("JSCOMPS=;", with: "JSCOMPS=\";") }.sorted()
                == given.map {
                    $0.replacing("FN:Dr. Ana Lind, M.D.", with: "FN:Dr. Ana Lind\\, M.D.").replacing(
                        "III, PhD", with: "III\\, PhD")
                }.sorted())
    }

    @Test(arguments: [
        (
            "ADR;TYPE=WORK;LABEL=\"1 Quay, Port\";CC=GB:;;1 Quay;Port;Coast;AB1;UK",
            #"{"components":[{"kind":"name","value":"1 Quay"},{"kind":"locality","value":"Port"},{"kind":"region","value":"Coast"},{"kind":"postcode","value":"AB1"},{"kind":"country","value":"UK"}],"full":"1 Quay, Port","countryCode":"GB","contexts":{"work":true}}"#
        ),
        (
            "ADR:;;1,Quay;Port;;;;;;;1;Quay;;;;;;",
            #"{"components":[{"kind":"locality","value":"Port"},{"kind":"number","value":"1"},{"kind":"name","value":"Quay"}]}"#
        ),
        (
            "ADR;JSCOMPS=\"s,\\, ;10;s, ;11;3\":;;1,Quay;Port;;;;;;;1;Quay;;;;;;",
            #"{"components":[{"kind":"number","value":"1"},{"kind":"separator","value":" "},{"kind":"name","value":"Quay"},{"kind":"locality","value":"Port"}],"isOrdered":true,"defaultSeparator":", "}"#
        ),
        (
            "ADR;GEO=\"geo:1,2\";TZ=Europe/London;TYPE=HOME;TYPE=X-ODD:;;;Port;;;",
            #"{"components":[{"kind":"locality","value":"Port"}],"coordinates":"geo:1,2","timeZone":"Europe/London","contexts":{"private":true},"vCardParams":{"type":"X-ODD"}}"#
        ),
        ("ADR;LABEL=\"1 Quay^nPort\":;;;;;;", #"{"full":"1 Quay\nPort"}"#),
    ])
    func anAddressBecomesComponentsAndComesBack(_ given: String, _ expected: String) throws {
        let members = "{\"addresses\":{\"k1\":\(expected)}}"
        #expect(try contact([given]) == members)
        let back = try lines(members).filter { $0.hasPrefix("ADR") }
        let wanted = try card(.v4, given).card.properties.map(said)
        #expect(try card(.v4, back.map { Array($0.utf8) }).card.properties.map(said) == wanted)
    }

    @Test func theSameCardGivesTheSameUID() throws {
        let card = Card([.fullName("Ana Lind")])
        let uid = try #require(card.jsContact["uid"]?.text)
        #expect(uid == card.jsContact["uid"]?.text)
        #expect(uid != Card([.fullName("Ana Linde")]).jsContact["uid"]?.text)
        #expect(uid.hasPrefix("urn:uuid:") && uid.utf8.count == 45)
        #expect(Array(uid.utf8)[23] == UInt8(ascii: "8"))
    }

    @Test func anAppleDateWithoutAYearKeepsTheYearThatStandsForNone() throws {
        let given = "BDAY;X-APPLE-OMIT-YEAR=1604:16040412"
        let expected =
            #"{"anniversaries":{"k1":{"kind":"birth","date":{"month":4,"day":12},"vCardParams":{"x-apple-omit-year":"1604"}}}}"#
        #expect(try contact([given]) == expected)
        #expect(try lines(expected).contains(given))
    }

    @Test func theFilesOfSeveralAreWrittenAndReadInPieces() throws {
        var writer = JSContactWriter()
        writer.begin()
        for name in ["Ana", "Ben"] { writer.write(Card([.fullName(name), .uid("1-\(name)")])) }
        writer.end()
        let bytes = writer.take()
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                [
                {"@type":"Card","version":"1.0","uid":"urn:uuid:1-Ana","name":{"full":"Ana"}},
                {"@type":"Card","version":"1.0","uid":"urn:uuid:1-Ben","name":{"full":"Ben"}}
                ]

                """)
        var reader = JSContactReader()
        var names: [String] = []
        for byte in bytes {
            reader.feed([byte])
            while let read = try reader.next() { names.append("\(read.line) \(read.card.first("FN")?.text ?? "")") }
        }
        #expect(names == ["2 Ana", "3 Ben"])
    }
}
