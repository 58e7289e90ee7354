import Catalogue
import Foundation

/// A small story of an invented organisation: what the tests of this target hand out.
enum Sample {
    static let organisation = Organisation(
        id: id(1), slug: slug("harbour-watch"), name: "Harbour Watch", url: "https://harbourwatch.example")
    static let outlet = Outlet(id: id(2), slug: slug("tallis-courier"), name: "Tallis Courier")

    static let advisoryText = """
        Tallis Bay: port gates to reopen

        EMBARGOED until 00:01 GMT, 4 March 2031

        On 6 March the gates of Tallis Bay open to fishing boats for the first time in nine years.

        Harbour Watch spokespeople are available for interview.
        Pictures of the gates: https://pictures.harbourwatch.example/search?tag=tallis-gates
        Please use the same link for video.

        Please contact press officer Ana Lind at ana.lind@harbourwatch.example, 020 7946 0018 ext. 102,
        or 07700 900123 (out of hours).

        """
    static let articleText = "Boats return to Tallis Bay\nBy Jo Marsh\nAll of this is the Courier's own work.\n"

    static let advisoryDocument = Document(
        id: id(3), name: "advisory.txt", mediaType: "text/plain", encoding: "UTF-8",
        sha256: sha256(Array(advisoryText.utf8)), language: "en", region: "GB", text: advisoryText)
    static let articleDocument = Document(
        id: id(4), name: "courier.txt", mediaType: "text/plain", encoding: "UTF-8",
        sha256: sha256(Array(articleText.utf8)), language: "en", text: articleText)

    static let release = Release(
        id: id(5), slug: slug("tallis-bay-gates"), kind: .advisory, headline: "Tallis Bay: port gates to reopen",
        organisationID: id(1), documentID: id(3),
        embargo: Instant("2031-03-04T00:01:00Z").map {
            Embargo(until: $0, zone: "Europe/London")
        }, language: "en")

    static let ana = ContactEntry(
        contact: Contact(
            id: id(10), slug: slug("ana-lind"), role: .pressOfficer, name: "Ana Lind", title: "Head of Media",
            organisationID: id(1), language: "en", note: "On leave in June; do not tell."),
        organisation: organisation,
        points: [
            ContactPoint(
                id: id(11), slug: slug("ana-lind-email"), contactID: id(10), kind: .email,
                asGiven: "ana.lind@harbourwatch.example", normalised: "ana.lind@harbourwatch.example"),
            ContactPoint(
                id: id(12), slug: slug("ana-lind-voice"), contactID: id(10), kind: .voice, asGiven: "020 7946 0018",
                normalised: "+442079460018", extension: "102", preference: 1,
                confirmedAt: Instant("2031-02-20T09:30:00Z")),
            ContactPoint(
                id: id(13), slug: slug("ana-lind-mobile"), contactID: id(10), kind: .mobile, asGiven: "07700 900123",
                normalised: "+447700900123", usage: "out of hours"),
        ])
    static let desk = ContactEntry(
        contact: Contact(
            id: id(14), slug: slug("night-desk"), role: .desk, name: "Night desk", organisationID: id(1)),
        organisation: organisation,
        points: [
            ContactPoint(
                id: id(15), slug: slug("night-desk-voice"), contactID: id(14), kind: .voice,
                asGiven: "+44 (0)20 7946 0099", normalised: "+442079460099", usage: "from 18:00 to 08:00, every day")
        ])
    static let mara = ContactEntry(
        contact: Contact(
            id: id(16), slug: slug("mara-vell"), role: .spokesperson, name: "Dr Mara Vell", title: "Chief scientist",
            organisationID: id(1), availableForInterview: true),
        organisation: organisation)
    static let unnamed = ContactEntry(
        contact: Contact(
            id: id(17), slug: slug("harbour-watch-spokespeople"), role: .spokesperson, organisationID: id(1),
            availableForInterview: true),
        organisation: organisation)

    static let pictures = Asset(
        id: id(20), slug: slug("pictures-of-the-gates"), kind: .image, linkKind: .search,
        url: "https://pictures.harbourwatch.example/search?tag=tallis-gates",
        asGiven: "https://pictures.harbourwatch.example/search?tag=tallis-gates", description: "Pictures of the gates",
        creditLine: "Harbour Watch", usageTerms: "Free for editorial use until the end of the year.")
    static let video = Asset(
        id: id(21), slug: slug("video-of-the-gates"), kind: .video, linkKind: .search,
        url: "https://pictures.harbourwatch.example/search?tag=tallis-gates", asGiven: "the same link")
    static let statement = Statement(
        id: id(22), slug: slug("nine-years-too-long"), title: "Nine years too long", organisationID: id(1),
        date: CalendarDate("2030-11-05"), url: "https://harbourwatch.example/statements/nine-years-too-long-2030-11-05")
    static let event = Event(
        id: id(23), slug: slug("gates-open"), what: "The gates of Tallis Bay open to fishing boats",
        date: CalendarDate("2031-03-06"), releaseID: id(5))
    static let quote = Quote(
        id: id(24), slug: slug("boats-quote"), words: "Nobody here has forgotten how to sail.", speaker: "Ole Brandt",
        speakerTitle: "harbour master of Tallis", coverageID: id(25))
    static let coverage = Coverage(
        id: id(25), slug: slug("boats-return"), headline: "Boats return to Tallis Bay", outletID: id(2),
        byline: "Jo Marsh", contributors: ["Kit Amano"], updated: Instant("2031-03-06T14:45:00Z"),
        updatedZone: "America/New_York", dateline: "Tallis", url: "https://courier.example/boats-return",
        highlights: ["A highlight that is the Courier's"], captions: ["A caption that is the Courier's"],
        sources: ["Port Authority"], documentID: id(4), releaseID: id(5))

