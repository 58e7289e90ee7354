import JSONText
import Testing
import VCard

/// The examples of RFC 9553, each as the properties that RFC 9555 gives it.
@Suite struct ContactExampleTests {
    static let examples: [(members: String, lines: [String])] = [
        // RFC 9553 section 2.1: metadata.
        (
            #"{"created":"2022-09-30T14:35:10Z"}"#,
            ["CREATED:20220930T143510Z"]
        ),
        (
            #"{"kind":"individual"}"#,
            ["KIND:individual"]
        ),
        (
            #"{"kind":"org"}"#,
            ["KIND:org"]
        ),
        (
            #"{"kind":"group","members":{"urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af":true}}"#,
            ["KIND:group", "MEMBER:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af"]
        ),
        (
            #"{"language":"de-AT"}"#,
            ["LANGUAGE:de-AT"]
        ),
        (
            #"{"prodId":"ACME Contacts App version 1.23.5"}"#,
            ["PRODID:ACME Contacts App version 1.23.5"]
        ),
        (
            #"{"relatedTo":{"urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6":{"relation":{"friend":true}},"8cacdfb7d1ffdb59@example.com":{"relation":{}}}}"#,
            [
                "RELATED;TYPE=friend:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                "RELATED;VALUE=text:8cacdfb7d1ffdb59@example.com",
            ]
        ),
        (
            #"{"updated":"2021-10-31T22:27:10Z"}"#,
            ["REV:20211031T222710Z"]
        ),
        // Section 2.2: names and organisations.
        (
            #"{"name":{"components":[{"kind":"given","value":"Robert"},{"kind":"given2","value":"Paul"},{"kind":"surname","value":"Shou"}],"isOrdered":true}}"#,
            ["FN;DERIVED=TRUE:Robert Paul Shou", #"N;JSCOMPS=";1;2;0":Shou;Robert;Paul;;"#]
        ),
        (
            #"{"name":{"components":[{"kind":"given","value":"Diego"},{"kind":"surname","value":"Rivera"},{"kind":"surname2","value":"Barrientos"}],"isOrdered":true,"full":"Diego Rivera Barrientos"}}"#,
            ["FN:Diego Rivera Barrientos", #"N;JSCOMPS=";1;0;5":Rivera,Barrientos;Diego;;;;Barrientos;"#]
        ),
        (
            #"{"name":{"components":[{"kind":"title","value":"Mr."},{"kind":"given","value":"John"},{"kind":"surname","value":"Stevenson"},{"kind":"credential","value":"Jr."}],"full":"Mr. John Stevenson Jr."}}"#,
            [
                "FN:Mr. John Stevenson Jr.", "N:Stevenson;John;;Mr.;Jr.",
            ]
        ),
        (
            #"{"name":{"full":"Mr. John Q. Public, Esq."}}"#,
            [#"FN:Mr. John Q. Public\, Esq."#]
        ),
        (
            #"{"name":{"components":[{"kind":"given","value":"Robert"},{"kind":"surname","value":"Lau"}],"sortAs":{"surname":"Lau","given":"Robert"},"full":"Robert Lau"}}"#,
            [
                "FN:Robert Lau", #"N;SORT-AS="Lau,Robert":Lau;Robert;;;"#,
            ]
        ),
        (
            #"{"nicknames":{"k391":{"name":"Johnny"}}}"#,
            ["NICKNAME;PROP-ID=k391:Johnny"]
        ),
        (
            #"{"organizations":{"o1":{"name":"ABC, Inc.","units":[{"name":"North American Division"},{"name":"Marketing"}],"sortAs":"ABC"}}}"#,
            [#"ORG;SORT-AS=ABC;PROP-ID=o1:ABC\, Inc.;North American Division;Marketing"#]
        ),
        (
            #"{"speakToAs":{"grammaticalGender":"neuter","pronouns":{"k19":{"pronouns":"they/them","pref":2},"k32":{"pronouns":"xe/xir","pref":1}}}}"#,
            ["GRAMGENDER:neuter", "PRONOUNS;PROP-ID=k19;PREF=2:they/them", "PRONOUNS;PROP-ID=k32;PREF=1:xe/xir"]
        ),
        (
            #"{"titles":{"le9":{"kind":"title","name":"Research Scientist"},"k2":{"kind":"role","name":"Project Leader","organizationId":"o2"}},"organizations":{"o2":{"name":"ABC, Inc."}}}"#,
            ["TITLE;PROP-ID=le9:Research Scientist", "item1.ROLE:Project Leader", #"item1.ORG;PROP-ID=o2:ABC\, Inc."#]
        ),
        // Section 2.3: contacting.
        (
            #"{"emails":{"e1":{"contexts":{"work":true},"address":"jqpublic@xyz.example.com"},"e2":{"address":"jane_doe@example.com","pref":1}}}"#,
            ["EMAIL;TYPE=WORK;PROP-ID=e1:jqpublic@xyz.example.com", "EMAIL;PROP-ID=e2;PREF=1:jane_doe@example.com"]
        ),
        (
            #"{"onlineServices":{"x1":{"uri":"xmpp:alice@example.com"},"x2":{"service":"Mastodon","user":"@alice@example2.com","uri":"https://example2.com/@alice"}}}"#,
            [
                "SOCIALPROFILE;PROP-ID=x1:xmpp:alice@example.com",
                "SOCIALPROFILE;SERVICE-TYPE=Mastodon;USERNAME=@alice@example2.com;PROP-ID=x2:https://example2.com/@alice",
            ]
        ),
        (
            #"{"phones":{"tel0":{"contexts":{"private":true},"features":{"voice":true},"number":"tel:+1-555-555-5555;ext=5555","pref":1},"tel3":{"contexts":{"work":true},"number":"tel:+1-201-555-0123"}}}"#,
            [
                "TEL;VALUE=uri;TYPE=HOME;TYPE=VOICE;PROP-ID=tel0;PREF=1:tel:+1-555-555-5555;ext=5555",
                "TEL;VALUE=uri;TYPE=WORK;PROP-ID=tel3:tel:+1-201-555-0123",
            ]
        ),
        (
            #"{"phones":{"p":{"number":"+44 20 7946 0018","features":{"main-number":true,"mobile":true},"label":"Duty press officer"}}}"#,
            ["item1.TEL;TYPE=MAIN-NUMBER;TYPE=CELL;PROP-ID=p:+44 20 7946 0018", "item1.X-ABLabel:Duty press officer"]
        ),
        (
            #"{"preferredLanguages":{"l1":{"language":"en","contexts":{"work":true},"pref":1},"l2":{"language":"fr","contexts":{"private":true}}}}"#,
            ["LANG;TYPE=WORK;PROP-ID=l1;PREF=1:en", "LANG;TYPE=HOME;PROP-ID=l2:fr"]
        ),
        // Section 2.4: calendars.
        (
            #"{"calendars":{"calA":{"kind":"calendar","uri":"webcal://calendar.example.com/calA.ics"},"project-a":{"kind":"freeBusy","uri":"https://calendar.example.com/busy/project-a"}}}"#,
            [
                "CALURI;PROP-ID=calA:webcal://calendar.example.com/calA.ics",
                "FBURL;PROP-ID=project-a:https://calendar.example.com/busy/project-a",
            ]
        ),
        (
            #"{"schedulingAddresses":{"sched1":{"uri":"mailto:janedoe@example.com"}}}"#,
            ["CALADRURI;PROP-ID=sched1:mailto:janedoe@example.com"]
        ),
        // Section 2.5: addresses.
        (
            #"{"addresses":{"k23":{"contexts":{"work":true},"components":[{"kind":"number","value":"54321"},{"kind":"separator","value":" "},{"kind":"name","value":"Oak St"},{"kind":"locality","value":"Reston"},{"kind":"region","value":"VA"},{"kind":"separator","value":" "},{"kind":"postcode","value":"20190"},{"kind":"country","value":"USA"}],"countryCode":"US","defaultSeparator":", ","isOrdered":true}}}"#,
            [
                #"ADR;TYPE=WORK;CC=US;PROP-ID=k23;JSCOMPS="s,\, ;10;s, ;11;3;4;s, ;5;6":;;54321,Oak St;Reston;VA;20190;USA;;;;54321;Oak St;;;;;;"#
            ]
        ),
        (
            #"{"addresses":{"k1":{"full":"1 Quay\nTown","coordinates":"geo:51.5,-0.1","timeZone":"Europe/London"}}}"#,
            [#"ADR;LABEL=1 Quay^nTown;GEO="geo:51.5,-0.1";TZ=Europe/London:;;;;;;"#]
        ),
        // Section 2.6: resources.
        (
            #"{"cryptoKeys":{"mykey1":{"uri":"https://www.example.com/keys/jdoe.cer"},"mykey2":{"uri":"data:application/pgp-keys;base64,LS0tLS1CRUdJTiBSU0E="}}}"#,
            [
                "KEY;PROP-ID=mykey1:https://www.example.com/keys/jdoe.cer",
                "KEY;PROP-ID=mykey2:data:application/pgp-keys;base64,LS0tLS1CRUdJTiBSU0E=",
            ]
        ),
        (
            #"{"directories":{"dir1":{"kind":"entry","uri":"https://dir.example.com/addrbook/jdoe/Jean%20Dupont.vcf"},"dir2":{"kind":"directory","uri":"ldap://ldap.example/o=Example%20Tech,ou=Engineering","pref":1}}}"#,
            [
                "SOURCE;PROP-ID=dir1:https://dir.example.com/addrbook/jdoe/Jean%20Dupont.vcf",
                "ORG-DIRECTORY;PROP-ID=dir2;PREF=1:ldap://ldap.example/o=Example%20Tech,ou=Engineering",
            ]
        ),
        (
            #"{"links":{"link3":{"kind":"contact","uri":"mailto:contact@example.com","pref":1},"l":{"uri":"https://harbour.example"}}}"#,
            ["CONTACT-URI;PROP-ID=link3;PREF=1:mailto:contact@example.com", "URL;PROP-ID=l:https://harbour.example"]
        ),
        (
            #"{"media":{"res45":{"kind":"sound","uri":"CID:JOHNQ.part8.19960229T080000.xyzMail@example.com"},"res47":{"kind":"logo","uri":"https://www.example.com/pub/logos/abccorp.jpg"},"res1":{"kind":"photo","uri":"https://www.example.com/pub/photos/jqpublic.gif","mediaType":"image/gif"}}}"#,
            [
                "SOUND;PROP-ID=res45:CID:JOHNQ.part8.19960229T080000.xyzMail@example.com",
                "LOGO;PROP-ID=res47:https://www.example.com/pub/logos/abccorp.jpg",
                "PHOTO;MEDIATYPE=image/gif;PROP-ID=res1:https://www.example.com/pub/photos/jqpublic.gif",
            ]
        ),
        // Section 2.7: multilingual.
        (
            #"{"name":{"full":"Gabriel García Márquez"},"titles":{"t1":{"name":"novelist"}},"localizations":{"es":{"titles/t1/name":"escritor"}}}"#,
            [
                "FN:Gabriel García Márquez", "TITLE;PROP-ID=t1;ALTID=1:novelist",
                "TITLE;PROP-ID=t1;ALTID=1;LANGUAGE=es:escritor",
            ]
        ),
        // Section 2.8: additional properties.
        (
            #"{"anniversaries":{"k8":{"kind":"birth","date":{"year":1953,"month":4,"day":15}},"k9":{"kind":"death","date":{"@type":"Timestamp","utc":"2019-10-15T23:10:00Z"},"place":{"full":"4445 Tree Street\nNew England, ND 58647\nUSA"}}}}"#,
            [
                "BDAY;PROP-ID=k8:19530415", "DEATHDATE;PROP-ID=k9:20191015T231000Z",
                #"DEATHPLACE:4445 Tree Street\nNew England\, ND 58647\nUSA"#,
            ]
        ),
        (
            #"{"anniversaries":{"w":{"kind":"wedding","date":{"month":8,"day":8}}}}"#,
            ["ANNIVERSARY;PROP-ID=w:--0808"]
        ),
        (
            #"{"keywords":{"internet":true,"IETF":true}}"#,
            ["CATEGORIES:internet,IETF"]
        ),
        (
            #"{"notes":{"n1":{"note":"Open office hours are 1600 to 1715 EST, Mon-Fri","created":"2022-11-23T15:01:32Z","author":{"name":"John"}}}}"#,
            [
                #"NOTE;CREATED=20221123T150132Z;AUTHOR-NAME=John;PROP-ID=n1:Open office hours are 1600 to 1715 EST\, Mon-Fri"#
            ]
        ),
        (
            #"{"personalInfo":{"pi2":{"kind":"expertise","value":"chemistry","level":"high"},"pi1":{"kind":"hobby","value":"reading","level":"high","listAs":1},"pi6":{"kind":"interest","value":"r&b music","level":"medium"}}}"#,
            [
                "EXPERTISE;LEVEL=expert;PROP-ID=pi2:chemistry", "HOBBY;INDEX=1;LEVEL=high;PROP-ID=pi1:reading",
                "INTEREST;LEVEL=medium;PROP-ID=pi6:r&b music",
            ]
        ),
        // What vCard has no property for.
        (
            #"{"example.com:customprop":{"a":[1,2.50,null]}}"#,
            [#"JSPROP;JSPTR="example.com:customprop":{"a":[1\,2.50\,null]}"#]
        ),
        (
            #"{"phones":{"p":{"number":"1","example.com:x":true}}}"#,
            ["TEL;PROP-ID=p:1", #"JSPROP;JSPTR="phones/p/example.com:x":true"#]
        ),
    ]

    @Test(arguments: examples.indices)
    func becomesTheProperties(_ row: Int) throws {
        let (members, lines) = Self.examples[row]
        let contact = #"{"@type":"Card","version":"1.0","uid":"u","# + members.dropFirst()
        let read = try JSContactReader.read(Array(contact.utf8))
        try #require(read.cards.count == 1)
        #expect(read.cards[0].warnings == [] && read.warnings == [])
        let written = ContactExampleTests.lines(of: read.cards[0].card)
        let hasName = members.contains(#""name":{"components"#) || members.contains(#""name":{"full"#)
        #expect(written.filter { hasName || !$0.hasPrefix("FN:") } == lines)
    }

    /// What was written is read and written once more as it was.
    @Test(arguments: examples.indices)
    func comesBackFromTheProperties(_ row: Int) throws {
        let contact = #"{"@type":"Card","version":"1.0","uid":"u","# + Self.examples[row].members.dropFirst()
        let card = try #require(try JSContactReader.read(Array(contact.utf8)).cards.first?.card)
        var writer = ProfileWriter(.v4)
        #expect(writer.write(card) == [])
        let again = try #require(CardReader.read(writer.take()).cards.first?.card)
        let value = again.jsContact
        let given = try JSON(reading: Array(contact.utf8))
        for member in given.members ?? [] {
            #expect(value[member.name].map { holds(member.value, in: $0) } == true, "\(member.name)")
        }
    }

    /// Whether all of the first stands in the second, whatever the order and what stands besides.
    private func holds(_ first: JSON, in second: JSON) -> Bool {
        switch (first, second) {
        case (.object(let members), .object):
            members.allSatisfy { member in second[member.name].map { holds(member.value, in: $0) } ?? false }
        case (.array(let ours), .array(let theirs)):
            ours.count == theirs.count && ours.allSatisfy { one in theirs.contains { holds(one, in: $0) } }
        default: first == second
        }
    }

    private static func lines(of card: Card) -> [String] {
        var writer = ProfileWriter(.v4)
        _ = writer.write(card)
        let text = String(decoding: writer.take(), as: UTF8.self).replacing("\r\n ", with: "")
        return text.split(separator: "\r\n").map(String.init)
            .filter { !["BEGIN:VCARD", "VERSION:4.0", "END:VCARD", "UID;VALUE=text:u", "UID:u"].contains($0) }
    }
}
