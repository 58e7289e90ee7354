import Catalogue
import ReleaseReader
import Testing

/// Embargoes in the usual wordings: as printed where they are whole, else with what is missing and what is proposed.
@Suite struct EmbargoTests {
    /// One wording, and what it comes to.
    struct Wording: CustomTestStringConvertible {
        let line: String
        let until: String
        let zone: String
        var testDescription: String { line }

        init(_ line: String, _ until: String, _ zone: String) {
            (self.line, self.until, self.zone) = (line, until, zone)
        }
    }

    static let english = [
        Wording("EMBARGOED UNTIL 00:01 GMT Tuesday 10 January 2012", "2012-01-10T00:01:00Z", "Etc/GMT"),
        Wording("EMBARGO: 00.01 GMT, 10 January 2012", "2012-01-10T00:01:00Z", "Etc/GMT"),
        Wording("Embargoed until 0001 hours GMT on 10 January 2012", "2012-01-10T00:01:00Z", "Etc/GMT"),
        Wording("Embargoed until 0001hrs BST 10 July 2012", "2012-07-09T23:01:00Z", "Europe/London"),
        Wording("Embargo Date: 25 August 2002 16:00 GMT", "2002-08-25T16:00:00Z", "Etc/GMT"),
        Wording(
            "*** STRICTLY EMBARGOED UNTIL 10.30am BST, Thursday 30 August 2012 ***", "2012-08-30T09:30:00Z",
            "Europe/London"),
        Wording("STRICT EMBARGO: 10.30am (London time), 30 August 2012", "2012-08-30T09:30:00Z", "Europe/London"),
        Wording("Embargoed until 10am London time, 12 January 2012", "2012-01-12T10:00:00Z", "Europe/London"),
        Wording(
            "Embargoed for release: 4 a.m. CT/5 a.m. ET Wednesday, October 9, 2024", "2024-10-09T09:00:00Z",
            "America/Chicago"),
        Wording(
            "Embargoed for release until 9:00 a.m. Eastern Time, March 3rd, 2020", "2020-03-03T14:00:00Z",
            "America/New_York"),
        Wording("HOLD FOR RELEASE UNTIL 6 p.m. PT, July 8, 2024", "2024-07-09T01:00:00Z", "America/Los_Angeles"),
        Wording("Not for publication before noon EST on 8 January 2024", "2024-01-08T17:00:00Z", "America/New_York"),
        Wording("Not for release before 12pm ET, January 8, 2024", "2024-01-08T17:00:00Z", "America/New_York"),
        Wording("UNDER EMBARGO UNTIL 12.00AM AEST 20 JUNE 2005", "2005-06-19T14:00:00Z", "Australia/Sydney"),
        Wording("Embargoed until 12 noon AEDT 20 January 2005", "2005-01-20T01:00:00Z", "Australia/Sydney"),
        Wording("Under embargo until 3 March 2020, 10:00 (UTC+2)", "2020-03-03T08:00:00Z", "UTC+02:00"),
        Wording("Embargo: 3 March 2020 10:00 GMT+1", "2020-03-03T09:00:00Z", "UTC+01:00"),
        Wording("Embargoed until 2020-03-03T10:00:00+01:00", "2020-03-03T09:00:00Z", "UTC+01:00"),
        Wording("Embargoed until 2020-03-03T10:00:00Z", "2020-03-03T10:00:00Z", "Etc/UTC"),
        Wording("Embargoed until 2020-03-03 10:00 UTC", "2020-03-03T10:00:00Z", "Etc/UTC"),
        Wording("Embargo until 3 July 2020, 10:00 Brussels time", "2020-07-03T08:00:00Z", "Europe/Brussels"),
        Wording("Press embargo: 10:00 CET/CEST, 3 July 2020", "2020-07-03T08:00:00Z", "Europe/Paris"),
        Wording("Embargoed until 00:01 GMT (01:01 CET) on 3 March 2020", "2020-03-03T00:01:00Z", "Etc/GMT"),
        Wording(
            "EMBARGOED: Not for release until 14:00 hrs London time (09:00 US Eastern Time) on Wednesday 4 July 2012",
            "2012-07-04T13:00:00Z", "Europe/London"),
        Wording("Embargo lifts 3 March 2020 at 10:00 GMT", "2020-03-03T10:00:00Z", "Etc/GMT"),
        Wording(
            "This document is strictly embargoed until 3rd March 2020 00:01 (UK time).", "2020-03-03T00:01:00Z",
            "Europe/London"),
        Wording(
            "Embargoed until Saturday  July 18  2020 at 11 06 a m   ET", "2020-07-18T15:06:00Z",
            "America/New_York"),
        Wording("Embargoed until 2 30 pm GMT 3 March 2020", "2020-03-03T14:30:00Z", "Etc/GMT"),
        Wording("Embargoed until 23:00 GMT 2 March 2020", "2020-03-02T23:00:00Z", "Etc/GMT"),
    ]

