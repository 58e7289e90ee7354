import Foundation

/// What was written into a folder, by which it is known again. It names nothing that does not stand beside it.
struct FolderRecord: Hashable, Codable {
    struct File: Hashable, Codable {
        /// Of the answer.
        var tag: String
        var count: Int
    }

    static let name = ".pressroom-newsroom.json"

    var newsroom = "pressroom"
    var version = 1
    /// Whether it is what the newsroom will be, and not what it is.
    var isAhead: Bool
    var files: [String: File]

    init(isAhead: Bool, files: [String: File]) {
        self.isAhead = isAhead
        self.files = files
    }

    /// Nil where it is no such record, or one that names what does not stand in the folder.
    init?(_ bytes: Data) {
        guard let record = try? JSONDecoder().decode(FolderRecord.self, from: bytes), record.newsroom == "pressroom",
            record.version == 1
        else { return nil }
        let isInside = record.files.keys.allSatisfy { path in
            path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && !$0.hasPrefix(".") && !$0.utf8.contains(0)
            }
        }
        guard isInside else { return nil }
        self = record
    }

    var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return ((try? encoder.encode(self)).map { [UInt8]($0) } ?? []) + [UInt8(ascii: "\n")]
    }
}
