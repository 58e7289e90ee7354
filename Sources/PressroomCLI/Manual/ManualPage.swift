import ArgumentParser
import JSONText

/// The page of a command in the language of man(7), made of what the argument parser tells of the command: the same that
/// `--help` is made of.
struct ManualPage {
    /// The words that are typed: `pressroom kit export`.
    let words: [String]
    let text: String

    /// `pressroom-kit-export.1`.
    var file: String { "\(words.joined(separator: "-")).1" }

    /// Every command's, each before those that it has.
    static func all() throws -> [ManualPage] {
        let told = try JSON(reading: Array(PressroomCommand._dumpHelp().utf8))
        return pages(of: ToldCommand(told["command"], behind: []))
    }

    private static func pages(of command: ToldCommand) -> [ManualPage] {
        [ManualPage(command)] + command.subcommands.flatMap(pages)
    }

    private init(_ command: ToldCommand) {
        words = command.words
        var page = Roff(title: command.words.joined(separator: "-"), version: PressroomCommand.configuration.version)
        page.section("NAME")
        page.line("\(command.words.joined(separator: "-")) - \(ManualPage.unended(command.abstract))")
        page.section("SYNOPSIS")
        page.synopsis(command.words.joined(separator: " "), command.arguments.map(\.usage) + command.subcommandUsage)
        page.section("DESCRIPTION")
        for paragraph in [command.abstract] + command.paragraphs { page.paragraph(paragraph) }
        if !command.arguments.isEmpty { page.section("OPTIONS") }
        for argument in command.arguments { page.item(argument.spellings, argument.meaning) }
        if !command.subcommands.isEmpty { page.section("COMMANDS") }
        for other in command.subcommands {
            page.item([other.words.joined(separator: " ")] + other.aliases, other.abstract)
        }
        page.section("EXIT STATUS")
        for (code, meaning) in ManualPage.exits { page.item(["\(code)"], meaning) }
        page.section("SEE ALSO")
        let kin = command.subcommands.map(\.words) + (command.words.count > 1 ? [Array(command.words.dropLast())] : [])
        page.references(kin.map { $0.joined(separator: "-") })
        text = page.text
    }

    private static let exits: [(Int32, String)] = [
        (ExitTable.fine, "Fine."), (ExitTable.failed, "It failed, or was turned down; standard error says why."),
        (ExitTable.findings, "A check found something of severity error."),
        (ExitTable.usage, "The command line was not understood."),
    ]

    private static func unended(_ sentence: String) -> String {
        sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }
}

/// A command as the argument parser tells of it.
private struct ToldCommand {
    let words: [String]
    let abstract: String
    let paragraphs: [String]
    let aliases: [String]
    let arguments: [ToldArgument]
    let subcommands: [ToldCommand]

    init(_ json: JSON?, behind before: [String]) {
        func text(_ name: String) -> String { json?[name]?.text ?? "" }
        words = before + [text("commandName")]
        abstract = text("abstract")
        paragraphs = text("discussion").split(separator: "\n\n").map(String.init)
        aliases = json?["aliases"]?.elements?.compactMap(\.text) ?? []
        arguments = (json?["arguments"]?.elements ?? []).map(ToldArgument.init).filter(\.isShown)
        let words = words
        // The parser's own help is no command of ours.
        subcommands = (json?["subcommands"]?.elements ?? []).filter { $0["commandName"]?.text != "help" }
            .map { ToldCommand($0, behind: words) }
    }

    var subcommandUsage: [String] { subcommands.isEmpty ? [] : ["<subcommand>"] }
}

/// An option, a flag or an argument.
private struct ToldArgument {
    let isShown: Bool
    /// As it stands in the usage: `[--to <folder>]`.
    let usage: String
    /// Every way to write it, with its value.
    let spellings: [String]
    let meaning: String

    init(_ json: JSON) {
        let value = "<\(json["valueName"]?.text ?? "value")>"
        let names = (json["names"]?.elements ?? []).map { name in
            let dashes = name["kind"]?.text == "short" ? "-" : "--"
            return dashes + (name["name"]?.text ?? "")
        }
        isShown = json["shouldDisplay"]?.isTrue ?? true
        let takesValue = json["kind"]?.text == "option"
        spellings = names.isEmpty ? [value] : names.map { takesValue ? "\($0) \(value)" : $0 }
        let many = json["isRepeating"]?.isTrue == true ? " ..." : ""
        let written = (spellings.last ?? value) + many
        usage = json["isOptional"]?.isTrue == true ? "[\(written)]" : written
        meaning = ToldArgument.meaning(json)
    }

    /// With what may be chosen and what is usual, as `--help` has it.
    private static func meaning(_ json: JSON) -> String {
        let chosen = json["allValueStrings"]?.elements ?? json["allValues"]?.elements ?? []
        let facts = [
            chosen.isEmpty ? nil : "values: \(chosen.compactMap(\.text).joined(separator: ", "))",
            json["defaultValue"]?.text.map { "default: \($0)" },
        ].compactMap(\.self)
        let words = [json["abstract"]?.text, json["discussion"]?.text].compactMap(\.self)
        return (words + (facts.isEmpty ? [] : ["(\(facts.joined(separator: "; ")))"])).joined(separator: " ")
    }
}
