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
