import Catalogue
import Exchange
import Foundation
import Store

/// Everything that an audience can be told: each call of `OfficeView`, with each form and each name.
struct EveryOutput {
    let view: OfficeView
    /// A folder to write into.
    let scratch: String
    /// The names to ask for: what is seen, what is not, and nobody's.
    let asked: [RecordName]
    let kits: [RecordName]
    let words: [String]
    /// What slugs begin with that are looked for.
    let beginnings: [String]
    let links: [String]
    /// So many messages are asked for by their numbers.
    let messages: Int
    /// Contacts that have a photo, whether they are seen or not.
    var photos: [RecordName] = []

    /// Takes what a call tells, with what was asked for: that may stand in the answer. `read` is the call as the source spells it.
    typealias Tell = (_ read: String, _ call: String, _ asked: String, _ bytes: [UInt8]) throws -> Void

    /// One way to ask.
    struct Call: Sendable {
        /// The call of `OfficeView` as the source spells it.
        let read: String
        let ask: @Sendable (EveryOutput, Teller) throws -> Void

        init(_ read: String, _ ask: @escaping @Sendable (EveryOutput, Teller) throws -> Void) {
            (self.read, self.ask) = (read, ask)
        }

        /// What is told at once, in words.
        init(_ read: String, as name: String, _ tell: @escaping @Sendable (OfficeView) throws -> Any) {
            self.init(read) { every, teller in try teller.told(name) { try tell(every.view) } }
        }

        /// The same of each name that is asked for.
        init(_ read: String, each name: String, _ tell: @escaping @Sendable (OfficeView, RecordName) throws -> Any) {
            self.init(read) { every, teller in
                for asked in every.asked { try teller.told(name, "\(asked)") { try tell(every.view, asked) } }
            }
        }
    }

    /// Hands on what a call tells.
    struct Teller {
        let read: String
        let tell: Tell

        func told(_ call: String, _ asked: String = "", _ body: () throws -> Any) throws {
            var words = ""
            do { words = String(describing: try body()) } catch { words = "\(error)" }
            try tell(read, call, asked, Array(words.utf8))
        }

        func bytes(_ call: String, _ asked: String = "", _ bytes: [UInt8]) throws { try tell(read, call, asked, bytes) }
    }

    /// Every call of `OfficeView`, once for each way that it can be asked; a test holds them against the source.
    static let calls: [Call] = lists + words + named + links + exports

    /// Hands over what each call tells.
    func forEach(_ tell: Tell) throws {
        try withoutActuallyEscaping(tell) { tell in
            for call in EveryOutput.calls { try call.ask(self, Teller(read: call.read, tell: tell)) }
        }
    }

    /// The kits that have a page.
    private func forEachKitPage(_ body: (KitContents) throws -> Void) throws {
        for row in try view.kits() {
            if let contents = try view.page(ofKit: row.kit.slug) { try body(contents) }
        }
    }

    // MARK: What is asked

