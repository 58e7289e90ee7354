import Catalogue
import ReleaseReader
import Testing

/// No word of embargo is dropped: it gives an embargo, whole or to be answered for; and what only sounds like one gives none.
@Suite struct EmbargoLawTests {
    private static func text(_ line: String) -> String {
        """
        \(line)

        Night trains come back

        Port Selkirk, 3 March 2031 - The harbour railway will open the night line, and it is the first of its kind. There will be two trains a day.

        Press contact: Jane Roe, jane.roe@harbour.example
        """
    }

    /// A line at the top that says until or from when, in words that nobody has listed: a person is asked.
    @Test(arguments: [
        "Under wraps until 4 March 2031", "Media hold until 4 March 2031", "Press blackout until noon, 4 March 2031",
        "Lock-up until 9:30 a.m. March 4, 2031", "Confidential until 4 March 2031, 6 am",
        "To be published from 4 March 2031", "Time-sensitive: may be reported from 00.01 on 4 March 2031",
        "Info retenue jusqu'au 4 mars 2031", "Beginn der Berichterstattung frühestens 4. März 2031",
        "Publicering tidigast 4 mars 2031 kl 06.00", "Не для печати до 4 марта 2031",
        "Μη δημοσιεύσετε πριν από τις 4 Μαρτίου 2031", "4 Mart 2031'ye kadar yayımlanmamalıdır",
    ])
    func aLimitInUnknownWordsIsAskedAbout(_ line: String) throws {
        let draft = try read(Self.text(line))
        #expect(draft.embargo != nil && draft.embargo?.embargo == nil)
        #expect(draft.findings.contains { $0.rule == "reader.incompleteEmbargo" && $0.severity == .error })
    }

    @Test(arguments: [
        "Exhibition from 4 March until 6 April 2031", "Press release from 4 March 2031",
        "4 March 2031, from 10:00 to 12:00",
        "Register until 4 March 2031", "Tickets from 4 March 2031", "When: from 10:00 on 4 March 2031",
        "Pressemitteilung vom 4. März 2031", "Communiqué du 4 mars 2031", "Updated 4 March 2031, 10:00",
    ])
    func anOccasionAndADayOfIssueAreNoLimit(_ line: String) throws {
        #expect(try read(Self.text(line)).embargo == nil)
    }

    /// What is spoken of is in the headline, and the line is no label.
    @Test(arguments: [
        "HARBOUR BOARD WELCOMES END OF FISH EMBARGO", "Harbour Board welcomes end of fish embargo",
        "Board calls for an arms embargo", "Embargo on fish from the north ends after ten years",
    ])
    func aHeadlineMayTellOfAnEmbargo(_ line: String) throws {
        let draft = try read("\(line)\n\nThe Harbour Board said on Thursday that it is glad of what was decided.\n")
        #expect(draft.headline?.value == line)
        #expect(draft.embargo == nil)
    }

