/// How many hits a page of search results says it has.
enum SearchHits {
    /// Zero where the page says that there are none; nil where it says nothing.
    static func count(in page: PageContent) -> Int? {
        let words = page.words.filter { $0 == .block || !$0.isMark }
        var empty: Int?
        for index in words.indices {
            if empty == nil, nothing.end(ofPhraseAt: index, in: words[...]) != nil { empty = index }
            guard let found = hits(at: index, in: words) else { continue }
            // After 'no results' other numbers are of other searches; pages of results count from where to where.
            if empty != nil, !found.isRange { continue }
            if found.count == 0 {
                empty = index
                continue
            }
            return Int(clamping: found.count)
        }
        return empty == nil ? nil : 0
    }

    private struct Found {
        let count: UInt64
        var isRange = false
    }

    /// What stands at a number, or at the word for results.
    private static func hits(at index: Int, in words: [PageWord]) -> Found? {
        if let number = words[index].number {
            if let total = range(from: number, at: index, in: words) { return Found(count: total, isRange: true) }
            return counted(number, at: index, in: words)
        }
        // 'Results: 12', 'Treffer (12)'.
        guard results.contains(words[index]), let number = word(index + 1, in: words)?.number,
            range(from: number, at: index + 1, in: words) == nil, !isPage(number, after: index, in: words)
        else { return nil }
        return Found(count: number)
    }

    /// '1 to 20 of 1,234': of numbers that rise, the one after 'of'.
    private static func range(from first: UInt64, at index: Int, in words: [PageWord]) -> UInt64? {
        var at = index + 1
        if let next = word(at, in: words), to.contains(next) { at += 1 }
        guard let last = word(at, in: words)?.number, first <= last, first > 0 else { return nil }
        at += 1
        for _ in 0..<2 {
            if let next = word(at, in: words), of.contains(next) {
                for step in 1...2 {
                    if let total = word(at + step, in: words)?.number { return total >= last ? total : nil }
                }
            }
            at += 1
        }
        return nil
    }

    /// '12 results', '12 matching images', 'found 12 assets'.
    private static func counted(_ number: UInt64, at index: Int, in words: [PageWord]) -> Found? {
        for step in 1...3 {
            guard let next = word(index + step, in: words), next != .block, next.number == nil else { return nil }
            if results.contains(next) {
                // 'Show 20 results per page' is a choice.
                if let after = word(index + step + 1, in: words), per.contains(after) { return nil }
                return Found(count: number)
            }
            guard things.contains(next) else { continue }
            let around = words[max(0, index - 2)..<min(words.count, index + step + 3)]
            if around.contains(where: found.contains) { return Found(count: number) }
            return nil
        }
        return nil
    }

    /// 'Results page 2'.
    private static func isPage(_ number: UInt64, after index: Int, in words: [PageWord]) -> Bool {
        word(index + 2, in: words).map { $0.number != nil || per.contains($0) } ?? false
    }

    private static func word(_ index: Int, in words: [PageWord]) -> PageWord? {
        words.indices.contains(index) ? words[index] : nil
    }

    private static func vocabulary(_ words: String) -> Set<PageWord> { Set([PageWord](words)) }

    private static let results = vocabulary(
        """
        result results hit hits match matches treffer ergebnis ergebnisse ergebnissen suchergebnisse suchtreffer resultat
        resultats resultado resultados risultato risultati resultaten resultaat zoekresultaten zoekresultaat
        """)

    private static let things = vocabulary(
        """
        image images picture pictures photo photos video videos item items asset assets file files record records
        document documents clip clips object objects bild bilder foto fotos dateien datei objekte medien aufnahmen fichiers
        fichier elements objets imagen imagenes fotografias archivos elementos immagine immagini elementi oggetti imagem
        imagens itens ficheiros afbeelding afbeeldingen beelden bestanden objecten media
        """)

    private static let found = vocabulary(
        """
        found matching matched match search query gefunden gefundene suche trouve trouvee trouves trouvees correspondant
        correspondent recherche encontrado encontrada encontrados encontradas encontraron busqueda trovato trovata trovati
        trovate ricerca encontrou pesquisa gevonden zoekopdracht of
        """)

    private static let to = vocabulary("to bis a al ate tot through until")
    private static let of = vocabulary("of von de di van sur su from total aus out")
    private static let per = vocabulary("per pro par por each je")

    /// That there are none.
    private static let nothing = Phrases(
        """
        no results, no result, no matches, no hits, no matching, no images found, no items found, no assets found
        no records found, no files found, no photos found, no pictures found, no resources found, no documents found
        no videos found, nothing found, nothing matched, nothing matches, did not match any, didn t match any, zero results
        returned no, not ~ find any, t find any, found nothing, no resources, no content found, no items match
        no search results, no images match, no assets match, there are no items, no images were found
        aucun resultat, aucune image, aucun document, aucun element, pas de resultat, pas de resultats, aucune photo
        aucun media, aucune reponse, n a donne aucun, aucun fichier, aucune correspondance
        keine treffer, keine ergebnisse, kein ergebnis, keine suchergebnisse, keine bilder gefunden, keine ~ gefunden
        nichts gefunden, keinen treffer, leider keine, ergab keine, ohne treffer, kein treffer
        sin resultados, no ~ resultados, ningun resultado, no ~ encontraron, no hay resultados, ninguna imagen
        no se han encontrado, no hay coincidencias
        nessun risultato, nessuna immagine, non ha prodotto risultati, nessun elemento, nessuna corrispondenza
        nessun contenuto, non ci sono risultati, nessuna foto
        nenhum resultado, sem resultados, nenhuma imagem, nao foram encontrados, nao ~ resultados, nenhum item
        nenhuma fotografia, nao foram encontradas, nenhum registo
        geen resultaten, geen resultaat, geen zoekresultaten, geen afbeeldingen, niets gevonden, geen treffers
        geen ~ gevonden, leverde geen, geen foto s
        """)
}
