import Catalogue
import HTTPTypes
import HummingbirdCore
import NIOCore
import Newsroom
import PressOffice
import Synchronization
import Validation

/// Pages of the newsroom in the very bytes that go over the wire, for as long as they are true (``KeptPages``): a request that asks
/// for nothing but such a page is answered where it arrives. Nothing is here that was not answered the long way before, and whatever
/// asks for more than the page goes that way again.
final class ReadyAnswers: Sendable {
    /// An answer in two pieces, of which the first is the same for all of one second.
    struct Wire: Sendable {
        var start: ByteBuffer
        var rest: ByteBuffer
    }

    /// What is true at one moment.
    struct Moment: Sendable {
        fileprivate var answers: [String: Answer]
        fileprivate var start: ByteBuffer

        func wire(for request: PlainRequest) -> Wire? {
            guard let answer = answers[request.target], answer.host == request.host else { return nil }
            return Wire(start: start, rest: answer.rest)
        }
    }

    fileprivate struct Answer {
        /// The host that it was asked of, as it was written.
        var host: String
        /// All behind the date: the other fields and the body.
        var rest: ByteBuffer
    }

    private struct State {
        var pages: KeptPages?
        var reading: KeptReading?
        var answers: [String: Answer] = [:]
        var bytes = 0
    }

    /// In bytes: of all of them, and of one.
    private static let most = 16 << 20
    private static let longest = 256 << 10

    private let state = Mutex(State())

    /// What is ready and true now; nil where nothing is.
    ///
    /// - Throws: what asking how far the catalogue has come throws.
    func moment(of pages: KeptPages, at instant: Instant) throws -> Moment? {
        guard let reading = try pages.reading(holdingAt: instant) else { return nil }
        let answers = state.withLock { $0.pages === pages && $0.reading == reading ? $0.answers : [:] }
        let start = ByteBuffer(string: "HTTP/1.1 200 OK\r\ndate: \(HTTPDate.write(instant))\r\n")
        return answers.isEmpty ? nil : Moment(answers: answers, start: start)
    }

    /// Keeps what was answered, with all its fields but the date, while the catalogue stood as in `reading`.
    func keep(
        _ response: Response, _ body: [UInt8], for request: PlainRequest, of pages: KeptPages, _ reading: KeptReading
    ) {
        guard response.status == .ok, body.count <= ReadyAnswers.longest else { return }
        var rest = ByteBuffer()
        for field in response.headers where field.name != .date {
            rest.writeString("\(field.name.rawName): \(field.value)\r\n")
        }
        rest.writeString("\r\n")
        rest.writeBytes(body)
        let size = rest.readableBytes + 500
        state.withLock { state in
            if state.pages !== pages || state.reading != reading || state.bytes + size > ReadyAnswers.most {
                (state.pages, state.reading, state.answers, state.bytes) = (pages, reading, [:], 0)
            }
            state.bytes += size
            state.answers[request.target] = Answer(host: request.host, rest: rest)
        }
    }
}
