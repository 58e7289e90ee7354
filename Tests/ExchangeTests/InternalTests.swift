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
}
