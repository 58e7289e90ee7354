/// What pages that are not there say, in seven languages: English, French, German, Spanish, Italian, Portuguese, Dutch.
enum NotFoundWords {
    /// What is not there.
    static let things = Phrases(
        """
        page, webpage, document, file, files, content, link, url, address, resource, item, image, photo, picture, video
        clip, album, gallery, folder, article, story, post, transfer, record, entry, location, account, what you, listing
        download, collection, asset, set, object, event, profile, share, portal, release, report, site, shared link, publication, photostream, recording, track, that one
        document, fichier, fichiers, contenu, lien, adresse, ressource, image, album, galerie, dossier, article
        transfert, rubrique, element, objet, evenement, communique, annonce, site, publication, collection, photographie
        seite, webseite, internetseite, dokument, datei, dateien, inhalt, inhalte, adresse, ressource, bild, foto
        galerie, ordner, artikel, beitrag, eintrag, unterseite, freigabe, meldung, angebot, sammlung, aufnahme, website, objekt
        veranstaltung, pressemitteilung, mitteilung, medium
        pagina, documento, archivo, archivos, fichero, contenido, enlace, direccion, recurso, imagen, galeria, carpeta
        articulo, transferencia, elemento, coleccion, publicacion, noticia, sitio, objeto, evento
        comunicado
        contenuto, collegamento, indirizzo, risorsa, immagine, galleria, cartella, articolo, trasferimento, raccolta
        notizia, risorsa, oggetto, evento, comunicato, sito
        ficheiro, ficheiros, arquivo, arquivos, conteudo, ligacao, hiperligacao, endereco, imagem, fotografia, pasta
        artigo, colecao, publicacao, recurso, objecto, comunicado
        bestand, bestanden, inhoud, koppeling, adres, bron, afbeelding, beeld, galerij, map, bericht, overdracht
        webpagina, verzameling, publicatie, evenement, persbericht
        """)

    /// That it is not there.
    static let absences = Phrases(
        """
        not ~ found, not ~ find, not ~ locate, not ~ located, not ~ exist, not ~ here, not ~ valid
        t ~ find, t ~ found, t ~ locate, t ~ exist, t ~ here, t ~ there, cannot ~ found, cannot ~ find, cannot ~ locate
        cannot ~ displayed, unable to find, unable to locate, unable to display
        no longer exists, no longer exist, no longer here, no longer accessible, no longer there
        no longer available, no longer valid, no longer live, no longer online, never existed, been ~ removed, was removed, were removed
        been ~ deleted, was deleted, were deleted, been taken down, been ~ moved, has moved, was moved, been ~ withdrawn
        has ~ expired, have ~ expired, link expired, transfer expired, is expired, went missing
        gone missing, is missing, is gone, are gone, has gone, has vanished, has disappeared, nowhere to be found
        no such, no page, been retired, been unpublished, longer with us, t work, not working, been lost, is broken
        introuvable, pas ~ trouve, pas ~ trouvee, pas trouver, pu trouver, non trouve, non trouvee, n existe pas
        n existe plus, existe pas, existe plus, n est plus, plus ~ accessible, ete ~ supprime, ete ~ supprimee
        ete ~ deplace, ete ~ deplacee, ete ~ retire, ete ~ retiree, ete ~ effacee, a ~ expire, a ~ expiree
        lien expire, inexistante, inexistant, impossible de trouver, impossible a trouver, a disparu, plus en ligne
        plus disponible, plus disponibles, pas ete trouves, ne ~ trouvons pas, ne trouvons plus
        nicht ~ gefunden, nicht ~ finden, nichts ~ gefunden, nichts ~ finden, existiert ~ nicht, nicht ~ existiert
        nicht ~ vorhanden, nicht ~ erreichbar, nicht ~ auffindbar, unauffindbar, wurde ~ geloscht, wurde ~ verschoben
        wurde ~ entfernt, wurde ~ umbenannt, wurden ~ geloscht, wurden ~ entfernt, wurden ~ verschoben
        ist ~ abgelaufen, link abgelaufen, gibt es ~ nicht, nicht mehr ~ online, nicht mehr da, nicht ~ angezeigt
        nicht mehr verfugbar, nicht langer verfugbar, ist verschwunden, ist umgezogen, keine seite, gibts nicht, geloscht wurde, verschoben wurde, nicht mehr gultig
        no ~ encontrada, no ~ encontrado, no ~ encontrar, no encontramos, no existe, no ~ encuentra, no hemos encontrado
        ha sido ~ eliminada, ha sido ~ eliminado, ha sido ~ movida, ha sido ~ movido, ha sido ~ retirada, ha caducado
        ha expirado, enlace caducado, inexistente, fue eliminada, fue eliminado, ya no esta, no ~ localizar
        ya no ~ disponible, no localizada, ha desaparecido, haya sido ~ eliminada, no hallada, ha cambiado de lugar
        non ~ trovata, non ~ trovato, non ~ trovare, non esiste, non ~ presente, non ~ raggiungibile, stata ~ rimossa
        stato ~ rimosso, stata ~ spostata, stato ~ spostato, stata ~ cancellata, stata ~ eliminata, stato ~ eliminato
        stato ~ cancellato, e ~ scaduto, link scaduto, impossibile trovare, non troviamo, non trovi, non reperibile
        non ~ piu disponibile, non siamo riusciti a trovare, non c e piu, introvabile, trasferimento scaduto, inesistente
        nao ~ encontrada, nao ~ encontrado, nao ~ encontrar, nao encontramos, nao existe, foi ~ removida, foi ~ removido
        foi ~ eliminada, foi ~ eliminado, foi ~ apagada, foi ~ apagado, foi ~ movida, foi ~ movido, foi ~ excluida
        expirou, link expirado, deixou de existir, nao ~ localizada, nao ~ localizado, ter sido ~ removida
        nao ~ mais disponivel, ja nao ~ disponivel, ja nao esta, ter sido ~ movida
        niet ~ gevonden, niet ~ vinden, niets gevonden, bestaat ~ niet, niet ~ bestaat, niet ~ bereikbaar
        is ~ verwijderd, is ~ verplaatst, is ~ verlopen, link verlopen, onvindbaar, is verdwenen, niet ~ aanwezig
        niet meer beschikbaar, niet langer beschikbaar, niet ~ weergegeven, werkt niet, niet meer online, zijn ~ verwijderd, zijn ~ verlopen, niet kunnen vinden
        """)

