import Foundation
import Testing

/// Who is credited for a picture, and on what terms it may be used, from the release to the kit.
@Suite struct RightsJourney {
    let session: Session

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        try session.write(
            """
            Harbour ferries return to the northern islands

            Northport, 12 May 2020 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.

            Photographs of the piers: https://harbour.example/a/1
            Photo: Jane Roe/Harbour Alliance. Free for editorial use until 31 December 2020.

            Film of the opening: https://harbour.example/a/2 © Northport Museum

            Media contact: Jane Roe, jane.roe@harbour.example

            """, to: "ferries.txt")
        _ = try session.pressroom("read", "--accept", "ferries.txt")
    }

    @Test func theyAreFieldsOfTheAssetWithTheirSource() throws {
        let list = try session.pressroom("asset", "list", "--json").output
        #expect(list.contains(#""creditLine": "Jane Roe/Harbour Alliance""#), "\(list)")
        #expect(list.contains(#""usageTerms": "Free for editorial use until 31 December 2020""#))
        #expect(list.contains(#""usageEnds": "2020-12-31""#))
        #expect(list.contains(#""copyrightNotice": "© Northport Museum""#))
        let explained = try session.pressroom("explain", "photographs-piers").output
        #expect(explained.contains("ferries.txt"), "\(explained)")
        #expect(explained.contains("credit line"))
    }

    @Test func termsThatAreOverAreFound() throws {
        let checked = try session.pressroom("check")
        #expect(checked.code == 2)
        #expect(
            checked.output.contains("This image could be used until 31 December 2020, and that is past."),
            "\(checked.output)")
    }

    @Test func theKitPrintsThemBesideEachPicture() throws {
        let release = "harbour-ferries-return-to-the-northern"
        let made = try session.pressroom("kit", "new", "--release", release, "--slug", "ferries")
        #expect(made.code == 0, "\(made.errors)")
        let kit = try session.pressroom("kit", "export", "ferries", "--format", "text", "--audience", "press").output
        #expect(kit.contains("Credit: Jane Roe/Harbour Alliance"), "\(kit)")
        #expect(kit.contains("Terms of use: Free for editorial use until 31 December 2020"))
        #expect(kit.contains("Copyright: © Northport Museum"))
    }
}
