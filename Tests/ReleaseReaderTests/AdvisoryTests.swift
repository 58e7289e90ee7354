import Testing

/// An advisory of invented people: what an office sends out, with the traps that are in such texts.
@Suite struct AdvisoryTests {
    static let text = """
         Harbour strike: ferries to stop  


        Ferry crews in Port Selkirk are expected to walk out on 3 March, the union said. On 12 February the
        harbour company Nordlys announced new rosters, which the crews rejected in January 2019.

        The Seafarers’ League says that 1,200 people would be affected, among them 300 who work at night.

         Seafarers’ League spokespeople are available for interview.

         Photos are available – including aerial photos of the harbour, and photos of the crews at work
        – please click here: https://pictures.seafarersleague.org/bank-
        2/search?tag=harbour

         Video footage is available including an interview with a ship’s engineer – please use the same
        link above.

         For the Seafarers’ League’s January 2019 statement on night work please click here:
        http://www.seafarersleague.org/news/night-work-
        2019-01-21.

        For further information please contact media officer Ingrid Halvorsen at
        i.halvorsen@seafarersleague.org / + 44 1632 960 123 /
        + 44 7700 900 456
        """

    @Test func findsWhatItDoes() throws {
        let draft = try read(Self.text)
        #expect(draft.kind.value == .advisory)
        #expect(
            draft.kind.inferred
                == "it announces an event (line 4), offers spokespeople (line 9), offers material (line 12)")
        #expect(draft.headline?.value == "Harbour strike: ferries to stop")
        #expect(draft.organisation?.value == "Seafarers’ League")
        #expect(draft.region == "GB")
    }

    @Test func findsTheEventsAndTheirYear() throws {
        let draft = try read(Self.text)
        #expect(draft.events.map { $0.date?.description } == ["2019-03-03", "2019-02-12"])
        #expect(
            draft.events.first?.inferred
                == "no year is printed; the text mentions \"2019-01-21\", and 3 March 2019 is the first such day after it"
                || draft.events.first?.inferred
                    == "no year is printed; the text mentions \"January 2019\", and 3 March 2019 is the first such day after it"
        )
    }

    @Test func findsThePressOfficerWithEveryPoint() throws {
        let draft = try read(Self.text)
        #expect(draft.contacts.count == 1)
        let officer = try #require(draft.contacts.first)
        #expect(officer.role.value == .pressOfficer)
        #expect(officer.name?.value == "Ingrid Halvorsen")
        #expect(officer.title?.value == "media officer")
        // Numbers for invented people are in no plan: what kind of line they are is not known.
        #expect(officer.points.map(\.kind) == [.email, .voice, .voice])
        #expect(try read(Self.text).findings.map(\.rule).filter { $0 == "reader.unknownNumber" }.count == 1)
        #expect(
            officer.points.map(\.normalised) == ["i.halvorsen@seafarersleague.org", "+441632960123", "+447700900456"])
        #expect(officer.points.map { draft.words(at: $0.span) } == officer.points.map(\.asGiven))
        #expect(officer.points.last?.span.column == 1)
    }

    @Test func findsTheMaterial() throws {
        let draft = try read(Self.text)
        let address = "https://pictures.seafarersleague.org/bank-2/search?tag=harbour"
        #expect(draft.assets.map(\.kind) == [.image, .video])
        #expect(draft.assets.map(\.url) == [address, address])
        #expect(draft.assets.map(\.linkKind) == [.search, .search])
        #expect(
            draft.assets.map { $0.description?.value } == [
                "aerial photos of the harbour, and photos of the crews at work", "an interview with a ship’s engineer",
            ])
        #expect(draft.assets.last?.inferred == "\"same link above\" is the link on line 12")
    }

    @Test func findsTheStatement() throws {
        let statement = try #require(try read(Self.text).statements.first)
        #expect(statement.url == "http://www.seafarersleague.org/news/night-work-2019-01-21")
        #expect(statement.date?.value.description == "2019-01-21")
        #expect(statement.date?.inferred == "the address has 2019-01-21 in it")
        #expect(statement.organisation?.value == "Seafarers’ League")
        #expect(statement.title?.value == "Seafarers’ League’s January 2019 statement on night work")
    }

    @Test func offersUnnamedSpokespeople() throws {
        let spokespeople = try read(Self.text).spokespeople
        #expect(spokespeople.count == 1)
        #expect(spokespeople.first?.name == nil)
        #expect(spokespeople.first?.organisation?.value == "Seafarers’ League")
        #expect(spokespeople.first?.availableForInterview == true)
    }

    @Test func saysThatNoDateOfIssueIsPrinted() throws {
        let finding = try #require(try read(Self.text).findings.first)
        #expect(finding.rule == "reader.noIssueDate")
        #expect(finding.message == "No date of issue is printed.")
        #expect(finding.remedies == [.nameIssueDate(nil)])
        let told = try read(Self.text, issued: "2019-02-20")
        #expect(told.issued?.value.description == "2019-02-20")
        #expect(told.issued?.inferred == "said by the person who read the document")
        #expect(!told.findings.contains { $0.rule == "reader.noIssueDate" })
    }

    /// The same text with Windows line ends, in Windows-1252, with a byte order mark, with non-breaking spaces and soft
    /// hyphens gives the same facts, and spans that point at the same words.
    @Test(arguments: ["crlf", "windows-1252", "bom", "nbsp", "soft hyphens"])
    func readsItInEveryDress(_ dress: String) throws {
        var bytes = Array(Self.text.utf8)
        switch dress {
        case "crlf": bytes = Array(Self.text.replacing("\n", with: "\r\n").utf8)
        case "windows-1252":
            bytes = Self.text.unicodeScalars.map { $0 == "’" ? 0x92 : $0 == "–" ? 0x96 : UInt8($0.value) }
        case "bom": bytes = [0xEF, 0xBB, 0xBF] + bytes
        case "nbsp":
            bytes = Array(
                Self.text.replacing(" 960 123", with: "\u{A0}960\u{A0}123").replacing(
                    "media officer", with: "media\u{A0}officer"
                ).utf8)
        default:
            bytes = Array(
                Self.text.replacing("Halvorsen at", with: "Halvor\u{AD}sen at").replacing(
                    "footage", with: "foot\u{AD}age"
                ).utf8)
        }
        let (plain, dressed) = (try read(Self.text), try read(bytes: bytes))
        #expect(dressed.kind.value == plain.kind.value)
        #expect(dressed.headline?.value == plain.headline?.value)
        #expect(dressed.contacts.map { $0.name?.value } == plain.contacts.map { $0.name?.value })
        #expect(
            dressed.contacts.flatMap(\.points).map(\.normalised) == plain.contacts.flatMap(\.points).map(\.normalised))
        #expect(dressed.assets.map(\.url) == plain.assets.map(\.url))
        #expect(dressed.assets.map { $0.description?.value } == plain.assets.map { $0.description?.value })
        #expect(dressed.statements.map(\.url) == plain.statements.map(\.url))
        #expect(dressed.events.map(\.date) == plain.events.map(\.date))
        #expect(dressed.headline?.span?.line == plain.headline?.span?.line)
        #expect(dressed.headline?.span?.column == plain.headline?.span?.column)
        for point in dressed.contacts.flatMap(\.points) { #expect(dressed.words(at: point.span) == point.asGiven) }
        #expect(dressed.contacts.first?.span.line == plain.contacts.first?.span.line)
    }
}
