import ArgumentParser
import Catalogue
import JSONText
import PressOffice

/// Which catalogue, and who asks: good before and after a command's name.
struct CatalogueOptions: ParsableArguments {
    @Option(
        name: .customLong("catalogue"),
        help: ArgumentHelp(
            "The catalogue's file. Without it PRESSROOM_CATALOGUE, else your own in $XDG_DATA_HOME/pressroom.",
            valueName: "path"),
        completion: .file())
    var cataloguePath: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Who makes the change, for the history. Without it PRESSROOM_USER, else your login name.",
            valueName: "name"))
    var actor: String?

    func validate() throws {
        if let actor, actor.allSatisfy(\.isWhitespace) { throw ValidationError("--as needs a name.") }
    }

    func path(in surroundings: Surroundings) throws -> CataloguePath {
        try CataloguePath(asked: cataloguePath, in: surroundings)
    }

    /// What is never written over: the catalogue, and the files that a command reads.
    func spared(_ inputs: [FileIdentity?] = [], at door: Door) throws -> SparedFiles {
        SparedFiles(catalogues: [try path(in: door.surroundings).path], inputs: inputs)
    }

    /// The office at the catalogue, opened. An older one is brought up to date first, which a person at a terminal sees.
    func office(at door: Door) throws -> Office {
        let path = try path(in: door.surroundings).path
        var due = 0
        let shown = Progress("Bringing the catalogue up to date", "records", of: { due }, on: door.screen)
        defer { shown.erase() }
        return try door.premises.office(at: path, actor: door.surroundings.actor(asked: actor)) { done, all in
            due = all
            shown.come(to: done)
        }
    }
}

/// What may be overwritten.
struct ForceOption: ParsableArguments {
    @Flag(help: "Overwrite a file that is no earlier output of this command; never a catalogue, nor what is read.")
    var force = false
}

/// Why a change is made.
struct ReasonOption: ParsableArguments {
    @Option(name: .customLong("why"), help: ArgumentHelp("Why, for the history.", valueName: "reason"))
    var reason: String?
}

/// How what was asked for is shown.
struct ShowingOptions: ParsableArguments {
    @Flag(name: .customLong("json"), help: "Print JSON; docs/cli.md says which members it has.")
    var asJSON = false

    @Flag(name: .customLong("no-pager"), help: "Show a long output as it comes, not through PAGER.")
    var avoidsPager = false

    /// Shows one value: as JSON, or as a person reads it.
    func show(_ json: @autoclosure () -> JSON, on screen: Screen, or text: (Screen) throws -> Void) throws {
        if asJSON {
            try screen.show(json())
        } else {
            try text(screen)
        }
    }
}
