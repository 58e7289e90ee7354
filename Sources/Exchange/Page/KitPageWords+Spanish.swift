extension KitPageWords {
    static let spanish = KitPageWords(
        language: "es",
        kinds: [
            .release: "Nota de prensa", .advisory: "Convocatoria de prensa", .statement: "Declaración",
            .correction: "Rectificación",
        ],
        notForPublicationBefore: "Embargado: no publicar antes del",
        immediate: "Para publicación inmediata",
        givenTo: "Entregado a",
        noteToEditors: "Nota para la redacción",
        contacts: "Contactos de prensa",
        noContact: "Este dosier no contiene ningún contacto de prensa.",
        roles: [
            .pressOfficer: "responsable de prensa", .spokesperson: "portavoz", .desk: "gabinete de prensa",
            .journalist: "periodista",
        ],
        points: [
            .email: "Correo electrónico", .voice: "Teléfono", .mobile: "Móvil", .fax: "Fax",
            .sms: "SMS", .form: "Formulario", .messenger: "Mensajería",
        ],
        extensionNumber: "ext.",
        saveContact: "Guardar como contacto",
        saveContacts: "Guardar todos los contactos",
        interviews: "Disponibles para entrevistas",
        arrange: "Para concertar una entrevista, contacte con",
        quotes: "Citas",
        materials: [
            .image: "Imágenes", .video: "Vídeo", .audio: "Audio", .graphic: "Gráficos",
            .document: "Documentos",
        ],
        opens: [
            .item: "El enlace abre una página de este elemento.",
            .album: "El enlace abre un álbum.",
            .search: "El enlace abre una búsqueda en una mediateca; los resultados pueden cambiar.",
            .login: "El enlace abre una página que pide iniciar sesión.",
            .file: "El enlace abre el propio archivo.",
        ],
        originalFile: "Archivo original", forWeb: "Para la web", forPrint: "Para imprenta", pixels: "píxeles",
        credit: "Crédito", copyright: "Derechos de autor", terms: "Condiciones de uso",
        statements: "Declaraciones",
        diary: "Fechas para la agenda",
        starts: "comienza", ends: "termina", registration: "inscripción hasta", accreditation: "acreditación hasta",
        coverage: "Repercusión en los medios",
        gone: "Este enlace ya no funciona.", moved: "Ahora está en:", copy: "Una copia en un archivo:",
        fullText: "Texto completo",
        files: "Este dosier en otros formatos", asText: "como texto sin formato",
        asJSON: "con sus fuentes, para programas")
}
