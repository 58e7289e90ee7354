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
