import Catalogue
import Foundation
import JSONText

/// Where a command speaks: data on standard output, sentences on standard error.
struct Screen: Sendable {
    /// Nil where output is no terminal: then nothing is cut.
    let width: Int?
    /// For standard output.
    let ink: Ink
    let errorWidth: Int?
    /// For standard error.
    let errorInk: Ink
    /// Whether a line on standard error can be drawn again.
    let canRedraw: Bool
    private let output: FileDescriptorOutput
    private let error: FileDescriptorOutput

    /// `output` is where data goes and `error` where sentences go: the process's own, or a test's files.
    init(
        _ surroundings: Surroundings, output: Int32 = STDOUT_FILENO, error: Int32 = STDERR_FILENO
    ) {
        width = surroundings.outputIsTerminal ? surroundings.width : nil
        ink = surroundings.ink(onTerminal: surroundings.outputIsTerminal)
        errorWidth = surroundings.errorIsTerminal ? surroundings.width : nil
        errorInk = surroundings.ink(onTerminal: surroundings.errorIsTerminal)
        canRedraw = surroundings.errorIsTerminal && surroundings["TERM"] != "dumb"
        self.output = FileDescriptorOutput(descriptor: output)
        self.error = FileDescriptorOutput(descriptor: error)
    }

    /// Data: what the person asked for. On a terminal nothing acts but our own colours, whatever is in the text.
    func show(_ text: String) throws(OutputError) {
        try output.write(Array((width == nil ? text : harmless(inked: text)).utf8))
    }

    /// Names and paths for another program, a line each; for a person where output is a terminal.
    func show(lines: [String]) throws(OutputError) {
        try show(lines.map { (width == nil ? $0 : harmless($0)) + "\n" }.joined())
    }

    func show(_ table: Table) throws(OutputError) {
        try show(table.text(width: width, ink: ink))
    }

    func show(_ json: JSON) throws(OutputError) {
        try output.write(json.bytes(pretty: true) + [UInt8(ascii: "\n")])
    }

    /// Bytes that are harmless already.
    func show(data bytes: [UInt8]) throws(OutputError) {
        try output.write(bytes)
    }

    /// A file's bytes; on a terminal what would act on it is made harmless.
    func show(bytes: [UInt8]) throws(OutputError) {
        guard width != nil else { return try output.write(bytes) }
        try show(harmless(String(decoding: bytes, as: UTF8.self), keepingLines: true))
    }

    /// A sentence for the person, on a line of its own.
    ///
    /// Where nobody can be told (standard error is closed) there is nothing left to do.
    func say(_ sentence: String) {
        let lines = harmless(sentence, keepingLines: true).split(separator: "\n", omittingEmptySubsequences: false)
        let shown = lines.map { line in
            wrapped(String(line), width: errorWidth, indent: line.prefix { $0 == " " }.count)
        }
        say(styled: shown.joined(separator: "\n"))
    }

    /// Lines that are wrapped and coloured already; nothing acts in them but our own colours.
    func say(styled text: String) {
        do { try error.write(Array((harmless(inked: text) + "\n").utf8)) } catch { return }
    }

    /// Signs for the terminal itself, harmless already, without a line's end.
    func draw(_ text: String) {
        do { try error.write(Array(text.utf8)) } catch { return }
    }

    /// A question, without a line's end; the answer is typed behind it.
    func ask(_ question: String) {
        do { try error.write(Array(harmless(question).utf8) + [UInt8(ascii: " ")]) } catch { return }
    }
}

/// Standard output for what comes in many pieces: written some 64 KiB at a time, so that memory stays constant.
final class PiecewiseOutput {
    private let screen: Screen
    private var pending: [UInt8] = []

    init(_ screen: Screen) { self.screen = screen }

    func add(_ bytes: [UInt8]) throws(OutputError) {
        pending += bytes
        if pending.count > 1 << 16 { try end() }
    }

    /// Shows what is left.
    func end() throws(OutputError) {
        try screen.show(bytes: pending)
        pending.removeAll(keepingCapacity: true)
    }
}

/// Why what was asked for could not be shown.
enum OutputError: RefusalError, Equatable {
    /// Whoever read it has gone (`| head`): no reason to complain.
    case closed
    case failed(reason: String)

    var refusal: Refusal {
        switch self {
        case .closed: Refusal(.outside, "Nobody reads the output any more.")
        case .failed(let reason): Refusal(.outside, "The output could not be written: \(reason).")
        }
    }

    /// As a reason behind another sentence.
    var because: String {
        switch self {
        case .closed: "nobody reads it"
        case .failed(let reason): reason
        }
    }
}

/// Writes whole: short writes and interruptions are carried on with.
struct FileDescriptorOutput: Sendable {
    let descriptor: Int32

    func write(_ bytes: some Collection<UInt8>) throws(OutputError) {
        var rest = ArraySlice(Array(bytes))
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno == EAGAIN {
                var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&wait, 1, 1000)
            } else if errno == EPIPE {
                throw .closed
            } else if errno != EINTR {
                throw .failed(reason: reason(errno))
            }
        }
    }
}

/// The system's words for an error number.
func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
