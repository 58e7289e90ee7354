import Testing

@testable import ReleaseReader

/// A text may end, and begin, anywhere: in a number, in an address, behind a sign.
@Suite struct CutTests {
    private static let texts = [
        "PRESS RELEASE\nEMBARGOED UNTIL 00:01 (GMT), TUESDAY 3 MARCH 2031\n\nHarbour opens: \"all\" is well\n\n"
            + "LONDON and YORK, May 3, 2031 /Wire/ -- Call 1-800-HARBOUR (427) or 1-877-222- or 202.555-. or 205.",
        "Press contact: Jane Roe & Ann Doe, (020) 7946-0018/19 ext. 4 – or -20; jane (at) harbour dot org, "
            + "<jane@harb\nour.example> https://a.example/b?c=d(e) www.harbour.example/x. mailto:a@b.example tel:+44",
        "Sperrfrist: 3. März 2031, 10.30 Uhr (MEZ)\n\n„Wir öffnen“, sagte Dr. Anna Lind, Leiterin. – Foto: Jo Fell / "
            + "Hafen, bis 31.12.2031: https://b.example/f.jpg\nBerichtigung: nicht „A“, sondern „B“. Nr. 47/2031",
        "2031年3月4日 午前10時 報道資料 堺大輔（広報）：03-1234-5678 「開く」と述べた。\n٦ فبراير ٢٠٣١ الساعة ١٠\n"
            + "24 września 2031 r. · 2031. 1. 26.(월) 용찬재(02-123-4567)",
    ]

    @Test(arguments: texts)
    func nothingIsLookedForBehindTheEnd(_ text: String) throws {
        // What holds no word is refused; everything else is read.
        var drafts = 0
        for end in text.indices {
            for part in [text[..<end], text[end...]] where (try? read(String(part) + "\n")) != nil { drafts += 1 }
        }
        #expect(drafts > text.count)
    }
}
