import Testing
import VCard

/// Cards as phones, routers and address books write them, each with its own habits.
@Suite struct LookalikeTests {
    static let cards: [String] = [
        // Samsung and Android: 2.1, QUOTED-PRINTABLE, types that are none.
        """
        BEGIN:VCARD
        VERSION:2.1
        N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Lind;Zo=C3=AB;;;
        TEL;CELL;PREF:+44 7700 900018
        TEL;X-Samsung-Custom(U3RhbmRieQ==):020 7946 0018
        ADR;HOME;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:;;1 Quay=0D=0AT=C3=B6rn;;;;
        X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Zo;1;;;;;;;;;;;;;
        END:VCARD
        """,
        // A router: two components of a name, types with numbers.
        """
        BEGIN:VCARD
        VERSION:3.0
        FN:Lind, Zoë
        N:Lind;Zoë
        TEL;TYPE=HOME,x-quickdial-5:020 7946 0018
        TEL;TYPE=CELL:+44 7700 900018
        EMAIL;TYPE=internet;TYPE=Privé:zoe@b.example
        GEO:52.1,4.2
        END:VCARD
        """,
        // iCloud: a group of properties, an address in lines, a birthday without a year.
        """
        BEGIN:VCARD
        VERSION:3.0
        FN:Zoë Lind
        N:Lind;Zoë;;;
        item1.TEL:020 7946 0018
        item1.X-ABLabel:_$!<WorkFAX>!$_
        TEL;type=CELL;type=VOICE;type=pref:+44 7700 900018
        item2.ADR;type=WORK:;;1 Quay\\n2nd floor;Town;;E1;UK
        item2.X-ABADR:gb
        BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12
        END:VCARD
        """,
        // DAVx5 and KAddressBook: 4.0, everything preferred by number.
        """
        BEGIN:VCARD
        VERSION:4.0
        FN:Zoë Lind
        N:Lind;Zoë;;;
        TEL;TYPE="home,voice";VALUE=uri:tel:020-7946-0018
        TEL;TYPE=cell;PREF=1;VALUE=uri:tel:+44-7700-900018
        RELATED;TYPE=friend;VALUE=text:Jo Lind
        X-KADDRESSBOOK-X-Anniversary:2009-08-08
        END:VCARD
        """,
    ]

    @Test(arguments: cards.indices)
    func theNameAndBothNumbersReachEveryProgramAndStay(_ row: Int) throws {
        let read = try #require(VCardTests.cards(in: Self.cards[row] + "\n").first)
        for profile in Profile.all {
            let again = try #require(readAgain(read.card, profile).first).card
            #expect(again.first("FN")?.text.contains("Zoë") == true)
            #expect(again.first("N")?.componentTexts.prefix(2) == ["Lind", "Zoë"])
            let numbers = again.all("TEL").map { String($0.text.filter(\.isNumber)) }
            #expect(Set(numbers) == ["02079460018", "447700900018"], "\(profile.name)")
            #expect(again.all("TEL").contains { $0.types.contains("cell") })
            #expect(readAgain(again, profile).first?.card == again)
        }
    }
}
