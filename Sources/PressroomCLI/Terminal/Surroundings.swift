import Foundation

/// What the process was started with: environment, login and terminals, read once at the rim.
struct Surroundings: Sendable {
    var variables: [String: String]
    /// The home folder that the system knows, for when `HOME` is not set.
    var home: String?
    var loginName: String?
    /// Whether a person sits at standard input, output and error.
    var inputIsTerminal: Bool
    var outputIsTerminal: Bool
    var errorIsTerminal: Bool
    /// The terminal's width in cells, where there is a terminal that knows it.
    var terminalWidth: Int?
    /// The zone of the machine's clock, as IANA calls it.
    var zone: String?
    /// The folder that this program lies in, with others that come with it.
    var programFolder: String?

    /// A variable that is set to something.
    subscript(_ name: String) -> String? {
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The process's own.
    static func ofThisProcess() -> Surroundings {
        let login = login()
        return Surroundings(
            variables: ProcessInfo.processInfo.environment, home: login?.home, loginName: login?.name,
            inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
            errorIsTerminal: isatty(STDERR_FILENO) == 1, terminalWidth: widthOfTerminal(),
            zone: TimeZone.current.identifier, programFolder: programFolder())
    }

    private static func programFolder() -> String? {
        guard let program = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(program) }
        // An absolute path has a stroke.
        return String(
            String(cString: program).split(separator: "/", omittingEmptySubsequences: false).dropLast()
                .joined(separator: "/"))
    }

    private static func login() -> (name: String, home: String)? {
        guard let entry = getpwuid(getuid()) else { return nil }
        return (String(cString: entry.pointee.pw_name), String(cString: entry.pointee.pw_dir))
    }

    private static func widthOfTerminal() -> Int? {
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            var size = winsize()
            if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        }
        return nil
    }
}

extension Surroundings {
    /// How wide lines on a terminal may be: `COLUMNS`, else what the terminal says, else 80; 20 at the least.
    var width: Int {
        max(20, self["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? terminalWidth ?? 80)
    }

    /// Colour is for terminals, where neither `NO_COLOR` (no-color.org) nor a dumb terminal forbids it.
    func ink(onTerminal: Bool) -> Ink {
        Ink(isOn: onTerminal && self["NO_COLOR"] == nil && self["TERM"] != "dumb")
    }

    /// Who makes a change: what was asked for, else `PRESSROOM_USER`, else the login name.
    func actor(asked: String?) -> String {
        asked ?? self["PRESSROOM_USER"] ?? loginName ?? "unknown"
    }
}
