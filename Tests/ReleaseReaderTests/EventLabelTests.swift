import Catalogue
import ReleaseReader
import Testing

/// What an invitation says under its labels.
@Suite struct EventLabelTests {
    @Test(arguments: [
        (
            "WHAT: Opening of the pier\nWHEN: Thursday 14 November 2030, 10.30am GMT\nWHERE: Old Harbour Hall, Northport",
            "2030-11-14", "10:30", "Old Harbour Hall, Northport"
        ),
        (
            "What:\n\nOpening of the pier\n\nWhen:\n\n14 November 2030 at 2 p.m.\n\nWhere:\n\nOld Harbour Hall",
            "2030-11-14", "14:00", "Old Harbour Hall"
        ),
    ])
    func theEventHasItsTimeAndItsPlace(_ labels: String, date: String, time: String, place: String) throws {
        let event = try #require(
            try read(
                "Harbour opens its pier\n\nThe Harbour Alliance invites the press to the pier, and it is the first of its kind.\n\n\(labels)\n"
            ).events.first)
        #expect(event.date?.description == date)
        #expect(event.time == time)
        #expect(event.place == place)
    }

    /// Law 4: an hour without its zone is no instant.
    @Test(arguments: [
        ("10.30am GMT", "2030-11-14T10:30:00Z", "Etc/GMT"), ("10:30 CET", "2030-11-14T09:30:00Z", "Europe/Paris"),
        ("10.30am", nil, nil),
    ])
    func itBeginsWhereTheZoneIsPrinted(_ hour: String, _ instant: String?, _ zone: String?) throws {
        let event = try #require(
            try read(
                "Harbour opens its pier\n\nThe Harbour Alliance invites the press to the pier, and it is the first of its kind.\n\nWHAT: Opening of the pier\nWHEN: 14 November 2030, \(hour)\nWHERE: Old Harbour Hall\n"
            ).events.first)
        #expect(event.starts?.at.description == instant)
        #expect(event.starts?.zone == zone)
    }

    @Test(arguments: [
        ("Please register by 3 May 2031, 12 noon GMT, at the desk.", "2031-05-03", "12:00"),
        ("Accreditation deadline: 3 May 2031", "2031-05-03", nil), ("RSVP by May 3, 2031", "2031-05-03", nil),
        ("Anmeldung bis 3. Mai 2031", "2031-05-03", nil), ("Accréditations avant le 3 mai 2031", "2031-05-03", nil),
    ])
    func aDeadlineIsAnEvent(_ line: String, date: String, time: String?) throws {
        let bodies = [
            "The Harbour Alliance will open the pier, and it is the first of its kind in the city.",
            "Die Hafenallianz öffnet die Brücke, und sie ist nach zwei Jahren die erste in der Stadt.",
            "L'Alliance du port ouvre le quai, et il est le premier de la ville depuis deux ans.",
        ]
        let body =
            line.hasPrefix("Anm") ? bodies[1] : line.hasPrefix("Acc") && line.contains("é") ? bodies[2] : bodies[0]
        let event = try #require(
            try read("Harbour opens its pier\n\n\(body)\n\n\(line)\n").events.first { $0.rule == "event.deadline" })
        #expect(event.date?.description == date)
        #expect(event.time == time)
    }
}
