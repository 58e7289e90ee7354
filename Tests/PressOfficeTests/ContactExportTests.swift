import Catalogue
import Foundation
import Testing

@testable import PressOffice

@Suite struct ContactExportTests {
    let room: Newsroom

    init() throws {
        room = try Newsroom()
        _ = try room.office().addContact(
            ContactForm(
                name: "Ana Lind", organisation: "Harbour Watch", language: "en",
                points: [.init(.voice, "+44 20 7946 0018", usage: "duty press officer, out of hours")]))
        _ = try room.office().addContact(
            ContactForm(name: "Jon Dahl", points: [.init(.email, "jon@harbourwatch.example", audience: .internal)]))
        _ = try room.office().addContact(ContactForm(role: .spokesperson, organisation: "Harbour Watch"))
    }

    private func text(
        _ export: ContactExport, for audience: Audience = .press
    ) throws -> (String, ExportedContacts) {
        var bytes: [UInt8] = []
        let exported = try room.view(for: audience).exportContacts(export) { bytes += $0 }
        return (String(decoding: bytes, as: UTF8.self), exported)
    }

    @Test func saysHowManyThereWereAndWhoWasLeftOut() throws {
        let (cards, exported) = try text(ContactExport())
        #expect(cards.components(separatedBy: "BEGIN:VCARD").count == 3)
        #expect((exported.count, exported.leftOut) == (2, 1))
    }

    @Test(arguments: ["generic", "apple", "google", "outlook", "v4"])
    func whenANumberMayBeUsedIsSaidInEveryProfile(_ profile: String) throws {
        let (card, _) = try text(ContactExport(profile: profile, contacts: ["ana-lind"]))
        let unfolded = card.replacing("\r\n ", with: "").replacing("=\r\n", with: "").replacing("\\,", with: ",")
        #expect(unfolded.contains("duty press officer, out of hours"))
        #expect(unfolded.contains("+442079460018"))
    }

    @Test func aPrivateAddressIsInNoProfile() throws {
        for profile in ["generic", "apple", "google", "outlook", "v4"] {
            let (card, _) = try text(ContactExport(profile: profile, contacts: ["jon-dahl"]))
            #expect(!card.contains("jon@"))
        }
        let (whole, _) = try text(ContactExport(), for: .internal)
        #expect(whole.contains("jon@harbourwatch.example"))
    }

    @Test func losesNothingInSilence() throws {
        let (_, exported) = try text(ContactExport(profile: "google"))
        #expect(exported.losses.count == 1)
        #expect(exported.losses.first?.key.hasPrefix("LANG ") == true)
        #expect(exported.losses.first?.key.hasSuffix("[passed-over]") == true)
        #expect(exported.losses.first?.value == 1)
        #expect(try text(ContactExport(profile: "v4")).1.losses.isEmpty)
    }

    @Test func outlookGetsOneContactAFile() throws {
        #expect(throws: PressOfficeError.oneContactAFile(profile: "outlook")) {
            try text(ContactExport(profile: "outlook"))
        }
        var pieces = 0
        #expect(throws: PressOfficeError.self) {
            try room.view(for: .press).exportContacts(ContactExport(profile: "outlook")) { _ in pieces += 1 }
        }
        #expect(pieces == 0)
        let folder = "\(room.folder)/cards"
        let exported = try room.view(for: .press).exportContacts(ContactExport(profile: "outlook"), toFolder: folder)
        #expect(exported.count == 2)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["ana-lind.vcf", "jon-dahl.vcf"])
        let card = try String(contentsOfFile: "\(folder)/ana-lind.vcf", encoding: .utf8)
        #expect(card.hasPrefix("BEGIN:VCARD\r\nVERSION:2.1\r\n"))
    }

    @Test func aFolderWithSomethingInItIsLeftAlone() throws {
        let folder = "\(room.folder)/cards"
        _ = try room.view(for: .press).exportContacts(ContactExport(), toFolder: folder)
        let error = #expect(throws: PressOfficeError.self) {
            try room.view(for: .press).exportContacts(ContactExport(), toFolder: folder)
        }
        #expect(
            error?.description
                == "'\(folder)' was left as it is: it is not empty. Name a folder that is not there yet."
        )
    }

    @Test(arguments: [
        (ContactExport(format: "pdf"), "There is no format 'pdf'."),
        (
            ContactExport(profile: "nokia"),
            "There is no profile 'nokia'."
        ),
        (
            ContactExport(format: "text", profile: "apple"),
            "A profile says who opens a vCard; 'text' has none. Leave out the profile, or the format."
        ),
    ])
    func whatIsNotThereIsNamed(_ export: ContactExport, _ sentence: String) throws {
        let error = #expect(throws: PressOfficeError.self) { try text(export) }
        #expect(error?.description.hasPrefix(sentence) == true)
    }

    @Test func whoIsNamedComesInThatOrder() throws {
        let (text, _) = try text(
            ContactExport(format: "text", contacts: ["jon-dahl", "ana-lind"]), for: .internal)
        #expect(text.hasPrefix("INTERNAL: for the press office only. Do not pass on.\n\nJon Dahl"))
        #expect(text.contains("\nAna Lind"))
    }
}
