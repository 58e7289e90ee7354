import Testing

@testable import Exchange

/// Files that nobody would make on purpose, and some that somebody would.
@Suite struct HostileFileTests {
    /// A generator that gives the same every time.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test func whateverTheBytesAreItIsReadTheSameInPieces() {
        var dice = Dice(state: 7)
        let pieces =
            [
                "Name,E-mail", "\"", "\r\n", "\n", "\r", ",", ";", "\t", "'", "=1+1", "Ana", "ana@x.example",
                "+44 20 7946 0018",
                "BEGIN:VCARD", "END:VCARD", "TEL:", "sep=;", "\u{FEFF}", "\0", "é", " ::: ", "ID", "Further",
                "voice: ; usage: ",
                "ext. 12", "Preferred", "Telephone usage",
            ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0xE9], [0xFE, 0xFF], [0xC3]]
        for _ in 0..<1000 {
            let bytes = (0..<Int.random(in: 1...40, using: &dice)).flatMap { _ in
                pieces.randomElement(using: &dice) ?? []
            }
            let size = Int.random(in: 1...9, using: &dice)
            let whole = outcome(bytes, by: bytes.count)
            #expect(outcome(bytes, by: size) == whole, "\(bytes)")
        }
    }

    private func outcome(_ bytes: [UInt8], by size: Int) -> [ImportedRow]? {
        var reader = ContactFileReader()
        var rows: [ImportedRow] = []
        var left = bytes[...]
        do {
            while !left.isEmpty {
                reader.feed(Array(left.prefix(size)))
                left = left.dropFirst(size)
                while let row = try reader.next() { rows.append(row) }
            }
            reader.finish()
            while let row = try reader.next() { rows.append(row) }
            return rows
        } catch { return nil }
    }

    @Test func anOpenQuotationMarkHoldsNoMoreThanItsBound() throws {
        var reader = ContactFileReader()
        reader.feed(Array("Name,E-mail\nAna,\"".utf8))
        var row: ImportedRow?
        var fed = 0
        while row == nil, fed < 64 << 20 {
            reader.feed([UInt8](repeating: UInt8(ascii: "x"), count: 1 << 16))
            fed += 1 << 16
            row = try reader.next()
        }
        #expect(fed < 4 << 20)
        #expect(
            reader.isOver && row?.number == 2 && row?.problem?.hasPrefix("A quotation mark is opened in it") == true)
    }

    @Test func aThousandColumnsAreReadAndMoreAreNot() throws {
        let titles = (0..<1000).map { "Column \($0)" }.joined(separator: ",")
        let wide = "E-mail,\(titles.dropLast(11))\na@x.example\n"
        #expect(try read(Array(wide.utf8)).first?.contact?.points.count == 1)
        let error = #expect(throws: UnreadableContacts.self) { try read(Array("\(titles),E-mail\na,b\n".utf8)) }
        #expect(error == .noColumns)
    }

    @Test func aTitleFromOutsideIsCutWhereItIsNamed() throws {
        let title = String(repeating: "t", count: 5000)
        let rows = try read(Array("Name,\(title)\nAna,1\n".utf8))
        #expect(rows.first?.leftOut == ["column '\(title.prefix(60))'"])
    }
}
