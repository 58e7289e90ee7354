import ArgumentParser
import Catalogue
import PhoneNumbers
import PressOffice
import ReleaseReader

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Read a release or an article, and show what was found and where.",
        discussion: """
            Nothing is kept without --accept, which takes in all of the files as one change, or none of them. What is \
            doubtful is asked on a terminal; elsewhere it is refused unless --yes takes it. The release itself is \
            always taken, with its headline, dates and embargo, whatever --only names. Reading \
            the same document again changes nothing. '-' is standard input; a file whose name begins with a hyphen \
            stands behind '--'.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Flag(help: "Put what was found into the catalogue.")
    var accept = false
    @OptionGroup var why: ReasonOption
    @Option(help: ArgumentHelp("The date of issue, where none is printed, as 2012-01-10.", valueName: "date"))
    var issued: CalendarDate?
    @Option(help: ArgumentHelp("The region that national numbers are read in, such as GB.", valueName: "region"))
    var region: String?
    @Option(help: ArgumentHelp("The release that an article is about.", valueName: "release"))
    var covers: String?
    @Option(
        help: ArgumentHelp(
            "Accept only these parts of what was found: \(PartList.names), with commas between.", valueName: "parts"),
        transform: { try PartList($0) })
    var only: PartList?
    @Option(
        help: ArgumentHelp(
            "Until when, where an embargo is printed without a time or a zone, as '2012-02-01T00:01 Europe/London'.",
            valueName: "time and zone"))
    var embargo: String?
    @Flag(help: "Take what is doubtful as it was read, and answer yes to the questions that --accept asks.")
    var yes = false
    @Argument(help: ArgumentHelp("The files to read.", valueName: "file"), completion: .file())
    var files: [String]

    func validate() throws {
        if only != nil, !accept { throw ValidationError("--only says what --accept takes. Add --accept.") }
        if embargo != nil, !accept {
            throw ValidationError("--embargo answers what --accept asks. Add --accept.")
        }
        if let embargo {
            do { _ = try Embargo(typed: embargo) } catch { throw ValidationError("\(error)") }
        }
        if yes, !accept { throw ValidationError("--yes answers what --accept asks. Add --accept.") }
        if why.reason != nil, !accept { throw ValidationError("--why says why --accept is asked for. Add --accept.") }
        if files.filter({ $0 == "-" }).count > 1 { throw ValidationError("Standard input can be read only once.") }
        if let region, LibPhoneNumber().callingCode(of: region) == nil {
            throw ValidationError("'\(region)' is no region. Write two letters of ISO 3166-1, such as GB.")
        }
    }

    func run() throws {
        let surroundings = Surroundings.ofThisProcess()
        let screen = Screen(surroundings)
        let reading = read(screen)
        if accept {
            guard reading.failed == 0 else {
                screen.say("Nothing was saved: --accept takes in all of the files, or none of them.")
                throw ExitCode.failed
            }
            let desk = AcceptingDesk(
                office: try catalogue.office(surroundings), screen: screen, surroundings: surroundings,
                answersYes: yes, showsJSON: showing.asJSON, embargo: embargo)
            let reviews = reading.drafts.map { Review($0, parts: only?.parts, isRegionTold: region != nil) }
            return try desk.accept(reviews, covers: covers.map { RecordName($0) }, reason: why.reason)
        }
        if showing.asJSON {
            for draft in reading.drafts { try screen.show(data: json(of: draft, pretty: false)) }
        } else {
            try show(reading.drafts, screen, surroundings)
        }
        if reading.failed > 0 { throw ExitCode.failed }
    }

    /// Reads every file; one that cannot be read is named, and the others are read all the same.
    private func read(_ screen: Screen) -> (drafts: [Draft], failed: Int) {
        let hints = ReadingHints(issued: issued, region: region?.uppercased())
        let phones = LibPhoneNumber()
        var drafts: [Draft] = []
        for path in files {
            do {
                let bytes = try InputFile(path).bytes()
                drafts.append(try Office.draft(path: path, bytes: bytes, hints: hints, phones: phones))
            } catch {
                screen.say("\(error)")
            }
        }
        return (drafts, files.count - drafts.count)
    }

    private func show(_ drafts: [Draft], _ screen: Screen, _ surroundings: Surroundings) throws {
        var previews: [String: Preview] = [:]
        var trouble: (any Error)?
        // A catalogue that cannot be asked keeps nobody from seeing what was read; it is told afterwards.
        do { previews = try self.previews(of: drafts, surroundings) } catch { trouble = error }
        for (index, draft) in drafts.enumerated() {
            if index > 0 { try screen.show("\n") }
            try screen.show(Sheet(draft).text(width: screen.width, ink: screen.ink))
            if let preview = previews[draft.document.path] {
                let page = PreviewPage(preview: preview)
                try screen.show(page.text(width: screen.width, ink: screen.ink))
            }
        }
        if let trouble { throw trouble }
        let isKnown = drafts.allSatisfy { previews[$0.document.path]?.isKnown == true }
        if !isKnown { screen.say("\nNothing was saved. Add --accept to put this into the catalogue.") }
    }

    /// What accepting would do, by path, where there is a catalogue to ask. One that was named must be there.
    private func previews(of drafts: [Draft], _ surroundings: Surroundings) throws -> [String: Preview] {
        let place = try catalogue.path(in: surroundings)
        // Without a headline nothing can be accepted; the draft's findings say so.
        let drafts = drafts.filter { $0.headline != nil }
        guard !drafts.isEmpty, place.isAsked || covers != nil || place.exists else { return [:] }
        let office = try catalogue.office(at: place, surroundings)
        let previews = try office.preview(drafts, covers: covers.map { RecordName($0) })
        return Dictionary(previews.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
