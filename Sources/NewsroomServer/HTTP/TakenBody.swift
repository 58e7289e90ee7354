import HTTPTypes
import HummingbirdCore

/// What comes behind the head of a request.
enum TakenBody: Equatable {
    case whole([UInt8])
    /// All of it, on the disk.
    case kept(TakenFile)
    /// The disk takes no more.
    case full
    /// It is longer than anything that is taken, and more of it may come.
    case tooLong
    /// Nobody has asked for it, or it says itself that it is too long: none of it was read.
    case untouched

    static func == (one: TakenBody, other: TakenBody) -> Bool {
        switch (one, other) {
        case (.whole(let one), .whole(let other)): one == other
        case (.kept(let one), .kept(let other)): one === other
        case (.tooLong, .tooLong), (.untouched, .untouched), (.full, .full): true
        default: false
        }
    }

    /// Only what comes by one of these methods is read.
    init(
        of request: Request, atMost most: Int, by methods: Set<HTTPRequest.Method> = [.post],
        keptIn folder: String? = nil
    ) async throws {
        let fields = request.headers
        let isChunked = fields[.transferEncoding] != nil
        let length = fields[.contentLength].map { Int($0) ?? .max } ?? 0
        guard isChunked || length > 0 else {
            self = .whole([])
            return
        }
        guard methods.contains(request.method), length <= most else {
            self = .untouched
            return
        }
        if let folder {
            do {
                self = try await TakenFile.take(request.body, atMost: most, in: folder).map { .kept($0) } ?? .tooLong
            } catch is TakenFile.CannotKeep {
                self = .full
            }
            return
        }
        var bytes: [UInt8] = []
        for try await piece in request.body {
            bytes += piece.readableBytesView
            guard bytes.count <= most else {
                self = .tooLong
                return
            }
        }
        self = .whole(bytes)
    }

    /// Whether the next request on the connection begins behind it.
    var isAtItsEnd: Bool {
        switch self {
        case .whole, .kept: true
        case .tooLong, .untouched, .full: false
        }
    }
}
