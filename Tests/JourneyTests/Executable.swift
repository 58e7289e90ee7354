import Foundation

/// The real executable: it lies next to the test bundle in the build folder.
enum Executable {
    static let folder: String = {
        let running = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
        for file in CommandLine.arguments + [running] where file.contains(".xctest") || file == running {
            // The tests are a file in the build folder, or a file in a bundle there.
            var folder = URL(fileURLWithPath: file).deletingLastPathComponent()
            while folder.path != "/" {
                if access(folder.appendingPathComponent("pressroom").path, X_OK) == 0 { return folder.path }
                folder.deleteLastPathComponent()
            }
        }
        return ".build/debug"
    }()

    static var path: String { folder + "/pressroom" }
}

/// A process that was started and not yet waited for.
struct RunningProcess {
    let id: pid_t

    /// Starts a program with files for its three streams; nothing else is handed down to it.
    init(
        _ program: String, _ arguments: [String], variables: [String: String], in folder: String,
        input: String = "/dev/null", output: String, errors: String
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let create = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, create, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, errors, create, 0o644)
        var child = pid_t()
        let names = variables.map { "\($0)=\($1)" }
        let inFolder = ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder, program]
        let argv = (inFolder + arguments).map { strdup($0) } + [nil]
        let envp = names.map { strdup($0) } + [nil]
        defer { for string in argv + envp { free(string) } }
        // The threads that tests run in may keep signals from themselves; a shell does not.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var nothing = sigset_t()
        sigemptyset(&nothing)
        posix_spawnattr_setsigmask(&attributes, &nothing)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let outcome = posix_spawn(&child, "/bin/sh", &actions, &attributes, argv, envp)
        guard outcome == 0 else { throw POSIXError(POSIXErrorCode(rawValue: outcome) ?? .EIO) }
        id = child
    }

    /// The exit code once it has ended; 128 and the signal's number where a signal ended it, as a shell counts.
    func wait(seconds: Double = 120) -> Int32 {
        let end = Date().addingTimeInterval(seconds)
        var status: Int32 = 0
        while waitpid(id, &status, WNOHANG) == 0 {
            if Date() > end { kill(id, SIGKILL) }
            usleep(2000)
        }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
    }

    func kill() { kill(id, SIGKILL) }
    private func kill(_ id: pid_t, _ number: Int32) { _ = Glibc.kill(id, number) }
}
