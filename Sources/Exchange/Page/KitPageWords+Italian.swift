extension KitPageWords {
    static let italian = KitPageWords(
        language: "it",
        kinds: [
            .release: "Comunicato stampa", .advisory: "Invito stampa", .statement: "Dichiarazione",
            .correction: "Rettifica",
        ],
        notForPublicationBefore: "Sotto embargo: da non pubblicare prima di",
        immediate: "Per pubblicazione immediata",
        givenTo: "Consegnato a",
        noteToEditors: "Nota per le redazioni",
        contacts: "Contatti stampa",
        noContact: "In questa cartella stampa non c’è alcun contatto.",
        roles: [
            .pressOfficer: "addetto/a stampa", .spokesperson: "portavoce", .desk: "ufficio stampa",
            .journalist: "giornalista",
        ],
        points: [
            .email: "E-mail", .voice: "Telefono", .mobile: "Cellulare", .fax: "Fax",
            .sms: "SMS", .form: "Modulo", .messenger: "Messaggistica",
        ],
        extensionNumber: "int.",
        saveContact: "Salva come contatto",
        saveContacts: "Salva tutti i contatti",
        interviews: "Disponibili per interviste",
        arrange: "Per organizzare un’intervista, contattare",
        quotes: "Citazioni",
        materials: [
            .image: "Immagini", .video: "Video", .audio: "Audio", .graphic: "Grafici",
            .document: "Documenti",
        ],
        opens: [
            .item: "Il link apre una pagina dedicata.",
            .album: "Il link apre un album.",
            .search: "Il link apre una ricerca in un archivio; i risultati possono cambiare.",
            .login: "Il link apre una pagina che chiede l’accesso.",
            .file: "Il link apre il file stesso.",
        ],
        originalFile: "File originale", forWeb: "Per il web", forPrint: "Per la stampa", pixels: "pixel",
        credit: "Crediti", copyright: "Copyright", terms: "Condizioni d’uso",
        statements: "Dichiarazioni",
        diary: "Date in agenda",
        starts: "inizio", ends: "fine", registration: "iscrizione entro", accreditation: "accredito entro",
        coverage: "Rassegna stampa",
        gone: "Questo link non funziona più.", moved: "Ora si trova a:", copy: "Una copia in un archivio:",
        fullText: "Testo completo",
        files: "Questa cartella stampa in altre forme", asText: "come testo semplice",
        asJSON: "con le fonti, per i programmi")
}
