import Foundation

/// A person at a terminal: types, and sees what is shown.
final class TerminalSession {
    private let keyboard: Int32
    private let child: pid_t
    private(set) var shown = ""

    init(
        _ session: Session, _ arguments: [String], columns: UInt16 = 80, variables: [String: String] = [:],
        without: Set<String> = []
    ) throws {
        keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        // TIOCSPTLCK and TIOCGPTN: unlock the other end, and ask for its number (ioctl_tty(2)).
        var (locked, number) = (Int32(0), UInt32(0))
        guard keyboard >= 0, ioctl(keyboard, 0x4004_5431, &locked) == 0, ioctl(keyboard, 0x8004_5430, &number) == 0
        else { throw POSIXError(.ENXIO) }
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(keyboard, UInt(TIOCSWINSZ), &size)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that a new session opens becomes its own.
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/pts/\(number)", O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(0x80))  // POSIX_SPAWN_SETSID
        var environment = session.variables
        environment["TERM"] = "xterm"
        // Nobody turns its pages here, but where a test says so.
        environment["PAGER"] = ""
        environment.merge(variables) { $1 }
        for name in without { environment[name] = nil }
        let inFolder = ["sh", "-c", "cd \"$0\" && exec \"$@\"", session.folder, Executable.path]
        let argv = (inFolder + arguments).map { strdup($0) } + [nil]
        let envp = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for string in argv + envp { free(string) } }
        var process = pid_t()
        let outcome = posix_spawn(&process, "/bin/sh", &actions, &attributes, argv, envp)
        guard outcome == 0 else { throw POSIXError(POSIXErrorCode(rawValue: outcome) ?? .EIO) }
        child = process
    }

    deinit { close(keyboard) }

    /// Waits until the screen shows the text, at most 20 seconds.
    func sees(_ text: String) -> Bool {
        let end = Date().addingTimeInterval(20)
        while Date() < end {
            if shown.contains(text) { return true }
            if !look(milliseconds: 100) { break }
        }
        return shown.contains(text)
    }

    func types(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(keyboard, bytes, bytes.count)
    }

    /// Everything that was shown until the end, and the exit code; what has not ended after 30 seconds is ended.
    func ends() -> (code: Int32, shown: String) {
        let end = Date().addingTimeInterval(30)
        while Date() < end, look(milliseconds: 100) {}
        // Who still waits for an answer would wait for ever.
        if Date() >= end { kill(child, SIGKILL) }
        var status: Int32 = 0
        waitpid(child, &status, 0)
        return (status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F), shown)
    }

    /// False once nobody is at the other end any more.
    private func look(milliseconds: Int32) -> Bool {
        var waiting = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, milliseconds) > 0 else { return true }
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(keyboard, &piece, piece.count)
        guard count > 0 else { return false }
        shown += String(decoding: piece.prefix(count), as: UTF8.self).replacing("\r\n", with: "\n")
        return true
    }
}
