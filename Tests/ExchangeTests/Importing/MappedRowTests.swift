import Catalogue
import Testing

@testable import Exchange

/// What the rows of tables come to.
@Suite struct MappedRowTests {
    @Test(arguments: [
        ("First Name,Last Name,Email\nJane,Doe,jane@x.example", "Jane Doe", "email jane@x.example"),
        ("Title,First Name,Last Name,Job Title\nDr,Jane,Doe,Editor", "Dr Jane Doe", ""),
        ("Name,Email\nJane Doe,\"a@x.example; b@x.example\"", "Jane Doe", "email a@x.example, email b@x.example"),
        (
            "Name,Phone 1 - Label,Phone 1 - Value\nJo,* Mobile,+44 7700 900123 ::: +44 7700 900124", "Jo",
            "mobile +44 7700 900123 1, mobile +44 7700 900124 1"
        ),
        ("Name,Phone 1 - Label,Phone 1 - Value\nJo,Work Fax,'+44 20 7946 0018", "Jo", "fax +44 20 7946 0018"),
        ("Name,Phone\nJo,+44 20 7946 0018 ext. 102", "Jo", "voice +44 20 7946 0018 ext. 102"),
        ("Name,Phone\nJo,tel:+44-20-7946-0018;ext=102", "Jo", "voice +44-20-7946-0018 ext. 102"),
        (
            "Name,Telephone,Telephone usage\nJo,+44 20 7946 0018,out of hours", "Jo",
            "voice +44 20 7946 0018 (out of hours)"
        ),
        ("Name,E-mail,E-mail Type\nJo,jo@x.example,SMTP", "Jo", "email jo@x.example"),
        (
            "Name,Further\nJo,\"messenger: jo.01\nfax: +44 20 7946 0018; usage: nights\"", "Jo",
            "messenger jo.01, fax +44 20 7946 0018 (nights)"
        ),
    ])
    func aRowIsAContact(_ text: String, _ name: String, _ points: String) throws {
        let contact = try #require(try read(Array(text.utf8)).first?.contact)
        #expect(contact.name == name)
        #expect(contact.points.map(\.words).joined(separator: ", ") == points)
    }

    @Test func rowsThatCannotBeReadAreReportedByNumber() throws {
        let text =
            "Name,Email\nJane,jane@x.example\n,\nJon,jon@x.example,extra\nShort\nMia,\"open\nLast,last@x.example\n"
        let rows = try read(Array(text.utf8))
        #expect(rows.map(\.number) == [2, 4, 5, 6])
        #expect(
            rows.map(\.problem) == [
                nil,
                "It has 3 fields, and there are 2 columns. Put quotation marks around a field that contains the sign "
                    + "between fields.",
                nil, "A quotation mark is opened in it and never closed, so nothing after it can be read. Close it.",
            ])
        #expect(rows[2].warnings == ["It has 1 of 2 fields; the others count as empty."])
    }

    @Test func whatHasNoPlaceIsListed() throws {
        let text = "Name,Birthday,Address,Role\nJane,1 May,1 Road,Boss\nJon,,,\n"
        let rows = try read(Array(text.utf8))
        #expect(rows.map(\.leftOut) == [["column 'Birthday'"], []])
        #expect(rows.first?.contact?.title == "Boss")
    }

    @Test(
        arguments: [
            ("Editor", Contact.Role.journalist, "Editor"), ("Press officer", .pressOfficer, nil),
            ("Skipper", nil, "Skipper"),
        ] as [(String, Contact.Role?, String?)])
    func whatIsNoRoleOfThePressIsATitle(_ words: String, _ role: Contact.Role?, _ title: String?) throws {
        let contact = try #require(try read(Array("Name,Role\nJo,\(words)\n".utf8)).first?.contact)
        #expect(contact.role == role && contact.title == title)
    }

    @Test(arguments: [
        ("Press officer", Contact.Role.pressOfficer), ("pressOfficer", .pressOfficer), ("Spokeswoman", .spokesperson),
        ("Reporter", .journalist), ("Desk", .desk),
    ])
    func aRoleIsKnownByItsWords(_ words: String, _ role: Contact.Role) {
        #expect(Contact.Role(words: words) == role)
    }
}

extension ImportedContact.Point {
    var words: String {
        "\(kind.rawValue) \(value)" + (`extension`.map { " ext. \($0)" } ?? "") + (usage.map { " (\($0))" } ?? "")
            + (preference.map { " \($0)" } ?? "")
    }
}
