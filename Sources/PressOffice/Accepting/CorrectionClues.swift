import Catalogue
import Foundation
import ReleaseReader

/// What a correction says of the release that it puts right.
struct CorrectionClues {
    /// A release that may be meant, and why.
    struct Fit {
        let release: Release
        /// Such as "it names its title and the day of its issue".
        let why: String
        /// Whether it is meant where no other one is.
        let isPlain: Bool
        let score: Int
    }

    /// What it says, as words with a space on either side of each.
    private let text: String
    private let headline: Set<String>
    /// The day of what it puts right, where it is named.
    private let day: CalendarDate?
    private let issued: CalendarDate?
    private let organisation: String?

    init(_ draft: Draft) {
        text = CorrectionClues.words(draft.textOfItsOwn)
        headline = Set(significantWords(draft.headline?.value ?? ""))
        day = draft.corrects?.date
        issued = draft.issued?.value
        organisation = draft.organisation.map { folded($0.value) }
    }

    /// Nil where too little speaks for the release. A title or a day alone may be another's: the title is enough where no other
    /// day is named, the day where organisation and headline agree.
    func fit(_ release: Release, by body: String?) -> Fit? {
        if let issued, let other = release.issued, other > issued { return nil }
        let isTitled = namesTitle(of: release)
        let isDated = day != nil && release.issued == day
        let isOtherDay = day != nil && release.issued != nil && release.issued != day
        let isOfBody = organisation != nil && body.map(folded) == organisation
        let isAlike = headline.intersection(significantWords(release.headline)).count >= 2
        guard isTitled || isDated && (isOfBody || isAlike) || isOfBody && isAlike && !isOtherDay else { return nil }
        let reasons = [
            isTitled ? "it names its title" : nil, isDated ? "it names the day of its issue" : nil,
            isOfBody ? "it is of the same organisation" : nil,
            !isTitled && isAlike ? "the headlines have words in common" : nil,
            isOtherDay ? "yet it names another day" : nil,
        ].compactMap(\.self)
        return Fit(
            release: release, why: joined(reasons), isPlain: isTitled && !isOtherDay || isDated && isOfBody && isAlike,
            score: (isTitled ? 4 : 0) + (isDated ? 3 : 0) + (isOfBody ? 2 : 0) + (isAlike ? 1 : 0))
    }

    /// The one of them that is plainly meant: none beside it fits as well. A title that is the beginning of another one that is
    /// named is not named itself.
    func plain(among fits: [Fit]) -> Fit? {
        let titles = fits.map { CorrectionClues.words($0.release.headline) }
        let own = zip(fits, titles).filter { fit, title in
            fit.isPlain && !titles.contains { $0 != title && $0.contains(title) }
        }.map(\.0)
        let best = own.map(\.score).max()
        let first = own.filter { $0.score == best }
        return first.count == 1 ? first.first : nil
    }

    /// A title of one word, such as "Statement", names nothing.
    private func namesTitle(of release: Release) -> Bool {
        significantWords(release.headline).count >= 2 && text.contains(CorrectionClues.words(release.headline))
    }

    private static func words(_ text: String) -> String {
        let words = folded(text).split { !($0.isLetter || $0.isNumber) }
        return " \(words.joined(separator: " ")) "
    }
}

extension Draft {
    /// The text without what stands around it on its page, such as the titles of other releases.
    fileprivate var textOfItsOwn: String {
        let bytes = Array(document.text.utf8)
        var (own, place) = (Array<UInt8>(), 0)
        for range in besides ?? [] where range.lowerBound >= place && range.upperBound <= bytes.count {
            own += bytes[place..<range.lowerBound] + [0x0A]
            place = range.upperBound
        }
        return String(decoding: own + bytes[place...], as: UTF8.self)
    }
}
