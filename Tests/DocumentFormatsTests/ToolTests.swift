import Foundation
import Testing

@testable import DocumentFormats

@Suite struct ToolTests {
    @Test func `bytes go in and come out, however many`() throws {
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 * 31 >> 3) }
        let answer = try run("cat", [], input: bytes)
        #expect(answer.outcome == .ended(code: 0, said: ""))
        #expect(answer.output == bytes)
    }

    @Test func `both streams may fill up`() throws {
        let answer = try run("sh", ["-c", "yes error | head -c 900000 >&2; yes out | head -c 900000; exit 7"])
        #expect(answer.output.count == 900_000)
        guard case .ended(code: 7, let said) = answer.outcome else { return #expect(Bool(false), "\(answer.outcome)") }
        #expect(said.utf8.count == 4096)
    }

    @Test func `a child that does not end is ended with all that it started`() throws {
        let start = Date()
        #expect(try run("sh", ["-c", "sleep 60 & sleep 60"], bounds: .init(seconds: 1)).outcome == .stopped)
        #expect(try run("sh", ["-c", "exec >&- 2>&-; sleep 60"], bounds: .init(seconds: 1)).outcome == .stopped)
        #expect(try run("sh", ["-c", "while :; do :; done"], bounds: .init(seconds: 1)).outcome == .stopped)
        #expect(Date().timeIntervalSince(start) < 20)
    }

    @Test func `output, memory and files have their bounds`() throws {
        #expect(try run("yes", [], bounds: .init(output: 100_000)).outcome == .stopped)
        let hungry = try run(
            "sh", ["-c", "head -c 600000000 /dev/zero | tail -n 1 | wc -c"], bounds: .init(memory: 100 << 20))
        #expect(hungry.output == Array("0\n".utf8))
        let name = "/tmp/pressroom-tool-\(UUID().uuidString)"
        _ = try run("sh", ["-c", "echo text > \(name); ls -s \(name)"])
        #expect((try? Data(contentsOf: URL(fileURLWithPath: name)))?.isEmpty ?? true)
        try? FileManager.default.removeItem(atPath: name)
    }

    @Test func `what takes the output may have had enough`() throws {
        let tool = try #require(Tool(named: "yes", searchPath: "/usr/bin:/bin"))
        var pieces = 0
        let outcome = tool.run([], input: []) { _ in
            pieces += 1; return pieces < 3
        }
        #expect(outcome == .stopped)
        #expect(pieces == 3)
    }

    @Test func `a signal is a crash, and a missing program a code`() throws {
        #expect(try run("sh", ["-c", "kill -9 $$"]).outcome == .crashed)
        #expect(Tool(named: "no-such-program", searchPath: "/usr/bin:/bin") == nil)
        #expect(Tool(named: "sh", searchPath: "bin:.") == nil)
    }

    @Test func `a child gets no variables of ours, and works in no folder of ours`() throws {
        let answer = try run("sh", ["-c", "env | sort; pwd"])
        #expect(
            String(decoding: answer.output, as: UTF8.self)
                == "LC_ALL=C\nPATH=/usr/local/bin:/usr/bin:/bin\nPWD=/\n/\n")
    }

    @Test func `a child empties, deletes, makes and renames no file`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "pressroom-tool-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("kept")
        try Data("kept".utf8).write(to: file)
        for attempt in [
            ": > kept", ": >> kept", "truncate -s 0 kept", "rm -f kept", "mv kept moved", "ln kept other",
            "ln -s kept other",
            "mkdir other", "chmod 000 kept", "mkfifo other", "touch -d 2001-01-01 kept", "cp kept other",
        ] {
            _ = try run("sh", ["-c", "cd \(folder.path) && { \(attempt); }"])
            #expect(try String(contentsOf: file, encoding: .utf8) == "kept", "\(attempt)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kept"], "\(attempt)")
        }
        let date = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date
        #expect(abs(date?.timeIntervalSinceNow ?? 0) < 3600)
    }

    @Test func `a child has no network, signals nobody and gains no rights`() throws {
        let socket = try run("perl", ["-e", "use Socket; print socket(S, PF_INET, SOCK_STREAM, 0) ? 'open' : 'none'"])
        #expect(String(decoding: socket.output, as: UTF8.self) == "none")
        let signal = try run("sh", ["-c", "kill -0 \(getpid()) && echo reached"])
        #expect(signal.output.isEmpty)
        let status = try run("cat", ["/proc/self/status"])
        #expect(String(decoding: status.output, as: UTF8.self).contains("NoNewPrivs:\t1"))
    }

    #if arch(x86_64)
        @Test func `a child dies with us`() throws {
            // PR_GET_PDEATHSIG
            let answer = try run("perl", ["-e", "my $n = pack('i', 0); syscall(157, 2, $n); print unpack('i', $n)"])
            #expect(String(decoding: answer.output, as: UTF8.self) == "9")
        }
    #endif

    @Test func `many threads may run it at once`() async throws {
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<60 {
                group.addTask {
                    try run("cat", [], input: [UInt8](repeating: UInt8(number), count: 70_000)).output.count
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == [Int](repeating: 70_000, count: 60))
    }
}

private func run(
    _ name: String, _ arguments: [String], input: [UInt8] = [], bounds: Tool.Bounds = .init()
) throws -> (outcome: Tool.Outcome, output: [UInt8]) {
    let tool = try #require(Tool(named: name, searchPath: "/usr/bin:/bin"))
    var output: [UInt8] = []
    let outcome = tool.run(arguments, input: input, bounds: bounds) {
        output += $0; return true
    }
    return (outcome, output)
}
