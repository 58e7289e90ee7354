extension KitPageWords {
    static let german = KitPageWords(
        language: "de",
        kinds: [
            .release: "Pressemitteilung", .advisory: "Presseeinladung", .statement: "Stellungnahme",
            .correction: "Berichtigung",
        ],
        notForPublicationBefore: "Sperrfrist: nicht zur Veröffentlichung vor",
        immediate: "Zur sofortigen Veröffentlichung",
        givenTo: "Überlassen an",
        noteToEditors: "Hinweis für Redaktionen",
        contacts: "Pressekontakt",
        noContact: "In dieser Pressemappe steht kein Pressekontakt.",
        issuedBy: "Herausgegeben von", pressOffice: "Pressestelle",
        roles: [
            .pressOfficer: "Pressesprecher/in", .spokesperson: "Sprecher/in", .desk: "Redaktion",
            .journalist: "Journalist/in",
        ],
        points: [
            .email: "E-Mail", .voice: "Telefon", .mobile: "Mobil", .fax: "Fax",
            .sms: "SMS", .form: "Formular", .messenger: "Messenger",
        ],
        extensionNumber: "Durchwahl",
        saveContact: "Als Kontakt speichern",
        saveContacts: "Alle Kontakte speichern",
        interviews: "Für Interviews verfügbar",
        arrange: "Interviews vermittelt",
        quotes: "Zitate",
        materials: [
            .image: "Bilder", .video: "Video", .audio: "Audio", .graphic: "Grafiken",
            .document: "Dokumente",
        ],
        opens: [
            .item: "Der Link öffnet eine Seite nur dazu.",
            .album: "Der Link öffnet ein Album.",
            .search: "Der Link öffnet eine Suche in einer Mediendatenbank; die Treffer können sich ändern.",
            .login: "Der Link öffnet eine Seite, die eine Anmeldung verlangt.",
            .file: "Der Link öffnet die Datei selbst.",
        ],
        originalFile: "Originaldatei", forWeb: "Für das Web", forPrint: "Für den Druck", pixels: "Pixel",
        credit: "Bildnachweis", copyright: "Copyright", terms: "Nutzungsbedingungen",
        statements: "Stellungnahmen",
        diary: "Termine",
        starts: "Beginn", ends: "Ende", registration: "Anmeldung bis", accreditation: "Akkreditierung bis",
        coverage: "Bisherige Berichte",
        gone: "Dieser Link funktioniert nicht mehr.", moved: "Jetzt unter:", copy: "Eine Kopie in einem Archiv:",
        made: "Erstellt am", validUntil: "gültig bis",
        links: "Links", checked: "Geprüft am",
        states: [
            .alive: "Der Link funktioniert.", .failing: "Er hat nicht geantwortet.",
            .unknown:
                "Ein Programm konnte nicht feststellen, ob er funktioniert; im Browser öffnet er sich vielleicht.",
        ],
        officeSays: "Nach Auskunft der Pressestelle funktioniert er.",
        notes: "Hinweise für Redaktionen", about: "Über die Organisation",
        fullText: "Volltext",
        files: "Diese Pressemappe in anderer Form", asText: "als reiner Text", asJSON: "mit Quellen, für Software",
        asCaptions: "Bildunterschriften, Nachweise und Bedingungen, als Tabelle")
}
