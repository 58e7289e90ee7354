import ArgumentParser
import Catalogue
import JSONText
import VCard

struct VCardLintCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Say what is wrong with cards, by the rules of their own version.",
        discussion: """
            vCard 2.1, 3.0 and 4.0, jCard and JSContact; docs/vcard-lint.md says what each code means. Ends with exit code 2 \
            when a finding of severity error stands. '-' is standard input; a file whose name begins with a hyphen stands \
            behind '--'.
            """)

    @Flag(
        name: .customLong("json"),
        help: "Print JSON, a finding a line; docs/vcard-lint.md says which members it has.")
    var asJSON = false
    @Argument(help: "The files to look at.", completion: .file())
    var files: [String]

    func run(at door: Door) throws {
        let screen = door.screen
        let names = FileName.named(files, raw: FileName.rawArguments())
        var tally = LintTally()
        for name in names.isEmpty ? files.map({ FileName($0) }) : names {
            try lint(InputFile(name), into: &tally, on: screen, isOneOfMany: files.count > 1)
        }
        if !asJSON { screen.say(tally.sentence) }
        if tally.counts[.error] != nil { throw ExitCode.findings }
    }

    private func lint(
        _ input: InputFile, into tally: inout LintTally, on screen: Screen, isOneOfMany: Bool
    ) throws {
        let file = try input.opened()
        let progress = Progress("Reading", "pieces", of: { file.size.map { $0 / (1 << 16) + 1 } }, on: screen)
        defer { progress.erase() }
        let output = PiecewiseOutput(screen)
        var lint = CardFileLint()
        var isOver = false
        var patience = CardPatience()
        while !isOver {
            let piece = try file.piece()
            isOver = piece.isEmpty
            try patience.take(piece.count, cards: lint.cards, of: input.path)
            let found = isOver ? lint.finish() : lint.feed(piece)
            progress.advance()
            if !found.isEmpty { progress.erase() }
            for finding in found {
                tally.add(finding.severity)
                try output.add(bytes(of: finding, in: input.path, isOneOfMany, screen))
            }
        }
        try output.end()
        if lint.cards == 0 { throw CardFileError.noCard(path: input.path) }
        tally.cards += lint.cards
    }

    private func bytes(
        of finding: LintFinding, in path: String, _ isOneOfMany: Bool, _ screen: Screen
    ) -> [UInt8] {
        guard !asJSON else {
            let json: JSON = [
                "file": .string(path), "line": .number(finding.line), "card": .number(finding.card),
                "severity": .string(finding.severity.rawValue), "code": .string(finding.code.rawValue),
                "message": .string(finding.message),
            ]
            return json.bytes(pretty: false) + [UInt8(ascii: "\n")]
        }
        let place = isOneOfMany ? "\(harmless(path)):\(finding.line)" : "line \(finding.line)"
        let severity = screen.ink(finding.severity.rawValue, finding.severity.style)
        return Array("\(place): \(severity): \(finding.message) [\(finding.code.rawValue)]\n".utf8)
    }
}

/// What was found in all files.
struct LintTally {
    var cards = 0
    private(set) var counts: [LintFinding.Severity: Int] = [:]

    mutating func add(_ severity: LintFinding.Severity) { counts[severity, default: 0] += 1 }

    /// `2 errors and 1 remark in 3 cards.`
    var sentence: String {
        let parts = LintFinding.Severity.allCases.reversed().compactMap { severity in
            counts[severity].map { counted($0, severity.rawValue) }
        }
        let found = parts.isEmpty ? "Nothing is wrong" : listed(parts)
        return "\(found) in \(counted(cards, "card"))."
    }
}

extension LintFinding.Severity {
    var style: Ink.Style {
        switch self {
        case .error: .red
        case .warning: .yellow
        case .remark: .plain
        }
    }
}
