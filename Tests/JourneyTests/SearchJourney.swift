import Foundation
import Testing

/// What people type is found: numbers as they dial them, words that they begin, names as they spell them.
@Suite struct SearchJourney {
    let session: Session

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        try session.write(Papers.nightTrains, to: "trains.txt")
        _ = try session.pressroom("read", "trains.txt", "--accept", "--yes")
        for (name, number) in [
            ("Łukasz Sørensen", "+44 7700 900461"), ("Jürgen Weiß", "+49 30 123456"), ("田中花子", "+81 3 1234 5678"),
        ] {
            _ = try session.pressroom("contact", "add", "--name", name, "--number", number)
        }
    }

    @Test(arguments: [
        ("07700 900461", "Łukasz Sørensen"), ("900461", "Łukasz Sørensen"), ("+447700900461", "Łukasz Sørensen"),
        ("lukasz", "Łukasz Sørensen"), ("SORENSEN", "Łukasz Sørensen"), ("weiss", "Jürgen Weiß"),
        ("jurg", "Jürgen Weiß"), ("花子", "田中花子"), ("田中", "田中花子"),
        ("coast", "Night trains come back to the coast"), ("dahl", "Jon Dahl"),
    ])
    func itIsFound(_ query: String, _ label: String) throws {
        let found = try session.pressroom("search", query)
        #expect(found.code == 0 && found.output.contains(label), "\(found)")
    }

    @Test func rolesAndBodiesAreFoundAndWithdrawnPeopleAreMarked() throws {
        #expect(try session.pressroom("search", "press", "officer").output.contains("contact/jon-dahl"))
        _ = try session.pressroom("contact", "withdraw", "jurgen-weiss")
        let found = try session.pressroom("search", "weiss").output
        #expect(found.contains("withdrawn"), "\(found)")
        #expect(try session.pressroom("search", "nobodyofthatname").errors.contains("Nothing was found."))
    }
}
