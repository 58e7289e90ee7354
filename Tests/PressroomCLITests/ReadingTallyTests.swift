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
        #expect(tally.sentences == ["No documents were found in 'none'.", "9,998 documents were read."])
        for _ in 0..<2 { tally.note(read: false, in: 0) }
        for what in [NoDocument.picture, .picture, .folderLink] { tally.note(what) }
        #expect(
            tally.sentences == [
                "No documents were found in 'none'.", "9,998 of 10,000 documents were read; 2 could not be.",
                "Skipped 2 pictures and 1 link to a folder: they are not documents.",
            ])
        #expect(!tally.isWhole)
    }

    @Test func oneIsCountedAsOne() {
        var tally = ReadingTally(folders: [(0, "drop")])
        tally.note(read: true, in: 0)
        tally.note(.archive)
        #expect(tally.sentences == ["1 document was read.", "Skipped 1 archive: it is not a document."])
        #expect(tally.isWhole)
    }
}
