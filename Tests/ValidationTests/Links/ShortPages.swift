@testable import Validation

/// Pages of few words: a title and a main part. They were written after the tables of words, to try them.
enum ShortPages {
    static let notFound: [Seen] = [
        short(
            "Page Not Available | City Council",
            "<h1>Page not available</h1><p>The page you have requested is currently unavailable.</p>"),
        short("Sorry!", "<h1>Sorry!</h1><p>We looked everywhere but couldn't find what you were looking for.</p>"),
        short("Content Not Found", "<h2>We're sorry</h2><p>The content you're looking for can't be displayed.</p>"),
        short(
            "Error",
            "<h1>Error</h1><p>The document you have requested has been moved or no longer exists on this server.</p>"),
        short("Photo gallery", "<p>This gallery doesn't exist or is private.</p>"),
        short(
            "Invalid link",
            "<h1>Invalid link</h1><p>The link you followed may be broken, or the page may have been removed.</p>"),
        short(
            "Instagram",
            "<h2>Sorry, this page isn't available.</h2><p>The link you followed may be broken, or the page may have been removed. Go back to Instagram.</p>"
        ),
        short("File not found", "<h1>File not found</h1>"),
        short("Newsroom", "<h1>Uh-oh.</h1><p>That press release has gone missing. Try the newsroom's front page.</p>"),
        short(
            "404 - Page not found | Oxfam International Press Office",
            "<h1>404: Page not found</h1><p>Sorry about that.</p>"),
        short("River Trust - Page does not exist", "<h1>Page does not exist</h1>"),
        short(
            "We can't find that page - University of Northport",
            "<h1>We can't find that page</h1><p>Try searching for it, or see our A to Z.</p>"),
        short(
            "Object not found!",
            "<h1>Object not found!</h1><p>The requested URL was not found on this server. The link on the referring page seems to be wrong or outdated. Please inform the author of that page about the error.</p>"
        ),
        short(
            "HTTP Status 404 – Not Found",
            "<h1>HTTP Status 404 – Not Found</h1><p>Type Status Report</p><p>Message /press</p><p>Description The origin server did not find a current representation for the target resource or is not willing to disclose that one exists.</p>"
        ),
        short(
            "NGO",
            "<h1>Page can't be found</h1><p>The web page you are trying to reach can't be found. Try one of these instead.</p>"
        ),
        short("Download", "<h1>Download link expired</h1><p>Files are kept for 14 days.</p>"),
        short(
            "Image library",
            "<h1>Image unavailable</h1><p>The picture you were after has been withdrawn from our library.</p>"),
        short("Missing page", "<h1>Missing page</h1><p>Whatever was here is here no more.</p>"),
        short("Event", "<h1>Event not found</h1><p>The event you are looking for is over or was cancelled.</p>"),
        short(
            "This site can't be found", "<h1>No site found</h1><p>There is no website configured at this address.</p>"),
        short("Erreur 404 - Page non trouvée", "<h1>La page demandée est introuvable</h1>"),
        short("Ministère", "<h1>Cette page n'existe pas ou plus</h1><p>Retour à l'accueil</p>"),
        short("Photothèque", "<h1>Album introuvable</h1><p>L’album auquel vous tentez d’accéder a été supprimé.</p>"),
        short("ONG", "<h1>Oups…</h1><p>Nous n’avons pas trouvé la page que vous recherchez.</p>"),
        short("Mairie", "<h1>Erreur</h1><p>Le contenu auquel vous souhaitez accéder n'est plus disponible.</p>"),
        short("Fichier", "<h1>Le fichier n’est plus disponible</h1><p>Sa durée de conservation est dépassée.</p>"),
        short("404 | Bundesamt", "<h1>Diese Seite gibt es nicht (mehr)</h1>"),
        short("Seite nicht verfügbar", "<h1>Seite nicht verfügbar</h1>"),
        short("Museum", "<h1>Ups!</h1><p>Die Seite, die Sie suchen, wurde verschoben oder gelöscht.</p>"),
        short("Landkreis", "<h1>Seite konnte nicht gefunden werden</h1><p>Bitte nutzen Sie die Navigation.</p>"),
        short("Pressebilder", "<h1>Kein Eintrag gefunden</h1><p>Der gewünschte Eintrag ist nicht mehr vorhanden.</p>"),
        short("Download", "<h1>Der Link ist nicht mehr gültig</h1>"),
        short("Mediathek", "<h1>Dieser Beitrag ist leider nicht mehr verfügbar</h1>"),
        short("Stiftung", "<p>Die angeforderte URL wurde auf diesem Server nicht gefunden.</p>"),
        short("Error 404 - Ayuntamiento", "<h1>Página no encontrada</h1>"),
        short("ONG", "<h1>¡Ups!</h1><p>La página que estás buscando no está disponible.</p>"),
        short("Museo", "<h1>Esta página ya no existe</h1>"),
        short("Fototeca", "<h1>Álbum no disponible</h1><p>El álbum que intentas ver ha sido eliminado.</p>"),
        short("Gobierno", "<h1>No encontramos la página</h1><p>Es posible que la dirección haya cambiado.</p>"),
        short("Regione", "<h1>Errore 404</h1><p>La pagina richiesta non è disponibile</p>"),
        short(
            "Museo", "<h1>Ops, qualcosa è andato storto</h1><p>Non abbiamo trovato la pagina che stavi cercando.</p>"),
        short("ONG", "<h1>Questa pagina non esiste</h1>"),
        short("Download", "<h1>Il link è scaduto</h1>"),
        short("Giornale", "<h1>Contenuto non disponibile</h1>"),
        short("Erro 404", "<h1>Oops! Página não encontrada</h1>"),
        short("Museu", "<h1>A página que procura não está disponível</h1>"),
        short(
            "Governo", "<h1>Conteúdo não encontrado</h1><p>O conteúdo solicitado não foi encontrado neste portal.</p>"),
        short("Fotos", "<h1>Este álbum foi removido</h1>"),
        short("ONG", "<h1>Ups…</h1><p>Não encontrámos a página que procura.</p>"),
        short("Gemeente", "<h1>Deze pagina bestaat niet (meer)</h1>"),
        short("Museum", "<h1>Sorry, we kunnen deze pagina niet vinden</h1>"),
        short("Foto's", "<h1>Album niet gevonden</h1>"),
        short("Ministerie", "<h1>Pagina niet beschikbaar</h1>"),
        short("Download", "<h1>Het bestand is niet langer beschikbaar</h1>"),
        short("Krant", "<h1>Helaas!</h1><p>Het artikel dat u zoekt is verwijderd of verplaatst.</p>"),
        short("Vimeo", "<h1>Sorry</h1><p>This video does not exist.</p>"),
        short("Sorry", "<p>The video you are looking for is private or has been deleted.</p>"),
        short(
            "Dropbox",
            "<h1>That didn't work for some reason</h1><p>This link doesn't exist or may have been disabled by its owner.</p>"
        ),
        short("Page moved", "<h1>This page has moved</h1><p>Please update your bookmarks. Our new site is here.</p>"),
        short(
            "404. That's an error.",
            "<p>404. That’s an error.</p><p>The requested URL /a was not found on this server. That’s all we know.</p>"),
    ]

