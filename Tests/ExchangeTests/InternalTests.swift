import Catalogue
import Testing

@testable import Exchange

/// What is written for the press office alone says so first, in every form; what goes out never does.
@Suite struct InternalTests {
    private static let notice = "INTERNAL: for the press office only. Do not pass on."
    private static let people = [Sample.ana, Sample.desk, Sample.mara]

    private func text(_ name: String, for audience: Audience) throws -> String {
        let format = try #require(ContactFormat.named(name, for: audience))
        return String(decoding: format.write(Self.people), as: UTF8.self)
    }

    @Test(arguments: [
        ("text", "\(notice)\n\nAna Lind"),
        ("csv", "\u{FEFF}INTERNAL,Name,"),
        ("json", "[\n{\"notice\":\"\(notice)\",\"id\":"),
    ])
    func contactsSaySoFirst(_ format: String, _ start: String) throws {
        #expect(try text(format, for: .internal).hasPrefix(start))
    }

    @Test(arguments: ["vcard", "jcard", "jscontact", "json", "csv"])
    func everyContactSaysSo(_ format: String) throws {
        let written = try text(format, for: .internal)
        #expect(written.ranges(of: "INTERNAL: for the press office only.").count == Self.people.count)
    }

    @Test func aNoteBeginsWithIt() throws {
        let written = try text("vcard", for: .internal)
        #expect(written.ranges(of: "\r\nNOTE:\(Self.notice)").count == Self.people.count)
    }

    @Test(arguments: ContactFormat.all.map(\.name), Audience.allCases.filter { $0 != .internal })
    func whatGoesOutDoesNot(_ format: String, _ audience: Audience) throws {
        #expect(!(try text(format, for: audience)).contains("INTERNAL"))
        let kit = Sample.kit(for: audience)
        for file in kitFolder(kit) {
            #expect(!file.path.contains("INTERNAL"))
            #expect(!String(decoding: file.bytes, as: UTF8.self).contains("INTERNAL"))
        }
    }

    @Test func everyFileOfAKitSaysSoAndIsCalledSo() throws {
        for file in kitFolder(Sample.kit(for: .internal)) {
            #expect(file.path.split(separator: "/").last?.contains("-INTERNAL.") == true)
            let start = String(decoding: file.bytes.prefix(600), as: UTF8.self)
            #expect(start.contains("INTERNAL: for the press office only."), "\(file.path)")
        }
        let readme = try #require(kitFolder(Sample.kit(for: .internal)).first { $0.path.hasPrefix("README") })
        let text = String(decoding: readme.bytes, as: UTF8.self)
        #expect(text.hasPrefix("\(Self.notice)\n\n"))
        #expect(text.contains("\n  kit-INTERNAL.json      everything above"))
    }

    @Test func theBundleSaysSoInItsFirstMember() throws {
        let bundle = String(decoding: KitFormat.json.write(Sample.kit(for: .internal)), as: UTF8.self)
        #expect(bundle.hasPrefix("{\n  \"notice\": \"\(Self.notice)\",\n  \"bundle\": \"pressroom-kit\","))
    }

    @Test(arguments: ContactFormat.all.map(\.name))
    func aFileOfItsOwnIsCalledSo(_ name: String) throws {
        let format = try #require(ContactFormat.named(name, for: .internal))
        let file = try #require(format.file(Sample.ana)?.file)
        #expect(file.path == "ana-lind-INTERNAL.\(format.fileExtension)")
    }

    @Test(arguments: ContactFormat.all.map(\.name).filter { $0 != "text" })
    func itIsAnEarlierOutputAsWell(_ name: String) throws {
        let format = try #require(ContactFormat.named(name, for: .internal))
        #expect(try #require(ContactFormat.named(name)).recognises(format.write(Self.people)))
    }

    private func withdrawn() -> KitContents {
        var kit = Sample.kit(for: .internal)
        kit.kit.isWithdrawn = true
        for index in kit.releases.indices {
            kit.releases[index].release.isWithdrawn = true
            for event in kit.releases[index].events.indices { kit.releases[index].events[event].isWithdrawn = true }
        }
        for index in kit.contacts.indices { kit.contacts[index].contact.isWithdrawn = true }
        for index in kit.assets.indices { kit.assets[index].isWithdrawn = true }
        for index in kit.statements.indices { kit.statements[index].isWithdrawn = true }
        for index in kit.coverage.indices { kit.coverage[index].coverage.isWithdrawn = true }
        return kit
    }

    /// Our own people see at each thing that it is no longer handed out, in whatever form they look.
    @Test func whatIsWithdrawnIsMarked() throws {
        let kit = withdrawn()
        let mark = "WITHDRAWN: no longer handed out."
        let text = String(decoding: KitFormat.text.write(kit), as: UTF8.self)
        #expect(text.hasPrefix("\(Self.notice)\n\n\(mark)\n"))
        let told =
            kit.releases.count + kit.contacts.filter { !$0.points.isEmpty }.count + kit.assets.count
            + kit.statements.count + kit.coverage.count
        #expect(text.ranges(of: mark).count == told + 1, "\(text)")
        #expect(text.ranges(of: "(WITHDRAWN)").count > 0)
        let bundle = try JSONValue.read(KitFormat.json.write(kit))
        for list in ["assets", "statements", "coverage"] {
            for item in try #require(bundle[list]).items { #expect(item["isWithdrawn"] == .bool(true), "\(list)") }
        }
        #expect(bundle["kit"]?["isWithdrawn"] == .bool(true))
        for card in try #require(bundle["contacts"]).items {
            #expect(card["pressroom.example:record"]?["isWithdrawn"] == .bool(true))
        }
        let cards = String(decoding: KitFormat.vCard.write(kit), as: UTF8.self).replacing("\r\n ", with: "")
        #expect(cards.ranges(of: mark).count == kitFolder(kit).filter { $0.path.hasPrefix("contacts/") }.count)
        #expect(
            !String(decoding: KitFormat.text.write(Sample.kit(for: .internal)), as: UTF8.self).contains("WITHDRAWN"))
    }

    @Test func aWithdrawnContactIsMarkedInAListOfContacts() throws {
        var contact = Sample.ana
        contact.contact.isWithdrawn = true
        for name in ["text", "vcard", "json"] {
            let format = try #require(ContactFormat.named(name, for: .internal))
            let written = String(decoding: format.write([contact]), as: UTF8.self)
            #expect(written.contains("WITHDRAWN") || written.contains("\"isWithdrawn\":true"), "\(name)")
        }
    }
}
