import Foundation
import GRDBSQLite

/// The file of a catalogue: looked at without touching it, made whole or not at all.
struct CatalogueFile {
    /// `PRSR`, at byte 68 of the file.
    static let applicationID: Int32 = 0x5052_5352

    /// As it was given, for sentences.
    let path: String
    let absolutePath: String

    /// Throws where the path begins in a working folder that is gone.
    init(_ path: String) throws {
        self.path = path
        guard !path.hasPrefix("/") else {
            absolutePath = path
            return
        }
        guard let working = getcwd(nil, 0) else {
            throw StoreError.unreadable(path: path, reason: "the working folder is gone")
        }
        defer { free(working) }
        absolutePath = "\(String(cString: working))/\(path)"
    }

    /// Where it is once symbolic links are followed: SQLite keeps what belongs to it beside that.
    var realPath: String {
        guard let real = realpath(absolutePath, nil) else { return absolutePath }
        defer { free(real) }
        return String(cString: real)
    }

    /// The name of a log or a journal that stands where this file's would: of a catalogue that is gone, and would be
    /// brought into this one.
    var leftOver: String? {
        let name = absolutePath.split(separator: "/").last.map(String.init) ?? ""
        let ending = ["-journal", "-wal", "-shm"].first { ending in
            var status = stat()
            return lstat(absolutePath + ending, &status) == 0
        }
        return ending.map { name + $0 }
    }

    /// The address that SQLite opens: never made where it is missing, and no part of the path read as a parameter.
    var address: String { CatalogueFile.address(of: absolutePath, mode: "rw") }
    var folder: String { Store.folder(around: absolutePath) }

    static func address(of path: String, mode: String) -> String {
        let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-._~")
        return "file://\(path.addingPercentEncoding(withAllowedCharacters: plain) ?? path)?mode=\(mode)"
    }

    /// Whether something is there, of whatever kind, a link to nowhere included.
    var isThere: Bool {
        var status = stat()
        return lstat(absolutePath, &status) == 0
    }

    /// Whether the file has more names than one, and not only for the moment in which it gets its own (`name`).
    private var hasSecondName: Bool {
        for _ in 0..<50 {
            var status = stat()
            guard stat(absolutePath, &status) == 0, status.st_nlink > 1 else { return false }
            usleep(1000)
        }
        return true
    }

    /// The schema's number of a catalogue; anything else is refused, and nothing is written: no journal is made or
    /// rolled back.
    func look(known: Int) throws -> Int {
        guard !path.isEmpty, !path.utf8.contains(0) else { throw StoreError.missing(path: path) }
        var status = stat()
        guard stat(absolutePath, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw StoreError.missing(path: path) }
            throw StoreError.unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw StoreError.notACatalogue(path: path, reason: "it is a folder")
        default: throw StoreError.notACatalogue(path: path, reason: "it is not an ordinary file")
        }
        // Under another name SQLite would look for another log, and what was saved under this one would be lost.
        if hasSecondName {
            // It may be the one under which it was made, by a process that was killed before it could take that away.
            if let turn = try? Turn(at: self) {
                UnfinishedCatalogue.sweep(self, in: turn)
                turn.leave()
            }
            guard !hasSecondName else { throw StoreError.secondName(path: path) }
        }
        guard status.st_size > 0 else { throw StoreError.notACatalogue(path: path, reason: "it is empty") }
        return try version(known: known)
    }

    /// The schema's number, by the beginning of the file alone.
    func version(known: Int) throws -> Int {
        let head = try head()
        guard head.starts(with: "SQLite format 3\0".utf8) else {
            throw StoreError.notACatalogue(path: path, reason: "it is not an SQLite database")
        }
        guard CatalogueFile.number(head, at: 68) == CatalogueFile.applicationID else {
            throw StoreError.notACatalogue(path: path, reason: "it is another program's database")
        }
        let version = Int(CatalogueFile.number(head, at: 60))
        guard version >= 1 else { throw StoreError.notACatalogue(path: path, reason: "its schema has no number") }
        guard version <= known else { throw StoreError.newer(path: path, found: version, known: known) }
        return version
    }

    /// The first 100 bytes.
    private func head() throws -> [UInt8] {
        var head = [UInt8](repeating: 0, count: 100)
        try withReading { read, _ in
            guard read(&head, 100, 0) else { throw StoreError.inputOutput(path: path) }
        }
        return head
    }

    /// Whether the disk gives back all of it: SQLite says "malformed" for what it could not read, too.
    var isReadable: Bool {
        do {
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            return try withReading { read, length in
                stride(from: 0, to: length, by: piece.count).allSatisfy { read(&piece, Int32(piece.count), $0) }
            }
        } catch { return true }
    }

    /// Hands over how to read at a place of the file, false where that fails, and how long it is.
    ///
    /// Read through SQLite's own handle, not `open` and `close`: closing any handle of the file drops the locks that
    /// another catalogue of this process holds on it (sqlite.org/howtocorrupt.html section 2.2).
    private func withReading<Value>(
        _ body: ((UnsafeMutableRawPointer, Int32, Int64) -> Bool, Int64) throws -> Value
    ) throws -> Value {
        var connection: OpaquePointer?
        let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
        let code = sqlite3_open_v2(CatalogueFile.address(of: absolutePath, mode: "ro"), &connection, flags, nil)
        defer { sqlite3_close(connection) }
        guard code == SQLITE_OK else {
            let reason = connection.map { String(cString: strerror(sqlite3_system_errno($0))) } ?? "out of memory"
            throw StoreError.unreadable(path: path, reason: reason)
        }
        var file: UnsafeMutablePointer<sqlite3_file>?
        var length: Int64 = 0
        guard sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK, let file,
            let methods = file.pointee.pMethods?.pointee, let read = methods.xRead,
            methods.xFileSize?(file, &length) == SQLITE_OK
        else { throw StoreError.unreadable(path: path, reason: "SQLite does not show the file") }
        return try body(
            { bytes, count, place in
                // SQLITE_IOERR_SHORT_READ (a macro that Swift does not see): a shorter file reads as zeros behind its end.
                let outcome = read(file, bytes, count, place)
                return outcome == SQLITE_OK || outcome == SQLITE_IOERR | 2 << 8
            }, length)
    }

    static func number(_ head: [UInt8], at offset: Int) -> Int32 {
        Int32(bitPattern: head[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) })
    }
}

// MARK: - Making files

extension CatalogueFile {
    /// An empty file that only its owner may read: contacts are personal.
    static func makeEmpty(at path: String) -> Bool {
        let handle = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard handle >= 0 else { return false }
        close(handle)
        return true
    }

    /// Makes the folders that are missing, for their owner alone.
    func makeFolders() throws {
        var made = ""
        for name in folder.split(separator: "/") {
            made += "/\(name)"
            mkdir(made, 0o700)
        }
        let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else { throw StoreError.unreadable(path: path, reason: "its folder cannot be made") }
        close(handle)
    }

    /// Brings what was written to the disk; false where the disk says no.
    static func sync(_ path: String) -> Bool {
        let handle = open(path, O_RDONLY | O_CLOEXEC)
        guard handle >= 0 else { return false }
        defer { close(handle) }
        return fsync(handle) == 0
    }

    /// Gives a finished file its name, unless something has that name already.
    static func name(_ made: String, as path: String) -> Bool {
        guard link(made, path) == 0 else { return false }
        unlink(made)
        return sync(Store.folder(around: path))
    }
}
