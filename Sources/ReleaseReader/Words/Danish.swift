extension Vocabulary {
    static let danish = Vocabulary(
        "da",
        smallWords: """
            og i at det er en til på som af for med den de har ikke der et om vi kan fra sig så men var også eller skal når efter \
            ved blev være bliver hvor mellem år deres dette denne ud blandt
            """,
        [
            .numberLabel: "nr, nummer",
            .releaseLabel: "pressemeddelelse, presseinformation, nyhed", .statementLabel: "udtalelse, erklæring",
            .advisoryLabel: "presseinvitation, invitation til pressemøde, pressemøde, invitation til pressen",
            .correctionLabel: "rettelse, korrektion, korrigeret udgave, rettet version",
            .immediateRelease: "til øjeblikkelig offentliggørelse, til umiddelbar offentliggørelse",
            .embargo: "embargo, klausuleret, klausul, under embargo",
            .embargoUntil: """
            embargo til, embargo indtil, under embargo til, klausuleret til, klausuleret indtil, må ikke offentliggøres før, \
            ikke til offentliggørelse før, må tidligst offentliggøres, offentliggøres tidligst, må først offentliggøres
            """,
            .holdUntil: "frigives, fri til offentliggørelse fra, kan offentliggøres fra",
            .replaces: "erstatter tidligere version, erstatter versionen, erstatter pressemeddelelsen", .noon: "middag",
            .midnight: "midnat", .forenoon: "om morgenen, om formiddagen", .afternoon: "om eftermiddagen, om aftenen",
            .hourLead: "kl, klokken", .hourAlone: "kl, klokken", .hourUnit: "h",
            .deadline: "tilmelding senest, tilmeld dig senest, akkreditering senest, tilmeldingsfrist",
            .placeLabel: "hvor, sted",
            .whatLabel: "hvad",
            .whenLabel: "hvornår, dato og tid, tidspunkt",
            .whereLabel: "hvor, sted, tid",
            .contactHeading: """
            pressekontakt, pressekontakter, kontakt, kontakter, kontaktperson, kontaktpersoner, \
            kontaktoplysninger, kontakt for pressen, for pressen, pressehenvendelser, mediekontakt, \
            akkreditering, henvendelser fra pressen, kontakt for medier, pressetjeneste, for medier, \
            kontaktinformation, interviewforespørgsler
            """,
            .enquiryHeading:
                "yderligere information, yderligere oplysninger, for yderligere information, mere information",
            .notesHeading: """
            note til redaktionen, til redaktionen, noter til redaktionen, noter til redaktører, note til \
            redaktører, information til redaktionen, til redaktioner
            """,
            .boilerplateHeading: "om os, om virksomheden, om, om organisationen, hvem er vi, fakta om",
            .pressOfficer: """
            pressechef, presserådgiver, presseansvarlig, pressesekretær, kommunikationschef, kommunikationskonsulent, \
            kommunikationsrådgiver, kommunikationsdirektør
            """,
            .pressDesk: "presseafdelingen, pressetelefonen, presseafdeling, pressetelefon, presseservice",
            .spokespeople: "talsperson, talsmand, talskvinde, eksperter, talspersoner, repræsentanter",
            .jobTitle: """
            sekretær, direktør, administrerende direktør, formand, næstformand, forperson, minister, statsminister, borgmester, professor, \
            forsker, chef, grundlægger, stifter, leder, projektleder, rektor, generalsekretær, lektor, overlæge, ordfører, \
            bestyrelsesformand, adjunkt
            """,
            .honorific: "hr, fru, dr, prof", .available: "til rådighed, til stede",
            .forInterview: "til interview, for interview, for kommentarer",
            .invitation: "inviterer, pressemøde, inviteres",
            .imageWord: "billede, billeder, pressefoto, pressefotos, fotos",
            .videoWord: "video, film, videoer", .audioWord: "lyd, lydfil",
            .graphicWord: "grafik, infografik, kort, logo, logoer",
            .documentWord: "pressemateriale, rapport, faktaark", .mediaHeading: "pressefotos, hent billeder, download",
            .creditLabel: "foto, fotograf, fotokredit, kilde", .rightsReserved: "alle rettigheder forbeholdes",
            .usageTerms: "frit til brug, kan bruges frit, fri afbenyttelse", .until: "til og med",
            .voiceLabel: "tlf, telefon, tel",
            .mobileLabel: "mobil, mob", .faxLabel: "fax", .smsLabel: "sms", .emailLabel: "e-mail, email, mail, e-post",
            .webLabel: "web, hjemmeside", .outOfHours: "uden for kontortid, døgnet rundt, aften og weekend",
            .officeHours: "kontortid",
            .helpline: "hjælpelinje, rådgivningslinje, livslinje",
            .publicEnquiries: "kundeservice, billetter, reservation, omstilling",
            .updatedLabel: "opdateret, senest opdateret",
            .publishedLabel: "publiceret, dato, offentliggjort, udgivet, oprettet, udsendt, udgivelsesdato",
            .speechVerb: """
            siger, sagde, fortæller, udtaler, udtalte, tilføjer, forklarer, understreger, mener, skriver, oplyser, påpeger, \
            vurderer, lyder det fra, fortsætter, pointerer, fastslår, slår fast, mente, forklarede, tilføjede, fortalte, \
            understregede, afslutter, håber, opfordrer, konstaterer
            """,
            .according: "ifølge", .pronoun: "han, hun, de",
            .eventVerb: "begynder, starter, åbner, finder sted, afholdes, afvikles",
            .futureMark: "vil, skal, planlægger",
            .organisationNoun: """
            fonden, fond, foreningen, forening, forbund, forbundet, ministeriet, universitet, universitetet, styrelsen, styrelse, \
            institut, museum, museet, selskabet, region, kommune, akademi, partiet, a/s, aps, hospitalet
            """,
        ],
        embargo: EmbargoPhrases(
            denials: "ingen uden", lifted: "ingen ophævet", states: "klausuleret", past: "var blev",
            present: "er gælder",
            selves: "denne dette pressemeddelelsen materialet teksten", leads: "under streng obs vigtigt presse",
            between: "til kl klokken den indtil og med frigives", orders: "ikke,må ikke,må først,må tidligst",
            publishing: "offentliggøres offentliggørelse publiceres", before: "før")
    )
    .with([
        .untilDay: "til, indtil, før, tidligst", .fromDay: "fra, efter",
        .joinsSpeakers: "og",
        .governing: "av, på, med, for, til, fra, hos",
        .salutation: "kære",
        .reporter: "reporter, korrespondent",
        .writer: "forfatter, forfattere, skribent",
        .companyLabel: "firma",
        .inTheirView: "for",
        .dayLead: "den",
        .joining: "og",
        .further: "læs, mere, tilmelding, kilde",
        .interviewWord: "interview",
        .download: "hent",
        .notPicture: "konkurrence, udstilling",
        .onePicture: "foto, billede",
        .mailSender: "fra",
        .mailRecipient: "til, kopi",
        .mailSubject: "emne",
        .mailDate: "sendt, dato",
        .paper: "tidende",
        .notice: "alle rettigheder forbeholdes, privatlivspolitik",
        .nameParticle: "af",
        .languageLead: "på, taler, sprog",
        .languageLabel: "sprog",
        .topicLabel: "emner, emne",
        .offerTopic: "om, vedrørende",
        .notTopic: "dette, denne, disse",
    ])
}