    private static let lists: [Call] = [
        Call("releases", as: "release list") { try $0.releases() },
        Call("assets", as: "asset list") { try $0.assets() },
        Call("statements", as: "statement list") { try $0.statements() },
        Call("coverage", as: "coverage list") { try $0.coverage() },
        Call("kits", as: "kit list") { try $0.kits() },
        Call("records") { every, teller in
            let view = every.view
            try teller.told("event list") { try view.records(of: Event.self) }
            try teller.told("quote list") { try view.records(of: Quote.self) }
            try teller.told("reference list") { try view.records(of: Reference.self) }
            try teller.told("organisation list") { try view.records(of: Organisation.self) }
            try teller.told("outlet list") { try view.records(of: Outlet.self) }
        },
        Call("forEachContact") { every, teller in
            try every.view.forEachContact { try teller.bytes("contact list", "", Array(String(describing: $0).utf8)) }
        },
        each("forEachRelease", as: "release list") { try $0.forEachRelease(ListFilter(), $1) },
        each("forEachAsset", as: "asset list") { try $0.forEachAsset(ListFilter(), $1) },
        each("forEachStatement", as: "statement list") { try $0.forEachStatement(ListFilter(), $1) },
        each("forEachCoverage", as: "coverage list") { try $0.forEachCoverage(ListFilter(), $1) },
        each("forEachKit", as: "kit list") { try $0.forEachKit(ListFilter(), $1) },
        each("forEachRecord", as: "event list") { try $0.forEachRecord(of: Event.self, ListFilter(), $1) },
        each("forEachRecord", as: "quote list") { try $0.forEachRecord(of: Quote.self, ListFilter(), $1) },
        each("forEachRecord", as: "reference list") { try $0.forEachRecord(of: Reference.self, ListFilter(), $1) },
        each("forEachRecord", as: "organisation list") {
            try $0.forEachRecord(of: Organisation.self, ListFilter(), $1)
        },
        each("forEachRecord", as: "outlet list") { try $0.forEachRecord(of: Outlet.self, ListFilter(), $1) },
        Call("pressContacts", as: "press contacts") { try $0.pressContacts(most: 1000) },
        Call("organisationsOfPressContacts", as: "organisations of press contacts") { view in
            try view.organisationsOfPressContacts().map { "\($0)" }
        },
        each("forEachSpeaker", as: "speakers") { try $0.forEachSpeaker($1) },
        Call("topics", as: "topics") { try $0.topics() },
        Call("merging") { every, teller in
            for (one, other) in zip(every.asked, every.asked.dropFirst()) {
                try teller.told("contact merge", "\(one) \(other)") { try every.view.merging(one, into: other) }
            }
        },
        Call("disclosure") { every, teller in
            for name in every.asked {
                try teller.told("contact disclose", "\(name)") { try every.view.disclosure(of: name).text }
            }
        },
        Call("writeDisclosure") { every, teller in
            for name in every.asked {
                try teller.told("contact disclose", "\(name)") {
                    var bytes: [UInt8] = []
                    try every.view.writeDisclosure(every.view.disclosure(of: name)) { bytes += $0 }
                    return bytes.count
                }
            }
        },
        Call("duplicates", as: "contact duplicates") { try $0.duplicates(least: 1) },
        Call("contactsKeptBack", as: "kept back") { try $0.contactsKeptBack(from: .press) },
        Call("check") { every, teller in
            try teller.told("check") {
                var findings: [Finding] = []
                try every.view.check { findings.append($0) }
                return findings
            }
        },
        Call("changes", as: "history") { try $0.changes(limit: 1000) },
        Call("requests", as: "request list") { try $0.requests(RequestFilter(areAll: true)) },
        Call("handover", as: "handover") { try $0.handover(since: .clock(minutes: 0)) },
        Call("mail") { every, teller in
            try teller.told("mail list") { try every.view.mail() }
            for number in 1...every.messages { try teller.told("mail show") { try every.view.mail(number) } }
        },
        Call("requestBehindLink", as: "request status") {
            try $0.requestBehindLink(digest: String(repeating: "0", count: 64)).map { [$0] } ?? []
        },
        Call("kit", as: "personal link") {
            switch try $0.kit(behindInvitation: String(repeating: "0", count: 64)) {
            case .open(let shown)?, .waiting(let shown)?: [shown.contents]
            case .published, nil: []
            }
        },
        Call("invitations", as: "kit invitations") { try $0.invitations() },
        Call("requestReport", as: "request report") { try $0.requestReport() },
        Call("issue", as: "kit issue") {
            try $0.issue(IssueNumber(prefix: "PR", year: 2026, ordinal: 1, issue: 1))
        },
        Call("file", as: "kit issue") { view in
            let number = IssueNumber(prefix: "PR", year: 2026, ordinal: 1, issue: 1)
            return try view.file(at: "data/index.html", of: view.issue(number)) as Any
        },
        Call("feed", as: "list of issues") { try $0.feed() },
    ]

    /// What is told row by row.
    private static func each<Row>(
        _ read: String, as name: String,
        _ walk: @escaping @Sendable (OfficeView, (Row) throws -> Void) throws -> Void
    ) -> Call {
        Call(read) { every, teller in
            try walk(every.view) { try teller.bytes(name, "", Array(String(describing: $0).utf8)) }
        }
    }

    private static let words: [Call] = [
        Call("search") { every, teller in
            for word in every.words { try teller.told("search", word) { try every.view.search(word, limit: 1000) } }
        },
        Call("keptBack") { every, teller in
            for word in every.words {
                try teller.told("kept back", word) { try every.view.keptBack(inSearchFor: word, from: .press) }
            }
        },
        Call("meant") { every, teller in
            for word in every.beginnings {
                try teller.told("completion", word) {
                    try every.view.meant(RecordKind.allCases, beginning: word, limit: 1000)
                }
            }
        },
    ]

