import Catalogue
import Foundation
import Testing

/// Lines of a card that have no field, as people read them; and two who are two.
@Suite struct KeptPropertyTests {
    @Test(
        arguments: [
            ("ANNIVERSARY:2010-06-01", "anniversary: 2010-06-01"),
            ("item1.X-ABDATE;type=pref:2010-06-01", "another day: 2010-06-01"),
            ("X-ROOM-NUMBER:B\\, 12", "room number: B, 12"),
            ("X-NOTE;LANGUAGE=\"a:b\":one\\ntwo", "note: one two"),
            ("PHOTO;ENCODING=b;TYPE=JPEG:\(String(repeating: "A", count: 4096))", "photo: 4 KB"),
            ("LOGO:data:image/png;base64,AAAA", "logo: 1 KB"), ("no line of a card", "no line of a card"), ("", ""),
        ])
    func aLineIsToldInPlainWords(_ line: String, _ words: String) { #expect(KeptProperty.words(line) == words) }

    @Test func aLongValueIsCut() {
        let words = KeptProperty.words("X-STORY:\(String(repeating: "word ", count: 100))")
        #expect(words.hasPrefix("story: word word") && words.hasSuffix("…") && words.count < 100)
    }

    /// In whichever order they are named.
    @Test func twoAreTheSameTwo() {
        let (id, one, other) = (UUID(), UUID(), UUID())
        let distinction = Distinction(id: id, one, other)
        #expect(distinction == Distinction(id: id, other, one) && distinction.isOf(other, one))
        #expect(!distinction.isOf(one, UUID()) && distinction.firstID.uuidString < distinction.secondID.uuidString)
    }
}
