import Catalogue
import Foundation
import PressOffice

/// What a person answered about documents that are not taken in yet: beside the catalogue, in a folder that only its owner may
/// read, a file for each document under its SHA-256.
///
/// Written anew after every answer, so that nothing is lost where the terminal is closed or the process is killed. Where it
/// cannot be kept, the answers are asked again the next time, and nothing else happens.
struct KeptAnswers {
    private let folder: String

    init(besideCatalogueAt path: String) { folder = path + ".answers" }

    /// What was answered about a document; nil where nothing was, and where what is there cannot be read.
    func review(ofDocument sha256: String) -> Review? {
        let descriptor = open(place(sha256), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard let bytes = KeptAnswers.bytes(of: descriptor), let kept = try? Submission(json: bytes) else { return nil }
        return kept.reviews.first { $0.draft.document.sha256 == sha256 }
    }

    /// Keeps what was answered about one document of a submission.
    func keep(_ submission: Submission, document index: Int) {
        guard let one = submission.only(index), let bytes = try? one.json() else { return }
        let place = place(submission.reviews[index].draft.document.sha256)
        mkdir(folder, 0o700)
        let new = place + ".new"
        unlink(new)
        let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        do { try FileDescriptorOutput(descriptor: descriptor).write(bytes) } catch {
            unlink(new)
            return
        }
        // On the disk before it takes the place of the answers before.
        fsync(descriptor)
        rename(new, place)
    }

    /// Forgets what was answered, and the folder where it was the last.
    func forget(document sha256: String) {
        unlink(place(sha256))
        rmdir(folder)
    }

    private func place(_ sha256: String) -> String { "\(folder)/\(sha256).json" }

    /// Of a plain file within bounds.
    private static func bytes(of descriptor: Int32) -> [UInt8]? {
        var state = stat()
        guard fstat(descriptor, &state) == 0, state.st_mode & S_IFMT == S_IFREG, state.st_size <= Submission.largest
        else {
            return nil
        }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= Submission.largest {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? bytes : nil }
            bytes += piece[..<count]
        }
        return nil
    }
}
