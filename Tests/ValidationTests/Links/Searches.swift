import Catalogue

/// Pages of searches, and the hits that they have; nil where they do not say.
enum Searches {
    static let all: [(Seen, Int?)] = [
        (search("1,234 results for weir"), 1234),
        (search("Results 1&ndash;20 of 1,234"), 1234),
        (search("Showing 1 to 24 of about 96 images"), 96),
        (search("<h2>Search results (37)</h2>"), 37),
        (search("Your search found 12 matching images"), 12),
        (search("12 assets found"), 12),
        (search("1 result"), 1),
        (search("Page 2 of 7, 140 hits. Show 20 results per page"), 140),
        (search("Your lightbox: 0 items</p><p>214 results"), 214),
        (search("<p>Show 24 results per page</p><p>Photo 1</p>"), nil),
        (search("No results found for weir"), 0),
        (search("0 results"), 0),
        (search("Sorry, nothing matched your search. Try our 12 most popular results."), 0),
        (search("Your search for weir did not match any documents."), 0),
        (search("There are no items to show"), 0),
        (search("No images match your search"), 0),
        (search("We couldn't find any photos"), 0),
        (search("<div style='display:none'>No results</div><p>48 results"), 48),
        (search("1.234 Treffer für „Wehr“"), 1234),
        (search("Ergebnisse 1 bis 10 von 57"), 57),
        (search("Ihre Suche ergab leider keine Treffer."), 0),
        (search("Es wurden keine Bilder gefunden."), 0),
        (search("128 Bilder gefunden"), 128),
        (search("1&nbsp;234 résultats"), 1234),
        (search("Aucun résultat pour votre recherche"), 0),
        (search("12 images trouvées"), 12),
        (search("Résultats 1 à 20 sur 45"), 45),
        (search("Se han encontrado 32 resultados"), 32),
        (search("No se encontraron resultados"), 0),
        (search("Sin resultados"), 0),
        (search("17 risultati trovati"), 17),
        (search("Nessun risultato"), 0),
        (search("La ricerca non ha prodotto risultati"), 0),
        (search("Foram encontrados 8 resultados"), 8),
        (search("Nenhum resultado encontrado"), 0),
        (search("Resultados 1 a 10 de 99"), 99),
        (search("23 resultaten"), 23),
        (search("Geen resultaten gevonden"), 0),
        (search("Resultaat 1 tot 12 van 340"), 340),
        (search("<p>Salmon</p><p>Weir</p>"), nil),
    ]

    private static func search(_ words: String) -> Seen {
        .page(words, title: "Search | River pictures", "<main><h1>Search</h1><p>\(words)</p></main>").with {
            ($0.url, $0.linkKind) = ("https://pictures.rivertrust.example/search?q=weir", .search)
        }
    }
}
