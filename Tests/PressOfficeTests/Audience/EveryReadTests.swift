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
    /// What a call tells, in words; what it throws, as its sentence.
    private struct Read {
        /// As the source spells it.
        let name: String
        let tell: (OfficeView, CanaryCatalogue) throws -> Any

        init(_ name: String, in tell: @escaping (OfficeView, CanaryCatalogue) throws -> Any) {
            self.name = name
            self.tell = tell
        }

        init(_ name: String, _ tell: @escaping (OfficeView) throws -> Any) {
            self.init(name, in: { view, _ in try tell(view) })
        }

        func words(_ view: OfficeView, _ catalogue: CanaryCatalogue) -> String {
            let words: String
            do { words = String(describing: try tell(view, catalogue)) } catch { words = "\(error)" }
            return words.replacing(catalogue.room.folder, with: "")
        }
    }

    /// Every call of `OfficeView`, once for each way that it can be asked.
    private static var reads: [Read] {
        [
            Read("search") { view in try words.map { try view.search($0, limit: 99) } },
            Read("releases") { try $0.releases() }, Read("assets") { try $0.assets() },
            Read("statements") { try $0.statements() }, Read("coverage") { try $0.coverage() },
            Read("kits") { try $0.kits() },
            Read("requests") { try $0.requests(RequestFilter(areAll: true)) },
            Read("decisions") { view in
                named.map { name in told { try view.decisions(for: name, kit: "kit/canary-kit") } }
            },
            Read("answer") { view in
                named.map { name in told { try view.answer(to: name, AnswerPlan(kit: "kit/canary-kit")) } }
            },
            Read("request") { view in named.map { name in told { try view.request(name) } } },
            Read("records") { view in
                [
                    told { try view.records(of: Event.self) }, told { try view.records(of: Quote.self) },
                    told { try view.records(of: Reference.self) }, told { try view.records(of: Organisation.self) },
                    told { try view.records(of: Outlet.self) },
                ]
            },
            Read("record") { view in
                named.flatMap { name in
                    [
                        told { try view.record(of: Organisation.self, name) },
                        told { try view.record(of: Outlet.self, name) },
                    ]
                }
            },
            Read("forEachContact") { view in
                var all: [ContactEntry] = []
                try view.forEachContact { all.append($0) }
                return all
            },
            Read("name") { view in
                named.flatMap { name in
                    [told { try view.name(name) }, told { try view.name(name, among: [.contact]) }]
                }
                    + words.filter { !$0.contains(" ") }.map { word in
                        told { try view.name(RecordName(word), among: [.release]) }
                    }
            },
            Read("meant") { view in
                ["", "c", "canary", "s"].map { text in
                    told { try view.meant(RecordKind.allCases, beginning: text, limit: 99) }
                }
            },
            Read("changes") { view in told { try view.changes(limit: 99) } },
            Read("release") { view in named.map { name in told { try view.release(name) } } },
            Read("asset") { view in named.map { name in told { try view.asset(name) } } },
            Read("statement") { view in named.map { name in told { try view.statement(name) } } },
            Read("coverage") { view in named.map { name in told { try view.coverage(name) } } },
            Read("contact") { view in named.map { name in told { try view.contact(name) } } },
            Read("kit") { view in named.map { name in told { try view.kit(name) } } },
            Read("whyHidden") { view in named.map { name in told { try view.whyHidden(name, from: .press) as Any } } },
            Read("kits") { view in named.map { name in told { try view.kits(holding: name) } } },
            Read("keptBack") { view in named.map { name in told { try view.keptBack(name, from: .press) as Any } } },
            Read("keptBack") { view in try words.map { try view.keptBack(inSearchFor: $0, from: .press) } },
            Read("contactsKeptBack") { try $0.contactsKeptBack(from: .press) },
            Read("check") { try $0.check() },
            Read("explain") { view in named.map { name in told { try view.explain(name) } } },
            Read("history") { view in ([nil] + named).map { name in told { try view.history(name) } } },
            Read("forEachLink") { view in
                scopes.map { scope in
                    told { () -> [ListedLink] in
                        var rows: [ListedLink] = []
                        try view.forEachLink(within: scope) { rows.append($0) }
                        return rows
                    }
                }
            },
            Read("link") { view in
                [
                    "https://delta.example/film", "https://canary.example/asset-internal",
                    "https://canary.example/canary-early",
                ]
                .map { url in told { try view.link(url) } }
            },
            Read("linkReport") { view in scopes.map { scope in told { try view.linkReport(within: scope, all: true) } }
            },
            Read("kitArchive") { view in
                named.map { name in
                    told { () -> [UInt8] in
                        var bytes: [UInt8] = []
                        _ = try view.kitArchive(name) { bytes += $0 }
                        return bytes
                    }
                }
            },
            Read("kitBytes") { view in
                KitFormat.all.flatMap { format in
                    named.map { name in
                        told { String(decoding: try view.kitBytes(name, format: format.name), as: UTF8.self) }
                    }
                }
            },
            Read(
                "exportKit",
                in: { view, catalogue in
                    try named.flatMap { name in
                        let folder = "\(catalogue.room.folder)/\(view.audience) \(name.slug)"
                        let files = told { try view.exportKit(name, to: folder) }
                        return [files] + (try contents(of: folder))
                    }
                }),
            Read("exportContacts") { view in
                try ContactFormat.all.map { format in
                    var bytes: [UInt8] = []
                    let exported = try view.exportContacts(ContactExport(format: format.name)) { bytes += $0 }
                    return "\(exported) " + String(decoding: bytes, as: UTF8.self)
                }
            },
            Read(
                "exportContacts",
                in: { view, catalogue in
                    let folder = "\(catalogue.room.folder)/\(view.audience) contacts"
                    let exported = try view.exportContacts(ContactExport(), toFolder: folder)
                    return ["\(exported)"] + (try contents(of: folder))
                }),
        ]
    }

    private static let words = ["canary", "can*", "shelters", "mira", "\"canary note\"", "delta"]
    private static let scopes: [RecordName?] = [nil, "delta", "canary-kit", "canary-early-kit", "release/canary-early"]
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

    private static func told(_ call: () throws -> Any) -> String {
        do { return String(describing: try call()) } catch { return "\(error)" }
    }

    private static func contents(of folder: String) throws -> [String] {
        guard let files = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] else { return [] }
        return try files.sorted().map { file in
            let path = "\(folder)/\(file)"
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            return isFolder.boolValue ? file : file + (try String(contentsOfFile: path, encoding: .utf8))
        }
    }

    @Test(arguments: [Audience.public, .press, .partner])
    func whatIsNotSeenMightAsWellNotBeThere(_ audience: Audience) throws {
        let whole = try CanaryCatalogue(isWhole: true)
        let bare = try CanaryCatalogue(isWhole: false)
        for read in EveryReadTests.reads {
            let words = read.words(whole.office.view(for: audience), whole)
            #expect(words == read.words(bare.office.view(for: audience), bare), "\(read.name)")
            // What somebody asked for stands in the sentence that it is not there.
            let answered = words.replacing(#/'[^' ]*canary[^' ]*'/#, with: "''")
            #expect(!answered.contains("canary"), "\(read.name): \(answered)")
        }
    }

    /// The canaries are there to be found, by each call that looks for them.
    @Test func theOfficeItselfFindsThem() throws {
        let whole = try CanaryCatalogue(isWhole: true)
        for read in EveryReadTests.reads {
            #expect(read.words(whole.office.view(for: .internal), whole).contains("canary"), "\(read.name)")
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

    /// A new read stands in `reads`, and is so asked as everybody.
    @Test func everyReadOfTheOfficeIsAsked() throws {
        #expect(try publicCalls(of: "OfficeView").sorted() == EveryReadTests.reads.map(\.name).sorted())
    }

    /// What is called on the office itself changes the catalogue, or needs what only the office sees to do so.
    @Test func theOfficeItselfOnlyChanges() throws {
        let changes: Set = [
            "accept", "acceptLink", "add", "addAsset", "addContact", "addToKit", "answer", "assign", "checkLinks",
            "close",
            "contactForm", "correct", "create",
            "draft", "edit", "editContact", "faults", "findArchiveCopies", "form", "handOut", "hold", "importContacts",
            "isUpToDate",
            "lookedAt", "merge", "newKit",
            "openRequest", "orderKit", "preview", "previewImport", "prove", "removeFromKit", "reopen", "replaceLink",
            "restore", "set",
            "settings",
            "settle", "submit", "turnDown",
            "undo",
            "undoing", "view", "withdraw", "writeFolder",
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
