import Foundation

/// Ana at a shell in a folder of her own, with nobody else's environment.
final class Session {
    struct Outcome: Equatable {
        var code: Int32
        var output: String
        var errors: String
    }

    let folder: String
    var variables: [String: String]
    private var runs = 0

    init() throws {
        let base = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
        folder = "\(base)/pressroom-journey-\(UUID().uuidString.lowercased())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        variables = [
            "HOME": folder, "PATH": "\(Executable.folder):/usr/local/bin:/usr/bin:/bin", "PRESSROOM_USER": "ana",
            "LANG": "C.UTF-8", "TMPDIR": folder,
        ]
        // Sanitizers and coverage tell their children where to write.
        for name in ["LLVM_PROFILE_FILE", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "TSAN_OPTIONS"] {
            variables[name] = ProcessInfo.processInfo.environment[name]
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var catalogue: String { folder + "/.local/share/pressroom/catalogue.sqlite" }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    func text(of name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
    }

    /// `pressroom` with these arguments.
    func pressroom(_ arguments: String..., input: String? = nil) throws -> Outcome {
        try run(Executable.path, arguments, input: input)
    }

    func run(_ arguments: [String]) throws -> Outcome {
        try run(Executable.path, arguments, input: nil)
    }

    /// A shell's script that may say `pressroom`.
    func shell(_ script: String) throws -> Outcome {
        try run("/bin/bash", ["-c", script], input: nil)
    }

    /// Starts `pressroom` and does not wait; its output goes to the files of that name.
    func start(_ arguments: [String], into name: String) throws -> RunningProcess {
        try RunningProcess(
            Executable.path, arguments, variables: variables, in: folder, output: path("\(name).out"),
            errors: path("\(name).err"))
    }

    private func run(_ program: String, _ arguments: [String], input: String?) throws -> Outcome {
        runs += 1
        let name = ".run-\(runs)"
        if let input { try write(input, to: "\(name).in") }
        let process = try RunningProcess(
            program, arguments, variables: variables, in: folder,
            input: input == nil ? "/dev/null" : path("\(name).in"),
            output: path("\(name).out"), errors: path("\(name).err"))
        let code = process.wait()
        return Outcome(code: code, output: try text(of: "\(name).out"), errors: try text(of: "\(name).err"))
    }
}
