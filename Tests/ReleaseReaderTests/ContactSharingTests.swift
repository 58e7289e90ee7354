import Testing

/// Contacts side by side, and numbers that several people share.
@Suite struct ContactSharingTests {
    @Test(
        arguments: [
            Row(
                "two columns, parted by spaces",
                below: """
                    Media contacts:

                    Jane Roe                          Tom Field
                    Press officer                     Media manager
                    +44 20 7946 0018                  +44 20 7946 0019
                    jane.roe@harbour.example          tom.field@harbour.example
                    """,
                [
                    "contact: Jane Roe, Press officer: voice +442079460018, email jane.roe@harbour.example",
                    "contact: Tom Field, Media manager: voice +442079460019, email tom.field@harbour.example",
                ]),
            Row(
                "two columns, parted by tabs, with labels",
                below: """
                    Contacts:
                    Jane Roe\t\tIda Blom
                    Harbour Alliance\t\tNorthport Council
                    Tel. +44 20 7946 0018\t\tTel. +44 20 7946 0020
                    jane.roe@harbour.example\t\tida.blom@northport.example
                    """,
                [
                    "contact: Jane Roe: voice +442079460018, email jane.roe@harbour.example",
                    "contact: Ida Blom: voice +442079460020, email ida.blom@northport.example",
                ]),
            Row(
                "three columns",
                below: """
                    FOR MORE INFORMATION CONTACT:

                    Jane Roe             Tom Field            Ida Blom
                    +44 20 7946 0018     +44 20 7946 0019     +44 20 7946 0020
                    """,
                [
                    "contact: Jane Roe: voice +442079460018",
                    "contact: Tom Field: voice +442079460019",
                    "contact: Ida Blom: voice +442079460020",
                ]),
            Row(
                "one switchboard behind two people",
                below: """
                    Media contact: Jane Roe or Tom Field, tel. +44 20 7946 0018.
                    """,
                [
                    "contact: Jane Roe: voice +442079460018",
                    "contact: Tom Field: voice +442079460018",
                ]),
            Row(
                "one switchboard below two people with addresses of their own",
                below: """
                    Media contacts
                    Jane Roe, jane.roe@harbour.example
                    Tom Field, tom.field@harbour.example
                    Switchboard: +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.example, voice +442079460018 [switchboard]",
                    "contact: Tom Field: email tom.field@harbour.example, voice +442079460018 [switchboard]",
                ]),
            Row(
                "one switchboard for two, in an order",
                below: """
                    For interviews please call Jane Roe and Tom Field on +44 20 7946 0018.
                    """,
                [
                    "contact: Jane Roe: voice +442079460018",
                    "contact: Tom Field: voice +442079460018",
                ]),
            Row(
                "a telephone below two people with addresses of their own",
                below: """
                    Media contacts
                    Jane Roe, jane.roe@harbour.example
                    Tom Field, tom.field@harbour.example
                    Tel. +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.example, voice +442079460018",
                    "contact: Tom Field: email tom.field@harbour.example, voice +442079460018",
                ]),
            Row(
                "a telephone of the second of two alone",
                below: """
                    Media contacts
                    Jane Roe, +44 20 7946 0017, jane.roe@harbour.example
                    Tom Field, tom.field@harbour.example
                    Tel. +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe: voice +442079460017, email jane.roe@harbour.example",
                    "contact: Tom Field: email tom.field@harbour.example, voice +442079460018",
                ]),
            Row(
                "two people, and each one's own address",
                below: """
                    Media contact: Jane Roe or Tom Field, jane.roe@harbour.example, tom.field@harbour.example, +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.example, voice +442079460018",
                    "contact: Tom Field: email tom.field@harbour.example, voice +442079460018",
                ]),
            Row(
                "two columns, the second shorter",
                below: """
                    Media contacts

                    Jane Roe                     Tom Field
                    Harbour Alliance             Northport Council
                    +44 20 7946 0018             +44 20 7946 0019
                    jane.roe@harbour.example
                    """,
                [
                    "contact: Jane Roe @Harbour Alliance: voice +442079460018, email jane.roe@harbour.example",
                    "contact: Tom Field @Northport Council: voice +442079460019",
                ]),
        ] as [Row])
    func findsWhoIsReachedHow(_ row: Row) throws { try row.check() }
}
