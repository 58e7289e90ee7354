/// A photo of a contact whose file is kept beside the catalogue, as a line says it: what it is, how large, and its sum
/// (docs/decisions/0086-what-cards-point-at.md).
public struct ContactPhoto: Hashable, Sendable {
    /// Such as `image/jpeg`.
    public let mediaType: String
    public let byteCount: Int
    /// The SHA-256 of the file, in 64 hexadecimal digits: what it is called.
    public let sum: String

    /// The most bytes of one.
    public static let largest = 5 << 20

    /// What programs show, with the word that cards of 3.0 have for it.
    private static let types = ["image/jpeg": "JPEG", "image/png": "PNG", "image/gif": "GIF", "image/webp": "WEBP"]

    /// Nil for bytes that are no such picture, and for too many of them.
    public init?(of bytes: [UInt8]) {
        guard bytes.count <= ContactPhoto.largest, let mediaType = ContactPhoto.mediaType(of: bytes) else { return nil }
        self.init(mediaType: mediaType, byteCount: bytes.count, sum: sha256(bytes))
    }

    /// What a picture is that begins so; nil where it is none that programs show.
    public static func mediaType(of beginning: [UInt8]) -> String? {
        guard let kind = MediaKind(beginning: Array(beginning.prefix(MediaKind.longestBeginning))) else { return nil }
        return types[kind.mediaType] == nil ? nil : kind.mediaType
    }

    private init(mediaType: String, byteCount: Int, sum: String) {
        self.mediaType = mediaType
        self.byteCount = byteCount
        self.sum = sum
    }

    /// Nil for what is not written so.
    public init?(reading line: String) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.count == 3, ContactPhoto.types[words[0]] != nil, let count = Int(words[1]),
            (1...ContactPhoto.largest).contains(count), words[1] == String(count), words[2].utf8.count == 64,
            words[2].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        self.init(mediaType: words[0], byteCount: count, sum: words[2])
    }

    /// `image/jpeg 48213 5f2c…`.
    public var written: String { "\(mediaType) \(byteCount) \(sum)" }

    /// As cards of 3.0 call what it is.
    public var cardType: String { ContactPhoto.types[mediaType] ?? "JPEG" }

    /// Without the dot.
    public var fileExtension: String { mediaType == "image/jpeg" ? "jpg" : String(mediaType.dropFirst(6)) }

    /// A line as people read it: `JPEG, 47 KB`.
    public static func words(_ line: String) -> String {
        ContactPhoto(reading: line).map { "\($0.cardType), \(max(1, $0.byteCount / 1024)) KB" } ?? line
    }
}

extension Contact {
    /// Its photo, where the file of one is kept.
    public var keptPhoto: ContactPhoto? { photo.flatMap(ContactPhoto.init(reading:)) }
}
