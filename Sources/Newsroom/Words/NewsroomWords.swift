/// The words of the newsroom's own pages, in the language of its office. What a kit's page says too has its words in Exchange.
struct NewsroomWords: Sendable {
    /// BCP 47, such as `de`.
    var language: String
    var pressOffice: String
    var skip: String
    var menu: String
    var releases: String
    var kits: String
    var contacts: String
    var media: String
    var events: String
    var topics: String
    var search: String
    var searchFor: String
    var notFound: String
    var latest: String
    var coming: String
    var nothing: String
    var corrected: String
    var newer: String
    var older: String
    var feed: String
    var calendar: String
    var toCalendar: String
    var wholeKit: String
    var files: String
    var forms: String
    var plainText: String
    var otherLanguages: String
    var missing: String
    var missingWhy: String
    var toFront: String

    /// Those of the language, as documents name theirs (`de`, `de-AT`); English for all others.
    static func of(_ language: String?) -> NewsroomWords {
        let code = language?.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init)
        return all.first { $0.language == code } ?? english
    }

    static let all: [NewsroomWords] = [english, german, french, spanish, italian, dutch, portuguese]

    func name(of list: NewsroomList) -> String {
        switch list {
        case .releases: releases
        case .kits: kits
        case .contacts: contacts
        case .media: media
        case .events: events
        }
    }
}
