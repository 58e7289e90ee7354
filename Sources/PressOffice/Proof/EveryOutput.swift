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
    let links: [String]

    typealias Tell = (_ call: String, _ asked: String, _ bytes: [UInt8]) throws -> Void

    /// Hands over what each call tells, with what was asked for: that may stand in the answer.
    func forEach(_ tell: Tell) throws {
        try lists(tell)
        try exports(tell)
        for word in words { try told("search", word, tell) { try view.search(word, limit: 1000) } }
        for link in links { try told("link history", link, tell) { try view.link(link) } }
        for name in asked { try named(name, tell) }
        for kit in kits { try forms(of: kit, tell) }
    }

    private func told(_ call: String, _ asked: String = "", _ tell: Tell, _ body: () throws -> Any) throws {
        var words = ""
        do { words = String(describing: try body()) } catch { words = "\(error)" }
        try tell(call, asked, Array(words.utf8))
    }

    private func lists(_ tell: Tell) throws {
        try told("release list", "", tell) { try view.releases() }
        try told("asset list", "", tell) { try view.assets() }
        try told("statement list", "", tell) { try view.statements() }
        try told("coverage list", "", tell) { try view.coverage() }
        try told("kit list", "", tell) { try view.kits() }
        try told("event list", "", tell) { try view.records(of: Event.self) }
        try told("quote list", "", tell) { try view.records(of: Quote.self) }
        try told("reference list", "", tell) { try view.records(of: Reference.self) }
        try told("organisation list", "", tell) { try view.records(of: Organisation.self) }
        try told("outlet list", "", tell) { try view.records(of: Outlet.self) }
        try told("request list", "", tell) { try view.requests(RequestFilter(areAll: true)) }
        try view.forEachContact { try tell("contact list", "", Array(String(describing: $0).utf8)) }
        try told("check", "", tell) { try view.check() }
        try told("history", "", tell) { try view.history(limit: 1000) }
        try view.forEachLink { try tell("link list", "", Array(String(describing: $0).utf8)) }
        try told("link report", "", tell) { try view.linkReport(all: true) }
    }

    private func named(_ name: RecordName, _ tell: Tell) throws {
        let asked = name.slug
        try told("explain", asked, tell) { try view.explain(name) }
        try told("history", asked, tell) { try view.history(name) }
        let show: () throws -> Any
        switch name.kind {
        case .release: show = { try view.release(name) }
        case .contact, .contactPoint: show = { try view.contact(name) }
        case .asset: show = { try view.asset(name) }
        case .statement: show = { try view.statement(name) }
        case .coverage: show = { try view.coverage(name) }
        case .kit: show = { try view.kit(name) }
        case .event: show = { try view.record(of: Event.self, name) }
        case .quote: show = { try view.record(of: Quote.self, name) }
        case .reference: show = { try view.record(of: Reference.self, name) }
        case .outlet: show = { try view.record(of: Outlet.self, name) }
        case .request: show = { try view.request(name) }
        case .organisation, nil: show = { try view.record(of: Organisation.self, name) }
        }
        try told("show", asked, tell, show)
    }

    private func exports(_ tell: Tell) throws {
        for format in ContactFormat.all {
            let profiles: [String?] = format.name == "vcard" ? [nil] + ContactFormat.profiles.map(\.name) : [nil]
            for profile in profiles {
                let call = "contact export " + (profile.map { "for \($0)" } ?? format.name)
                let export = ContactExport(format: format.name, profile: profile)
                try told(call, "", tell) {
                    var bytes: [UInt8] = []
                    _ = try view.exportContacts(export) { bytes += $0 }
                    return String(decoding: bytes, as: UTF8.self)
                }
            }
        }
        let folder = "\(scratch)/contacts"
        _ = try view.exportContacts(ContactExport(), toFolder: folder)
        try contents("contact folder", "", of: folder, tell)
    }

    private func forms(of kit: RecordName, _ tell: Tell) throws {
        for format in KitFormat.all {
            let profiles: [String?] = format.name == "vcard" ? [nil] + ContactFormat.profiles.map(\.name) : [nil]
            for profile in profiles {
                let call = "kit export " + (profile.map { "for \($0)" } ?? format.name)
                try told(call, kit.slug, tell) {
                    String(decoding: try view.kitBytes(kit, format: format.name, profile: profile), as: UTF8.self)
                }
            }
        }
        let folder = "\(scratch)/kit"
        do {
            _ = try view.exportKit(kit, to: folder)
            try contents("kit folder", kit.slug, of: folder, tell)
        } catch {
            try tell("kit folder", kit.slug, Array("\(error)".utf8))
        }
        try told("kit archive", kit.slug, tell) {
            var archive: [UInt8] = []
            _ = try view.kitArchive(kit) { archive += $0 }
            return archive.map { String(UnicodeScalar($0)) }.joined()
        }
    }

    /// Names and bytes of the files; then the folder goes.
    private func contents(_ call: String, _ asked: String, of folder: String, _ tell: Tell) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let names = FileManager.default.enumerator(atPath: folder)?.allObjects.compactMap { $0 as? String } ?? []
        for name in names.sorted() {
            let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)").map(Array.init) ?? []
            try tell(call, asked, Array(name.utf8) + [0x0A] + bytes)
        }
    }
}
