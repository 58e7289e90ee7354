import ArgumentParser
import Catalogue

/// The words of a command line that name commands: the argument parser says of one that it does not know no more than that
/// it did not expect it.
enum CommandWords {
    /// Options before a command's name that have a value behind them.
    private static let withValue: Set = ["--catalogue", "--as", "--generate-completion-script"]

    /// A command that the first words of a line name, with what stands behind its name.
    struct Named {
        let command: any ParsableCommand.Type
        let rest: [String]
    }

    /// The command that the first words name, where it names no others and nothing but words stands before it; nil where the
    /// parser has to find out.
    ///
    /// - Throws: `ValidationError` with what was probably meant, where a word should name a command and names none.
    @discardableResult
    static func check(
        _ arguments: [String], of root: any ParsableCommand.Type = PressroomCommand.self
    ) throws -> Named? {
        var (command, path) = (root, [String]())
        var words = arguments[...]
        var isPlain = true
        while case let subcommands = command.configuration.subcommands, !subcommands.isEmpty {
            guard let word = words.popFirst(), word != "--" else { return nil }
            if word.hasPrefix("-") {
                // Its options may have values that look like names.
                if command is any DoorCommand.Type { return nil }
                if withValue.contains(word) { words = words.dropFirst() }
                isPlain = false
                continue
            }
            if path.isEmpty, word == "help" {
                isPlain = false
                continue
            }
            guard let next = subcommands.first(where: { $0.isCalled(word) }) else {
                throw ValidationError(unknown(word, in: command, path))
            }
            command = next
            path.append(word)
        }
        return isPlain && !path.isEmpty ? Named(command: command, rest: Array(words)) : nil
    }

    /// The command that the arguments ask for, with its options. The parser makes a tree of all commands before it looks at
    /// the first word, which takes longer than what most commands do: where the words name one, it is asked about that alone,
    /// and about all where it finds a fault, to name it in full.
    static func parse(_ arguments: [String]) throws -> any ParsableCommand {
        // Where help is asked for, the parser finds a command that gives it: which is to name this one in full.
        if let named = try check(arguments), let command = try? named.command.parseAsRoot(named.rest),
            type(of: command) == named.command
        {
            return command
        }
        return try PressroomCommand.parseAsRoot(arguments)
    }

    private static func unknown(_ word: String, in command: any ParsableCommand.Type, _ path: [String]) -> String {
        let names = command.configuration.subcommands.flatMap { [$0.name] + $0.configuration.aliases }
        let meant = nearest(to: word, among: names).prefix(2).map { (path + [$0]).joined(separator: " ") }
        let shown = truncatedWord(word)
        let what =
            path.isEmpty
            ? "There is no command '\(shown)'." : "'\(path.joined(separator: " "))' has no command '\(shown)'."
        return meant.isEmpty ? what : "\(what) Did you mean \(meant.map { "'\($0)'" }.joined(separator: " or "))?"
    }

    private static func truncatedWord(_ word: String) -> String { word.count > 80 ? word.prefix(79) + "…" : word }

    /// What the parser says of a value that is none of those that can be chosen, with the nearest of them.
    static func withNearestValue(_ message: String) -> String {
        let invalid = #/^Error: The value '([^'\n]+)' is invalid for '[^'\n]+'\. Please provide one of/#
        guard let found = message.prefixMatch(of: invalid) else { return message }
        let rest = message[found.range.upperBound...]
        let list = rest.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .prefix { $0.offset == 0 || $0.element.hasPrefix("  - ") }.map(\.element)
        let quoted = list.first?.matches(of: #/'([^'\n]+)'/#).map { String($0.output.1) } ?? []
        let values = quoted + list.dropFirst().map { String($0.dropFirst(4)) }
        guard let meant = nearest(to: String(found.output.1), among: values, limit: 1).first else { return message }
        return message.replacing(
            ". Please provide one of", with: ". Did you mean '\(meant)'? Please provide one of", maxReplacements: 1)
    }
}

extension ParsableCommand {
    fileprivate static var name: String { configuration.commandName ?? "" }

    fileprivate static func isCalled(_ word: String) -> Bool { name == word || configuration.aliases.contains(word) }
}
