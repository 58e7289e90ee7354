import Testing

/// One release in each of the seven languages.
@Suite struct LanguageTests {
    @Test(
        arguments: [
            Row(
                "English",
                """
                PRESS RELEASE
                EMBARGOED UNTIL 00:01 GMT on 12 May 2031

                Harbour ferries return to the northern islands

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. "Nobody has to stay on the mainland any longer," said Ida Blom, spokesperson of the Harbour Alliance.

                Media contact: Jane Roe, press officer, +44 20 7946 0018
                """,
                [
                    "language: en",
                    "embargo: 2031-05-12T00:01:00Z",
                    "headline: Harbour ferries return to the northern islands",
                    "spokesperson: Ida Blom",
                    "contact: Jane Roe, press officer: voice +442079460018",
                ]),
            Row(
                "French",
                """
                COMMUNIQUÉ DE PRESSE
                Embargo jusqu'au 12 mai 2031 à 10 h, heure de Paris

                Les navettes du port reviennent dans les îles du nord

                L'Alliance du port fera de nouveau naviguer ses bateaux vers les îles du nord à partir de juin, après deux ans de travaux sur les jetées. « Personne ne devra plus rester sur le continent », a déclaré Maëlle Kerzrého, porte-parole de l'Alliance du port.

                Contact presse : Yann Le Goff, attaché de presse, +33 2 97 00 00 12
                """,
                [
                    "language: fr",
                    "embargo: 2031-05-12T08:00:00Z",
                    "headline: Les navettes du port reviennent dans les îles du nord",
                    "spokesperson: Maëlle Kerzrého",
                    "contact: Yann Le Goff, attaché de presse: voice +33297000012",
                ]),
            Row(
                "German",
                """
                PRESSEMITTEILUNG
                Sperrfrist: 12. Mai 2031, 10.00 Uhr MESZ

                Die Hafenfähren kehren auf die nördlichen Inseln zurück

                Der Hafenbund fährt ab Juni wieder zu den nördlichen Inseln, nachdem die Brücken zwei Jahre lang instand gesetzt worden sind. „Niemand muss mehr auf dem Festland bleiben", sagte Anke Brandt, Sprecherin des Hafenbundes.

                Pressekontakt: Wiebke Petersen, Pressesprecherin, +49 30 901820
                """,
                [
                    "language: de",
                    "embargo: 2031-05-12T08:00:00Z",
                    "headline: Die Hafenfähren kehren auf die nördlichen Inseln zurück",
                    "spokesperson: Anke Brandt",
                    "contact: Wiebke Petersen, Pressesprecherin: voice +4930901820",
                ]),
            Row(
                "Spanish",
                """
                NOTA DE PRENSA
                Embargado hasta las 10:00, hora de Madrid, del 12 de mayo de 2031

                Los barcos del puerto vuelven a las islas del norte

                La Alianza del Puerto volverá a navegar hacia las islas del norte a partir de junio, después de dos años de obras en los muelles. «Nadie tendrá que quedarse en tierra», dijo Carmen Ibáñez, portavoz de la Alianza del Puerto.

                Contacto de prensa: Lucía Robles, jefa de prensa, +34 91 123 45 67
                """,
                [
                    "language: es",
                    "embargo: 2031-05-12T08:00:00Z",
                    "headline: Los barcos del puerto vuelven a las islas del norte",
                    "spokesperson: Carmen Ibáñez",
                    "contact: Lucía Robles, jefa de prensa: voice +34911234567",
                ]),
            Row(
                "Italian",
                """
                COMUNICATO STAMPA
                Embargo fino alle ore 10:00 del 12 maggio 2031 (ora di Roma)

                I traghetti del porto tornano nelle isole del nord

                L'Alleanza del porto tornerà a navigare verso le isole del nord da giugno, dopo due anni di lavori sui moli. «Nessuno dovrà più restare a terra», ha detto Paola Ferri, portavoce dell'Alleanza del porto.

                Contatto stampa: Giulia Moretti, addetta stampa, +39 06 698 12345
                """,
                [
                    "language: it",
                    "embargo: 2031-05-12T08:00:00Z",
                    "headline: I traghetti del porto tornano nelle isole del nord",
                    "spokesperson: Paola Ferri",
                    "contact: Giulia Moretti, addetta stampa: voice +390669812345",
                ]),
            Row(
                "Portuguese",
                """
                COMUNICADO DE IMPRENSA
                Embargo até às 10h00 de 12 de maio de 2031, hora de Lisboa

                Os barcos do porto voltam às ilhas do norte

                A Aliança do Porto vai navegar de novo para as ilhas do norte a partir de junho, depois de dois anos de obras nos cais. «Ninguém terá de ficar em terra», disse Rita Marques, porta-voz da Aliança do Porto.

                Contacto de imprensa: Inês Tavares, assessora de imprensa, +351 21 123 4567
                """,
                [
                    "language: pt",
                    "embargo: 2031-05-12T09:00:00Z",
                    "headline: Os barcos do porto voltam às ilhas do norte",
                    "spokesperson: Rita Marques",
                    "contact: Inês Tavares, assessora de imprensa: voice +351211234567",
                ]),
            Row(
                "Dutch",
                """
                PERSBERICHT
                Onder embargo tot 12 mei 2031, 10.00 uur (Amsterdam)

                De havenboten keren terug naar de noordelijke eilanden

                De Havenbond vaart vanaf juni weer naar de noordelijke eilanden, na twee jaar werk aan de pieren. "Niemand hoeft meer aan de wal te blijven", zei Anouk de Wit, woordvoerder van de Havenbond.

                Perscontact: Marijke Visser, persvoorlichter, +31 20 123 4567
                """,
                [
                    "language: nl",
                    "embargo: 2031-05-12T08:00:00Z",
                    "headline: De havenboten keren terug naar de noordelijke eilanden",
                    "spokesperson: Anouk de Wit",
                    "contact: Marijke Visser, persvoorlichter: voice +31201234567",
                ]),
        ] as [Row])
    func readsTheLanguage(_ row: Row) throws { try row.check() }
}