    /// That it cannot be had; 'not available in English' says less.
    static let unavailable = Phrases(
        """
        not ~ available, t ~ available, unavailable
        plus ~ disponible, pas ~ disponible, non disponible, indisponible
        nicht ~ verfugbar, nicht ~ verfuegbar, no ~ disponible, non ~ disponibile, nao ~ disponivel, indisponivel
        niet ~ beschikbaar
        """)

    /// That it may be so at times.
    static let perhaps = Phrases(
        """
        may, might, can, could, peut, pourrait, kann, konnte, puede, podria, puo, potrebbe, pode, podera, kan, kunnen
        """)

    /// What follows where something can be had elsewhere, in another way or for others.
    static let elsewhere = Phrases(
        """
        for, in, to, until, as, outside, under, with, before, because, fur, auf, bis, weil, pour, avant, car, para, hasta
        porque, per, fino, perche, ate, voor, tot, omdat
        """
    )

    /// That whoever reads it asked for it.
    static let visitor = Phrases(
        """
        you, your, requested, sorry, oops, oop, whoops, unfortunately, looking for, uh oh, hmm, apologies
        vous, votre, demandee, demande, desole, desolee, desoles, oups, recherchee, recherchez, malheureusement
        la page que, tu
        sie, ihre, ihnen, ihrer, angeforderte, angeforderten, angefragte, gewunschte, gewunschten, gesuchte, gesuchten
        aufgerufene, aufgerufenen, leider, entschuldigung, hoppla, ups, huch, du, deine
        usted, buscas, busca, buscando, buscaba, solicitada, solicitado, sentimos, lamentamos, vaya, siento, intentas
        hai, cerchi, cercando, cercavi, cercata, richiesta, richiesto, spiacenti, dispiace, ops, purtroppo, stai
        voce, procura, procurava, procurou, solicitada, solicitado, lamentamos, desculpe, desculpa, pedimos
        infelizmente, pretendida
        u, je, jij, uw, opgevraagde, gevraagde, gezochte, helaas, oeps, zoekt
        """)

