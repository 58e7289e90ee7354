import Foundation
import Migrations
import Synchronization

/// An empty catalogue as a file has it, remembered by a process that has made one. To take every step of the schema costs 150 ms, and
/// an empty catalogue is the same each time.
enum EmptyCatalogue {
    private static let made = Mutex<[[Migration]: Data]>([:])

    /// Writes one into a file that is empty; false where none has been made yet, or it could not be written.
    static func write(_ migrations: [Migration], to path: String) -> Bool {
        guard let bytes = made.withLock({ $0[migrations] }), let file = FileHandle(forWritingAtPath: path) else {
            return false
        }
        defer { try? file.close() }
        do {
            try file.write(contentsOf: bytes)
            return true
        } catch {
            try? file.truncate(atOffset: 0)
            return false
        }
    }

    static func remember(_ migrations: [Migration], from path: String) {
        guard let bytes = FileManager.default.contents(atPath: path) else { return }
        made.withLock { $0[migrations] = bytes }
    }
}