    static let kit = kit(for: .press)

    static func kit(for audience: Audience) -> KitContents {
        KitContents(
            kit: Kit(
                id: id(30), slug: slug("tallis-bay"), title: "Tallis Bay", edNote: "Please do not call before eight."),
            audience: audience,
            releases: [
                ReleaseEntry(
                    release: release, organisation: organisation, document: advisoryDocument,
                    contacts: [ana, unnamed], assets: [pictures, video], statements: [statement], events: [event],
                    coverage: [coverage])
            ],
            contacts: [ana, desk, mara, unnamed], assets: [pictures, video], statements: [statement],
            statementOrganisations: [id(1): organisation],
            coverage: [
                CoverageEntry(
                    coverage: coverage, outlet: outlet, document: articleDocument, quotes: [quote], release: release)
            ],
            facts: facts, links: links)
    }

    private static let links = [
        KitLink(
            url: "https://courier.example/boats-return", state: .moved, since: Instant("2031-04-01T06:00:00Z"),
            lastAsked: Instant("2031-04-02T06:00:00Z"), movedTo: "https://courier.example/2031/boats-return"),
        KitLink(
            url: "https://harbourwatch.example", state: .alive, since: Instant("2031-03-08T06:00:00Z"),
            lastAsked: Instant("2031-04-02T06:00:00Z")),
        KitLink(
            url: "https://harbourwatch.example/news/tallis", state: .dead, since: Instant("2031-03-30T06:00:00Z"),
            lastAsked: Instant("2031-04-02T06:00:00Z"),
            archive: Instant("2031-03-05T11:20:00Z").map {
                ArchiveCopy(
                    url: "https://archive.example/20310305112000/https://harbourwatch.example/news/tallis", at: $0)
            }),
        KitLink(
            url: "https://pictures.harbourwatch.example/search?tag=tallis-gates", state: .unknown,
            lastAsked: Instant("2031-04-02T06:00:00Z")),
    ]

    private static let facts: [UUID: [Fact]] = {
        let found = [
            fact(40, id(5), "headline", "Tallis Bay: port gates to reopen"),
            fact(41, id(5), "kind", nil, inferred: "it announces an event and offers spokespeople"),
            fact(42, id(5), "embargo", "EMBARGOED until 00:01 GMT, 4 March 2031"),
            fact(43, id(5), "organisationID", "Harbour Watch"), fact(44, id(1), "name", "Harbour Watch"),
            fact(45, id(10), "name", "Ana Lind"), fact(46, id(11), "asGiven", "ana.lind@harbourwatch.example"),
            fact(47, id(12), "asGiven", "020 7946 0018"), fact(48, id(12), "extension", "102"),
            fact(49, id(13), "usage", "out of hours"),
            fact(50, id(20), "url", "https://pictures.harbourwatch.example/search?tag=tallis-gates"),
            fact(51, id(21), "url", "the same link"),
            fact(52, id(23), "date", "6 March", inferred: "the year is that of '4 March 2031'"),
            // From a release that this kit does not hold.
            Fact(
                id: id(53), recordID: id(14), field: "name", documentID: id(99),
                span: Span(start: 1, end: 2, line: 3, column: 4), rule: "contact.desk", inferred: "secret words"),
            Fact(
                id: id(54), recordID: id(25), field: "headline", documentID: id(4),
                span: Span(start: 0, end: 26, line: 1, column: 1), rule: "coverage.headline"),
        ]
        return Dictionary(grouping: found, by: \.recordID)
    }()

    private static func fact(
        _ number: Int, _ record: UUID, _ field: String, _ words: String?, inferred: String? = nil
    ) -> Fact {
        Fact(
            id: id(number), recordID: record, field: field, documentID: id(3), span: words.flatMap(span),
            rule: "sample.\(field)", inferred: inferred)
    }

    private static func span(of words: String) -> Span? {
        guard let range = advisoryText.range(of: words) else { return nil }
        let before = advisoryText[..<range.lowerBound]
        let start = before.utf8.count
        let line = before.split(separator: "\n", omittingEmptySubsequences: false)
        return Span(start: start, end: start + words.utf8.count, line: line.count, column: (line.last?.count ?? 0) + 1)
    }

    static func id(_ number: Int) -> UUID {
        let digits = String(number)
        let tail = String(repeating: "0", count: 12 - digits.count) + digits
        return UUID(uuidString: "ABCDEF00-0000-4000-8000-\(tail)") ?? UUID()
    }

    static func slug(_ text: String) -> Slug { Slug(from: text) }
}
