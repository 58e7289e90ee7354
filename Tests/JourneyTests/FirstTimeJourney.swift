import Foundation
import Testing

/// Somebody who has never seen the program goes from `pressroom` alone to a kit that was put right: each next command is one
/// that the one before printed. What they bring is what only they know: the file, a folder, what is wrong and what is right.
@Suite struct FirstTimeJourney {
    private let session: Session

    init() throws {
        session = try Session()
        try session.write(Papers.nightTrains, to: "release.txt")
    }

    /// What a person reads of a command: both of its outputs.
    private func types(_ command: String) throws -> String {
        let outcome = try session.shell(command)
        #expect([0, 2].contains(outcome.code), "\(command): \(outcome.errors)")
        return outcome.output + outcome.errors
    }

    /// The command in quotation marks that the text suggests; what stands for something of the person's own is put in.
    private func next(in text: String, beginning start: String, _ own: [String: String] = [:]) throws -> String {
        let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let suggested = flat.matches(of: #/'(pressroom[^']*)'/#).map { String($0.output.1) }
        let command = try #require(suggested.first { $0.hasPrefix(start) }, "\(start) is not suggested: \(text)")
        return own.reduce(command) { $0.replacing($1.key, with: $1.value) }
    }

    /// An option that the text says to add to what was typed.
    private func added(in text: String, to command: String) throws -> String {
        let option = try #require(text.firstMatch(of: #/[Aa]dd (--[a-z-]+)/#).map { String($0.output.1) }, "\(text)")
        return "\(command) \(option)"
    }

    @Test func eachCommandLeadsToTheNext() throws {
        var said = try types("pressroom")
        said = try types(next(in: said, beginning: "pressroom init"))
        var command = try next(in: said, beginning: "pressroom read", ["FILE": "release.txt"])
        said = try types(command)
        #expect(said.contains("Night trains come back to the coast") && said.contains("Jon Dahl"))
        // Nothing is kept yet; what is doubtful is refused until somebody has looked at it.
        command = try added(in: said, to: command)
        let refused = try session.shell(command)
        if refused.code != 0 {
            command = try added(in: refused.errors, to: command)
            said = try types(command)
        } else {
            said = refused.output + refused.errors
        }
        said = try types(next(in: said, beginning: "pressroom kit new"))
        let export = try next(in: said, beginning: "pressroom kit export", ["FOLDER": "kit"])
        said = try types(export)
        let before = try session.shell("cat kit/README.txt").output
        #expect(before.contains("Jon Dahl"))

        // The name in the kit is wrong.
        said = try types(next(in: said, beginning: "pressroom kit show"))
        said = try types(next(in: said, beginning: "pressroom contact edit") + " --name 'Jon Dahle'")
        said = try types(next(in: said, beginning: "pressroom kit export", ["FOLDER": "kit"]))
        let after = try session.shell("cat kit/README.txt").output
        #expect(after.contains("Jon Dahle") && said.contains("pressroom kit show"))

        // And so is the headline.
        said = try types(next(in: said, beginning: "pressroom kit show"))
        said = try types(next(in: said, beginning: "pressroom release edit") + " --headline 'Night trains return'")
        said = try types(next(in: said, beginning: "pressroom kit export", ["FOLDER": "kit"]))
        #expect(try session.shell("cat kit/README.txt").output.contains("Night trains return"))
    }

    @Test func whatWasDoneTooMuchIsTakenBackByWhatItPrinted() throws {
        _ = try types("pressroom init && pressroom read release.txt --accept --yes")
        let edited = try types("pressroom contact edit jon-dahl --name 'Somebody Else'")
        _ = try types(next(in: edited, beginning: "pressroom undo"))
        #expect(try session.pressroom("contact", "show", "jon-dahl").output.contains("Jon Dahl"))
    }
}
