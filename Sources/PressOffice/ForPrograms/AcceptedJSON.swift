import Catalogue
import Exchange
import JSONText

// The members of what taking documents in did, for programs, as docs/cli.md writes them down.

extension JSON {
    public init(_ accepted: Accepted) {
        self = [
            "change": JSON(accepted.change?.id),
            "documents": JSON(accepted.documents) { document in
                [
                    "path": .string(document.path), "standing": .string(document.standing.word),
                    "record": JSON(document.record), "made": JSON(document.made) { JSON($0) },
                    "covers": JSON(document.covers),
                ]
            },
        ]
    }
}

extension Standing {
    var word: String {
        switch self {
        case .new: "new"
        case .known: "known"
        case .earlier: "earlier"
        case .edition: "edition"
        }
    }
}
