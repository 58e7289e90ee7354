import Catalogue
import Foundation

/// Where the catalogue is: what was asked for, else `PRESSROOM_CATALOGUE`, else the place for a person's data that the
/// XDG Base Directory Specification names.
struct CataloguePath: Hashable, Sendable {
    let path: String
    /// Whether the person named it with `--catalogue`.
    let isAsked: Bool

    init(asked: String?, in surroundings: Surroundings) throws(CataloguePathError) {
        if let asked {
            guard !asked.isEmpty else { throw .empty }
            (path, isAsked) = (asked, true)
            return
        }
        isAsked = false
        if let named = surroundings["PRESSROOM_CATALOGUE"] {
            path = named
            return
        }
        // "All paths must be absolute; a relative one is ignored" (XDG Base Directory Specification 0.8).
        if let data = surroundings["XDG_DATA_HOME"], data.hasPrefix("/") {
            path = CataloguePath.joined(data, "pressroom/catalogue.sqlite")
            return
        }
        guard let home = surroundings["HOME"] ?? surroundings.home, home.hasPrefix("/") else { throw .noHome }
        path = CataloguePath.joined(home, ".local/share/pressroom/catalogue.sqlite")
    }

    /// Whether anything stands there.
    var exists: Bool { access(path, F_OK) == 0 }

    private static func joined(_ folder: String, _ rest: String) -> String {
        folder.hasSuffix("/") ? folder + rest : folder + "/" + rest
    }
}

enum CataloguePathError: RefusalError, Equatable {
    case empty, noHome

    var refusal: Refusal {
        switch self {
        case .empty:
            Refusal(
                .badInput, about: .field("catalogue"), "--catalogue needs the path of a file.",
                .advice("Leave it out for your own catalogue."))
        case .noHome:
            Refusal(
                .outside, "There is no home folder to keep a catalogue in.", .advice("Name one with --catalogue."))
        }
    }
}
