/// What a file of material is by its first bytes: its media type, the ending of its name, and what kind of asset it makes.
public struct MediaKind: Hashable, Sendable {
    public let mediaType: String
    /// Without the dot.
    public let fileExtension: String
    public let kind: Asset.Kind
    /// Whether it is a picture of a form that carries captions, credits and a place, which are read and taken out.
    public let isLookedInto: Bool

    private init(_ mediaType: String, _ fileExtension: String, _ kind: Asset.Kind, isLookedInto: Bool = false) {
        self.mediaType = mediaType
        self.fileExtension = fileExtension
        self.kind = kind
        self.isLookedInto = isLookedInto
    }

    /// The most bytes that ``init(beginning:)`` looks at.
    public static let longestBeginning = 512

    /// Nil for what is no picture, film, sound or document that an office hands out.
    public init?(beginning bytes: [UInt8]) {
        if let sign = FileSign(beginning: bytes), let known = MediaKind(sign) {
            self = known
        } else if let known = MediaKind(boxed: bytes) ?? MediaKind(riff: bytes) ?? MediaKind(written: bytes) {
            self = known
        } else {
            return nil
        }
    }

    private init?(_ sign: FileSign) {
        switch sign {
        case .jpeg: self.init("image/jpeg", "jpg", .image, isLookedInto: true)
        case .png: self.init("image/png", "png", .image, isLookedInto: true)
        case .tiff: self.init("image/tiff", "tif", .image, isLookedInto: true)
        case .photoshop: self.init("image/vnd.adobe.photoshop", "psd", .image, isLookedInto: true)
        case .gif: self.init("image/gif", "gif", .image)
        case .pdf: self.init("application/pdf", "pdf", .document)
        case .rtf: self.init("application/rtf", "rtf", .document)
        case .oldOffice: self.init("application/x-ole-storage", "doc", .document)
        case .zip: self.init("application/zip", "zip", .document)
        case .mp3: self.init("audio/mpeg", "mp3", .audio)
        case .flac: self.init("audio/flac", "flac", .audio)
        case .ogg: self.init("audio/ogg", "ogg", .audio)
        case .matroska: self.init("video/x-matroska", "mkv", .video)
        case .mpeg: self.init("video/mpeg", "mpg", .video)
        default: return nil
        }
    }

    /// ISO 14496-12: a length, `ftyp`, and a brand.
    private init?(boxed bytes: [UInt8]) {
        guard bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) else { return nil }
        switch String(decoding: bytes[8..<12], as: UTF8.self) {
        case "heic", "heix", "mif1", "msf1", "hevc": self.init("image/heic", "heic", .image, isLookedInto: true)
        case "avif", "avis": self.init("image/avif", "avif", .image, isLookedInto: true)
        case "M4A ", "M4B ": self.init("audio/mp4", "m4a", .audio)
        case "qt  ": self.init("video/quicktime", "mov", .video)
        default: self.init("video/mp4", "mp4", .video)
        }
    }

    private init?(riff bytes: [UInt8]) {
        guard bytes.count >= 12, bytes.starts(with: "RIFF".utf8) else { return nil }
        switch String(decoding: bytes[8..<12], as: UTF8.self) {
        case "WEBP": self.init("image/webp", "webp", .image, isLookedInto: true)
        case "WAVE": self.init("audio/wav", "wav", .audio)
        case "AVI ": self.init("video/x-msvideo", "avi", .video)
        default: return nil
        }
    }

    /// Graphics that are written in text.
    private init?(written bytes: [UInt8]) {
        let text = String(decoding: bytes.prefix(MediaKind.longestBeginning), as: UTF8.self)
        if text.hasPrefix("%!PS-Adobe") {
            self.init("application/postscript", "eps", .graphic)
        } else if text.contains("<svg") {
            self.init("image/svg+xml", "svg", .graphic)
        } else {
            return nil
        }
    }
}
