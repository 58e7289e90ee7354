import ArgumentParser
import Catalogue
import House
import PressOffice
import ReleaseReader

struct ReadCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Read releases and articles, and show what was found and where.",
        discussion: """
            Plain text, Markdown, HTML, XML, e-mail (.eml), PDF, DOCX and ODT are read. What a file is, is recognised \
            from its content, not from its name. PDF needs pdftotext, of the package poppler-utils.

            Nothing is kept without --accept, which takes in all of the files as one change, or none of them. What is \
            doubtful is asked on a terminal; elsewhere it is refused unless --yes takes it. Whatever --only names, the \
            release itself is taken, with its headline, dates and embargo. Reading the same document again changes \
            nothing. A folder stands for the documents in it and in its folders: hidden files, pictures and other \
            things that are not documents are skipped. '-' is standard input; a file whose name begins with a \
            hyphen stands behind '--'.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Flag(help: "Put what was found into the catalogue.")
    var accept = false
    @OptionGroup var why: ReasonOption
    @Option(
        help: ArgumentHelp("The date of issue, as 2012-01-10; it stands above one that is printed.", valueName: "date"))
    var issued: CalendarDate?
    @Option(help: ArgumentHelp("The region that national numbers are read in, such as GB.", valueName: "region"))
    var region: String?
    @Option(
        help: ArgumentHelp("The release that an article is about.", valueName: "release"),
        completion: .records([.release]))
    var covers: String?
    @Option(
        help: ArgumentHelp(
            "Accept only these parts of what was found: \(PartList.names), with commas between.", valueName: "parts"),
        transform: { try PartList($0) })
    var only: PartList?
    @Option(
        help: ArgumentHelp(
            "Until when, where an embargo is printed without a time or a zone, as '2012-02-01T00:01 Europe/London'; "
                + "none, with --why, where its words are no embargo.",
            valueName: "time and zone"),
        completion: .times)
    var embargo: String?
    @Option(
        help: ArgumentHelp(
            "The release that a correction puts right; '' where the catalogue does not have it.", valueName: "release"),
        completion: .records([.release]))
    var corrects: String?
    @Flag(help: "Take what is doubtful as it was read, and answer yes to the questions that --accept asks.")
    var yes = false
    @Argument(help: ArgumentHelp("The files and folders to read.", valueName: "file"), completion: .file())
    var files: [String]

    func validate() throws {
        if only != nil, !accept { throw ValidationError("--only says what --accept takes. Add --accept.") }
        if embargo != nil, !accept {
            throw ValidationError("--embargo answers what --accept asks. Add --accept.")
        }
        if corrects != nil, !accept {
            throw ValidationError("--corrects answers what --accept asks. Add --accept.")
        }
        if embargo.map(AcceptingDesk.isNone) == true {
            if why.reason == nil {
                throw ValidationError("--embargo none is said only with a reason. Say why with --why.")
            }
        } else if let embargo {
            // Where no zone is named, the office's is meant, which is not known yet.
            do { _ = try Embargo(typed: embargo, home: "Etc/UTC") } catch {
                throw ValidationError(sentence(for: error))
            }
        }
        if yes, !accept { throw ValidationError("--yes answers what --accept asks. Add --accept.") }
        if why.reason != nil, !accept { throw ValidationError("--why says why --accept is asked for. Add --accept.") }
        if files.filter({ $0 == "-" }).count > 1 { throw ValidationError("Standard input can be read only once.") }
        if let region, !Premises.isRegion(region) {
            throw ValidationError("'\(region)' is not a region. Write two letters of ISO 3166-1, such as GB.")
        }
    }

    func run(at door: Door) throws {
        let screen = door.screen
        let office = try officeThatKnows(at: door)
        let run = ReadingRun(
            names: FileName.named(files, raw: FileName.rawArguments()),
            hints: ReadingHints(
                issued: issued, region: region?.uppercased(), home: try? office?.settings().region), door: door)
        if accept {
            try take(in: run, at: door, office)
        } else if showing.asJSON {
            try tell(
                run.each(make: ReadingRun.line) { line in try screen.show(data: line) }, screen)
        } else {
            try show(run, at: door, office)
        }
    }

    /// The office that says where it is, where there is a catalogue. One that cannot be opened keeps nobody from reading.
    private func officeThatKnows(at door: Door) throws -> Office? {
        guard region == nil, try catalogue.path(in: door.surroundings).exists else { return nil }
        return try? catalogue.office(at: door)
    }

    /// Collects the drafts of all files, and takes them in as one change.
    private func take(in run: ReadingRun, at door: Door, _ opened: Office?) throws {
        let screen = door.screen
        var collected = CollectedDrafts()
        let tally = try run.each(make: ReadingRun.draft) { draft in try collected.add(draft) }
        for sentence in tally.sentences { screen.say(sentence) }
        guard tally.isWhole else {
            screen.say("Nothing was saved: --accept takes in all of the files, or none of them.")
            throw ExitCode.failed
        }
        let office = try opened ?? catalogue.office(at: door)
        let desk = AcceptingDesk(
            office: office, door: door, answersYes: yes, showsJSON: showing.asJSON,
            embargo: embargo, why: why.reason, corrects: try corrects.map { try released($0, in: office) },
            kept: KeptAnswers(besideCatalogueAt: try catalogue.path(in: door.surroundings).path))
        let reviews = collected.drafts.map { Review($0, parts: only?.parts, isRegionTold: region != nil) }
        try desk.accept(reviews, covers: covered(in: office), reason: why.reason)
    }

    /// The release that is covered or corrected; one that comes with these documents is not there yet.
    private func covered(in office: Office) throws -> RecordName? {
        try covers.flatMap { try released($0, in: office) }
    }

    private func released(_ text: String, in office: Office) throws -> RecordName? {
        guard !PointText.trimmed(text).isEmpty else { return nil }
        let typed = RecordName(PointText.trimmed(text))
        do {
            return try office.view(for: .internal).name(typed, among: [.release])
        } catch StoreError.noSuchRecord {
            return typed
        }
    }

    private func show(_ run: ReadingRun, at door: Door, _ opened: Office?) throws {
        let screen = door.screen
        let pages = DraftPages(on: screen) { try previews(of: $0, at: door, opened) }
        var isAboutCoverage = false
        var first: String?
        let tally = try run.each(make: ReadingRun.draft) { draft in
            isAboutCoverage = isAboutCoverage || draft.kind.value == .coverage
            first = first ?? draft.document.path
            try pages.add(draft)
        }
        try pages.end()
        if covers != nil, !isAboutCoverage, let first { throw PressOfficeError.notCoverage(path: first) }
        if !pages.areKnown { screen.say("\nNothing was saved. Add --accept to put this into the catalogue.") }
        try tell(tally, screen)
    }

    /// What could not be read, at the end.
    private func tell(_ tally: ReadingTally, _ screen: Screen) throws {
        for sentence in tally.sentences { screen.say(sentence) }
        if !tally.isWhole { throw ExitCode.failed }
    }

    /// What accepting would do, by path, where there is a catalogue to ask. One that was named must be there.
    private func previews(of drafts: [Draft], at door: Door, _ opened: Office?) throws -> [String: Preview] {
        let place = try catalogue.path(in: door.surroundings)
        // Without a headline nothing can be accepted; the draft's findings say so.
        let drafts = drafts.filter { $0.headline != nil }
        guard !drafts.isEmpty, place.isAsked || covers != nil || place.exists else { return [:] }
        let office = try opened ?? catalogue.office(at: door)
        let hasCoverage = drafts.contains { $0.kind.value == .coverage }
        let previews = try office.preview(drafts, covers: hasCoverage ? covered(in: office) : nil)
        return Dictionary(previews.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
