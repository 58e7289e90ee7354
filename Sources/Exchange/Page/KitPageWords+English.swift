extension KitPageWords {
    static let english = KitPageWords(
        language: "en",
        kinds: [
            .release: "Press release", .advisory: "Media advisory", .statement: "Statement", .correction: "Correction",
        ],
        notForPublicationBefore: "Under embargo: not for publication before",
        immediate: "For immediate release",
        givenTo: "Given to",
        noteToEditors: "Note to editors",
        contacts: "Press contacts",
        noContact: "There is no press contact in this kit.",
        issuedBy: "Issued by", pressOffice: "Press office",
        roles: [
            .pressOfficer: "press officer", .spokesperson: "spokesperson", .desk: "desk", .journalist: "journalist",
        ],
        points: [
            .email: "E-mail", .voice: "Telephone", .mobile: "Mobile", .fax: "Fax", .sms: "Text message", .form: "Form",
            .messenger: "Messenger",
        ],
        extensionNumber: "ext.",
        saveContact: "Save as a contact",
        saveContacts: "Save all contacts",
        interviews: "Available for interview",
        arrange: "To arrange an interview, please contact",
        quotes: "Quotes",
        materials: [
            .image: "Pictures", .video: "Video", .audio: "Audio", .graphic: "Graphics", .document: "Documents",
        ],
        opens: [
            .item: "The link opens a page for this one item.", .album: "The link opens an album.",
            .search: "The link opens a search in an asset bank; its results may change.",
            .login: "The link opens a page that asks for a login.", .file: "The link opens the file itself.",
        ],
        originalFile: "Original file", forWeb: "For the web", forPrint: "For print", pixels: "pixels",
        credit: "Credit", copyright: "Copyright", terms: "Terms of use",
        statements: "Statements",
        diary: "Dates for the diary",
        starts: "starts", ends: "ends", registration: "registration until", accreditation: "accreditation until",
        coverage: "Coverage so far",
        gone: "This link no longer works.", moved: "It is now at:", copy: "A copy in an archive:",
        made: "Made on", validUntil: "valid until",
        links: "Links", checked: "Checked on",
        states: [
            .alive: "The link works.", .failing: "It did not answer.",
            .unknown: "A program could not tell whether it works; it may open in a browser.",
        ],
        officeSays: "The press office says that it works.",
        notes: "Notes to editors", about: "About the organisation",
        fullText: "Full text",
        files: "This kit in other forms", asText: "as plain text", asJSON: "with its sources, for software",
        asCaptions: "captions, credits and terms, for a spreadsheet")
}
