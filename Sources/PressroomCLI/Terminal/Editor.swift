import Catalogue
import Foundation

/// The program that a person edits texts with: `VISUAL`, else `EDITOR`, else the system's `editor`, else `vi`.
struct Editor: Hashable, Sendable {
    /// As the shell reads it: it may have arguments (`code --wait`).
    let command: String
    private let variables: [String: String]

    init(_ surroundings: Surroundings) throws(EditorError) {
        variables = surroundings.variables
        if let named = surroundings["VISUAL"] ?? surroundings["EDITOR"] {
            command = named
            return
        }
        guard surroundings.inputIsTerminal else { throw .noTerminal }
        let folders = (surroundings["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        let found = ["editor", "vi"].first { name in
            folders.contains { access("\($0)/\(name)", X_OK) == 0 }
        }
        guard let found else { throw .none }
        command = found
    }

    /// Opens the file and waits until the person is done with it.
    func open(_ path: String) throws(EditorError) {
        let arguments = ["sh", "-c", "\(command) \"$1\"", "sh", path]
        // A Ctrl-C typed in the editor is the editor's; git does the same.
        let before = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
        defer { for (number, action) in before { signal(number, action) } }
        var child = pid_t()
        let outcome = withCStrings(arguments) { arguments in
            withCStrings(variables.map { "\($0)=\($1)" }) { variables in
                spawn(&child, arguments, variables)
            }
        }
        guard outcome == 0 else { throw .failed(command: command, how: reason(outcome)) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            if errno != EINTR { throw .failed(command: command, how: reason(errno)) }
        }
        guard status == 0 else {
            let signalled = status & 0x7F
            throw .failed(
                command: command, how: signalled == 0 ? "exit code \(status >> 8 & 0xFF)" : "signal \(signalled)")
        }
    }

    /// `/bin/sh` with the signals that we pass over given back to it.
    private func spawn(
        _ child: inout pid_t, _ arguments: [UnsafeMutablePointer<CChar>?], _ variables: [UnsafeMutablePointer<CChar>?]
    ) -> Int32 {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGINT)
        sigaddset(&defaults, SIGQUIT)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        return posix_spawn(&child, "/bin/sh", nil, &attributes, arguments, variables)
    }
}

/// The strings as C has them, ended by nil, for as long as `body` runs.
func withCStrings<Result>(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
    let strings = texts.map { strdup($0) }
    defer { for string in strings { free(string) } }
    return body(strings + [nil])
}

enum EditorError: RefusalError, Equatable {
    case none, noTerminal
    case failed(command: String, how: String)

    var refusal: Refusal {
        switch self {
        case .none:
            Refusal(
                .outside, "There is no editor here.", .advice("Set EDITOR to one."),
                .advice("Name the fields as options (see --help)."))
        case .noTerminal:
            Refusal(
                .outside, "There is no terminal to edit on.", .advice("Set EDITOR to a program that needs none."),
                .advice("Name the fields as options (see --help)."))
        case .failed(let command, let how): Refusal(.outside, "The editor '\(command)' ended with \(how).")
        }
    }
}
