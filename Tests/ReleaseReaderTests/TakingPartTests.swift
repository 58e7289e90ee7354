import Testing

/// Ways to take part, to complain or to invest: none of them is the press's.
@Suite struct TakingPartTests {
    @Test(
        arguments: [
            Row(
                "users' channels in Spanish", .spanish,
                below: """
                    Los usuarios pueden enviar sus sugerencias por cualquiera de los siguientes canales:

                    - La línea telefónica del puerto +34 913 555 010
                    - El correo electrónico: puerto@alianza.es
                    """,
                ["contact: none"]),
            Row(
                "registering in Dutch", .dutch, below: "Je kunt je opgeven op info@havenbond.nl .",
                ["contact: none"]),
            Row(
                "registering in German", .german, below: "Anmeldung bitte an mitmachen@hafenbund.de.",
                ["contact: none"]),
            Row(
                "having a say, above a postal address",
                below: """
                    Interested parties are invited to give their views. Your feedback may be submitted in electronic or hard copy form to:

                    Harbour Ministry
                    Policy Advisory Division
                    12 Pier Road
                    #08-02, The Quay
                    Northport 179434
                    Fax: +44 20 7946 0018
                    Email: harbour_consultation@harbour.gov.uk
                    """,
                ["contact: none"]),
            Row(
                "investors in a line of their own",
                below: """
                    CONTACT:

                    Media Contact: Jane Roe +1 650 555 0100 jane.roe@harbour.com

                    Investor Contact: Tom Field +1 650 555 0101 tom.field@harbour.com
                    """,
                [
                    "contact: Jane Roe: voice +16505550100, email jane.roe@harbour.com",
                    "other: investors: voice +16505550101, email tom.field@harbour.com",
                ]),
            Row(
                "the press registers too",
                below: "Media registration: press@harbour.example",
                ["contact: desk: email press@harbour.example"]),
        ])
    func thePressIsNotMeant(_ row: Row) throws { try row.check() }
}