    static let others = [
        Wording("Embargo : mardi 3 mars 2020, 10 h, heure de Paris", "2020-03-03T09:00:00Z", "Europe/Paris"),
        Wording(
            "Sous embargo jusqu'au mardi 3 mars 2020 à 10h30 (heure de Bruxelles)", "2020-03-03T09:30:00Z",
            "Europe/Brussels"),
        Wording("SOUS EMBARGO JUSQU’AU 3 JUILLET 2020 À 10H00 HEURE DE PARIS", "2020-07-03T08:00:00Z", "Europe/Paris"),
        Wording("Ne pas diffuser avant midi (heure de Genève) le 3 mars 2020", "2020-03-03T11:00:00Z", "Europe/Zurich"),
        Wording("Embargo jusqu'au 1er mars 2020, 18 heures, heure de Paris", "2020-03-01T17:00:00Z", "Europe/Paris"),
        Wording("Sperrfrist: 3. März 2020, 10:00 Uhr (MEZ)", "2020-03-03T09:00:00Z", "Europe/Berlin"),
        Wording("Sperrfrist: Dienstag, 3. März 2020, 12 Uhr mittags MEZ", "2020-03-03T11:00:00Z", "Europe/Berlin"),
        Wording(
            "Achtung Sperrfrist! Frei ab Dienstag, 3. März 2020, 11:00 Uhr MEZ", "2020-03-03T10:00:00Z", "Europe/Berlin"
        ),
        Wording("Gesperrt bis 3. Juli 2020, 10.30 Uhr MESZ", "2020-07-03T08:30:00Z", "Europe/Berlin"),
        Wording("Gesperrt bis zum 3.7.2020 um 10 Uhr Berliner Zeit", "2020-07-03T08:00:00Z", "Europe/Berlin"),
        Wording(
            "Embargo hasta las 10:00 (hora peninsular) del 3 de marzo de 2020", "2020-03-03T09:00:00Z", "Europe/Madrid"),
        Wording(
            "Embargado hasta el 3 de julio de 2020 a las 10.30, hora de Madrid", "2020-07-03T08:30:00Z", "Europe/Madrid"
        ),
        Wording(
            "No publicar antes de las 8 de la tarde (hora de Madrid) del 3 de marzo de 2020", "2020-03-03T19:00:00Z",
            "Europe/Madrid"),
        Wording("Sotto embargo fino alle ore 10 del 3 marzo 2020 (CET)", "2020-03-03T09:00:00Z", "Europe/Paris"),
        Wording("Embargo fino al 3 luglio 2020, ore 10.30 (ora di Roma)", "2020-07-03T08:30:00Z", "Europe/Rome"),
        Wording(
            "Embargado até às 10h00 de 3 de março de 2020, hora de Lisboa", "2020-03-03T10:00:00Z", "Europe/Lisbon"),
        Wording(
            "Sob embargo até 3 de julho de 2020, às 10h (horário de Brasília)", "2020-07-03T13:00:00Z",
            "America/Sao_Paulo"),
        Wording("Onder embargo tot dinsdag 3 maart 2020, 10.00 uur CET", "2020-03-03T09:00:00Z", "Europe/Paris"),
        Wording("Embargo tot 3 juli 2020 om 10 uur (Nederlandse tijd)", "2020-07-03T08:00:00Z", "Europe/Amsterdam"),
    ]

