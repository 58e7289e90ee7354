@testable import Validation

/// More of ``ShortPages``: written after those had been put right.
extension ShortPages {
    static let moreNotFound: [Seen] = [
        short(
            "Page not found - Northport City Council",
            "<h1>Sorry, there is a problem with the page</h1><p>We can't find that page. It might be an old link or maybe it moved. Search this site, or see popular pages below.</p><ul><li><a href=/a>Bins</a></li><li><a href=/b>Council tax</a></li></ul>"
        ),
        short("WWF", "<h1>This page is extinct</h1><p>The page you are looking for no longer exists.</p>"),
        short(
            "Oops! | Festival",
            "<h1>Oops! Looks like you took a wrong turn.</h1><p>The page you're after isn't here.</p>"),
        short("River Trust", "<h1>404</h1><h2>You seem to be lost</h2><p>Let's get you home.</p>"),
        short("Sorry, that page is not here", "<h1>Sorry, that page is not here</h1>"),
        short(
            "Asset not available",
            "<h1>Asset not available</h1><p>This asset has expired or has been archived by the press office.</p>"),
        short("Bynder", "<h1>This share has expired</h1><p>Contact the person who shared it.</p>"),
        short("Canto", "<p>The portal you are looking for cannot be found.</p>"),
        short("Photoshelter", "<h1>Gallery Not Found</h1>"),
        short(
            "SmugMug", "<h1>Page Not Found</h1><p>We searched everywhere but we couldn't find the page you wanted.</p>"),
        short("Google Photos", "<p>404. That’s an error.</p><p>The requested URL was not found on this server.</p>"),
        short(
            "Issuu",
            "<h1>Publication not found</h1><p>The publication you are looking for has been removed by its publisher.</p>"
        ),
        short("ScribD", "<h1>This document has been removed</h1>"),
        short(
            "SoundCloud",
            "<h1>We can’t find that track.</h1><p>Did you try to access a private track but were unable to?</p>"),
        short(
            "Facebook",
            "<h2>This content isn't available right now</h2><p>When this happens, it's usually because the owner only shared it with a small group of people, changed who can see it or it's been deleted.</p>"
        ),
        short("X", "<p>Hmm...this page doesn’t exist. Try searching for something else.</p>"),
        short("Slideshare", "<h1>Oops! The page you are looking for could not be found.</h1>"),
        short(
            "Seite nicht gefunden - Landtag",
            "<h1>Die Seite wurde nicht gefunden.</h1><p>Möglicherweise haben Sie eine veraltete Adresse verwendet.</p>"),
        short("Hochschule", "<h1>Fehler: Seite nicht gefunden (404)</h1>"),
        short(
            "Verein", "<h1>Ooops, da ging was schief!</h1><p>Unter dieser Adresse haben wir leider nichts gefunden.</p>"
        ),
        short("Mediapool", "<h1>Das Medium existiert nicht mehr</h1><p>Das angeforderte Medium wurde entfernt.</p>"),
        short("Mairie", "<h1>Page non disponible</h1>"),
        short("Musée", "<h1>Vous êtes perdu ?</h1><p>La page à laquelle vous souhaitez accéder n’existe pas.</p>"),
        short("Préfecture", "<h1>404 - Cette page n’a pas été trouvée</h1>"),
        short("Diputación", "<h1>La página que intentas visitar no existe</h1>"),
        short("Fundación", "<h1>Contenido no encontrado</h1>"),
        short("Comune", "<h1>La pagina cercata non è stata trovata</h1>"),
        short("Teatro", "<h1>Pagina inesistente</h1>"),
        short("Câmara", "<h1>Lamentamos, a página não existe</h1>"),
        short("Museu", "<h1>Conteúdo indisponível</h1>"),
        short("Provincie", "<h1>Deze pagina is niet gevonden</h1>"),
        short("Theater", "<h1>Oeps, die pagina kunnen we niet vinden</h1>"),
        short("Waterschap", "<h1>Fout 404</h1><p>De opgevraagde pagina bestaat niet of is verplaatst.</p>"),
    ]

