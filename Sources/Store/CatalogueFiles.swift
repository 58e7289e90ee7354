import CSystemCalls
import Foundation

/// Which files are a catalogue's, for whoever must not write over them.
extension CatalogueStore {
    private static let companions = ["-journal", "-wal", "-shm"]

    /// Whether a file that begins so is a catalogue, of whatever version.
    public static func isCatalogue(_ head: [UInt8]) -> Bool {
        head.count >= 100 && head.starts(with: "SQLite format 3\0".utf8)
            && CatalogueFile.number(head, at: 68) == CatalogueFile.applicationID
    }

    /// The paths at which SQLite looks for the catalogue that is asked for by `path`, and for its log and journal, whether
    /// they are there or not.
    public static func names(at path: String) -> [String] {
        guard let file = try? CatalogueFile(path) else { return [path] }
        return ([""] + companions).map { file.realPath + $0 }
    }

    /// The path of the catalogue whose log or journal would have this name.
    public static func catalogue(ofCompanion path: String) -> String? {
        companions.first { path.hasSuffix($0) }.map { String(path.dropLast($0.count)) }
    }
}

/// A catalogue, or a copy of one, on its way to its name: `catalogue.sqlite.UUID.new` beside it.
struct UnfinishedCatalogue {
    let path: String
    private let numbers: [Int32]

    private static let companions = ["", "-wal", "-shm", "-journal"]

    /// Makes it, empty, in a turn; nil where nothing may be made there. What a process that was killed has left goes.
    init?(for file: CatalogueFile, in turn: Turn) {
        UnfinishedCatalogue.sweep(file, in: turn)
        let path = "\(file.absolutePath).\(UUID().uuidString.lowercased()).new"
        self.path = path
        numbers = UnfinishedCatalogue.companions.map { pressroom_unfinished(path + $0, false) }
        guard CatalogueFile.makeEmpty(at: path) else {
            finish()
            return nil
        }
    }

    /// It has its name, or is gone.
    func finish() { for number in numbers { pressroom_finished(number) } }

    /// Leaves nothing behind under this name.
    func remove() {
        for ending in UnfinishedCatalogue.companions { unlink(path + ending) }
        finish()
    }

    /// Whoever makes one does it in a turn: what is there when the turn is ours has been left.
    static func sweep(_ file: CatalogueFile, in turn: Turn) {
        guard turn.isHeld else { return }
        for left in left(of: file) { unlink("\(file.folder)/\(left)") }
    }

    /// The names of those that are there.
    static func left(of file: CatalogueFile) -> [String] {
        guard let name = file.absolutePath.split(separator: "/").last else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: file.folder)) ?? []
        return names.filter { left in
            guard left.hasPrefix("\(name).") else { return false }
            let rest = left.dropFirst(name.count + 1)
            return rest.wholeMatch(of: #/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.new(-wal|-shm|-journal)?/#) != nil
        }
    }
}
