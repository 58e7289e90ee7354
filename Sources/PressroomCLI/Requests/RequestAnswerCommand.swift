import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct RequestAnswerCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Answer a request: with a kit of what may go, or with words.",
        discussion: """
            --kit makes a numbered, signed issue of the kit as the press may see it, without what the terms of the request keep back, \
            and writes the message to send to standard output, in the language of the journalist. --to writes the issue as a folder \
            or a .zip archive, --eml the message with the archive for a mail program; --send sends it through the office's mail \
            server. The delivery and the answer are recorded as one change. \
            A text of your own for the message lies beside the catalogue as templates/answer-LANGUAGE.txt.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var mail: MailOptions
    @OptionGroup var overwriting: ForceOption
    @Option(help: ArgumentHelp("What the journalist was given, where it is no kit.", valueName: "words"))
    var given: String?
    @Option(
        help: ArgumentHelp(
            "The kit to give; that of the request where --to, --eml or --send stands.", valueName: "kit"),
        completion: .records([.kit]))
    var kit: String?
    @Option(help: ArgumentHelp("The folder to make, or the .zip file.", valueName: "folder"), completion: .directory)
    var to: String?
    @Option(help: ArgumentHelp("The file to write the message into.", valueName: "file"), completion: .file())
    var eml: String?
    @Option(help: ArgumentHelp("The language of the message, as a BCP 47 tag such as en.", valueName: "tag"))
    var language: String?
    @Flag(help: "Send the message with the issue, as 'office set --smtp' says.")
    var send = false
    @Flag(help: "Hand the kit out before its embargo ends, with a notice on top.")
    var underEmbargo = false
    @Flag(name: .customLong("json"), help: "Print JSON; docs/cli.md says which members it has.")
    var asJSON = false
    @OptionGroup var request: NamedRecord<PressRequest>

    private var isWithKit: Bool { kit != nil || to != nil || eml != nil || send }

    func validate() throws {
        if given != nil, isWithKit {
            throw ValidationError("What is given is the kit. Leave out --given, or --kit, --to, --eml and --send.")
        }
        if !isWithKit, underEmbargo || language != nil || asJSON {
            throw ValidationError("Name the kit that is given with --kit.")
        }
        if let to, let ending = archiveEnding(of: to), ending != "zip" {
            throw ValidationError("A kit is written as a folder or as a .zip archive, and not as .\(ending).")
        }
        if to == "" || eml == "" { throw ValidationError("--to and --eml need a name.") }
    }

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let name = try request.settled(in: office)
        guard isWithKit else {
            let answered = try office.answer(name, given: given, reason: why.reason)
            return door.screen.say(Saved.sentence("Answered request \(answered.value.slug)", answered.change))
        }
        let view = office.view(for: .internal)
        let kit = try kit.map { try view.name(RecordName($0), among: [.kit]) }
        let plan = AnswerPlan(kit: kit, language: language, underEmbargo: underEmbargo)
        let outputs = try outputs(of: office, at: door)
        let desk = try send ? MailDesk(office, mail, at: door) : nil
        let key = try keys.ring(in: door.surroundings).unlock { try keys.passphrase(at: door) }
        let answered = try office.answer(name, plan, signedBy: key, to: outputs, reason: why.reason)
        try tell(answered, name, on: door.screen)
        try desk?.send(writtenIn: answered.change)
    }

    private func outputs(of office: Office, at door: Door) throws -> AnswerOutputs {
        let spared = try catalogue.spared(at: door)
        var outputs = AnswerOutputs(isQueued: send)
        if let to, archiveEnding(of: to) == nil {
            try office.checkFolder(to)
            outputs.folder = to
        }
        if let to, archiveEnding(of: to) != nil {
            // What was issued is never taken for an output that may be written over.
            var place = OutputPlace(to, sparing: spared, recognises: { _ in false })
            place.isZIP = true
            outputs.archive = try put(at: place)
        }
        if let eml {
            var place = OutputPlace(eml, sparing: spared, recognises: OutgoingMail.isRecognised)
            place.isPrivate = true
            outputs.message = try put(at: place)
        }
        return outputs
    }

    private func put(at place: OutputPlace) throws -> AnswerOutputs.Put {
        try NewFile.check(place, isForced: overwriting.force)
        let isForced = overwriting.force
        return { make in try NewFile.write(at: place, isForced: isForced, make) }
    }

    private func tell(_ answered: Outcome<KitAnswer>, _ name: RecordName, on screen: Screen) throws {
        let answer = answered.value
        defer {
            for decided in answer.assets { screen.say("\(decided.asset.slug): \(decided.permission.inWords).") }
            let number = answer.issue.map { "issue \($0.number) of " } ?? ""
            if let to { screen.say("Wrote \(number)kit \(answer.kit.slug) in '\(to)'.") }
            if let eml { screen.say("Wrote the message in '\(eml)'.") }
            if eml != nil, answer.message.to == nil { screen.say("Nobody's address stands on it: none is known.") }
            screen.say(
                Saved.sentence("Answered request \(name.slug) with \(number)kit \(answer.kit.slug)", answered.change))
        }
        try asJSON ? screen.show(JSON(answer)) : screen.show(answer.message.pasted)
    }
}

extension OutgoingMail {
    /// As it is pasted into a mail program.
    fileprivate var pasted: String { "Subject: \(harmless(subject))\n\n\(harmless(text, keepingLines: true))" }
}
