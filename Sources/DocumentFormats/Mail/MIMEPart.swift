import CharacterSets

/// A message, or a part of one: a header, and a body or further parts (RFC 2045, RFC 2046).
struct MIMEPart {
    var header: MailHeader
    /// In lower case: `text/plain`.
    var type: String
    /// As it stands in the message, in the encoding of ``transferEncoding``; empty where there are parts.
    var body: ArraySlice<UInt8> = []
    /// Of a multipart, or the one message of a `message/rfc822`.
    var parts: [MIMEPart] = []

    var transferEncoding: String {
        header.text("content-transfer-encoding").map { String($0.prefix { !$0.isWhitespace && $0 != ";" }) } ?? "7bit"
    }

    /// The body as it was before it was put into the message.
    var content: [UInt8] { TransferEncoding.decoded(body, transferEncoding) }

    /// The content's text, in the charset that the header names. The bytes know better where they are UTF-8 and it names
    /// a Latin one, and where it names UTF-8 and nothing above ASCII is.
    var text: String {
        let bytes = content
        var charset = TextEncoding.of(bytes, declared: header.parameterised("content-type")?["charset"])
        if charset == .windows1252, String(validating: bytes, as: UTF8.self) != nil { charset = .utf8 }
        let text = charset.text(of: bytes)
        let isLatin = charset == .utf8 && text.unicodeScalars.allSatisfy { $0.value < 0x80 || $0 == "\u{FFFD}" }
        return isLatin && text.utf8.count != bytes.count ? TextEncoding.windows1252.text(of: bytes) : text
    }

    /// What the sender calls the file.
    var fileName: String? {
        header.parameterised("content-disposition")?["filename"] ?? header.parameterised("content-type")?["name"]
    }

    var isAttachment: Bool { header.parameterised("content-disposition")?.value == "attachment" }

    /// Why a message is not read.
    enum Fault: Error, Equatable {
        case tooDeep, tooMany, headerTooLarge
    }
}

/// Takes a message apart in one pass: each line is looked at once for each level of parts that it lies in.
struct MIMEReader {
    static let deepest = 50
    static let most = 1000

    private let bytes: [UInt8]
    private var count = 0
    /// The multiparts that are open, by their boundaries, and how many there are. Of two with one boundary the inner one
    /// has it.
    private var levels: [ArraySlice<UInt8>: Int] = [:]
    private var open = 0
    /// How often a boundary may be guessed: each guess reads the rest once more.
    private var guesses = 3

    /// What a body ends at.
    private enum Stop: Equatable {
        case end
        /// A line of the multipart at this level; the last of its lines where it closes.
        case boundary(level: Int, closes: Bool)
    }

