import Catalogue

/// That nothing may be published before an embargo ends, in a language: "Sperrfrist: nicht zur Veröffentlichung vor …".
public func embargoNotice(_ embargo: Embargo, in language: String?) -> String {
    let words = KitPageWords.of(language)
    return "\(words.notForPublicationBefore) \(PageDates(language).instant(embargo.until, in: embargo.zone))"
}
