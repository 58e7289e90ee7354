extension Vocabulary {
    static let czech = Vocabulary(
        "cs",
        smallWords: """
            a v na se je že s z do o k i za pro ve od by který která které jsou byl byla bylo jako také ale po při nebo podle \
            tak už být aby jeho její ze své si jen není mezi bude než
            """,
        [
            .numberLabel: "č, číslo, č.j",
            .releaseLabel: "tisková zpráva, tz, zpráva pro média, tisková informace, prohlášení pro média",
            .advisoryLabel: "pozvánka na tiskovou konferenci, pozvánka pro média, pozvánka pro novináře",
            .statementLabel: "prohlášení, stanovisko", .correctionLabel: "oprava, opravená verze, errata",
            .immediateRelease: "k okamžitému zveřejnění, k okamžitému uveřejnění",
            .embargo: "embargo, pod embargem, informační embargo",
            .embargoUntil: """
            embargo do, embargo platí do, pod embargem do, informační embargo do, nezveřejňovat před, nezveřejňovat do, \
            nepublikovat před, nepublikovat do, zákaz zveřejnění do
            """,
            .holdUntil: "ke zveřejnění od, ke zveřejnění po, zveřejnit od, zveřejnění od, uvolněno od",
            .replaces: "nahrazuje verzi, nahrazuje zprávu, tato zpráva nahrazuje, opravená verze",
            .noon: "poledne, v poledne", .midnight: "půlnoc, půlnoci, o půlnoci", .forenoon: "ráno, dopoledne",
            .afternoon: "odpoledne, večer", .hourLead: "v, ve, od, do", .hourLength: "hodin, hod",
            .hourUnit: "hodin, hod, h",
            .deadline: "akreditace do, registrace do, přihlášky do",
            .placeLabel: "kde, místo",
            .whatLabel: "co",
            .whenLabel: "kdy, termín, datum a čas", .whereLabel: "kde, místo, čas",
            .contactHeading: """
            kontakt pro média, kontakty pro média, kontakt pro novináře, kontakty pro novináře, mediální \
            kontakt, tiskový kontakt, kontakt, kontakty, pro média, akreditace, kontaktní osoba, kontakt pro \
            tisk, kontaktní údaje, kontaktní osoby, pro novináře, tiskové oddělení, další informace pro média
            """,
            .enquiryHeading: "více informací, další informace, bližší informace, pro více informací",
            .notesHeading: """
            poznámky pro redakce, poznámka pro editory, poznámky pro editory, poznámky pro novináře, poznámka \
            pro redakce, informace pro redakce
            """,
            .boilerplateHeading: "o nás, o společnosti, o organizaci, o firmě, kdo jsme, o nadaci",
            .pressOfficer:
                "tiskový mluvčí, tisková mluvčí, mluvčí, vedoucí komunikace, tiskový tajemník, tisková tajemnice",
            .pressDesk: "tiskové oddělení, tiskový odbor, mediální odbor, tiskové středisko",
            .spokespeople: "mluvčí, experti, odborníci, zástupci",
            .jobTitle: """
            ředitel, ředitelka, předseda, předsedkyně, místopředseda, místopředsedkyně, ministr, ministryně, primátor, \
            primátorka, starosta, starostka, hejtman, hejtmanka, poslanec, poslankyně, senátor, senátorka, profesor, \
            profesorka, prezident, prezidentka, jednatel, jednatelka, zakladatel, zakladatelka, vedoucí, rektor, rektorka, \
            náměstek, náměstkyně, koordinátor, koordinátorka
            """,
            .honorific: "pan, paní, mgr, ing, dr, prof, doc, bc, judr, mudr, phdr, rndr",
            .available: "k dispozici", .forInterview: "k rozhovorům, pro rozhovory, k rozhovoru",
            .invitation: "zveme, tisková konference, tiskový brífink",
            .imageWord: "fotografie, fotky, snímky, obrázky", .videoWord: "video, videa, záběry, film",
            .audioWord: "audio, zvuk",
            .graphicWord: "grafika, infografika, mapa, logo, loga",
            .documentWord: "tiskové materiály, zpráva ke stažení, presskit",
            .mediaHeading: "ke stažení, fotogalerie, materiály ke stažení",
            .creditLabel: "foto, zdroj, autor fotografie",
            .rightsReserved: "všechna práva vyhrazena", .usageTerms: "volně k použití, pro redakční účely",
            .until: "do",
            .voiceLabel: "tel, telefon", .mobileLabel: "mob, mobil", .faxLabel: "fax",
            .emailLabel: "e-mail, email, mail",
            .webLabel: "web, www, webové stránky", .outOfHours: "mimo pracovní dobu, o víkendu, nonstop",
            .officeHours: "v pracovní době", .helpline: "linka pomoci, infolinka, linka bezpečí",
            .publicEnquiries: "technické informace, technická podpora, zákaznická linka, rezervace, vstupenky, dary",
            .updatedLabel: "aktualizováno",
            .publishedLabel: "publikováno, datum, zveřejněno, vydáno, vloženo, datum vydání, datum zveřejnění",
            .speechVerb: """
            řekl, řekla, uvedl, uvedla, dodal, dodala, dodává, říká, uvádí, vysvětlil, vysvětlila, vysvětluje, upozornil, \
            upozornila, prohlásil, prohlásila, zdůraznil, zdůraznila, komentuje, popsal, popsala, doplnil, doplnila, \
            shrnul, shrnula, sdělil, sdělila, potvrdil, potvrdila, upozorňuje, připomněl, připomněla, připomíná, zmínil, \
            zmínila, míní, podotkl, podotkla, konstatoval, konstatovala, zhodnotil, zhodnotila, hodnotí, pokračuje, \
            popisuje, zdůrazňuje, poznamenal, poznamenala, informoval, informovala, doplňuje
            """,
            .according: "podle, dle", .pronoun: "on, ona, oni",
            .eventVerb: "koná, začíná, začne, otevře, proběhne, uskuteční",
            .futureMark: "bude, budou, plánuje",
            .organisationNoun: """
            nadace, sdružení, spolek, ministerstvo, univerzita, ústav, úřad, společnost, muzeum, banka, nemocnice, škola, svaz, \
            rada, komise, federace, akademie, divadlo, strana, centrum, odbor
            """,
        ],
        embargo: EmbargoPhrases(
            denials: "bez žádné", lifted: "zrušeno žádné", states: "embargem", past: "byl byla bylo",
            present: "je jsou platí",
            selves: "tato tento toto zpráva text informace", leads: "pod přísné pozor důležité informační",
            between: "do od hod hodin dne v platí", orders: "nezveřejňovat,nepublikovat,zákaz",
            publishing: "nezveřejňovat nepublikovat zveřejnění publikování", before: "před do")
    )
    .with([
        .untilDay: "do, před, nejdříve", .fromDay: "od, po",
        .governing: "od, pro",
        .reporter: "redaktor, redaktorka, reportér",
        .writer: "autor, autorka, autoři",
        .salutation: "vážení, vážený, vážená, milí",
        .companyLabel: "firma",
        .inTheirView: "pro",
        .further: "více, další, registrace, zdroj",
        .interviewWord: "rozhovor",
        .download: "stáhnout",
        .notPicture: "soutěž, výstava",
        .onePicture: "fotografie, snímek",
        .mailSender: "od",
        .mailRecipient: "komu, kopie",
        .mailSubject: "předmět",
        .mailDate: "odesláno, datum",
        .paper: "noviny, deník",
        .notice: "všechna práva vyhrazena, ochrana osobních údajů",
        .languageLead: "v",
        .languageEnding: "sky, cky, štině, čtině",
        .languageLabel: "jazyky, jazyk",
        .topicLabel: "témata, téma",
        .offerTopic: "na téma, k tématu, o",
    ])
}
