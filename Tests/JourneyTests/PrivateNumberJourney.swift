import Foundation
import Testing

/// A number that the office keeps to itself, or has taken out, is in no file of a kit: not as a contact's point, and not in
/// the text of the release that once printed it.
@Suite struct PrivateNumberJourney {
    let session: Session

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        try session.write(Papers.advisory, to: "advisory.txt")
        _ = try session.pressroom("read", "advisory.txt", "--accept", "--yes")
        _ = try session.pressroom("kit", "new", "--release", "harbour-town-sea-wall-reopens")
    }

    /// Every byte of an export, digits only and as they are.
    private func everything(in folder: String) throws -> (text: String, digits: String) {
        let all = try session.shell("find \(folder) -type f -print0 | xargs -0 cat").output
        return (all, all.filter(\.isNumber))
    }

    @Test(arguments: [
        ["--add-number", "+ 44 7700 900 123; audience: internal"], ["--remove-point", "+447700900123"],
    ])
    func aNumberThatIsKeptBackIsInNoFile(_ edit: [String]) throws {
        _ = try session.pressroom("kit", "export", "harbour-town-sea-wall-reopens", "--to", "before")
        #expect(try everything(in: "before").digits.contains("447700900123"))

        let edited = try session.run(["contact", "edit", "marta-lindqvist"] + edit)
        #expect(edited.code == 0, "\(edited.errors)")
        _ = try session.pressroom("kit", "export", "harbour-town-sea-wall-reopens", "--to", "after")
        let after = try everything(in: "after")
        #expect(!after.digits.contains("7700900123"))
        #expect(after.digits.contains("442079460018"))
        for format in ["vcard", "json", "text"] {
            let output = try session.pressroom("kit", "export", "harbour-town-sea-wall-reopens", "--format", format)
                .output
            #expect(!output.isEmpty && !output.filter(\.isNumber).contains("7700900123"), "\(format)")
        }
        // The office itself still sees what was printed.
        #expect(try session.pressroom("release", "show", "harbour-town-sea-wall-reopens", "--json").code == 0)
        let inside = try session.pressroom(
            "kit", "export", "harbour-town-sea-wall-reopens", "--format", "json", "--audience", "internal")
        #expect(inside.output.filter(\.isNumber).contains("7700900123"))
    }

    @Test func nothingThatReachesAWithdrawnContactIsHandedOut() throws {
        _ = try session.pressroom("contact", "withdraw", "marta-lindqvist", "--why", "left the office")
        _ = try session.pressroom("kit", "export", "harbour-town-sea-wall-reopens", "--to", "after")
        let after = try everything(in: "after")
        #expect(!after.digits.contains("7700900123") && !after.digits.contains("2079460018"))
        #expect(!after.text.contains("marta.lindqvist@"))
    }
}
