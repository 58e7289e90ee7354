import Catalogue
import Foundation
import PressOffice

/// A file that appears whole or not at all: written beside its place, flushed to the disk, and renamed. What is no file,
/// such as a pipe, is written to as it comes.
final class NewFile {
    private let place: OutputPlace
    private let isForced: Bool
    /// Nil where it is written to as it comes.
    private let scratch: Unfinished?
    private let descriptor: Int32
    private var pending: [UInt8] = []

    /// Throws where something stands there that may not be replaced: `isForced` gives up a file of somebody's, and
    /// nothing else.
    init(at place: OutputPlace, isForced: Bool = false) throws(NewFileError) {
        self.place = place
        self.isForced = isForced
        try NewFile.checkEnding(of: place)
        if try NewFile.isStream(place, isForced) {
            scratch = nil
            descriptor = NewFile.openStream(place.path)
            guard descriptor >= 0 else { throw .failed(path: place.path, reason: reason(errno)) }
            return
        }
        do {
            let made = try Unfinished(fileFor: place.target)
            (scratch, descriptor) = (made, made.descriptor)
        } catch {
            throw .failed(path: place.path, reason: reason(error.number))
        }
    }

    /// Writes a file whose bytes come piece by piece; where `make` throws, nothing is left behind.
    static func write<Made>(
        at place: OutputPlace, isForced: Bool, _ make: (([UInt8]) throws -> Void) throws -> Made
    ) throws -> Made {
        let file = try NewFile(at: place, isForced: isForced)
        return try file.write(make)
    }

    /// Everything that `make` hands over, and puts the file in its place.
    func write<Made>(_ make: (([UInt8]) throws -> Void) throws -> Made) throws -> Made {
        do {
            let made = try make { try write($0) }
            try finish()
            return made
        } catch {
            abandon()
            throw error
        }
    }

    func write(_ bytes: [UInt8]) throws(NewFileError) {
        pending += bytes
        if pending.count > 1 << 16 { try flush() }
    }

    /// Puts the file in its place.
    func finish() throws(NewFileError) {
        try flush()
        guard let scratch else {
            close(descriptor)
            return
        }
        // Somebody may have put something there meanwhile.
        _ = try NewFile.isStream(place, isForced)
        place.permit(descriptor)
        guard fsync(descriptor) == 0, rename(scratch.path, place.target) == 0 else {
            throw .failed(path: place.path, reason: reason(errno))
        }
        scratch.finish()
        let folder = open(NewFile.folder(of: place.target), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    /// Leaves nothing behind.
    func abandon() {
        if let scratch { scratch.abandon() } else { close(descriptor) }
    }

    private func flush() throws(NewFileError) {
        do {
            // On a terminal nothing acts that somebody else has written.
            let bytes = isatty(descriptor) == 1 ? Array(harmless(shown, keepingLines: true).utf8) : pending
            try FileDescriptorOutput(descriptor: descriptor).write(bytes)
        } catch {
            guard case .failed(let reason) = error else { throw .failed(path: place.path, reason: "nobody reads it") }
            throw .failed(path: place.path, reason: reason)
        }
        pending.removeAll(keepingCapacity: true)
    }

    private var shown: String { String(decoding: pending, as: UTF8.self) }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

// MARK: - What stands there

extension NewFile {
    /// Throws where nothing may be written there: for who would rather know it before a long errand.
    static func check(_ place: OutputPlace, isForced: Bool) throws(NewFileError) {
        try checkEnding(of: place)
        _ = try isStream(place, isForced)
    }

    /// False where a file is made or replaced. Throws where neither may be.
    private static func isStream(_ place: OutputPlace, _ isForced: Bool) throws(NewFileError) -> Bool {
        switch place.occupant {
        case .nobody, .earlierOutput: return ownStream(place.path) != nil
        case .other:
            let isOwn = ownStream(place.path) != nil
            guard isForced || isOwn else { throw .inUse(path: place.path) }
            return isOwn
        case .stream: return true
        case .catalogue: throw .isCatalogue(path: place.path)
        case .input: throw .isInput(path: place.path)
        case .folder: throw .isFolder(path: place.path)
        case .device: throw .isDevice(path: place.path)
        case .brokenLink: throw .leadsNowhere(path: place.path)
        }
    }

    private static func openStream(_ path: String) -> Int32 {
        if let own = ownStream(path) { return dup(own) }
        return open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC)
    }

    /// The process's own stream that a path stands for, whatever it goes to: a shell has opened it where it should be
    /// written.
    private static func ownStream(_ path: String) -> Int32? {
        switch path {
        case "/dev/stdout": return STDOUT_FILENO
        case "/dev/stderr": return STDERR_FILENO
        default:
            let folder = ["/dev/fd/", "/proc/self/fd/"].first { path.hasPrefix($0) }
            return folder.flatMap { Int32(path.dropFirst($0.count)) }
        }
    }

    /// A file that is called an archive and is none would be opened by nobody.
    private static func checkEnding(of place: OutputPlace) throws(NewFileError) {
        guard let ending = archiveEnding(of: place.path), !(ending == "zip" && place.isZIP) else { return }
        throw .noArchive(path: place.path, ending: ending)
    }
}

/// What a name ends in that is an archive's, without the dot; nil for any other.
func archiveEnding(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return ["zip", "tar", "gz", "tgz", "bz2", "xz", "7z", "rar"].contains(ending) ? ending : nil
}

enum NewFileError: RefusalError, Equatable {
    case isFolder(path: String)
    case isCatalogue(path: String)
    case isInput(path: String)
    case inUse(path: String)
    case isDevice(path: String)
    case leadsNowhere(path: String)
    case noArchive(path: String, ending: String)
    case failed(path: String, reason: String)

    var refusal: Refusal {
        switch self {
        case .isFolder(let path):
            Refusal(.badInput, about: .path(path), "'\(path)' is a folder.", .advice("Name a file."))
        case .isCatalogue(let path):
            Refusal(
                .refused, about: .path(path), "'\(path)' is a catalogue, or belongs to one, and was left as it is.",
                .advice("Name another file."))
        case .isInput(let path):
            Refusal(
                .refused, about: .path(path), "'\(path)' is what is read here, and was left as it is.",
                .advice("Name another file."))
        case .inUse(let path):
            Refusal(
                .refused, about: .path(path),
                "'\(path)' is there already and is not recognised as an earlier output of this command, so it was left as it is.",
                .advice("Name another file, or add --force to overwrite it."))
        case .isDevice(let path):
            Refusal(
                .badInput, about: .path(path), "'\(path)' is a device, and no file can be written there.",
                .advice("Name a file."))
        case .leadsNowhere(let path):
            Refusal(
                .badInput, about: .path(path), "'\(path)' is a link to a file that is not there.",
                .advice("Make the link again, or name a file."))
        case .noArchive(let path, let ending):
            Refusal(
                .badInput, about: .path(path),
                "'\(path)' would be no .\(ending) archive: one file is written, as it is.",
                .advice("Name it otherwise."))
        case .failed(let path, let reason):
            Refusal(
                .outside, about: .path(path), "'\(path)' could not be written: \(reason). Nothing was left behind.")
        }
    }
}
