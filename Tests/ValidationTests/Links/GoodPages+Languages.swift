/// Pages that are there and speak of errors: six languages more.
extension GoodPages {
    static let others: [Seen] = [
        .page(
            "un groupe", title: "Erreur 404 en concert à Lyon | Sortir",
            "<main><h1>Erreur 404 en concert à Lyon</h1><p>Le groupe présente son nouvel album, « Page introuvable », samedi à 20 heures.</p></main>"
        ),
        .page(
            "une aide", title: "Comment corriger une erreur 404 ?",
            "<main><h1>Comment corriger une erreur 404 ?</h1><p>La page demandée n'existe plus ? Vérifiez l'adresse, puis vos redirections.</p></main>"
        ),
        .page(
            "une exposition", title: "Introuvable : une exposition sur l'oubli | Musée",
            "<main><h1>Introuvable : une exposition sur l'oubli</h1><p>Du 3 mars au 30 juin, le musée montre deux cents objets perdus et retrouvés.</p></main>"
        ),
        .page(
            "un communiqué", title: "Documents disparus : le ministre répond",
            "<main><h1>Documents disparus : le ministre répond</h1><p>Onze documents n'ont pas été trouvés, a dit le ministre devant l'assemblée.</p></main>"
        ),
        .page(
            "une image sous conditions", title: "Saumon au barrage | Photothèque",
            "<main><h1>Saumon au barrage</h1><p>Cette image n'est pas disponible pour un usage commercial. Crédit : Jeanne Dupont.</p></main>"
        ),
        .page(
            "ein Ratgeber", title: "Was bedeutet „404 Seite nicht gefunden“?",
            "<main><h1>Was bedeutet „404 Seite nicht gefunden“?</h1><p>Die Meldung erscheint, wenn die angeforderte Seite nicht existiert. Prüfen Sie die Adresse.</p></main>"
        ),
        .page(
            "eine Band", title: "Fehler 404 im Kulturhaus | Stadtmagazin",
            "<main><h1>Fehler 404 im Kulturhaus</h1><p>Die Band aus Leipzig stellt am Freitag ihr Album „Seite nicht gefunden“ vor.</p></main>"
        ),
        .page(
            "ein Bericht", title: "Akten nicht gefunden: Ausschuss rügt Ministerium",
            "<main><h1>Akten nicht gefunden: Ausschuss rügt Ministerium</h1><p>Elf Akten konnten nicht vorgelegt werden, sagte die Ministerin. Der Ausschuss tagt am Dienstag wieder.</p></main>"
        ),
        .page(
            "ein Bild mit Bedingungen", title: "Lachs am Wehr | Bildarchiv",
            "<main><h1>Lachs am Wehr</h1><p>Dieses Bild ist nicht verfügbar für Werbung. Foto: Erika Muster.</p></main>"
        ),
        .page(
            "eine Störungsmeldung", title: "Störung behoben | Stadtwerke",
            "<main><h1>Störung behoben</h1><p>Am Montag war unsere Seite zeitweise nicht erreichbar. Wir bitten um Entschuldigung. Seit 14 Uhr laufen alle Dienste wieder ohne Einschränkung.</p></main>"
        ),
        .page(
            "una guía", title: "Cómo solucionar el error 404",
            "<main><h1>Cómo solucionar el error 404</h1><p>Si la página solicitada no existe, el servidor envía el código 404. Te contamos qué hacer.</p></main>"
        ),
        .page(
            "una película", title: "«Página no encontrada», la película del año | Cine",
            "<main><h1>«Página no encontrada», la película del año</h1><p>El filme de la directora chilena se estrena el viernes en cuarenta salas.</p></main>"
        ),
        .page(
            "una noticia", title: "El archivo no encontrado que cambió la ciudad",
            "<main><h1>El archivo no encontrado que cambió la ciudad</h1><p>Durante años se buscó en los sótanos del ayuntamiento. Apareció en una caja de zapatos.</p></main>"
        ),
        .page(
            "una guida", title: "Errore 404: che cosa significa e come risolvere",
            "<main><h1>Errore 404: che cosa significa e come risolvere</h1><p>La pagina richiesta non esiste più? Ecco che cosa controllare sul server.</p></main>"
        ),
        .page(
            "un romanzo", title: "Pagina non trovata, il romanzo di Rossi | Libri",
            "<main><h1>Pagina non trovata, il romanzo di Rossi</h1><p>Un informatico perde la memoria e la cerca in rete. In libreria da giovedì.</p></main>"
        ),
        .page(
            "un comunicato", title: "Traffico: piazza non raggiungibile sabato",
            "<main><h1>Traffico: piazza non raggiungibile sabato</h1><p>Per la corsa dei rioni la piazza non sarà raggiungibile in auto dalle 8 alle 18.</p></main>"
        ),
        .page(
            "um guia", title: "Como corrigir o erro 404 no seu site",
            "<main><h1>Como corrigir o erro 404 no seu site</h1><p>O visitante vê “página não encontrada” quando o endereço mudou. Saiba o que fazer.</p></main>"
        ),
        .page(
            "um espetáculo", title: "“Página não encontrada” estreia no teatro municipal",
            "<main><h1>“Página não encontrada” estreia no teatro municipal</h1><p>A peça fica em cena até junho, de quinta a domingo.</p></main>"
        ),
        .page(
            "uma notícia", title: "Barco desaparecido não foi encontrado",
            "<main><h1>Barco desaparecido não foi encontrado</h1><p>As buscas continuam na terça-feira ao largo da costa.</p></main>"
        ),
        .page(
            "een uitleg", title: "Wat betekent “404 pagina niet gevonden”?",
            "<main><h1>Wat betekent “404 pagina niet gevonden”?</h1><p>De melding verschijnt als de opgevraagde pagina niet bestaat. Controleer eerst het adres.</p></main>"
        ),
        .page(
            "een voorstelling", title: "Pagina niet gevonden: theater over vergeten | Schouwburg",
            "<main><h1>Pagina niet gevonden: theater over vergeten</h1><p>Drie spelers zoeken op het toneel naar een moeder. Vanaf vrijdag.</p></main>"
        ),
        .page(
            "een bericht", title: "Dossiers zoek: minister moet uitleg geven",
            "<main><h1>Dossiers zoek: minister moet uitleg geven</h1><p>Elf stukken konden niet worden gevonden, zei de minister.</p></main>"
        ),
        .page(
            "een foto met voorwaarden", title: "Zalm bij de stuw | Beeldbank",
            "<main><h1>Zalm bij de stuw</h1><p>Deze foto is niet beschikbaar voor reclame. Foto: Jan Jansen.</p></main>"
        ),
        .page(
            "a redirect to the same picture elsewhere", title: "Salmon | Pictures",
            "<main><h1>Salmon</h1><p>By Jane Doe.</p></main>"
        ).with { $0.end = "https://pictures.rivertrust.example/salmon-pictures" },
        .page(
            "a campaign's short address", title: "Save the salmon",
            "<main><h1>Save the salmon</h1><p>Sign now.</p></main>"
        ).with { ($0.url, $0.end) = ("https://www.rivertrust.example/salmon", "https://salmon.example/") },
    ]

    static let all = english + others
}
