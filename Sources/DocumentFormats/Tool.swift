import CSystemCalls
import Foundation

/// A program of this machine that reads bytes and writes text, held within bounds: nothing that it does reaches beyond its streams.
///
/// By a call of our own and not Foundation's `Process`: on Linux that has no process group to end, hands descriptors down,
/// needs a thread of its own for every child, and confines none. The bytes go in as a file without a name, so the child never waits for
/// us to write, and nothing from outside stands on its command line. Safe to use from several threads at once.
struct Tool {
    let path: String

    /// What a run may take.
    struct Bounds {
        var seconds = 30
        var memory = 1 << 30
        var output = 1 << 29
    }

    enum Outcome: Equatable {
        /// It ended by itself: its exit code, and the beginning of what it said on standard error.
        case ended(code: Int32, said: String)
        /// A signal ended it, as one does that takes too much memory.
        case crashed
        /// It was ended by us: too slow, or too much output, or whoever takes it wanted no more.
        case stopped
        /// It could not be started.
        case failed(Int32)
    }

    /// The program of this name in the folders of a search path; folders that are not absolute are passed over.
    init?(named name: String, searchPath: String) {
        let folders = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
        guard let found = folders.first(where: { access("\($0)/\(name)", X_OK) == 0 }) else { return nil }
        path = "\(found)/\(name)"
    }

    /// Runs it on `input` and hands its output on piece by piece, until `take` answers false.
    func run(_ arguments: [String], input: [UInt8], bounds: Bounds = Bounds(), take: ([UInt8]) -> Bool) -> Outcome {
        var child = pid_t()
        var streams: (output: Descriptor, errors: Descriptor)?
        guard let file = Tool.starting.withLock({ Descriptor.nameless() }), file.fill(input) else {
            return .failed(errno)
        }
        let started = Tool.starting.withLock { () -> Int32 in
            guard let (output, outputEnd) = Descriptor.pipe(),
                let (errors, errorsEnd) = Descriptor.pipe()
            else { return errno }
            streams = (output, errors)
            return spawn(&child, arguments, bounds, streams: [file, outputEnd, errorsEnd])
        }
        guard started == 0, let streams else { return .failed(started) }
        var reading = Streams(
            output: streams.output, errors: streams.errors, end: now() + Double(bounds.seconds), left: bounds.output)
        let ended = reading.drain(take)
        return outcome(of: child, isOver: ended, end: reading.end, said: reading.said)
    }

    /// One child at a time is started: none gets the ends of another's pipes in the moment before they are marked.
    private static let starting = NSLock()
    private func spawn(
        _ child: inout pid_t, _ arguments: [String], _ bounds: Bounds, streams: [Descriptor]
    ) -> Int32 {
        let variables = ["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C"]
        let pointers: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        let environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
        defer { for pointer in pointers + environment { free(pointer) } }
        return pressroom_run_confined(
            &child, path, pointers, environment, streams.map(\.number), bounds.memory, max(1, bounds.seconds))
    }

    /// Waits for the child's end; ends it where it was not over, or does not come to an end in time.
    private func outcome(of child: pid_t, isOver: Bool, end: Double, said: [UInt8]) -> Outcome {
        var status: Int32 = 0
        var wasStopped = !isOver
        if wasStopped { kill(-child, SIGKILL) }
        while true {
            let ended = waitpid(child, &status, wasStopped ? 0 : WNOHANG)
            if ended == child { break }
            if ended < 0, errno != EINTR { return .failed(errno) }
            if ended == 0, now() > end {
                wasStopped = true
                kill(-child, SIGKILL)
            } else if ended == 0 {
                usleep(200)
            }
        }
        if wasStopped { return .stopped }
        if status & 0x7F == SIGXCPU { return .stopped }
        guard status & 0x7F == 0 else { return .crashed }
        return .ended(code: status >> 8 & 0xFF, said: String(decoding: said, as: UTF8.self))
    }
}

/// What a child writes on its two streams, read as it comes, so that neither fills up.
private struct Streams {
    let output: Descriptor
    let errors: Descriptor
    let end: Double
    var left: Int
    private(set) var said: [UInt8] = []

    init(output: Descriptor, errors: Descriptor, end: Double, left: Int) {
        self.output = output
        self.errors = errors
        self.end = end
        self.left = left
    }

    /// False where time or the room for output ran out, or `take` wants no more.
    mutating func drain(_ take: ([UInt8]) -> Bool) -> Bool {
        var open = [pollfd(fd: output.number, events: Int16(POLLIN), revents: 0)]
        open.append(pollfd(fd: errors.number, events: Int16(POLLIN), revents: 0))
        while open.contains(where: { $0.fd >= 0 }) {
            let rest = end - now()
            guard rest > 0 else { return false }
            guard poll(&open, 2, Int32(min(1000, rest * 1000 + 1))) >= 0 || errno == EINTR else { return false }
            for index in open.indices where open[index].fd >= 0 && open[index].revents != 0 {
                guard let piece = Descriptor.read(open[index].fd) else { continue }
                if piece.isEmpty {
                    open[index].fd = -1
                } else if index == 1 {
                    said.append(contentsOf: piece.prefix(max(0, 4096 - said.count)))
                } else {
                    left -= piece.count
                    guard left >= 0, take(piece) else { return false }
                }
            }
        }
        return true
    }
}

/// A file descriptor of ours, closed with its last holder; no child gets it unless it is given it.
private final class Descriptor {
    private(set) var number: Int32
    init(_ number: Int32) { self.number = number }
    deinit { close() }

    func close() {
        if number >= 0 { Glibc.close(number) }
        number = -1
    }

    static func pipe() -> (read: Descriptor, write: Descriptor)? {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (Descriptor(ends[0]), Descriptor(ends[1]))
    }

    /// A file that has no name and is gone with its last descriptor.
    static func nameless() -> Descriptor? {
        let folder = FileManager.default.temporaryDirectory
        var name = Array(folder.appendingPathComponent("pressroom-XXXXXX").path.utf8CString)
        let number = mkstemp(&name)
        guard number >= 0 else { return nil }
        unlink(name)
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        return Descriptor(number)
    }

    /// Writes all of the bytes, and goes back to the first of them.
    func fill(_ bytes: [UInt8]) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                Glibc.write(number, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return lseek(number, 0, SEEK_SET) == 0
    }

    /// nil where a signal came between; empty at the end, and where reading fails.
    static func read(_ number: Int32) -> [UInt8]? {
        var wasInterrupted = false
        let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
            let got = Glibc.read(number, buffer.baseAddress, buffer.count)
            wasInterrupted = got < 0 && errno == EINTR
            count = max(0, got)
        }
        return wasInterrupted ? nil : piece
    }
}

/// Seconds of a clock that nobody sets.
private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
