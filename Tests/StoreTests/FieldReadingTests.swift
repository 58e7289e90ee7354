import Catalogue
import Foundation
import Testing

@testable import Store

/// Values are put where their key path says.
@Suite struct FieldReadingTests {
    private struct Card: Equatable {
        var isOpen = false
        var name: String?
        var lines: [String] = []
        var size = Size()
        var area: Int {
            get { size.width * size.height }
            set { (size.width, size.height) = (newValue, 1) }
        }
        var seen = 0 {
            didSet { name = "seen" }
        }
        struct Size: Equatable {
            var width = 0
            var height = 0
        }
    }

    @Test func aStoredPropertyIsFilledIn() throws {
        var card = Card()
        try #require(FieldOffset(\Card.isOpen)).put(true, into: &card)
        try #require(FieldOffset(\Card.lines)).put(["one", "two"], into: &card)
        try #require(FieldOffset(\Card.size.height)).put(7, into: &card)
        let name = try #require(FieldOffset(\Card.name))
        for text in ["a name that is too long to stand in the string itself", nil, "Jane"] {
            name.put(text, into: &card)
            #expect(card.name == text)
        }
        #expect(card == Card(isOpen: true, name: "Jane", lines: ["one", "two"], size: .init(width: 0, height: 7)))
    }

    @Test func whatIsComputedOrObservedHasNoPlace() {
        #expect(!hasPlace(\.area) && !hasPlace(\.seen))
        #expect(hasPlace(\.size.width))
    }

    private func hasPlace(_ path: WritableKeyPath<Card, Int> & Sendable) -> Bool { FieldOffset(path) != nil }

    /// Choices apart, no field of a record is read by way of a function.
    @Test(arguments: RecordKind.allCases)
    func everyFieldButAChoiceHasItsPlace(_ kind: RecordKind) { expectPlaces(in: kind.type) }

    private func expectPlaces<R: Record>(in type: R.Type) {
        for field in R.fields where field.kind.choices.isEmpty {
            guard case .other = FieldReading(field) else { continue }
            Issue.record("\(R.kind): \(field.name)")
        }
    }
}
