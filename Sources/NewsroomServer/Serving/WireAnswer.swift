import HTTPTypes
import HummingbirdCore
import NIOCore
import Newsroom

extension NewsroomAnswer {
    /// What goes over the wire: under the asker's conditions, in the part that is wanted, and without a body where only the head
    /// is asked for.
    func response(to head: HTTPRequest) -> Response? {
        var fields = HTTPFields()
        for (name, value) in headers {
            guard let name = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        let isPlain = status == 200 && (head.method == .get || head.method == .head)
        let conditions = Conditions(head.headerFields)
        let (tag, changed) = (fields[.eTag], fields[.lastModified])
        if isPlain, conditions.haveIt(tag: tag, lastModified: changed) {
            for name in [HTTPField.Name.contentType, .contentLength, .contentDisposition] { fields[name] = nil }
            return Response(status: .notModified, headers: fields, body: ResponseBody()).withoutLength
        }
        guard isPlain, let length, tag != nil || changed != nil else { return whole(fields, head) }
        fields[.acceptRanges] = "bytes"
        guard head.method == .get, conditions.wantPart(tag: tag, lastModified: changed) else {
            return whole(fields, head)
        }
        switch ByteRange(head.headerFields[.range], of: length) {
        case .whole: return whole(fields, head)
        case .none:
            fields[.contentRange] = "bytes */\(length)"
            fields[.contentType] = nil
            return Response(status: .rangeNotSatisfiable, headers: fields)
        case .part(let range):
            fields[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)"
            return part(range).map { Response(status: .partialContent, headers: fields, body: $0) }
        }
    }

    private func whole(_ fields: HTTPFields, _ head: HTTPRequest) -> Response? {
        var fields = fields
        guard head.method != .head else {
            fields[.contentLength] = length.map(String.init)
            return Response(status: .init(code: status), headers: fields, body: ResponseBody { _ in })
        }
        return part(0..<(length ?? 0)).map { Response(status: .init(code: status), headers: fields, body: $0) }
    }

    /// Nil where nobody knows before it is made.
    private var length: Int? {
        switch body {
        case .pieces: nil
        case .none: 0
        case .bytes(let bytes): bytes.count
        case .file(_, let length): length
        }
    }

    /// Nil where the file is not there any more, or too many are being made.
    private func part(_ range: Range<Int>) -> ResponseBody? {
        switch body {
        case .none: ResponseBody()
        case .bytes(let bytes): ResponseBody(byteBuffer: ByteBuffer(bytes: bytes[range]))
        case .file(let path, let length): SentFile(path: path, length: length)?.body(range)
        case .pieces(let make): SentPieces.body(make)
        }
    }
}

extension Response {
    /// For what has no body by its status, and whose length is therefore not said.
    var withoutLength: Response {
        var response = self
        response.headers[.contentLength] = nil
        return response
    }
}
