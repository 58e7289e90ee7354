import Catalogue
import JSONText
import Newsroom

/// What a route answers.
struct RouteAnswer: Sendable {
    var status: Int?
    var json: JSON
    var headers: [(name: String, value: String)] = []
    /// The tag of what stands at the address, where that is not what is told.
    var tag: String?

    init(_ json: JSON, status: Int? = nil, tag: String? = nil, headers: [(name: String, value: String)] = []) {
        self.json = json
        self.status = status
        self.tag = tag
        self.headers = headers
    }

    /// Of all that is told: whoever has the same tag has the same bytes.
    static func tag(of json: JSON) -> String { tag(of: bytes(of: json)) }

    static func tag(of bytes: [UInt8]) -> String { "\"\(sha256(bytes).prefix(32))\"" }

    static func bytes(of json: JSON) -> [UInt8] { json.bytes() + [0x0A] }

    func answer(to asked: Asked) -> NewsroomAnswer {
        let bytes = RouteAnswer.bytes(of: json)
        let isRead = asked.route.method == .get
        let tag = self.tag ?? (isRead ? RouteAnswer.tag(of: bytes) : nil)
        // One address tells more to some than to others.
        var all = [
            ("Content-Type", "application/json"), ("Cache-Control", isRead ? "private, no-cache" : "no-store"),
            ("Vary", "Authorization"),
        ]
        if let tag { all.append(("ETag", tag)) }
        all += headers.map { ($0.name, $0.value) }
        if isRead, let tag, let known = asked.request.header("If-None-Match"), AskedTags(known).match(weakly: tag) {
            return NewsroomAnswer(status: 304, headers: all.filter { $0.0 != "Content-Type" }, body: .none)
        }
        return NewsroomAnswer(status: status ?? asked.route.status, headers: all, body: .bytes(bytes))
    }
}
