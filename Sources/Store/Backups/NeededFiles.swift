import Catalogue
import GRDB

/// A file that a catalogue has a record of: called by its sum in the folder beside it.
public struct NeededFile: Hashable, Sendable {
    public let sum: String
    public let count: Int
}

extension CatalogueStore {
    /// Hands over every file that an asset, a contact or an issue needs, by its sum, in pages.
    public func forEachNeededFile(_ body: (NeededFile) throws -> Void) throws {
        var last = ""
        while true {
            let page = try StoreError.telling(at: path, .reading) {
                try connections.read { try NeededFile.page($0, last) }
            }
            try page.forEach(body)
            guard let end = page.last, page.count == CatalogueView.page else { return }
            last = end.sum
        }
    }
}

extension CatalogueExamination {
    /// The sums of the files that are needed, with their sizes, and of those that the history alone speaks of.
    public func files() throws -> (needed: [String: Int], remembered: Set<String>) {
        try forReading { db in
            var (needed, remembered): ([String: Int], Set<String>) = ([:], [])
            var last = ""
            while case let page = try NeededFile.page(db, last), let end = page.last {
                for file in page { needed[file.sum] = file.count }
                last = end.sum
            }
            let lines = try Row.fetchCursor(
                db,
                sql: """
                    SELECT coalesce(before, '') || coalesce(after, '') FROM changeLine WHERE tableName = 'asset'
                      OR tableName = 'contact'
                        AND (instr(before, 'photo=''image/') > 0 OR instr(after, 'photo=''image/') > 0)
                    """)
            let sums = #/fileSHA256='([0-9a-f]{64})'|photo='image/[a-z]+ [0-9]+ ([0-9a-f]{64})'/#
            while let line = try lines.next() {
                for found in (String.fromDatabaseValue(line[0]) ?? "").matches(of: sums) {
                    if let sum = found.output.1 ?? found.output.2 { remembered.insert(String(sum)) }
                }
            }
            return (needed, remembered.subtracting(needed.keys))
        }
    }
}

extension NeededFile {
    fileprivate static func page(_ db: Database, _ last: String) throws -> [NeededFile] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT sum, max(count) FROM (
                  SELECT fileSHA256 AS sum, coalesce(fileBytes, 0) AS count FROM asset WHERE fileSHA256 > :last
                  UNION ALL
                  SELECT substr(photo, -64), CAST(substr(photo, instr(photo, ' ') + 1) AS INTEGER)
                  FROM contact WHERE photo IS NOT NULL AND substr(photo, -64) > :last AND photo GLOB 'image/*'
                  UNION ALL
                  SELECT sha256, bytes FROM issueFile
                  WHERE content IS NULL AND sha256 > :last AND path NOT GLOB '\(IssueFile.erasedFolder)/*')
                GROUP BY sum ORDER BY sum LIMIT \(CatalogueView.page)
                """, arguments: ["last": last])
        return rows.compactMap { row in
            guard let sum = String.fromDatabaseValue(row[0]), let count = Int.fromDatabaseValue(row[1]) else {
                return nil
            }
            return NeededFile(sum: sum, count: count)
        }
    }
}
