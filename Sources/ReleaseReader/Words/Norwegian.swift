extension Vocabulary {
    static let norwegian = Vocabulary(
        "no",
        smallWords: """
            og i at det er en til på som av for med den de har ikke et om vi kan fra seg så men var også eller skal når etter ved \
            ble være blir hvor mellom år deres dette denne ut mer enn hos
            """,
        [
            .numberLabel: "nr, nummer",
            .releaseLabel: "pressemelding, presseinformasjon, nyhetsmelding", .statementLabel: "uttalelse, erklæring",
            .advisoryLabel:
                "presseinvitasjon, invitasjon til pressekonferanse, pressekonferanse, invitasjon til pressen",
            .correctionLabel: "rettelse, korrigering, korrigert versjon, rettet versjon",
            .immediateRelease: "til umiddelbar publisering, for umiddelbar publisering",
            .embargo: "embargo, under embargo, sperrefrist, sperret",
            .embargoUntil: """
            embargo til, under embargo til, embargo frem til, sperrefrist til, sperret til, må ikke publiseres før, \
            kan ikke publiseres før, ikke for publisering før, kan tidligst publiseres, publiseres tidligst
            """,
            .holdUntil: "frigis, kan publiseres fra, fri for publisering fra",
            .replaces: "erstatter tidligere versjon, erstatter versjonen, erstatter pressemeldingen",
            .noon: "klokken tolv",
            .midnight: "midnatt", .forenoon: "om morgenen, om formiddagen", .afternoon: "om ettermiddagen, om kvelden",
            .hourLead: "kl, klokken", .hourAlone: "kl, klokken", .hourUnit: "h",
            .deadline: "påmelding innen, akkreditering innen, påmeldingsfrist, meld deg på innen",
            .placeLabel: "hvor, sted",
            .whatLabel: "hva",
            .whenLabel: "når, dato og tid, tidspunkt",
            .whereLabel: "hvor, sted, tid",
            .contactHeading: """
            pressekontakt, pressekontakter, kontakt, kontakter, kontaktperson, kontaktpersoner, \
            kontaktinformasjon, mediekontakt, for pressen, pressehenvendelser, akkreditering, henvendelser fra \
            media, kontakt for presse, kontakt for media, for media, pressetjeneste, kontaktopplysninger, \
            intervjuforespørsler
            """,
            .enquiryHeading: "mer informasjon, for mer informasjon, ytterligere informasjon, flere opplysninger",
            .notesHeading: """
            til redaksjonen, merknader til redaksjonen, notis til redaksjonen, til redaktører, informasjon til \
            redaksjonen
            """,
            .boilerplateHeading: "om oss, om selskapet, om, om organisasjonen, hvem er vi, fakta om",
            .pressOfficer: """
            pressesjef, presseansvarlig, presserådgiver, pressetalsperson, kommunikasjonssjef, \
            kommunikasjonsrådgiver, kommunikasjonsdirektør, informasjonssjef
            """,
            .pressDesk: "pressetelefon, pressevakt, pressevakten, presseavdelingen, pressetelefonen",
            .spokespeople: "talsperson, talsmann, talskvinne, eksperter, talspersoner, representanter",
            .jobTitle: """
            direktør, administrerende direktør, daglig leder, leder, nestleder, styreleder, statsråd, minister, statsminister, \
            ordfører, byråd, professor, forsker, sjef, gründer, grunnlegger, prosjektleder, rektor, generalsekretær, \
            førsteamanuensis, overlege, stortingsrepresentant, statssekretær
            """,
            .honorific: "herr, fru, dr, prof", .available: "tilgjengelig, tilgjengelige, til stede",
            .forInterview: "for intervju, til intervju, for kommentar",
            .invitation: "inviterer, pressekonferanse, inviteres",
            .imageWord: "bilde, bilder, pressebilder, foto, fotoer", .videoWord: "video, film, videoer",
            .audioWord: "lyd, lydfil",
            .graphicWord: "grafikk, infografikk, kart, logo, logoer",
            .documentWord: "pressemateriell, rapport, faktaark",
            .mediaHeading: "pressebilder, last ned, bilder til nedlasting", .creditLabel: "foto, fotograf, kilde",
            .rightsReserved: "alle rettigheter reservert", .usageTerms: "fri bruk, kan brukes fritt",
            .until: "til og med",
            .voiceLabel: "tlf, telefon, tel", .mobileLabel: "mobil, mob", .faxLabel: "faks, fax", .smsLabel: "sms",
            .emailLabel: "e-post, epost, e-mail, mail", .webLabel: "nett, nettside, nettsted",
            .outOfHours: "utenfor kontortid, døgnet rundt, kveld og helg", .officeHours: "kontortid",
            .helpline: "hjelpetelefon, krisetelefon",
            .publicEnquiries: "kundeservice, billetter, bestilling, sentralbord",
            .updatedLabel: "oppdatert, sist oppdatert",
            .publishedLabel: "publisert, dato, utgitt, publiseringsdato, lagt ut",
            .speechVerb: """
            sier, sa, forteller, uttaler, uttalte, legger til, forklarer, understreker, mener, skriver, opplyser, påpeker, \
            kommenterer, fastslår, fortsetter, poengterer, slår fast, mente, forklarte, la til, fortalte, understreket, \
            avslutter, håper, oppfordrer, konstaterer, hevder
            """,
            .according: "ifølge", .pronoun: "han, hun, de",
            .eventVerb: "begynner, starter, åpner, finner sted, avholdes, arrangeres",
            .futureMark: "vil, skal, planlegger",
            .organisationNoun: """
            stiftelsen, stiftelse, foreningen, forening, forbund, forbundet, departementet, universitet, universitetet, direktoratet, \
            institutt, instituttet, museum, museet, selskapet, fylkeskommune, kommune, akademi, partiet, as, asa, sykehuset, etaten
            """,
        ],
        embargo: EmbargoPhrases(
            denials: "ingen uten", lifted: "ingen opphevet", states: "sperrefrist sperret", past: "var ble",
            present: "er gjelder",
            selves: "denne dette pressemeldingen materialet teksten", leads: "under streng obs viktig presse",
            between: "til kl klokken den frem og med frigis", orders: "ikke,må ikke,kan ikke,kan først",
            publishing: "publiseres publisering offentliggjøres", before: "før")
    )
    .with([
        .untilDay: "til, før, tidligst", .fromDay: "fra, etter",
        .joinsSpeakers: "og",
        .governing: "av, på, med, for, til, fra, hos",
        .salutation: "kjære",
        .reporter: "reporter, korrespondent",
        .writer: "forfatter, forfattere, skribent",
        .companyLabel: "firma",
        .inTheirView: "for",
        .dayLead: "den",
        .joining: "og",
        .further: "les, mer, påmelding, kilde",
        .interviewWord: "intervju",
        .download: "last",
        .notPicture: "konkurranse, utstilling",
        .onePicture: "foto, bilde",
        .mailSender: "fra",
        .mailRecipient: "til, kopi",
        .mailSubject: "emne",
        .mailDate: "sendt, dato",
        .paper: "avis",
        .notice: "alle rettigheter forbeholdt, personvernerklæring",
        .nameParticle: "av",
        .languageLead: "på, snakker, språk",
        .languageLabel: "språk",
        .topicLabel: "temaer, tema, emner",
        .offerTopic: "om, rundt",
        .notTopic: "dette, denne, disse",
    ])
}
