import Testing

/// E-mail addresses, plain and masked.
@Suite struct AddressShapeTests {
    @Test(
        arguments: [
            Row(
                "name at host dot org",
                below: """
                    Media contact: Jane Roe, jane.roe at harbour dot org
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.org"
                ]),
            Row(
                "(at) for the sign",
                below: """
                    Media contact: Jane Roe, jane.roe (at) harbour.org
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.org"
                ]),
            Row(
                "[at] and [dot]",
                below: """
                    Media contact: Jane Roe, jane [dot] roe [at] harbour [dot] org
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.org"
                ]),
            Row(
                "(at) without spaces",
                below: """
                    Media contact: Jane Roe, jane.roe(at)harbour.org, +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.org, voice +442079460018"
                ]),
            Row(
                "spaces around the sign",
                below: """
                    Media contact: Jane Roe, jane.roe @ harbour.org
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.org"
                ]),
            Row(
                "between angle brackets",
                below: """
                    Media contact: Jane Roe <jane.roe@harbour.example>
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.example"
                ]),
            Row(
                "mailto:",
                below: """
                    Media contact: Jane Roe, mailto:jane.roe@harbour.example
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.example"
                ]),
            Row(
                "a capital host",
                below: """
                    Media contact: Jane Roe, Jane.Roe@Harbour.Example
                    """,
                [
                    "contact: Jane Roe: email Jane.Roe@harbour.example"
                ]),
            Row(
                "two addresses between a stroke",
                below: """
                    Media contact: Jane Roe, jane.roe@harbour.example / press@harbour.example
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.example, email press@harbour.example"
                ]),
            Row(
                "over a line break",
                below: """
                    Media contact: Jane Roe, press officer of the Harbour Alliance, jane.roe@harbour-
                    alliance.example
                    """,
                [
                    "contact: Jane Roe, press officer of the Harbour Alliance: email jane.roe@harbour-alliance.example"
                ]),
            Row(
                "a sentence's full stop",
                below: """
                    For more please contact Jane Roe at jane.roe@harbour.example.
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.example"
                ]),
            Row(
                "a host glued to the next word",
                below: """
                    Media contact: Jane Roe, jane.roe@harbour.orgPhone: +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.org, voice +442079460018"
                ]),
            Row(
                "no address, only words",
                below: """
                    Media contact: Jane Roe, +44 20 7946 0018, who is at work at harbour gate
                    """,
                [
                    "contact: Jane Roe: voice +442079460018"
                ]),
        ] as [Row])
    func findsTheAddress(_ row: Row) throws { try row.check() }
}
