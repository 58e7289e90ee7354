import ReleaseReader
import Testing

/// Other shapes of releases and articles, with invented people.
@Suite struct ShapeTests {
    @Test func aContactAboveTheHeadline() throws {
        let draft = try read(
            """
            FOR IMMEDIATE RELEASE
            March 4, 2024

            Contact:
            Maria Delgado, Media Relations Manager
            Bright Harbor Foundation
            (415) 555-0132 office
            (415) 555-0177 cell
            mdelgado@brightharbor.example

            BRIGHT HARBOR FOUNDATION OPENS THREE NEW SHELTERS IN THE BAY AREA

            SAN FRANCISCO, March 4, 2024 -- The Bright Harbor Foundation today announced that it will open three new shelters on April 15, adding 240 beds.

            "Nobody should sleep outside in a city this rich," said Dr. Elaine Whitcomb, executive director of the Bright Harbor Foundation. "These beds are a start, and we are not going to stop here."

            High-resolution photos and b-roll are available at https://media.brightharbor.example/albums/shel
            ters-2024.

            About the Bright Harbor Foundation
            Founded in 1987, the Bright Harbor Foundation runs shelters in five counties. For donations call 1-800-555-0199 or visit www.brightharbor.example.

            ###
            """)
        #expect(draft.kind.value == .release)
        #expect(draft.forImmediateRelease?.value == true)
        #expect(draft.headline?.value == "BRIGHT HARBOR FOUNDATION OPENS THREE NEW SHELTERS IN THE BAY AREA")
        #expect(draft.dateline?.value == "SAN FRANCISCO")
        #expect(draft.issued?.value.description == "2024-03-04")
        #expect(draft.contacts.map { $0.name?.value } == ["Maria Delgado"])
        #expect(draft.contacts.first?.title?.value == "Media Relations Manager")
        #expect(draft.contacts.flatMap(\.points).map(\.kind) == [.voice, .mobile, .email])
        #expect(draft.otherPoints.map(\.role) == ["enquiries"])
        #expect(draft.assets.map(\.url) == ["https://media.brightharbor.example/albums/shelters-2024"])
        #expect(draft.events.map { $0.date?.description } == ["2024-04-15"])
        #expect(draft.quotes.map { $0.speaker?.value } == ["Elaine Whitcomb", "Elaine Whitcomb"])
        #expect(draft.boilerplate?.value.hasPrefix("About the Bright Harbor Foundation Founded") == true)
    }