    @Test(arguments: [
        ("Not for use before 00.01 hours GMT Tuesday March 4 2031", "2031-03-04T00:01:00Z"),
        ("NOT FOR PUBLICATION, BROADCAST OR USE IN ANY FORM BEFORE 0930 GMT, 4 MARCH 2031", "2031-03-04T09:30:00Z"),
        ("Not for distribution or quotation until 10:00 GMT on 4 March 2031", "2031-03-04T10:00:00Z"),
        ("Do not publish or quote from this text before 10:00 GMT on 4 March 2031", "2031-03-04T10:00:00Z"),
        ("For release 8:30 a.m. (ET) Tuesday, March 4, 2031        HLR-31-0300", "2031-03-04T13:30:00Z"),
        ("For release at 10:00 GMT on 4 March 2031", "2031-03-04T10:00:00Z"),
        ("For release on delivery\n10:00 a.m. EST\nMarch 4, 2031", "2031-03-04T15:00:00Z"),
        ("For publication on or after 10:00 GMT, 4 March 2031", "2031-03-04T10:00:00Z"),
        ("For immediate release from 10:00 GMT on 4 March 2031", "2031-03-04T10:00:00Z"),
        ("Hold until 10:00 GMT 4 March 2031", "2031-03-04T10:00:00Z"),
        ("PRESS NOTICE - EMBARGOED UNTIL 10:00 GMT 4 MARCH 2031", "2031-03-04T10:00:00Z"),
        ("The figures in this release are embargoed until 10:00 GMT on 4 March 2031.", "2031-03-04T10:00:00Z"),
        ("Frei ab 4. März 2031, 10:00 Uhr MEZ", "2031-03-04T09:00:00Z"),
        ("Sperrfrist: 4. März 2031, 10 Uhr MEZ", "2031-03-04T09:00:00Z"),
        ("Veröffentlichung erst ab 4. März 2031, 10:00 Uhr MEZ", "2031-03-04T09:00:00Z"),
        ("Nicht vor dem 4. März 2031, 10:00 Uhr MEZ veröffentlichen", "2031-03-04T09:00:00Z"),
        ("Ne pas publier ni diffuser avant le 4 mars 2031, 10 h, heure de Paris", "2031-03-04T09:00:00Z"),
        ("Sous embargo jusqu'au 4 mars 2031 à 10h00, heure de Paris", "2031-03-04T09:00:00Z"),
        ("No publicar ni difundir antes de las 10:00 (hora de Madrid) del 4 de marzo de 2031", "2031-03-04T09:00:00Z"),
        ("Embargo do 4 marca 2031, 10:00 CET", "2031-03-04T09:00:00Z"),
        ("Embargo do 4. března 2031, 10:00 CET", "2031-03-04T09:00:00Z"),
        ("Embargo till den 4 mars 2031 10:00 CET", "2031-03-04T09:00:00Z"),
        ("Klausuleret til den 4. marts 2031 kl. 10.00 CET", "2031-03-04T09:00:00Z"),
        ("Sperrefrist til 4. mars 2031 kl. 10.00 CET", "2031-03-04T09:00:00Z"),
        ("Julkaisuvapaa 4.3.2031 klo 10.00 EET", "2031-03-04T08:00:00Z"),
        ("Υπό εμπάργκο έως 4 Μαρτίου 2031, 10:00 EET", "2031-03-04T08:00:00Z"),
        ("Ambargo: 4 Mart 2031, 10:00 TRT", "2031-03-04T07:00:00Z"),
        ("Эмбарго до 4 марта 2031 года, 10:00 по московскому времени", "2031-03-04T07:00:00Z"),
        ("Ембарго до 4 березня 2031 року, 10:00 EET", "2031-03-04T08:00:00Z"),
        ("حظر النشر حتى 4 مارس 2031 الساعة 10:00 GMT", "2031-03-04T10:00:00Z"),
        ("אמברגו עד 4 במרץ 2031 בשעה 10:00 GMT", "2031-03-04T10:00:00Z"),
        ("報道解禁日時：2031年3月4日 10:00（日本時間）", "2031-03-04T01:00:00Z"),
        ("禁发至2031年3月4日10:00（北京时间）", "2031-03-04T02:00:00Z"),
        ("엠바고: 2031년 3월 4일 10:00 (한국시간)", "2031-03-04T01:00:00Z"),
    ])
    func anyWordingGivesAnEmbargoAboveAnEnglishText(_ line: String, until: String) throws {
        let draft = try read(Self.text(line))
        #expect(draft.embargo?.embargo?.until.description == until)
        #expect(draft.headline?.value == "Night trains come back")
        #expect(draft.issued?.value.description == "2031-03-03")
    }

    @Test(arguments: [
        "EMBARGOED", "UNDER EMBARGO", "SOUS EMBARGO", "PRESS RELEASE - EMBARGOED", "EMBARGOED\n\n3 March 2031",
        "SPERRFRIST",
        "Mit Sperrfrist", "Distribution: Strictly Embargoed", "EMBARGOED - INTERNAL",
        "CHECK AGAINST DELIVERY - embargoed until delivery",
        "EMBARGOED DRAFT - NOT FOR PUBLICATION BEFORE EDITORIAL SIGN-OFF.", "TO BE EMBARGOED UNTIL AFTER DELIVERY",
        "This release is under embargo.", "The text of this speech is embargoed until delivery.", "HOLD FOR RELEASE",
        "Pod embargiem", "Под эмбарго", "엠바고", "報道解禁",
    ])
    func wordsWithoutADayAndATimeHaveToBeAnswered(_ line: String) throws {
        let draft = try read(Self.text(line))
        let embargo = try #require(draft.embargo)
        #expect(embargo.embargo == nil && embargo.proposed == nil && embargo.day == nil)
        #expect(draft.findings.contains { $0.rule == "reader.incompleteEmbargo" && $0.severity == .error })
        #expect(String(decoding: json(of: draft), as: UTF8.self).contains(#""embargo":{"until":null"#))
    }

    @Test(arguments: [
        "The arms embargo ended on 4 March 2031 at 10:00 GMT.", "GRAIN EMBARGO LIFTED", "Eintritt frei ab 18 Jahren",
        "Frei ab 18 Jahren", "Eintritt frei ab 10:00 Uhr am 4. März 2031", "Hold until the bolt clicks, then turn it.",
        "For release: 3 March 2031", "FOR IMMEDIATE RELEASE", "There is no embargo on this text.", "Embargo: none",
        "The island was embargoed until 1974.", "Not for resale", "Do not open the doors before the train stops.",
        "协会日前发布了年度报告。", "报告将在会后发布。", "アユ漁は5月12日解禁です。", "보도 자료는 누리집에서 볼 수 있다.",
        "Sin embargo, el 4 de marzo de 2031 a las 10:00 no hubo trenes.",
    ])
    func whatOnlySoundsLikeOneGivesNone(_ line: String) throws {
        #expect(try read(Self.text(line)).embargo == nil)
    }

