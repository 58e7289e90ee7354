import Testing

/// Contacts that are printed as a list of labels, and headings that name a desk for others.
@Suite struct LabelledContactTests {
    @Test(
        arguments: [
            Row(
                "a label a paragraph",
                below: """
                    Media Contact

                    Contact: Ted M. Roe

                    Company Name: CoastStream

                    Website: https://coaststream.example

                    Email: roe@coaststream.example
                    """,
                ["contact: Ted M. Roe @CoastStream: email roe@coaststream.example"]),
            Row(
                "two of them, a bracket behind the house",
                below: """
                    Media Contact
                    Contact: Jane Roe
                    Company Name: CoastStream
                    Email: roe@coaststream.example
                    Contact: Kathy Field
                    Company Name: Quaymix (QMX)
                    Email: field@quaymix.example
                    """,
                [
                    "contact: Jane Roe @CoastStream: email roe@coaststream.example",
                    "contact: Kathy Field @Quaymix (QMX): email field@quaymix.example",
                ]),
            Row(
                "the name below the address",
                below: """
                    Media Contact
                    Company Name: Quaymix
                    Email: hello@quaymix.example
                    Contact: Mason Roe
                    """,
                ["contact: Mason Roe @Quaymix: email hello@quaymix.example"]),
            Row(
                "a house in the line above the name", .german,
                below:
                    "Pressekontakt:\nHafen SE\nFelix Losa\nTel: +49 40 300301000\nE-Mail: flosa@hafen-online.example",
                ["contact: Felix Losa @Hafen SE: voice +4940300301000, email flosa@hafen-online.example"]),
            Row(
                "investors, by their heading", .german,
                below: """
                    Pressekontakt:
                    Felix Losa
                    flosa@hafen.example

                    Kontakt Investoren:
                    Felix Zand
                    fzand@hafen.example
                    """,
                ["contact: Felix Losa: email flosa@hafen.example"]),
            Row(
                "a name above a title, without a heading",
                below: """
                    Date: March 31, 2031
                    Case # 23HF0543
                    Jane Roe
                    Director of Public Affairs
                    Office: 714-555-0105
                    The harbour's ferries had to wait for the captain, who had lost his key.
                    """,
                ["contact: Jane Roe, Director of Public Affairs: voice +17145550105 [office]"]),
            Row(
                "a senator of the sender's name",
                """
                Senator John Cherry Harbour spokesperson

                Democrats call for more ferries

                The harbour will run ferries to the islands, said Senator John Cherry Harbour. Senator John Cherry Harbour will go.

                For further information: Senator John Cherry 07 3252 9129
                """,
                ["contact: John Cherry, Senator: voice +61732529129"]),
            Row(
                "departments in titles, houses above and below",
                below: """
                    For media queries, please contact:

                    HHA
                    Alvina Roe
                    Senior Executive, Strategic Communications & Media Operations
                    Mobile: +65 8555 0101
                    Email: alvina.roe@hha.gov.sg

                    Regina Field (Ms)
                    Executive Manager, Corporate Communications
                    Harbour Safety Agency
                    Tel: +65 6555 0102
                    Email: regina.field@hsa.gov.sg
                    """,
                [
                    "contact: Alvina Roe @HHA: mobile +6585550101, email alvina.roe@hha.gov.sg",
                    "contact: Regina Field, Executive Manager, Corporate Communications @Harbour Safety Agency: voice +6565550102, email regina.field@hsa.gov.sg",
                ]),
            Row(
                "a house in the heading",
                below:
                    "UK Quay Agency Contact:\nGareth Roe\ngareth.roe@quay.example\n\nSDC media contacts\nJane Field\njane.field@sdc.example",
                [
                    "contact: Gareth Roe @UK Quay Agency: email gareth.roe@quay.example",
                    "contact: Jane Field @SDC: email jane.field@sdc.example",
                ]),
            Row(
                "a title glued before an address",
                below: "Media Contact: Eric Roe, COOeric@harbour.example",
                ["contact: Eric Roe, COO: email eric@harbour.example"]),
            Row(
                "a firm before its person",
                below: "Media Contact: Quaymark Labs / Diana Roe\nquaymarklabs@n6a.example",
                ["contact: Diana Roe: email quaymarklabs@n6a.example"]),
            Row(
                "hours beside the number", below: "Media contact: +44 20 7946 0018, weekdays 8.00 - 15.45",
                ["contact: desk: voice +442079460018"]),
            Row(
                "a title glued behind the name",
                below: "Media Contact Monica RoeMarketing & PR, Quay Group +1 254 555 0107 monica.roe@quay.example",
                ["contact: Monica Roe: voice +12545550107, email monica.roe@quay.example"]),
        ])
    func whatStandsInLabelsIsTheirs(_ row: Row) throws { try row.check() }

    @Test(
        arguments: [
            Row(
                "a house of two lines above the number",
                "港のフェリーが島へ戻ります\n\nお問い合わせ先\n北港大学大学院港湾学研究科\n島嶼交通学研究室\nTEL 03-5798-8833\n",
                ["contact: desk @北港大学大学院港湾学研究科島嶼交通学研究室: voice +81357988833"]),
            Row(
                "a firm below its people", "联系人\n姜晓峰\n北港有限公司\n电话: +86 10 5130 9901\n",
                ["contact: 姜晓峰 @北港有限公司: voice +861051309901"]),
        ])
    func aHouseWithoutCapitalsIsReadByItsEnd(_ row: Row) throws { try row.check() }

    @Test(arguments: [
        ("Leipzig. ", "Leipzig"), ("Falvik (KNA/iz). ", "Falvik"), ("Berlin (Mitte): ", "Berlin"), ("Boats. ", nil),
        ("Falvik (Mitte): ", nil), ("Falvik \u{2013} ", "Falvik"),
    ])
    func aTownBeforeAPointIsWhereItWasWritten(_ beginning: String, _ place: String?) throws {
        let draft = try read(
            """
            Harbour ferries return

            \(beginning)The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs.

            """)
        #expect(draft.dateline?.value == place)
    }
}
