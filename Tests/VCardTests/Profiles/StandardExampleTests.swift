import JSONText
import Testing
import VCard

/// The examples of the standards of 4.0, in every form that is written.
@Suite struct StandardExampleTests {
    struct Example: Sendable {
        let lines: [String]
        /// For programs that read 3.0, and what is lost on the way.
        let old: [String]
        let lost: [String]
        /// For Outlook, which reads 2.1.
        let oldest: [String]
        let lostThere: [String]
        let jCard: String

        init(
            _ lines: [String], old: [String], lost: [String] = [], oldest: [String], lostThere: [String] = [],
            jCard: String
        ) {
            self.lines = lines
            self.old = old
            self.lost = lost
            self.oldest = oldest
            self.lostThere = lostThere
            self.jCard = jCard
        }
    }

    static let examples = [
        // RFC 6350 section 6.1: general.
        Example(
            ["SOURCE:ldap://ldap.harbour.example/cn=Ana%20Lind,%20o=Harbour"],
            old: ["SOURCE:ldap://ldap.harbour.example/cn=Ana%20Lind,%20o=Harbour"],
            oldest: ["SOURCE:ldap://ldap.harbour.example/cn=Ana%20Lind,%20o=Harbour"],
            lostThere: ["passed-over SOURCE"],
            jCard: #"["source",{},"uri","ldap://ldap.harbour.example/cn=Ana%20Lind,%20o=Harbour"]"#),
        Example(
            ["KIND:individual"],
            old: [],
            oldest: [],
            jCard: #"["kind",{},"text","individual"]"#),
        Example(
            ["KIND:org"],
            old: ["X-ABShowAs:COMPANY"],
            oldest: ["X-ABShowAs:COMPANY"],
            jCard: #"["kind",{},"text","org"]"#),
        Example(
            [#"XML:<config xmlns="http://harbour.example"><scheme>tide</scheme></config>"#],
            old: [#"XML:<config xmlns="http://harbour.example"><scheme>tide</scheme></config>"#],
            lost: ["passed-over XML"],
            oldest: [#"XML:<config xmlns="http://harbour.example"><scheme>tide</scheme></config>"#],
            lostThere: ["passed-over XML"],
            jCard: #"["xml",{},"text","<config xmlns=\"http://harbour.example\"><scheme>tide</scheme></config>"]"#),
        // Section 6.2: identification.
        Example(
            ["NICKNAME:Robbie"],
            old: ["NICKNAME:Robbie"],
            oldest: ["NICKNAME:Robbie"],
            jCard: #"["nickname",{},"text","Robbie"]"#),
        Example(
            ["NICKNAME;TYPE=work:Boss"],
            old: ["NICKNAME;TYPE=work:Boss"],
            oldest: ["NICKNAME;work:Boss"],
            jCard: #"["nickname",{"type":"work"},"text","Boss"]"#),
        Example(
            ["NICKNAME:Jim,Jimmie"],
            old: ["NICKNAME:Jim,Jimmie"],
            oldest: ["NICKNAME:Jim,Jimmie"],
            jCard: #"["nickname",{},"text","Jim","Jimmie"]"#),
        Example(
            ["PHOTO:http://www.harbour.example/pub/photos/ana.gif"],
            old: ["PHOTO;VALUE=uri:http://www.harbour.example/pub/photos/ana.gif"],
            oldest: ["PHOTO;VALUE=URL:http://www.harbour.example/pub/photos/ana.gif"],
            jCard: #"["photo",{},"uri","http://www.harbour.example/pub/photos/ana.gif"]"#),
        Example(
            ["PHOTO:data:image/jpeg;base64,MIICajCCAdOgAwIBAgICBEUwDQYJAQEE"],
            old: ["PHOTO;ENCODING=b;TYPE=JPEG:MIICajCCAdOgAwIBAgICBEUwDQYJAQEE"],
            oldest: ["PHOTO;JPEG;ENCODING=BASE64:MIICajCCAdOgAwIBAgICBEUwDQYJAQEE"],
            jCard: #"["photo",{},"uri","data:image/jpeg;base64,MIICajCCAdOgAwIBAgICBEUwDQYJAQEE"]"#),
        Example(
            ["BDAY:19960415"],
            old: ["BDAY:1996-04-15"],
            oldest: ["BDAY:1996-04-15"],
            jCard: #"["bday",{},"date-and-or-time","1996-04-15"]"#),
        Example(
            ["BDAY:--0415"],
            old: ["BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15"], lost: ["year-unknown BDAY"],
            oldest: ["BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15"], lostThere: ["year-unknown BDAY"],
            jCard: #"["bday",{},"date-and-or-time","--04-15"]"#),
        Example(
            ["BDAY:19531015T231000Z"],
            old: ["BDAY;VALUE=date-time:1953-10-15T23:10:00Z"],
            oldest: ["BDAY:1953-10-15T23:10:00Z"],
            jCard: #"["bday",{},"date-and-or-time","1953-10-15T23:10:00Z"]"#),
        Example(
            ["BDAY;VALUE=text:circa 1800"],
            old: ["X-BDAY:circa 1800"], lost: ["value-not-allowed BDAY"],
            oldest: ["X-BDAY:circa 1800"], lostThere: ["value-not-allowed BDAY"],
            jCard: #"["bday",{},"text","circa 1800"]"#),
        Example(
            ["ANNIVERSARY:19960415"],
            old: ["item1.X-ABDATE:1996-04-15", "item1.X-ABLabel:_$!<Anniversary>!$_"],
            oldest: ["X-MS-ANNIVERSARY:19960415"],
            jCard: #"["anniversary",{},"date-and-or-time","1996-04-15"]"#),
        Example(
            ["GENDER:M"],
            old: ["GENDER:M"], lost: ["passed-over GENDER"],
            oldest: ["GENDER:M"], lostThere: ["passed-over GENDER"],
            jCard: #"["gender",{},"text","M"]"#),
        Example(
            ["GENDER:F"],
            old: ["GENDER:F"], lost: ["passed-over GENDER"],
            oldest: ["GENDER:F"], lostThere: ["passed-over GENDER"],
            jCard: #"["gender",{},"text","F"]"#),
        Example(
            ["GENDER:M;Fellow"],
            old: ["GENDER:M;Fellow"], lost: ["passed-over GENDER"],
            oldest: ["GENDER:M;Fellow"], lostThere: ["passed-over GENDER"],
            jCard: #"["gender",{},"text",["M","Fellow"]]"#),
        Example(
            ["GENDER:F;grrrl"],
            old: ["GENDER:F;grrrl"], lost: ["passed-over GENDER"],
            oldest: ["GENDER:F;grrrl"], lostThere: ["passed-over GENDER"],
            jCard: #"["gender",{},"text",["F","grrrl"]]"#),
        Example(
            ["GENDER:O;intersex"],
            old: ["GENDER:O;intersex"], lost: ["passed-over GENDER"],
            oldest: ["GENDER:O;intersex"], lostThere: ["passed-over GENDER"],
            jCard: #"["gender",{},"text",["O","intersex"]]"#),
        Example(
            ["GENDER:;it's complicated"],
            old: ["GENDER:;it's complicated"], lost: ["passed-over GENDER"],
            oldest: ["GENDER:;it's complicated"], lostThere: ["passed-over GENDER"],
            jCard: #"["gender",{},"text",["","it's complicated"]]"#),
        // Section 6.3: addresses.
        Example(
            [
                #"ADR;GEO="geo:12.3457,78.910";LABEL="1 Quay\nTown":;;123 Main Street;Any Town;CA;91921-1234;U.S.A."#
            ],
            old: [
                #"ADR;GEO="geo:12.3457,78.910":;;123 Main Street;Any Town;CA;91921-1234;U.S.A."#,
                #"LABEL:1 Quay\nTown"#,
            ],
            oldest: [
                "ADR:;;123 Main Street;Any Town;CA;91921-1234;U.S.A.",
                #"LABEL;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:1 Quay=0D=0ATown"#,
            ], lostThere: ["parameter-dropped ADR"],
            jCard:
                #"["adr",{"geo":"geo:12.3457,78.910","label":"1 Quay\nTown"},"text",["","","123 Main Street","Any Town","CA","91921-1234","U.S.A."]]"#
        ),
        // Section 6.4: communications.
        Example(
            [#"TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+1-555-555-5555;ext=5555"#],
            old: ["TEL;TYPE=voice;TYPE=home;TYPE=PREF:+1-555-555-5555 ext. 5555"],
            oldest: ["TEL;voice;home;PREF:+1-555-555-5555 ext. 5555"],
            jCard: #"["tel",{"pref":"1","type":["voice","home"]},"uri","tel:+1-555-555-5555;ext=5555"]"#),
        Example(
            ["TEL;VALUE=uri;TYPE=home:tel:+33-01-23-45-67"],
            old: ["TEL;TYPE=home:+33-01-23-45-67"],
            oldest: ["TEL;home;VOICE:+33-01-23-45-67"],
            jCard: #"["tel",{"type":"home"},"uri","tel:+33-01-23-45-67"]"#),
        Example(
            ["EMAIL;TYPE=work:jqpublic@xyz.example.com"],
            old: ["EMAIL;TYPE=work:jqpublic@xyz.example.com"],
            oldest: ["EMAIL;work;INTERNET:jqpublic@xyz.example.com"],
            jCard: #"["email",{"type":"work"},"text","jqpublic@xyz.example.com"]"#),
        Example(
            ["EMAIL;PREF=1:jane_doe@example.com"],
            old: ["EMAIL;TYPE=PREF:jane_doe@example.com"],
            oldest: ["EMAIL;PREF;INTERNET:jane_doe@example.com"],
            jCard: #"["email",{"pref":"1"},"text","jane_doe@example.com"]"#),
        Example(
            ["IMPP;PREF=1:xmpp:alice@example.com"],
            old: ["IMPP;TYPE=PREF:xmpp:alice@example.com"],
            oldest: ["IMPP;PREF:xmpp:alice@example.com"], lostThere: ["passed-over IMPP"],
            jCard: #"["impp",{"pref":"1"},"uri","xmpp:alice@example.com"]"#),
        Example(
            ["LANG;TYPE=work;PREF=1:en"],
            old: ["LANG;TYPE=work;TYPE=PREF:en"], lost: ["passed-over LANG"],
            oldest: ["LANG;work;PREF:en"], lostThere: ["passed-over LANG"],
            jCard: #"["lang",{"type":"work","pref":"1"},"language-tag","en"]"#),
        Example(
            ["LANG;TYPE=work;PREF=2:fr", "LANG;TYPE=home:fr"],
            old: ["LANG;TYPE=work;TYPE=PREF:fr", "LANG;TYPE=home:fr"], lost: ["passed-over LANG"],
            oldest: ["LANG;work;PREF:fr", "LANG;home:fr"], lostThere: ["passed-over LANG"],
            jCard:
                #"["lang",{"type":"work","pref":"2"},"language-tag","fr"],["lang",{"type":"home"},"language-tag","fr"]"#
        ),
        // Section 6.5: places.
        Example(
            ["TZ:Raleigh/North America"],
            old: ["TZ;VALUE=text:Raleigh/North America"],
            oldest: ["X-TZ:Raleigh/North America"], lostThere: ["value-not-allowed TZ"],
            jCard: #"["tz",{},"text","Raleigh/North America"]"#),
        Example(
            ["TZ;VALUE=utc-offset:-0500"],
            old: ["TZ:-05:00"],
            oldest: ["TZ:-05:00"],
            jCard: #"["tz",{},"utc-offset","-05:00"]"#),
        Example(
            ["GEO:geo:37.386013,-122.082932"],
            old: ["GEO:37.386013;-122.082932"],
            oldest: ["GEO:37.386013;-122.082932"],
            jCard: #"["geo",{},"uri","geo:37.386013,-122.082932"]"#),
        // Section 6.6: organisations.
        Example(
            ["TITLE:Research Scientist"],
            old: ["TITLE:Research Scientist"],
            oldest: ["TITLE:Research Scientist"],
            jCard: #"["title",{},"text","Research Scientist"]"#),
        Example(
            ["ROLE:Project Leader"],
            old: ["ROLE:Project Leader"],
            oldest: ["ROLE:Project Leader"],
            jCard: #"["role",{},"text","Project Leader"]"#),
        Example(
            ["LOGO:http://www.harbour.example/pub/logos/abccorp.jpg"],
            old: ["LOGO;VALUE=uri:http://www.harbour.example/pub/logos/abccorp.jpg"],
            oldest: ["LOGO;VALUE=URL:http://www.harbour.example/pub/logos/abccorp.jpg"],
            jCard: #"["logo",{},"uri","http://www.harbour.example/pub/logos/abccorp.jpg"]"#),
        Example(
            ["LOGO:data:image/jpeg;base64,MIICajCCAdOgAwIBAgICBEUwDQYJAQEE"],
            old: ["LOGO;ENCODING=b;TYPE=JPEG:MIICajCCAdOgAwIBAgICBEUwDQYJAQEE"],
            oldest: ["LOGO;JPEG;ENCODING=BASE64:MIICajCCAdOgAwIBAgICBEUwDQYJAQEE"],
            jCard: #"["logo",{},"uri","data:image/jpeg;base64,MIICajCCAdOgAwIBAgICBEUwDQYJAQEE"]"#),
        Example(
            [#"ORG:ABC\, Inc.;North American Division;Marketing"#],
            old: [#"ORG:ABC\, Inc.;North American Division;Marketing"#],
            oldest: ["ORG:ABC, Inc.;North American Division;Marketing"],
            jCard: #"["org",{},"text",["ABC, Inc.","North American Division","Marketing"]]"#),
        Example(
            [#"ORG;SORT-AS="ABC":ABC\, Inc."#],
            old: [#"ORG:ABC\, Inc."#], lost: ["parameter-dropped ORG"],
            oldest: ["ORG:ABC, Inc."], lostThere: ["parameter-dropped ORG"],
            jCard: #"["org",{"sort-as":"ABC"},"text","ABC, Inc."]"#),
        Example(
            [
                "KIND:group", "MEMBER:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af",
                "MEMBER:mailto:ana@harbour.example",
            ],
            old: [
                "X-ADDRESSBOOKSERVER-KIND:group",
                "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af",
                "X-ADDRESSBOOKSERVER-MEMBER:mailto:ana@harbour.example",
            ], lost: ["group-shown-as-person KIND", "member-unread MEMBER"],
            oldest: [], lostThere: ["group-left-out KIND", "member-unread MEMBER"],
            jCard:
                #"["kind",{},"text","group"],["member",{},"uri","urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af"],["member",{},"uri","mailto:ana@harbour.example"]"#
        ),
        Example(
            ["RELATED;TYPE=friend:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"],
            old: ["RELATED;TYPE=friend:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"], lost: ["passed-over RELATED"],
            oldest: ["RELATED;friend:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"],
            lostThere: ["passed-over RELATED"],
            jCard: #"["related",{"type":"friend"},"uri","urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"]"#),
        Example(
            ["RELATED;TYPE=contact:http://example.com/directory/jdoe.vcf"],
            old: ["RELATED;TYPE=contact:http://example.com/directory/jdoe.vcf"], lost: ["passed-over RELATED"],
            oldest: ["RELATED;contact:http://example.com/directory/jdoe.vcf"], lostThere: ["passed-over RELATED"],
            jCard: #"["related",{"type":"contact"},"uri","http://example.com/directory/jdoe.vcf"]"#),
        Example(
            ["RELATED;TYPE=co-worker;VALUE=text:Ask my assistant Jane Doe."],
            old: ["item1.X-ABRELATEDNAMES:Ask my assistant Jane Doe.", "item1.X-ABLabel:co-worker"],
            oldest: [
                "X-ABRELATEDNAMES:Ask my assistant Jane Doe.",
                "NOTE:co-worker: Ask my assistant Jane Doe.",
            ],
            jCard: #"["related",{"type":"co-worker"},"text","Ask my assistant Jane Doe."]"#),
        // Section 6.7: explanations.
        Example(
            ["CATEGORIES:TRAVEL AGENT"],
            old: ["CATEGORIES:TRAVEL AGENT"],
            oldest: ["CATEGORIES:TRAVEL AGENT"],
            jCard: #"["categories",{},"text","TRAVEL AGENT"]"#),
        Example(
            ["CATEGORIES:INTERNET,IETF,INDUSTRY,INFORMATION TECHNOLOGY"],
            old: ["CATEGORIES:INTERNET,IETF,INDUSTRY,INFORMATION TECHNOLOGY"],
            oldest: ["CATEGORIES:INTERNET,IETF,INDUSTRY,INFORMATION TECHNOLOGY"],
            jCard: #"["categories",{},"text","INTERNET","IETF","INDUSTRY","INFORMATION TECHNOLOGY"]"#),
        Example(
            [#"NOTE:This fax number is operational 0800 to 1715 EST\, Mon-Fri."#],
            old: [#"NOTE:This fax number is operational 0800 to 1715 EST\, Mon-Fri."#],
            oldest: ["NOTE:This fax number is operational 0800 to 1715 EST, Mon-Fri."],
            jCard: #"["note",{},"text","This fax number is operational 0800 to 1715 EST, Mon-Fri."]"#),
        Example(
            ["PRODID:-//ONLINE DIRECTORY//NONSGML Version 1//EN"],
            old: ["PRODID:-//ONLINE DIRECTORY//NONSGML Version 1//EN"],
            oldest: ["PRODID:-//ONLINE DIRECTORY//NONSGML Version 1//EN"],
            jCard: #"["prodid",{},"text","-//ONLINE DIRECTORY//NONSGML Version 1//EN"]"#),
        Example(
            ["REV:19951031T222710Z"],
            old: ["REV:1995-10-31T22:27:10Z"],
            oldest: ["REV:1995-10-31T22:27:10Z"],
            jCard: #"["rev",{},"timestamp","1995-10-31T22:27:10Z"]"#),
        Example(
            ["SOUND:CID:JOHNQPUBLIC.part8.19960229T080000.xyzMail@example.com"],
            old: ["SOUND;VALUE=uri:CID:JOHNQPUBLIC.part8.19960229T080000.xyzMail@example.com"],
            oldest: ["SOUND;VALUE=URL:CID:JOHNQPUBLIC.part8.19960229T080000.xyzMail@example.com"],
            jCard: #"["sound",{},"uri","CID:JOHNQPUBLIC.part8.19960229T080000.xyzMail@example.com"]"#),
        Example(
            ["SOUND:data:audio/basic;base64,MIICajCCAdOgAwIBAgICBEUwDQYJAQEE"],
            old: ["SOUND;ENCODING=b;TYPE=BASIC:MIICajCCAdOgAwIBAgICBEUwDQYJAQEE"],
            oldest: ["SOUND;BASIC;ENCODING=BASE64:MIICajCCAdOgAwIBAgICBEUwDQYJAQEE"],
            jCard: #"["sound",{},"uri","data:audio/basic;base64,MIICajCCAdOgAwIBAgICBEUwDQYJAQEE"]"#),
        Example(
            ["UID:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"],
            old: ["UID:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"],
            oldest: ["UID:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"],
            jCard: #"["uid",{},"uri","urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"]"#),
        Example(
            [
                "TEL;PID=3.1,4.2;VALUE=uri:tel:+1-555-555-5555", "EMAIL;PID=4.1,5.2:jdoe@example.com",
                "CLIENTPIDMAP:1;urn:uuid:3df403f4-5924-4bb7-b077-3c711d9eb34b",
            ],
            old: [
                "TEL;PID=3.1,4.2:+1-555-555-5555", "EMAIL;PID=4.1,5.2:jdoe@example.com",
                "CLIENTPIDMAP:1;urn:uuid:3df403f4-5924-4bb7-b077-3c711d9eb34b",
            ], lost: ["passed-over CLIENTPIDMAP"],
            oldest: [
                "TEL;VOICE:+1-555-555-5555", "EMAIL;INTERNET:jdoe@example.com",
                "CLIENTPIDMAP:1;urn:uuid:3df403f4-5924-4bb7-b077-3c711d9eb34b",
            ], lostThere: ["passed-over CLIENTPIDMAP", "parameter-dropped EMAIL", "parameter-dropped TEL"],
            jCard:
                #"["tel",{"pid":["3.1","4.2"]},"uri","tel:+1-555-555-5555"],["email",{"pid":["4.1","5.2"]},"text","jdoe@example.com"],["clientpidmap",{},"text",["1","urn:uuid:3df403f4-5924-4bb7-b077-3c711d9eb34b"]]"#
        ),
        Example(
            ["URL:http://example.org/restaurant.french/~chezchic.html"],
            old: ["URL:http://example.org/restaurant.french/~chezchic.html"],
            oldest: ["URL:http://example.org/restaurant.french/~chezchic.html"],
            jCard: #"["url",{},"uri","http://example.org/restaurant.french/~chezchic.html"]"#),
        // Section 6.8: keys.
        Example(
            ["KEY:http://www.example.com/keys/jdoe.cer"],
            old: ["KEY;VALUE=uri:http://www.example.com/keys/jdoe.cer"],
            oldest: ["KEY;VALUE=URL:http://www.example.com/keys/jdoe.cer"],
            jCard: #"["key",{},"uri","http://www.example.com/keys/jdoe.cer"]"#),
        Example(
            ["KEY;MEDIATYPE=application/pgp-keys:ftp://example.com/keys/jdoe"],
            old: ["KEY;VALUE=uri;TYPE=PGP:ftp://example.com/keys/jdoe"],
            oldest: ["KEY;VALUE=URL;PGP:ftp://example.com/keys/jdoe"],
            jCard: #"["key",{"mediatype":"application/pgp-keys"},"uri","ftp://example.com/keys/jdoe"]"#),
        Example(
            ["KEY:data:application/pgp-keys;base64,MICAJCCAdOgAwIBAgICBE"],
            old: ["KEY;ENCODING=b;TYPE=PGP:MICAJCCAdOgAwIBAgICB"], lost: ["value-shortened KEY"],
            oldest: ["KEY;PGP;ENCODING=BASE64:MICAJCCAdOgAwIBAgICB"], lostThere: ["value-shortened KEY"],
            jCard: #"["key",{},"uri","data:application/pgp-keys;base64,MICAJCCAdOgAwIBAgICBE"]"#),
        // Section 6.9: calendars.
        Example(
            ["FBURL;PREF=1:http://www.example.com/busy/janedoe"],
            old: ["FBURL;TYPE=PREF:http://www.example.com/busy/janedoe"],
            oldest: ["FBURL;PREF:http://www.example.com/busy/janedoe"],
            jCard: #"["fburl",{"pref":"1"},"uri","http://www.example.com/busy/janedoe"]"#),
        Example(
            ["FBURL;MEDIATYPE=text/calendar:ftp://example.com/busy/project-a.ifb"],
            old: ["FBURL;MEDIATYPE=text/calendar:ftp://example.com/busy/project-a.ifb"],
            oldest: ["FBURL:ftp://example.com/busy/project-a.ifb"], lostThere: ["parameter-dropped FBURL"],
            jCard: #"["fburl",{"mediatype":"text/calendar"},"uri","ftp://example.com/busy/project-a.ifb"]"#),
        Example(
            ["CALADRURI;PREF=1:mailto:janedoe@example.com"],
            old: ["CALADRURI;TYPE=PREF:mailto:janedoe@example.com"],
            oldest: ["CALADRURI;PREF:mailto:janedoe@example.com"], lostThere: ["passed-over CALADRURI"],
            jCard: #"["caladruri",{"pref":"1"},"uri","mailto:janedoe@example.com"]"#),
        Example(
            ["CALURI;MEDIATYPE=text/calendar:ftp://ftp.example.com/calA.ics"],
            old: ["CALURI;MEDIATYPE=text/calendar:ftp://ftp.example.com/calA.ics"],
            oldest: ["CALURI:ftp://ftp.example.com/calA.ics"],
            lostThere: ["parameter-dropped CALURI", "passed-over CALURI"],
            jCard: #"["caluri",{"mediatype":"text/calendar"},"uri","ftp://ftp.example.com/calA.ics"]"#),
        // Sections 5 and 6.10: parameters, groups, names of one's own.
        Example(
            ["TITLE;ALTID=1;LANGUAGE=fr:Patron", "TITLE;ALTID=1;LANGUAGE=en:Boss"],
            old: ["TITLE;ALTID=1;LANGUAGE=fr:Patron", "TITLE;ALTID=1;LANGUAGE=en:Boss"],
            oldest: ["TITLE;LANGUAGE=fr:Patron", "TITLE;LANGUAGE=en:Boss"], lostThere: ["parameter-dropped TITLE"],
            jCard:
                #"["title",{"altid":"1","language":"fr"},"text","Patron"],["title",{"altid":"1","language":"en"},"text","Boss"]"#
        ),
        Example(
            [#"ORG;SORT-AS="Harten,Rene":van der Harten;Rene"#],
            old: ["ORG:van der Harten;Rene"], lost: ["parameter-dropped ORG"],
            oldest: ["ORG:van der Harten;Rene"], lostThere: ["parameter-dropped ORG"],
            jCard: #"["org",{"sort-as":"Harten,Rene"},"text",["van der Harten","Rene"]]"#),
        Example(
            ["X-QQ:21588891"],
            old: ["X-QQ:21588891"],
            oldest: ["X-QQ:21588891"],
            jCard: #"["x-qq",{},"unknown","21588891"]"#),
        Example(
            ["item1.TEL:1", "item1.X-ABLabel:Duty"],
            old: ["TEL:1", "NOTE:Duty: 1"],
            oldest: ["TEL;VOICE:1", "NOTE:Duty: 1"],
            jCard: #"["tel",{"group":"item1"},"text","1"],["x-ablabel",{"group":"item1"},"unknown","Duty"]"#),
        // RFC 6474, RFC 6715 and RFC 9554.
        Example(
            ["BIRTHPLACE:Babies'R'Us Hospital"],
            old: ["BIRTHPLACE:Babies'R'Us Hospital"], lost: ["passed-over BIRTHPLACE"],
            oldest: ["BIRTHPLACE:Babies'R'Us Hospital"], lostThere: ["passed-over BIRTHPLACE"],
            jCard: #"["birthplace",{},"text","Babies'R'Us Hospital"]"#),
        Example(
            ["BIRTHPLACE;VALUE=uri:geo:46.769307,-71.283079"],
            old: ["BIRTHPLACE;VALUE=uri:geo:46.769307,-71.283079"], lost: ["passed-over BIRTHPLACE"],
            oldest: ["BIRTHPLACE;VALUE=URL:geo:46.769307,-71.283079"], lostThere: ["passed-over BIRTHPLACE"],
            jCard: #"["birthplace",{},"uri","geo:46.769307,-71.283079"]"#),
        Example(
            ["DEATHPLACE;VALUE=uri:geo:41.731944,-49.945833"],
            old: ["DEATHPLACE;VALUE=uri:geo:41.731944,-49.945833"], lost: ["passed-over DEATHPLACE"],
            oldest: ["DEATHPLACE;VALUE=URL:geo:41.731944,-49.945833"], lostThere: ["passed-over DEATHPLACE"],
            jCard: #"["deathplace",{},"uri","geo:41.731944,-49.945833"]"#),
        Example(
            ["DEATHDATE:19960415"],
            old: ["DEATHDATE:1996-04-15"], lost: ["passed-over DEATHDATE"],
            oldest: ["DEATHDATE:1996-04-15"], lostThere: ["passed-over DEATHDATE"],
            jCard: #"["deathdate",{},"date-and-or-time","1996-04-15"]"#),
        Example(
            ["EXPERTISE;LEVEL=beginner;INDEX=2:chinese literature"],
            old: ["EXPERTISE;LEVEL=beginner;INDEX=2:chinese literature"], lost: ["passed-over EXPERTISE"],
            oldest: ["EXPERTISE:chinese literature"],
            lostThere: ["parameter-dropped EXPERTISE", "passed-over EXPERTISE"],
            jCard: #"["expertise",{"level":"beginner","index":"2"},"text","chinese literature"]"#),
        Example(
            ["HOBBY;INDEX=1;LEVEL=high:reading"],
            old: ["HOBBY;INDEX=1;LEVEL=high:reading"], lost: ["passed-over HOBBY"],
            oldest: ["HOBBY:reading"], lostThere: ["parameter-dropped HOBBY", "passed-over HOBBY"],
            jCard: #"["hobby",{"index":"1","level":"high"},"text","reading"]"#),
        Example(
            ["INTEREST;INDEX=2;LEVEL=high:rock&roll music"],
            old: ["INTEREST;INDEX=2;LEVEL=high:rock&roll music"], lost: ["passed-over INTEREST"],
            oldest: ["INTEREST:rock&roll music"], lostThere: ["parameter-dropped INTEREST", "passed-over INTEREST"],
            jCard: #"["interest",{"index":"2","level":"high"},"text","rock&roll music"]"#),
        Example(
            ["ORG-DIRECTORY;PREF=1:ldap://ldap.tech.example/o=Example%20Tech,ou=Engineering"],
            old: ["ORG-DIRECTORY;TYPE=PREF:ldap://ldap.tech.example/o=Example%20Tech,ou=Engineering"],
            lost: ["passed-over ORG-DIRECTORY"],
            oldest: ["ORG-DIRECTORY;PREF:ldap://ldap.tech.example/o=Example%20Tech,ou=Engineering"],
            lostThere: ["passed-over ORG-DIRECTORY"],
            jCard: #"["org-directory",{"pref":"1"},"uri","ldap://ldap.tech.example/o=Example%20Tech,ou=Engineering"]"#),
        Example(
            ["CREATED:20220705T093412Z"],
            old: ["CREATED:2022-07-05T09:34:12Z"], lost: ["passed-over CREATED"],
            oldest: ["CREATED:2022-07-05T09:34:12Z"], lostThere: ["passed-over CREATED"],
            jCard: #"["created",{},"timestamp","2022-07-05T09:34:12Z"]"#),
        Example(
            ["GRAMGENDER:neuter"],
            old: ["GRAMGENDER:neuter"], lost: ["passed-over GRAMGENDER"],
            oldest: ["GRAMGENDER:neuter"], lostThere: ["passed-over GRAMGENDER"],
            jCard: #"["gramgender",{},"text","neuter"]"#),
        Example(
            ["LANGUAGE:de-AT"],
            old: ["LANGUAGE:de-AT"], lost: ["passed-over LANGUAGE"],
            oldest: ["LANGUAGE:de-AT"], lostThere: ["passed-over LANGUAGE"],
            jCard: #"["language",{},"language-tag","de-AT"]"#),
        Example(
            ["PRONOUNS;LANGUAGE=en;PREF=1:xe/xir"],
            old: ["PRONOUNS;LANGUAGE=en;TYPE=PREF:xe/xir"], lost: ["passed-over PRONOUNS"],
            oldest: ["PRONOUNS;LANGUAGE=en;PREF:xe/xir"], lostThere: ["passed-over PRONOUNS"],
            jCard: #"["pronouns",{"language":"en","pref":"1"},"text","xe/xir"]"#),
        Example(
            ["SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://example.com/@foo"],
            old: ["X-SOCIALPROFILE;TYPE=Mastodon:https://example.com/@foo"],
            oldest: ["X-SOCIALPROFILE;Mastodon:https://example.com/@foo"],
            jCard: #"["socialprofile",{"service-type":"Mastodon"},"uri","https://example.com/@foo"]"#),
    ]

    @Test(arguments: examples.indices)
    func isWrittenForProgramsOf30(_ row: Int) throws {
        let adapted = try Adapted(.generic, .v4, Self.examples[row].lines)
        #expect(adapted.lines == Self.examples[row].old)
        #expect(adapted.losses.sorted() == Self.examples[row].lost.sorted())
    }

    @Test(arguments: examples.indices)
    func isWrittenForOutlook(_ row: Int) throws {
        let adapted = try Adapted(.outlook, .v4, Self.examples[row].lines)
        #expect(adapted.lines == Self.examples[row].oldest)
        #expect(adapted.losses.sorted() == Self.examples[row].lostThere.sorted())
    }

    @Test(arguments: examples.indices)
    func isWrittenAsJCardAndReadBack(_ row: Int) throws {
        let card = try card(.v4, (["FN:Ana Lind"] + Self.examples[row].lines).map { Array($0.utf8) }).card
        let bytes = card.jCard.bytes()
        let head = #"["vcard",[["version",{},"text","4.0"],["fn",{},"text","Ana Lind"],"#
        #expect(String(decoding: bytes, as: UTF8.self) == head + Self.examples[row].jCard + "]]")
        let read = try JCardReader.read(bytes)
        #expect(read.warnings == [])
        #expect(read.cards.flatMap(\.warnings) == [])
        #expect(read.cards.map { saidInAnyOrder($0.card) } == [saidInAnyOrder(card)])
    }
}
