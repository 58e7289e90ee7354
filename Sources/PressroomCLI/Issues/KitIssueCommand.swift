import ArgumentParser
import Catalogue
import Exchange
import PressOffice
import Signatures

struct KitIssueCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Make a numbered, signed issue of a kit, which stays as it is.",
        discussion: """
            --to makes a folder, or a ZIP archive where the name ends in .zip: the kit in a bag (BagIt 1.0) whose manifest is \
            signed, which 'pressroom kit verify' and minisign verify. Without it the issue is kept, and --again writes it later. \
            The number goes to standard output. A kit that has not changed keeps the number of its last issue.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var keys: KeyOptions
    @Option(
        help: ArgumentHelp("The folder to make, or the .zip file.", valueName: "folder"), completion: .directory)
    var to: String?
    @OptionGroup var overwriting: ForceOption
    @Option(help: "Whom it is for; the press where nothing is said.")
    var audience: Audience?
    @Flag(help: "Make it before its embargo ends, as the press will see it.")
    var underEmbargo = false
    @Option(
        help: ArgumentHelp(
            "What the number begins with; else what 'office set --issue-prefix' says, or PR.", valueName: "letters"))
    var prefix: String?
    @Option(help: ArgumentHelp("Write this issue of the kit once more.", valueName: "number"))
    var again: String?
    @Option(
        help: ArgumentHelp(
            "Write the signed list of all issues here too, which tells newsrooms what was replaced.", valueName: "path"),
        completion: .file())
    var feed: String?
    @OptionGroup var kit: NamedRecord<Kit>

    func validate() throws {
        if to == "" { throw ValidationError("--to needs the name of a folder.") }
        if let to, let ending = archiveEnding(of: to), ending != "zip" {
            throw ValidationError("A kit is written as a folder or as a .zip archive, and not as .\(ending).")
        }
        if again != nil, to == nil { throw ValidationError("Say where the issue goes: --again NUMBER --to FOLDER.") }
        if underEmbargo, audience.map({ $0 != .press }) ?? false {
            throw ValidationError("Under embargo a kit is issued as the press will see it. Leave out --audience.")
        }
    }

    func run(at door: Door) throws {
        let (office, screen) = (try catalogue.office(at: door), door.screen)
        let name = try kit.settled(in: office)
        // Nothing is issued that could go nowhere.
        let place = try to.map { try IssuePlace(checking: $0, of: office, catalogue, overwriting, at: door) }
        if let again {
            let issue = try office.view(for: .internal).issue(IssueNumber(typed: again))
            try place?.write(issue, of: office)
            return screen.say("Wrote issue \(issue.number) in '\(to ?? "")'.")
        }
        let key = try keys.ring(in: door.surroundings).unlock { try keys.passphrase(at: door) }
        let issued = try issue(name, of: office, signedBy: key)
        let number = issued.value.number
        try place?.write(issued.value, of: office)
        if let feed { try FeedFile(path: feed).write(office, signedBy: key, sparing: catalogue.spared(at: door)) }
        defer {
            let written = to.map { " It is in '\($0)'." } ?? ""
            if let change = issued.change {
                screen.say(
                    "Issued kit \(name.slug) for \(issued.value.audience.rawValue) as \(number).\(written) This is change \(change.id)."
                )
            } else {
                screen.say("Kit \(name.slug) has not changed since issue \(number), so that is its issue.\(written)")
            }
            screen.say(NextStep.afterIssue(of: number))
            if issued.change != nil { screen.say(ofPicturesIn: name, office.view(for: .internal)) }
        }
        try screen.show(lines: ["\(number)"])
    }

    private func issue(
        _ name: RecordName, of office: Office, signedBy key: SigningKey
    ) throws -> Outcome<KitIssue> {
        let audience = audience ?? .press
        return try office.naming(name, hiddenFrom: audience) {
            try office.issueKit(
                name, to: audience, underEmbargo: underEmbargo, prefix: prefix, signedBy: key, reason: why.reason)
        }
    }
}

/// Where an issue is written: a folder or an archive, neither of which may be there already.
struct IssuePlace {
    private let path: String
    private let archive: OutputPlace?
    private let isForced: Bool

    init(
        checking path: String, of office: Office, _ catalogue: CatalogueOptions, _ overwriting: ForceOption,
        at door: Door
    ) throws {
        (self.path, isForced) = (path, overwriting.force)
        guard archiveEnding(of: path) == "zip" else {
            archive = nil
            try office.checkFolder(path)
            return
        }
        // What was issued is never taken for an output that may be written over.
        var place = OutputPlace(path, sparing: try catalogue.spared(at: door), recognises: { _ in false })
        place.isZIP = true
        archive = place
        try NewFile.check(place, isForced: isForced)
    }

    func write(_ issue: KitIssue, of office: Office) throws {
        guard let archive else {
            _ = try office.writeIssue(issue, to: path)
            return
        }
        _ = try NewFile.write(at: archive, isForced: isForced) { try office.issueArchive(issue, to: $0) }
    }
}

/// The signed list of issues, and its signature beside it.
struct FeedFile {
    let path: String

    func write(_ office: Office, signedBy key: SigningKey, sparing spared: SparedFiles) throws {
        let feed = try office.view(for: .internal).feed()
        let signature = try key.sign(feed.bytes, comment: "issues of the office, \(feed.made)").file
        // Earlier lists give way; a file of somebody's does not.
        for (path, bytes) in [(path, feed.bytes), ("\(path).minisig", Array(signature.utf8))] {
            let place = OutputPlace(path, sparing: spared) { head in
                let text = String(decoding: head.prefix(400), as: UTF8.self)
                return text.hasPrefix("untrusted comment: signature by the key ")
                    || text.contains("\"pressroom-issues\"")
            }
            try NewFile.write(at: place, isForced: false) { try $0(bytes) }
        }
    }
}

extension IssueNumber {
    /// - Throws: `IssueProblem.noSuchIssue` for what is no number.
    init(typed text: String) throws(IssueProblem) {
        guard let number = IssueNumber(text.uppercased()) else { throw .noSuchIssue(text) }
        self = number
    }
}
