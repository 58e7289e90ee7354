import Catalogue
import Testing

@testable import Exchange

/// LDIF, as Thunderbird and directories write it.
@Suite struct LDIFTests {
    private func rows(_ text: String) throws -> [ImportedRow] { try read(Array(text.utf8)) }

    @Test func anEntryIsAContact() throws {
        let text = """
            version: 1
            # A comment
             that goes on
            dn: cn=Jane Doe,dc=x
            objectClass: inetOrgPerson
            givenName: Jane
            sn: Doe
            cn: Jane Doe
            cn;lang-fr: Jeanne Doe
            mail: jane.doe@example.com
            mobile: +44 7700 9
             00123
            homePhone: +44 20 7946 0018
            telephoneNumber: +44 20 7946 0019
            o:: Tm9yZGx5cw==
            title: Head of
              press
            preferredLanguage: en
            description: Night desk
            carLicense: ABC

            """
        let row = try #require(try rows(text).first)
        let contact = try #require(row.contact)
        #expect(contact.name == "Jane Doe" && contact.organisation == "Nordlys" && contact.title == "Head of press")
        #expect(contact.language == "en" && contact.note == "Night desk")
        #expect(
            contact.points.map(\.words) == [
                "email jane.doe@example.com", "mobile +44 7700 900123", "voice +44 20 7946 0018 (home)",
                "voice +44 20 7946 0019",
            ])
        #expect(row.leftOut == ["attribute 'carlicense'"])
    }

    @Test func thunderbirdsNamesAreKnown() throws {
        let text =
            "dn: cn=Jana Roth,mail=jana@x.example\r\nobjectclass: top\r\nobjectclass: person\r\n"
            + "objectclass: mozillaAbPersonAlpha\r\ngivenName: Jana\r\nsn: Roth\r\ncn: Jana Roth\r\nmail: jana@x.example\r\n"
            + "mozillaSecondEmail: jana@y.example\r\nfax: +49 30 1\r\npager: +49 30 2\r\ncompany: Kurier\r\n"
            + "department: Politik\r\nmodifytimestamp: 0Z\r\nbirthyear: 1980\r\n"
        let contact = try #require(try rows(text).first?.contact)
        #expect(contact.organisation == "Kurier")
        #expect(
            contact.points.map(\.words) == [
                "email jana@x.example", "email jana@y.example", "fax +49 30 1", "voice +49 30 2 (pager)",
            ])
    }

    @Test func whatIsNoContactIsTold() throws {
        let text = """
            dn: ou=people,dc=x
            objectClass: organizationalUnit
            ou: people

            dn: cn=Max,dc=x
            changetype: modify
            replace: mail
            mail: m@x.example
            -

            dn: cn=New,dc=x
            changetype: add
            cn: New Person

            dn:: Y249wqk=
            objectClass: groupOfNames
            cn: Press list
            member: cn=Jane Doe,mail=jane@x.example
            member: cn=Max Lind,ou=people,dc=x

            """
        let rows = try rows(text)
        #expect(rows.map { $0.contact?.name } == [nil, nil, "New Person", nil])
        #expect(rows[0].leftOut == ["nodes of a directory that are nobody"])
        #expect(rows[1].warnings == ["It is a change to a directory (modify) and no contact; it was left out."])
        #expect(rows[3].leftOut.isEmpty)
        #expect(
            rows[3].group
                == ImportedGroup(name: "Press list", members: [.words("jane@x.example"), .words("Max Lind")]))
        #expect(rows.allSatisfy { $0.problem == nil })
    }

    @Test func filesThatAFileNamesAreNotOpened() throws {
        let text = "dn: cn=A\ncn: A Roe\nmail: a@x.example\njpegPhoto:< file:///etc/passwd\nbroken\nsn:: !!\n"
        let row = try #require(try rows(text).first)
        #expect(row.contact?.name == "A Roe")
        #expect(
            row.warnings == [
                "line 4: The line names a file that holds the value; files that a file names are not opened, and it was "
                    + "left out.",
                "line 5: The line has no colon; it was left out.", "line 6: The line is not BASE64; it was left out.",
            ])
    }

    /// However the bytes come.
    @Test(arguments: [1, 3, 64])
    func entriesAreReadInPieces(_ size: Int) throws {
        let text = "\u{FEFF}dn: cn=A\r\ncn: Zoë\r\n  Roe\r\nmail: a@x.example\r\n\r\n\r\ndn: cn=B\r\ncn: B Roe\r\n# end"
        let bytes = Array(text.utf8)
        var reader = ContactFileReader()
        var names: [String?] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            reader.feed(Array(bytes[start..<min(start + size, bytes.count)]))
            while let row = try reader.next() { names.append(row.contact?.name) }
        }
        reader.finish()
        while let row = try reader.next() { names.append(row.contact?.name) }
        #expect(names == ["Zoë Roe", "B Roe"])
        #expect(reader.source?.name == "LDIF")
    }

    @Test(arguments: ["dn:", "dn: \n", "dn: x\n:\n", "dn: x\n \n \n", "dn: x\n-\n-\n", "dn:: ====\ncn:: A\n"])
    func whatIsBrokenEndsNothing(_ text: String) throws {
        for row in try rows(text + "\n\ndn: cn=B\ncn: B Roe\n") where row.contact != nil {
            #expect(row.contact?.name != "")
        }
    }
}
