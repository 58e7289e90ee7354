extension KitPageWords {
    static let portuguese = KitPageWords(
        language: "pt",
        kinds: [
            .release: "Comunicado de imprensa", .advisory: "Convite à imprensa", .statement: "Declaração",
            .correction: "Correção",
        ],
        notForPublicationBefore: "Sob embargo: não publicar antes de",
        immediate: "Para divulgação imediata",
        givenTo: "Entregue a",
        noteToEditors: "Nota à redação",
        contacts: "Contactos de imprensa",
        noContact: "Não há contacto de imprensa neste dossier.",
        issuedBy: "Divulgado por", pressOffice: "Gabinete de imprensa",
        roles: [
            .pressOfficer: "assessor(a) de imprensa", .spokesperson: "porta-voz", .desk: "gabinete de imprensa",
            .journalist: "jornalista",
        ],
        points: [
            .email: "E-mail", .voice: "Telefone", .mobile: "Telemóvel", .fax: "Fax",
            .sms: "SMS", .form: "Formulário", .messenger: "Mensagens",
        ],
        extensionNumber: "ext.",
        saveContact: "Guardar como contacto",
        saveContacts: "Guardar todos os contactos",
        interviews: "Disponíveis para entrevistas",
        arrange: "Para marcar uma entrevista, contacte",
        quotes: "Citações",
        materials: [
            .image: "Imagens", .video: "Vídeo", .audio: "Áudio", .graphic: "Gráficos",
            .document: "Documentos",
        ],
        opens: [
            .item: "A ligação abre uma página deste elemento.",
            .album: "A ligação abre um álbum.",
            .search: "A ligação abre uma pesquisa numa mediateca; os resultados podem mudar.",
            .login: "A ligação abre uma página que pede autenticação.",
            .file: "A ligação abre o próprio ficheiro.",
        ],
        originalFile: "Ficheiro original", forWeb: "Para a web", forPrint: "Para impressão", pixels: "píxeis",
        credit: "Crédito", copyright: "Direitos de autor", terms: "Condições de utilização",
        statements: "Declarações",
        diary: "Datas para a agenda",
        starts: "início", ends: "fim", registration: "inscrição até", accreditation: "acreditação até",
        coverage: "Cobertura até agora",
        gone: "Esta ligação já não funciona.", moved: "Está agora em:", copy: "Uma cópia num arquivo:",
        fullText: "Texto integral",
        files: "Este dossier noutros formatos", asText: "como texto simples", asJSON: "com as fontes, para programas")
}
