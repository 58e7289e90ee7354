import Foundation
import PressOffice

/// The files of a folder and of the folders in it, one at a time, in the order of the bytes of their paths
/// (as `find | LC_ALL=C sort` has them).
///
/// What begins with a dot is hidden and not there. A link to a file is that file; links to folders are passed over, so
/// that no loop is walked in.
struct FolderWalk: IteratorProtocol {
    enum Step: Equatable {
        case file(FileName)
        case passedOver(NoDocument)
        /// A folder that cannot be looked into.
        case trouble(InputFileError)
    }

    private enum Kind { case file, folder, folderLink, special }
    private struct Entry {
        /// A folder's with a slash behind it: so it is sorted among the others as the paths below it are.
        let name: [UInt8]
        let kind: Kind
    }

    /// The folders that the walk is in, the innermost last; of each what is left, the next last.
    private var levels: [(folder: [UInt8], left: [Entry])] = []
    private var unopened: FileName?

    init(_ folder: FileName) {
        unopened = FileName(folder.bytes + (folder.bytes.last == slash ? [] : [slash]))
    }

    mutating func next() -> Step? {
        if let folder = unopened {
            unopened = nil
            if let trouble = enter(folder) { return .trouble(trouble) }
        }
        // Only the folder's name is taken out: a second owner of what is left would have it copied at every step.
        while let folder = levels.last?.folder {
            guard let entry = levels[levels.count - 1].left.popLast() else {
                levels.removeLast()
                continue
            }
            let name = FileName(folder + entry.name)
            switch entry.kind {
            case .file: return .file(name)
            case .folderLink: return .passedOver(.folderLink)
            case .special: return .passedOver(.special)
            case .folder: if let trouble = enter(name) { return .trouble(trouble) }
            }
        }
        return nil
    }

    /// Lists a folder and goes on in it. No folder stays open: however deep it goes, descriptors do not run out.
    private mutating func enter(_ folder: FileName) -> InputFileError? {
        guard let stream = folder.withCString({ opendir($0) }) else {
            return InputFileError(path: FolderWalk.shown(folder), number: errno)
        }
        defer { closedir(stream) }
        var entries: [Entry] = []
        errno = 0
        while let entry = readdir(stream) {
            // The name is as long as the system made it; the structure's own field may reach behind its end.
            let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
            let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: UInt8.self)
            let name = Array(
                UnsafeBufferPointer(start: start, count: strlen(UnsafePointer<CChar>(OpaquePointer(start)))))
            if name.first != dot {
                entries.append(FolderWalk.entry(name, type: Int(entry.pointee.d_type), in: folder))
            }
            errno = 0
        }
        let failure = errno
        entries.sort { $1.name.lexicographicallyPrecedes($0.name) }
        levels.append((folder.bytes, entries))
        return failure == 0 ? nil : InputFileError(path: FolderWalk.shown(folder), number: failure)
    }

    private static func entry(_ name: [UInt8], type: Int, in folder: FileName) -> Entry {
        switch type {
        case Int(DT_REG): return Entry(name: name, kind: .file)
        case Int(DT_DIR): return Entry(name: name + [slash], kind: .folder)
        default: break
        }
        // A link, or a file system that does not tell.
        let path = FileName(folder.bytes + name)
        var (own, target) = (stat(), stat())
        guard path.withCString({ lstat($0, &own) }) == 0, path.withCString({ stat($0, &target) }) == 0 else {
            // It leads nowhere, which reading it will tell.
            return Entry(name: name, kind: .file)
        }
        let isLink = own.st_mode & S_IFMT == S_IFLNK
        switch target.st_mode & S_IFMT {
        case S_IFREG: return Entry(name: name, kind: .file)
        case S_IFDIR: return isLink ? Entry(name: name, kind: .folderLink) : Entry(name: name + [slash], kind: .folder)
        default: return Entry(name: name, kind: .special)
        }
    }

    private static func shown(_ folder: FileName) -> String {
        folder.shown.count > 1 && folder.shown.hasSuffix("/") ? String(folder.shown.dropLast()) : folder.shown
    }
}

private let slash = UInt8(ascii: "/")
private let dot = UInt8(ascii: ".")