    /// A text around a line, in the language of the line.
    static func text(_ line: String, language: String = "en") -> String {
        let bodies = [
            "en":
                "The harbour railway will open the night line to Port Selkirk, and it is the first of its kind. There will be two trains a day, and all of them have sleeping cars.",
            "fr":
                "La navette du port sera de nouveau en service, après deux ans de travaux. Elle desservira les trois îles de la baie tous les jours, et la nuit pendant la saison.",
            "de":
                "Die Hafenbahn fährt wieder, und sie ist nach zwei Jahren die erste in der Stadt. Es werden zwei Züge am Tag sein, und alle haben einen Wagen für Räder.",
            "es":
                "El tren del puerto vuelve a circular, y es el primero de la ciudad en dos años. Los trenes de la noche son para los que no tienen coche.",
            "it":
                "Il treno del porto torna a viaggiare, ed è il primo della città dopo due anni. I treni della notte sono per chi non ha la macchina e per gli altri.",
            "pt":
                "O comboio do porto volta a circular, e é o primeiro da cidade em dois anos. Os comboios da noite são para os que não têm carro, e não só.",
            "nl":
                "De haventrein rijdt weer, en het is de eerste van de stad in twee jaar. Er zijn twee treinen per dag, en die hebben een wagen voor de fiets.",
        ]
        return "\(line)\n\nNight trains come back\n\n\(bodies[language] ?? "")\n"
    }

    static func language(of line: String) -> String {
        let words: [(String, [String])] = [
            ("de", ["Sperrfrist", "Gesperrt"]), ("fr", ["heure", "HEURE", "Ne pas"]), ("it", ["Sotto", "fino"]),
            ("pt", ["até"]), ("es", ["hasta", "publicar"]), ("nl", ["tot "]),
        ]
        return words.first { $0.1.contains { line.contains($0) } }?.0 ?? "en"
    }

    @Test(arguments: english + others)
    func readsAWholeEmbargoAsPrinted(_ wording: Wording) throws {
        let draft = try read(Self.text(wording.line, language: Self.language(of: wording.line)))
        #expect(draft.language == Self.language(of: wording.line))
        let embargo = try #require(draft.embargo)
        #expect(embargo.embargo?.until.description == wording.until)
        #expect(embargo.embargo?.zone == wording.zone)
        #expect(embargo.missing.isEmpty && embargo.proposed == nil && embargo.why == nil)
        #expect(!draft.findings.contains { $0.rule.contains("mbargo") || $0.rule.contains("zone") })
        #expect(draft.headline?.value == "Night trains come back")
    }

    @Test func readsItBelowTheTextAndInASentence() throws {
        let below = try read(Self.text("Press release") + "\n– Embargoed until 3 March 2020, 10:00 CET –\n")
        #expect(below.embargo?.embargo?.until.description == "2020-03-03T09:00:00Z")
        let inside = try read(
            Self.text("Press release") + "\nThis release is under embargo until 00:01 GMT on 3 March 2020.\n")
        #expect(inside.embargo?.embargo?.until.description == "2020-03-03T00:01:00Z")
        let overLines = try read(Self.text("EMBARGO:\n3 March 2020\n00:01 GMT"))
        #expect(overLines.embargo?.embargo?.until.description == "2020-03-03T00:01:00Z")
    }

    @Test(arguments: [
        "The arms embargo was lifted on 3 March 2020 at 10:00 GMT, and the port is open.",
        "Oil exports were embargoed until 3 March 1974.", "There is no embargo on this release.", "Embargo: none",
        "Members of the council spoke of an embargo on grain.", "UN ARMS EMBARGO ON ATLANTIS LIFTED",
    ])
    func speakingOfAnEmbargoIsNone(_ line: String) throws {
        #expect(try read(Self.text(line)).embargo == nil)
    }

    @Test func inSpanishHoweverIsNoEmbargo() throws {
        for line in [
            "Sin embargo, el 3 de marzo de 2020 a las 10:00 h no hubo trenes.",
            "Habrá trenes; sin\nembargo, no los habrá el 3 de marzo de 2020.",
        ] {
            #expect(try read(Self.text(line, language: "es")).embargo == nil)
        }
    }

