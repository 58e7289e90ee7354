import ArgumentParser
import Catalogue
import Foundation
import JSONText
import Newsroom
import OfficeAPI
import PressOffice

struct ProveCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Try whether anything leaves the office that should not.",
        discussion: """
            Plants a word of its own in every field of a copy of the catalogue, and what is kept back in the notes of kits and \
            releases as well; asks for every list, search, show, link and export as the public, the press, accredited recipients and partners, \
            and for every address of the newsroom and every route of the interface for programs without an account, now and just before and when each embargo ends; and looks for the words that they may not read. The catalogue is \
            only read, and the copy goes. Ends with exit code 2 when something leaked.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions

    func run(at door: Door) throws {
        let progress = Progress("Asking", "answers", of: { nil }, on: door.screen)
        defer { progress.erase() }
        let place = door.surroundings["TMPDIR"] ?? "/tmp"
        let proof = try catalogue.office(at: door).prove(in: place, and: ProveCommand.shown) {
            progress.advance()
        }
        progress.erase()
        try showing.show(JSON(proof), on: door.screen) { screen in
            try screen.show(table(of: proof))
            for leak in proof.leaks {
                try screen.show("\(leak.audience.rawValue) read the \(leak.field) of \(leak.record) in \(leak.call).\n")
            }
            screen.say(summary(of: proof))
        }
        if !proof.leaks.isEmpty { throw ExitCode.findings }
    }

    /// What both doors on the web show to who has no account. The desk shows nothing to them but where one logs in.
    private static var shown: ShownToThePress {
        let newsroom: ShownToThePress = NewsroomSite.shown
        let programs = OfficeAPI.shownToThePress
        return { copy, instant, asked, tell in
            try newsroom(copy, instant, asked, tell)
            try programs(copy, instant, asked, tell)
        }
    }

    private func table(of proof: Proof) -> Table {
        let audiences = Audience.allCases.filter { $0 != .internal }
        let columns = [Table.Column(title: "Asked for", isName: true)] + audiences.map { .init(title: $0.rawValue) }
        let rows = proof.calls.map { call in
            [Table.Cell(call)]
                + audiences.map { audience in
                    let leaks = Set(
                        proof.leaks.filter { ($0.call, $0.audience) == (call, audience) }.map {
                            "\($0.record) \($0.field)"
                        })
                    let answers = counted(proof.answers[call]?[audience] ?? 0, "answer")
                    return leaks.isEmpty
                        ? Table.Cell("nothing in \(answers)")
                        : Table.Cell("\(counted(leaks.count, "secret")) in \(answers)", .red)
                }
        }
        return Table(columns, rows: rows)
    }

    private func summary(of proof: Proof) -> String {
        let planted =
            "\(counted(proof.planted, "field")) had a word planted, \(proof.kept) of them kept back from somebody"
        let when = counted(proof.instants.count, "instant")
        return proof.leaks.isEmpty
            ? "Nothing leaked: \(planted), at \(when)."
            : "\(counted(proof.leaks.count, "leak")): \(planted), at \(when)."
    }
}

extension JSON {
    fileprivate init(_ proof: Proof) {
        self = [
            "planted": .number(proof.planted), "kept": .number(proof.kept),
            "instants": .array(proof.instants.map { .string($0.description) }),
            "answers": .array(
                proof.calls.flatMap { call in
                    Audience.allCases.compactMap { audience in
                        proof.answers[call]?[audience].map { count in
                            ["call": .string(call), "audience": .string(audience.rawValue), "answers": .number(count)]
                        }
                    }
                }),
            "leaks": .array(
                proof.leaks.map { leak in
                    [
                        "audience": .string(leak.audience.rawValue), "instant": .string(leak.instant.description),
                        "call": .string(leak.call), "record": .string("\(leak.record)"), "field": .string(leak.field),
                    ]
                }),
        ]
    }
}
