import Foundation
import ReleaseReader
import Testing

@testable import PressroomCLI

@Suite final class InputFileTests {
    let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "pressroom-input-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @Test func readsAFileWhole() throws {
        let path = folder + "/a.txt"
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        #expect(try InputFile(path).bytes() == bytes)
    }

    @Test func aLargeFileIsNotEvenRead() throws {
        let path = folder + "/large.txt"
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        #expect(truncate(path, off_t(200) << 20) == 0)
        #expect(throws: UnreadableDocument.tooLarge(path: path, bytes: 200 << 20)) { try InputFile(path).bytes() }
    }

    @Test func foldersDevicesAndMissingFilesAreNamed() throws {
        #expect(throws: InputFileError.folder(path: folder)) { try InputFile(folder).bytes() }
        #expect(throws: InputFileError.device(path: "/dev/zero")) { try InputFile("/dev/zero").bytes() }
        #expect(throws: InputFileError.missing(path: folder + "/no")) { try InputFile(folder + "/no").bytes() }
        let link = folder + "/link"
        #expect(symlink("gone", link) == 0)
        #expect(throws: InputFileError.leadsNowhere(path: link)) { try InputFile(link).bytes() }
    }

    @Test func aPipeThatNobodyWritesToIsNotWaitedForWithoutEnd() throws {
        let path = folder + "/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        var file = InputFile(path)
        file.patience = 1000
        #expect(throws: InputFileError.silent(path: path, seconds: 1)) { try file.bytes() }
    }

    @Test func aPipeIsReadUpToTheLimitAndNoFurther() throws {
        let path = folder + "/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        let writer = Thread {
            let descriptor = open(path, O_WRONLY)
            signal(SIGPIPE, SIG_IGN)
            let piece = [UInt8](repeating: 0x61, count: 4096)
            while write(descriptor, piece, piece.count) > 0 {}
            close(descriptor)
        }
        writer.start()
        var file = InputFile(path)
        file.largest = 100_000
        #expect {
            try file.bytes()
        } throws: { error in
            guard case UnreadableDocument.tooLarge(path, let bytes) = error else { return false }
            return bytes > 100_000 && bytes < 200_000
        }
    }

    @Test(arguments: [
        (InputFileError.missing(path: "a"), "There is no file 'a'. Check the name, or the folder that you are in."),
        (
            .leadsNowhere(path: "a"), "'a' is a link to a file that is not there. Make the link again, or remove it."
        ),
        (.folder(path: "a"), "'a' is a folder. Name the files in it."),
        (.device(path: "a"), "'a' is a device, not a document. Standard input is named '-'."),
        (.forbidden(path: "a"), "You may not read 'a'. Ask its owner for leave, or copy it."),
        (.silent(path: "a", seconds: 60), "Nothing came out of 'a' for 60 seconds."),
        (InputFileError(path: "a", number: EIO), "'a' could not be read: Input/output error."),
    ])
    func sayWhatIsWrong(_ error: InputFileError, sentence: String) {
        #expect(error.description == sentence)
    }
}