    private static let named: [Call] = [
        Call("name", each: "name") { try $0.name($1) },
        Call("release", each: "release show") { try $0.release($1) },
        Call("contact", each: "contact show") { try $0.contact($1) },
        Call("photo") { every, teller in
            for name in every.asked + every.photos {
                do {
                    try teller.bytes("photo of a contact", "\(name)", try every.view.photo(of: name)?.bytes ?? [])
                } catch {
                    try teller.bytes("photo of a contact", "\(name)", Array("\(error)".utf8))
                }
            }
        },
        Call("asset", each: "asset show") { try $0.asset($1) },
        Call("statement", each: "statement show") { try $0.statement($1) },
        Call("coverage", each: "coverage show") { try $0.coverage($1) },
        Call("kit", each: "kit show") { try $0.kit($1) },
        Call("page") { every, teller in
            for name in every.asked {
                guard let slug = Slug(name.slug) else { continue }
                try teller.told("page of a release", "\(name)") { try every.view.page(ofRelease: slug) as Any }
                try teller.told("page of a contact", "\(name)") { try every.view.page(ofContact: slug) as Any }
                try teller.told("page of an asset", "\(name)") { try every.view.page(ofAsset: slug) as Any }
                try teller.told("page of an event", "\(name)") { try every.view.page(ofEvent: slug) as Any }
                try teller.told("page of a kit", "\(name)") { try every.view.page(ofKit: slug) as Any }
            }
        },
        Call("translations") { every, teller in
            for row in try every.view.releases() {
                try teller.told("translations", "\(row.release.slug)") {
                    try every.view.translations(of: row.release)
                }
            }
        },
        Call("renditions") { every, teller in
            try teller.told("smaller pictures") { every.view.renditions(of: try every.view.assets().map(\.asset)) }
        },
        Call("files") { every, teller in
            for row in try every.view.assets() {
                try teller.told("file of an asset", "\(row.asset.slug)") { every.view.files(of: row.asset, []) }
            }
            try every.forEachKitPage { contents in
                try teller.told("files of a kit", "\(contents.kit.slug)") {
                    try every.view.files(ofKit: contents)
                }
            }
        },
        Call("archive") { every, teller in
            try every.forEachKitPage { contents in
                var archive: [UInt8] = []
                try every.view.archive(ofKit: contents) { archive += $0 }
                try teller.bytes("archive of a kit", "\(contents.kit.slug)", archive)
            }
        },
        Call("record") { every, teller in
            let view = every.view
            for name in every.asked {
                try teller.told("event show", "\(name)") { try view.record(of: Event.self, name) }
                try teller.told("quote show", "\(name)") { try view.record(of: Quote.self, name) }
                try teller.told("reference show", "\(name)") { try view.record(of: Reference.self, name) }
                try teller.told("organisation show", "\(name)") { try view.record(of: Organisation.self, name) }
                try teller.told("outlet show", "\(name)") { try view.record(of: Outlet.self, name) }
            }
        },
        Call("kits", each: "kits of a record") { try $0.kits(holding: $1) },
        Call("whyHidden", each: "kept back") { try $0.whyHidden($1, from: .press) as Any },
        Call("keptBack", each: "kept back") { try $0.keptBack($1, from: .press) as Any },
        Call("embargoSteps", each: "release show") { try $0.embargoSteps(of: $1) },
        Call("request", each: "request show") { try $0.request($1) },
        Call("decisions") { every, teller in
            for name in every.asked {
                try teller.told("request show", "\(name)") {
                    try every.view.decisions(for: name, kit: every.kits.first)
                }
            }
        },
        Call("answer") { every, teller in
            for name in every.asked {
                let plan = AnswerPlan(kit: every.kits.first)
                try teller.told("request answer", "\(name)") { try every.view.answer(to: name, plan) }
            }
        },
        Call("doctor", each: "kit doctor") { try $0.doctor($1, language: "en") },
        Call("ledger", each: "kit show") { try $0.ledger(of: $1) },
        Call("affected", each: "affected by") { try $0.affected(by: $1) },
        Call("letter", each: "letter of a correction") { try $0.letter(of: $1) },
        Call("pictureRemarks", each: "remarks on pictures") { try $0.pictureRemarks(onKit: $1) },
        Call("explain", each: "explain") { try $0.explain($1) },
        Call("history", as: "history") { try $0.history(limit: 1000) },
        Call("history", each: "history") { try $0.history($1) },
    ]