    @Test func aHarbourIsNoCity() throws {
        let draft = try read(
            """
            Embargo fino alle ore 12 del 25 agosto 2031

            Il gruppo del porto chiede calma

            La Fondazione del Porto ha chiesto oggi calma nel dibattito. Ha detto che il porto deve restare aperto a tutti quelli che ne hanno bisogno.
            """)
        #expect(draft.embargo?.proposedZone == "Europe/Rome")
        #expect(draft.embargo?.zoneWhy?.hasPrefix("no zone is printed; the text is taken to be from Italy") ?? false)
        #expect(draft.embargo?.missing == [.zone])
    }

    /// The zone of a text's language, where it is spoken in one country; never of a place that only sounds like one.
    @Test(arguments: [
        (
            "Embargo do 4 marca 2031, godz. 12",
            "Kolej portowa znowu jeździ, i jest to pierwsza w mieście od dwóch lat. Pociągi nocne są dla tych, którzy nie mają samochodu.",
            "Europe/Warsaw"
        ),
        (
            "Embargo tot 4 maart 2031, 12 uur",
            "De haventrein in de stad rijdt weer, en het is de eerste van de stad in twee jaar. Er zijn twee treinen per dag bij de haven.",
            nil
        ),
        (
            "Embargo até às 12h de 4 de março de 2031",
            "O comboio do porto volta a circular, e é o primeiro da cidade em dois anos. Os comboios da noite são para os que não têm carro.",
            nil
        ),
        (
            "Julkaisuvapaa 4.3.2031 klo 12",
            "Satamajuna kulkee taas, ja se on kaupungin ensimmäinen kahteen vuoteen. Yöjunat ovat niille, joilla ei ole autoa, mutta myös muille.",
            "Europe/Helsinki"
        ),
    ])
    func theLanguageMayGiveTheZone(_ line: String, _ body: String, zone: String?) throws {
        let draft = try read("\(line)\n\nTitel\n\n\(body)\n")
        #expect(draft.embargo?.embargo == nil)
        if let zone { #expect(draft.embargo?.proposedZone == zone) }
    }
}

/// Wordings that no list has: none is dropped, and an embargo on goods is none.
@Suite struct EmbargoWordingTests {
    private func isFound(_ line: String, above: Bool) throws -> Bool {
        let body = Row.Opening.english.rawValue
        let draft = try read(above ? "\(line)\n\n\(body)\n" : "\(body)\n\n\(line)\n")
        return draft.embargo != nil || draft.findings.contains { $0.rule.lowercased().contains("embargo") }
    }

    @Test(
        arguments: [
            "Embargo strictly observed please", "This story is embargoed for the Sunday papers",
            "Publication: not earlier than 6 May 2031, 00:01 BST", "No publication prior to 10am Monday",
            "Under strict embargo to all outlets until the report is tabled", "Sperrfrist: Beginn der Rede",
            "Es gilt das gesprochene Wort - gesperrt bis 12 Uhr", "Embargo : fin du discours",
            "Vietato pubblicare prima delle 12 di martedì 6 maggio", "Embargo hasta el martes a las 10.00",
            "Não divulgar antes das 10h de terça-feira", "Niet publiceren vóór dinsdag 6 mei, 9.00 uur",
            "Får ej publiceras före tisdag kl. 10", "Nie publikować przed 6 maja, godz. 10:00",
            "Не публиковать до 10:00 6 мая", "Μη δημοσίευση πριν από τις 6 Μαΐου", "Julkaisuvapaa 6.5.2031 klo 10",
            "解禁日時：2031年5月6日午前0時", "엠바고: 5월 6일 오전 10시", "אסור לפרסום עד 6 במאי",
            "新闻稿 2031年5月12日前请勿发布", "请勿在2031年5月12日之前发布", "請於2031年5月12日上午十時後發布", "封锁期：2031年5月12日上午10时", "保密至2031年5月12日",
            "新闻禁令：5月12日上午9点前禁止发布", "此新闻稿须于2031年5月12日后方可发布", "2031年5月12日10时解禁", "限时发布：2031年5月12日上午9时",
            "2031年5月12日午前10時まで報道禁止", "5月12日10時以降に掲載をお願いします", "2031年5月12日15時解禁", "5月12日10時まで公表を控えてください",
            "5월 12일 오전 10시까지 보도 금지", "2031년 5월 12일부터 보도 가능", "이 자료는 5월 12일(월) 조간부터 보도하여 주시기 바랍니다",
            "Embargat fins al 12 de maig de 2031 a les 10 h", "No publicar abans del 12 de maig de 2031",
        ], [true, false])
    func noWordingIsDropped(_ line: String, above: Bool) throws {
        #expect(try isFound(line, above: above))
    }

    @Test(arguments: [
        "embargo integral de armas", "embargo total sobre los barcos", "calls for a full arms embargo",
        "the oil embargo of 1973",
    ])
    func anEmbargoOnGoodsIsNone(_ line: String) throws {
        #expect(try !isFound("The Alliance says so, it said.\n\n" + line, above: false))
    }
}
