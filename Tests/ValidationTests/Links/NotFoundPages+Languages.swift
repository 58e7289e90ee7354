/// Pages of status 200 that say that there is nothing: six languages more.
extension NotFoundPages {
    static let french: [Seen] = [
        .page(
            "WordPress en français", title: "Page non trouvée &#8211; Rivières de France", bodyClass: "error404",
            "<main><h1>Oups ! Cette page est introuvable.</h1><p>Il semble que rien n’ait été trouvé à cet emplacement.</p></main>"
        ),
        .page(
            "un ministère", title: "Page introuvable | Ministère des rivières",
            "<main><h1>Page introuvable</h1><p>Erreur 404. La page que vous cherchez est introuvable. Excusez-nous pour la gêne occasionnée.</p><p>Si vous avez tapé l'adresse web dans le navigateur, vérifiez qu'elle est correcte.</p></main>"
        ),
        .page(
            "une photothèque", title: "Photothèque",
            "<main><h2>Désolé</h2><p>Le document demandé n&#039;existe plus ou a été déplacé.</p></main>"),
        .page(
            "SPIP", title: "Erreur 404",
            "<h1>Erreur 404</h1><p>La page que vous demandez n'existe pas.</p><p><a href=\"/\">Accueil</a></p>"),
        .page(
            "un lien expiré", title: "Transfert de fichiers",
            "<main><p>Ce lien a expiré. Demandez à l'expéditeur de vous renvoyer les fichiers.</p></main>"),
    ]

    static let german: [Seen] = [
        .page(
            "TYPO3", title: "Seite nicht gefunden - Flussbund",
            "<main><h1>Seite nicht gefunden</h1><p>Die von Ihnen angeforderte Seite konnte leider nicht gefunden werden.</p></main>"
        ),
        .page(
            "ein Amt", title: "Fehler 404 - Stadt Musterhausen",
            "<main><h1>Fehler 404</h1><p>Die gewünschte Seite existiert nicht oder nicht mehr. Vielleicht hilft Ihnen die Suche weiter.</p></main>"
        ),
        .page(
            "ein Bildarchiv", title: "Bildarchiv",
            "<main><h2>Hoppla!</h2><p>Dieses Bild ist nicht mehr verfügbar. Es wurde vom Eigentümer gelöscht.</p></main>"
        ),
        .page(
            "WordPress auf Deutsch", title: "Seite wurde nicht gefunden. - Flussbund",
            "<main><h1>Die Seite wurde leider nicht gefunden.</h1><p>An diesem Ort scheint nichts zu sein. Versuch es doch mit der Suche?</p></main>"
        ),
        .page(
            "eine Freigabe", title: "Nextcloud",
            "<main><h2>Datei nicht gefunden</h2><p>Das Dokument konnte nicht auf dem Server gefunden werden. Vielleicht wurde die Freigabe gelöscht oder ist abgelaufen?</p></main>"
        ),
        .page(
            "ein Verband", title: "Flussbund e. V.",
            "<main><h1>Da ist wohl etwas schiefgelaufen</h1><p>Wir haben überall gesucht, aber die aufgerufene Seite gibt es leider nicht mehr.</p></main>"
        ),
    ]

    static let spanish: [Seen] = [
        .page(
            "WordPress en español", title: "Página no encontrada - Ríos Vivos",
            "<main><h1>¡Vaya! No se ha podido encontrar esa página.</h1><p>Parece que no se ha encontrado nada en esta ubicación.</p></main>"
        ),
        .page(
            "un ministerio", title: "Ministerio de Ríos",
            "<main><h1>Error 404</h1><p>La página solicitada no existe o no está disponible.</p></main>"),
        .page(
            "un banco de imágenes", title: "Banco de imágenes",
            "<main><h2>Lo sentimos</h2><p>No encontramos la imagen que buscas. Puede que haya sido eliminada.</p></main>"
        ),
        .page(
            "un enlace caducado", title: "Compartir archivos",
            "<main><h1>El enlace ha caducado</h1><p>Pide a quien te lo envió que lo comparta de nuevo.</p></main>"),
    ]

    static let italian: [Seen] = [
        .page(
            "un comune", title: "Pagina non trovata - Comune di Fiume",
            "<main><h1>Pagina non trovata</h1><p>Oops! La pagina che cerchi non è stata trovata.</p></main>"),
        .page(
            "una fondazione", title: "Fondazione Fiumi",
            "<main><h1>404</h1><p>Siamo spiacenti, il contenuto richiesto non è più disponibile.</p></main>"),
        .page(
            "un archivio", title: "Archivio foto",
            "<main><h2>Ci dispiace</h2><p>L&#8217;immagine che stai cercando non esiste o &egrave; stata rimossa.</p></main>"
        ),
        .page(
            "un trasferimento", title: "Invia file",
            "<main><h1>Trasferimento scaduto</h1><p>I file non possono più essere scaricati.</p></main>"),
    ]

    static let portuguese: [Seen] = [
        .page(
            "uma câmara", title: "Página não encontrada | Câmara Municipal",
            "<main><h1>Página não encontrada</h1><p>A página que procura não existe ou foi removida.</p></main>"),
        .page(
            "uma fundação", title: "Fundação Rios",
            "<main><h2>Ops!</h2><p>Lamentamos, mas não conseguimos encontrar a página solicitada.</p></main>"),
        .page(
            "um jornal", title: "Erro 404 - Jornal do Rio",
            "<main><h1>Erro 404</h1><p>O conteúdo que você procura não está mais disponível.</p></main>"),
        .page(
            "uma ligação", title: "Partilha",
            "<main><h1>Esta ligação expirou</h1><p>Peça uma nova a quem a enviou.</p></main>"),
    ]

    static let dutch: [Seen] = [
        .page(
            "een gemeente", title: "Pagina niet gevonden | Gemeente Rivierstad",
            "<main><h1>Pagina niet gevonden</h1><p>De pagina die u zoekt, bestaat niet (meer).</p></main>"),
        .page(
            "een stichting", title: "Stichting Rivier",
            "<main><h1>Oeps!</h1><p>We kunnen de pagina die je zoekt helaas niet vinden.</p></main>"),
        .page(
            "een beeldbank", title: "Beeldbank",
            "<main><h2>Helaas</h2><p>Deze afbeelding is niet meer beschikbaar.</p></main>"),
        .page(
            "een verlopen link", title: "Bestanden delen",
            "<main><h1>Deze link is verlopen</h1><p>Vraag de afzender om een nieuwe.</p></main>"),
    ]

    static let all = english + redirected + french + german + spanish + italian + portuguese + dutch
}
