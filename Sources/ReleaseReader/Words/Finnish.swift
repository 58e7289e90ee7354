extension Vocabulary {
    static let finnish = Vocabulary(
        "fi",
        smallWords: """
            ja on ei että se oli hän myös kun mukaan sekä ovat tai joka mutta voi jo vain kuin ole sen jotka niin nyt ne tämä tämän \
            hänen siitä vuonna vuoden osa ennen jälkeen kanssa sitä olla olemme
            """,
        [
            .numberLabel: "nro, numero",
            .releaseLabel: "lehdistötiedote, tiedote, mediatiedote, uutinen",
            .advisoryLabel:
                "mediakutsu, kutsu, lehdistökutsu, kutsu tiedotustilaisuuteen, tiedotustilaisuus, medialle tiedoksi",
            .statementLabel: "lausunto, kannanotto",
            .correctionLabel: "oikaisu, korjaus, korjattu versio, korjattu tiedote",
            .immediateRelease: "julkaistavissa heti, vapaa julkaistavaksi heti, julkaisuvapaa heti",
            .embargo: "embargo, julkaisuvapaa, julkaisukielto, julkistamisvapaa",
            .embargoUntil: """
            embargo asti, julkaisuvapaa aikaisintaan, ei julkisuuteen ennen, ei saa julkaista ennen, \
            ei julkaistavaksi ennen, julkaistavissa aikaisintaan, vapaa julkaistavaksi aikaisintaan
            """,
            .holdUntil: "julkaistavissa, vapaa julkaistavaksi, julkaistavaksi, julkaisuvapaa",
            .replaces: "korvaa aiemman, korvaa tiedotteen, tämä tiedote korvaa", .noon: "keskipäivällä",
            .midnight: "keskiyöllä, keskiyö", .forenoon: "aamulla", .afternoon: "iltapäivällä, illalla",
            .hourLead: "klo, kello",
            .hourAlone: "klo, kello", .hourUnit: "h",
            .deadline: "ilmoittautumiset viimeistään, ilmoittautuminen viimeistään, akkreditoituminen viimeistään",
            .placeLabel: "missä, paikka",
            .whatLabel: "mitä, mikä",
            .whenLabel: "milloin, aika, päivä ja aika",
            .whereLabel: "missä, paikka, kellonaika",
            .contactHeading: """
            yhteyshenkilö, yhteyshenkilöt, yhteystiedot, mediayhteydet, yhteydenotot, median yhteydenotot, \
            mediakontakti, haastattelupyynnöt, lehdistöyhteydet, ilmoittautumiset, akkreditoituminen, medialle, \
            yhteydenotto, lisätietoja medialle, lisätietoja antaa, lisätietoja antavat, yhteystiedot medialle, \
            median yhteyshenkilö, lehdistön yhteydenotot, haastattelut
            """,
            .enquiryHeading: "lisätietoja, lisätietoa, lisätiedot, lisätietoja antaa, lisätietoja antavat",
            .notesHeading: """
            tiedoksi toimituksille, huomautus toimituksille, toimituksille, huomautuksia toimituksille, tietoa \
            toimituksille
            """,
            .boilerplateHeading: "meistä, tietoa yhtiöstä, tietoa meistä, yrityksestä, järjestöstä, keitä olemme",
            .pressOfficer: """
            viestintäjohtaja, viestintäpäällikkö, tiedottaja, viestintäasiantuntija, mediasuhdepäällikkö, \
            viestintäkoordinaattori, lehdistösihteeri, tiedotuspäällikkö, erityisavustaja
            """,
            .pressDesk: "mediapalvelu, mediapuhelin, viestintä, mediadeski, lehdistöpalvelu",
            .spokespeople: "puhehenkilö, asiantuntijat, puhehenkilöt, asiantuntija, edustajat",
            .jobTitle: """
            toimitusjohtaja, pääjohtaja, johtaja, puheenjohtaja, varapuheenjohtaja, ministeri, pääministeri, professori, tutkija, \
            päällikkö, perustaja, kaupunginjohtaja, pormestari, rehtori, pääsihteeri, kansanedustaja, projektipäällikkö, dosentti, \
            ylilääkäri, asiantuntija, erityisasiantuntija, vastaava
            """,
            .honorific: "tohtori, prof", .available: "tavattavissa, haastateltavissa",
            .forInterview: "haastateltavaksi, haastatteluja varten",
            .invitation: "tervetuloa, tiedotustilaisuus", .imageWord: "kuva, kuvat, kuvia, lehdistökuvat, valokuvat",
            .videoWord: "video, videot, videoita", .audioWord: "ääni",
            .graphicWord: "grafiikka, infografiikka, kartta, logo, logot",
            .documentWord: "mediamateriaali, raportti, lehdistömateriaali",
            .mediaHeading: "lehdistökuvat, ladattavat kuvat, kuvapankki",
            .creditLabel: "kuva, kuvaaja, valokuva", .rightsReserved: "kaikki oikeudet pidätetään",
            .usageTerms: "vapaasti käytettävissä, vapaa käyttö", .until: "asti", .voiceLabel: "puh, puhelin, p",
            .mobileLabel: "gsm, matkapuhelin",
            .faxLabel: "faksi, fax", .emailLabel: "sähköposti, s-posti, email, e-mail",
            .webLabel: "verkkosivut, kotisivut, www",
            .outOfHours: "virka-ajan ulkopuolella, päivystys", .officeHours: "virka-aikana",
            .helpline: "kriisipuhelin, neuvontapuhelin",
            .publicEnquiries: "asiakaspalvelu, varaukset, liput, vaihde", .updatedLabel: "päivitetty",
            .publishedLabel: "julkaistu, päivämäärä, julkaisupäivä, julkaisuaika",
            .speechVerb:
                "sanoo, sanoi, kertoo, kertoi, toteaa, totesi, kommentoi, korostaa, lisää, muistuttaa, arvioi, iloitsee, painottaa, selittää, jatkaa, jatkoi, alleviivaa, huomauttaa, huomautti, painotti, korosti, lisäsi, muistutti, kommentoi, vakuuttaa, tiivistää, pohtii, kuvailee, toivoo, kiteyttää, vaatii, sanovat, kertovat",
            .according: "mukaan", .pronoun: "hän, he",
            .eventVerb: "alkaa, järjestetään, pidetään, avataan, päättyy, julkaistaan",
            .futureMark: "aikoo, tulee",
            .organisationNoun: """
            säätiö, yhdistys, liitto, ministeriö, yliopisto, instituutti, virasto, keskus, museo, oy, oyj, ry, kaupunki, kunta, \
            akatemia, puolue, sairaala, koulu, laitos
            """,
        ],
        embargo: EmbargoPhrases(
            denials: "ilman", lifted: "poistettu", states: "julkaisuvapaa julkaisukielto julkistamisvapaa", past: "oli",
            present: "on",
            selves: "tämä tiedote materiaali teksti", leads: "ehdoton huom tärkeää",
            between: "klo kello asti aikaisintaan saakka",
            orders: "ei,ei saa", publishing: "julkaista julkisuuteen julkaistavaksi julkaistavissa julkistaa",
            before: "ennen")
    )
    .with([
        .untilDay: "ennen, asti, saakka, aikaisintaan", .fromDay: "alkaen, jälkeen",
        .joinsSpeakers: "ja",
        .salutation: "hyvä, hyvät, arvoisat",
        .reporter: "toimittaja, kirjeenvaihtaja",
        .writer: "kirjoittaja, kirjoittajan, kirjoittajat",
        .joining: "ja",
        .further: "lue, lisää, ilmoittautuminen, lähde",
        .interviewWord: "haastattelu",
        .download: "lataa",
        .notPicture: "kilpailu, näyttely",
        .onePicture: "kuva, valokuva",
        .mailSender: "lähettäjä",
        .mailRecipient: "vastaanottaja, kopio",
        .mailSubject: "aihe",
        .mailDate: "päivämäärä, lähetetty",
        .paper: "sanomat",
        .notice: "kaikki oikeudet pidätetään, tietosuojaseloste",
        .languageLead: "puhuu",
        .languageEnding: "ksi",
        .languageLabel: "kielet, kieli",
        .topicLabel: "aiheet, aihe, teemat",
        .offerTopic: "aiheesta, aiheista",
    ])
}
