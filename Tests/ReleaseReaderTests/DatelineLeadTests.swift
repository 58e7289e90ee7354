import ReleaseReader
import Testing

/// What a text may begin with before it says anything: places, days and wires in either order, and what only looks like that.
@Suite struct DatelineLeadTests {
    private static let prose =
        "The harbour board will open the new pier to the public in June, after two years of work. The ferry company agreed to that."

    private func place(_ beginning: String, of prose: String = DatelineLeadTests.prose, above: String = "") throws
        -> String?
    {
        try read("New pier opens to the public\n\n\(above)\(beginning)\(prose)\n\n\(prose)\n").dateline?.value
    }

    @Test(arguments: [
        ("Brooklyn, NY \u{2500}\u{2500} ", "Brooklyn, NY"), ("(Portland, ME – May 5, 2031) ", "Portland, ME"),
        ("May 5, 2031, Hyderabad: ", "Hyderabad"), ("Hyderabad, May 5 (PTI) ", "Hyderabad"),
        ("May 5, 2031 – Portland, Maine – ", "Portland, Maine"), ("Nairobi, [5 May 2031] – ", "Nairobi"),
        ("Jakarta, CNN Indonesia -- ", "Jakarta"), ("TEMPO.CO, Jakarta - ", "Jakarta"),
        ("LINDI: ", "LINDI"), ("São Paulo, 5 May 2031 – ", "São Paulo"),
        ("San Francisco Bay Area - ", "San Francisco Bay Area"),
        ("Duisburg. ", "Duisburg"), ("Linz/Bregenz, May 2031 – ", "Linz/Bregenz"), ("Oslo (NTB): ", "Oslo"),
        ("Seedorf (hb-presse). ", "Seedorf"), ("Linz/JR/SMI – ", "Linz"), ("Linz/BREGENZ – ", "Linz/BREGENZ"),
        ("HAMBURG taz | ", "HAMBURG"), ("(ANSA) - ROMA, 05 MAG - ", "ROMA"),
        ("St. Louis (May 5, 2031) – ", "St. Louis"),
        ("Nairobi, Kenya | 5 May 2031 | ", "Nairobi, Kenya"), ("WINSTON-SALEM, N.C. – ", "WINSTON-SALEM, N.C."),
    ])
    func aPlaceStandsBeforeTheText(_ beginning: String, _ expected: String) throws {
        #expect(try place(beginning) == expected)
    }

    @Test(arguments: [
        "The harbour – ", "Note. ", "Jane Roe – ", "HarbourLine - ", "VA014 - ", "Updated 5 May 2031: ",
        "FILE (5 May 2031): ",
    ])
    func whatOnlyLooksLikeOneIsNone(_ beginning: String) throws {
        #expect(try place(beginning) == nil)
    }

    /// The foot of a postal address, and a place with its state.
    @Test(arguments: [("Baltimore, MD 21201\n\n", nil), ("Baltimore, MD\n\n", "Baltimore, MD")])
    func aLineOfItsOwn(_ line: String, _ expected: String?) throws {
        #expect(try place(line) == expected)
    }

    /// Wires of other languages: a point behind the place, an abbreviation behind the day, no capitals.
    @Test(arguments: [
        (
            "ПЕТРОПАВЛОВСК. КАЗИНФОРМ – ", "ПЕТРОПАВЛОВСК",
            "Совет порта сообщил в понедельник, что новый причал откроется для публики в июне, после двух лет работы."
        ),
        (
            "МОСКВА, 5 мая. /ТАСС/. ", "МОСКВА",
            "Совет порта сообщил в понедельник, что новый причал откроется для публики в июне, после двух лет работы."
        ),
        (
            "Warszawa, 5 maja 2031 r. – ", "Warszawa",
            "Rada portu poinformowała w poniedziałek, że nowe molo zostanie otwarte dla publiczności w czerwcu, po dwóch latach."
        ),
        (
            "Saint-Denis, le mardi 5 mai 2031 - ", "Saint-Denis",
            "Le conseil du port a annoncé lundi que la nouvelle jetée sera ouverte au public en juin, après deux ans de travaux."
        ),
        (
            "(서울=연합뉴스) 홍길동 기자 = ", "서울",
            "항만청은 월요일 새 부두가 2년간의 공사 끝에 6월에 일반에 공개된다고 밝혔다. 시도 이에 동의했다고 전했다. 시민들은 환영했다."
        ),
        (
            "القاهرة، 5 مايو 2031 – ", "القاهرة",
            "أعلن مجلس الميناء يوم الاثنين أن الرصيف الجديد سيفتح للجمهور في يونيو بعد عامين من العمل. ووافقت المدينة على ذلك."
        ),
        (
            "（台北讯）", "台北",
            "港务局星期一宣布，新码头经过两年施工将于六月向公众开放。市政府表示同意这一计划，并将予以支持。市民表示欢迎。"
        ),
        (
            "【東京】", "東京",
            "港湾局は月曜日、新しい桟橋を二年間の工事を経て六月に一般公開すると発表した。市もこれに同意している。市民の声を聞いた。"
        ),
    ])
    func aPlaceIsReadInOtherLanguages(_ beginning: String, _ expected: String, _ prose: String) throws {
        #expect(try place(beginning, of: prose) == expected)
    }

    /// A day first and a gap, a comma behind, or a town with its state: a line of its own above the text.
    @Test(arguments: [
        ("15 April 2031                       Los Angeles, CA", "Los Angeles, CA"),
        ("Northport, 5 May 2031", "Northport"),
        ("5 May 2031 | Geneva", "Geneva"), ("Belfair, WA", "Belfair, WA"),
    ])
    func aPlaceStandsInALineOfItsOwn(_ line: String, _ expected: String) throws {
        #expect(try place("", above: line + "\n\n") == expected)
    }

    @Test(arguments: ["Jane Roe, 5 May 2031", "Harbour Gazette 5 May 2031", "Northport"])
    func aLineThatIsNoPlaceIsNone(_ line: String) throws {
        #expect(try place("", above: line + "\n\n") == nil)
    }

    /// Pages say where their office is, and write days where places belong.
    /// Of a sentence that begins behind the text's own day, another day is what it is about.
    @Test(arguments: ["20 November 2030 - ", "20 November 2030 – ", "20 November 2030 (HARBOURWIRE) - "])
    func aDayAloneIsTheTexts(_ beginning: String) throws {
        let draft = try read(
            "Night trains come back\n\n\(beginning)Nordlys Rail will open the night line on 3 April.\n\nPress contact: Jon Dahl, jon.dahl@nordlysrail.example\n"
        )
        #expect(draft.dateline == nil)
        #expect(draft.issued?.value.description == "2030-11-20")
        #expect(draft.events.map { $0.date?.description } == ["2031-04-03"])
    }

    @Test func aDayInTheFrontMatterIsNoPlace() throws {
        let text = "---\ntitle: New pier opens\nlocation: 5 May 2031 04:00\n---\n\n\(Self.prose)\n"
        #expect(try read(text).dateline == nil)
    }
}