    @Test func whatIsNotPrintedIsProposedAndNeverTaken() throws {
        let noZone = try read(Self.text("Embargoed until 10.30am, 3 March 2020"), region: "GB")
        let embargo = try #require(noZone.embargo)
        #expect(embargo.embargo == nil)
        #expect(embargo.missing == [.zone])
        #expect(embargo.time == "10:30")
        #expect(
            embargo.proposed == Embargo(until: try #require(Instant("2020-03-03T10:30:00Z")), zone: "Europe/London"))
        let finding = try #require(noZone.findings.first { $0.rule == "reader.incompleteEmbargo" })
        #expect(finding.severity == .error)
        #expect(
            finding.message
                == "The embargo has no zone. Proposed: until 3 March 2020 at 10:30 UTC (Europe/London), because no zone is "
                + "printed; the text is taken to be from the United Kingdom because the person who read the document said "
                + "so: Europe/London.")
    }

    @Test(arguments: ["EMBARGO UNTIL DELIVERY", "Embargoed until further notice", "EMBARGO"])
    func anEmbargoWithoutADayAndATimeIsOne(_ line: String) throws {
        let draft = try read(Self.text(line))
        #expect(draft.embargo?.missing == [.day, .time, .zone])
        #expect(
            draft.findings.first { $0.rule == "reader.incompleteEmbargo" }?.message
                == "The embargo has no day, time or zone.")
    }

    @Test func englishAloneSpeaksForNoZone() throws {
        let draft = try read(Self.text("Embargoed until 10am, 3 March 2020"))
        #expect(draft.embargo?.missing == [.zone])
        #expect(draft.embargo?.proposed == nil)
        #expect(draft.findings.first { $0.rule == "reader.incompleteEmbargo" }?.message == "The embargo has no zone.")
    }

    @Test func theDatelinesPlaceGivesTheZoneBeforeTheRegionDoes() throws {
        let draft = try read(
            "Embargoed until 10am, 3 March 2020\n\nNight trains come back\n\nDENVER, March 3, 2020 – The harbour railway will open "
                + "the night line to Port Selkirk, and it is the first of its kind. There will be two trains a day.\n",
            region: "US")
        #expect(draft.embargo?.proposed?.until.description == "2020-03-03T17:00:00Z")
        #expect(draft.embargo?.zoneWhy == "no zone is printed; the dateline is from DENVER (America/Denver)")
    }

    @Test func aRegionOfSeveralZonesTakesItsCapitals() throws {
        let draft = try read(Self.text("Embargoed until 10am, 3 March 2020"), region: "AU")
        #expect(draft.embargo?.proposed?.until.description == "2020-03-02T23:00:00Z")
        #expect(
            draft.embargo?.why
                == "no zone is printed; the text is taken to be from Australia because the person who read the document said "
                + "so; of the zones there, that of Canberra, Australia/Sydney")
    }

    @Test func aDayAloneHasNoProposal() throws {
        let draft = try read(Self.text("Embargoed until 3 March 2020"), region: "GB")
        #expect(draft.embargo?.day?.description == "2020-03-03")
        #expect(draft.embargo?.missing == [.time, .zone])
        #expect(draft.embargo?.proposed == nil)
        #expect(
            draft.findings.first { $0.rule == "reader.incompleteEmbargo" }?.message
                == "The embargo has no time or zone. Proposed: Europe/London, because no zone is printed; the text is "
                + "taken to be from the United Kingdom because the person who read the document said so: Europe/London."
        )
        #expect(
            String(decoding: json(of: draft), as: UTF8.self).contains(
                #""embargo":{"until":"2020-03-03","zone":"Europe/London","#))
    }

    @Test func theYearComesFromTheWeekdayOrTheDayOfIssue() throws {
        let weekday = try read(
            Self.text("Embargoed until 10.30am GMT, Tuesday 30 August")
                + "\nThe line is part of the 2011-12 programme.\n")
        #expect(weekday.embargo?.missing == [.year])
        #expect(weekday.embargo?.proposed?.until.description == "2011-08-30T10:30:00Z")
        #expect(
            weekday.embargo?.why
                == "no year is printed; 2011, which the text mentions, is a year in which 30 August is a Tuesday")
        let issued = try read(Self.text("29 August 2011\n\nEmbargoed until 10.30am GMT, 30 August"))
        #expect(issued.embargo?.proposed?.until.description == "2011-08-30T10:30:00Z")
        let timeOnly = try read(Self.text("29 August 2011\n\nEMBARGOED UNTIL 1.30PM GMT"))
        #expect(timeOnly.embargo?.missing == [.day])
        #expect(timeOnly.embargo?.proposed?.until.description == "2011-08-29T13:30:00Z")
        #expect(timeOnly.embargo?.dayWhy == "no day is printed with it; the text is dated 29 August 2011")
    }

    @Test func theJSONSaysThatAProposalIsInferred() throws {
        let draft = try read(Self.text("Embargoed until 10.30am, 3 March 2020"), region: "GB")
        let printed = String(decoding: json(of: draft), as: UTF8.self)
        #expect(printed.contains(#""embargo":{"until":null,"zone":"Europe/London","proposed":"2020-03-03T10:30:00Z","#))
        #expect(
            printed.contains(
                #""inferred":"no zone is printed; the text is taken to be from the United Kingdom because the person who read the document said so: Europe/London"}"#
            ))
    }

    @Test func twoTimesThatAreNotOneInstantAreAnError() throws {
        let draft = try read(Self.text("Embargoed until 4 a.m. CT/6 a.m. ET October 9, 2024"))
        #expect(draft.embargo?.embargo == nil)
        #expect(draft.embargo?.missing == [.oneInstant])
        #expect(draft.embargo?.proposed?.until.description == "2024-10-09T10:00:00Z")
        let finding = try #require(draft.findings.first { $0.rule == "reader.embargoTimesDisagree" })
        #expect(finding.severity == .error)
        #expect(
            finding.message
                == "The embargo prints two times that differ: 9 October 2024 at 09:00 UTC and "
                + "9 October 2024 at 10:00 UTC."
        )
    }

    @Test func aZoneOutOfSeasonIsKeptAsPrintedAndSaid() throws {
        let draft = try read(Self.text("Embargoed until 10:00 CET, 3 July 2020"))
        #expect(draft.embargo?.embargo?.until.description == "2020-07-03T09:00:00Z")
        #expect(draft.embargo?.embargo?.zone == "UTC+01:00")
        #expect(
            draft.findings.first { $0.rule == "reader.zoneOutOfSeason" }?.message
                == "The embargo is printed in CET, which does not hold in Europe/Paris on 3 July 2020; it was taken as printed, "
                + "until 3 July 2020 at 09:00 UTC.")
        let brisbane = try read(
            "Embargoed until 10:00 AEST, 3 January 2020\n\nNight trains come back\n\nBRISBANE, 3 January 2020 – The harbour railway "
                + "will open the night line to Port Selkirk, and it is the first of its kind. There will be two trains.\n"
        )
        #expect(brisbane.embargo?.embargo?.zone == "Australia/Brisbane")
        #expect(!brisbane.findings.contains { $0.rule == "reader.zoneOutOfSeason" })
    }

    @Test func midnightIsSaidToBeDoubtful() throws {
        let draft = try read(Self.text("2 March 2020\n\nEmbargoed until midnight GMT, 3 March 2020"))
        #expect(draft.embargo?.embargo?.until.description == "2020-03-03T00:00:00Z")
        #expect(
            draft.findings.first { $0.rule == "reader.embargoMidnight" }?.message
                == "Midnight of 3 March 2020 may be the beginning of that day or its end; it was taken as 3 March 2020 at "
                + "00:00 UTC."
        )
        // The day of issue cannot have begun yet: its end is meant.
        let tonight = try read(Self.text("3 March 2020\n\nEmbargoed until midnight GMT, 3 March 2020"))
        #expect(tonight.embargo?.embargo?.until.description == "2020-03-04T00:00:00Z")
    }

    @Test func anAbbreviationMeansWhatTheDocumentsCountryMeansByIt() throws {
        let australian = try read(Self.text("Embargoed until 10am EST, 3 July 2005"), region: "AU")
        #expect(australian.embargo?.embargo?.until.description == "2005-07-03T00:00:00Z")
        let irish = try read(Self.text("Embargoed until 10am IST, 3 July 2005"), region: "IE")
        #expect(irish.embargo?.embargo?.until.description == "2005-07-03T09:00:00Z")
    }

    @Test func aWeekdayThatDoesNotFitIsSaid() throws {
        let draft = try read(Self.text("Embargoed until 10:00 GMT Monday 10 January 2012"))
        #expect(draft.embargo?.embargo?.until.description == "2012-01-10T10:00:00Z")
        #expect(
            draft.findings.first { $0.rule == "reader.weekdayMismatch" }?.message
                == "The embargo is printed as a Monday, but 10 January 2012 is a Tuesday.")
    }
}
