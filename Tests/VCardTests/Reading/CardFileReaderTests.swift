import JSONText
import Testing

@testable import VCard

@Suite struct CardFileReaderTests {
    private static let card = Card([.fullName("Ana Lind"), .name(PersonName(splitting: "Ana Lind"))])

    private static func file(_ form: CardForm, _ count: Int) -> [UInt8] {
        switch form {
        case .vCard: return (0..<count).flatMap { _ in card.written(.v4) }
        case .jCard:
            var writer = JCardWriter()
            writer.begin()
            for _ in 0..<count { writer.write(card) }
            writer.end()
            return writer.take()
        case .jsContact:
            var writer = JSContactWriter()
            writer.begin()
            for _ in 0..<count { writer.write(card) }
            writer.end()
            return writer.take()
        }
    }

    @Test(arguments: CardForm.allCases, [0, 1, 3])
    func aFormIsToldByItsContent(_ form: CardForm, _ count: Int) throws {
        for mark in ["", "\u{FEFF}", " \r\n\n "] {
            for size in [1, 7, 1 << 16] {
                var reader = CardFileReader()
                var names: [String] = []
                var rest = (Array(mark.utf8) + Self.file(form, count))[...]
                while !rest.isEmpty {
                    reader.feed(Array(rest.prefix(size)))
                    rest = rest.dropFirst(size)
                    while let read = try reader.next() { names.append(read.card.first("FN")?.text ?? "") }
                }
                reader.finish()
                while let read = try reader.next() { names.append(read.card.first("FN")?.text ?? "") }
                #expect(names == Array(repeating: "Ana Lind", count: count))
                if count > 0 { #expect(reader.form == form) }
            }
        }
    }

    @Test func aJCardAloneIsOne() throws {
        var reader = CardFileReader()
        reader.feed(Self.card.jCard.bytes())
        reader.finish()
        #expect(try reader.next()?.card.first("FN")?.text == "Ana Lind")
        #expect(reader.form == .jCard)
    }

    @Test func nothingIsNoCard() throws {
        var reader = CardFileReader()
        reader.finish()
        #expect(try reader.next() == nil)
        #expect(reader.takeWarnings().isEmpty)
    }

    @Test func whatIsNoJSONIsAnErrorWithItsPlace() {
        var reader = CardFileReader()
        reader.feed(Array("[{\"@type\":\"Card\"\n,,".utf8))
        reader.finish()
        #expect(throws: JSONError.self) { try reader.next() }
    }
}
