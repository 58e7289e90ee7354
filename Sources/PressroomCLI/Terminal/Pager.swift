import Foundation

/// A command whose output may be long: on a terminal it goes through a pager.
protocol PagedCommand: DoorCommand {
    var showing: ShowingOptions { get }
}

extension ListCommand: PagedCommand {}
extension ShowCommand: PagedCommand {}
extension ContactListCommand: PagedCommand {}
extension ContactShowCommand: PagedCommand {}
extension KitShowCommand: PagedCommand {}
extension OfficeShowCommand: PagedCommand {}
extension LinkListCommand: PagedCommand {}
extension LinkHistoryCommand: PagedCommand {}
extension SearchCommand: PagedCommand {}
extension UserListCommand: PagedCommand {}
extension UserSessionsCommand: PagedCommand {}
extension UserTokenListCommand: PagedCommand {}
extension UserAuditCommand: PagedCommand {}
extension HistoryCommand: PagedCommand {}
extension ExplainCommand: PagedCommand {}
extension CheckCommand: PagedCommand {}

/// The program that a person reads long texts with: `PAGER`, else `less` where it is, which stays out of the way of what
/// fits on the screen.
struct Pager {
    /// As the shell reads it: it may have arguments.
    let command: String
    private let variables: [String: String]

    /// Nil where there is none to be used: without a terminal at both ends, with `PAGER` empty or `cat`, and with none here.
    init?(_ surroundings: Surroundings) {
        guard surroundings.inputIsTerminal, surroundings.outputIsTerminal, surroundings.errorIsTerminal else {
            return nil
        }
        var variables = surroundings.variables
        if let named = variables["PAGER"].map(PointText.trimmed) {
            if named.isEmpty || named == "cat" { return nil }
            command = named
        } else {
            let folders = (surroundings["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
            // On a terminal that it does not know it would ask before it shows anything.
            guard let terminal = surroundings["TERM"], terminal != "dumb",
                folders.contains(where: { access("\($0)/less", X_OK) == 0 })
            else { return nil }
            command = "less"
        }
        // What fits is shown as it is, colours stay, and the screen is not cleared.
        variables["LESS"] = variables["LESS"] ?? "FRX"
        self.variables = variables
    }

    /// Runs `body` with a screen that goes through the pager, sentences too, and waits until the person is done with it.
    /// Where the pager cannot be started, the screen is the door's own.
    func reading(at door: Door, _ body: (Door) throws -> Void) throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return try body(door) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // Whoever leaves the pager early ends the output, and not us before it has cleaned up; a Ctrl-C is the pager's.
        let before = [SIGINT, SIGQUIT, SIGPIPE].map { ($0, signal($0, SIG_IGN)) }
        defer { for (number, action) in before { signal(number, action) } }
        let child = start(reading: ends[0])
        close(ends[0])
        guard let child else {
            close(ends[1])
            return try body(door)
        }
        defer {
            close(ends[1])
            var status: Int32 = 0
            while waitpid(child, &status, 0) < 0, errno == EINTR {}
        }
        let screen = Screen(door.surroundings, output: ends[1], error: ends[1])
        do { try body(Door(door.surroundings, screen: screen, premises: door.premises)) } catch OutputError.closed {
            // They have seen enough.
            return
        }
    }

    /// `/bin/sh` with the pager, which reads from `input`; nil where it cannot be started.
    private func start(reading input: Int32) -> pid_t? {
        var (attributes, actions, defaults, child) = (
            posix_spawnattr_t(), posix_spawn_file_actions_t(), sigset_t(), pid_t()
        )
        posix_spawnattr_init(&attributes)
        posix_spawn_file_actions_init(&actions)
        defer {
            posix_spawnattr_destroy(&attributes)
            posix_spawn_file_actions_destroy(&actions)
        }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        sigemptyset(&defaults)
        for number in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&defaults, number) }
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        let outcome = withCStrings(["sh", "-c", command]) { arguments in
            withCStrings(variables.map { "\($0)=\($1)" }) { variables in
                posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, variables)
            }
        }
        return outcome == 0 ? child : nil
    }
}
