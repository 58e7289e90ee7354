extension KitPageWords {
    static let dutch = KitPageWords(
        language: "nl",
        kinds: [
            .release: "Persbericht", .advisory: "Persuitnodiging", .statement: "Verklaring",
            .correction: "Rectificatie",
        ],
        notForPublicationBefore: "Onder embargo: niet publiceren vóór",
        immediate: "Voor onmiddellijke publicatie",
        givenTo: "Verstrekt aan",
        noteToEditors: "Noot voor de redactie",
        contacts: "Perscontact",
        noContact: "In deze persmap staat geen perscontact.",
        issuedBy: "Uitgegeven door", pressOffice: "Persafdeling",
        roles: [
            .pressOfficer: "persvoorlichter", .spokesperson: "woordvoerder", .desk: "persdienst",
            .journalist: "journalist",
        ],
        points: [
            .email: "E-mail", .voice: "Telefoon", .mobile: "Mobiel", .fax: "Fax",
            .sms: "Sms", .form: "Formulier", .messenger: "Berichtendienst",
        ],
        extensionNumber: "toestel",
        saveContact: "Opslaan als contact",
        saveContacts: "Alle contacten opslaan",
        interviews: "Beschikbaar voor interviews",
        arrange: "Neem voor een interview contact op met",
        quotes: "Citaten",
        materials: [
            .image: "Beelden", .video: "Video", .audio: "Audio", .graphic: "Grafieken",
            .document: "Documenten",
        ],
        opens: [
            .item: "De link opent een pagina hierover.",
            .album: "De link opent een album.",
            .search: "De link opent een zoekopdracht in een beeldbank; de resultaten kunnen veranderen.",
            .login: "De link opent een pagina waar men moet inloggen.",
            .file: "De link opent het bestand zelf.",
        ],
        originalFile: "Origineel bestand", forWeb: "Voor het web", forPrint: "Voor druk", pixels: "pixels",
        credit: "Fotocredit", copyright: "Copyright", terms: "Gebruiksvoorwaarden",
        statements: "Verklaringen",
        diary: "Agenda",
        starts: "begin", ends: "einde", registration: "aanmelden tot", accreditation: "accreditatie tot",
        coverage: "Eerdere berichtgeving",
        gone: "Deze link werkt niet meer.", moved: "Nu te vinden op:", copy: "Een kopie in een archief:",
        fullText: "Volledige tekst",
        files: "Deze persmap in andere vormen", asText: "als platte tekst", asJSON: "met bronnen, voor software")
}
