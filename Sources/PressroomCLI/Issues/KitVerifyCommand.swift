import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice
import Signatures

struct KitVerifyCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Say whether a kit is as the office issued it.",
        discussion: """
            Needs no catalogue and no network, and unpacks nothing. The key is the one that the office publishes: the text, or \
            the file that has it. With --feed, the office's signed list of issues, a kit that was replaced or withdrawn is told. \
            The exit code says what was found: 0 genuine, 3 altered, 4 another key, 5 not to be published yet, 6 replaced or \
            withdrawn.
            """)

    @OptionGroup var showing: ShowingOptions
    @Option(help: ArgumentHelp("The office's public key, or the file that has it.", valueName: "key"))
    var key: String
    @Option(
        help: ArgumentHelp("The office's list of issues; its signature stands beside it.", valueName: "path"),
        completion: .file())
    var feed: String?
    @Argument(help: ArgumentHelp("The .zip file, or the folder.", valueName: "kit"), completion: .file())
    var path: String

    func run(at door: Door) throws {
        let key = try publicKey()
        let verifier = KitVerifier(key: key, now: door.premises.instant(), feed: try feed.map { try list(at: $0, key) })
        let verdict = try verifier.verdict(onKitAt: path)
        try showing.show(JSON(verdict), on: door.screen) { screen in
            try screen.show(lines: [verdict.sentence] + verdict.state.alterations.map(\.line))
        }
        if let code = verdict.state.exitCode { throw code }
    }

    private func publicKey() throws -> PublicKey {
        if let key = try? PublicKey(key) { return key }
        var file = InputFile(key)
        file.largest = 1 << 16
        return try PublicKey(String(decoding: try file.bytes(), as: UTF8.self))
    }

    private func list(at path: String, _ key: PublicKey) throws -> IssueFeed {
        let signature = String(decoding: try InputFile("\(path).minisig").bytes(), as: UTF8.self)
        guard let feed = try IssueFeed(InputFile(path).bytes(), signature: signature, by: key) else {
            throw VerifyingProblem.badFeed(path: path)
        }
        return feed
    }
}

extension KitVerdict {
    /// The first line of what is said.
    var sentence: String {
        let kit = number.map { "issue \($0)" } ?? "the kit"
        switch state {
        case .genuine: return "Genuine: \(kit)\(issued.map { ", made \($0)" } ?? "")."
        case .altered(let alterations):
            return
                "ALTERED: \(counted(alterations.count, "thing")) of \(kit) \(alterations.count == 1 ? "is" : "are") not as issued."
        case .unknownKey:
            return "Unknown key: \(kit) is signed by the key \(key ?? "?"), and not by the one that was given."
        case .notYetValid(let embargo): return "Genuine, and UNDER EMBARGO until \(embargo.onItsClock): \(kit)."
        case .superseded(let later): return "Genuine, and no longer current: \(kit) was replaced by issue \(later)."
        case .withdrawn: return "Genuine, and WITHDRAWN by the office: \(kit)."
        }
    }
}

extension KitVerdict.State {
    fileprivate var alterations: [Alteration] {
        if case .altered(let alterations) = self { return alterations }
        return []
    }

    fileprivate var exitCode: ExitCode? {
        switch self {
        case .genuine: nil
        case .altered: ExitCode(ExitTable.altered)
        case .unknownKey: ExitCode(ExitTable.unknownKey)
        case .notYetValid: ExitCode(ExitTable.notYetValid)
        case .superseded, .withdrawn: ExitCode(ExitTable.superseded)
        }
    }

    fileprivate var name: String {
        switch self {
        case .genuine: "genuine"
        case .altered: "altered"
        case .unknownKey: "unknownKey"
        case .notYetValid: "notYetValid"
        case .superseded: "superseded"
        case .withdrawn: "withdrawn"
        }
    }
}

extension Alteration {
    fileprivate var line: String {
        "  \(what.words)\(String(repeating: " ", count: max(1, 14 - what.words.count)))\(shown)"
    }

    private var shown: String {
        if case .renamed(let former) = what { return "\(path) (was \(former))" }
        return path
    }
}

extension Alteration.What {
    fileprivate var words: String {
        switch self {
        case .changed: "changed"
        case .missing: "missing"
        case .added: "added"
        case .renamed: "renamed"
        case .twice: "twice"
        case .link: "a link"
        case .noFile: "no file"
        case .badPath: "bad name"
        case .unreadable: "unreadable"
        case .hiddenBytes: "hidden bytes"
        case .badEntry: "bad entry"
        case .badSignature: "not signed"
        }
    }
}

extension JSON {
    fileprivate init(_ verdict: KitVerdict) {
        var until: String?, later: String?
        if case .notYetValid(let embargo) = verdict.state { until = embargo.until.description }
        if case .superseded(let number) = verdict.state { later = number.description }
        self = [
            "state": .string(verdict.state.name), "number": JSON(verdict.number), "issued": JSON(verdict.issued),
            "audience": JSON(verdict.audience), "key": JSON(verdict.key), "notBefore": JSON(until),
            "replacedBy": JSON(later),
            "alterations": JSON(verdict.state.alterations) { alteration in
                var former: String?
                if case .renamed(let name) = alteration.what { former = name }
                return [
                    "path": .string(alteration.path), "what": .string(alteration.what.words), "was": JSON(former),
                ]
            },
        ]
    }
}
