import Catalogue
import Testing

/// Values are read and put where they stand, as a key path would.
@Suite struct FieldOffsetTests {
    private struct Row {
        var isFirst = true
        var words = ["one"]
        var note: String?
        var count = 7
        var noted: String {
            get { note ?? "" }
            set { note = newValue }
        }
        var watched = 1 { didSet { count += 1 } }
    }

    @Test func aStoredPropertyHasOne() throws {
        var row = Row()
        let words = try #require(FieldOffset<Row, [String]>(\.words))
        #expect(words.value(in: row) == ["one"])
        words.put(["two", "three"], into: &row)
        #expect(row.words == ["two", "three"])
        let note = try #require(FieldOffset<Row, String?>(\.note))
        #expect(note.value(in: row) == nil)
        note.put("a text that is longer than a small one", into: &row)
        #expect(row.note == "a text that is longer than a small one")
        note.put(nil, into: &row)
        #expect(row.note == nil)
        #expect((row.isFirst, row.count, row.watched) == (true, 7, 1))
    }

    @Test func oneThatIsMadeOrWatchedHasNone() {
        #expect(FieldOffset<Row, String>(\.noted) == nil)
        #expect(FieldOffset<Row, Int>(\.watched) == nil)
    }

    /// A copy stays as it was: what is put belongs to one value.
    @Test func aCopyIsLeftAlone() throws {
        var row = Row()
        let copy = row
        try #require(FieldOffset<Row, [String]>(\.words)).put([], into: &row)
        #expect(copy.words == ["one"])
        #expect(row.words.isEmpty)
    }
}
