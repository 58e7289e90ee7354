extension Vocabulary {
    static let catalan = Vocabulary(
        "ca",
        smallWords: """
            el la els les de i a que en un una per amb és no es del dels al als aquest aquesta han ha seu seva més ser són \
            hi ho també fins pel pels sense quan molt altres tots
            """,
        [
            .numberLabel: "núm, número",
            .releaseLabel: """
            comunicat, comunicat de premsa, comunicat oficial, nota de premsa, nota informativa, nota oficial, notícia
            """,
            .advisoryLabel:
                "convocatòria de premsa, convocatòria, avís de premsa, convocatòria als mitjans, previsió informativa",
            .statementLabel: "declaració, declaració institucional, manifest",
            .correctionLabel: "correcció, rectificació, fe d'errates, versió corregida",
            .immediateRelease: "per a publicació immediata, per a difusió immediata, de publicació immediata",
            .embargo: "embargament, embargat, embargada, sota embargament, embarg informatiu, embargament informatiu",
            .embargoUntil: """
            embargat fins, embargat fins a, embargat fins al, embargada fins, embargada fins al, embargament fins, \
            embargament fins al, sota embargament fins, sota embargament fins al, no publicar abans, no publicar abans de, \
            no publicar abans del, no publicar fins, no publicar fins al, no difondre abans, no difondre abans del, \
            no difondre fins al
            """,
            .holdUntil: "publicable a partir, publicable a partir del, publicació a partir, es pot publicar a partir",
            .replaces: "substitueix la versió, substitueix el comunicat, anul·la i substitueix",
            .wrongly: "per error, erròniament, equivocadament", .rightly: "ha de dir, cal dir, el correcte és",
            .ratherThan: "i no, en lloc de, en comptes de",
            .noon: "migdia, del migdia", .midnight: "mitjanit", .forenoon: "del matí",
            .afternoon: "de la tarda, del vespre",
            .hourLead: "a les, a la", .hourUnit: "h, hores",
            .deadline: """
            inscripcions fins, inscripcions fins al, acreditacions fins, acreditacions fins al, confirmació fins al, \
            termini d'inscripció
            """,
            .placeLabel: "lloc, on", .whatLabel: "què", .whenLabel: "quan, data i hora, dia", .whereLabel: "on, lloc",
            .contactHeading: """
            contacte, contacte de premsa, contactes de premsa, contacte per a premsa, contacte per a la premsa, \
            contacte per a mitjans, contacte per als mitjans, contacte mitjans, atenció als mitjans, acreditacions, \
            per a entrevistes, persona de contacte, dades de contacte, informació per a la premsa
            """,
            .enquiryHeading: "més informació, per a més informació, per a més informació contacteu",
            .notesHeading: "notes als editors, nota als editors, nota per als mitjans, informació per als editors",
            .boilerplateHeading: "sobre, sobre nosaltres, qui som, quant a, quant a nosaltres",
            .pressOfficer: """
            cap de premsa, responsable de premsa, responsable de comunicació, directora de comunicació, \
            director de comunicació, tècnic de comunicació, tècnica de comunicació
            """,
            .pressDesk: """
            gabinet de premsa, oficina de premsa, departament de premsa, gabinet de comunicació, àrea de comunicació, \
            servei de premsa, departament de comunicació, oficina de comunicació
            """,
            .spokespeople: "portaveu, portaveus, experts, expertes, representants",
            .jobTitle: """
            president, presidenta, vicepresident, vicepresidenta, director, directora, director general, directora general, \
            gerent, alcalde, alcaldessa, regidor, regidora, conseller, consellera, ministre, ministra, diputat, diputada, \
            professor, professora, investigador, investigadora, rector, rectora, fundador, fundadora, secretari, secretària, \
            secretari general, secretària general, coordinador, coordinadora, responsable, cap, comissari, comissària
            """,
            .honorific: "sr, sra, senyor, senyora, dr, dra, prof", .available: "disponible, disponibles",
            .forInterview: "per a entrevistes, per a una entrevista, per a declaracions",
            .invitation: "roda de premsa, conferència de premsa, us convidem",
            .participants: "hi intervindran, intervindran, participants, ponents",
            .givesVerb: "ofereix, oferirà, oferiran, farà",
            .imageWord: "foto, fotos, fotografia, fotografies, imatge, imatges",
            .videoWord: "vídeo, vídeos, pel·lícula",
            .audioWord: "àudio, àudios, talls de veu",
            .graphicWord: "gràfic, gràfics, infografia, mapa, logotip, logotips",
            .documentWord: "dossier de premsa, informe, dossier",
            .mediaHeading: "material per a la premsa, descàrregues, material gràfic, imatges per descarregar",
            .creditLabel: "foto, fotografia, crèdit, crèdits, autoria, font",
            .creditPhrase: "foto de, fotografia de, cedida per",
            .rightsReserved: "tots els drets reservats", .usageTerms: "ús lliure, lliure de drets, ús editorial",
            .until: "fins, fins al", .statementWord: "declaració, comunicat, carta oberta",
            .pointer: "aquí, en aquest enllaç",
            .voiceLabel: "tel, telèfon, telf, tlf", .mobileLabel: "mòbil, mòb", .faxLabel: "fax",
            .emailLabel: "correu, correu electrònic, a/e, e-mail, email, c/e", .webLabel: "web, lloc web, pàgina web",
            .outOfHours: "fora d'horari, caps de setmana", .officeHours: "horari d'oficina, en horari d'oficina",
            .helpline: "línia d'ajuda, atenció al client", .publicEnquiries: "atenció ciutadana, entrades, reserves",
            .updatedLabel: "actualitzat, última actualització",
            .publishedLabel: "publicat, data, publicat el, data de publicació",
            .speechVerb: """
            diu, ha dit, va dir, explica, ha explicat, va explicar, afirma, ha afirmat, va afirmar, assegura, ha assegurat, \
            va assegurar, assenyala, ha assenyalat, va assenyalar, destaca, ha destacat, va destacar, afegeix, ha afegit, \
            va afegir, remarca, ha remarcat, declara, ha declarat, va declarar, conclou, ha conclòs, subratlla, ha subratllat, \
            recorda, ha recordat, comenta, ha comentat, va comentar, manifesta, ha manifestat
            """,
            .according: "segons, en paraules de", .pronoun: "ell, ella",
            .eventVerb: "comença, començarà, tindrà lloc, se celebra, se celebrarà, organitza, inaugura",
            .futureMark: "serà, seran, farà, faran",
            .organisationNoun: """
            associació, fundació, institut, universitat, ajuntament, generalitat, consell, departament, ministeri, federació, \
            sindicat, cambra, centre, museu, col·legi, diputació, consorci, partit, cooperativa, agència
            """,
        ],
        embargo: EmbargoPhrases(
            denials: "cap sense", lifted: "cap aixecat", states: "embargat embargada", past: "va estava era",
            present: "és està", selves: "aquest aquesta comunicat nota text", leads: "sota estricte premsa important",
            between: "fins a al el les la del de partir hores h", orders: "no,prohibit",
            publishing: "publicar difondre publicació difusió reproduir", before: "abans fins")
    )
    .with([
        .untilDay: "fins, abans", .fromDay: "partir, després",
        .joinsSpeakers: "i",
        .atPlace: "a",
        .governing: "de, del, amb, per, a, en, sobre",
        .reporter: "periodista, redactor, redactora, corresponsal",
        .writer: "autor, autora",
        .salutation: "benvolgut, benvolguda, benvolguts, benvolgudes",
        .companyLabel: "empresa, organització",
        .inTheirView: "per",
        .dayJoint: "de, del",
        .dayLead: "el, dia",
        .weekdayLead: "el, dia",
        .placeParticle: "de, la, el, els, les",
        .joining: "i",
        .article: "el, la, els, les",
        .version: "versió",
        .textNoun: "nota, comunicat",
        .endMark: "fi, fi del comunicat",
        .negation: "no",
        .adversative: "sinó",
        .further: "més, llegiu, inscripció",
        .interviewWord: "entrevista",
        .download: "descarregar, baixar",
        .notPicture: "concurs, exposició",
        .onePicture: "foto, imatge, fotografia, vídeo",
        .creditParticle: "de, del, i, per",
        .mailSender: "de",
        .mailRecipient: "per a",
        .mailSubject: "assumpte",
        .mailDate: "enviat, data",
        .paper: "diari, gaseta",
        .homePage: "inici, portada",
        .abbreviation: "núm, sra, dra",
        .notice: "tots els drets reservats, política de privacitat, avís legal, segueix-nos",
        .pressWord: "premsa, mitjans",
        .contactStem: "contact",
        .accreditationStem: "acredit",
        .company: "amb",
        .meetingOwner: "de, del, dels",
        .copula: "són, serà, seran",
        .topicLead: "sobre",
        .languageLead: "en, parla, parlen, idiomes",
        .languageLabel: "idiomes, idioma, llengües",
        .topicLabel: "temes, tema",
        .offerTopic: "sobre",
        .notTopic: "aquest, aquesta, això, seu",
    ])
}