    static let moreThere: [Seen] = [
        short(
            "Server error takes down council site | Gazette",
            "<h1>Server error takes down council site</h1><p>Residents saw the message “Page cannot be displayed” for most of Monday.</p>"
        ),
        short(
            "Link rot: a third of the web is gone",
            "<h1>Link rot: a third of the web is gone</h1><p>Thirty-eight per cent of pages from 2013 no longer exist.</p>"
        ),
        short(
            "Product recall: River kettle",
            "<h1>Product recall: River kettle</h1><p>This product has been withdrawn from sale. If you own one, stop using it.</p>"
        ),
        short(
            "About this site",
            "<h1>About this site</h1><p>This site does not use cookies. Documents older than ten years have been moved to the national archive.</p>"
        ),
        short(
            "Privacy",
            "<h1>Privacy</h1><p>Your data has been deleted when you receive our confirmation. You can ask us to remove your account.</p>"
        ),
        short(
            "FAQ | River Trust",
            "<h1>FAQ</h1><h2>What if a page is not found?</h2><p>Tell us which page you were looking for.</p><h2>How do I sign in?</h2><p>Use the form.</p>"
        ),
        short("Cookies", "<h1>Cookies</h1><p>Without cookies some content on this page may be unavailable.</p>"),
        short(
            "Statement: We did not find evidence",
            "<h1>We did not find evidence of fraud</h1><p>Our review of the document could not find any sign of fraud.</p>"
        ),
        short(
            "Search the archive",
            "<h1>Search the archive</h1><p>Enter a word. If nothing is found, try fewer words.</p>"),
        short(
            "Datenschutz",
            "<h1>Datenschutz</h1><p>Ihre Daten werden gelöscht, sobald sie nicht mehr benötigt werden. Diese Seite verwendet keine Cookies.</p>"
        ),
        short(
            "Pressefotos",
            "<h1>Pressefotos</h1><p>Diese Bilder dürfen nicht verändert werden. Nicht verfügbar für Werbung.</p>"),
        short("Aktenzeichen: Leiche nicht gefunden", "<h1>Aktenzeichen: Leiche nicht gefunden</h1>"),
        short(
            "Programme | Théâtre",
            "<h1>Le Cid</h1><p>Cette pièce n'est plus à l'affiche. Retrouvez toute la saison ci-dessous.</p>"),
        short(
            "Mentions légales",
            "<h1>Mentions légales</h1><p>Ce site peut être indisponible pour maintenance. L'éditeur ne saurait en être tenu responsable.</p>"
        ),
        short(
            "Rapport introuvable : enquête ouverte",
            "<h1>Rapport introuvable : enquête ouverte</h1><p>Le parquet cherche l'original depuis mars.</p>"),
        short("Aviso legal", "<h1>Aviso legal</h1><p>Este sitio puede no estar disponible por mantenimiento.</p>"),
        short(
            "Se busca: perro perdido",
            "<h1>Se busca: perro perdido</h1><p>No lo encontramos desde el martes. Llama al 020 7946 0018.</p>"),
        short(
            "Note legali",
            "<h1>Note legali</h1><p>Il sito potrebbe non essere raggiungibile durante la manutenzione.</p>"),
        short(
            "Aviso legal PT", "<h1>Aviso legal</h1><p>Este sítio pode não estar disponível durante a manutenção.</p>"),
        short(
            "Disclaimer", "<h1>Disclaimer</h1><p>Deze website kan tijdelijk niet beschikbaar zijn wegens onderhoud.</p>"
        ),
        short(
            "Image 404 | River pictures",
            "<h1>Image 404: salmon at dusk</h1><p>Photo Jane Doe. 3000 × 2000 pixels. Free for editorial use with credit.</p>"
        ),
        short("Photo 410", "<h1>Photo 410</h1><p>Weir in winter.</p><p>Download</p>"),
        short("Gallery", "<h1>Gallery</h1><p>Photo</p>"),
        short("", "<p>Weir</p>"),
        short("Untitled", "<p>Salmon.jpg 1 MB</p>"),
        short("Index of /press", "<h1>Index of /press</h1><pre>salmon.jpg 2012</pre>"),
        short("Home", "<h1>Welcome</h1><p>Please choose your language.</p>"),
        short("River Trust", "<h1>We're sorry</h1>" + council + council),
        short(
            "Maintenance | River Bank",
            "<h1>Planned maintenance</h1><p>Online banking will be unavailable on Sunday from 2 to 6.</p>"),
        short("Press login now open to all", "<h1>Press login now open to all</h1>" + council),
        short(
            "How we protect our site from bots",
            "<h1>How we protect our site from bots</h1><p>You may be asked to verify you are human.</p>" + council),
        short(
            "Expired: tender 12/2031",
            "<h1>Tender 12/2031</h1><p>The deadline has expired. Documents remain available for information.</p>"),
        short("Petition closed", "<h1>Save the weir</h1><p>This petition is closed. 12,400 people signed.</p>"),
        short("Live stream", "<h1>Live stream</h1><p>The stream has ended. A recording will follow.</p>"),
        short("Podcast: Gone", "<h1>Gone</h1><p>Episode 7 of our podcast about lost villages. 42 minutes.</p>"),
        short("Missing", "<h1>Missing</h1><p>A film by Jane Roe. 92 minutes. In cinemas from Friday.</p>"),
        short("Lost", "<h1>Lost</h1><p>Poems by John Roe.</p>"),
        short(
            "Unavailable | an exhibition",
            "<h1>Unavailable</h1><p>Works by six artists about what cannot be bought. Until 30 June.</p>"),
    ]
}
