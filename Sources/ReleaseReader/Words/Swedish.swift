extension Vocabulary {
    static let swedish = Vocabulary(
        "sv",
        smallWords: """
            och i att det som en på är av för med till den har de inte om ett men var sig från vi kan så när ska också eller hade \
            vid efter under även sin år mellan där blir detta denna alla oss inom genom samt dock därför här då utan mot våra vår dessa
            """,
        [
            .numberLabel: "nr, nummer",
            .releaseLabel: "pressmeddelande, pressrelease, pressinformation, nyhet",
            .advisoryLabel:
                "pressinbjudan, inbjudan till pressträff, inbjudan till presskonferens, pressträff, mediainbjudan",
            .statementLabel: "uttalande", .correctionLabel: "rättelse, korrigering, korrigerad version",
            .immediateRelease: "för omedelbar publicering, för omedelbart offentliggörande",
            .embargo: "embargo, under embargo",
            .embargoUntil: """
            embargo till, embargo till och med, embargo fram till, under embargo till, publiceras tidigast, \
            får publiceras tidigast, får inte publiceras före, ej för publicering före, inte för publicering före, \
            offentliggörs tidigast
            """,
            .holdUntil: "för publicering, fritt för publicering från, publiceras från, kan publiceras från",
            .replaces: "ersätter tidigare version, ersätter versionen, ersätter pressmeddelandet",
            .noon: "klockan tolv, mitt på dagen", .midnight: "midnatt", .forenoon: "på morgonen, på förmiddagen",
            .afternoon: "på eftermiddagen, på kvällen", .hourLead: "kl, klockan", .hourAlone: "kl, klockan",
            .hourUnit: "h",
            .deadline: "anmälan senast, anmäl dig senast, ackreditering senast, sista anmälningsdag, osa senast",
            .placeLabel: "var, plats",
            .whatLabel: "vad",
            .whenLabel: "när, datum och tid, tid och datum", .whereLabel: "var, plats, tid",
            .contactHeading: """
            presskontakt, presskontakter, kontakt, kontakter, kontaktperson, kontaktpersoner, kontaktuppgifter, \
            kontakta gärna, för pressfrågor, för mediefrågor, mediekontakt, pressansvarig, ackreditering, frågor \
            från media, kontakt för media, kontakt för press, för press, för media, presstjänst, \
            intervjuförfrågningar, kontaktinformation
            """,
            .enquiryHeading:
                "för mer information, mer information, för ytterligare information, ytterligare information",
            .notesHeading: """
            till redaktionen, information till redaktionen, noter till redaktionen, not till redaktionen, till \
            redaktörer, information till redaktioner
            """,
            .boilerplateHeading: "om oss, om företaget, om, vilka vi är, om organisationen, fakta om",
            .pressOfficer: """
            pressekreterare, pressansvarig, presschef, presskommunikatör, kommunikationschef, kommunikationsansvarig, \
            kommunikatör, pressinformatör, informationschef
            """,
            .pressDesk: "presstjänst, pressjour, presstjänsten, pressavdelningen",
            .spokespeople: "talesperson, talespersoner, experter, talesman, taleskvinna, representanter",
            .jobTitle: """
            vd, ordförande, vice ordförande, direktör, generaldirektör, minister, statsminister, statsråd, professor, forskare, \
            chef, grundare, projektledare, rektor, styrelseordförande, generalsekreterare, riksdagsledamot, borgmästare, \
            kommunalråd, statssekreterare, överläkare, doktorand, docent, verksamhetschef, marknadsansvarig, \
            försäljningsansvarig, projektansvarig, verksamhetsansvarig
            """,
            .honorific: "herr, fru, dr, prof", .available: "tillgänglig, tillgängliga, finns på plats",
            .forInterview: "för intervju, för intervjuer, för kommentarer",
            .invitation: "välkomna, presskonferens, bjuds in",
            .imageWord: "bild, bilder, pressbilder, foton, fotografier", .videoWord: "video, film, filmer",
            .audioWord: "ljud, ljudfil",
            .graphicWord: "grafik, infografik, karta, logotyp, logotyper",
            .documentWord: "pressmaterial, rapport, faktablad",
            .mediaHeading: "pressbilder, ladda ner, bilder", .creditLabel: "foto, fotograf, bild",
            .creditPhrase: "foto av",
            .rightsReserved: "alla rättigheter förbehållna", .usageTerms: "fri för publicering, fritt att använda",
            .until: "till och med",
            .voiceLabel: "tel, telefon, tfn", .mobileLabel: "mobil, mobilnr", .faxLabel: "fax", .smsLabel: "sms",
            .emailLabel: "e-post, epost, mejl, mail, e-mail", .webLabel: "webb, webbplats, hemsida",
            .outOfHours: "utanför kontorstid, kvällar och helger, dygnet runt", .officeHours: "kontorstid",
            .helpline: "hjälptelefon, stödlinje, jourtelefon",
            .publicEnquiries: "kundtjänst, kundservice, bokning, biljetter",
            .updatedLabel: "uppdaterad, senast uppdaterad",
            .publishedLabel: "publicerad, datum, publicerat, publicerades, publiceringsdatum, skapad",
            .speechVerb: """
            säger, sade, sa, berättar, berättade, kommenterar, tillägger, förklarar, betonar, menar, konstaterar, skriver, \
            understryker, uppger, påpekar, fortsätter, avslutar, framhåller, hävdar, meddelar, tycker, hoppas, svarade, \
            menade, betonade, förklarade, kommenterade, uppgav, poängterar, fastslår, summerar, anser
            """,
            .according: "enligt", .pronoun: "han, hon, de",
            .eventVerb: "inleds, startar, öppnar, äger rum, hålls, arrangeras",
            .futureMark: "kommer att, ska, planerar",
            .organisationNoun: """
            stiftelsen, stiftelse, föreningen, förening, förbund, förbundet, departementet, universitet, universitetet, högskola, \
            myndigheten, myndighet, institutet, museet, bolaget, regionen, kommun, akademin, partiet, ab, sjukhuset
            """,
        ],
        embargo: EmbargoPhrases(
            denials: "inget utan ingen", lifted: "inget upphävt", past: "var blev", present: "är gäller omfattas",
            selves: "detta denna pressmeddelandet materialet texten", leads: "under strikt obs viktigt press",
            between: "till kl klockan den och med fram publiceras publicering från", orders: "inte,ej,får inte,får ej",
            publishing: "publiceras publicering spridas offentliggöras", before: "före förrän")
    )
    .with([
        .untilDay: "till, före, förrän, tidigast", .fromDay: "från, efter",
        .joinsSpeakers: "och",
        .governing: "av, på, med, för, från, hos",
        .reporter: "reporter, korrespondent",
        .writer: "författare, skribent",
        .salutation: "kära, bästa",
        .companyLabel: "företag",
        .inTheirView: "för",
        .dayLead: "den",
        .joining: "och",
        .further: "mer, läs, anmälan, källa",
        .interviewWord: "intervju",
        .download: "ladda",
        .notPicture: "tävling, utställning",
        .onePicture: "bild, foto, pressbild",
        .mailSender: "från",
        .mailRecipient: "till, kopia",
        .mailSubject: "ämne",
        .mailDate: "skickat, datum",
        .paper: "dagens, nyheter",
        .notice: "alla rättigheter förbehållna, integritetspolicy",
        .nameParticle: "af, av",
        .languageLead: "på, talar, språk",
        .languageLabel: "språk",
        .topicLabel: "ämnen, ämne",
        .offerTopic: "om, kring, angående",
        .notTopic: "detta, denna, dessa, sin, sitt",
    ])
}
