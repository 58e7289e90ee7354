import Testing

/// Datelines in all shapes.
@Suite struct DatelineTests {
    @Test(
        arguments: [
            Row(
                "a town in capitals and a dash",
                """
                Harbour ferries return to the northern islands

                NORTHPORT - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: NORTHPORT"
                ]),
            Row(
                "a town, a day and a dash",
                """
                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: Northport",
                    "issued: 2031-05-12",
                ]),
            Row(
                "capitals, a state and a day",
                """
                Harbour ferries return to the northern islands

                PORTLAND, Maine, May 12, 2031 -- The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: PORTLAND, Maine",
                    "issued: 2031-05-12",
                ]),
            Row(
                "brackets around the place",
                """
                Harbour ferries return to the northern islands

                (Dallas, Texas) - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: Dallas, Texas"
                ]),
            Row(
                "a town in capitals and a colon",
                """
                Harbour ferries return to the northern islands

                NORTHPORT: The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves the old pier in Northport at dawn.
                """,
                [
                    "dateline: NORTHPORT"
                ]),
            Row(
                "a label in capitals and a colon",
                """
                Harbour ferries return to the northern islands

                NOTE: The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. Please take Note of it. The first boat leaves at dawn.
                """,
                [
                    "dateline: none"
                ]),
            Row(
                "a label and a day in a line of an invitation",
                """
                Harbour ferries return to the northern islands

                Date: Friday, May 16, 2031

                Time: 10:30 am

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: none", "issued: none",
                ]),
            Row(
                "a wire in brackets behind the day",
                """
                Harbour ferries return to the northern islands

                SOUTH QUAY, Calif., May 12, 2031 (GLOBE NEWSWIRE) -- The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: SOUTH QUAY, Calif.", "issued: 2031-05-12",
                ]),
            Row(
                "the first of a month in Italian",
                """
                I traghetti tornano nelle isole

                Roma, 1° luglio 2031 - L'Alleanza del porto tornerà a navigare verso le isole da giugno, dopo due anni di lavori sui moli. La prima nave parte all'alba.
                """,
                [
                    "dateline: Roma", "issued: 2031-07-01",
                ]),
            Row(
                "a long dash",
                """
                Harbour ferries return to the northern islands

                LONDON, 12 May 2031 — The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: LONDON",
                    "issued: 2031-05-12",
                ]),
            Row(
                "an agency in brackets",
                """
                Harbour ferries return to the northern islands

                LONDON, May 12, 2031 (Northwire) -- The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: LONDON",
                    "issued: 2031-05-12",
                ]),
            Row(
                "a day in brackets",
                """
                Harbour ferries return to the northern islands

                LONDON (12 May 2031) - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: LONDON",
                    "issued: 2031-05-12",
                ]),
            Row(
                "a colon",
                """
                Harbour ferries return to the northern islands

                Geneva, 12 May 2031: The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: Geneva",
                    "issued: 2031-05-12",
                ]),
            Row(
                "a town and its country",
                """
                Harbour ferries return to the northern islands

                Lagos, Nigeria, 12 May 2031 – The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: Lagos, Nigeria",
                    "issued: 2031-05-12",
                ]),
            Row(
                "a weekday",
                """
                Harbour ferries return to the northern islands

                LONDON, Monday 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: LONDON",
                    "issued: 2031-05-12",
                ]),
            Row(
                "figures",
                """
                Harbour ferries return to the northern islands

                Berlin, 12.05.2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: Berlin",
                    "issued: 2031-05-12",
                ]),
            Row(
                "none",
                """
                Harbour ferries return to the northern islands

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: none"
                ]),
            Row(
                "a French one",
                """
                Les navettes reviennent dans les îles

                Paris, le 12 mai 2031 - L'Alliance du port fera de nouveau naviguer ses bateaux vers les îles à partir de juin, après deux ans de travaux sur les jetées.
                """,
                [
                    "dateline: Paris",
                    "issued: 2031-05-12",
                ]),
            Row(
                "a German one",
                """
                Die Fähren kehren auf die Inseln zurück

                Berlin, den 12. Mai 2031 - Der Hafenbund fährt ab Juni wieder zu den Inseln, nachdem die Brücken zwei Jahre lang instand gesetzt worden sind.
                """,
                [
                    "dateline: Berlin",
                    "issued: 2031-05-12",
                ]),
            Row(
                "a German one in figures",
                """
                Die Fähren kehren auf die Inseln zurück

                Berlin, 12.05.2031. Der Hafenbund fährt ab Juni wieder zu den Inseln, nachdem die Brücken zwei Jahre lang instand gesetzt worden sind.
                """,
                [
                    "dateline: Berlin",
                    "issued: 2031-05-12",
                ]),
            Row(
                "a Spanish one",
                """
                Los barcos vuelven a las islas

                Madrid, 12 de mayo de 2031.- La Alianza del Puerto volverá a navegar hacia las islas a partir de junio, después de dos años de obras en los muelles.
                """,
                [
                    "dateline: Madrid",
                    "issued: 2031-05-12",
                ]),
            Row(
                "an Italian one",
                """
                I traghetti tornano nelle isole

                Roma, 12 maggio 2031 - L'Alleanza del porto tornerà a navigare verso le isole da giugno, dopo due anni di lavori sui moli e sulle strade delle isole.
                """,
                [
                    "dateline: Roma",
                    "issued: 2031-05-12",
                ]),
            Row(
                "a Portuguese one",
                """
                Os barcos voltam às ilhas

                Lisboa, 12 de maio de 2031 – A Aliança do Porto vai navegar de novo para as ilhas a partir de junho, depois de dois anos de obras nos cais.
                """,
                [
                    "dateline: Lisboa",
                    "issued: 2031-05-12",
                ]),
            Row(
                "a Dutch one",
                """
                De boten keren terug naar de eilanden

                Rotterdam, 12 mei 2031 - De Havenbond vaart vanaf juni weer naar de eilanden, na twee jaar werk aan de pieren en aan de wegen van de eilanden.
                """,
                [
                    "dateline: Rotterdam",
                    "issued: 2031-05-12",
                ]),
            Row(
                "two towns and a wire between strokes",
                """
                Harbour ferries return to the northern islands

                LONDON and NEW YORK, May 3, 2031 /PRNewswire/ -- The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: LONDON and NEW YORK",
                    "issued: 2031-05-03",
                ]),
            Row(
                "place and day in brackets",
                """
                Harbour ferries return to the northern islands

                (London, 3 May 2031) - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: London",
                    "issued: 2031-05-03",
                ]),
            Row(
                "the day, and the place in brackets",
                """
                Harbour ferries return to the northern islands

                May 3, 2031 (Portland, Oregon) -- The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: Portland, Oregon",
                    "issued: 2031-05-03",
                ]),
            Row(
                "strokes between place, wire and day",
                """
                Harbour ferries return to the northern islands

                Singapore, SG / ACCESSWIRE / May 3, 2031 / The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: Singapore, SG",
                    "issued: 2031-05-03",
                ]),
            Row(
                "a town and its state in brackets",
                """
                Harbour ferries return to the northern islands

                (Chicago, Ill.) The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: Chicago, Ill."
                ]),
            Row(
                "square brackets and a colon",
                """
                Harbour ferries return to the northern islands

                [Missoula, Montana]: The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: Missoula, Montana"
                ]),
            Row(
                "a wire in brackets, a day and an hour",
                """
                Harbour ferries return to the northern islands

                Monterrey, Mexico (Harbourwire) Saturday May 3, 2031 @ 3:00 AM America/Mexico_City — The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "dateline: Monterrey, Mexico",
                    "issued: 2031-05-03",
                ]),
            Row(
                "two towns with a stroke",
                """
                Die Hafenfähren kehren auf die Inseln zurück

                Berlin/Bonn, 3. Mai 2031. Der Hafenbund fährt ab Juni wieder zu den Inseln, nachdem die Brücken zwei Jahre lang instand gesetzt worden sind.
                """,
                [
                    "dateline: Berlin/Bonn",
                    "issued: 2031-05-03",
                ]),
            Row(
                "a month without a day",
                """
                I traghetti del porto tornano nelle isole

                Roma, maggio 2031 — L'Alleanza del porto tornerà a navigare verso le isole da giugno, dopo due anni di lavori sui moli.
                """,
                [
                    "dateline: Roma"
                ]),
            Row(
                "a firm between dashes is no place",
                """
                Harbour ferries return to the northern islands

                Harbourline – the ferry company of the north – will run ferries to the northern islands again from June, after two years of repairs to the piers.
                """,
                [
                    "dateline: none"
                ]),
        ] as [Row])
    func findsThePlaceAndTheDay(_ row: Row) throws { try row.check() }
}
