import Catalogue
import Foundation
import JSONText
import Testing

@testable import PressOffice

/// What is held of somebody is told them whole, and nothing of anybody else.
@Suite struct DisclosureTests {
    private let room: PersonRoom

    init() throws { room = try PersonRoom(isPublished: true) }

    private func disclosure() throws -> Disclosure { try room.room.view().disclosure(of: room.quilla) }

    @Test func nothingOfThemIsForgotten() throws {
        let disclosure = try disclosure()
        let (text, json) = (
            disclosure.text.lowercased(), String(decoding: disclosure.json.bytes(), as: UTF8.self).lowercased()
        )
        for canary in PersonRoom.canaries + [
            "canarydocument.txt", "portrait of quilla", "the lighthouse", "pr/2022/001-1",
        ] {
            let plain = canary.replacing(" ", with: "")
            #expect(text.replacing(" ", with: "").contains(plain), "\(canary) in what is read")
            #expect(json.replacing(" ", with: "").contains(plain), "\(canary) in what a program reads")
        }
        // Nothing of theirs was first read in a document.
        let others = ["sources", "waiting", "accounts"]
        for part in disclosure.parts where !others.contains(part.name) { #expect(!part.items.isEmpty, "\(part.name)") }
    }

    @Test func nothingOfOthersIsInIt() throws {
        let disclosure = try disclosure()
        let told = disclosure.text + String(decoding: disclosure.json.bytes(), as: UTF8.self)
        for word in ["bob@private.example", "900888"] {
            #expect(!told.contains(word), "\(word)")
        }
        #expect(!told.contains("told apart"))
    }

    @Test func itIsWrittenAsAFolderAndAsAnArchive() throws {
        let view = room.room.view()
        let folder = "\(room.room.folder)/disclosure"
        let disclosure = try disclosure()
        #expect(try view.writeDisclosure(disclosure, toFolder: folder) == ["disclosure.json", "disclosure.txt"])
        let text = try String(contentsOfFile: "\(folder)/disclosure.txt", encoding: .utf8)
        #expect(text == disclosure.text && text.hasPrefix("What is held of Quilla Canaryname, at 12 April 2022"))
        #expect(throws: (any Error).self, "what is there stays") {
            try view.writeDisclosure(disclosure, toFolder: folder)
        }
        var bytes: [UInt8] = []
        try view.writeDisclosure(disclosure) { bytes += $0 }
        #expect(bytes.starts(with: Array("PK".utf8)))
        #expect(throws: (any Error).self) { try view.disclosure(of: "contact/nobody-here") }
    }

    @Test func whoeverWasMergedIsFoundByEitherName() throws {
        #expect(try room.room.view().disclosure(of: "contact/maiden").text == disclosure().text)
    }
}