    @Test func anInvitationWithItsFourWords() throws {
        let draft = try read(
            """
            Media advisory

            Coral Watch: expedition returns with first images of bleached reef

            WHO: Coral Watch scientists and Minister Ana Paula Reyes
            WHAT: Press conference and first images from the expedition
            WHEN: Thursday 14 November 2024, 10.30am
            WHERE: Harbour House, Quay Street, Falmouth

            Interviews: Dr Samuel Okoro, lead scientist, and other spokespeople will be available for interview after the press conference.

            Photographs of the reef, including aerial photographs and portraits of the crew, can be downloaded here: https://www.coralwatch.example/press/reef-
            expedition-2024/photos/

            Footage of the dive is at the same link.

            Coral Watch's statement on last year's bleaching can be read at https://www.coralwatch.example/statements/2023/08/19/bleaching.

            For media enquiries: Priya Nair, senior press officer, priya.nair@coralwatch.example, +44 (0)20 7946 0121, out of hours +44 7700
            900 834.
            """)
        #expect(draft.kind.value == .advisory)
        #expect(draft.events.map(\.what) == ["Press conference and first images from the expedition"])
        #expect(draft.events.map { $0.date?.description } == ["2024-11-14"])
        #expect(draft.spokespeople.map { $0.name?.value } == ["Samuel Okoro", "Ana Paula Reyes"])
        #expect(
            draft.assets.map { $0.description?.value } == [
                "Photographs of the reef, including aerial photographs and portraits of the crew",
                "Footage of the dive",
            ])
        #expect(draft.statements.map { $0.title?.value } == ["Coral Watch's statement on last year's bleaching"])
        #expect(draft.statements.first?.date?.value.description == "2023-08-19")
        let points = draft.contacts.flatMap(\.points)
        #expect(points.map(\.usage) == [nil, nil, "out of hours"])
        #expect(points.last?.asGiven == "+44 7700\n900 834")
        #expect(draft.contacts.first?.title?.value == "senior press officer")
    }

    @Test func anArticleWithoutAnAgencyOrAnOutletInItsByline() throws {
        let draft = try read(
            """
            News
            Sport
            Weather

            Council drops plan to close Elm Street library

            By Hannah Brooks
            Published: 11 March 2021 08:15 GMT
            Last updated at 10:40 GMT, 11 March 2021
            Campaigners outside the library on Saturday
            Campaigners outside the library on Saturday

            LONDON — Councillors in Ferndale voted on Wednesday night to keep the Elm Street library open after a campaign by readers.

            The decision follows a petition that was signed by 9,000 people. The library will reopen on 3 May, the council said.

            Library cuts: the figures
            Where have all the books gone?

            "We are over the moon," said Joan Whitaker, chair of Friends of Elm Street Library. "It shows what people can do when they stand together."

            Council leader Peter Marsh told the Ferndale Gazette that money would be found elsewhere. "It was never about closing a library, it was about balancing a budget," he said.

            Additional reporting by Tom Reed.

            More on this story
            Library closures: what you need to know
            Published 2 January 2020
            """)
        #expect(draft.kind.value == .coverage)
        #expect(draft.headline?.value == "Council drops plan to close Elm Street library")
        #expect(draft.outlet?.value == "Ferndale Gazette")
        #expect(draft.outlet?.inferred == "somebody told it something")
        #expect(draft.updated?.value.instant.description == "2021-03-11T10:40:00Z")
        #expect(draft.contributors.map(\.value) == ["Tom Reed"])
        #expect(draft.events.map { $0.date?.description } == ["2021-05-03"])
        #expect(draft.quotes.map { $0.speaker?.value } == ["Joan Whitaker", "Joan Whitaker", "Peter Marsh"])
    }

    @Test func whatStandsAroundAPageIsNoPartOfTheNotes() throws {
        let text = """
            The lock at Elmwick opens

            The lock at Elmwick was opened to boats on Monday, and many people came to see it.

            Notes to editors

            1. The trust looks after 40 locks.

            Share this page

            2. The lock was built in 1850.
            """
        let start = try #require(text.utf8.firstRange(of: "Share this page".utf8)?.lowerBound)
        let offset = text.utf8.distance(from: text.utf8.startIndex, to: start)
        let notes = try read(text, marks: [SourceMark(.surroundings, offset..<(offset + 15))]).notes
        #expect(
            notes?.value == "Notes to editors 1. The trust looks after 40 locks. 2. The lock was built in 1850.")
        #expect(notes?.span?.end == text.utf8.count)
    }

    @Test func contactsInOtherLanguages() throws {
        let german = try read(
            """
            Pressemitteilung

            Hafenbahn fährt wieder bis zum Leuchtturm

            Husum, 2. März 2031 - Die Hafenbahn fährt ab dem Frühjahr wieder bis zum Leuchtturm. Das hat der Verein am Montag mitgeteilt, der die Strecke in den letzten Jahren mit eigenen Mitteln instand gesetzt hat.

            Pressekontakt: Wiebke Petersen, presse@hafenbahn.example, Tel. 04841 123456
            """, region: "DE")
        #expect(german.language == "de")
        #expect(german.dateline?.value == "Husum")
        #expect(german.issued?.value.description == "2031-03-02")
        #expect(german.contacts.map { $0.name?.value } == ["Wiebke Petersen"])
        #expect(german.contacts.flatMap(\.points).map(\.normalised) == ["presse@hafenbahn.example", "+494841123456"])
        let french = try read(
            """
            Communiqué de presse

            La navette du port reprend la mer

            La navette du port sera de nouveau en service à partir du 3 avril 2031, après deux ans de travaux. Elle desservira les trois îles de la baie tous les jours, et la nuit pendant l'été.

            Contact presse : Maëlle Kerzrého - 02 97 00 00 12 - m.kerzreho@navette.example
            """, region: "FR")
        #expect(french.language == "fr")
        #expect(french.contacts.map { $0.name?.value } == ["Maëlle Kerzrého"])
        #expect(french.contacts.flatMap(\.points).map(\.normalised).contains("+33297000012"))
    }
}
