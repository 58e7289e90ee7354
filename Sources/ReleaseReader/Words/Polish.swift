extension Vocabulary {
    static let polish = Vocabulary(
        "pl",
        smallWords: """
            i w z na do się nie jest to że o od po dla za jak oraz przez który która które przy ale lub są był była było ich \
            tym jego jej może już tylko także ze być ma został została tego
            """,
        [
            .numberLabel: "nr, numer",
            .releaseLabel: "informacja prasowa, komunikat prasowy, komunikat, notatka prasowa",
            .advisoryLabel: "zaproszenie dla mediów, zaproszenie prasowe, zaproszenie na konferencję prasową",
            .statementLabel: "oświadczenie, stanowisko",
            .correctionLabel: "sprostowanie, korekta, wersja poprawiona, errata",
            .immediateRelease: "do natychmiastowej publikacji, do natychmiastowego rozpowszechnienia",
            .embargo: "embargo, pod embargiem, objęte embargiem, objęta embargiem",
            .embargoUntil: """
            embargo do, embargo do godziny, pod embargiem do, objęte embargiem do, nie publikować przed, \
            nie publikować do, nie do publikacji przed, zakaz publikacji do, zakaz publikacji przed
            """,
            .holdUntil: "do publikacji od, do publikacji po, publikacja od, wstrzymać do",
            .replaces: "zastępuje wersję, zastępuje komunikat, ten komunikat zastępuje, wersja poprawiona z",
            .noon: "południe, w południe", .midnight: "północ, północy", .forenoon: "rano",
            .afternoon: "po południu, wieczorem", .hourLead: "godz, godzina, godziny, godzinie, o",
            .hourAlone: "godz, godzina, godzinie", .hourUnit: "h",
            .deadline: "akredytacje do, akredytacja do, zgłoszenia do, rejestracja do, termin zgłoszeń",
            .placeLabel: "gdzie, miejsce",
            .whatLabel: "co, temat",
            .whenLabel: "kiedy, termin, data i godzina", .whereLabel: "gdzie, miejsce, godzina",
            .contactHeading: """
            kontakt dla mediów, kontakt dla prasy, kontakt prasowy, kontakty dla mediów, kontakt z mediami, \
            kontakt, kontakty, dane kontaktowe, biuro prasowe, dla mediów, akredytacje, osoba do kontaktu, \
            kontakt z biurem prasowym, kontakt dla dziennikarzy, dodatkowe informacje dla mediów, informacje dla \
            mediów, osoby do kontaktu
            """,
            .enquiryHeading:
                "więcej informacji, dodatkowe informacje, dodatkowych informacji udziela, informacji udziela",
            .notesHeading: """
            informacje dla redakcji, uwagi dla redakcji, dla redaktorów, uwagi dla redaktorów, informacje dla \
            redaktorów, nota dla redakcji, informacje dla dziennikarzy
            """,
            .boilerplateHeading: """
            o nas, o firmie, o fundacji, informacje o, kim jesteśmy, o organizacji, o spółce, nota o firmie
            """,
            .pressOfficer: """
            rzecznik prasowy, rzeczniczka prasowa, rzecznik, rzeczniczka, specjalista ds. pr, kierownik biura prasowego, \
            dyrektor ds. komunikacji
            """,
            .pressDesk: "biuro prasowe, zespół prasowy, dział prasowy, biuro rzecznika",
            .spokespeople: """
            rzecznicy, eksperci, ekspert, rzecznik, rzeczniczka, eksperci i ekspertki, przedstawiciele
            """,
            .jobTitle: """
            prezes, prezeska, wiceprezes, dyrektor, dyrektorka, minister, ministra, wiceminister, prezydent, burmistrz, \
            wójt, profesor, przewodniczący, przewodnicząca, sekretarz, kierownik, kierowniczka, rektor, poseł, posłanka, \
            senator, radny, radna, założyciel, założycielka, koordynator, koordynatorka, członek zarządu, badacz, badaczka
            """,
            .honorific: "pan, pani, dr, prof, mgr, inż, red, ks",
            .available: "do dyspozycji, dostępni, dostępny, dostępna",
            .forInterview: "do wywiadów, na wywiady, wywiadów udzieli, do komentarza",
            .invitation: "zapraszamy, konferencja prasowa, briefing prasowy", .givesVerb: "udzieli",
            .imageWord: "zdjęcie, zdjęcia, fotografie, fotografia, grafiki prasowe",
            .videoWord: "wideo, film, filmy, nagranie",
            .audioWord: "audio, dźwięk", .graphicWord: "grafika, infografika, mapa, wykres, logo, logotypy",
            .documentWord: "materiały prasowe, raport, zestaw prasowy",
            .mediaHeading: "materiały do pobrania, do pobrania, galeria",
            .creditLabel: "fot, zdjęcie, autor zdjęcia, źródło", .rightsReserved: "wszelkie prawa zastrzeżone",
            .usageTerms: "do bezpłatnego wykorzystania, do użytku redakcyjnego, wyłącznie do użytku redakcyjnego",
            .until: "do",
            .voiceLabel: "tel, telefon, nr tel", .mobileLabel: "kom, tel. kom, komórka, mobile", .faxLabel: "faks, fax",
            .emailLabel: "e-mail, email, mail, adres e-mail", .webLabel: "www, strona, strona internetowa",
            .outOfHours: "po godzinach, weekendy, całodobowo", .officeHours: "w godzinach pracy",
            .helpline: "infolinia, telefon zaufania",
            .publicEnquiries: "informacje techniczne, pomoc techniczna, obsługa klienta, rezerwacje, bilety, darowizny",
            .updatedLabel: "aktualizacja, zaktualizowano",
            .publishedLabel: "opublikowano, data, data publikacji, opublikowany, data wydania, dodano, data dodania",
            .speechVerb: """
            powiedział, powiedziała, mówi, dodał, dodała, dodaje, podkreślił, podkreśliła, podkreśla, stwierdził, \
            stwierdziła, zaznaczył, zaznaczyła, wyjaśnił, wyjaśniła, oświadczył, oświadczyła, komentuje, zapowiedział, \
            zapowiedziała, poinformował, poinformowała, informuje, mówił, mówiła, tłumaczy, tłumaczył, tłumaczyła, ocenia, \
            ocenił, oceniła, zauważa, zauważył, zauważyła, twierdzi, zaznacza, przekonuje, wyjaśnia, apeluje, uważa, \
            ostrzega, zapewnia, zapewnił, zapewniła, przyznaje, przyznał, przyznała, mówią, skomentował, skomentowała
            """,
            .according: "według, zdaniem", .pronoun: "on, ona, oni",
            .eventVerb: "odbędzie, rozpocznie, otworzy, zakończy, rozpoczyna, odbywa",
            .futureMark: "będzie, zostanie, planuje",
            .organisationNoun: """
            fundacja, stowarzyszenie, ministerstwo, uniwersytet, instytut, urząd, biuro, towarzystwo, spółka, muzeum, bank, \
            szpital, szkoła, związek, rada, komisja, federacja, akademia, teatr, partia, centrum
            """,
        ],
        embargo: EmbargoPhrases(
            denials: "bez nie", lifted: "brak zniesione", states: "embargiem", past: "był była było zostało",
            present: "jest są pozostaje", selves: "ten ta to komunikat informacja materiał tekst",
            leads: "pod objęte uwaga ważne ścisłym", between: "do godz godziny od dnia r przed publikacji",
            orders: "nie,zakaz", publishing: "publikować publikacji rozpowszechniać emitować", before: "przed do")
    )
    .with([
        .untilDay: "do, przed, najwcześniej", .fromDay: "od, po",
        .joinsSpeakers: "oraz",
        .governing: "dla, od",
        .reporter: "dziennikarz, dziennikarka, reporter",
        .writer: "autor, autorka, autorzy",
        .salutation: "szanowni, szanowny, szanowna, drodzy",
        .companyLabel: "firma",
        .inTheirView: "dla",
        .joining: "i",
        .further: "więcej, czytaj, rejestracja, źródło",
        .interviewWord: "wywiad, rozmowa",
        .download: "pobierz",
        .notPicture: "konkurs, wystawa",
        .onePicture: "zdjęcie, fotografia, film",
        .mailSender: "od",
        .mailRecipient: "do, kopia",
        .mailSubject: "temat",
        .mailDate: "wysłano, data",
        .paper: "gazeta, dziennik",
        .notice: "wszelkie prawa zastrzeżone, polityka prywatności, zapisz się do newslettera",
        .languageLead: "po",
        .languageEnding: "sku, cku, skim, ckim",
        .languageLabel: "języki, język",
        .topicLabel: "tematy, temat",
        .offerTopic: "na temat, na tematy, o",
    ])
}
