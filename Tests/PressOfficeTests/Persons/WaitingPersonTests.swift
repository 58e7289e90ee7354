import Catalogue
import Foundation
import JSONText
import Signatures
import Testing

@testable import PressOffice

/// Somebody who stands in what is not in the catalogue yet, or has an account.
@Suite struct WaitingPersonTests {
    private let room: PersonRoom
    private var office: Office { room.room.office() }

    init() throws { room = try PersonRoom(isPublished: false) }

    private func putIn(_ text: String) throws -> Slug {
        try office.wait(office.submit([Review(ToyReader.read(text, as: "waits.txt"))]))
    }

    private func part(_ name: String) throws -> [Disclosure.Item] {
        try room.room.view().disclosure(of: room.quilla).parts.first { $0.name == name }?.items ?? []
    }

    @Test func whatWaitsIsDisclosedLineByLine() throws {
        #expect(try part("waiting").isEmpty)
        _ = try putIn(
            "Shelters close\n\nAsk Quilla Canaryname.\nNobody else knows.\nOr +44 7700 900777, or bob@private.example.\n"
        )
        let items = try part("waiting")
        #expect(items.count == 1)
        #expect(items.first?.lines.dropFirst().first == "Ask Quilla Canaryname.")
        #expect(items.first?.lines.contains { $0.contains("Nobody else knows") } == false)
        #expect(items.first?.lines.contains { $0.contains("bob@private.example") } == false, "that is somebody else's")
    }

    @Test func aDocumentThatIsUnreadableIsLookedAtAllTheSame() throws {
        let id = try putIn("Shelters close\n\nAsk nobody.\n")
        let path = "\(room.room.store.reviewsFolder)/\(id).json"
        let head = try #require(FileManager.default.contents(atPath: path)?.split(separator: 0x0A).first)
        try (Data(head) + Data("\n{\"later\": \"quilla@canaryown.example\"}".utf8)).write(to: URL(filePath: path))
        #expect(try office.erasing(room.quilla).waiting.count == 1)
    }

    /// What is accepted later would bring them back: whoever erases ends what waits first.
    @Test func nobodyIsErasedWhileADocumentWaitsWithWhereTheyAreReached() throws {
        let id = try putIn("Shelters close\n\nAsk Quilla Canaryname at 07700 900777 or 0044 7700 900777.\n")
        let plan = try office.erasing(room.quilla)
        #expect(plan.waiting.count == 1)
        let changes = try room.room.changes()
        let problem = #expect(throws: ErasingProblem.self) { try office.erase(room.quilla) }
        #expect(problem == .waits(plan.waiting))
        #expect(
            problem?.refusal.message.hasPrefix(
                "Nobody was erased: 1 document that waits for its answers has an address or a number of theirs: '")
                == true)
        #expect(try room.room.changes() == changes)
        try office.waitingReviews.finish(id) { _ in }
        #expect(try office.erase(room.quilla).isOverwritten)
    }

    /// A name alone is what was said in public, and an address that others have is not theirs.
    @Test(arguments: ["Ask Quilla Canaryname.", "Ask press@harbouraid.example.", "Ask bob@private.example."])
    func whatIsNotTheirsAloneHoldsNobodyUp(_ line: String) throws {
        _ = try putIn("Shelters close\n\n\(line)\n")
        #expect(try office.erasing(room.quilla).waiting == [])
        #expect(try office.erase(room.quilla).isOverwritten)
    }

    @Test func anAccountThatIsCalledLikeThemIsToldOf() throws {
        let accounts = office.accounts.with(.least)
        _ = try accounts.add("quilla-canaryname", role: .administrator, password: "a long enough sentence")
        _ = try accounts.add("bob-other", role: .reader, password: "another long enough sentence")
        let told = try part("accounts")
        #expect(told.count == 1)
        #expect(told.first?.lines.first == "name: quilla-canaryname")
        let account = try #require(told.first).json
        #expect(account["role"]?.text == "administrator")
        #expect(account["events"]?.elements?.count == 1)
        #expect(try office.erasing(room.quilla).accounts == ["quilla-canaryname"])
        _ = try office.erase(room.quilla)
        let left = try office.accounts.all().map(\.account.name.text)
        #expect(left == ["bob-other", "quilla-canaryname"])
    }
}
