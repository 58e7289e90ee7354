import Catalogue
import ReleaseReader
import Testing

/// A small release in each language beside the first seven: what it is written in, its day and its press contact.
@Suite struct LanguageTableTests {
    @Test(
        arguments: [
            Row(
                "Polish",
                """
                INFORMACJA PRASOWA
                24 wrz 2031

                Promy wracają na wyspy

                Związek Portowy znowu wyśle promy na wyspy, po dwóch latach napraw. Pierwszy prom jest już w porcie, a drugi nie jest. „Nikt nie zostanie na lądzie”, powiedziała Anna Kowalska.

                Kontakt dla mediów: Jan Nowak, +48 22 698 12 34
                """, ["language: pl", "issued: 2031-09-24", "contact: Jan Nowak: voice +48226981234"]),
            Row(
                "Czech",
                """
                TISKOVÁ ZPRÁVA
                12. července 2031

                Přívozy se vracejí na ostrovy

                Přístavní svaz bude znovu jezdit na ostrovy, které jsou na severu, a to po dvou letech oprav. První loď je už v přístavu a druhá tam není.

                Kontakt pro média: Jan Novák, +420 224 123 456
                """, ["language: cs", "issued: 2031-07-12", "contact: Jan Novák: voice +420224123456"]),
            Row(
                "Catalan",
                """
                COMUNICAT OFICIAL
                3 de març de 2031

                Els vaixells tornen a les illes

                L'Aliança del Port torna a portar vaixells a les illes, després de dos anys d'obres. Aquesta és la primera línia amb dos viatges al dia. «Ningú no es quedarà a terra», va dir Anna Puig, directora de l'Aliança.

                Contacte per a la premsa: Jordi Vila, +34 93 123 45 67
                """,
                [
                    "language: ca", "headline: Els vaixells tornen a les illes", "issued: 2031-03-03",
                    "contact: Jordi Vila: voice +34931234567",
                ]),
            Row(
                "Swedish",
                """
                PRESSMEDDELANDE
                5 mars 2031

                Färjorna kommer tillbaka till öarna

                Hamnförbundet ska köra färjor till öarna igen, efter två år av arbeten på bryggorna. Det är den första båten som går och den har plats för alla.

                Presskontakt: Anna Lind, +46 8 123 456 78
                """, ["language: sv", "issued: 2031-03-05", "contact: Anna Lind: voice +46812345678"]),
            Row(
                "Danish",
                """
                PRESSEMEDDELELSE
                5. marts 2031

                Færgerne vender tilbage til øerne

                Havneforbundet skal sejle til øerne igen efter to års arbejde på broerne. Det er den første båd, der sejler, og den har plads til alle, men ikke af sig selv.

                Pressekontakt: Anne Holm, +45 33 12 34 56
                """, ["language: da", "issued: 2031-03-05", "contact: Anne Holm: voice +4533123456"]),
            Row(
                "Norwegian",
                """
                PRESSEMELDING
                5. desember 2031

                Fergene kommer tilbake til øyene

                Havneforbundet skal kjøre ferger til øyene igjen etter to års arbeid på bryggene. Det er den første båten som går, og den har plass til alle, men ikke mer.

                Pressekontakt: Kari Berg, +47 22 12 34 56
                """, ["language: no", "issued: 2031-12-05", "contact: Kari Berg: voice +4722123456"]),
            Row(
                "Finnish",
                """
                LEHDISTÖTIEDOTE
                30. heinäkuuta 2031

                Lautat palaavat saarille

                Satamaliitto ajaa taas lauttoja saarille, kun laiturit on korjattu. Ensimmäinen vene on jo satamassa, mutta toinen ei ole, ja se on hyvä, että niin on.

                Lisätietoja: Matti Virtanen, +358 9 1234 5678
                """, ["language: fi", "issued: 2031-07-30", "contact: Matti Virtanen: voice +358912345678"]),
            Row(
                "Greek",
                """
                ΔΕΛΤΙΟ ΤΥΠΟΥ
                12 Απριλίου 2031

                Τα πλοία επιστρέφουν στα νησιά

                Η Ένωση του Λιμανιού θα στείλει και πάλι πλοία στα νησιά, μετά από δύο χρόνια έργων. Το πρώτο πλοίο είναι στο λιμάνι και δεν θα φύγει από εκεί.

                Επικοινωνία: Μαρία Παππά, +30 210 123 4567
                """, ["language: el", "issued: 2031-04-12", "contact: Μαρία Παππά: voice +302101234567"]),
            Row(
                "Turkish",
                """
                BASIN BÜLTENİ
                20 Mart 2031

                Vapurlar adalara dönüyor

                Liman Birliği, iki yıl süren bir onarımdan sonra adalara yeniden vapur seferleri yapacak. İlk vapur bu ay için hazır ve çok kişi de bunu bekliyor.

                İrtibat Bilgileri: Ayşe Yılmaz, +90 212 345 67 89
                """, ["language: tr", "issued: 2031-03-20", "contact: Ayşe Yılmaz: voice +902123456789"]),
            Row(
                "Russian",
                """
                ПРЕСС-РЕЛИЗ
                24 сентября 2031 г.

                Паромы возвращаются на острова

                Портовый союз снова будет возить людей на острова после двух лет работ. Первый паром уже в порту, но второй ещё не готов, и это не так плохо.

                Контакты для прессы: Анна Иванова, +7 495 123-45-67
                """, ["language: ru", "issued: 2031-09-24", "contact: Анна Иванова: voice +74951234567"]),
            Row(
                "Ukrainian",
                """
                ПРЕСРЕЛІЗ
                3 березня 2031 року

                Пороми повертаються на острови

                Портова спілка знову буде возити людей на острови після двох років робіт. Перший пором вже в порту, але другий ще не готовий, і це не так погано.

                Контакти для преси: Олена Шевченко, +380 44 123 4567
                """, ["language: uk", "issued: 2031-03-03", "contact: Олена Шевченко: voice +380441234567"]),
            Row(
                "Arabic",
                """
                بيان صحفي
                6 فبراير 2031

                العبارات تعود إلى الجزر

                يعيد اتحاد الميناء العبارات إلى الجزر بعد عامين من العمل على الأرصفة. هذا هو القارب الأول الذي يصل إلى الميناء، ولم يكن من السهل أن يصل.

                الاتصال الإعلامي: press@harbour.example
                """, ["language: ar", "issued: 2031-02-06", "contact: desk: email press@harbour.example"]),
            Row(
                "Hebrew",
                """
                הודעה לעיתונות
                3 במרץ 2031

                המעבורות חוזרות אל האיים

                איגוד הנמל יפעיל שוב את המעבורות אל האיים אחרי שנתיים של עבודות. זה הקו הראשון של הנמל, והוא לא האחרון, כי יש עוד קו אחד.

                פרטי קשר: press@harbour.example
                """, ["language: he", "issued: 2031-03-03", "contact: desk: email press@harbour.example"]),
            Row(
                "Japanese",
                """
                プレスリリース
                2031年9月27日

                島へのフェリーが再開します

                港湾連盟は、二年間の工事の後、島へのフェリーを再び運航します。最初の船は夜明けに出発します。

                お問い合わせ先: press@harbour.example
                """, ["language: ja", "issued: 2031-09-27", "contact: desk: email press@harbour.example"]),
            Row(
                "Chinese",
                """
                新闻稿
                2031年9月27日

                渡轮重返群岛

                港口联盟在两年的维修之后将再次开通前往群岛的渡轮。第一班船在黎明出发。

                媒体联系: press@harbour.example
                """, ["language: zh", "issued: 2031-09-27", "contact: desk: email press@harbour.example"]),
            Row(
                "Korean",
                """
                보도자료
                2031. 1. 26.(월)

                섬으로 가는 배가 다시 다닌다

                항만연맹은 2년간의 공사 끝에 섬으로 가는 배를 다시 운항한다고 밝혔다. 첫 배는 새벽에 떠난다.

                언론 문의: press@harbour.example
                """, ["language: ko", "issued: 2031-01-26", "contact: desk: email press@harbour.example"]),
        ] as [Row])
    func readsTheLanguage(_ row: Row) throws { try row.check() }

