/// Documents of invented people and organisations, with the traps that real ones have.
enum Papers {
    static let advisory = """
         Harbour Town: Sea wall reopens\u{20}\u{20}

        On 3 March, the sea wall at Harbour Town is expected to reopen to walkers, according to the
        harbour board.  On 12 February, the Northern Coast Agency, NCA, announced the reopening in
        memory of Ivo Brandt, who died in November 2014.

        Tidewatch International estimates as many as 4,000 people were cut off behind the wall.

        In May 2014, Tidewatch International published aerial pictures and new testimony on the storm.

         Tidewatch International spokespeople are available for interview.

         Images are available – including aerial images of the wall, and images of the old harbour
        – please click here: https://pictures.tidewatch.example/asset-
        bank/action/search?attribute_12=Wall

         Video material is available including an interview with a lighthouse keeper and stock footage
        of Harbour Town – please use the same link above.

         For Tidewatch International’s May 2014 statement on sea walls in the north please click here:
        http://www.tidewatch.example/en/news-and-updates/pictures-reveal-scale-
        of-the-storm-2014-05-07.

        Please contact press officer Marta Lindqvist at marta.lindqvist@tidewatch.example  / + 44 207 946 0018 /
        + 44 7700 900 123

        """

    /// The same advisory a day later: another mobile number.
    static let changedAdvisory = advisory.replacing("+ 44 7700 900 123", with: "+ 44 7700 900 456")

    static let nightTrains = """
        FOR IMMEDIATE RELEASE

        Night trains come back to the coast

        Brightwater, 20 November 2026 - Nordlys Rail will run night trains to the coast again. The first leaves on 3 April
        2027, and a day line follows.

        "Nobody needs to change at midnight," said Ingrid Halvorsen, director of Nordlys Rail.

        Images of the new carriages: https://pictures.nordlysrail.example/carriages
        Our statement on night lines: https://nordlysrail.example/news/night-lines-2026-10-02

        Press contact: Jon Dahl, press officer, jon.dahl@nordlysrail.example, +44 20 7946 0018

        """

    static let article = """
         Skip to main content

        Sea wall to reopen in memory of harbour's lost

        From Tomas Okafor, NCB
        updated 9:45 AM EST, Thu February 12, 2015
        Harbour Town's sea wall was closed on Monday, November 17 2014.
          • The reopening ties in with the memory of two harbour pilots
          • The harbour board does not say how many walkers will be let in

        Harbour Town (NCB) -- The harbour board said Thursday that it would reopen the sea wall in March.

        The reopening, ordered by a decree of the board, will begin March 3, the state-run Northern Coast Agency (NCA) reported.

        The storm took the old harbour, according to Ilse Maron, the president of Coast Daily, an internet news company in Harbour Town.

        "We have heard that usually within three months, the sea takes what the board has built," she said.

        NCB's Petra Hall contributed to this report.

        Part of complete coverage on
        updated 10:26 AM EST, Wed February 6, 2016
        Experts say the examination of the pier is irrelevant.

        """

    static func release(number: Int) -> String {
        """
        FOR IMMEDIATE RELEASE
        12 February 2015

        Pier number \(number) of Harbour Town opens

        Harbour Town – Tidewatch International opened pier number \(number) today.

        Contact: Marta Lindqvist, press officer, marta.lindqvist@tidewatch.example, +44 20 7946 0018

        """
    }
}
