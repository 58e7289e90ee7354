import Catalogue
import JSONText
import Newsroom
import PressOffice

/// What a route answers.
struct RouteAnswer: Sendable {
    var status: Int?
    var json: JSON
    var headers: [(name: String, value: String)] = []
    /// The tag of what stands at the address, where that is not what is told.
    var tag: String?
    /// A file in the place of JSON.
    var file: HandedFile?

    init(_ file: HandedFile) {
        (json, self.file, tag) = (.null, file, file.tag)
    }

    init(_ json: JSON, status: Int? = nil, tag: String? = nil, headers: [(name: String, value: String)] = []) {
        self.json = json
        self.status = status
        self.tag = tag
        self.headers = headers
    }

    /// Of all that is told: whoever has the same tag has the same bytes.
    static func tag(of json: JSON) -> String { tag(of: bytes(of: json)) }

    static func tag(of bytes: [UInt8]) -> String { tag(ofSum: sha256(bytes)) }

    /// Of bytes whose SHA-256 is known.
    static func tag(ofSum sum: String) -> String { "\"\(sum.prefix(32))\"" }

    static func bytes(of json: JSON) -> [UInt8] { json.bytes() + [0x0A] }

    func answer(to asked: Asked) -> NewsroomAnswer {
        let bytes = file == nil ? RouteAnswer.bytes(of: json) : []
        let isRead = asked.route.method == .get
        let tag = self.tag ?? (isRead && file == nil ? RouteAnswer.tag(of: bytes) : nil)
        // One address tells more to some than to others.
        var all = [
            ("Content-Type", file?.type ?? "application/json"),
            ("Cache-Control", isRead ? "private, no-cache" : "no-store"),
            ("Vary", "Authorization"),
        ]
        if let file { all.append(("Content-Disposition", "attachment; filename=\"\(file.name)\"")) }
        if let tag { all.append(("ETag", tag)) }
        all += headers.map { ($0.name, $0.value) }
        if isRead, let tag, let known = asked.request.header("If-None-Match"), AskedTags(known).match(weakly: tag) {
            let kept = all.filter { !["Content-Type", "Content-Disposition"].contains($0.0) }
            return NewsroomAnswer(status: 304, headers: kept, body: .none)
        }
        return NewsroomAnswer(
            status: status ?? asked.route.status, headers: all, body: file?.body ?? .bytes(bytes))
    }
}

/// Bytes that are handed out as they are: to be kept, and never shown in the place of a page.
struct HandedFile: Sendable {
    var body: NewsroomAnswer.Body
    var type: String
    /// As it is kept, made by us of a-z, 0-9, hyphens and dots.
    var name: String
    /// Nil where nobody knows before it is made.
    var tag: String?

    init(_ body: NewsroomAnswer.Body, type: String, name: String, tag: String? = nil) {
        (self.body, self.type, self.name, self.tag) = (body, type, name, tag)
    }

    init(_ file: PageFile, type: String, name: String) {
        let body: NewsroomAnswer.Body =
            switch file.content {
            case .made(let bytes): .bytes(bytes)
            case .kept(let path): .file(path: path, length: file.count)
            }
        self.init(body, type: type, name: name, tag: RouteAnswer.tag(ofSum: file.sha256))
    }
}
