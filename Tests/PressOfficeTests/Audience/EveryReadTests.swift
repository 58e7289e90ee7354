import Catalogue
import Exchange
import Foundation
import Store
import TestSupport
import Testing
import Validation

@testable import PressOffice

/// Law 3, at the office's door: whoever may not see a record finds the catalogue to be as if it were not there.
@Suite struct EveryReadTests {
    /// What an audience is told, by call; the proof asks the same (`EveryOutput`).
    private func told(_ audience: Audience, of catalogue: CanaryCatalogue) throws -> [(read: String, words: String)] {
        let every = EveryOutput(
            view: catalogue.office.view(for: audience), scratch: catalogue.room.folder, asked: EveryReadTests.named,
            kits: EveryReadTests.kits, words: EveryReadTests.words, beginnings: ["", "c", "canary", "s"],
            links: EveryReadTests.links, messages: 2)
        var told: [(String, String)] = []
        try every.forEach { read, call, asked, bytes in
            let words = String(decoding: bytes, as: UTF8.self).replacing(catalogue.room.folder, with: "")
            told.append((read, "\(call) \(asked.replacing("canary", with: "…")): \(words)"))
        }
        return told
    }

    private static let words = ["canary", "can*", "shelters", "mira", "\"canary note\"", "delta"]
    private static let kits: [RecordName] = [
        "delta", "canary-kit", "canary-early-kit", "canary-gone-kit", "release/canary-early", "nobody",
    ]
    private static let links = [
        "https://delta.example/film", "https://canary.example/asset-internal", "https://canary.example/canary-early",
    ]
    /// What is seen, what is not, and what is not there, by slug and by kind and slug.
    private static let named: [RecordName] = {
        let seen = ["shelters", "mira", "film", "on-shelters", "article", "delta", "harbour-aid", "post"]
        let hidden = [
            "canary-internal", "canary-withdrawn", "canary-withheld", "canary-early", "canary-early-speaker",
            "canary-asset", "canary-statement", "canary-coverage", "canary-kit", "canary-early-kit", "canary-aid",
            "canary-post", "canary-gone-asset", "canary-gone-kit", "canary-earl", "canary-request",
            "canary-gone-request", "nobody",
        ]
        let kinds = ["contact", "release", "kit"]
        return (seen + hidden).map { RecordName($0) }
            + kinds.flatMap { kind in hidden.map { RecordName("\(kind)/\($0)") } }
    }()

    @Test(arguments: [Audience.public, .press, .accredited, .partner])
    func whatIsNotSeenMightAsWellNotBeThere(_ audience: Audience) throws {
        let whole = try told(audience, of: CanaryCatalogue(isWhole: true))
        let bare = try told(audience, of: CanaryCatalogue(isWhole: false))
        #expect(whole.count == bare.count)
        for (one, other) in zip(whole, bare) {
            #expect(one == other, "\(one.read)")
            // What somebody asked for stands in the sentence that it is not there.
            let answered = one.words.replacing(#/'[^' ]*canary[^' ]*'/#, with: "''")
            #expect(!answered.contains("canary"), "\(one.read): \(answered)")
        }
    }

    /// The canaries are there to be found, by each call that looks for them.
    @Test func theOfficeItselfFindsThem() throws {
        let told = try told(.internal, of: CanaryCatalogue(isWhole: true))
        // Nothing was issued in it: CorrectionIssueTests ask for issues as everybody. A report has counts alone. It has no picture
        // whose smaller forms could be told, no release in two languages, and nobody has asked through the newsroom.
        let without: Set = [
            "issue", "file", "affected", "feed", "requestReport", "renditions", "translations", "requestBehindLink",
        ]
        for read in Set(EveryOutput.calls.map(\.read)).subtracting(without) {
            #expect(told.contains { $0.read == read && $0.words.contains("canary") }, "\(read)")
        }
    }

    /// On the instant, and not before, an embargo ends for every list.
    @Test func theInstantIsTheViews() throws {
        let whole = try CanaryCatalogue(isWhole: true)
        let later = Instant(milliseconds: whole.room.noon.milliseconds + 1)
        #expect(try whole.office.view(for: .press).releases().map(\.release.slug.text) == ["shelters"])
        let then = whole.office.view(for: .press, at: later)
        #expect(try then.releases().map(\.release.slug.text) == ["canary-early", "shelters"])
        #expect(try then.release("canary-early").quotes.count == 1)
        #expect(try then.kits().map(\.kit.slug.text) == ["canary-early-kit", "delta"])
    }

    // MARK: Nothing is forgotten

    /// A new read stands in the list of what is asked, and is so asked as everybody, here and by `prove`.
    @Test func everyReadOfTheOfficeIsAsked() throws {
        #expect(try Set(publicCalls(of: "OfficeView")) == Set(EveryOutput.calls.map(\.read)))
    }

    /// What is called on the office itself changes the catalogue, or needs what only the office sees to do so.
    @Test func theOfficeItselfOnlyChanges() throws {
        let changes: Set = [
            "accept", "acceptLink", "acting", "holding", "mergeContacts", "tellApart", "erase", "erasing", "add",
            "agree",
            "invite", "uninvite",
            "addAsset",
            "addContact",
            "addToKit", "changePhoto", "keepPhoto", "removePhoto", "answer", "assign", "backUp", "check",
            "checkUp",
            "checkFolder",
            "checkLinks", "change", "close", "confirm", "contactForm", "correct", "correctKit", "deliver",
            "issueArchive", "issueKit", "leaveOut", "wait",
            "writeIssue",
            "create",
            "draft", "edit", "editContact", "faults", "findArchiveCopies", "form", "handOut", "hold", "importContacts",
            "isUpToDate", "leaveReplaced", "standing", "nextEndOfEmbargo", "keptReading", "isSame",
            "lookedAt", "merge", "newKit", "cancelMail", "confirmMail", "mailServer", "sendMail",
            "openRequest", "orderKit", "pictureRemarks", "preview", "previewImport", "prove", "removeFromKit", "reopen",
            "replaceLink", "restore", "set",
            "settings",
            "settle", "submit", "turnDown",
            "undo",
            "undoing", "latestToUndo", "view", "withdraw", "withdrawKit", "writeFolder",
        ]
        let new = Set(try publicCalls(of: "Office")).subtracting(changes)
        #expect(new.isEmpty, "\(new.sorted()): what reads belongs to OfficeView; what changes stands in this list.")
    }

    private func publicCalls(of type: String) throws -> [String] {
        var calls: [String] = []
        for path in Project.files(under: "Sources/PressOffice", endingIn: [".swift"]) {
            var isInside = false
            for line in try Project.text(path).split(separator: "\n") {
                if let first = line.first, first.isLetter {
                    let words = line.split { !$0.isLetter }
                    isInside = words.contains { $0 == "extension" || $0 == "struct" } && words.contains(type[...])
                } else if isInside, let call = line.firstMatch(of: #/^ {4}public (?:static )?func (\w+)/#) {
                    calls.append(String(call.output.1))
                }
            }
        }
        return calls
    }
}
