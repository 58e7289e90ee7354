import Testing

/// National numbers, and the region that they are read in.
@Suite struct NumberRegionTests {
    @Test(
        arguments: [
            Row(
                "by the dateline",
                """
                Harbour ferries return to the islands

                DUBLIN, 12 May 2031 - The Harbour Alliance will run ferries to the islands again from June, after two years of repairs to the piers of Ireland's west.

                Media contact: Jane Roe, 01 234 5678
                """,
                [
                    "contact: Jane Roe: voice +35312345678",
                    "region: IE",
                ]),
            Row(
                "by the top-level domain",
                """
                Harbour ferries return to the islands

                The Harbour Alliance will run ferries to the islands again from June, after two years of repairs to the piers.

                Media contact: Jane Roe, (02) 5550 1234, jane.roe@harbour.org.au
                """,
                [
                    "contact: Jane Roe: voice +61255501234, email jane.roe@harbour.org.au",
                    "region: AU",
                ]),
            Row(
                "by the number beside it",
                """
                Harbour ferries return to the islands

                The Harbour Alliance will run ferries to the islands again from June, after two years of repairs to the piers.

                Media contacts: Jane Roe, 020 7946 0018; Tom Field, +44 20 7946 0019
                """,
                [
                    "contact: Jane Roe: voice +442079460018",
                    "contact: Tom Field: voice +442079460019",
                    "region: GB",
                ]),
            Row(
                "by the sender's country",
                """
                Harbour ferries return to the islands

                The Harbour Alliance of Canada will run ferries to the islands of Nova Scotia again from June, after two years of repairs to the piers.

                Media contact: Jane Roe, 902-555-0118
                """,
                [
                    "contact: Jane Roe: voice +19025550118",
                    "region: CA",
                ]),
            Row(
                "by the language alone, which is a guess",
                """
                Hafenfähren fahren wieder zu den Inseln

                Die Fähren des Hafenbundes fahren ab Juni wieder zu den Inseln, nachdem die Brücken zwei Jahre lang instand gesetzt worden sind.

                Pressekontakt: Wiebke Petersen, 04841 123456
                """,
                [
                    "contact: Wiebke Petersen: voice +494841123456",
                    "region: DE",
                    "finding: reader.guessedRegion",
                ]),
        ] as [Row])
    func readsItInTheRegion(_ row: Row) throws { try row.check() }
}
