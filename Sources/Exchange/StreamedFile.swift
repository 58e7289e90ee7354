/// A file of a kit whose bytes come piece by piece, so that memory never holds it whole.
public struct StreamedFile {
    /// As ``KitFile/path``.
    public let path: String
    /// How many bytes there are.
    public let count: Int
    /// Hands the bytes over in their order; what the closure throws comes through.
    public let pieces: (_ take: ([UInt8]) throws -> Void) throws -> Void

    public init(path: String, count: Int, pieces: @escaping (_ take: ([UInt8]) throws -> Void) throws -> Void) {
        self.path = path
        self.count = count
        self.pieces = pieces
    }

    /// One that is in memory.
    public init(_ file: KitFile) {
        self.init(path: file.path, count: file.bytes.count) { take in try take(file.bytes) }
    }
}
