import Foundation

/// Which file it is, whatever its names are.
public struct FileIdentity: Hashable, Sendable {
    private let device: dev_t
    private let number: ino_t

    /// Nil for what is no file on a disk.
    public init?(_ descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    /// The file that a path leads to, through whatever links.
    public init?(at path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    init?(_ status: stat) {
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        (device, number) = (status.st_dev, status.st_ino)
    }
}
