import Testing

/// Press contacts as releases print them: in blocks, in lines, in sentences, glued.
@Suite struct ContactShapeTests {
    @Test(
        arguments: [
            Row(
                "two people under one heading, each with a number",
                below: """
                    Media contacts
                    Jane Roe, +44 20 7946 0018, jane.roe@harbour.example
                    Tom Field, +44 20 7946 0019, tom.field@harbour.example
                    """,
                [
                    "contact: Jane Roe: voice +442079460018, email jane.roe@harbour.example",
                    "contact: Tom Field: voice +442079460019, email tom.field@harbour.example",
                ]),
            Row(
                "three people in blocks of their own",
                below: """
                    Press contacts:

                    Jane Roe
                    Press officer
                    +44 20 7946 0018

                    Tom Field
                    Head of communications
                    +44 20 7946 0019

                    Ida Blom
                    ida.blom@harbour.example
                    """,
                [
                    "contact: Jane Roe, Press officer: voice +442079460018",
                    "contact: Tom Field, Head of communications: voice +442079460019",
                    "contact: Ida Blom: email ida.blom@harbour.example",
                ]),
            Row(
                "run together on one line",
                below: """
                    Media contact: Jane Roe, press officer, +44 20 7946 0018, jane.roe@harbour.example; Tom Field, media manager, mobile +44 7700 900 834, tom.field@harbour.example.
                    """,
                [
                    "contact: Jane Roe, press officer: voice +442079460018, email jane.roe@harbour.example",
                    "contact: Tom Field, media manager: mobile +447700900834, email tom.field@harbour.example",
                ]),
            Row(
                "a heading glued to the firm behind it",
                below: """
                    Contact DetailsHarbour Alliance
                    Jane Roe
                    +44 20 7946 0018
                    jane.roe@harbour.example
                    """,
                [
                    "contact: Jane Roe: voice +442079460018, email jane.roe@harbour.example"
                ]),
            Row(
                "a name glued to the label behind it",
                below: """
                    Media contact
                    Jane RoeE-mail: jane.roe@harbour.example
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.example"
                ]),
            Row(
                "an address glued to the label behind it",
                below: """
                    Media contact
                    Jane Roe, jane.roe@harbour.examplePhone: +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.example, voice +442079460018"
                ]),
            Row(
                "everything glued",
                below: """
                    Media ContactJane Roe, Press OfficerTel: +44 20 7946 0018Email: jane.roe@harbour.example
                    """,
                [
                    "contact: Jane Roe, Press Officer: voice +442079460018, email jane.roe@harbour.example"
                ]),
            Row(
                "a contact without a number",
                below: """
                    Media contact: Jane Roe, press officer, Harbour Alliance
                    """,
                [
                    "contact: Jane Roe, press officer: nothing"
                ]),
            Row(
                "a desk without a name",
                below: """
                    Press office: press@harbour.example, +44 20 7946 0018 (24 hours)
                    """,
                [
                    "contact: desk: email press@harbour.example, voice +442079460018 [out of hours]"
                ]),
            Row(
                "a desk and a person",
                below: """
                    Media contact
                    Press office: +44 20 7946 0018
                    Jane Roe, press officer: mobile +44 7700 900 834
                    """,
                [
                    "contact: desk: voice +442079460018",
                    "contact: Jane Roe, press officer: mobile +447700900834",
                ]),
            Row(
                "a boss named beside the press officer",
                below: """
                    Jane Roe, Chief Executive, Harbour Alliance. Media contact: Tom Field, +44 20 7946 0019.
                    """,
                [
                    "contact: Tom Field: voice +442079460019"
                ]),
            Row(
                "on behalf of somebody",
                below: """
                    Media enquiries: Tom Field (Office of Jane Roe), +44 20 7946 0019
                    """,
                [
                    "contact: Tom Field: voice +442079460019"
                ]),
            Row(
                "in a signature beneath the text",
                below: """
                    Jane Roe
                    Press Officer
                    Harbour Alliance
                    +44 20 7946 0018
                    jane.roe@harbour.example
                    """,
                [
                    "contact: Jane Roe, Press Officer: voice +442079460018, email jane.roe@harbour.example"
                ]),
            Row(
                "above the headline",
                """
                Contact:
                Jane Roe, Harbour Alliance
                +44 20 7946 0018

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "contact: Jane Roe: voice +442079460018",
                    "headline: Harbour ferries return to the northern islands",
                ]),
            Row(
                "in a sentence of the text",
                below: """
                    For photographs and interviews please contact Jane Roe on +44 20 7946 0018 or at jane.roe@harbour.example.
                    """,
                [
                    "contact: Jane Roe: voice +442079460018, email jane.roe@harbour.example"
                ]),
            Row(
                "labels before each part",
                below: """
                    PRESS CONTACT
                    Name: Jane Roe
                    Title: Press officer
                    Phone: +44 20 7946 0018
                    Email: jane.roe@harbour.example
                    """,
                [
                    "contact: Jane Roe, Press officer: voice +442079460018, email jane.roe@harbour.example"
                ]),
            Row(
                "somebody twice",
                below: """
                    Media contact: Jane Roe, jane.roe@harbour.example

                    Further information: Jane Roe, +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.example, voice +442079460018"
                ]),
            Row(
                "between strokes",
                below: """
                    Media contact: Jane Roe | Press officer | +44 20 7946 0018 | jane.roe@harbour.example
                    """,
                [
                    "contact: Jane Roe, Press officer: voice +442079460018, email jane.roe@harbour.example"
                ]),
            Row(
                "labels glued to the numbers",
                below: """
                    Media contact
                    Jane Roe
                    Tel+44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe: voice +442079460018"
                ]),
        ] as [Row])
    func findsTheContacts(_ row: Row) throws { try row.check() }
}
