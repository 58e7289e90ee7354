import Testing
import VCard

@Suite struct PropertyTests {
    @Test(arguments: [
        ("TEL;HOME;VOICE:1", "TEL;TYPE=HOME;TYPE=VOICE:1"), ("TEL;TYPE=HOME,VOICE:1", "TEL;TYPE=HOME;TYPE=VOICE:1"),
        ("TEL;TYPE=\"HOME,VOICE\":1", "TEL;TYPE=HOME;TYPE=VOICE:1"),
        ("tel;type=home;type=\"voice\":1", "tel;type=home;type=voice:1"), ("TEL ; TYPE = HOME :1", "TEL;TYPE=HOME:1"),
        ("N;SORT-AS=\"Lind,Ana\":Lind;Ana", "N;SORT-AS=Lind,Ana:Lind;Ana"),
        ("X-A;P=\"a:b;c\":v", "X-A;P=a:b;c:v"), ("X-A;P=a^nb^^c^'d^'^x:v", "X-A;P=a\nb^c\"d\"^x:v"),
        ("X-A;P=:v", "X-A;P=:v"), ("X-A;P=a\"b:v", "X-A;P=a\"b:v"), ("item1.TEL:1", "item1.TEL:1"),
        ("item1.X-ABLabel:_$!<Work>!$_", "item1.X-ABLabel:_$!<Work>!$_"), ("X-A:", "X-A:"), ("X-A;Q=ä:é", "X-A;Q=ä:é"),
        ("X-messaging/xmpp_All:a", "X-messaging-xmpp_All:a"),
        ("URL:http\\://ships.example/a", "URL:http://ships.example/a"),
        ("item1.URL:http\\://ships.example/a\\,b", "item1.URL:http://ships.example/a,b"),
        ("NOTE:see http\\://ships.example", "NOTE:see http://ships.example"), ("NOTE:C:\\Temp", "NOTE:C:\\\\Temp"),
        ("NOTE:a\\", "NOTE:a\\\\"), ("NOTE:a\\nb\\Nc", "NOTE:a\\nb\\Nc"), ("EMAIL;TYPE=:a", "EMAIL;TYPE=:a"),
    ])
    func aLineIsReadAsItWasMeant(_ line: String, _ told: String) throws {
        let read = try card(.v3, line)
        #expect(read.told == [told])
        #expect(read.codes == [])
    }

    @Test(arguments: [
        ("NOTE:a, b; c", "NOTE:a\\, b\\; c"), ("N:Lind;Ana\\;Maria, B;;;", "N:Lind;Ana\\;Maria\\, B;;;"),
        ("ORG:Fish, Ships;Desk", "ORG:Fish\\, Ships;Desk"), ("CATEGORIES:a,b", "CATEGORIES:a,b"),
        ("X-A;P=a^nb:a,b;c", "X-A;P=a^nb:a,b;c"),
        ("URL:http://ships.example/?a,b;c", "URL:http://ships.example/?a,b;c"),
        ("GEO:1.5,2.5", "GEO:1.5,2.5"), ("TEL;CELL:1,2", "TEL;TYPE=CELL:1\\,2"), ("NOTE:a\\nb", "NOTE:a\\nb"),
    ])
    func whatTwoPointOneWritesDifferentlyIsEscaped(_ line: String, _ told: String) throws {
        #expect(try card(.v2, line).told == [told])
    }

    @Test func valuesAreSplitOnDemand() throws {
        let read = try card(
            .v4, "N:Lind;Ana,Zo\\,ë;;Dr\\;;", "CATEGORIES:a\\,b,c,", "ADR:;;1 Quay, Suite 2\\nFloor 3;Kiel")
        #expect(read.card.properties[0].components == [["Lind"], ["Ana", "Zo,ë"], [""], ["Dr;"], [""]])
        #expect(read.card.properties[1].list == ["a,b", "c", ""])
        #expect(read.card.properties[2].componentTexts == ["", "", "1 Quay, Suite 2\nFloor 3", "Kiel"])
    }

    @Test func theLabelOfAGroupIsFound() throws {
        let read = try card(.v3, "ITEM1.TEL:1", "item1.X-ABLABEL:Duty\\, at night", "TEL:2")
        #expect(read.card.label(of: read.card.properties[0]) == "Duty, at night")
        #expect(read.card.label(of: read.card.properties[2]) == nil)
    }

    @Test(
        arguments: [
            ("TEL", [], .v3, ValueType.phoneNumber), ("TEL", [Parameter("VALUE", "uri")], .v4, .uri),
            ("UID", [], .v4, .uri),
            ("uid", [], .v3, .text), ("BDAY", [], .v4, .dateAndOrTime), ("PHOTO", [], .v3, .binary),
            ("X-A", [], .v3, .unknown),
            ("X-A", [Parameter("value", "DATE")], .v3, .date), ("REV", [], .v4, .timestamp),
        ] as [(String, [Parameter], Version, ValueType)])
    func aPropertyHasAKindOfValue(_ name: String, _ parameters: [Parameter], _ version: Version, _ type: ValueType) {
        #expect(Property(name, text: "", parameters: parameters).valueType(in: version) == type)
    }

    @Test func propertiesAreEditedInPlace() throws {
        var edited = try card(.v3, "FN:Ana", "TEL;HOME:1", "NOTE:n").card
        edited.properties[1].value = ArraySlice("2".utf8)
        edited.properties[1].parameters.append(.type("CELL"))
        edited.properties[1].group = "item1"
        edited.properties.remove(at: 2)
        edited.properties.insert(.title("Editor"), at: 1)
        #expect(
            edited
                == Card([
                    .fullName("Ana"), .title("Editor"),
                    Property("TEL", text: "2", parameters: [.type("HOME"), .type("CELL")], group: "item1"),
                ]).read(as: .v3))
        #expect(edited.properties[2].sourceLine == 4)
    }
}

extension Card {
    fileprivate func read(as version: Version) -> Card {
        var card = self
        card.version = version
        return card
    }
}
