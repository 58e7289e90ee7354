import Testing

@testable import Exchange

/// What a person says of columns stands above what is guessed.
@Suite struct ColumnChoiceTests {
    static let list = "Who,Where,Mail\nJane Doe,The Courier,jane@courier.example\n"

    private func contacts(_ text: String, _ choices: [String], saved: String? = nil) throws -> [ImportedContact] {
        let saved = try saved.map { try SavedMapping(bytes: Array($0.utf8)) }
        let choices = ColumnChoices(saved: saved, single: try choices.map { try ColumnChoices.Choice($0) })
        return try read(Array(text.utf8), choices).compactMap(\.contact)
    }

    @Test func columnsAreNamedByTitleOrNumber() throws {
        let expected = [
            ImportedContact(
                name: "Jane Doe", organisation: "The Courier",
                points: [ImportedContact.Point(.email, "jane@courier.example", place: "column 'Mail'")])
        ]
        #expect(try contacts(Self.list, ["who=name", "2=organisation"]) == expected)
        #expect(
            try contacts(
                Self.list, [],
                saved: #"{"columns":[{"column":"Who","field":"name"},{"column":"WHERE","field":"organisation"},"#
                    + #"{"column":"Mail","field":"email"}]}"#) == expected)
    }

    @Test func aColumnThatIsCalledByItsTitleSaysThatThereAreTitles() throws {
        let odd = "Wer,Wohin\nJane Doe,The Courier\n"
        #expect(try contacts(odd, ["Wer=name", "2=organisation"]).map(\.name) == ["Jane Doe"])
        #expect(try contacts(odd, ["1=name", "2=organisation"]).map(\.name) == ["Wer", "Jane Doe"])
    }

    @Test func whatASavedMappingDoesNotNameIsLeftOut() throws {
        let rows = try read(
            Array(Self.list.utf8),
            ColumnChoices(
                saved: try SavedMapping(bytes: Array(#"{"columns":[{"column":"Mail","field":"email"}]}"#.utf8))))
        #expect(rows.first?.contact?.name == nil)
        #expect(rows.first?.leftOut == ["column 'Who'", "column 'Where'"])
    }

    @Test func aMappingThatIsSavedGivesTheSameAgain() throws {
        var reader = ContactFileReader()
        reader.feed(Array("Vorname,Nachname,Mail,Mail,Foo\nA,B,c@d.example,e@d.example,x\n".utf8))
        reader.finish()
        _ = try reader.next()
        let mapping = try #require(reader.mapping)
        let saved = SavedMapping(mapping)
        #expect(try SavedMapping(bytes: saved.bytes) == saved)
        #expect(try ColumnChoices(saved: saved).applied(to: mapping) == mapping)
        #expect(
            String(decoding: saved.bytes, as: UTF8.self) == """
                {
                  "columns": [
                    {"column": "Vorname", "field": "given"},
                    {"column": "Nachname", "field": "family"},
                    {"column": "Mail", "field": "email"},
                    {"column": "Mail", "field": "email"},
                    {"column": "Foo", "field": "-"}
                  ]
                }

                """)
    }

    @Test(
        arguments: [
            (["Whom=name"], nil, "There is no column 'Whom'. There are 'Who', 'Where', 'Mail'."),
            (
                ["Who"], nil,
                "The mapping cannot be read: 'Who' has no '='. Write COLUMN=FIELD, such as Surname=family."
            ),
            (
                ["Mail=-"], nil,
                "No column is a name, an organisation or an address."
            ),
            ([], "{", "The mapping cannot be read: it is not JSON."),
            ([], "[]", "The mapping cannot be read: it is not a JSON object."),
            ([], "{}", "The mapping cannot be read: \"columns\" is missing."),
            ([], #"{"columns":[]}"#, "The mapping cannot be read: \"columns\" is empty."),
            ([], #"{"columns":{}}"#, "The mapping cannot be read: columns is not what it should be."),
            (
                [], #"{"columns":[{"column":"Who","field":"name"},{"column":"Mail"}]}"#,
                "The mapping cannot be read: columns[1] needs \"column\" and \"field\", both of them texts."
            ),
            (
                [], #"{"columns":[{"column":"Who","field":7}]}"#,
                "The mapping cannot be read: columns[0].field is not what it should be."
            ),
            (
                [], #"{"columns":[{"column":"Whom","field":"name"}]}"#,
                "There is no column 'Whom'. There are 'Who', 'Where', 'Mail'."
            ),
        ] as [([String], String?, String)])
    func whatIsWrongIsNamed(_ choices: [String], _ saved: String?, _ sentence: String) {
        let error = #expect(throws: UnreadableContacts.self) { try contacts(Self.list, choices, saved: saved) }
        #expect(error?.description == sentence)
    }

    @Test func aFieldThatIsNoneNamesThoseThatAre() {
        let error = #expect(throws: UnreadableContacts.self) { try ColumnChoices.Choice("Who=boss") }
        #expect(
            error?.description
                == "There is no field 'boss'. There are name, given, middle, family, prefix, suffix, role, pronouns, title, organisation, "
                + "language, interviews, speaks, topic, nickname, department, note, email, voice, mobile, fax, sms, form, messenger, usage, "
                + "areacode, extension, further, preferred, address, street, extended, box, city, region, postcode, country, id, slug, and '-' to leave it out."
        )
    }
}