    /// The message whose header begins at `start`.
    static func message(in bytes: [UInt8], from start: Int, depth: Int = 0) throws(MIMEPart.Fault) -> MIMEPart {
        var reader = MIMEReader(bytes: bytes)
        var next = start
        return try reader.part(&next, depth: depth, usually: "text/plain").part
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func part(
        _ next: inout Int, depth: Int, usually: String
    ) throws(MIMEPart.Fault) -> (part: MIMEPart, stop: Stop) {
        guard depth <= MIMEReader.deepest else { throw .tooDeep }
        count += 1
        guard count <= MIMEReader.most else { throw .tooMany }
        let header: MailHeader
        do { header = try MailHeader(bytes, next: &next) } catch { throw .headerTooLarge }
        let content = header.parameterised("content-type")
        let type = content?.value ?? usually
        var part = MIMEPart(header: header, type: type.contains("/") ? type : "text/plain")
        if type.hasPrefix("multipart/") {
            return try multipart(part, &next, boundary: content?["boundary"], depth: depth)
        }
        let isPlain = !["base64", "quoted-printable"].contains(part.transferEncoding.lowercased())
        if type == "message/rfc822" || type == "message/global", isPlain {
            let inner = try self.part(&next, depth: depth + 1, usually: "text/plain")
            part.parts = [inner.part]
            return (part, inner.stop)
        }
        let stop: Stop
        (part.body, stop) = body(&next)
        if type == "message/rfc822" || type == "message/global" {
            // Not by the book: a message in base64.
            part.parts = [try MIMEReader.message(in: part.content, from: 0, depth: depth + 1)]
            part.body = []
        }
        return (part, stop)
    }

    private mutating func multipart(
        _ part: MIMEPart, _ next: inout Int, boundary: String?, depth: Int
    ) throws(MIMEPart.Fault) -> (part: MIMEPart, stop: Stop) {
        let start = next
        if let boundary, !boundary.isEmpty, boundary.utf8.count <= 500 {
            let read = try parts(of: part, &next, boundary: Array(boundary.utf8), depth: depth)
            if !read.part.parts.isEmpty { return read }
        }
        // No boundary, or one that no line has: the first line that could be one, before a part's header.
        next = start
        if guesses > 0, let guess = guessedBoundary(from: start) {
            guesses -= 1
            return try parts(of: part, &next, boundary: guess, depth: depth)
        }
        var part = part
        let stop: Stop
        (part.body, stop) = body(&next)
        part.type = "text/plain"
        return (part, stop)
    }

    private mutating func parts(
        of part: MIMEPart, _ next: inout Int, boundary: [UInt8], depth: Int
    ) throws(MIMEPart.Fault) -> (part: MIMEPart, stop: Stop) {
        var part = part
        let level = open
        let outer = levels.updateValue(level, forKey: boundary[...])
        open += 1
        defer { open -= 1 }
        let usually = part.type == "multipart/digest" ? "message/rfc822" : "text/plain"
        var stop = body(&next).stop
        while stop == .boundary(level: level, closes: false) {
            let read = try self.part(&next, depth: depth + 1, usually: usually)
            part.parts.append(read.part)
            stop = read.stop
        }
        // What follows the last line is for no one.
        levels[boundary[...]] = outer
        while stop == .boundary(level: level, closes: true) { stop = body(&next).stop }
        return (part, stop)
    }

    /// The bytes up to the next line that ends a part, and which line that is; `next` moves behind it.
    private func body(_ next: inout Int) -> (bytes: ArraySlice<UInt8>, stop: Stop) {
        let start = next
        while next < bytes.count {
            let lineStart = next
            let line = MailLine(bytes, at: next)
            next = line.next
            guard let stop = stop(at: line.text) else { continue }
            // The line end before a boundary belongs to the boundary.
            var end = lineStart
            if end > start, bytes[end - 1] == 0x0A { end -= 1 }
            if end > start, bytes[end - 1] == 0x0D { end -= 1 }
            return (bytes[start..<end], stop)
        }
        return (bytes[start...], .end)
    }

    private func stop(at line: ArraySlice<UInt8>) -> Stop? {
        guard line.starts(with: [0x2D, 0x2D]), !levels.isEmpty, line.count < 600 else { return nil }
        var name = line.dropFirst(2)
        while let last = name.last, isBlank(last) { name = name.dropLast() }
        if let level = levels[name] { return .boundary(level: level, closes: false) }
        guard name.count > 2, name.suffix(2).elementsEqual([0x2D, 0x2D]), let level = levels[name.dropLast(2)] else {
            return nil
        }
        return .boundary(level: level, closes: true)
    }

    private func guessedBoundary(from start: Int) -> [UInt8]? {
        var next = start
        while next < bytes.count {
            let line = MailLine(bytes, at: next)
            next = line.next
            if stop(at: line.text) != nil { return nil }
            guard line.text.starts(with: [0x2D, 0x2D]), (3...200).contains(line.text.count), next < bytes.count else {
                continue
            }
            if MailHeader.field(MailLine(bytes, at: next).text)?.name.hasPrefix("content-") == true {
                return Array(line.text.dropFirst(2))
            }
        }
        return nil
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
