import Foundation
import PressOffice

/// What `read` is asked for, one file at a time: files as they are named, folders as the files in them.
struct ReadingList: IteratorProtocol {
    struct Item: Sendable {
        enum What: Sendable {
            case file(FileName)
            case passedOver(NoDocument)
            case trouble(InputFileError)
        }

        let what: What
        /// The folder that it was found in, as a place among the arguments; nil where the file itself was named.
        let folder: Int?
    }

    private let names: [FileName]
    private var place = 0
    private var walk: FolderWalk?

    init(_ names: [FileName]) { self.names = names }

    mutating func next() -> Item? {
        while true {
            if let step = walk?.next() {
                let what: Item.What =
                    switch step {
                    case .file(let name): .file(name)
                    case .passedOver(let what): .passedOver(what)
                    case .trouble(let trouble): .trouble(trouble)
                    }
                return Item(what: what, folder: place - 1)
            }
            walk = nil
            guard place < names.count else { return nil }
            let name = names[place]
            place += 1
            guard ReadingList.isFolder(name) else { return Item(what: .file(name), folder: nil) }
            walk = FolderWalk(name)
        }
    }

    static func isFolder(_ name: FileName) -> Bool {
        var status = stat()
        return name.shown != "-" && name.withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
