import Foundation
import Synchronization

/// What a test's mail server does with one connection.
public enum PostAct: Sendable, Hashable {
    /// Takes every message.
    case take
    /// Lets nobody in.
    case letNobodyIn
    /// Says this to a recipient, or to a message that it has read, such as `550 No such user`.
    case refuseRecipient(String)
    case refuseMessage(String)
    /// Hangs up when it is asked for a message, in the middle of one, or when it has read all of it.
    case hangUpBeforeData, hangUpInTheMiddle, hangUpAfterTheEnd
    /// Says nothing for so long before it answers to the end of the message.
    case thinkFor(seconds: Double)
    /// Says nothing at all.
    case saySoLittle
}

/// A mail server on this machine's loopback network that keeps what it is given. Each connection has a thread; each does the next
/// act, and the last one goes on.
public final class PostOffice: Sendable {
    /// A message as it came, with whom it was for.
    public struct Letter: Sendable, Hashable {
        public var from: String
        public var to: [String]
        public var text: String

        public init(from: String, to: [String], text: String) { (self.from, self.to, self.text) = (from, to, text) }
    }

    public let port: UInt16
    private let listener: Int32
    private let tls: SiteTLS?
    private let offersSTARTTLS: Bool
    private let password: String?
    private let acts: Mutex<[PostAct]>
    private let taken = Mutex<[Letter]>([])
    private let heard = Mutex<[String]>([])

    /// - Parameters:
    ///   - certificate: a file of `Tests/TestSupport/Certificates`; nil serves without TLS.
    ///   - isSafeAtOnce: whether TLS begins with the first byte, and not when it is asked for.
    ///   - password: what `AUTH PLAIN` must bring, as `user:password`; nil asks for nothing.
    public init(
        _ acts: PostAct..., certificate: String? = nil, isSafeAtOnce: Bool = false, password: String? = nil
    ) throws {
        signal(SIGPIPE, SIG_IGN)
        guard let opened = openLoopback(at: "127.0.0.1") else { throw SiteFailure.noPort }
        (listener, port) = (opened.socket, opened.port)
        tls = try certificate.map {
            guard let tls = SiteTLS(certificate: $0) else { throw SiteFailure.noTLS }
            return tls
        }
        offersSTARTTLS = certificate != nil && !isSafeAtOnce
        self.password = password
        self.acts = Mutex(acts.isEmpty ? [.take] : acts)
        Thread.detachNewThread { self.accept() }
    }

    /// What was taken so far.
    public var letters: [Letter] { taken.withLock { $0 } }
    /// Every line that was said to it outside messages.
    public var lines: [String] { heard.withLock { $0 } }

    public func close() { shutdown(listener, Int32(SHUT_RDWR)) }

    private func accept() {
        while true {
            let socket = Glibc.accept(listener, nil, nil)
            guard socket >= 0 else { break }
            let act = acts.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
            let thread = Thread { self.serve(socket, act) }
            thread.stackSize = 256 << 10
            thread.start()
        }
        Glibc.close(listener)
    }

    private func serve(_ socket: Int32, _ act: PostAct) {
        let first: (any SiteStream)? = offersSTARTTLS || tls == nil ? PlainStream(socket) : tls?.stream(over: socket)
        if let first {
            var talk = PostTalk(stream: first, act: act, offersSTARTTLS: offersSTARTTLS, password: password)
            talk.run(
                safely: { self.tls?.stream(over: socket) }, hearing: { line in heard.withLock { $0.append(line) } },
                taking: { letter in taken.withLock { $0.append(letter) } })
            talk.stream.end()
        }
        Glibc.close(socket)
    }
}

/// One connection: what was said, and what is answered.
struct PostTalk {
    var stream: any SiteStream
    let act: PostAct
    var offersSTARTTLS: Bool
    let password: String?
    private var waiting: [UInt8] = []
    private var letter = PostOffice.Letter(from: "", to: [], text: "")

    init(stream: any SiteStream, act: PostAct, offersSTARTTLS: Bool, password: String?) {
        (self.stream, self.act, self.offersSTARTTLS, self.password) = (stream, act, offersSTARTTLS, password)
    }

    mutating func run(
        safely makeSafe: () -> (any SiteStream)?, hearing hear: (String) -> Void,
        taking take: (PostOffice.Letter) -> Void
    ) {
        if act == .saySoLittle { return stream.rest(seconds: 30) }
        say("220 post.example ready")
        while let line = nextLine() {
            hear(line)
            let word = line.uppercased()
            if word.hasPrefix("STARTTLS"), offersSTARTTLS {
                say("220 go on")
                guard let safe = makeSafe() else { return }
                (stream, offersSTARTTLS, waiting) = (safe, false, [])
            } else if word == "AUTH PLAIN" {
                say("334 ")
                say(isLetIn(nextLine() ?? "") ? "235 welcome" : "535 I do not know you")
            } else if word.hasPrefix("DATA") {
                guard readMessage(take) else { return }
            } else if word.hasPrefix("QUIT") {
                return say("221 goodbye")
            } else {
                say(answer(to: line))
            }
        }
    }

    private mutating func answer(to line: String) -> String {
        let word = line.uppercased()
        if word.hasPrefix("EHLO") {
            return "250-post.example greets you\r\n" + (offersSTARTTLS ? "250-STARTTLS\r\n" : "")
                + (password == nil ? "" : "250-AUTH PLAIN\r\n") + "250 8BITMIME"
        }
        if word.hasPrefix("AUTH PLAIN") { return isLetIn(line) ? "235 welcome" : "535 I do not know you" }
        if word.hasPrefix("MAIL") {
            letter = PostOffice.Letter(from: address(in: line), to: [], text: "")
            return "250 ok"
        }
        if word.hasPrefix("RCPT") {
            if case .refuseRecipient(let words) = act { return words }
            letter.to.append(address(in: line))
            return "250 ok"
        }
        return "250 ok"
    }

    private func isLetIn(_ line: String) -> Bool {
        guard act != .letNobodyIn, let password else { return false }
        let given = line.split(separator: " ").last.flatMap { Data(base64Encoded: String($0)) } ?? Data()
        let parts = given.split(separator: 0, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        return parts.suffix(2).joined(separator: ":") == password
    }

    private func address(in line: String) -> String {
        String(line.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
    }

    /// False where the connection ends with it.
    private mutating func readMessage(_ take: (PostOffice.Letter) -> Void) -> Bool {
        if act == .hangUpBeforeData { return false }
        say("354 go on")
        if act == .hangUpInTheMiddle {
            _ = stream.read()
            stream.reset()
            return false
        }
        while let line = nextLine(), line != "." {
            letter.text += (line.hasPrefix(".") ? String(line.dropFirst()) : line) + "\r\n"
        }
        switch act {
        case .hangUpAfterTheEnd:
            take(letter)
            return false
        case .refuseMessage(let words): say(words)
        case .thinkFor(let seconds):
            stream.rest(seconds: seconds)
            take(letter)
            say("250 taken at last")
        default:
            take(letter)
            say("250-taken\r\n250 with thanks")
        }
        return true
    }

    private func say(_ text: String) { _ = stream.write(Array("\(text)\r\n".utf8)) }

    private mutating func nextLine() -> String? {
        while true {
            if let end = waiting.firstIndex(of: 0x0A) {
                let line = waiting[..<end].filter { $0 != 0x0D }
                waiting.removeFirst(end + 1)
                return String(decoding: line, as: UTF8.self)
            }
            let bytes = stream.read()
            guard !bytes.isEmpty else { return nil }
            waiting += bytes
        }
    }
}
