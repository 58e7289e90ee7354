import PressOffice

/// What a browser is told of a file by the ending of its name.
struct FileType {
    var mediaType: String
    /// Whether a browser may show it: nothing that could hold a program, or be taken for a page.
    var isShown: Bool

    static func named(_ name: String) -> FileType {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if let type = shown[ending] { return FileType(mediaType: type, isShown: true) }
        return FileType(mediaType: kept[ending] ?? "application/octet-stream", isShown: false)
    }

    private static let shown = [
        "jpg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
        "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "flac": "audio/flac", "wav": "audio/wav",
        "mp4": "video/mp4", "mov": "video/quicktime", "pdf": "application/pdf", "txt": "text/plain; charset=utf-8",
        "json": "application/json",
    ]

    private static let kept = [
        "tif": "image/tiff", "heic": "image/heic", "psd": "image/vnd.adobe.photoshop", "svg": "image/svg+xml",
        "eps": "application/postscript", "zip": "application/zip", "rtf": "application/rtf",
        "doc": "application/msword", "mkv": "video/x-matroska", "mpg": "video/mpeg", "avi": "video/x-msvideo",
        "vcf": "text/vcard; charset=utf-8", "csv": "text/csv; charset=utf-8", "xmp": "application/rdf+xml",
    ]
}

extension PageFile.Content {
    func body(of count: Int) -> NewsroomAnswer.Body {
        switch self {
        case .made(let bytes): .bytes(bytes)
        case .kept(let path): .file(path: path, length: count)
        }
    }
}