    /// That it is about the very page.
    static let here = Phrases(
        """
        this, we, cette, ce, nous, diese, dieser, dieses, wir, esta, este, ese, esa, hemos, has, questa, questo
        siamo, abbiamo, este, esta, esse, essa, estamos, deze, dit, wij, external
        """)

    /// With what a sentence begins that speaks of some pages, or of what would be.
    static let supposing = Phrases(
        """
        if, when, whenever, some, several, many, once, should, lorsque, quand, certains, certaines, quelques
        wenn, falls, sollte, sollten, einige, manche, cuando, algunos, algunas, quando, alcuni, alcune, alguns, algumas
        als, wanneer, indien, sommige, enkele
        """)

    /// What says it all by itself.
    static let wholly = Phrases(
        """
        not found, not be found, nothing found, nothing here, nothing to see here, no longer available, non trouve
        non trouvee, introuvable, nicht gefunden, nichts gefunden, no encontrado, no encontrada, non trovato, non trovata
        nao encontrado, nao encontrada, niet gevonden, niets gevonden, dead end, pagina onvindbaar
        we looked everywhere, missing page, lost page, fehlerseite, wrong turn, sackgasse
        product not found, produkt nicht gefunden, produit introuvable, page d erreur, pagina de error, pagina di errore, pagina de erro, foutpagina, error page
        """)

    /// That a page is about such pages.
    static let about = Phrases(
        """
        how to, what is, what does, why, fix, fixing, guide, tips, story of, meaning, explained, best, examples, history
        status code, indicates, indicate, code de statut, statuscode, codigo de estado, codice di stato
        comment, pourquoi, corriger, conseils, histoire de, que signifie
        wie man, warum, anleitung, beheben, tipps, geschichte, bedeutung, ratgeber, was bedeutet
        como, por que, solucionar, guia, consejos, historia, que significa
        come, perche, correggere, guida, risolvere, storia
        corrigir, resolver, dicas, o que
        hoe, waarom, oplossen, gids, verhaal
        """)

    /// What may stand beside 404: 'Image 404' is a picture.
    static let besideNumbers = fillers.subtracting(things.vocabulary).union(
        [PageWord]("page webpage seite webseite pagina link url"))

    /// What may stand beside it in a heading without making the heading be about something.
    static let fillers = things.vocabulary.union(absences.vocabulary).union(unavailable.vocabulary)
        .union(visitor.vocabulary).union(here.vocabulary).union(wholly.vocabulary).union(others.vocabulary)

    private static let others = Phrases(
        """
        the, a, an, is, it, its, was, were, are, has, have, had, been, be, could, can, may, might, does, do, did, s, re, ve
        ll, d, m, of, at, on, in, for, from, by, here, there, or, and, that, which, but, so, if, any, some, seems, seem
        appears, like, error, errors, http, https, status, code, server, web, website, site, trying, reach, access, view
        visit, again, back, home, please, perhaps, longer, requested, request, oh, no, dear, yikes, argh, ouch, ah, er
        message, something, went, wrong, right, now, currently, temporarily, 404, lost, gone, missing, dead, broken, expired, stuff, thing, looks, exact
        erreur, fehler, errore, erro, fout, foutmelding, fehlermeldung, attention, achtung, hinweis, whoopsie, mist
        le, la, les, l, un, une, des, du, de, et, ou, est, sont, a, ete, n, ne, pas, plus, qui, que, sur, en, y, il, elle
        semble, peut, etre, avoir, existe, recherche, recherchez, notre
        der, die, das, den, dem, ein, eine, einen, ist, sind, wurde, wurden, werden, wird, konnte, konnten, kann, konnen
        und, oder, nicht, mehr, nach, zu, zur, zum, auf, unter, hier, aber, es, haben, hat, von, dass, tut, uns, derzeit, momentan, zurzeit, moment, actuellement, actualmente, attualmente, atualmente
        momenteel
        el, los, las, lo, una, y, o, se, ha, han, sido, no, ya, puede, pudo, parece, que, al, con, nos, estas, esa
        il, i, gli, uno, e, non, piu, puo, essere, sembra, che, ci, stata, stato, al, alla, della, del, si, sul, nel
        os, as, um, uma, nao, mais, pode, ser, foi, parece, por, favor, na, nos, pelo, pela, da, do
        het, een, is, zijn, niet, meer, kan, kon, worden, werd, lijkt, dat, er, hier, op, van, naar, deze, helaas, en, of
        """)
}
