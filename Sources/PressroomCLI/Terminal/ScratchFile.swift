import Catalogue
import Foundation

/// A text on its way through a person's editor: a file that only they can read (mode 0600).
struct ScratchFile: Sendable {
    let path: String

    /// Makes a file in `TMPDIR`, else `/tmp`, whose name begins with `name`.
    init(named name: String, text: String, _ surroundings: Surroundings) throws(ScratchFileError) {
        let folder = surroundings["TMPDIR"] ?? "/tmp"
        var template = Array("\(folder)/pressroom-\(name)-XXXXXX.txt".utf8CString)
        let descriptor = mkstemps(&template, 4)
        guard descriptor >= 0 else { throw .cannotMake(folder: folder, reason: reason(errno)) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { close(descriptor) }
        do { try FileDescriptorOutput(descriptor: descriptor).write(text.utf8) } catch {
            unlink(path)
            throw .cannotMake(folder: folder, reason: error.because)
        }
    }

    /// The text as the person left it. An editor may have put a new file in the old one's place.
    func text() throws -> String {
        let bytes = try InputFile(path).bytes()
        guard let text = String(validating: bytes, as: UTF8.self) else { throw ScratchFileError.notUTF8(path: path) }
        return text
    }

    func write(_ text: String) throws(ScratchFileError) {
        let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotMake(folder: path, reason: reason(errno)) }
        defer { close(descriptor) }
        do { try FileDescriptorOutput(descriptor: descriptor).write(text.utf8) } catch {
            throw .cannotMake(folder: path, reason: error.because)
        }
    }

    func remove() { unlink(path) }
}

enum ScratchFileError: RefusalError, Equatable {
    case cannotMake(folder: String, reason: String)
    case notUTF8(path: String)

    var refusal: Refusal {
        switch self {
        case .cannotMake(let folder, let reason):
            Refusal(
                .outside, about: .path(folder), "No text could be written in '\(folder)': \(reason).",
                .advice("Set TMPDIR to a folder with room."))
        case .notUTF8(let path):
            Refusal(
                .badInput, about: .path(path), "'\(path)' is not valid UTF-8.", .advice("Save it as UTF-8."))
        }
    }
}
