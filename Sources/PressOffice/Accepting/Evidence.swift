import Catalogue
import Foundation

/// Why an article may be about a release: at least two kinds of evidence, each a sentence.
struct Evidence: Equatable {
    private(set) var reasons: [String] = []
    /// Names count one each (five at most), headline words one each (four at most), a date or the organisation three, a
    /// place one.
    private(set) var score = 0

    /// Nil where fewer than two kinds of evidence speak for it.
    init?(article: CoverageClues, release: CoverageClues) {
        names(article, release)
        dates(article, release)
        organisation(article, release)
        place(article, release)
        headlines(article, release)
        if reasons.count < 2 { return nil }
    }

    private mutating func names(_ article: CoverageClues, _ release: CoverageClues) {
        let own = release.organisation.map(CoverageClues.key)
        let inArticle = Set(article.names.map(\.key))
        let both = release.names.filter { key, printed in
            let isSure = key.contains(" ") || printed.allSatisfy { !$0.isLowercase }
            return key != own && (isSure ? article.mentions(key) : inArticle.contains(key))
        }
        // "Korea" says nothing beside "North Korea".
        let shared = both.filter { name in
            !both.contains { $0.key != name.key && " \($0.key) ".contains(" \(name.key) ") }
        }
        guard !shared.isEmpty else { return }
        let told = shared.prefix(4).map(\.printed) + (shared.count > 4 ? ["\(shared.count - 4) more"] : [])
        reasons.append("Both name \(joined(told)).")
        score += min(shared.count, 5)
    }

    private mutating func dates(_ article: CoverageClues, _ release: CoverageClues) {
        let shared = Set(article.dates).intersection(release.dates).sorted()
        guard !shared.isEmpty else { return }
        reasons.append("Both speak of \(joined(shared.prefix(3).map(\.inWords))).")
        score += 3
    }

    private mutating func organisation(_ article: CoverageClues, _ release: CoverageClues) {
        guard let organisation = release.organisation, article.mentions(organisation) else { return }
        reasons.append("The article names \(organisation), which issued the release.")
        score += 3
    }

    private mutating func place(_ article: CoverageClues, _ release: CoverageClues) {
        let parts = (article.place ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        guard let place = parts.first(where: release.mentions) else { return }
        reasons.append("The article is from \(article.place ?? place), and the release names \(place).")
        score += 1
    }

    private mutating func headlines(_ article: CoverageClues, _ release: CoverageClues) {
        func stem(_ word: String) -> String { word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word }
        let there = Set(significantWords(article.headline).map(stem))
        var shared: [String] = []
        for word in significantWords(release.headline) where there.contains(stem(word)) && !shared.contains(word) {
            shared.append(word)
        }
        guard shared.count >= 2 else { return }
        reasons.append("Both headlines have the words \(joined(shared.prefix(4).map { "'\($0)'" })).")
        score += min(shared.count, 4)
    }
}