    static let there: [Seen] = [
        short("Contact us | River Trust", "<h1>Contact us</h1><p>Can't find what you're looking for? Write to us.</p>"),
        short("Site map", "<h1>Site map</h1><p>If you can't find the page you need, use the search.</p>"),
        short(
            "Press pictures | River Trust",
            "<h1>Press pictures</h1><p>Pictures are free for editorial use. If a link does not work, please tell us.</p>"
        ),
        short(
            "Lost and found | Transit",
            "<h1>Lost and found</h1><p>Have you lost an item on the bus? Items not claimed are sold.</p>"),
        short("Lost property", "<h1>Lost property</h1><p>Your item was not found? We keep searching for 30 days.</p>"),
        short(
            "Archived: Statement on dams",
            "<h1>Statement on dams</h1><p>This page has been archived and is no longer updated.</p>" + council),
        short(
            "Statement withdrawn | NGO",
            "<h1>Statement on dams</h1><p>This statement was withdrawn on 3 March 2031.</p>" + council),
        short("Video: salmon run", "<h1>Video: salmon run</h1><p>Your browser does not support the video element.</p>"),
        short(
            "Video: salmon run",
            "<h1>Salmon run</h1><p>This video is unavailable because your cookies settings do not allow it. Accept cookies to see it.</p>"
                + council),
        short(
            "Exhibition closed | Museum",
            "<h1>Rivers of light</h1><p>This exhibition has ended. Tickets are no longer available.</p>"),
        short(
            "Job: press officer",
            "<h1>Press officer</h1><p>This position is no longer available. See our other vacancies.</p>"),
        short(
            "Album: Missing pages | Record label", "<h1>Missing pages</h1><p>The new album by Jane Roe is out now.</p>"),
        short(
            "Zugriff verweigert – das Buch",
            "<h1>Zugriff verweigert – das Buch zum Datenskandal</h1><p>Erscheint im Mai.</p>"),
        short(
            "Ausverkauft | Theater",
            "<h1>Faust</h1><p>Für diese Vorstellung sind leider keine Karten mehr verfügbar.</p>"),
        short("Bilder | Flussbund", "<h1>Bilder</h1><p>Sie finden das gewünschte Bild nicht? Schreiben Sie uns.</p>"),
        short(
            "Photos | ONG",
            "<h1>Photos de presse</h1><p>Vous ne trouvez pas la photo que vous cherchez ? Écrivez-nous.</p>"),
        short("Fotos | ONG", "<h1>Fotos de prensa</h1><p>¿No encuentras la imagen que buscas? Escríbenos.</p>"),
        short("Immagini", "<h1>Immagini per la stampa</h1><p>Non trovi l'immagine che cerchi? Scrivici.</p>"),
        short("Imagens", "<h1>Imagens para a imprensa</h1><p>Não encontra a imagem que procura? Escreva-nos.</p>"),
        short("Foto's", "<h1>Persfoto's</h1><p>Kunt u de foto die u zoekt niet vinden? Mail ons.</p>"),
        short(
            "Login help",
            "<h1>Help with signing in</h1><p>If you cannot sign in, reset your password. Sign in to your account at the top of the page.</p>"
        ),
        short(
            "Members area | Choir",
            "<h1>Our choir</h1><p>We sing on Thursdays. Members: please log in to see the scores.</p>" + council),
        short(
            "Security check at the airport",
            "<h1>Security check at the airport: new rules</h1><p>Liquids may stay in your bag.</p>"),
        short(
            "Forbidden: a novel",
            "<h1>Forbidden</h1><p>Jane Roe's new novel tells of two sisters in a city under siege. 320 pages.</p>"),
        short("Just a moment: poems", "<h1>Just a moment: poems</h1><p>Forty poems on waiting, with drawings.</p>"),
        short("Blocked drains", "<h1>Blocked drains</h1><p>Call us day or night on 020 7946 0018.</p>"),
        short(
            "Domain names for charities",
            "<h1>Domain names for charities</h1><p>Before you buy a domain, check that nobody else uses the name.</p>"
                + council),
        short("Access denied: protest at the gates", "<h1>Access denied: protest at the gates</h1>" + council),
        short(
            "Press release: portal unavailable on Sunday",
            "<h1>Portal unavailable on Sunday</h1><p>Our press portal will not be available from 8 to 12 while we move it to a new server.</p>"
        ),
        short("Report: 410 gone from the river", "<h1>Report: 410 otters gone from the river</h1>" + council),
        short("Flight 404", "<h1>Flight 404</h1><p>Departs at nine from gate four, arrives at noon.</p>"),
        short("Room 404 | Hotel", "<h1>Room 404</h1><p>Two beds, view of the river.</p>"),
        short("Directive 404/2031", "<h1>Directive 404/2031</h1><p>On the quality of river water.</p>"),
        short("404 Media", "<h1>Flood defences approved</h1>" + council),
        short(
            "Wayback: Page",
            "<h1>Weir in spring</h1><p>Photo not available for download. Ask the press office for a copy.</p>"),
        short(
            "Salmon | Pictures",
            "<h1>Salmon</h1><p>High resolution file: sign in to download. Preview below. Photo Jane Doe.</p>"),
    ]

    static let council =
        "<p>The council met on Tuesday and heard from residents of the harbour quarter, who asked for more trees.</p>"

    static func short(_ title: String, _ main: String) -> Seen {
        .page(title, title: title, "<main>\(main)</main>")
    }
}
