import PressOffice
import Testing

@testable import PressroomCLI

@Suite struct ReadingTallyTests {
    @Test func saysNothingWhereOnlyFilesWereNamed() {
        var tally = ReadingTally()
        tally.note(read: false, in: nil)
        #expect(tally.sentences == [])
        #expect(!tally.isWhole)
    }

    @Test func saysWhatBecameOfAFolder() {
        var tally = ReadingTally(folders: [(0, "drop"), (2, "none")])
        for _ in 0..<9998 { tally.note(read: true, in: 0) }
        #expect(tally.sentences == ["There is no document in 'none'.", "Read 9,998 documents."])
        for _ in 0..<2 { tally.note(read: false, in: 0) }
        for what in [NoDocument.picture, .picture, .folderLink] { tally.note(what) }
        #expect(
            tally.sentences == [
                "There is no document in 'none'.", "Read 9,998 of 10,000 documents; 2 could not be read.",
                "Passed over 2 pictures and 1 link to a folder: they are no documents.",
            ])
        #expect(!tally.isWhole)
    }

    @Test func oneIsCountedAsOne() {
        var tally = ReadingTally(folders: [(0, "drop")])
        tally.note(read: true, in: 0)
        tally.note(.archive)
        #expect(tally.sentences == ["Read 1 document.", "Passed over 1 archive: it is no document."])
        #expect(tally.isWhole)
    }
}
