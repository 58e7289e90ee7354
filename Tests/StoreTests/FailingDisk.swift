import Foundation
import GRDBSQLite
import Synchronization

/// A disk that fails where a test says so: SQLite's own file system, but for the files under a path.
enum FailingDisk {
    enum Fault: Sendable {
        case locking, syncing
        /// From this place of a file on, in bytes.
        case reading(from: Int64)
    }

    /// Runs `body` while every file whose path begins with `path` fails so.
    static func failing<Value>(_ fault: Fault, at path: String, _ body: () throws -> Value) rethrows -> Value {
        _ = isThere
        faults.withLock { $0[path] = fault }
        defer { _ = faults.withLock { $0.removeValue(forKey: path) } }
        return try body()
    }

    /// To be asked before the files are opened that are to fail.
    static let isThere: Bool = {
        guard let real = sqlite3_vfs_find(nil) else { return false }
        let disk = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        disk.initialize(to: real.pointee)
        disk.pointee.zName = UnsafePointer(strdup("failing"))
        open = real.pointee.xOpen
        disk.pointee.xOpen = { disk, name, file, flags, outcome in
            let code = FailingDisk.open?(disk, name, file, flags, outcome) ?? SQLITE_ERROR
            if code == SQLITE_OK, let name, let file { FailingDisk.take(file, String(cString: name)) }
            return code
        }
        return sqlite3_vfs_register(disk, 1) == SQLITE_OK
    }()

    private static let faults = Mutex<[String: Fault]>([:])
    private static let files = Mutex<[UInt: File]>([:])
    /// The methods with our faults, for each set of methods of SQLite's own: files with locks and without have others.
    private static let ours = Mutex<[UInt: UInt]>([:])

    private struct File {
        let name: String
        let methods: UInt

        var real: UnsafePointer<sqlite3_io_methods>? { UnsafePointer(bitPattern: methods) }
    }
    // Written once, before any file is opened through it.
    nonisolated(unsafe) private static var open:
        (
            @convention(c) (
                UnsafeMutablePointer<sqlite3_vfs>?, UnsafePointer<CChar>?, UnsafeMutablePointer<sqlite3_file>?, Int32,
                UnsafeMutablePointer<Int32>?
            ) -> Int32
        )?

    private static func take(_ file: UnsafeMutablePointer<sqlite3_file>, _ name: String) {
        guard name.contains("failing"), let methods = file.pointee.pMethods else { return }
        let key = UInt(bitPattern: methods)
        files.withLock { $0[UInt(bitPattern: file)] = File(name: name, methods: key) }
        let made = ours.withLock { ours in
            if let made = ours[key] { return made }
            let made = UInt(bitPattern: faulty(methods))
            ours[key] = made
            return made
        }
        file.pointee.pMethods = UnsafePointer(bitPattern: made)
    }

    private static func faulty(
        _ methods: UnsafePointer<sqlite3_io_methods>
    ) -> UnsafeMutablePointer<sqlite3_io_methods> {
        let copy = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        copy.initialize(to: methods.pointee)
        copy.pointee.xSync = { file, flags in
            if case .syncing = FailingDisk.fault(of: file) { return SQLITE_IOERR | 4 << 8 }
            return FailingDisk.real(of: file)?.pointee.xSync(file, flags) ?? SQLITE_ERROR
        }
        copy.pointee.xLock = { file, level in
            if case .locking = FailingDisk.fault(of: file) { return SQLITE_IOERR | 15 << 8 }
            return FailingDisk.real(of: file)?.pointee.xLock(file, level) ?? SQLITE_ERROR
        }
        copy.pointee.xRead = { file, buffer, count, place in
            // As SQLite's own says it for EIO (SQLITE_IOERR_CORRUPTFS).
            if case .reading(let from) = FailingDisk.fault(of: file), place >= from { return SQLITE_IOERR | 33 << 8 }
            return FailingDisk.real(of: file)?.pointee.xRead(file, buffer, count, place) ?? SQLITE_ERROR
        }
        return copy
    }

    private static func real(of file: UnsafeMutablePointer<sqlite3_file>?) -> UnsafePointer<sqlite3_io_methods>? {
        files.withLock { $0[UInt(bitPattern: file)] }?.real
    }

    private static func fault(of file: UnsafeMutablePointer<sqlite3_file>?) -> Fault? {
        let name = files.withLock { $0[UInt(bitPattern: file)] }?.name ?? ""
        return faults.withLock { faults in faults.first { name.hasPrefix($0.key) }?.value }
    }
}
