import Catalogue

/// A link that is to be asked, and what is expected behind it.
public struct LinkQuestion: Hashable, Sendable {
    /// What the link is for.
    public enum Use: String, CaseIterable, Codable, Sendable {
        case image, video, audio, graphic, document, statement, reference

        public init(_ kind: Asset.Kind) {
            switch kind {
            case .image: self = .image
            case .video: self = .video
            case .audio: self = .audio
            case .graphic: self = .graphic
            case .document: self = .document
            }
        }
    }

    /// As it is catalogued: http, https, mailto or tel.
    public var url: String
    public var use: Use
    /// For assets only.
    public var linkKind: Asset.LinkKind?
    /// What it looked like when it was catalogued.
    public var baseline: LinkPrint?
    /// Whether a print is wanted where the answer could do without.
    public var needsPrint: Bool

    public init(
        url: String, use: Use, linkKind: Asset.LinkKind? = nil, baseline: LinkPrint? = nil, needsPrint: Bool = false
    ) {
        self.url = url
        self.use = use
        self.linkKind = linkKind
        self.baseline = baseline
        self.needsPrint = needsPrint
    }

    /// Whether a file is expected, of which the head of the answer tells enough.
    var isOfAFile: Bool { FileEnding.isOfAFile(url, linkKind) }
}

/// What the last part of a path says of what it names.
enum FileEnding {
    private static let endings: Set<String> = [
        "jpg", "jpeg", "png", "gif", "webp", "avif", "bmp", "tif", "tiff", "svg", "eps", "psd", "ai", "indd", "heic",
        "dng", "mp3", "wav", "m4a", "aac", "aif", "aiff", "flac", "ogg", "mp4", "m4v", "mov", "avi", "mpg", "mpeg",
        "mkv",
        "webm", "wmv", "mxf", "srt", "vtt", "pdf", "doc", "docx", "rtf", "xls", "xlsx", "ppt", "pptx", "odt", "ods",
        "odp", "epub", "zip", "gz", "tgz", "tar", "rar", "7z", "csv", "txt", "vcf", "ics",
    ]

    /// The same of an asset: what its link is said to be counts for more than the name. A link that is said to be no file
    /// is none.
    static func isOfAFile(_ url: String, _ linkKind: Asset.LinkKind?) -> Bool {
        linkKind == .file || (linkKind == nil && isOfAFile(url))
    }

    /// Whether a file stands at the address, to judge by its name's ending.
    static func isOfAFile(_ url: String) -> Bool {
        let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return false }
        let ending = path[path.index(after: dot)...]
        return ending.count <= 5 && endings.contains(String(Substring(ending)).lowercased())
    }
}