    private static let links: [Call] = [
        Call("forEachLink") { every, teller in
            try every.view.forEachLink { try teller.bytes("link list", "", Array(String(describing: $0).utf8)) }
            for kit in every.kits {
                try teller.told("link list", "\(kit)") {
                    var rows: [ListedLink] = []
                    try every.view.forEachLink(within: kit) { rows.append($0) }
                    return rows
                }
            }
        },
        Call("link") { every, teller in
            for link in every.links { try teller.told("link history", link) { try every.view.link(link) } }
        },
        Call("linkReport") { every, teller in
            for kit in [nil] + every.kits.map(Optional.some) {
                try teller.told("link report", kit.map { "\($0)" } ?? "") {
                    let report = try every.view.linkReport(within: kit, all: true)
                    let states = report.states.sorted { $0.key.rawValue < $1.key.rawValue }
                    return "\(report.links) \(states)"
                }
            }
        },
    ]

    private static let exports: [Call] = [
        Call("exportContacts") { every, teller in
            for (format, profile) in forms(of: ContactFormat.all.map(\.name)) {
                try teller.told("contact export " + (profile.map { "for \($0)" } ?? format)) {
                    var bytes: [UInt8] = []
                    let export = ContactExport(format: format, profile: profile)
                    let exported = try every.view.exportContacts(export) { bytes += $0 }
                    return "\(exported.count) \(exported.leftOut) " + String(decoding: bytes, as: UTF8.self)
                }
            }
        },
        Call("exportContacts") { every, teller in
            try every.folder("contacts", "contact folder", "", teller) {
                _ = try every.view.exportContacts(ContactExport(), toFolder: $0)
            }
        },
        Call("kitBytes") { every, teller in
            for kit in every.kits {
                for (format, profile) in forms(of: KitFormat.all.map(\.name)) {
                    try teller.told("kit export " + (profile.map { "for \($0)" } ?? format), "\(kit)") {
                        let bytes = try every.view.kitBytes(kit, format: format, profile: profile)
                        return String(decoding: bytes, as: UTF8.self)
                    }
                }
            }
        },
        Call("exportKit") { every, teller in
            for kit in every.kits {
                try every.folder("kit", "kit folder", "\(kit)", teller) { _ = try every.view.exportKit(kit, to: $0) }
            }
        },
        Call("kitArchive") { every, teller in
            for kit in every.kits { try every.archive(of: kit, teller) }
        },
    ]

    private static func forms(of formats: [String]) -> [(format: String, profile: String?)] {
        formats.flatMap { format -> [(format: String, profile: String?)] in
            let profiles = format == "vcard" ? ContactFormat.profiles.map(\.name) : []
            return [(format, nil)] + profiles.map { (format, $0) }
        }
    }

    // MARK: What is written

    /// The names of the files, as they are packed and unpacked, and their bytes; and how many bytes the archive has.
    private func archive(of kit: RecordName, _ teller: Teller) throws {
        var archive: [UInt8] = []
        do {
            _ = try view.kitArchive(kit) { archive += $0 }
        } catch {
            return try teller.bytes("kit archive", "\(kit)", Array("\(error)".utf8))
        }
        try teller.bytes("kit archive", "\(kit)", archive)
        let isWhole = try KitArchive.forEachFile(in: archive) { path, bytes in
            try teller.bytes("kit archive", "\(kit)", Array("\(path) \(bytes.count)\n".utf8) + bytes)
        }
        try teller.told("kit archive", "\(kit)") { isWhole ? "\(archive.count) bytes" : "damaged" }
    }

    /// Names and bytes of the files that are written into a folder; then it goes.
    private func folder(
        _ name: String, _ call: String, _ asked: String, _ teller: Teller, _ write: (String) throws -> Void
    ) throws {
        let folder = "\(scratch)/\(name)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do {
            try write(folder)
        } catch {
            return try teller.bytes(call, asked, Array("\(error)".replacing(scratch, with: "").utf8))
        }
        let names = FileManager.default.enumerator(atPath: folder)?.allObjects.compactMap { $0 as? String } ?? []
        for name in names.sorted() {
            let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)").map(Array.init) ?? []
            try teller.bytes(call, asked, Array("\(name) \(bytes.count)\n".utf8) + bytes)
        }
    }
}
