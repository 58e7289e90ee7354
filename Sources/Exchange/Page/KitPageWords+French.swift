extension KitPageWords {
    static let french = KitPageWords(
        language: "fr",
        kinds: [
            .release: "Communiqué de presse", .advisory: "Invitation presse", .statement: "Déclaration",
            .correction: "Rectificatif",
        ],
        notForPublicationBefore: "Sous embargo : ne pas publier avant le",
        immediate: "Pour diffusion immédiate",
        givenTo: "Remis à",
        noteToEditors: "Note aux rédactions",
        contacts: "Contacts presse",
        noContact: "Ce dossier ne contient aucun contact presse.",
        roles: [
            .pressOfficer: "attaché(e) de presse", .spokesperson: "porte-parole", .desk: "service de presse",
            .journalist: "journaliste",
        ],
        points: [
            .email: "Courriel", .voice: "Téléphone", .mobile: "Portable", .fax: "Fax",
            .sms: "SMS", .form: "Formulaire", .messenger: "Messagerie",
        ],
        extensionNumber: "poste",
        saveContact: "Enregistrer ce contact",
        saveContacts: "Enregistrer tous les contacts",
        interviews: "Disponibles pour une interview",
        arrange: "Pour organiser une interview, contactez",
        quotes: "Citations",
        materials: [
            .image: "Images", .video: "Vidéo", .audio: "Audio", .graphic: "Infographies",
            .document: "Documents",
        ],
        opens: [
            .item: "Le lien ouvre une page consacrée à cet élément.",
            .album: "Le lien ouvre un album.",
            .search: "Le lien ouvre une recherche dans une médiathèque ; ses résultats peuvent changer.",
            .login: "Le lien ouvre une page qui demande de s’identifier.",
            .file: "Le lien ouvre le fichier lui-même.",
        ],
        originalFile: "Fichier original", forWeb: "Pour le web", forPrint: "Pour l’impression", pixels: "pixels",
        credit: "Crédit", copyright: "Droits d’auteur", terms: "Conditions d’utilisation",
        statements: "Déclarations",
        diary: "Dates à retenir",
        starts: "début", ends: "fin", registration: "inscription jusqu’au", accreditation: "accréditation jusqu’au",
        coverage: "Retombées de presse",
        gone: "Ce lien ne fonctionne plus.", moved: "Nouvelle adresse :", copy: "Une copie dans une archive :",
        fullText: "Texte intégral",
        files: "Ce dossier sous d’autres formes", asText: "en texte brut",
        asJSON: "avec ses sources, pour les logiciels")
}