    @Test func aHeadingIsNobody() throws {
        let draft = try read(
            "İrtibat Bilgileri\n\nBasın soruları için bu adrese yazılabilir ve bir yanıt verilir: press@liman.example\n"
        )
        #expect(draft.contacts.allSatisfy { $0.name == nil })
    }

    /// What has no table is told from what has one, and is read with every table.
    @Test(arguments: [
        (
            "ro",
            "Navele se întorc la insule, și aceasta este prima linie din port care nu a fost oprită. Sunt două curse pe zi și un vagon pentru biciclete."
        ),
        (
            "hu",
            "A hajók visszatérnek a szigetekre, és ez az első járat, amely nem állt le. Az új hajó már a kikötőben van, de a másik még nem."
        ),
        (
            "sk",
            "Lode sa vracajú na ostrovy a je to prvá linka, ktorá už bude jazdiť aj v noci. Druhá loď je v prístave, ale ešte nie je pripravená."
        ),
        (
            "hr",
            "Brodovi se vraćaju na otoke i to je prva linija koja će ploviti noću. Drugi brod je u luci, ali nije spreman za put jer su radovi bili dugi."
        ),
        (
            "bg",
            "Корабите се връщат на островите и това е първата линия, която ще пътува през нощта. Другият кораб вече е в пристанището."
        ),
    ])
    func tellsALanguageWithoutATable(_ language: String, _ text: String) throws {
        let draft = try read("\(text)\n\nPress contact: Jane Roe, +44 20 7946 0018\n")
        #expect(draft.language == language)
        #expect(draft.contacts.first?.name?.value == "Jane Roe")
    }
}
